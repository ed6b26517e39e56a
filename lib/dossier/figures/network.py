"""The network of actors: a place for each, kept apart, and a line for each pair named together more than expected."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.legend import Legend
from matplotlib.lines import Line2D

from dossier.figures import style
from dossier.figures.layout import INCH, canvas, finished, legible, nothing_to_show
from dossier.figures.names import actor_name, counted, pair_name
from dossier.figures.picture import Picture
from dossier.statistics.network import CommunityAgreement

TITLE = "Who is named together more often than expected"
KINDS = {"state": "o", "body": "s", "person": "^", "organisation": "D"}
LABEL_LENGTH = 24
AREA = (30.0, 520.0)
"""of a mark, square points: named least, named most"""
LINE = (0.9, 6.0)
"""width of a solid line, points: fewest shared units, most; a dotted one has the least"""
DOTTED = 1.2
WEAK_FOR_EACH_ACTOR = 2
"""lines drawn at most for each actor, of the pairs within chance; the strongest"""
MARGIN = 4.0
"""points between the boxes of two actors"""
LETTER = 0.62
"""width of a letter, in type sizes"""
ROUNDS = 1000
FAR = 0.5
"""distance of actors that no path joins, in lengths of the longest path"""
LEGEND_ROW = 0.24
"""inches"""


def network(
    tested: pd.DataFrame,
    pairs: pd.DataFrame,
    communities: pd.DataFrame,
    counts: pd.DataFrame,
    *,
    agreement: CommunityAgreement,
    unit: str,
    n_units: int,
    alpha: float,
    source: str,
) -> Picture:
    """The pairs of `edge_significance` above their expected count, among the actors of `communities`.

    `pairs`: the table of `cooccurrence` with the evidence; `counts`: of `actor_counts`; `agreement`: of
    `communities`. Solid lines are pairs that exceed chance, dotted ones pairs within it. `data`: actor_a,
    actor_b, n_together, expected, q, exceeds, evidence (the ids of the n_together units), one row a line.
    """
    actors = list(communities.entity)
    edges = _edges(tested, pairs, len(actors))
    n_more = int((tested.n_together > tested.expected).sum())
    title = TITLE if edges.exceeds.any() or edges.empty else f"{TITLE}; no pair beyond chance"
    caption = _caption(edges, n_more, len(actors), unit, n_units, alpha, agreement, source, _without_line(tested, unit))
    if edges.empty:
        return nothing_to_show(
            title=TITLE,
            reason="No two actors are named together more often than expected.",
            caption=caption,
            data=edges,
        )
    facts = communities.merge(counts[["entity", "kind", "n_sentences"]], on="entity", how="left")
    with style.sheet():
        height = _height_for(facts)
        figure, axes = canvas(height)
        size = np.array([(style.WIDTH - 0.3) * INCH, (height - 0.75) * INCH])
        axes.set(xlim=(0, size[0]), ylim=(-0.75 * INCH, size[1]))
        axes.set_axis_off()
        places = positions(edges, facts, size)
        _lines(axes, edges, places)
        _marks(axes, facts, places)
        _legend(axes, facts, edges, unit)
        return finished(figure, title=title, caption=caption, alt=_alt(edges, len(actors)), data=edges)


def _height_for(facts: pd.DataFrame) -> float:
    """Inches: as much as looks well, and at least what rows and columns of all boxes would take."""
    boxes = np.array([_box(row) for row in facts.itertuples()])
    n_rows = -(-len(boxes) // _columns(boxes, (style.WIDTH - 0.3) * INCH))
    needed = n_rows * (boxes[:, 1].max() + MARGIN) / INCH + 0.75
    return float(max(np.clip(2.4 + 0.17 * len(boxes), 3.2, 7.6), needed))


def _edges(tested: pd.DataFrame, pairs: pd.DataFrame, n_actors: int) -> pd.DataFrame:
    """All that exceed chance, and of the others that are above the expected the strongest."""
    evidence = pairs[["actor_a", "actor_b", "evidence"]]
    more = tested[tested.n_together > tested.expected].merge(evidence, on=["actor_a", "actor_b"])
    weak = more[~more.exceeds].sort_values(["p", "actor_a", "actor_b"]).head(WEAK_FOR_EACH_ACTOR * n_actors)
    columns = ["actor_a", "actor_b", "n_together", "expected", "q", "exceeds", "evidence"]
    return pd.concat([more[more.exceeds], weak])[columns].reset_index(drop=True)


def positions(edges: pd.DataFrame, facts: pd.DataFrame, size: np.ndarray) -> dict[str, tuple[float, float]]:
    """A place in points for each actor: near those it is named with, no two boxes of mark and label over each other.

    The method of T. Kamada and S. Kawai (1989) on path lengths, then boxes pushed apart; actors without a line
    stand on the right. The same for the same data.
    """
    linked = sorted(set(edges.actor_a) | set(edges.actor_b))
    places = _drawn_by_distance(edges, linked)
    boxes = np.array([_box(row) for row in facts.itertuples()])
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


def _box(row: object) -> tuple[float, float]:
    label = legible(actor_name(row.entity), LABEL_LENGTH)  # type: ignore[attr-defined]
    return max(len(label), 4) * LETTER * style.LABEL_SIZE, 2.9 * style.LABEL_SIZE + 8


def _scaled(values: pd.Series, span: tuple[float, float]) -> np.ndarray:
    root = np.sqrt(values.to_numpy(dtype=float))
    top = root.max() if len(root) else 1.0
    return span[0] + (span[1] - span[0]) * root**2 / max(top**2, 1.0)


def _lines(axes: Axes, edges: pd.DataFrame, places: dict[str, tuple[float, float]]) -> None:
    widths = _scaled(edges.n_together, LINE)
    order = sorted(range(len(edges)), key=lambda i: (bool(edges.exceeds.iloc[i]), -widths[i]))
    for i in order:
        edge = edges.iloc[i]
        (x, y), (x2, y2) = places[edge.actor_a], places[edge.actor_b]
        colour, dots = (style.SOFT, "solid") if edge.exceeds else (style.GREY, (0, (1, 1.5)))
        axes.plot(
            [x, x2], [y + RAISED, y2 + RAISED], color=colour, linestyle=dots,
            linewidth=widths[i] if edge.exceeds else DOTTED,
            alpha=0.75 if edge.exceeds else 0.55, solid_capstyle="round", zorder=1,
        )  # fmt: skip


RAISED = style.LABEL_SIZE * 0.75
"""points from the middle of an actor's box up to its mark; the label stands below"""


