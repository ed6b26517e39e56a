"""Parameters: read without running, checked before any kernel starts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dossier.errors import DossierError
from dossier.publishing.notebook import Notebook, read_notebook
from dossier.publishing.parameters import assign, read_parameters
from small_project import code, notebook


def with_parameters(folder: Path, name: str, source: str) -> Notebook:
    path = folder / f"{name}.ipynb"
    path.write_text(json.dumps(notebook(code("p", source, "parameters"))), encoding="utf-8")
    return read_notebook(path)


@pytest.fixture
def two(tmp_path: Path) -> list[Notebook]:
    """Two notebooks that share `corpus` and `unit` but not `top_n`."""
    unit = 'unit: str = "sentence"  # where they meet [sentence, document]\n'
    first = 'corpus: str = "seeds"  # the folder\ntop_n: int = 25  # how many are drawn [1 to 100]\n' + unit
    second = 'corpus: str = "seeds"\nshare: float = 0.5  # of all [at least 0]\nshow: bool = True\n' + unit
    return [with_parameters(tmp_path, "a", first), with_parameters(tmp_path, "b", second)]


def test_name_type_default_meaning_and_limits_are_read(two: list[Notebook]) -> None:
    """The cell says everything, and none of it is executed."""
    top_n = read_parameters(two[0])[1]
    assert (top_n.name, top_n.type, top_n.default) == ("top_n", "int", 25)
    assert (top_n.meaning, top_n.allowed) == ("how many are drawn", "1 to 100")


def test_the_meaning_is_found_after_letters_of_more_than_one_byte(tmp_path: Path) -> None:
    """Python's syntax tree counts bytes; a comment after 'é' must not lose its beginning."""
    read = read_parameters(with_parameters(tmp_path, "a", 'name: str = "é–"  # a name, not a#b'))
    assert read[0].meaning == "a name, not a#b"


def test_a_name_goes_to_those_that_have_it(two: list[Notebook]) -> None:
    """What only one notebook knows changes only that one; what both know changes both; the corpus is given."""
    values = assign(two, [("top_n", "10"), ("unit", "document")], "mine")
    assert values == {
        "a": {"corpus": "mine", "top_n": 10, "unit": "document"},
        "b": {"corpus": "mine", "share": 0.5, "show": True, "unit": "document"},
    }


def test_a_value_goes_to_those_that_list_it(tmp_path: Path) -> None:
    """Where two notebooks mean different things by one name, what only one of them lists is for it alone."""
    terms = with_parameters(tmp_path, "terms", 'unit: str = "token"  # what is counted [token, stem]')
    pairs = with_parameters(
        tmp_path, "pairs", 'unit: str = "sentence"  # where they meet [sentence, paragraph]'
    )
    assert assign([terms, pairs], [("unit", "paragraph")], "") == {
        "terms": {"unit": "token"},
        "pairs": {"unit": "paragraph"},
    }
    assert assign([terms, pairs], [("unit", "stem")], "") == {
        "terms": {"unit": "stem"},
        "pairs": {"unit": "sentence"},
    }
    both = r"'page' is not allowed \(allowed: token, stem in terms; sentence, paragraph in pairs\)"
    with pytest.raises(DossierError, match=both):
        assign([terms, pairs], [("unit", "page")], "")


def test_a_range_is_no_list_of_choices(tmp_path: Path) -> None:
    """A number that one notebook forbids is refused, though another would take it: both mean the same by it."""
    narrow = with_parameters(tmp_path, "a", "top_n: int = 5  # how many [1 to 10]")
    wide = with_parameters(tmp_path, "b", "top_n: int = 5  # how many [1 to 100]")
    with pytest.raises(DossierError, match=r"'50' is not allowed \(allowed: 1 to 10\)"):
        assign([narrow, wide], [("top_n", "50")], "")


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (
            ("topn", "3"),
            r"no notebook has a parameter 'topn'; did you mean top_n\? \(allowed: .*share: float = 0.5.*top_n: int = 25",
        ),
        (("top_n", "2.5"), "parameter top_n: '2.5' is not a whole number"),
        (("top_n", "ten"), "is not a whole number"),
        (("top_n", "0"), r"parameter top_n: '0' is not allowed \(allowed: 1 to 100\)"),
        (("share", "-1"), r"allowed: at least 0"),
        (("share", "nan"), "is not a number"),
        (("share", "inf"), "is not a number"),
        (("show", "maybe"), "is not true or false"),
        (("unit", "page"), r"'page' is not allowed \(allowed: sentence, document\)"),
        (("corpus", "x"), "the corpus is no -p parameter"),
    ],
)
def test_what_is_wrong_is_refused_with_what_is_right(
    two: list[Notebook], given: tuple[str, str], problem: str
) -> None:
    """Each refusal is one line that names the bad value and what is allowed."""
    with pytest.raises(DossierError, match=problem) as refusal:
        assign(two, [given], "seeds")
    assert "\n" not in str(refusal.value)


def test_a_name_given_twice_is_refused(two: list[Notebook]) -> None:
    """Of two values for one name, neither is silently lost."""
    with pytest.raises(DossierError, match="given twice"):
        assign(two, [("top_n", "3"), ("top_n", "4")], "seeds")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("list[str]", "a, b", ["a", "b"]),
        ("list[int]", "1,2", [1, 2]),
        ("str | None", "none", None),
        ("int | None", "4", 4),
        ("float", "3", 3.0),
        ("bool", "False", False),
        ("str", "=x y", "=x y"),
    ],
)
def test_each_type_is_read_as_itself(tmp_path: Path, kind: str, text: str, value: object) -> None:
    """The value has the type that the cell declares."""
    read = read_parameters(with_parameters(tmp_path, "a", f"p: {kind} = None"))[0].parse(text)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize("source", ["x: int = len('a')", "import os", "x: int =", "x, y = 1, 2"])
def test_what_is_no_literal_is_the_authors_mistake(tmp_path: Path, source: str) -> None:
    """A parameters cell that does more than set literals is refused, with the notebook's path."""
    with pytest.raises(DossierError, match="is not a list of parameters"):
        read_parameters(with_parameters(tmp_path, "a", source))
