"""The network of actors as GraphML, for Gephi, Cytoscape, networkx and igraph.

http://graphml.graphdrawing.org/specification.html: a key for each attribute, and data where there is a value. Both
programs read `label` and `weight` as their own.
"""

from __future__ import annotations

import math
import re
from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from dossier.figures.layout import legible
from dossier.figures.names import actor_name

if TYPE_CHECKING:
    import pandas as pd

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
NODE = {
    "label": "string", "kind": "string", "mentions": "int", "sentences": "int", "documents": "int",
    "community": "int", "stability": "double",
}  # fmt: skip
EDGE = {
    "weight": "double", "documents": "int", "npmi": "double", "expected": "double", "p": "double", "q": "double",
    "exceeds_chance": "boolean",
}  # fmt: skip
RENAMED = {
    "n_mentions": "mentions", "n_sentences": "sentences", "n_documents": "documents", "n_together": "weight",
    "exceeds": "exceeds_chance",
}  # fmt: skip
RUN_BY_JAVA = re.compile(r"\s*<html", re.IGNORECASE)
"""The beginning of a text that Swing, by which Gephi and Cytoscape show labels, takes for a page to load."""


def network_graphml(tested: pd.DataFrame, pairs: pd.DataFrame, groups: pd.DataFrame, counts: pd.DataFrame) -> bytes:
    """The actors of `communities`, and each pair of `edge_significance` that shares a unit, as a file.

    `pairs`: of `cooccurrence`; `counts`: of `actor_counts`. Nodes go by their entity, in the order of `groups`,
    with NODE; edges with EDGE, where weight is the number of units that name both. A value that is not known is
    left out. The same tables give the same bytes.
    """
    nodes = groups.merge(counts, on="entity", validate="one_to_one").rename(columns=RENAMED)
    known = pairs[["actor_a", "actor_b", "n_documents", "npmi"]]
    edges = tested.merge(known, on=["actor_a", "actor_b"], validate="one_to_one").rename(columns=RENAMED)
    ids = _ids(list(nodes.entity))
    root = ET.Element("graphml", xmlns=NAMESPACE)
    for element, keys in (("node", NODE), ("edge", EDGE)):
        for name, kind in keys.items():
            key = {"id": f"{element}_{name}", "for": element, "attr.name": name, "attr.type": kind}
            ET.SubElement(root, "key", key)
    graph = ET.SubElement(root, "graph", id="actors", edgedefault="undirected")
    for row in nodes.assign(label=[actor_name(entity) for entity in nodes.entity]).to_dict("records"):
        _describe(ET.SubElement(graph, "node", id=ids[row["entity"]]), "node", NODE, row)
    for row in edges.to_dict("records"):
        ends = {"source": ids[row["actor_a"]], "target": ids[row["actor_b"]]}
        _describe(ET.SubElement(graph, "edge", ends), "edge", EDGE, row)
    ET.indent(root, " ")
    return b"<?xml version='1.0' encoding='utf-8'?>\n" + ET.tostring(root, encoding="utf-8") + b"\n"


def _ids(entities: list[str]) -> dict[str, str]:
    """The entities as names of nodes; with a number each where they could not be told apart."""
    names = [inert(entity) for entity in entities]
    if len(set(names)) < len(names):
        names = [f"{name} ({number})" for number, name in enumerate(names, 1)]
    return dict(zip(entities, names, strict=True))


def inert(name: str) -> str:
    """A name that XML can hold and no program runs: invisible characters by code, no beginning of a page."""
    shown = legible(name, None)
    return f"'{shown}" if RUN_BY_JAVA.match(shown) else shown


def _describe(parent: ET.Element, element: str, keys: Mapping[str, str], row: Mapping[Hashable, Any]) -> None:
    for name, kind in keys.items():
        value = row[name]
        if isinstance(value, float) and not math.isfinite(value):
            continue
        data = ET.SubElement(parent, "data", key=f"{element}_{name}")
        data.text = inert(value) if kind == "string" else _number(value, kind)


def _number(value: Any, kind: str) -> str:
    """A number so that it reads back equal; a truth as XML writes it."""
    plain = {"int": int, "double": float, "boolean": bool}[kind](value)
    return str(plain).lower() if kind == "boolean" else repr(plain)