def _marks(axes: Axes, facts: pd.DataFrame, places: dict[str, tuple[float, float]]) -> None:
    areas = _scaled(facts.n_sentences, AREA)
    # A plate behind the words, since a stroke around them turns every letter of the SVG into a path.
    plate = {"facecolor": style.PAPER, "alpha": 0.75, "edgecolor": "none", "pad": 0.8}
    for i, (entity, community, kind) in enumerate(
        zip(facts.entity, facts.community, facts.kind, strict=True)
    ):
        x, y = places[entity]
        axes.scatter(
            [x], [y + RAISED], s=areas[i], marker=KINDS.get(kind, "o"), color=community_colour(community),
            edgecolor=style.PAPER, linewidth=1.0, zorder=2,
        )  # fmt: skip
        label = legible(actor_name(entity), LABEL_LENGTH)
        drop = RAISED - np.sqrt(areas[i]) / 2 - 1
        axes.text(
            x, y + max(drop, -style.LABEL_SIZE * 0.6), label, ha="center", va="top", size=style.LABEL_SIZE,
            bbox=plate, zorder=3,
        )  # fmt: skip


def community_colour(community: int) -> str:
    """The colour of a community by its number; grey for none and for those beyond the palette."""
    colours = style.PALETTE[:-1]
    return colours[community - 1] if 0 < community <= len(colours) else style.GREY


