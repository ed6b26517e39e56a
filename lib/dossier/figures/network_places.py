"""Where the actors of a network stand: near those they are named with, and none over another."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dossier.figures import style
from dossier.figures.layout import INCH, legible
from dossier.figures.names import actor_name

ROOM = style.WIDTH - 0.3
"""inches across, for the actors"""
FOOT = 0.75
"""inches below the actors, where the legend stands"""
LABEL_LENGTH = 24
MARGIN = 4.0
"""points between the boxes of two actors"""
LETTER = 0.62
"""width of a letter, in type sizes"""
ROUNDS = 1000
FAR = 0.5
"""distance of actors that no path joins, in lengths of the longest path"""


def height_for(facts: pd.DataFrame) -> float:
    """Inches for the actors of `facts` (entity) and the legend: as much as looks well, and at least what rows and columns
    of all boxes would take."""
    boxes = _boxes(facts)
    n_rows = -(-len(boxes) // _columns(boxes, ROOM * INCH))
    needed = n_rows * (boxes[:, 1].max() + MARGIN) / INCH + FOOT
    return float(max(np.clip(2.4 + 0.17 * len(boxes), 3.2, 7.6), needed))


def positions(edges: pd.DataFrame, facts: pd.DataFrame, size: np.ndarray) -> dict[str, tuple[float, float]]:
    """A place in points for each actor of `facts` (entity), near those it is named with, no two boxes of mark and label
    over each other; `edges`: actor_a, actor_b, exceeds; `size`: width and height, points.

    The method of T. Kamada and S. Kawai (1989) on path lengths, then boxes pushed apart; actors without a line
    stand on the right. The same for the same data.
    """
    linked = sorted(set(edges.actor_a) | set(edges.actor_b))
    places = _drawn_by_distance(edges, linked)
    boxes = _boxes(facts)
    names = list(facts.entity)
    alone = [name for name in names if name not in places]
    inner = size - np.array([boxes[:, 0].max() if alone else 0.0, 0.0])
    start = np.array([
        np.array(places[name]) * inner if name in places else (size[0], size[1] * (alone.index(name) + 0.5) / len(alone))
        for name in names
    ])  # fmt: skip
    apart = pushed_apart(start, boxes, size)
    return {name: (round(float(x), 2), round(float(y), 2)) for name, (x, y) in zip(names, apart, strict=True)}


def _drawn_by_distance(edges: pd.DataFrame, linked: list[str]) -> dict[str, tuple[float, float]]:
    """Places between 0 and 1; a pair within chance counts as twice as far apart as one beyond it."""
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(linked)
    for a, b, exceeds in zip(edges.actor_a, edges.actor_b, edges.exceeds, strict=True):
        graph.add_edge(a, b, length=1.0 if exceeds else 2.0)
    lengths = dict(nx.all_pairs_dijkstra_path_length(graph, weight="length"))
    far = 1.0 + FAR * max(length for row in lengths.values() for length in row.values())
    distances = {a: {b: lengths[a].get(b, far) for b in linked} for a in linked}
    found = nx.kamada_kawai_layout(graph, dist=distances, weight=None)
    drawn = np.array([found[name] for name in linked])
    low, high = drawn.min(axis=0), drawn.max(axis=0)
    scaled = np.round((drawn - low) / np.where(high > low, high - low, 1.0), 3)
    return {name: (float(x), float(y)) for name, (x, y) in zip(linked, scaled, strict=True)}


def pushed_apart(centres: np.ndarray, boxes: np.ndarray, size: np.ndarray) -> np.ndarray:
    """Move boxes (width, height around centres) until none covers another and all are inside (0, 0) to size.

    Two that overlap move apart by half of what is lacking each, the way that is shorter. Where a crowd in a
    corner cannot be untangled so, the boxes are set in rows and columns, each near its place.
    """
    places = np.clip(centres.astype(float), boxes / 2, size - boxes / 2)
    needed = (boxes[:, None, :] + boxes[None, :, :]) / 2 + MARGIN
    for _ in range(ROUNDS):
        lack = needed - np.abs(places[:, None, :] - places[None, :, :])
        over = np.argwhere(np.triu((lack > 1e-6).all(axis=2), 1))
        if not len(over):
            return places
        for i, j in over:
            gap = places[j] - places[i]
            lack_now = needed[i, j] - np.abs(gap)
            if (lack_now > 0).all():
                axis = int(lack_now[1] <= lack_now[0])
                shift = np.zeros(2)
                shift[axis] = lack_now[axis] * 0.52 * (1 if gap[axis] >= 0 else -1)
                places[i], places[j] = places[i] - shift, places[j] + shift
        places = np.clip(places, boxes / 2, size - boxes / 2)
    return _on_a_grid(places, boxes, size)


def _on_a_grid(places: np.ndarray, boxes: np.ndarray, size: np.ndarray) -> np.ndarray:
    columns = _columns(boxes, size[0])
    n_rows = -(-len(places) // columns)
    cell = size / (columns, n_rows)
    grid = np.zeros_like(places)
    by_height = np.argsort(places[:, 1], kind="stable")
    for row in range(n_rows):
        members = by_height[row * columns : (row + 1) * columns]
        for column, member in enumerate(members[np.argsort(places[members, 0], kind="stable")]):
            grid[member] = (np.array([column, row]) + 0.5) * cell
    return grid


def _columns(boxes: np.ndarray, width: float) -> int:
    """Boxes that fit side by side, whichever they are."""
    return max(1, int(width // (boxes[:, 0].max() + MARGIN)))


def _boxes(facts: pd.DataFrame) -> np.ndarray:
    """Width and height of each actor's mark and label, points."""
    widths = [max(len(label_of(entity)), 4) * LETTER * style.LABEL_SIZE for entity in facts.entity]
    return np.array([(width, 2.9 * style.LABEL_SIZE + 8) for width in widths])


def label_of(entity: str) -> str:
    """What stands below an actor's mark."""
    return legible(actor_name(entity), LABEL_LENGTH)
