"""How two versions of a file differ: by cell and value, to the byte or to nine digits."""

from __future__ import annotations

import copy

from dossier.publishing.comparison import differences
from dossier.publishing.notebook import as_bytes, publishable
from small_project import counting_notebook

TABLE = b"name,rate\na,0.1\nb,0.2\n"


def test_the_same_bytes_do_not_differ() -> None:
    """Nothing is found where there is nothing."""
    assert differences("tables/x.csv", TABLE, TABLE, exact=True) == []


def test_a_value_is_named_by_row_and_column() -> None:
    """Both values of each cell that differs are told."""
    made = b"name,rate\na,0.1\nc,0.25\n"
    assert differences("tables/x.csv", TABLE, made, exact=True) == [
        "tables/x.csv: row 2, column name: 'b' became 'c'",
        "tables/x.csv: row 2, column rate: '0.2' became '0.25'",
    ]


def test_rows_and_columns_that_come_and_go_are_told() -> None:
    """Lost rows are counted; other columns are listed."""
    assert differences("x.csv", TABLE, b"name,rate\na,0.1\n", exact=True) == ["x.csv: 2 rows became 1"]
    assert "columns 'name, rate' became 'name'" in differences("x.csv", TABLE, b"name\na\n", exact=True)[0]


def test_across_platforms_nine_digits_agree_and_eight_do_not() -> None:
    """The last digits may differ; a number that differs before the ninth is told, and so is every other text."""
    assert differences("x.csv", b"a\n0.1234567891\n", b"a\n0.12345678912\n", exact=False) == []
    assert differences("x.csv", b"a\n0.12345678\n", b"a\n0.12345679\n", exact=False) != []
    assert differences("x.csv", b"a\nEU\n", b"a\nG7\n", exact=False) == ["x.csv: row 1, column a: 'EU' became 'G7'"]
    assert differences("x.csv", b"a\n0.0\n", b"a\n1e-17\n", exact=False) == []
    assert differences("x.svg", b"<svg/>", b"<svg >", exact=False) == []


def test_line_ends_alone_are_told_too() -> None:
    """Two files with the same values and other bytes are not the same."""
    assert differences("x.csv", TABLE, TABLE.replace(b"\n", b"\r\n"), exact=True) == [
        "x.csv: differs in bytes that carry no value"
    ]


def test_a_notebook_names_heading_cell_and_line() -> None:
    """The place and both values of what a cell shows."""
    then = publishable(counting_notebook())[0]
    then["cells"][4]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["one\n", "two\n"]}]
    now = copy.deepcopy(then)
    now["cells"][4]["outputs"][0]["text"] = ["one\n", "three\n"]
    assert differences("notebooks/x.ipynb", as_bytes(then), as_bytes(now), exact=True) == [
        "notebooks/x.ipynb: cell 3 (The counting): stdout line 2: 'two' became 'three'"
    ]
    assert differences("notebooks/x.ipynb", as_bytes(then), as_bytes(now), exact=False) == []
    now["cells"][4]["source"] = "rows[:1]"
    assert differences("notebooks/x.ipynb", as_bytes(then), as_bytes(now), exact=False) == [
        "notebooks/x.ipynb: cell 3 (The counting): source line 1: 'rows' became 'rows[:1]'"
    ]
