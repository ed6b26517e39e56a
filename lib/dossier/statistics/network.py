"""The shape of a network of actors: communities, degree and betweenness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

SEEDS = 50
"""Runs of the Louvain method, each with another order of the actors."""
WEIGHT_DIGITS = 9
"""Decimal places of a weight: enough for any comparison, too few for rounding errors of a processor."""
Partition = tuple[frozenset[int], ...]


@dataclass(frozen=True)
class CommunityAgreement:
    """How far the runs of the Louvain method agree with the partition that was chosen."""

    n_communities: int
    modularity: float
    """of the chosen partition, the highest of all runs"""
    n_runs: int
    n_identical: int
    """runs that gave the very partition that was chosen"""
    mean_adjusted_rand: float
    """1: all runs agree; 0: no more than by chance"""


def surplus(tested: pd.DataFrame) -> pd.DataFrame:
    """The pairs named together more often than expected: actor_a, actor_b, weight = n_together - expected.

    From `edge_significance`. Communities are sought in this network, since in that of raw counts whoever is
    named often belongs with everybody.
    """
    weight = (tested.n_together - tested.expected).round(WEIGHT_DIGITS)
    edges = tested[["actor_a", "actor_b"]].assign(weight=weight)
    return edges[edges.weight > 0].reset_index(drop=True)


def communities(
    edges: pd.DataFrame, actors: Sequence[str], seeds: int = SEEDS
) -> tuple[pd.DataFrame, CommunityAgreement]:
    """Communities of actors, and how far the runs that they were chosen from agree; `edges`: actor_a, actor_b, weight.

    One row for each of `actors`, in their order; those without an edge take no part in the runs:

    - `community`: number of the actor's community, 1 the largest; 0 for an actor without an edge. Louvain
      method (V. D. Blondel et al. 2008), the run of highest modularity out of `seeds` (ties: the first)
    - `stability`: mean Jaccard similarity of that community and the actor's community in each run
      (C. Hennig 2007); empty without an edge
    """
    known = edges.actor_a.isin(set(actors)) & edges.actor_b.isin(set(actors))
    graph, names = _graph(edges[known], sorted({*edges.actor_a[known], *edges.actor_b[known]}))
    runs = _louvain(graph, seeds)
    chosen = _best(graph, runs)
    numbered = _numbered(chosen, graph, names)
    number = {names[node]: i for i, members in enumerate(numbered, 1) for node in members}
    stability = {names[node]: _stability(node, members, runs) for members in numbered for node in members}
    rows = [(name, number.get(name, 0), stability.get(name, float("nan"))) for name in actors]
    return pd.DataFrame(rows, columns=["entity", "community", "stability"]), _agreement(graph, runs, chosen)


def centrality(edges: pd.DataFrame, actors: Sequence[str]) -> pd.DataFrame:
    """One row for each of `actors`, in their order; `edges`: actor_a, actor_b (the pairs that exceed chance).

    - `degree`: number of edges
    - `betweenness`: share of the shortest paths between two others that lead over the actor (L. C. Freeman
      1977), edges unweighted
    """
    import networkx as nx

    graph, names = _graph(edges.assign(weight=1.0), actors)
    between = nx.betweenness_centrality(graph)
    measured = {name: (graph.degree(node), between[node]) for node, name in enumerate(names)}
    rows = [(name, *measured[name]) for name in actors]
    return pd.DataFrame(rows, columns=["entity", "degree", "betweenness"])


def adjusted_rand(first: Sequence[int], second: Sequence[int]) -> float:
    """Adjusted Rand index of two labellings of the same things (L. Hubert and P. Arabie 1985).

    With n_ij the contingency table of the labels, a_i and b_j its margins and C(n) = n (n - 1) / 2:
    (sum C(n_ij) - E) / ((sum C(a_i) + sum C(b_j)) / 2 - E), E = sum C(a_i) sum C(b_j) / C(n). Two labellings
    that are both trivial in the same way agree: 1.
    """
    table = np.zeros((max(first, default=-1) + 1, max(second, default=-1) + 1))
    np.add.at(table, (list(first), list(second)), 1)
    cells, rows, columns = (float(np.sum(n * (n - 1) / 2)) for n in (table, table.sum(1), table.sum(0)))
    n = len(first)
    expected = rows * columns / (n * (n - 1) / 2) if n > 1 else 0.0
    largest = (rows + columns) / 2
    return 1.0 if largest == expected else (cells - expected) / (largest - expected)


def _graph(edges: pd.DataFrame, actors: Sequence[str]) -> tuple[Any, list[str]]:
    """Whole numbers as nodes, so that nothing depends on how Python hashes names."""
    import networkx as nx

    names = sorted(actors)
    number = {name: i for i, name in enumerate(names)}
    graph = nx.Graph()
    graph.add_nodes_from(range(len(names)))
    for a, b, weight in sorted(zip(edges.actor_a, edges.actor_b, edges.weight, strict=True)):
        if a in number and b in number:
            graph.add_edge(number[a], number[b], weight=float(weight))
    return graph, names


def _louvain(graph: Any, seeds: int) -> list[Partition]:
    import networkx as nx

    if graph.number_of_edges() == 0:
        return [()] * seeds
    found = (nx.community.louvain_communities(graph, weight="weight", seed=seed) for seed in range(seeds))
    return [tuple(frozenset(members) for members in run) for run in found]


def _best(graph: Any, runs: list[Partition]) -> Partition:
    import networkx as nx

    if graph.number_of_edges() == 0:
        return runs[0]
    return max(runs, key=lambda run: round(nx.community.modularity(graph, run), 12))


def _agreement(graph: Any, runs: list[Partition], chosen: Partition) -> CommunityAgreement:
    import networkx as nx

    if not chosen:
        return CommunityAgreement(0, float("nan"), len(runs), len(runs), float("nan"))
    same = sum(set(run) == set(chosen) for run in runs)
    agreement = float(np.mean([adjusted_rand(_labels(run), _labels(chosen)) for run in runs]))
    return CommunityAgreement(len(chosen), nx.community.modularity(graph, chosen), len(runs), same, agreement)


def _numbered(partition: Partition, graph: Any, names: list[str]) -> list[frozenset[int]]:
    """Largest community first, then the one with more weight, then by name."""
    weight = dict(graph.degree(weight="weight"))
    return sorted(
        partition, key=lambda m: (-len(m), -sum(weight[node] for node in m), min(names[node] for node in m))
    )


def _stability(node: int, members: frozenset[int], runs: list[Partition]) -> float:
    others = (next(group for group in run if node in group) for run in runs)
    return float(np.mean([len(members & other) / len(members | other) for other in others]))


def _labels(partition: Partition) -> list[int]:
    label = {node: i for i, members in enumerate(partition) for node in members}
    return [label[node] for node in sorted(label)]
