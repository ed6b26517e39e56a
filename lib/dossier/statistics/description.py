"""What is in the corpus, and in what state."""

from __future__ import annotations

import pandas as pd

from dossier.statistics.bootstrap import DOCUMENTS_NEEDED
from dossier.statistics.permutation import smallest_p
from dossier.statistics.term_over_time import (
    DATED_NEEDED,
    SLICES_NEEDED,
    dated_in,
    enough_for_a_trend,
    slice_of_time,
)

PRECISIONS = {10: "day", 7: "month", 4: "year", 0: "unknown"}
BASES = ("given", "inferred", "unknown")


def overview(documents: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """The corpus in one table: `what`, `value`, `unit`."""
    dated = documents.loc[documents["published"] != "", "published"].astype("str")
    rows = [
        ("documents", len(documents), "documents"),
        ("sentences", int(documents["n_sentences"].sum()), "sentences"),
        ("running words and numbers", int(documents["n_tokens"].sum()), "tokens"),
        ("different words and numbers", int(tokens["token"].nunique()), "types"),
        (
            "median length",
            float(documents["n_tokens"].median()) if len(documents) else 0.0,
            "tokens a document",
        ),
        ("publishers named", int((documents["publisher"] != "").sum()), "documents"),
        ("date of publication known", len(dated), "documents"),
        ("of these inferred from the text", int((documents["published_basis"] == "inferred").sum()), "documents"),
        ("earliest publication", min(dated, default=""), "date"),
        ("latest publication", max(dated, default=""), "date"),
        ("broken off", int(documents["truncated"].sum()), "documents"),
        ("near-duplicates of an earlier one", int((documents["duplicate_of"] != "").sum()), "documents"),
    ]
    return pd.DataFrame(rows, columns=["what", "value", "unit"]).astype({"value": object})


def date_bases(documents: pd.DataFrame) -> pd.DataFrame:
    """Documents by how precisely (`precision`) and on what ground (`basis`) their date is known: `n_documents`."""
    table = pd.DataFrame(
        {
            "precision": documents["published"].astype("str").str.len().map(PRECISIONS).fillna("unknown"),
            "basis": documents["published_basis"].astype("str"),
        }
    )
    counts = table.value_counts().rename("n_documents").reset_index()
    order = {name: i for i, name in enumerate([*PRECISIONS.values(), *BASES])}
    keys = counts[["precision", "basis"]].map(lambda name: order.get(name, len(order)))
    return counts.loc[keys.sort_values(["precision", "basis"]).index].reset_index(drop=True)


def repairs_by_kind(documents: pd.DataFrame, repairs: pd.DataFrame) -> pd.DataFrame:
    """What cleaning changed: one row a kind with `kind`, `n_changes`, `n_documents`, `share_of_documents`."""
    found = (
        repairs.groupby("kind")
        .agg(n_changes=("doc_id", "size"), n_documents=("doc_id", "nunique"))
        .reset_index()
    )
    found["share_of_documents"] = found["n_documents"] / max(len(documents), 1)
    return found.sort_values(["n_changes", "kind"], ascending=[False, True], ignore_index=True)


def support(documents: pd.DataFrame, permutations: int = 1999) -> pd.DataFrame:
    """What a corpus of this size can carry: `question`, `answer`, `possible`.

    Distinct documents count: near-duplicates of an earlier one do not.
    """
    documents = documents[documents["duplicate_of"] == ""]
    distinct = len(documents)
    half = distinct // 2
    p = smallest_p(half, distinct - half, permutations)
    spread, large = _periods(documents)
    by = slice_of_time(documents)
    dated = dated_in(documents, by)
    needed = f"needs {DOCUMENTS_NEEDED} documents, here {distinct:,}"
    rows = [
        ("what these documents say", "by counting and quoting", distinct > 0),
        ("an interval for a rate, beyond these documents", needed, distinct >= DOCUMENTS_NEEDED),
        (
            "a difference between two halves, tested on documents",
            f"smallest p that can be had: {p:.2g}",
            p <= 0.05,
        ),
        (
            "a trend over time, tested on documents",
            f"needs {DATED_NEEDED} documents dated to the {by}, in {SLICES_NEEDED} different {by}s; here {len(dated):,} in "
            f"{dated.nunique():,}",
            enough_for_a_trend(dated),
        ),
        (
            "one time against another",
            f"needs {DOCUMENTS_NEEDED} documents in each; so many are in {large:,} of {spread}",
            large > 1,
        ),
        ("how the press at large reports", "needs a sample drawn by rule; a folder is not one", False),
    ]
    return pd.DataFrame(rows, columns=["question", "answer", "possible"])


def _periods(documents: pd.DataFrame) -> tuple[str, int]:
    """In how many different months the documents lie, or years where most know no month, in words; and how many of them
    hold enough documents for an interval.
    """
    published = documents.loc[documents["published"] != "", "published"].astype("str")
    name, length = ("month", 7) if (published.str.len() >= 7).mean() >= 0.5 else ("year", 4)
    sizes = published[published.str.len() >= length].str[:length].value_counts()
    number, large = len(sizes), int((sizes >= DOCUMENTS_NEEDED).sum())
    return f"{number} different {name}{'' if number == 1 else 's'}", large
