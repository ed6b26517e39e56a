"""What a parameter asks for and the corpus lacks is said, on the page and on standard error."""

from __future__ import annotations

from pathlib import Path

import pytest

from cells import readings
from dossier import project
from dossier.figures.asked import lacking, listed


def test_items_are_listed_with_and_without_spaces() -> None:
    """Commas part the items; 'all' asks for none in particular."""
    assert listed("JPN, USA,EU ,") == ["JPN", "USA", "EU"]
    assert listed("all") == listed("") == []


def test_what_is_missing_is_named_once_on_the_page_and_once_as_a_warning(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One line with the parameter, what it asks for in vain, and what there is most of; eight of it at most. By hand, where
    the warning stands in the notebook, it is not said twice."""
    there = ["JPN", "EU", "RUS"]
    assert lacking("senders", ["JPX"], there) is None
    assert "JPX" in capsys.readouterr().err
    monkeypatch.setenv(project.OUTPUT_VARIABLE, str(tmp_path))
    told = lacking("senders", ["JPX", "JPN", "QQQ"], there, there)
    line = "The parameter senders asks for JPX and QQQ, for which nothing was found in this corpus; "
    assert str(told) == line + "most was found for JPN, EU and RUS."
    assert capsys.readouterr().err == f"{told}\n"
    assert str(lacking("term", ["xyzzy"], [], map(str, range(20)))).endswith("for 0, 1, 2, 3, 4, 5, 6 and 7.")
    assert str(lacking("term", ["xyzzy"], [])) == (
        "The parameter term asks for xyzzy, for which nothing was found in this corpus."
    )


def test_what_is_there_and_what_nobody_asked_for_is_no_matter(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is said where all that is asked for is there, or nothing is asked for."""
    assert lacking("senders", ["JPN"], ["JPN"]) is None
    assert lacking("term", [""], ["a"]) is lacking("senders", [], []) is None
    assert capsys.readouterr().err == ""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "parameter", "value", "then"),
    [
        ("2_term_frequency", "term", "xyzzy", {"hand-count": "'xyzzy' stands in no sentence.",
                                               "dispersion-reading": "'xyzzy' stands in none of 1 document."}),
        ("3_actor_cooccurrence", "kinds", "organisation", {"named-reading": "No actor of the kinds that are counted"}),
        ("3_actor_cooccurrence", "kinds", "state,ship", {"named-reading": "2 actors are named."}),
        ("4_sanction_chronology", "senders", "RUS", {"reported": "Of 1 claim found in 1 document none is by such a"}),
        ("4_sanction_chronology", "targets", "RUS, QQQ", {"reported": "1 claim of 1 event, in 1 of 1 document."}),
    ],
)  # fmt: skip
def test_each_notebook_says_what_it_was_asked_in_vain(
    name: str, parameter: str, value: str, then: dict[str, str], monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """A word, a kind, a sender or a target that nothing is found for: one line, and no later sentence says otherwise."""
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text("News.\n\nJapan imposed sanctions on Russia.\n", encoding="utf-8")
    shown = readings(name, tmp_path / "corpus", monkeypatch, tmp_path / "out", **{parameter: value})
    said = [line for line in capsys.readouterr().err.splitlines() if line.startswith("The parameter")]
    assert len(said) == 1
    assert said[0].startswith(f"The parameter {parameter} asks for {value.split(',')[-1].strip()}, for which nothing")
    assert any(said[0] in text for text in shown.values())
    for cell, text in then.items():
        assert shown[cell].startswith(text), shown[cell]
    assert "No sanction claim was found" not in " ".join(shown.values())


@pytest.mark.slow
@pytest.mark.parametrize("name", ["2_term_frequency", "3_actor_cooccurrence", "4_sanction_chronology"])
def test_nobody_is_warned_who_asked_for_nothing(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the parameters as they stand there is no warning, not even about a text that names nobody."""
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text("Ships lay still.\n", encoding="utf-8")
    readings(name, tmp_path / "corpus", monkeypatch, tmp_path / "out")
    assert "The parameter" not in capsys.readouterr().err