def _legend(axes: Axes, facts: pd.DataFrame, edges: pd.DataFrame, unit: str) -> None:
    def mark(marker: str, colour: str, label: str) -> Line2D:
        return Line2D([], [], linestyle="none", marker=marker, color=colour, markersize=7, label=label)

    def line(width: float, label: str, **options: Any) -> Line2D:
        return Line2D([], [], **{"linewidth": width, "label": label, "color": style.SOFT, **options})

    kinds = [mark(shape, style.SOFT, kind) for kind, shape in KINDS.items() if kind in set(facts.kind)]
    numbers = sorted(set(facts.community) - {0})
    groups = [mark("o", community_colour(n), f"group {n}") for n in numbers[: len(style.PALETTE) - 1]]
    if (facts.community == 0).any() or len(numbers) > len(groups):
        groups.append(mark("o", style.GREY, "other" if len(numbers) > len(groups) else "no group"))
    shown = sorted({1, int(edges.n_together.max())}) if edges.exceeds.any() else []
    widths = _scaled(pd.Series(shown), LINE)
    sizes = [line(w, f"{n:,} {unit}{'' if n == 1 else 's'}") for n, w in zip(shown, widths, strict=True)]
    chance = [line(2.5, "exceeds chance")] if edges.exceeds.any() else []
    chance.append(line(DOTTED, "within chance", color=style.GREY, linestyle=(0, (1, 1.5))))
    for row, handles in enumerate((groups, [*chance, *sizes], kinds)):
        legend = Legend(
            axes, handles, [str(handle.get_label()) for handle in handles], loc="lower left",
            ncols=len(handles), columnspacing=1.2, handletextpad=0.6, borderaxespad=0, borderpad=0,
            bbox_to_anchor=(0, (row * LEGEND_ROW - 0.75) * INCH), bbox_transform=axes.transData,
        )  # fmt: skip
        axes.add_artist(legend)


def _caption(
    edges: pd.DataFrame, n_more: int, n_actors: int, unit: str, n_units: int, alpha: float,
    agreement: CommunityAgreement, source: str, without_line: str,
) -> str:  # fmt: skip
    left = n_more - len(edges)
    hidden = f" Not drawn: {counted(left, 'weaker pair')} within chance." if left > 0 else ""
    width = f", a solid line's width with the {unit}s that name both" if edges.exceeds.any() else ""
    return (
        f"{n_actors} actors; a mark's area grows with the sentences that name it{width}. "
        f"n = {counted(n_units, unit)}. Lines: pairs above what frequencies and {unit} sizes let one "
        f"expect (SDSM with exact sizes); solid where q < {alpha:g} (Benjamini-Hochberg).{_stability(agreement)}"
        f"{hidden}{without_line} Nearness has no meaning beyond legibility. Source: {source}."
    )


def _without_line(tested: pd.DataFrame, unit: str) -> str:
    """That the pair named together most often has no line, where it is no more frequent than expected."""
    if tested.empty:
        return ""
    top = tested.sort_values(["n_together", "actor_a", "actor_b"], ascending=[False, True, True]).iloc[0]
    if top.n_together > top.expected:
        return ""
    return (
        f" No line: {pair_name(top.actor_a, top.actor_b)}, named together most often "
        f"({counted(int(top.n_together), unit)}), but not more often than expected ({top.expected:.1f})."
    )


def _stability(agreement: CommunityAgreement) -> str:
    """What the colours are, and how far they hang on where the method begins."""
    if not agreement.n_communities:
        return ""
    same = "each" if agreement.n_identical == agreement.n_runs else f"{agreement.n_identical}"
    return (
        f" Colours: Louvain communities, just these in {same} of {counted(agreement.n_runs, 'run')} that begin elsewhere "
        f"(mean adjusted Rand index {agreement.mean_adjusted_rand:.2f})."
    )


def _alt(edges: pd.DataFrame, n_actors: int) -> str:
    strong = edges[edges.exceeds].sort_values(["n_together", "actor_a"], ascending=[False, True])
    named = [pair_name(a, b) for a, b in zip(strong.actor_a.head(3), strong.actor_b.head(3), strict=True)]
    words = f"; among them {', '.join(named)}" if named else ""
    return (
        f"Network of {n_actors} actors with {len(edges)} lines, {len(strong)} of which exceed chance{words}. "
        "The table of pairs has all numbers."
    )
