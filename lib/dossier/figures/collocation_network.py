"""Collocations as pictures: the strongest pairs, and the network that they form."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from dossier.figures import layout, style
from dossier.figures.documents import ROW_HEIGHT, counted, row_axis
from dossier.figures.picture import Picture

EDGES = 40
NEVER_APART = 14
"""the logDice of two words of which neither stands without the other"""
ACROSS = 7
"""words beside each other in a row"""
SIDES = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1))
"""labels above the word's dot, else below: the arrows run from left to right"""
ARROW: dict[str, Any] = {
    "arrowstyle": "-|>",
    "color": style.GREY,
    "shrinkA": 5,
    "shrinkB": 5,
    "mutation_scale": 9,
}


def collocation_pairs(pairs: pd.DataFrame, source: str, top: int = 20) -> Picture:
    """The pairs with most evidence, by their strength, and how often they stand together. Data: the pairs."""
    shown = pairs.head(top)
    data = shown.assign(pair=shown["first"].astype("str") + " " + shown["second"].astype("str"))
    caption = f"Neighbouring words, {_strongest(len(shown))}, by logDice (at most {NEVER_APART}: never apart)."
    caption += " The number is how often they stand together."
    caption += f" n = {int(pairs['n_pairs'].iloc[0]) if len(pairs) else 0:,} pairs of neighbours. Source: {source}."
    if shown.empty:
        reason = "no two words stand together often enough"
        return layout.nothing_to_show(title="No collocations", reason=reason, caption=caption, data=data)
    data = data.sort_values(["log_dice", "pair"], ascending=[False, True], ignore_index=True)
    title = _closest(data)
    alt = f"{title}. Then {', '.join(data['pair'][1:5])}." if len(data) > 1 else f"{title}."
    with style.sheet():
        figure, axes = layout.canvas(0.75 + ROW_HEIGHT * len(data))
        low = float(np.floor(data["log_dice"].min())) - 0.5
        # From end to end: a line that ended at its dot would be read as a bar, and the axis does not begin at 0.
        axes.hlines(range(len(data)), low, NEVER_APART, color=style.GRID, linewidth=1)
        axes.plot(data["log_dice"], range(len(data)), "o", color=style.BLUE, markersize=6)
        row_axis(axes, [layout.legible(pair) for pair in data["pair"]])
        axes.set_xlim(low, NEVER_APART + 0.1 * (NEVER_APART - low))
        axes.set_xticks([tick for tick in axes.get_xticks() if low <= tick <= NEVER_APART])
        axes.spines["bottom"].set_bounds(low, NEVER_APART)
        for row, (value, n) in enumerate(zip(data["log_dice"], data["n"], strict=True)):
            axes.annotate(
                f"{n:,}", (value, row), (6, 0), textcoords="offset points", va="center", size=style.LABEL_SIZE,
                bbox={"facecolor": style.PAPER, "edgecolor": "none", "pad": 0.6},
            )  # fmt: skip
        axes.set_xlabel("logDice")
        layout.number_axis(axes.xaxis)
        return layout.finished(figure, title=title, caption=caption, alt=alt, data=data)


def collocation_network(pairs: pd.DataFrame, source: str, top: int = 60) -> Picture:
    """Of the `top` pairs with most evidence, those that share a word, as arrows from first to second word.

    Data: the pairs drawn.
    """
    import networkx as nx

    strongest = pairs[pairs["first"] != pairs["second"]].head(top).reset_index(drop=True)
    words = pd.concat([strongest["first"], strongest["second"]])
    shared = set(words[words.duplicated()])
    shown = strongest[strongest["first"].isin(shared) | strongest["second"].isin(shared)].head(EDGES)
    caption = (
        f"Arrows lead from a word to the one that follows it: of {_strongest(len(strongest))} those that share a word"
    )
    caption += f" with another (at most {EDGES}), wider for a larger logDice."
    if shown.empty:
        reason = "no two of the strongest pairs share a word"
        return layout.nothing_to_show(title="No network of words", reason=reason, caption=caption, data=shown)
    graph = nx.DiGraph()
    graph.add_edges_from(zip(shown["first"], shown["second"], strict=True))
    # Two words that follow each other in both orders are one neighbour.
    known = graph.to_undirected()
    degrees = sorted(((degree, node) for node, degree in known.degree), key=lambda d: (-d[0], d[1]))
    size = f"{counted(len(shown), 'pair', 'pairs')}, {counted(graph.number_of_nodes(), 'word', 'words')}"
    caption += f" n = {size}. Source: {source}."
    title = _most_company(degrees)
    groups = counted(nx.number_weakly_connected_components(graph), "group", "groups")
    alt = f"{title}. {groups} of words that hang together."
    with style.sheet():
        places, height = _places(graph)
        figure, axes = layout.canvas(0.4 + 0.5 * height)
        axes.set_axis_off()
        _edges(axes, shown, places)
        axes.plot(*np.array(list(places.values())).T, "o", color=style.BLUE, markersize=6)
        axes.set(xlim=(-0.6, max(x for x, _ in places.values()) + 0.6), ylim=(-height + 0.4, 0.7))
        layout.settled(figure, title=title, caption=caption)
        order = [node for _, node in degrees]
        behind = {"facecolor": style.PAPER, "edgecolor": "none", "pad": 0.6, "alpha": 0.85}
        layout.label_points(axes, [places[n] for n in order], order, sides=SIDES, bbox=behind)
        return layout.finished(figure, title=title, caption=caption, alt=alt, data=shown)


