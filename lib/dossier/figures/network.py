"""The network of actors: a place for each, kept apart, and a line for each pair named together more than expected."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.legend import Legend
from matplotlib.lines import Line2D

from dossier.figures import style
from dossier.figures.layout import INCH, canvas, finished, nothing_to_show
from dossier.figures.names import counted, pair_name
from dossier.figures.network_places import FOOT, ROOM, height_for, label_of, positions
from dossier.figures.picture import Picture
from dossier.statistics.network import CommunityAgreement

TITLE = "Who is named together more often than expected"
KINDS = {"state": "o", "body": "s", "person": "^", "organisation": "D"}
AREA = (30.0, 520.0)
"""of a mark, square points: named least, named most"""
LINE = (0.9, 6.0)
"""width of a solid line, points: fewest shared units, most; a dotted one has the least"""
DOTTED = 1.2
WEAK_FOR_EACH_ACTOR = 2
"""lines drawn at most for each actor, of the pairs within chance; the strongest"""
LEGEND_ROW = 0.24
"""inches"""
RAISED = style.LABEL_SIZE * 0.75
"""points from the middle of an actor's box up to its mark; the label stands below"""


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
        height = height_for(facts)
        figure, axes = canvas(height)
        size = np.array([ROOM * INCH, (height - FOOT) * INCH])
        axes.set(xlim=(0, size[0]), ylim=(-FOOT * INCH, size[1]))
        axes.set_axis_off()
        places = positions(edges, facts, size)
        _lines(axes, edges, places)
        _marks(axes, facts, places)
        _legend(axes, facts, edges, unit)
        return finished(figure, title=title, caption=caption, alt=_alt(edges, len(actors)), data=edges)


def _edges(tested: pd.DataFrame, pairs: pd.DataFrame, n_actors: int) -> pd.DataFrame:
    """All that exceed chance, and of the others that are above the expected the strongest."""
    evidence = pairs[["actor_a", "actor_b", "evidence"]]
    more = tested[tested.n_together > tested.expected].merge(evidence, on=["actor_a", "actor_b"])
    weak = more[~more.exceeds].sort_values(["p", "actor_a", "actor_b"]).head(WEAK_FOR_EACH_ACTOR * n_actors)
    columns = ["actor_a", "actor_b", "n_together", "expected", "q", "exceeds", "evidence"]
    return pd.concat([more[more.exceeds], weak])[columns].reset_index(drop=True)


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
        drop = RAISED - np.sqrt(areas[i]) / 2 - 1
        axes.text(
            x, y + max(drop, -style.LABEL_SIZE * 0.6), label_of(entity), ha="center", va="top", size=style.LABEL_SIZE,
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
            bbox_to_anchor=(0, (row * LEGEND_ROW - FOOT) * INCH), bbox_transform=axes.transData,
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
