"""Which documents copy each other: the longest passage that two of them share, and groups of independent sources."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.statistics.ngrams import coded

RUN = 12
"""Tokens in a row that two documents must share to be looked at: beyond chance and set phrases."""
COPIED = 0.25
"""Share of the shorter document's runs that makes one a copy of the other, in part at least."""
COMMON_RUN = 20
"""A run that stands in more documents than this is a formula of the trade, not a sign of copying."""
SHOWN = 30
"""Words of a passage that a notebook shows; a copied article is no cell of a table."""
COLUMNS = ["doc_a", "doc_b", "share", "n_tokens", "passage", "evidence_a", "evidence_b"]


def shared_passages(documents: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """Pairs of documents that share at least RUN tokens in a row, the largest share first.

    - `doc_a`, `doc_b`: in the order of the corpus
    - `share`: runs of RUN tokens that both have / runs of the shorter one, 0 to 1
    - `n_tokens`: length of the longest passage in common; `passage`: it, in lower case without punctuation
    - `evidence_a`, `evidence_b`: the sentence in which it begins, `doc_id:sentence_id`
    """
    order = {doc_id: i for i, doc_id in enumerate(documents["doc_id"])}
    types, vocabulary, _ = coded(tokens)
    owner = tokens["doc_id"].map(order).to_numpy(dtype=np.int64)
    runs, starts = _runs(types, owner)
    pairs = _pairs(runs, owner[starts], starts)
    if pairs.empty:
        return pd.DataFrame({name: [] for name in COLUMNS})
    n_runs = np.bincount(owner[starts], minlength=len(documents))
    rows = []
    names = documents["doc_id"].tolist()
    sentence = tokens["sentence_id"].to_numpy()
    for _, found in pairs.groupby(["a", "b"], sort=True):
        a, b = int(found["a"].iloc[0]), int(found["b"].iloc[0])
        begin_a, begin_b, length = _longest(found["start_a"].to_numpy(), found["start_b"].to_numpy())
        share = min(found["run"].nunique() / max(min(n_runs[a], n_runs[b]), 1), 1.0)
        passage = " ".join(vocabulary[types[begin_a : begin_a + length]])
        where = (f"{names[a]}:{sentence[begin_a]}", f"{names[b]}:{sentence[begin_b]}")
        rows.append((names[a], names[b], share, length, passage, *where))
    table = pd.DataFrame(rows, columns=COLUMNS)
    return table.sort_values(
        ["share", "n_tokens", "doc_a", "doc_b"], ascending=[False, False, True, True], ignore_index=True
    )


def in_short(passages: pd.DataFrame) -> pd.DataFrame:
    """The same, of a passage longer than SHOWN tokens its beginning."""
    words = passages["passage"].astype("str").str.split(" ")
    cut = [" ".join([*said[:SHOWN], "…"] if len(said) > SHOWN else said) for said in words]
    return passages.assign(passage=cut)


def _runs(types: np.ndarray, owner: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A number for each run of RUN tokens within a document, and where it starts."""
    n = len(types)
    if n < RUN:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    starts = np.flatnonzero(owner[: n - RUN + 1] == owner[RUN - 1 :])
    keys = types[starts]
    for step in range(1, RUN):
        keys = np.unique(keys * (int(types.max()) + 1) + types[starts + step], return_inverse=True)[1].astype(
            np.int64
        )
    return keys, starts


def _pairs(runs: np.ndarray, owners: np.ndarray, starts: np.ndarray) -> pd.DataFrame:
    """Each run that two documents share, with its place in both."""
    table = pd.DataFrame({"run": runs, "owner": owners, "start": starts})
    table = table.drop_duplicates(["run", "owner"])
    in_documents = table.groupby("run")["owner"].transform("size")
    table = table[(in_documents > 1) & (in_documents <= COMMON_RUN)]
    both = table.merge(table, on="run", suffixes=("_a", "_b"))
    both = both[both["owner_a"] < both["owner_b"]]
    return both.rename(columns={"owner_a": "a", "owner_b": "b"})


def _longest(start_a: np.ndarray, start_b: np.ndarray) -> tuple[int, int, int]:
    """The longest stretch of runs that follow each other in both documents: both starts, and tokens."""
    order = np.argsort(start_a)
    a, b = start_a[order], start_b[order]
    breaks = np.flatnonzero((np.diff(a) != 1) | (np.diff(b) != 1)) + 1
    stretches = np.split(np.arange(len(a)), breaks)
    best = max(stretches, key=len)
    return int(a[best[0]]), int(b[best[0]]), len(best) + RUN - 1


def independent_sources(documents: pd.DataFrame, passages: pd.DataFrame) -> pd.DataFrame:
    """Documents grouped so that those of different groups do not copy each other.

    - `source` (from 1, in the order of the corpus), `n_documents`, `doc_ids`

    Two documents belong together where they share COPIED of their runs, or one is marked as the duplicate of
    the other; so do those that are linked by others.
    """
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(documents["doc_id"])
    copies = passages[passages["share"] >= COPIED] if len(passages) else passages
    graph.add_edges_from(zip(copies["doc_a"], copies["doc_b"], strict=True))
    marked = documents[documents["duplicate_of"].isin(set(documents["doc_id"]))]
    graph.add_edges_from(zip(marked["doc_id"], marked["duplicate_of"], strict=True))
    order = {doc_id: i for i, doc_id in enumerate(documents["doc_id"])}
    groups = sorted(
        (sorted(g, key=order.__getitem__) for g in nx.connected_components(graph)), key=lambda g: order[g[0]]
    )
    return pd.DataFrame(
        {
            "source": range(1, len(groups) + 1),
            "n_documents": [len(g) for g in groups],
            "doc_ids": [tuple(g) for g in groups],
        }
    )
