"""The network as GraphML: read back by networkx, inert whatever is named, the same bytes again."""

from __future__ import annotations

import io
import math
import re
from xml.etree import ElementTree as ET

import networkx as nx
import pandas as pd

from dossier.publishing.codebook import read_codebook
from dossier.publishing.graphml import EDGE, NODE, network_graphml
from dossier.statistics.actors import actor_counts
from dossier.statistics.cooccurrence import cooccurrence
from dossier.statistics.edge_significance import edge_significance
from dossier.statistics.incidence import incidence, unit_ids
from dossier.statistics.network import communities, surplus

Frames = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame]
PAYLOADS = [
    "<html><img src=http://evil.example/x.png>", "<script>alert(1)</script>", "]]><!ENTITY x SYSTEM 'file:///a'>",
    "&lt;b&gt; \"quoted\" 'so'", "=HYPERLINK(1)", "a\x00b\x1b[31m", "\u202egnorw", "two  spaces",
    "two spaces", "org:Ærø & Søn",
]  # fmt: skip


def frames(sentences: list[list[str]], chosen: list[str] | None = None) -> Frames:
    """Tests, pairs, groups and counts for sentences that name these actors, two sentences a document."""
    rows = [(f"d{i // 2}", i % 2 + 1, name) for i, named in enumerate(sentences) for name in named]
    mentions = pd.DataFrame(rows, columns=["doc_id", "sentence_id", "entity"])
    mentions = mentions.assign(actor=mentions.entity, surface=mentions.entity, kind="state")
    places = pd.DataFrame(
        [(f"d{i // 2}", i % 2 + 1, 9 * i, 9 * i + 8) for i in range(len(sentences))],
        columns=["doc_id", "sentence_id", "start", "end"],
    )
    named_in = incidence(mentions, unit_ids(places))
    pairs = cooccurrence(named_in, len(sentences))
    actors = list(actor_counts(mentions, places).entity) if chosen is None else chosen
    tested = edge_significance(pairs, named_in, actors)
    return tested, pairs, communities(surplus(tested), actors)[0], actor_counts(mentions, places)


SENTENCES = [["JPN", "RUS"], ["JPN", "RUS"], ["JPN", "RUS", "USA"], ["USA", "EU"], ["USA", "EU"], ["CHN"], ["JPN"], []]


def read(content: bytes) -> nx.Graph:
    return nx.read_graphml(io.BytesIO(content))


def test_networkx_reads_the_same_nodes_edges_and_weights() -> None:
    """Counted by hand: Japan and Russia share three sentences of two documents; China has nobody; every test is there."""
    tested, pairs, groups, counts = frames(SENTENCES)
    graph = read(network_graphml(tested, pairs, groups, counts))
    assert set(graph) == {"JPN", "RUS", "USA", "EU", "CHN"}
    assert {frozenset(pair): graph.edges[pair]["weight"] for pair in graph.edges} == {
        frozenset({"JPN", "RUS"}): 3, frozenset({"JPN", "USA"}): 1,
        frozenset({"RUS", "USA"}): 1, frozenset({"USA", "EU"}): 2,
    }  # fmt: skip
    assert graph.nodes["JPN"] | {"stability": 1.0} == {
        "label": "Japan", "kind": "state", "mentions": 4, "sentences": 4, "documents": 3,
        "community": groups.set_index("entity").community["JPN"], "stability": 1.0,
    }  # fmt: skip
    assert graph.edges["JPN", "RUS"]["documents"] == 2
    assert graph.edges["EU", "USA"]["documents"] == 2
    assert not graph.is_directed()


def test_every_number_reads_back_equal() -> None:
    """No digit of a test is lost, and truth is truth."""
    tested, pairs, groups, counts = frames(SENTENCES)
    graph = read(network_graphml(tested, pairs, groups, counts))
    assert len(tested) == graph.number_of_edges() > 0
    for row in tested.merge(pairs, on=["actor_a", "actor_b"]).itertuples():
        edge = graph.edges[row.actor_a, row.actor_b]
        numbers = [edge[name] for name in ("npmi", "expected", "p", "q")]
        assert numbers == [row.npmi, row.expected, row.p, row.q]
        assert edge["exceeds_chance"] is bool(row.exceeds)


def test_what_is_not_known_is_left_out() -> None:
    """No `nan`, which other programs cannot read: an actor in no group has no stability, a pair in every unit no NPMI."""
    alone = read(network_graphml(*frames([["CHN"], ["JPN", "RUS"]])))
    assert alone.nodes["CHN"]["community"] == 0
    assert "stability" not in alone.nodes["CHN"]
    together = frames([["JPN", "RUS"]])
    assert math.isnan(together[1].npmi[0])
    content = network_graphml(*together)
    assert "npmi" not in read(content).edges["JPN", "RUS"]
    assert not re.search(rb">(nan|inf|None)<", content, re.IGNORECASE)


def test_only_chosen_actors_and_none_at_all() -> None:
    """Actors outside of the tests are no nodes; a corpus that names nobody gives a network of nobody."""
    graph = read(network_graphml(*frames(SENTENCES, ["JPN", "RUS"])))
    assert set(graph) == {"JPN", "RUS"}
    assert read(network_graphml(*frames([[]]))).number_of_nodes() == 0


def test_hostile_names_stay_text() -> None:
    """Each payload is one node with its words; no element, entity or page begins, and no character is invisible."""
    content = network_graphml(*frames([PAYLOADS, PAYLOADS[:2]]))
    graph = read(content)
    assert graph.number_of_nodes() == len(PAYLOADS)
    assert graph.number_of_edges() == len(PAYLOADS) * (len(PAYLOADS) - 1) // 2
    elements = {element.tag.rpartition("}")[2] for element in ET.fromstring(content).iter()}
    assert elements == {"graphml", "key", "graph", "node", "edge", "data"}
    labels = [data["label"] for _, data in graph.nodes(data=True)]
    for label in [*labels, *graph]:
        assert not label.lower().lstrip().startswith("<html")
        assert not re.search(r"[\x00-\x1f\u202e]", label)
    assert "Ærø & Søn" in labels
    assert any("a[U+0000]b[U+001B]" in label for label in labels)


def test_the_same_tables_give_the_same_bytes() -> None:
    """Made twice from tables made twice."""
    assert network_graphml(*frames(SENTENCES)) == network_graphml(*frames(SENTENCES))


def test_the_codebook_says_what_each_attribute_means() -> None:
    """Nodes and edges alike."""
    book = read_codebook().columns["exports/3_actor_cooccurrence.network.graphml"]
    assert set(book) == {*NODE, *EDGE}
