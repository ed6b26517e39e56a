"""Whether a pair would still exceed chance had other documents been collected: a bootstrap over documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from dossier.statistics.bootstrap import DOCUMENTS_NEEDED
from dossier.statistics.edge_significance import ALPHA, poisson_binomial_tail
from dossier.statistics.false_discovery import benjamini_hochberg
from dossier.statistics.fixed_size_null import fixed_size_null

SAMPLES = 200
SEED = 1
INTERVAL = (2.5, 97.5)
"""Percentiles of the bootstrap interval."""
COLUMNS = ["actor_a", "actor_b", "n_together", "low", "high", "presence", "n_samples", "n_documents"]


def edge_presence(
    pairs: pd.DataFrame,
    incidence: pd.DataFrame,
    doc_ids: Sequence[str],
    actors: Sequence[str],
    samples: int = SAMPLES,
    seed: int = SEED,
    alpha: float = ALPHA,
) -> pd.DataFrame:
    """One row for each pair of `pairs` among `actors`, in the same order.

    Each sample draws as many documents as the corpus has, with replacement; the pairs are counted and tested
    anew (`edge_significance`, the null of that sample). B. Efron and R. Tibshirani (1993).

    - `n_together`; `low`, `high`: percentile interval (INTERVAL) of the count over the samples; empty with fewer
      than DOCUMENTS_NEEDED documents, of which such an interval would say too little
    - `presence`: share of the samples in which the pair exceeds chance (q < alpha)
    - `n_samples`; `n_documents`: documents drawn from
    """
    chosen = sorted(set(actors))
    drawn = pairs[pairs.actor_a.isin(chosen) & pairs.actor_b.isin(chosen)].reset_index(drop=True)
    tables = _by_document(drawn, incidence, list(doc_ids))
    random = np.random.default_rng(seed)
    counts = np.zeros((samples, len(drawn)), dtype=np.int64)
    exceeds = np.zeros((samples, len(drawn)), dtype=bool)
    for i in range(samples if len(drawn) else 0):
        times = np.bincount(random.integers(0, len(doc_ids), len(doc_ids)), minlength=len(doc_ids))
        counts[i], exceeds[i] = _one_sample(times, tables, len(chosen), alpha)
    result = drawn[["actor_a", "actor_b", "n_together"]].copy()
    known = samples and len(drawn) and len(doc_ids) >= DOCUMENTS_NEEDED
    result["low"], result["high"] = np.percentile(counts, INTERVAL, axis=0) if known else (np.nan, np.nan)
    result["presence"] = exceeds.mean(axis=0) if samples else float("nan")
    result["n_samples"], result["n_documents"] = samples, len(doc_ids)
    return result[COLUMNS]


def _by_document(pairs: pd.DataFrame, incidence: pd.DataFrame, doc_ids: list[str]) -> dict[str, Any]:
    """Units by actor and document, by size and document, by pair and document; and each pair's two actors."""
    from scipy.sparse import csr_array

    column = {doc_id: i for i, doc_id in enumerate(doc_ids)}
    names = sorted(set(incidence.entity))
    row = {name: i for i, name in enumerate(names)}
    document = incidence.doc_id.map(column).to_numpy(dtype=np.int64)
    sizes = incidence.groupby(["unit_id", "doc_id"]).size()
    unit_document = sizes.index.get_level_values("doc_id").map(column).to_numpy(dtype=np.int64)
    unit_actors = incidence[["unit_id", "doc_id"]].drop_duplicates("unit_id").set_index("unit_id").doc_id
    pair_row = np.repeat(np.arange(len(pairs)), pairs.n_together.to_numpy(dtype=np.int64))
    shared = [unit_id for evidence in pairs.evidence for unit_id in evidence]
    pair_document = unit_actors.loc[shared].map(column).to_numpy(dtype=np.int64)

    def counted(rows: Any, columns: Any, n_rows: int) -> Any:
        ones = np.ones(len(rows), dtype=np.int64)
        return csr_array((ones, (rows, columns)), shape=(n_rows, len(doc_ids)))

    largest = int(sizes.max()) if len(sizes) else 0
    return {
        "actors": counted(incidence.entity.map(row).to_numpy(dtype=np.int64), document, len(names)),
        "sizes": counted(sizes.to_numpy(dtype=np.int64), unit_document, largest + 1),
        "pairs": counted(pair_row, pair_document, len(pairs)),
        "a": pairs.actor_a.map(row).to_numpy(dtype=np.int64),
        "b": pairs.actor_b.map(row).to_numpy(dtype=np.int64),
    }


def _one_sample(times: Any, tables: dict[str, Any], n_actors: int, alpha: float) -> tuple[Any, Any]:
    together = tables["pairs"] @ times
    frequencies, sizes = tables["actors"] @ times, tables["sizes"] @ times
    p = np.ones(len(together))
    if sizes[1:].any():
        null = fixed_size_null(frequencies, sizes)
        for i in np.flatnonzero(together):
            both = null.both(frequencies[tables["a"][i]], frequencies[tables["b"][i]])
            p[i] = poisson_binomial_tail(int(together[i]), both, null.n_units)
    return together, benjamini_hochberg(p, n_actors * (n_actors - 1) // 2) < alpha
