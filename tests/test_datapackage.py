"""datapackage.json: what it says of the tables, and that the tool that reads it accepts both."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from browsing import seeds_published
from dossier.publishing.annotate import TABLES, annotate
from dossier.publishing.datapackage import described, header, package
from dossier.publishing.tables import write_csv
from small_project import write_articles


def problems(path: Path) -> list[str]:
    """What frictionless finds wrong with a package and the tables beside it."""
    from frictionless import validate

    report = validate(str(path))
    return [error.note for error in [*report.errors, *(e for task in report.tasks for e in task.errors)]]


def fields(path: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """Every column that a package describes, by table and name."""
    resources = json.loads(path.read_bytes())["resources"]
    return {(r["name"], field["name"]): field for r in resources for field in r["schema"]["fields"]}


def saved(folder: Path, **changed: object) -> Path:
    """A table of events, as a run saves it, with its description beside it."""
    row = {"event_id": "=e1", "sender": "JPN", "placed": "", "n_sources": 2, "single_source": False,
           "evidence": ("c1", "c2"), "own": 1}  # fmt: skip
    write_csv(pd.DataFrame([{**row, **changed}]), folder / "tables" / "4_sanction_chronology.events.csv")
    content = (folder / "tables" / "4_sanction_chronology.events.csv").read_bytes()
    for path, text in described({"tables/4_sanction_chronology.events.csv": header(content)}).items():
        (folder / path).write_bytes(text)
    return folder / "tables" / "datapackage.json"


def test_a_table_and_its_description_agree(tmp_path: Path) -> None:
    """Types and meanings are the codebook's; what it does not know has no meaning invented; frictionless is content."""
    path = saved(tmp_path)
    assert problems(path) == []
    known = {name: field for (_, name), field in fields(path).items()}
    assert {name: field["type"] for name, field in known.items()} == {
        "event_id": "string", "sender": "string", "placed": "string", "n_sources": "integer",
        "single_source": "boolean", "evidence": "array", "own": "any",
    }  # fmt: skip
    said = "what places its earliest claim in time, its own date or a day by which; basis says which; empty: not known"
    assert known["placed"]["description"].replace("*", "").replace("`", "") == said
    assert known["sender"]["constraints"] == {"required": True}
    assert "constraints" not in known["placed"]
    assert "description" not in known["own"]


@pytest.mark.parametrize(
    "wrong", [{"n_sources": "many"}, {"event_id": ""}, {"single_source": "perhaps"}, {"evidence": "c1"}]
)
def test_a_table_that_breaks_its_word_is_found(tmp_path: Path, wrong: dict[str, object]) -> None:
    """A number that is none, an empty key, a truth that is none, a list that is none: each is reported."""
    assert len(problems(saved(tmp_path, **wrong))) == 1


def test_the_same_columns_give_the_same_bytes() -> None:
    """Nothing of the moment is in it, and the order in which files were found does not matter."""
    headers = {"tables/1_a.b.csv": ["n"], "figures/1_a.c.csv": ["n"], "tables/0_a.b.csv": ["n"]}
    backwards = dict(reversed(headers.items()))
    assert described(headers) == described(backwards)
    assert sorted(described(headers)) == ["figures/datapackage.json", "tables/datapackage.json"]
    names = [r["name"] for r in json.loads(described(headers)["tables/datapackage.json"])["resources"]]
    assert names == ["0_a.b", "1_a.b"]
    assert json.loads(package("p", {}))["resources"] == []


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_annotate_describes_its_tables(tmp_path: Path, kind: str) -> None:
    """Every column of every table that `dossier annotate` writes is described, and the CSV files are as described."""
    annotate(str(write_articles(tmp_path / "articles")), tmp_path / "out", kind)
    path = tmp_path / "out" / "datapackage.json"
    resources = json.loads(path.read_bytes())["resources"]
    assert [(r["name"], r["path"], r["format"]) for r in resources] == [(t, f"{t}.{kind}", kind) for t in TABLES]
    assert [name for name, field in fields(path).items() if not field.get("description")] == []
    assert all((path.parent / r["path"]).is_file() for r in resources)
    if kind == "csv":
        assert problems(path) == []


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["tables", "figures"])
def test_every_column_that_a_run_on_the_seeds_publishes_is_described(tmp_path: Path, folder: str) -> None:
    """One resource for each CSV, no column without a meaning, and frictionless accepts all; a changed cell it does not."""
    published = shutil.copytree(seeds_published() / folder, tmp_path / folder)
    path = published / "datapackage.json"
    resources = json.loads(path.read_bytes())["resources"]
    assert sorted(r["path"] for r in resources) == sorted(csv.name for csv in published.glob("*.csv"))
    assert len(resources) >= 20
    for resource in resources:
        columns = header((published / resource["path"]).read_bytes())
        assert [field["name"] for field in resource["schema"]["fields"]] == columns
    assert [name for name, field in fields(path).items() if not field.get("description")] == []
    assert problems(path) == []
    broken = next(published.glob("3_*.presence.csv"))
    broken.write_text(broken.read_text("utf-8").replace(",", ",x", 3), encoding="utf-8")
    assert problems(path) != []
