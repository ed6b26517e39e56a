"""Every figure of the notebooks on actors and sanctions: legible, described, and each mark with its evidence."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from functools import cache

import pandas as pd
import pytest

from dossier.figures.actor_bars import actor_bars
from dossier.figures.chronology import chronology
from dossier.figures.claim_bars import claim_bars
from dossier.figures.heat_map import heat_map
from dossier.figures.network import network
from dossier.figures.pair_ranks import _alt as pair_ranks_words
from dossier.figures.pair_ranks import pair_ranks
from dossier.figures.pair_trends import pair_trends
from dossier.figures.picture import Picture
from dossier.figures.presence import presence
from dossier.figures.sender_by_measure import sender_by_measure as measure_grid
from dossier.statistics.actors import actor_counts
from dossier.statistics.chronology import placed_claims, sender_by_measure
from dossier.statistics.claims_over_time import claims_over_time
from dossier.statistics.cooccurrence import cooccurrence
from dossier.statistics.edge_multiverse import edge_multiverse
from dossier.statistics.edge_significance import edge_significance
from dossier.statistics.edge_slices import chosen_slice, edge_slices
from dossier.statistics.incidence import incidence, unit_ids
from dossier.statistics.network import communities, surplus
from dossier.statistics.stability import edge_presence
from dossier.vocabularies.measures import MEASURES
from made_corpus import made_corpus
from overlaps import overlapping_texts, visible_text_boxes

SIZES = ["quiet", "1", "5", pytest.param("500", marks=pytest.mark.slow)]
NOTHING_TO_SAMPLE = ("1", "presence")
"""Every sample of one document is that document."""
TOP = 30
SHOWN = {
    "actors": "n_sentences", "heat_map": "n", "network": "n_together", "presence": "n_together",
    "over_time": "n_together", "timeline": "n_claims", "claims_over_time": "n_claims", "sender_by_measure": "n_claims",
}  # fmt: skip
"""The column of `Picture.data` that holds the number a mark stands for."""

DRAWN = {
    "actors": r"([\d,]+) in [\d,]+", "heat_map": r"([\d,]+)", "over_time": r"([\d,]+)", "sender_by_measure": r"([\d,]+)",
    "timeline": r"×([\d,]+)",
}  # fmt: skip
"""How a figure writes the numbers of its marks; the timeline writes none beside a single claim."""


@cache
def pictures(size: str, attempt: int = 1) -> dict[str, Picture]:
    """All figures of a made-up corpus, with every warning an error; another attempt draws them once more."""
    made = made_corpus(5 if size == "quiet" else int(size), quiet=size == "quiet")
    n, n_documents, source = len(made.sentences), len(made.documents), "made up"
    counts = actor_counts(made.mentions, made.sentences)
    actors = list(counts.entity.head(TOP))
    units = unit_ids(made.sentences)
    named = incidence(made.mentions, units)
    pairs = cooccurrence(named, n)
    by_document = cooccurrence(incidence(made.mentions, unit_ids(made.sentences, "document")), n_documents)
    tested = edge_significance(pairs, named, actors)
    groups, agreement = communities(surplus(tested), actors, seeds=5)
    first = tested.sort_values("p").head(TOP)[["actor_a", "actor_b"]].merge(pairs, on=["actor_a", "actor_b"])
    found = edge_presence(first, named, list(made.documents.doc_id), actors, samples=4)
    by = chosen_slice(made.documents, at_most=12)
    placed = placed_claims(made.claims, made.documents)
    words = {"unit": "sentence", "source": source}
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        drawn: dict[str, Callable[[], Picture]] = {
            "actors": lambda: actor_bars(
                counts.head(TOP), n_sentences=n, n_documents=n_documents, source=source
            ),
            "heat_map": lambda: heat_map(
                pairs,
                by_document,
                groups,
                tested[tested.exceeds],
                n_units=n,
                n_documents=n_documents,
                **words,
            ),
            "network": lambda: network(
                tested, pairs, groups, counts, agreement=agreement, n_units=n, alpha=0.05, **words
            ),
            "presence": lambda: presence(found, tested, pairs, **words),
            "over_time": lambda: pair_trends(
                edge_slices(first.head(12), units, made.documents, by), by=by, **words
            ),
            "timeline": lambda: chronology(placed, n_documents=n_documents, source=source),
            "claims_over_time": lambda: claim_bars(
                claims_over_time(placed), claims_over_time(placed, "year"), n_documents=n_documents, source=source
            ),
            "sender_by_measure": lambda: measure_grid(
                sender_by_measure(placed), n_documents=n_documents, source=source
            ),
        }
        shown = {name: draw() for name, draw in drawn.items()}
        for picture in shown.values():
            picture.svg(), picture.png()
    return shown


def each_figure(test: Callable[..., None]) -> Callable[..., None]:
    """Run the test for every figure at every size."""
    return pytest.mark.parametrize("name", SHOWN)(pytest.mark.parametrize("size", SIZES)(test))


@each_figure
def test_no_label_covers_another(size: str, name: str) -> None:
    """The boxes of all visible texts are disjoint and inside the figure, at none, 1, 5 and 500 documents."""
    picture = pictures(size)[name]
    assert visible_text_boxes(picture.figure)
    assert overlapping_texts(picture.figure) == []


@each_figure
def test_each_mark_carries_as_many_ids_as_it_shows(size: str, name: str) -> None:
    """The number of a bar, cell, line or mark is the number of its different sentences or claims."""
    data = pictures(size)[name].data
    assert [len(set(ids)) for ids in data.evidence] == data[SHOWN[name]].tolist()
    assert data.empty == (size == "quiet" or (size, name) == NOTHING_TO_SAMPLE)


@pytest.mark.parametrize("size", SIZES[1:])
@pytest.mark.parametrize(("name", "written"), DRAWN.items())
def test_the_numbers_that_are_drawn_are_those_of_the_marks(size: str, name: str, written: str) -> None:
    """What stands in a cell, behind a bar or beside a mark is the number that its ids were counted for."""
    picture = pictures(size)[name]
    slices = set(picture.data.slice.astype(str)) if name == "over_time" else set()  # years stand on its axis
    texts = [text for text, _ in visible_text_boxes(picture.figure) if text not in slices]
    drawn = sorted(int(found[1].replace(",", "")) for text in texts if (found := re.fullmatch(written, text)))
    shown = picture.data[SHOWN[name]]
    assert drawn == sorted(shown[shown > 1] if name == "timeline" else shown)


@each_figure
def test_words_say_what_is_seen_and_where_it_is_from(size: str, name: str) -> None:
    """Title, source and alternative text are there; an empty figure says that there is nothing to show."""
    picture = pictures(size)[name]
    assert picture.title and "Source: made up." in picture.caption
    assert ("empty figure" in picture.alt) == (size == "quiet" or (size, name) == NOTHING_TO_SAMPLE)
    assert "nan" not in f"{picture.title} {picture.caption} {picture.alt}".lower().split()


@pytest.mark.parametrize("name", SHOWN)
def test_the_same_data_give_the_same_file(name: str) -> None:
    """Two drawings of one corpus are equal byte for byte."""
    assert pictures("5", attempt=2)[name].svg() == pictures("5")[name].svg()


@pytest.mark.parametrize("size", SIZES)
def test_ranks_under_other_choices_are_legible(size: str) -> None:
    """The multiverse of pairs: disjoint labels, one row of data for each choice of the pairs drawn, with its units."""
    made = made_corpus(min(60, 5 if size == "quiet" else int(size)), quiet=size == "quiet")
    actors = list(actor_counts(made.mentions, made.sentences).entity.head(12))
    every, summary = edge_multiverse(made.mentions, made.sentences, made.texts, actors)
    picture = pair_ranks(every, summary.head(20), source="made up")
    assert overlapping_texts(picture.figure) == []
    drawn = pd.MultiIndex.from_frame(summary.head(20)[["actor_a", "actor_b"]])
    assert [len(set(ids)) for ids in picture.data.evidence] == picture.data.n_together.tolist()
    people = set(made.mentions[made.mentions.kind == "person"].entity)
    of_people = summary[summary.actor_a.isin(people) | summary.actor_b.isin(people)]
    for some in (summary, of_people):
        assert some.empty or "3 values of alpha" in pair_ranks(every, some.head(5), source="made up").caption
    assert len(picture.data) == pd.MultiIndex.from_frame(every[["actor_a", "actor_b"]]).isin(drawn).sum()


@pytest.mark.parametrize(
    ("shares", "told"),
    [
        ((0.0, 0.0), "none exceeds chance. First: A – B, ranks 1 to 3."),
        ((0.5, 0.0), "1 exceeds chance under at least one. First: A – B, exceeds chance under 50%, ranks 1 to 3."),
    ],
)
def test_ranks_say_in_words_how_many_pairs_exceed_chance(shares: tuple[float, float], told: str) -> None:
    """Not '0 exceed chance under at least one ..., under 0%'."""
    pairs = {"actor_a": ["A", "C"], "actor_b": ["B", "D"], "share_exceeding": shares, "best": [1, 2], "worst": [3, 4]}
    assert told in pair_ranks_words(pd.DataFrame(pairs))


def test_the_bars_of_actors_say_what_the_alphabet_cut_off() -> None:
    """Of three actors that one sentence names, two are not drawn; nothing is said where all are."""
    rows = [("NOR", 3), ("CHL", 1), ("LAO", 1), ("PER", 1)]
    counts = pd.DataFrame(
        [(code, "state", n, 1, ("a:1",) * n) for code, n in rows],
        columns=["entity", "kind", "n_sentences", "n_documents", "evidence"],
    )
    words = {"n_sentences": 6, "n_documents": 1, "source": "a"}
    cut = actor_bars(counts, **words, most=2, foreign=4)
    assert list(cut.data["entity"]) == ["NOR", "CHL"]
    assert "2 of 4 actors" in cut.caption and "2 of the others are named in 1 sentence as well." in cut.caption
    assert "4 of them of documents that are not in English" in cut.caption
    whole = actor_bars(counts, **words, most=4)
    assert "alphabet" not in whole.caption and "English" not in whole.caption


def test_the_labels_above_a_grid_keep_off_its_title() -> None:
    """The longest of them, which stands upright, ends at least six points below the title."""
    rows = [(sender, measure, 1, ("a",)) for sender in ("NOR", "PER", "CHL", "LAO") for measure in sorted(MEASURES)[:8]]
    picture = measure_grid(
        pd.DataFrame(rows, columns=["sender", "measure", "n_claims", "evidence"]), n_documents=1, source="a"
    )
    figure = picture.figure
    figure.canvas.draw()
    title = next(text for text in figure.texts if text.get_text() == picture.title)
    labels = figure.axes[0].get_xticklabels()
    highest = max(label.get_window_extent().y1 for label in labels if label.get_text())
    assert (title.get_window_extent().y0 - highest) * 72 / figure.dpi >= 6
