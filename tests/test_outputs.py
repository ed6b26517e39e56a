"""What a notebook saves: names, places, and cells that stay text."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from dossier import project
from dossier.figures.picture import Picture
from dossier.publishing.outputs import Outputs
from dossier.publishing.tables import inert, original, write_csv, write_parquet


@pytest.fixture
def staging(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that a run would pass on."""
    monkeypatch.setenv(project.OUTPUT_VARIABLE, str(tmp_path))
    return tmp_path


def a_picture() -> Picture:
    figure = Figure(figsize=(2, 1))
    figure.subplots().plot([1, 2], [3, 4])
    drawn = pd.DataFrame({"x": [1, 2], "y": [3, 4]})
    return Picture(figure, "A line", "Two points.", "A line that rises.", drawn)


def cells(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_a_figure_is_saved_as_svg_png_and_data_with_the_same_bytes_twice(staging: Path) -> None:
    """Saving a figure twice gives three files with the same bytes, named after notebook and figure."""
    outputs = Outputs("1_first")
    outputs.figure(a_picture(), "the_line")
    paths = sorted((staging / "figures").iterdir())
    assert [path.name for path in paths] == [f"1_first.the_line.{kind}" for kind in ("csv", "png", "svg")]
    before = [path.read_bytes() for path in paths]
    outputs.figure(a_picture(), "the_line")
    assert [path.read_bytes() for path in paths] == before
    assert cells(paths[0]) == [["x", "y"], ["1", "3"], ["2", "4"]]


def test_a_table_keeps_every_digit_and_ends_lines_the_same_everywhere(staging: Path) -> None:
    """Floats are written so that they read back equal; a missing value is an empty cell."""
    Outputs("1_first").table(pd.DataFrame({"rate": [0.1 + 0.2, None], "name": ["é", None]}), "rates")
    written = (staging / "tables" / "1_first.rates.csv").read_bytes()
    assert written == "rate,name\n0.30000000000000004,é\n,\n".encode()


def test_an_empty_table_has_its_header(staging: Path) -> None:
    """A table without rows still says which columns it would have had."""
    Outputs("1_first").table(pd.DataFrame({"a": [], "b": []}), "nothing")
    assert (staging / "tables" / "1_first.nothing.csv").read_bytes() == b"a,b\n"


def test_formulas_are_inert_and_come_back_exact(tmp_path: Path) -> None:
    """No cell or heading begins as a formula does, and the way back gives the text exactly."""
    texts = ["=cmd()", "+1", "-x", "@a", "\t=1", "'=1", " =1", "＝1", "'tis", "plain, \"quoted\"\nline", ""]
    write_csv(pd.DataFrame({"=h": texts, "n": [-1] * len(texts)}), tmp_path / "t.csv")
    header, *rows = cells(tmp_path / "t.csv")
    assert header == ["'=h", "n"]
    assert not [row[0] for row in rows if row[0].lstrip(" \t\r\n")[:1] in tuple("=+-@＝")]
    assert [original(row[0]) for row in rows] == texts
    assert {row[1] for row in rows} == {"-1"}


@given(st.text(alphabet="'=+-@ \t\r\nab＝", max_size=8))
def test_the_guard_is_reversible_for_every_text(text: str) -> None:
    """`original` undoes `inert`, whatever apostrophes the text itself begins with."""
    assert original(str(inert(text))) == text


def test_a_categorical_or_indexed_column_is_guarded_too(tmp_path: Path) -> None:
    """Neither a category nor a named index is a way round the guard."""
    frame = pd.DataFrame({"c": pd.Categorical(["=x"]), "v": [1]}).set_index(pd.Index(["=i"], name="key"))
    write_csv(frame, tmp_path / "t.csv")
    assert cells(tmp_path / "t.csv") == [["key", "c", "v"], ["'=i", "'=x", "1"]]


def test_a_list_of_ids_is_written_as_json(tmp_path: Path) -> None:
    """The evidence behind a number can be read back exactly, whatever the ids hold."""
    ids = ("a:1", "b, with 'quotes':2")
    write_csv(pd.DataFrame({"evidence": [ids, ()]}), tmp_path / "ids.csv")
    rows = cells(tmp_path / "ids.csv")
    assert [tuple(json.loads(row[0])) for row in rows[1:]] == [ids, ()]


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, OSError])
def test_a_table_that_is_broken_off_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    """Ctrl-C, a cell that no file takes, a full disk: the former table stays, and no half of a new one lies beside it."""
    table = pd.DataFrame({"x": [1]})
    write_parquet(table, tmp_path / "x.parquet")
    before = (tmp_path / "x.parquet").read_bytes()

    def broken_off(self: pd.DataFrame, path: Path, **_: object) -> None:
        path.write_bytes(b"half")
        raise error

    monkeypatch.setattr(pd.DataFrame, "to_parquet", broken_off)
    with pytest.raises(error):
        write_parquet(table, tmp_path / "x.parquet")
    assert [path.name for path in tmp_path.iterdir()] == ["x.parquet"]
    assert (tmp_path / "x.parquet").read_bytes() == before


def test_by_hand_a_notebook_saves_to_the_drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a run, nothing is published: the drafts folder takes it."""
    monkeypatch.delenv(project.OUTPUT_VARIABLE, raising=False)
    monkeypatch.setattr(project, "drafts_folder", lambda: tmp_path / "drafts")
    Outputs("1_first").table(pd.DataFrame({"a": [1]}), "one")
    assert (tmp_path / "drafts" / "tables" / "1_first.one.csv").is_file()


@pytest.mark.parametrize("name", ["../x", "A", "a b", "", "a.b", "a__b"])
def test_a_name_that_could_leave_the_folder_is_refused(name: str) -> None:
    """A name is lower-case letters, digits and underscores, nothing else."""
    with pytest.raises(ValueError, match="cannot name an output"):
        Outputs("1_first").table(pd.DataFrame(), name)


def test_an_export_is_saved_as_it_is_under_its_own_ending(staging: Path) -> None:
    """The bytes are those that were given; a name that could lead elsewhere is refused."""
    outputs = Outputs("1_first")
    outputs.export(b"<graphml/>\r\n", "network.graphml")
    assert (staging / "exports" / "1_first.network.graphml").read_bytes() == b"<graphml/>\r\n"
    for name in ("network", "../network.graphml", "network.", ".graphml", "net work.graphml", "a.b.graphml"):
        with pytest.raises(ValueError, match="cannot name an output"):
            outputs.export(b"", name)
    assert len(list(staging.rglob("*.*"))) == 1