def _closest(data: pd.DataFrame) -> str:
    """No pair is called the closest where others are as close."""
    equal = int((data["log_dice"] == data["log_dice"].max()).sum())
    if equal == 1:
        return f"'{data['pair'][0]}' is the closest of the frequent pairs"
    words = "are never apart" if data["log_dice"].max() == NEVER_APART else "are equally close"
    return f"{equal} of the frequent pairs {words}, '{data['pair'][0]}' among them"


def _strongest(n: int) -> str:
    return f"the {n} pairs with the largest log-likelihood" if n != 1 else "the one pair that was found"


def _most_company(degrees: list[tuple[int, str]]) -> str:
    """`degrees`: neighbours and word, most first. No word is called first where others have as many."""
    most, word = degrees[0]
    company = counted(most, "neighbour", "neighbours")
    equal = sum(degree == most for degree, _ in degrees) - 1
    if equal:
        others = counted(equal, "other word has", "other words have")
        return f"No word keeps more company among the strongest pairs than '{word}': {company} ({others} as many)"
    return f"'{word}' keeps most company among the strongest pairs: {company}"


def _places(graph: Any) -> tuple[dict[str, tuple[float, float]], float]:
    """A place for each word, in rows of groups, the largest group first; and how many rows of words that makes."""
    import networkx as nx

    places: dict[str, tuple[float, float]] = {}
    left, top, height = 0, 0, 0
    for group in sorted(nx.weakly_connected_components(graph), key=lambda g: (-len(g), min(g))):
        layers = _layers(graph.subgraph(group))
        tall = max(map(len, layers))
        if left and left + len(layers) > ACROSS:
            left, top, height = 0, top + height, 0
        height = max(height, tall)
        for step, layer in enumerate(layers):
            for row, node in enumerate(layer):
                places[node] = (float(left + step), -(top + row + (tall - len(layer)) / 2))
        left += len(layers)
    return places, float(top + height)


def _layers(group: Any) -> list[list[str]]:
    """Words in columns, so that arrows run from left to right, those that would close a circle apart."""
    import networkx as nx

    ordered = nx.DiGraph()
    ordered.add_nodes_from(sorted(group))
    for first, second in sorted(group.edges):
        if not nx.has_path(ordered, second, first):
            ordered.add_edge(first, second)
    step = {node: i for i, layer in enumerate(nx.topological_generations(ordered)) for node in layer}
    for node in [n for n in sorted(ordered) if not ordered.in_degree(n) and ordered.out_degree(n)]:
        step[node] = min(step[after] for after in ordered.successors(node)) - 1
    row: dict[str, float] = {}
    layers = []
    for number in range(max(step.values()) + 1):
        nodes = [node for node in sorted(ordered) if step[node] == number]
        before = {n: [row[p] for p in ordered.predecessors(n)] for n in nodes}
        nodes.sort(key=lambda n: (np.mean(before[n]) if before[n] else 0.0, n))
        row.update({node: i - (len(nodes) - 1) / 2 for i, node in enumerate(nodes)})
        layers.append(nodes)
    return layers


def _edges(axes: Axes, pairs: pd.DataFrame, places: dict[str, tuple[float, float]]) -> None:
    strength = pairs["log_dice"] - pairs["log_dice"].min()
    widths = 0.8 + 2.4 * strength / max(float(strength.max()), 1e-9)
    for first, second, width in zip(pairs["first"], pairs["second"], widths, strict=True):
        axes.annotate("", places[second], places[first], arrowprops={**ARROW, "linewidth": width})
