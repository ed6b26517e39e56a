"""What the tables of documents say, in sentences that are true of one document as of ten thousand."""

from __future__ import annotations

import pandas as pd

from dossier.figures.reading import Reading, prose
from dossier.statistics.diversity import RESAMPLES
from dossier.statistics.shared_passages import COPIED, RUN

NAMED = 8
"""documents that a sentence lists at most"""
WHITE = {" ": "␣", "\t": "⇥", "\n": "↵", "\u00a0": "⍽"}
"""Signs for white space, which no reader would see in a table."""


def in_other_languages(documents: pd.DataFrame) -> Reading | None:
    """Reads the column `foreign` of the documents; None where each may be English."""
    found = documents[documents["foreign"]] if "foreign" in documents else documents.head(0)
    if found.empty:
        return None
    ids = list(found["doc_id"])
    return prose(
        """{n:document is|documents are} clearly not in English: {ids}. Only English is read by rules, so that little is
        found in {it}; {its} words count with those of the others all the same, and can stand first in a ranking or a
        comparison for {its} language alone. The parameter 'english_only' of notebook 2 leaves such documents
        out; whoever wants that everywhere moves the files out of the folder.""",
        n=len(ids), ids=[*ids[:NAMED], f"{len(ids) - NAMED:,} more"] if len(ids) > NAMED else ids,
        it="it" if len(ids) == 1 else "them", its="its" if len(ids) == 1 else "their",
    )  # fmt: skip


def who_weighs(n_tokens: pd.Series) -> Reading:
    """Reads the lengths of the documents: how much of all tokens the longest hold."""
    sizes = n_tokens.sort_values(ascending=False)
    if len(sizes) < 2:
        return prose("With {n:document|documents} nothing is weighed against anything else.", n=len(sizes))
    tenth, total = len(sizes) // 10, max(int(sizes.sum()), 1)
    most = prose(", the longest tenth {tenth:.1%}", tenth=sizes.head(tenth).sum() / total) if tenth > 1 else ""
    return prose(
        """The longest document holds {share:.1%} of all tokens{most}. Whatever is counted over all tokens tells most of
        the longest; statistics that take the document as their unit do not.""",
        share=sizes.iloc[0] / total, most=str(most),
    )  # fmt: skip


def how_dated(documents: pd.DataFrame) -> Reading:
    """Reads the columns `published` and `published_basis` of the documents."""
    basis = documents["published_basis"][documents["published"] != ""].value_counts()
    given, inferred, n = int(basis.get("given", 0)), int(basis.get("inferred", 0)), len(documents)
    if not given + inferred:
        one = "The one document has no date of publication."
        found = prose("None of {n} documents has a date of publication." if n > 1 else one, n=n)
    else:
        found = prose(
            """{known} of {n:document has|documents have} a date of publication: {given} given by the source, {inferred}
            inferred from the text{wrong}.""",
            known=given + inferred, n=n, given=given or "none", inferred=inferred or "none",
            wrong=", which can be wrong" if inferred else "",
        )  # fmt: skip
    return prose(
        """{found}

        Where the date is unknown, words such as 'yesterday' cannot be resolved, and the document has no place on a time
        axis.""",
        found=str(found),
    )


def who_copies(n: int, sources: int, pairs: int, run: int, copied: float) -> Reading:
    """Reads `shared_passages` (of so many pairs) and `independent_sources` of n documents."""
    if n < 2:
        return prose("There is no second document to copy from.")
    if not pairs:
        return prose(
            """No two of {n:document|documents} share a passage of {run} tokens: as far as wording can tell, each is a
            source of its own.

            A story retold in other words is not found this way: independent in wording is not
            independent in fact.""",
            n=n, run=run,
        )  # fmt: skip
    return prose(
        """{n:document forms|documents form} {sources:independent source|independent sources}; {pairs:pair shares|pairs
        share} a passage of at least {run} tokens, and a copy is one that shares {copied:.0%} of such runs.

        A story retold in other words is not found this way: independent in wording is not independent in fact.""",
        n=n, sources=sources, pairs=pairs, run=run, copied=copied,
    )  # fmt: skip


