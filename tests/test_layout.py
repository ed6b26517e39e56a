"""Layout: titles and captions fit, labels do not touch, and the test that says so can fail."""

from __future__ import annotations

import warnings

import pandas as pd

from dossier.figures import layout, style
from overlaps import overlapping_texts, visible_text_boxes

WORDS = "A long title about nothing in particular that goes on and on until it needs a second line to end "


def bars(labels: list[str]) -> layout.Picture:
    with style.sheet():
        figure, axes = layout.canvas(0.3 * len(labels) + 0.6)
        axes.barh([layout.legible(label) for label in labels], range(len(labels)))
        return layout.finished(figure, title=WORDS, caption=WORDS * 3, alt="bars", data=pd.DataFrame())


def test_title_and_caption_are_wrapped_and_touch_nothing() -> None:
    """However long the words are, nothing overlaps and nothing leaves the figure."""
    picture = bars([f"label {i}" for i in range(12)])
    assert overlapping_texts(picture.figure) == []
    texts = [text for text, _ in visible_text_boxes(picture.figure)]
    assert any("\n" in text and text.startswith("A long title") for text in texts)


def test_overlaps_are_found_where_there_are_some() -> None:
    """The test of disjoint boxes can fail: two labels in one place, and one outside the figure."""
    with style.sheet():
        figure, axes = layout.canvas(2)
        axes.text(0.5, 0.5, "one")
        axes.text(0.51, 0.5, "two")
        figure.text(3, 0.2, "gone")
        found = overlapping_texts(figure)
    assert ("two", "one") in found
    assert ("gone", "the edge") in found
    assert len(found) == 2


def test_hidden_texts_do_not_count() -> None:
    """Labels of ticks outside the view, invisible and empty texts are not drawn, so they cannot overlap."""
    with style.sheet():
        figure, axes = layout.canvas(2)
        axes.text(0.5, 0.5, "seen")
        axes.text(0.5, 0.5, "unseen", visible=False)
        axes.set_xlim(0, 1)
        axes.set_xticks([0, 1, 50])
        axes.set_xlim(0, 1)
        texts = [text for text, _ in visible_text_boxes(figure)]
    assert "seen" in texts
    assert "unseen" not in texts
    assert "50" not in texts


def test_text_of_any_script_is_drawn_without_a_warning_and_without_mathematics() -> None:
    """Dollars stay dollars; Japanese, emoji, control characters and direction marks raise no warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = bars(["$x^2$", "日本 😀", "\u202eback\x07", r"\frac{1}{2}", "a" * 400])
        drawn = [text for text, _ in visible_text_boxes(picture.figure)]
        svg = picture.svg().decode()
    assert "$x^2$" in drawn
    assert "[U+202E]back[U+0007]" in drawn
    assert "$x^2$" in svg
    assert overlapping_texts(picture.figure) == []


def test_a_long_label_is_cut_with_an_ellipsis() -> None:
    """`legible` keeps what fits and says that there was more."""
    assert layout.legible("short\n  and sweet") == "short and sweet"
    assert layout.legible("abcdefghij", 5) == "abcd…"
    assert len(layout.legible("b" * 200)) == layout.LABEL_LENGTH


def test_point_labels_never_touch_and_the_first_come_first() -> None:
    """Of two hundred points in one heap some get a label, the most important one does, and no two meet."""
    points = [(0.5 + 0.001 * (i % 20), 0.5 + 0.004 * i / 20) for i in range(200)]
    with style.sheet():
        figure, axes = layout.canvas(4)
        axes.set(xlim=(0, 1), ylim=(0, 1))
        layout.settled(figure, title="t", caption="c")
        placed = layout.label_points(axes, points, [f"point {i}" for i in range(200)])
        picture = layout.finished(figure, title="t", caption="c", alt="a", data=pd.DataFrame())
    assert placed[0] == 0
    assert 2 <= len(placed) < 200
    assert overlapping_texts(picture.figure) == []
    figure.set_dpi(200)
    assert overlapping_texts(picture.figure) == []


def test_the_same_figure_gives_the_same_bytes() -> None:
    """SVG and PNG do not depend on when they were drawn, nor on the settings of the user."""
    import matplotlib

    one = bars(["a", "b"])
    with matplotlib.rc_context({"font.size": 30, "svg.fonttype": "path"}):
        two = bars(["a", "b"])
        assert one.svg() == two.svg() == one.svg()
        assert one.png() == two.png()


def test_an_empty_figure_says_why() -> None:
    """Nothing to show is a figure with its reason, in sight and in the alternative text."""
    picture = layout.nothing_to_show(title="T", reason="No claims.", caption="c", data=pd.DataFrame())
    assert "No claims." in picture.alt
    assert "No claims." in [text for text, _ in visible_text_boxes(picture.figure)]


def test_numbers_on_axes_are_written_as_people_write_them() -> None:
    """Thousands have their mark, a logarithmic axis has no powers in it."""
    with style.sheet():
        figure, axes = layout.canvas(2)
        axes.plot([1, 10_000], [-1, 1])
        axes.set_xscale("log")
        layout.number_axis(axes.xaxis)
        layout.number_axis(axes.yaxis)
        texts = [text for text, _ in visible_text_boxes(figure)]
    assert "10,000" in texts
    assert "−1" in texts
