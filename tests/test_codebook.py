"""The codebook as data: what it says, and that it says it of everything."""

from __future__ import annotations

import re
from pathlib import Path

from dossier.publishing.codebook import SHARED, Column, read_codebook
from dossier.publishing.datapackage import TYPES
from dossier.publishing.notebook import find_notebooks

ROOT = Path(__file__).resolve().parents[1]
PAGE = """# Codebook

## ships, 1_first.ships: one row for each ship

| column | type | meaning | empty |
|---|---|---|---|
| `name`, `tons` | text, count | as painted on it | never |
| `left`, `right` | number | where its lamps are | none |

## Columns that many tables share

| column | type | meaning | empty |
|---|---|---|---|
| `name` | text | something else | never |
| `port` | text | where it lies | at sea |

| other | table |
|---|---|
| `tons` | not a definition |
"""


def test_a_page_is_read_as_people_read_it(tmp_path: Path) -> None:
    """One row may define several columns, one section several tables; a table's own word goes before the shared one."""
    path = tmp_path / "codebook.md"
    path.write_text(PAGE, encoding="utf-8")
    book = read_codebook(path)
    assert book.row("1_first.ships") == book.row("ships") == "one row for each ship"
    assert book.column("ships", "name") == Column("text", "as painted on it", "never")
    assert book.column("1_first.ships", "tons") == Column("count", "as painted on it", "never")
    assert book.column("ships", "right") == Column("number", "where its lamps are", "none")
    assert book.column("2_second.boats", "port") == Column("text", "where it lies", "at sea")
    assert book.column("9_ninth.ships", "left") == Column("number", "where its lamps are", "none")
    assert book.column("2_second.boats", "tons") is None
    assert book.row("2_second.boats") == ""


def test_every_table_of_every_notebook_has_a_section_and_no_section_is_of_a_table_that_is_gone() -> None:
    """What notebooks declare and what the codebook defines are the same names."""
    declared = {
        path.removesuffix(".csv").removeprefix("tables/")
        for notebook in find_notebooks(ROOT / "notebooks")
        for path in notebook.promised
        if not path.endswith((".svg", ".png"))
    }
    book = read_codebook()
    assert len(declared) > 50
    assert {name for name in declared if not book.row(name)} == set()
    assert {name for name in book.rows if name[0].isdigit() or "/" in name} <= declared


def test_every_definition_has_a_type_that_programs_know() -> None:
    """No type is misspelled, and no definition is empty."""
    every = [column for table in read_codebook().columns.values() for column in table.values()]
    assert len(every) > 200
    assert {column.type for column in every} <= set(TYPES)
    assert all(column.meaning.strip() and column.empty.strip() for column in every)
    assert len(read_codebook().columns[SHARED]) > 20


def test_the_contents_lead_to_headings_and_leave_no_part_out() -> None:
    """Each link of the list at the top is the anchor of a heading, in their order; and no part is without one."""
    page = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")
    heads = re.findall(r"^##? (.+)$", page, re.MULTILINE)
    anchors = [re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads]
    links = re.findall(r"\]\(#([^)]+)\)", page[: page.index("\n## ")])
    assert [anchor for anchor in anchors if anchor in links] == links
    published = heads.index("What a run publishes")
    assert set(anchors[1 : published + 2]) <= set(links)
    for start in (*(notebook.name for notebook in find_notebooks(ROOT / "notebooks")), "exports/"):
        first = next(place for place, head in enumerate(heads) if head.startswith(start))
        assert anchors[first] in links, start
