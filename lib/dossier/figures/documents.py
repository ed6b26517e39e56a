"""Documents as pictures: how long they are, when they were published, how their sentences run."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pandas as pd
from matplotlib import dates as calendar
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from dossier.figures import layout, style
from dossier.figures.bars import bar_numbers, draw_bars
from dossier.figures.document_labels import names
from dossier.figures.picture import Picture
from dossier.statistics.evidence import within_limit

LAST = "9999"
"""Sorts after every year: what has no date stands last."""
ROWS = 30
"""Documents that are drawn one by one; more are drawn as a distribution."""
ROW_HEIGHT = 0.26
"""inches"""
BINS = 30
FEW_DAYS = 90
"""Days on an axis up to which its ticks stand evenly apart; matplotlib begins anew with each month, and two would touch."""
FAR = 2
"""The longest sentences are left out of the figure where the very longest is so many times as long as nearly all."""


def row_axis(axes: Axes, labels: list[str]) -> None:
    """One labelled row for each document, the first on top."""
    axes.set_yticks(range(len(labels)), labels)
    axes.set_ylim(len(labels) - 0.5, -0.5)
    axes.tick_params(axis="y", length=0)


def counted(n: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{n:,} {one if n == 1 else many}"


def document_lengths(documents: pd.DataFrame, source: str) -> Picture:
    """Tokens of each document: bars for up to ROWS documents, else their distribution.

    Data: `doc_id`, `title`, `n_tokens`, `mark` (the bar in which it is counted, from 1, from above or the left),
    `evidence` (the document).
    """
    data = documents[["doc_id", "title", "n_tokens"]].reset_index(drop=True)
    lengths = data["n_tokens"]
    edges = _length_bins(lengths)
    one_by_one = len(data) <= ROWS
    data["mark"] = range(1, len(data) + 1) if one_by_one else bar_numbers(lengths, edges)
    data["evidence"] = [(doc_id,) for doc_id in data["doc_id"]]
    n = counted(len(data), "document", "documents")
    caption, origin = f"Length in tokens (words and numbers) after cleaning. n = {n}.", f" Source: {source}."
    if data.empty:
        caption += origin
        return layout.nothing_to_show(title="No documents", reason="no documents", caption=caption, data=data)
    longest, shortest = int(lengths.max()), int(lengths.min())
    if len(data) == 1:
        title = f"The one document has {counted(int(lengths[0]), 'token', 'tokens')}"
    elif longest == shortest:
        title = f"All documents have {counted(int(lengths[0]), 'token', 'tokens')}"
    else:
        share = _percent(longest / max(int(lengths.sum()), 1))
        title = f"Documents have {shortest:,} to {longest:,} tokens; the longest holds {share} of all"
    alt = f"{title}. Median {lengths.median():,.0f} tokens. {n}."
    with style.sheet():
        if one_by_one:
            figure, axes = layout.canvas(0.75 + ROW_HEIGHT * len(data))
            axes.barh(range(len(data)), lengths, color=style.BLUE, height=0.7)
            label = names(documents)
            row_axis(axes, [label[d] for d in data["doc_id"]])
        else:
            figure, axes = layout.canvas(2.8)
            draw_bars(axes, data["mark"], edges)
            axes.axvline(lengths.median(), color=style.VERMILION)
            axes.set_xscale("log")
            layout.log_axis(axes.xaxis)
            axes.set_ylabel("documents")
            caption = f"{caption} Logarithmic axis; orange line: median, {lengths.median():,.0f} tokens."
            empty = int(data["mark"].isna().sum())
            caption += f" {counted(empty, 'document', 'documents')} without a token not drawn." if empty else ""
        axes.set_xlabel("tokens")
        if one_by_one:
            layout.number_axis(axes.xaxis)
        return layout.finished(figure, title=title, caption=caption + origin, alt=alt, data=data)


def _percent(share: float) -> str:
    return "less than 1%" if 0 < share < 0.01 else f"{share:.0%}"


def _length_bins(values: pd.Series) -> np.ndarray:
    if values.empty:
        return np.array([1.0, 2.0])
    low, high = max(int(values.min()), 1), max(int(values.max()), 2)
    return np.geomspace(low, high + 1, BINS + 1)


def sentence_lengths(sentences: pd.DataFrame, source: str) -> Picture:
    """How many tokens sentences have. `sentences`: from `readability.sentence_lengths`.

    Data: `n_tokens`, `n_sentences`, `evidence` (the sentences of that length; cut as by `evidence.within_limit`).
    """
    used = sentences[sentences["n_tokens"] > 0]
    data = used.groupby("n_tokens", as_index=False).agg(
        n_sentences=("n_tokens", "size"), evidence=("evidence", tuple)
    )
    data["evidence"] = within_limit(data["evidence"])
    n = counted(len(used), "sentence", "sentences")
    caption = f"Sentences by their tokens; headlines count as sentences. n = {n}."
    if used.empty:
        return layout.nothing_to_show(title="No sentences", reason="no sentences", caption=caption, data=data)
    middle, longest = used["n_tokens"].median(), int(used["n_tokens"].max())
    title = f"Half of the sentences have {middle:,.0f} tokens or fewer; the longest has {longest:,}"
    cut = int(max(10, np.quantile(used["n_tokens"], 0.995)))
    cut = longest if longest <= FAR * cut else cut
    beyond = int((used["n_tokens"] > cut).sum())
    caption += " Orange line: median."
    caption += f" {counted(beyond, 'sentence', 'sentences')} longer than {cut} tokens not drawn." if beyond else ""
    caption += f" Source: {source}."
    with style.sheet():
        figure, axes = layout.canvas(2.6)
        shown = data[data["n_tokens"] <= cut]
        axes.bar(shown["n_tokens"], shown["n_sentences"], width=0.9, color=style.BLUE)
        axes.axvline(middle, color=style.VERMILION)
        axes.set(xlabel="tokens in a sentence", ylabel="sentences")
        axes.yaxis.get_major_locator().set_params(integer=True)
        layout.number_axis(axes.yaxis)
        layout.number_axis(axes.xaxis)
        return layout.finished(figure, title=title, caption=caption, alt=f"{title}. {n}.", data=data)


def publication_dates(documents: pd.DataFrame, source: str) -> Picture:
    """When the documents were published, by time, each as precisely as it is known.

    Data: `doc_id`, `title`, `published`, `published_basis`, `first_day`, `last_day` (empty where unknown), `mark`
    (the row, or the bar in which it is counted, from 1; empty where it is not drawn), `evidence` (the document).
    """
    columns = ["doc_id", "title", "published", "published_basis"]
    if len(documents) <= ROWS:
        by_time = documents["published"].astype("str").replace("", LAST).sort_values(kind="stable").index
        documents = documents.loc[by_time].reset_index(drop=True)
    data = documents[columns].astype("str").reset_index(drop=True)
    spans = [_span(published) for published in data["published"]]
    data["first_day"] = [first.isoformat() if first else "" for first, _ in spans]
    data["last_day"] = [last.isoformat() if last else "" for _, last in spans]
    data["mark"] = _date_marks(data)
    data["evidence"] = [(doc_id,) for doc_id in data["doc_id"]]
    dated = data[data["first_day"] != ""]
    n = f"n = {counted(len(dated), 'document', 'documents')} with a date, {len(data) - len(dated):,} without."
    drawn = "A day is a dot, a month or a year a bar as long as what is known."
    if len(data) > ROWS:
        months = bool((dated["published"].str.len() >= 7).any())
        drawn = "Documents by month of publication; those dated to a year only are not drawn."
        drawn = drawn if months or dated.empty else "Documents by year of publication; no month is known."
    caption = f"{drawn} {n} Source: {source}."
    if dated.empty:
        reason = "no document has a date of publication"
        return layout.nothing_to_show(
            title="No date of publication is known", reason=reason, caption=caption, data=data
        )
    first, last = dated["published"].min(), dated["published"].max()
    known = f"{len(dated):,} of {counted(len(data), 'document is', 'documents are')} dated"
    known += _inferred(int((dated["published_basis"] == "inferred").sum()), len(dated))
    title = f"{known}, all {first}" if first == last else f"{known}, from {first} to {last}"
    bases = data["published_basis"].value_counts().sort_index()
    alt = f"{title}. Basis of the date: {', '.join(f'{count:,} {basis}' for basis, count in bases.items())}."
    with style.sheet():
        figure = _date_rows(documents, data) if len(data) <= ROWS else _date_months(dated)
        return layout.finished(figure, title=title, caption=caption, alt=alt, data=data)


def _inferred(inferred: int, dated: int) -> str:
    """How many of the dates are no more than inferred, where any is."""
    if not inferred:
        return ""
    return f" ({inferred:,} inferred)" if inferred < dated else " (all inferred)" if dated > 1 else " (inferred)"


def _date_marks(data: pd.DataFrame) -> pd.Series:
    """The row of each dated document; with many documents the month, or if none is known the year."""
    dated = data["first_day"] != ""
    if len(data) <= ROWS:
        return pd.Series(range(1, len(data) + 1), index=data.index).astype("Int64").where(dated)
    length = 7 if (data["published"].str.len() >= 7).any() else 4
    periods = data["published"].str[:length].where(data["published"].str.len() >= length)
    return periods.rank(method="dense").astype("Int64")


def _span(published: str) -> tuple[date | None, date | None]:
    """First and last day that a date of publication can mean."""
    if not published:
        return None, None
    parts = [int(part) for part in published.split("-")]
    first = date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)
    if len(parts) == 3:
        return first, first
    if len(parts) == 1:
        return first, date(parts[0], 12, 31)
    following = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
    return first, following - timedelta(days=1)


def _date_rows(documents: pd.DataFrame, data: pd.DataFrame) -> Figure:
    figure, axes = layout.canvas(0.9 + ROW_HEIGHT * len(data))
    known = data[data["first_day"] != ""]
    earliest, latest = (
        date.fromisoformat(known["first_day"].min()),
        date.fromisoformat(known["last_day"].max()),
    )
    margin = timedelta(days=max((latest - earliest).days * 0.05, 3))
    axes.set_xlim(earliest - margin, latest + margin)
    label = names(documents)
    row_axis(axes, [label[d] for d in data["doc_id"]])
    # Beyond the end of the axis, where no date could stand.
    aside = {
        "transform": axes.get_yaxis_transform(),
        "va": "center",
        "color": style.SOFT,
        "size": style.LABEL_SIZE,
    }
    columns = (data["first_day"], data["last_day"], data["published_basis"])
    for row, (first, last, basis) in enumerate(zip(*columns, strict=True)):
        if first:
            _date_mark(axes, row, _number(first), _number(last), basis == "given")
        else:
            axes.text(1.01, row, "date unknown", **aside)
    _date_axis(axes)
    if (latest - earliest + 2 * margin).days <= FEW_DAYS:
        _day_ticks(axes)
    axes.set_xlabel("published (filled blue: date given; open orange: inferred from the text)")
    return figure


def _number(day: str) -> float:
    return float(calendar.date2num(date.fromisoformat(day)))


def _date_mark(axes: Axes, row: int, first: float, last: float, given: bool) -> None:
    colour = style.BLUE if given else style.VERMILION
    face = colour if given else style.PAPER
    if first == last:
        axes.plot([first], [row], "o", color=colour, markersize=6, markerfacecolor=face)
    else:
        axes.barh(row, last - first, left=first, height=0.4, facecolor=face, edgecolor=colour, linewidth=1.4)


def _date_months(dated: pd.DataFrame) -> Figure:
    figure, axes = layout.canvas(2.6)
    months = bool((dated["published"].str.len() >= 7).any())
    drawn = dated.dropna(subset=["mark"]).groupby("mark")["published"].agg(["first", "size"])
    middle, width = ("-15", 26) if months else ("-07-01", 330)
    places = [_number(first[: 7 if months else 4] + middle) for first in drawn["first"]]
    axes.bar(places, drawn["size"], width=width, color=style.BLUE)
    axes.set_ylabel("documents")
    axes.yaxis.get_major_locator().set_params(integer=True)
    layout.number_axis(axes.yaxis)
    _date_axis(axes)
    return figure


def _day_ticks(axes: Axes) -> None:
    left, right = (int(end) for end in axes.get_xlim())
    axes.set_xticks(range(left + 1, right, (right - left) // 4 + 1))


def _date_axis(axes: Axes) -> None:
    locator = calendar.AutoDateLocator(minticks=3, maxticks=5)
    # Two years and some months: too many half-years for its limit, too few years, of which matplotlib would warn.
    locator.intervald[calendar.MONTHLY] = [1, 2, 3, 4, 6, 12]
    axes.xaxis.set_major_locator(locator)
    days = ["%Y", "%b %Y", "%d %b %Y", "%d %b", "%H:%M", "%H:%M"]
    formatter = calendar.ConciseDateFormatter(locator, formats=days, zero_formats=days, show_offset=False)
    axes.xaxis.set_major_formatter(formatter)
