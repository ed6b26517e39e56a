"""What a methods paragraph says of the corpus itself: what was set aside, and what people put into the reading.

Each part is empty where it does not apply, so that a paragraph tells only what was done.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from dossier.figures.names import actor_in_words, counted

COPY, FOREIGN = "nearly the same as an earlier one", "not in English"


def documents_read(every: pd.DataFrame, read: pd.DataFrame) -> str:
    """How many of the documents were read, why others were not, and what of these a reader must know.

    '13 of 14 documents; left out: 1 document that is nearly the same as an earlier one; 1 of those read is not in English'
    """
    out = every[~every["doc_id"].isin(read["doc_id"])]
    copies, foreign = int((out["duplicate_of"] != "").sum()), int((out["duplicate_of"] == "").sum())
    why = [f"{counted(n, 'document')} that {_is(n)} {what}" for n, what in ((copies, COPY), (foreign, FOREIGN)) if n]
    all_of_them = counted(len(every), "document")
    kept = ((int((read["duplicate_of"] != "").sum()), COPY), (int(_foreign(read).sum()), FOREIGN))
    parts = [f"{len(read):,} of {all_of_them}; left out: {' and '.join(why)}" if why else all_of_them]
    return "; ".join([*parts, *(f"{n:,} of those read {_is(n)} {what}" for n, what in kept if n)])


def _is(n: int) -> str:
    return "is" if n == 1 else "are"


def _foreign(documents: pd.DataFrame) -> pd.Series:
    unknown = pd.Series(False, index=documents.index)
    return documents.get("foreign", unknown).astype(bool)


def own_lists(names: Iterable[str], *, of: Iterable[str] | None = None) -> str:
    """The word lists that the corpus brings itself; `of`: those that matter here, else all."""
    listed = [name for name in names if of is None or name in of]
    return f", the corpus's own among them ({', '.join(listed)})," if listed else ""


def names_decided(mentions: pd.DataFrame) -> str:
    """Whom a person said that names mean, from the column `review` of the mentions."""
    names = mentions.groupby("review")["actor"].nunique()
    edited, confirmed = int(names.get("edited", 0)), int(names.get("confirmed", 0))
    told = [f"decided whom {counted(edited, 'name')} mean{'s' if edited == 1 else ''}"] if edited else []
    told += [f"confirmed the reading of {counted(confirmed, 'name')}"] if confirmed else []
    return f"A person {' and '.join(told)} (corrections.csv)." if told else ""


def claims_decided(claims: pd.DataFrame, rejected: int) -> str:
    """What a person confirmed and changed, from the column `review` of the claims, and how many claims one rejected."""
    verdicts = claims["review"].value_counts()
    confirmed, edited = int(verdicts.get("confirmed", 0)), int(verdicts.get("edited", 0))
    told = [f"confirmed {confirmed:,}"] if confirmed else []
    told += [f"corrected {edited:,}"] if edited else []
    told = [f"{' and '.join(told)} of these claims"] if told else []
    told += [f"rejected {counted(rejected, 'claim')} of the corpus, which {_is(rejected)} not counted"] if rejected else []
    return f"A person {' and '.join(told)} (corrections.csv)." if told else ""


def only_asked(senders: Iterable[str], targets: Iterable[str]) -> str:
    """Whose sanctions, and against whom, the parameters choose; none for all."""
    by, against = (" or ".join(map(actor_in_words, codes)) for codes in (senders, targets))
    chosen = (f" by {by}" if by else "") + (f" against {against}" if against else "")
    return f"Only claims of measures{chosen} were taken." if chosen else ""