def how_hard(reading: pd.DataFrame, needed: int) -> Reading:
    """Reads `readability`."""
    lix = reading["lix"].dropna()
    limit = "It knows nothing of content: a text can be short-worded and obscure."
    if lix.empty:
        few = "LIX could be measured for none of {n:document|documents}: it needs {k} sentences."
        return prose(few, n=len(reading), k=needed)
    if len(lix) == 1:
        values = str(prose("it is {x:.0f}", x=lix.iloc[0]))
    else:
        values = str(prose("from {a:.0f} to {b:.0f}, median {m:.0f}", a=lix.min(), b=lix.max(), m=lix.median()))
    return prose(
        "LIX could be measured for {n} of {all:document|documents} ({k} sentences are needed): {values}. {limit}",
        n=len(lix), all=len(reading), k=needed, values=values, limit=limit,
    )  # fmt: skip


def how_varied(varied: pd.DataFrame) -> Reading:
    """Reads `diversity`: how many documents could be measured, and how many with an interval."""
    measured = varied.dropna(subset=["mattr"])
    if measured.empty:
        return prose("None of {n:document|documents} is long enough to be measured.", n=len(varied))
    sure = int(measured["low"].notna().sum())
    rank = "; where two overlap, do not rank them" if sure > 1 else ""
    told = f"An interval says how far the value would move with other stretches of the same text{rank}." if sure else ""
    return prose(
        """{n} of {all:document|documents} could be measured, {sure} with an interval ({short} too short for
        one). {told}""",
        n=len(measured), all=len(varied), sure=f"{sure:,}" if sure else "none", short=len(measured) - sure, told=told,
    )  # fmt: skip


def under_other_windows(choices: pd.DataFrame, varied: pd.DataFrame) -> Reading:
    """Reads `window_choices`, the chosen window first, and the MTLD of `diversity`."""
    compared = choices.iloc[1:].dropna(subset=["agreement"])
    if compared.empty:
        return prose(
            """The order of {n:document|documents} under other windows cannot be compared: it needs three that can be
            measured, and that differ.""",
            n=len(varied),
        )
    both = varied[["mattr", "mtld"]].dropna().rank()
    told = "too few are long enough to compare with MTLD"
    if len(both) > 2 and both.nunique().min() > 1:
        agreement = both["mattr"].corr(both["mtld"])
        told = str(prose("with MTLD, for which {n} are long enough, it is {x:.2f}", n=len(both), x=agreement))
    return prose(
        """Compared with {n:other window|other windows}, the least agreement of the order of documents is {least:.2f} (1:
        the same order, 0: none); {told}.""",
        n=len(compared), least=compared["agreement"].min(), told=told,
    )  # fmt: skip


def method(varied: pd.DataFrame, reading: pd.DataFrame, window: int, seed: int) -> str:
    """The part of the methods paragraph that depends on what these documents allow: only what was done is told.

    `varied`: of `diversity`, at this window; `reading`: of `readability`.
    """
    parts = []
    if varied["mattr"].notna().any():
        drawn = prose(
            ", intervals by moving-block bootstrap (Künsch 1989; {n} resamples, seed {seed})", n=RESAMPLES, seed=str(seed)
        )
        interval = str(drawn) if varied["low"].notna().any() else ""
        parts.append(f"Lexical diversity: MATTR (Covington and McFall 2010), window {window} tokens{interval}.")
    if reading["lix"].notna().any():
        parts.append("Readability: LIX (Björnsson 1968).")
    parts.append("Expected vocabulary growth: Baayen (2001).")
    if len(reading) > 1:
        parts.append(f"Copies: {COPIED:.0%} of the runs of {RUN} tokens of the shorter document shared (Broder 1997).")
    return " ".join(parts)


def repair_examples(repairs: pd.DataFrame, each: int) -> pd.DataFrame:
    """The first `each` changes of each kind; where all that went or came is white space, signs stand for it."""
    shown = repairs.groupby("kind").head(each)
    return shown.assign(**{name: shown[name].map(_seen) for name in ("before", "after")})


def _seen(text: str) -> str:
    return text if text.strip() else "".join(WHITE.get(letter, f"[U+{ord(letter):04X}]") for letter in text)


def what_was_repaired(repairs: pd.DataFrame, n_documents: int) -> Reading:
    """Reads the changes that cleaning made."""
    if repairs.empty:
        return prose("Nothing was changed in {n:document|documents}.", n=n_documents)
    return prose(
        """{n:change|changes} in {touched} of {all:document|documents}. Read the examples above before trusting a count: a
        line taken out by mistake is missing from everything that follows.""",
        n=len(repairs), touched=repairs["doc_id"].nunique(), all=n_documents,
    )  # fmt: skip
