"""Who is named with whom: a grid of actors, sentences below the diagonal and documents above."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from dossier.figures import style
from dossier.figures.layout import canvas, finished, legible, nothing_to_show
from dossier.figures.matrix import draw_cells, fit_numbers, frame_grid
from dossier.figures.names import actor_name, pair_name
from dossier.figures.picture import Picture

LABEL_LENGTH = 22
LABEL_INCHES = 1.7
"""what the longest labels take of the width, and of the height"""
CELL_AT_MOST = 0.42
"""inches"""
TITLE = "Who is named with whom"


def heat_map(
    by_sentence: pd.DataFrame,
    by_document: pd.DataFrame,
    communities: pd.DataFrame,
    exceeding: pd.DataFrame,
    *,
    unit: str,
    n_units: int,
    n_documents: int,
    source: str,
) -> Picture:
    """A cell for each pair of the actors of `communities`, which come in the order of their communities.

    `by_sentence`, `by_document`: tables of `cooccurrence` (the first in units of `unit`); `exceeding`: the pairs
    whose cell is framed. `data`: actor_a, actor_b, unit, n, evidence (the ids of the n units).
    """
    order = ordered(communities)
    below, above = _cells(by_sentence, order, unit), _cells(by_document, order, "document")
    data = pd.concat([below, above], ignore_index=True)
    framed = "framed in black: pairs that exceed chance" if len(exceeding) else "no pair exceeds chance"
    caption = (
        f"Below the diagonal, blue: {unit}s that name both (n = {n_units:,}). Above it, orange: documents that name "
        f"both (n = {n_documents:,}). Blank: none. Actors in the order of their communities, each framed in grey; "
        f"{framed} in {unit}s. Source: {source}."
    )
    if below.empty and above.empty:
        reason = "No two actors are named in one document."
        return nothing_to_show(title=TITLE, reason=reason, caption=caption, data=data)
    with style.sheet():
        cell = min(CELL_AT_MOST, (style.WIDTH - LABEL_INCHES - 0.4) / len(order))
        figure, axes = canvas(LABEL_INCHES + cell * len(order))
        draw_cells(axes, _grid(below, order, lower=True), style.BLUE)
        draw_cells(axes, _grid(above, order, lower=False), style.ORANGE)
        fit_numbers(axes, cell)
        names = [legible(actor_name(entity), LABEL_LENGTH) for entity in order]
        frame_grid(axes, names, names)
        axes.set_aspect("equal", anchor="W")
        _frames(axes, communities, order, exceeding)
        return finished(figure, title=TITLE, caption=caption, alt=_alt(below, above, order, unit), data=data)


def ordered(communities: pd.DataFrame) -> list[str]:
    """The actors by community, the largest first and those without one last, else in the order given."""
    last = communities.community.max() + 1 if len(communities) else 0
    key = communities.community.where(communities.community > 0, last)
    return communities.loc[key.sort_values(kind="stable").index, "entity"].tolist()


def _cells(pairs: pd.DataFrame, order: list[str], unit: str) -> pd.DataFrame:
    kept = pairs[pairs.actor_a.isin(order) & pairs.actor_b.isin(order)]
    cells = kept[["actor_a", "actor_b"]].assign(unit=unit, n=kept.n_together, evidence=kept.evidence)
    return cells.reset_index(drop=True)


def _grid(cells: pd.DataFrame, order: list[str], *, lower: bool) -> np.ndarray:
    place = {entity: i for i, entity in enumerate(order)}
    grid = np.zeros((len(order), len(order)))
    for a, b, n in zip(cells.actor_a, cells.actor_b, cells.n, strict=True):
        first, second = sorted((place[a], place[b]))
        grid[(second, first) if lower else (first, second)] = n
    return grid


def _frames(axes: Axes, communities: pd.DataFrame, order: list[str], exceeding: pd.DataFrame) -> None:
    for i in range(len(order)):
        axes.add_patch(Rectangle((i - 0.5, i - 0.5), 1, 1, facecolor=style.GRID, edgecolor="none"))
    community = communities.set_index("entity").community
    for number in sorted(set(community) - {0}):
        places = [i for i, entity in enumerate(order) if community[entity] == number]
        side = len(places)
        corner = (places[0] - 0.5, places[0] - 0.5)
        axes.add_patch(
            Rectangle(corner, side, side, fill=False, edgecolor=style.GREY, linewidth=1.4, zorder=4)
        )
    place = {entity: i for i, entity in enumerate(order)}
    for a, b in zip(exceeding.actor_a, exceeding.actor_b, strict=True):
        if a in place and b in place:
            first, second = sorted((place[a], place[b]))
            box = (first - 0.46, second - 0.46)
            axes.add_patch(
                Rectangle(box, 0.92, 0.92, fill=False, edgecolor=style.INK, linewidth=1.6, zorder=5)
            )


def _alt(below: pd.DataFrame, above: pd.DataFrame, order: list[str], unit: str) -> str:
    words = [f"Grid of {len(order)} actors by {len(order)}."]
    for cells, name in ((below, unit), (above, "document")):
        if len(cells):
            top = cells.sort_values(["n", "actor_a", "actor_b"], ascending=[False, True, True]).iloc[0]
            times = f"{top.n:,} {name}" + ("" if top.n == 1 else "s")
            words.append(
                f"{len(cells):,} pairs share a {name}, most often {pair_name(top.actor_a, top.actor_b)}: {times}."
            )
    return " ".join(words)
