"""The shape of a network: against networkx, by hand, and the same whatever the order."""

from __future__ import annotations

from fractions import Fraction

import networkx as nx
import numpy as np
import pandas as pd
import pytest

from dossier.statistics.network import adjusted_rand, centrality, communities, surplus

ACTORS = list("ABCDEFGX")
EDGES = pd.DataFrame(
    [*((a, b, 5.0) for a, b in ("AB", "AC", "BC", "DE", "DF", "EF")), ("C", "D", 1.0), ("F", "G", 1.0)],
    columns=["actor_a", "actor_b", "weight"],
)


def test_two_triangles_are_two_communities() -> None:
    """Two triangles joined by a weak edge; G hangs on the second, which is the larger, X on nobody."""
    found = communities(EDGES, ACTORS)[0].set_index("entity").community
    assert found.to_dict() == {"D": 1, "E": 1, "F": 1, "G": 1, "A": 2, "B": 2, "C": 2, "X": 0}


def test_clear_communities_are_stable() -> None:
    """All runs agree on the triangles: stability 1, agreement 1, nothing for the actor without an edge."""
    table, agreement = communities(EDGES, ACTORS)
    found = table.set_index("entity").stability
    assert found.drop("X").tolist() == [1.0] * 7
    assert found.isna().X
    assert (agreement.n_communities, agreement.n_identical, agreement.n_runs) == (2, 50, 50)
    assert agreement.mean_adjusted_rand == 1.0


def test_unclear_communities_are_not_stable() -> None:
    """A ring of equals can be cut anywhere, and the runs do not agree."""
    ring = pd.DataFrame(
        [(a, b, 1.0) for a, b in zip("ABCDEFGHIJ", "BCDEFGHIJA", strict=True)],
        columns=["actor_a", "actor_b", "weight"],
    )
    found, agreement = communities(ring, list("ABCDEFGHIJ"))
    assert agreement.mean_adjusted_rand < 0.95
    assert found.stability.min() < 0.95


def test_actors_without_an_edge_take_no_part_in_the_runs() -> None:
    """A ring can be cut anywhere, but who stands beside it moves no cut; nor does an edge to somebody not asked for."""
    names = [f"n{i:02}" for i in range(24)]
    linked = names[1::2]
    ring = [(a, b, 1.0) for a, b in zip(linked, linked[1:] + linked[:1], strict=True)]
    edges = pd.DataFrame([*ring, ("n00", "elsewhere", 9.0)], columns=["actor_a", "actor_b", "weight"])
    found, agreement = communities(edges, names)
    among, same = communities(edges, linked)
    pd.testing.assert_frame_equal(found[found.community > 0].reset_index(drop=True), among)
    assert agreement == same
    assert agreement.n_communities == found.community.max()


def test_of_equal_communities_the_one_with_more_weight_comes_first() -> None:
    """Two pairs: the heavier is the first, though its names come last; of equals the first by name."""
    for heavier, numbers in ((4.0, [2, 2, 1, 1]), (3.0, [1, 1, 2, 2])):
        pairs = [("A", "B", 3.0), ("C", "D", heavier)]
        edges = pd.DataFrame(pairs, columns=["actor_a", "actor_b", "weight"])
        assert communities(edges, list("ABCD"))[0].community.tolist() == numbers


def test_of_runs_that_are_equally_good_the_first_is_chosen() -> None:
    """A ring of twelve: the first of the runs whose modularity, by fractions, is highest, whatever its last digit is."""
    names = list("ABCDEFGHIJKL")
    ring = pd.DataFrame(
        [(a, b, 1.0) for a, b in zip(names, names[1:] + names[:1], strict=True)], columns=["actor_a", "actor_b", "weight"]
    )
    graph = nx.cycle_graph(12)
    nx.set_edge_attributes(graph, 1.0, "weight")
    runs = [nx.community.louvain_communities(graph, weight="weight", seed=seed) for seed in range(50)]
    # An arc of k has k - 1 of the 12 edges, and every actor two ends.
    best = max(runs, key=lambda run: sum(Fraction(len(arc) - 1, 12) - Fraction(len(arc), 12) ** 2 for arc in run))
    found = communities(ring, names)[0].groupby("community").entity.agg("".join)
    assert set(found) == {"".join(names[node] for node in sorted(arc)) for arc in best}


def test_modularity_equals_a_hand_count() -> None:
    """Two pairs and no edge between them: each holds half of all weight, 2 (1/2 - 1/4) = 1/2."""
    pairs = pd.DataFrame([("A", "B", 3.0), ("C", "D", 3.0)], columns=["actor_a", "actor_b", "weight"])
    assert communities(pairs, list("ABCD"))[1].modularity == pytest.approx(0.5, abs=1e-12)


def test_centrality_equals_networkx_and_a_hand_count() -> None:
    """Betweenness of C by hand: the 2 of A and B lead over it to 4 others, of 21 pairs."""
    found = centrality(EDGES, ACTORS).set_index("entity")
    graph = nx.Graph([tuple(edge) for edge in EDGES[["actor_a", "actor_b"]].to_numpy()])
    graph.add_nodes_from(ACTORS)
    assert found.degree.to_dict() == dict(graph.degree())
    assert found.betweenness.to_dict() == pytest.approx(nx.betweenness_centrality(graph), rel=1e-9)
    assert found.betweenness["C"] == pytest.approx(8 / 21)


def test_order_of_edges_does_not_matter() -> None:
    """Shuffled edges with their ends swapped give the same communities."""
    shuffled = EDGES.sample(frac=1, random_state=1).rename(
        columns={"actor_a": "actor_b", "actor_b": "actor_a"}
    )
    pd.testing.assert_frame_equal(communities(EDGES, ACTORS)[0], communities(shuffled, ACTORS)[0])


def test_adjusted_rand_equals_a_hand_count() -> None:
    """Two labellings with the table [[2, 0], [1, 1], [0, 2]].

    Cells: C(2) + C(2) = 2. Rows 2, 2, 2: 3; columns 3, 3: 6; all: 15. Expected 3 * 6 / 15 = 1.2, largest 4.5.
    """
    assert adjusted_rand([0, 0, 1, 1, 2, 2], [0, 0, 0, 1, 1, 1]) == pytest.approx((2 - 1.2) / (4.5 - 1.2))
    assert adjusted_rand([0, 0, 1], [1, 1, 0]) == 1.0


def test_surplus_is_what_exceeds_the_expected() -> None:
    """Pairs at or below their expected count are no edge of the surplus network."""
    tested = pd.DataFrame(
        [("A", "B", 5, 3.5), ("A", "C", 2, 2.0), ("B", "C", 1, 4.0)],
        columns=["actor_a", "actor_b", "n_together", "expected"],
    )
    assert surplus(tested).to_numpy().tolist() == [["A", "B", 1.5]]


def test_no_edge_at_all() -> None:
    """Without an edge nobody has a community, and nothing is said about agreement."""
    none = EDGES.iloc[:0]
    found, agreement = communities(none, ["A", "B"])
    assert found.community.tolist() == [0, 0]
    assert communities(none, [])[0].empty
    assert centrality(none, ["A"]).degree.tolist() == [0]
    assert (agreement.n_communities, agreement.n_runs, agreement.n_identical) == (0, 50, 50)
    assert np.isnan([agreement.modularity, agreement.mean_adjusted_rand]).all()
