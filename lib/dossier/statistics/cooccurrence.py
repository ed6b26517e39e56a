"""Who is named together with whom: raw counts, and association beside them."""

from __future__ import annotations

import pandas as pd

from dossier.statistics.logarithms import log

COLUMNS = [
    "actor_a", "actor_b", "n_together", "n_a", "n_b", "n_units", "n_documents", "npmi", "evidence",
]  # fmt: skip


def cooccurrence(incidence: pd.DataFrame, n_units: int) -> pd.DataFrame:
    """One row for each pair of actors that share a unit, the pair with most shared units first.

    `incidence`: from `incidence.incidence`; `n_units`: units in the corpus, those without an actor included.

    - `actor_a` < `actor_b`: the pair, in alphabetical order
    - `n_together`: units that name both; `n_a`, `n_b`: units that name each; `n_units`
    - `n_documents`: documents with at least one such unit
    - `npmi`: normalised pointwise mutual information, from -1 over 0 (as often as by chance) to 1 (only ever
      together). With p = n / n_units: ln(p_ab / (p_a p_b)) / -ln p_ab. Source: G. Bouma (2009), Normalized
      (pointwise) mutual information in collocation extraction. Empty where every unit names both.
    - `evidence`: the ids of the n_together units
    """
    counts = incidence.groupby("entity").size()
    both = incidence.merge(incidence, on=["unit_id", "doc_id"], suffixes=("_a", "_b"))
    both = both[both.entity_a < both.entity_b].sort_values(["entity_a", "entity_b", "unit_id"])
    found = both.groupby(["entity_a", "entity_b"], sort=True)
    pairs = found.agg(
        n_together=("unit_id", "size"), n_documents=("doc_id", "nunique"), evidence=("unit_id", tuple)
    ).reset_index(names=["actor_a", "actor_b"])
    pairs["n_a"] = pairs.actor_a.map(counts).astype("int64")
    pairs["n_b"] = pairs.actor_b.map(counts).astype("int64")
    pairs["n_units"] = n_units
    pairs["npmi"] = npmi(pairs.n_together, pairs.n_a, pairs.n_b, n_units)
    pairs = pairs[COLUMNS].astype({"n_together": "int64", "n_documents": "int64", "evidence": "object"})
    return pairs.sort_values(
        ["n_together", "actor_a", "actor_b"], ascending=[False, True, True], ignore_index=True
    )


def npmi(n_together: pd.Series, n_a: pd.Series, n_b: pd.Series, n_units: int) -> pd.Series:
    """Normalised pointwise mutual information of counts above 0; empty where n_together = n_units."""
    together = n_together.astype(float)
    p_together = together.where(together < n_units) / max(n_units, 1)
    # Equal as whole numbers: exactly as often as by chance, whatever logarithms make of it.
    chance = n_together.astype("int64") * n_units == n_a.astype("int64") * n_b.astype("int64")
    pmi = log(together) + log(max(n_units, 1)) - log(n_a.astype(float)) - log(n_b.astype(float))
    return (pmi / -log(p_together)).mask(chance & p_together.notna(), 0.0)
