"""Who is named together with whom: raw counts, and association beside them."""

from __future__ import annotations

import re

import pandas as pd

from dossier.statistics.association import npmi

COLUMNS = [
    "actor_a", "actor_b", "n_together", "n_a", "n_b", "n_units", "n_documents", "npmi", "evidence",
]  # fmt: skip
NUMBER = re.compile(r"(:p?)(\d+)$")


def cooccurrence(incidence: pd.DataFrame, n_units: int) -> pd.DataFrame:
    """One row for each pair of actors that share a unit, the pair with most shared units first.

    `incidence`: from `incidence.incidence`; `n_units`: units in the corpus, those without an actor included.

    - `actor_a` < `actor_b`: the pair, in alphabetical order
    - `n_together`: units that name both; `n_a`, `n_b`: units that name each; `n_units`
    - `n_documents`: documents with at least one such unit
    - `npmi`: normalised pointwise mutual information, from -1 over 0 (as often as by chance) to 1 (only ever
      together). With p = n / n_units: ln(p_ab / (p_a p_b)) / -ln p_ab. Source: G. Bouma (2009), Normalized
      (pointwise) mutual information in collocation extraction. Empty where every unit names both.
    - `evidence`: the ids of the n_together units, as they stand in the corpus
    """
    counts = incidence.groupby("entity").size()
    both = incidence.merge(incidence, on=["unit_id", "doc_id"], suffixes=("_a", "_b"))
    both = both[both.entity_a < both.entity_b]
    places = {unit_id: _place(unit_id) for unit_id in both.unit_id.unique()}
    both = both.assign(place=both.unit_id.map(places)).sort_values(["entity_a", "entity_b", "place"])
    found = both.groupby(["entity_a", "entity_b"], sort=True)
    pairs = found.agg(
        n_together=("unit_id", "size"), n_documents=("doc_id", "nunique"), evidence=("unit_id", tuple)
    ).reset_index(names=["actor_a", "actor_b"])
    pairs["n_a"] = pairs.actor_a.map(counts).astype("int64")
    pairs["n_b"] = pairs.actor_b.map(counts).astype("int64")
    pairs["n_units"] = n_units
    pairs["npmi"] = npmi(*(pairs[name].to_numpy() for name in ("n_together", "n_a", "n_b", "n_units")))
    pairs = pairs[COLUMNS].astype({"n_together": "int64", "n_documents": "int64", "evidence": "object"})
    return pairs.sort_values(
        ["n_together", "actor_a", "actor_b"], ascending=[False, True, True], ignore_index=True
    )


def _place(unit_id: str) -> str:
    """By what units are sorted as they stand in the corpus: the second sentence of a document before its tenth."""
    return NUMBER.sub(lambda found: found[1] + found[2].zfill(9), unit_id)
