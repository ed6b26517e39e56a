"""Which pairs exceed chance where chance shuffles actors within each document only."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from dossier.statistics.bipartite_null import Floats
from dossier.statistics.edge_significance import ALPHA, margins, poisson_binomial_tail
from dossier.statistics.false_discovery import benjamini_hochberg
from dossier.statistics.fixed_size_null import FixedSizeNull, fixed_size_null

COLUMNS = ["actor_a", "actor_b", "n_together", "expected", "p", "q", "exceeds", "n_documents_open"]


def edge_within_documents(
    pairs: pd.DataFrame, incidence: pd.DataFrame, actors: Sequence[str], alpha: float = ALPHA
) -> pd.DataFrame:
    """Test each pair of `cooccurrence` among `actors` against chance within documents, in the same order.

    In each document by itself chance keeps how often it names each actor (on average) and how many actors each of its
    units names (`fixed_size_null`). That an article is about both actors no longer makes them a pair; that its
    sentences name both at once does.

    - `n_together`; `expected`: units that would name both by chance
    - `p`: probability of n_together or more by chance (one-sided, a Poisson-binomial over the units of all documents)
    - `q`: p after Benjamini and Hochberg (1995), over all pairs among `actors`
    - `exceeds`: whether q < alpha
    - `n_documents_open`: documents that name both and whose units leave open whether they do so together. Where there
      is none, p is 1: nothing can be said
    """
    chosen = sorted(set(actors))
    tested = pairs[pairs.actor_a.isin(chosen) & pairs.actor_b.isin(chosen)].reset_index(drop=True)
    chances = _chances(list(zip(tested.actor_a, tested.actor_b, strict=True)), incidence)
    rows = []
    for together, (certain, open_, repeats, n_open) in zip(tested.n_together, chances, strict=True):
        p = poisson_binomial_tail(int(together) - certain, open_, repeats)
        rows.append((certain + float((open_ * repeats).sum()), p, n_open))
    result = tested[["actor_a", "actor_b", "n_together"]].copy()
    result[["expected", "p", "n_documents_open"]] = pd.DataFrame(
        rows, columns=["expected", "p", "n_documents_open"], index=result.index
    ).astype({"expected": float, "p": float, "n_documents_open": "int64"})
    result["q"] = benjamini_hochberg(result.p.to_numpy(), len(chosen) * (len(chosen) - 1) // 2)
    result["exceeds"] = result.q < alpha
    return result[COLUMNS]


def _chances(
    pairs: list[tuple[str, str]], incidence: pd.DataFrame
) -> list[tuple[int, Floats, np.ndarray, int]]:
    """For each pair: units certain to name both, and elsewhere the chance of it, in how many units, documents."""
    wanted = {actor for pair in pairs for actor in pair}
    found: dict[tuple[str, str], list[tuple[Floats, np.ndarray]]] = {pair: [] for pair in pairs}
    nulls: dict[tuple[bytes, bytes], FixedSizeNull] = {}
    for _, rows in incidence.groupby("doc_id", sort=True):
        times = rows.groupby("entity").size()
        here = sorted(wanted.intersection(times.index))
        both = [(a, b) for a in here for b in here if (a, b) in found]
        if both:
            frequencies, sizes = margins(rows)
            # Short articles have the same margins over and over.
            key = np.sort(frequencies).tobytes(), sizes.tobytes()
            if key not in nulls:
                nulls[key] = fixed_size_null(frequencies, sizes)
            null = nulls[key]
            for a, b in both:
                found[a, b].append((_clipped(null, int(times[a]), int(times[b])), null.n_units))
    return [_summed(found[pair]) for pair in pairs]


def _clipped(null: FixedSizeNull, frequency_a: int, frequency_b: int) -> Floats:
    """Chances by unit size; what differs from certain by rounding alone is certain."""
    both = null.both(frequency_a, frequency_b)
    return np.where(both > 1 - 1e-9, 1.0, np.where(both < 1e-12, 0.0, both))


def _summed(parts: list[tuple[Floats, np.ndarray]]) -> tuple[int, Floats, np.ndarray, int]:
    if not parts:
        return 0, np.zeros(0), np.zeros(0, dtype=np.int64), 0
    chance = np.concatenate([both for both, _ in parts])
    repeats = np.concatenate([n_units for _, n_units in parts])
    certain = int(repeats[chance == 1].sum())
    left = (chance > 0) & (chance < 1)
    n_open = sum(bool(((both > 0) & (both < 1)).any()) for both, _ in parts)
    rounded, places = np.unique(np.round(chance[left], 12), return_inverse=True)
    counts = np.bincount(places, weights=repeats[left], minlength=len(rounded)).astype(np.int64)
    return certain, rounded, counts, n_open
