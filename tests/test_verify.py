"""`dossier verify`: a rerun gives the same, or every difference has a name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dossier.publishing.provenance import platform_class, python_version
from small_project import FIRST, contents, dossier, published_project

pytestmark = pytest.mark.slow


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small project after a good run."""
    return published_project(tmp_path)


def table(root: Path) -> Path:
    return root / "outputs" / "tables" / f"{FIRST}.rates.csv"


def test_a_good_publication_verifies_and_is_not_touched(root: Path) -> None:
    """Exit 0, and no file changes; where the articles are is known from the log."""
    before = contents(root / "outputs")
    done = dossier(root, "verify")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == "outputs: all 11 files come out the same, compared byte for byte"
    assert contents(root / "outputs") == before


def test_every_planted_difference_is_named(root: Path) -> None:
    """A value in a table, a value shown by a cell, a missing file, a stranger: each by file, cell and value."""
    table(root).write_bytes(table(root).read_bytes().replace(b"0.3333333333333333", b"0.34"))
    path = root / "outputs" / "notebooks" / f"{FIRST}.ipynb"
    path.write_text(path.read_text().replace("('a1', 0.3333333333333333)", "('a1', 0.34)"), encoding="utf-8")
    (root / "outputs" / "html" / "index.html").unlink()
    (root / "outputs" / "tables" / "stranger.csv").write_text("a\n", encoding="utf-8")
    done = dossier(root, "verify")
    assert done.returncode == 1
    assert f"tables/{FIRST}.rates.csv: row 2, column rate: '0.34' became '0.3333333333333333'" in done.stdout
    assert f"notebooks/{FIRST}.ipynb: cell 3 (The counting): text/plain line 1" in done.stdout
    assert "html/index.html is missing since it was published" in done.stdout
    assert "tables/stranger.csv: is in no record of this publication" in done.stdout


def test_on_another_platform_tables_agree_to_nine_digits(root: Path) -> None:
    """What was published elsewhere is compared by its values; a picture's bytes may differ, its data may not."""
    record = json.loads((root / "outputs" / "run.json").read_bytes())
    for entry in record["notebooks"].values():
        entry["platform"] = "plan9-mips"
    (root / "outputs" / "run.json").write_text(json.dumps(record), encoding="utf-8")
    replace_in(root, record, f"tables/{FIRST}.rates.csv", b"0.3333333333333333", b"0.33333333333")
    done = dossier(root, "verify")
    assert done.returncode == 0, done.stdout
    here = f"Python {python_version()} on {platform_class()}"
    there = f"Python {python_version()} on plan9-mips"
    told = f"compared to nine digits (published with {there}, made again with {here})"
    assert done.stdout.splitlines()[-1].endswith(told)


def test_digits_beyond_the_ninth_are_no_difference_on_the_same_kind_of_machine(root: Path) -> None:
    """Processors of one kind round the last digits differently: told by file and passed; the ninth digit is not."""
    record = json.loads((root / "outputs" / "run.json").read_bytes())
    path = f"tables/{FIRST}.rates.csv"
    replace_in(root, record, path, b"0.3333333333333333", b"0.3333333333333338")
    done = dossier(root, "verify")
    *_, told, last = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout
    assert told == f"{path}: agrees to nine digits; processors may round the last ones differently"
    assert last == "outputs: all 11 files come out the same, compared byte for byte, 1 of them to nine digits"
    replace_in(root, record, path, b"0.3333333333333338", b"0.33333334")
    done = dossier(root, "verify")
    assert done.returncode == 1
    assert f"{path}: row 2, column rate: '0.33333334' became '0.3333333333333333'" in done.stdout


def test_a_corpus_of_another_name_is_refused(root: Path) -> None:
    """Its name stands in figures and tables: it is said at once that this is another corpus, and nothing is run."""
    (root / "others").mkdir()
    (root / "others" / "a.txt").write_text("Utopia waits.\n", encoding="utf-8")
    done = dossier(root, "verify", "others")
    assert done.returncode == 2
    assert done.stderr.endswith("others: is not the corpus that was published (allowed: a folder named articles)\n")


def replace_in(root: Path, record: dict, path: str, old: bytes, new: bytes) -> None:  # type: ignore[type-arg]
    """Change a published file and its digest, as if it had been published so."""
    from dossier.publishing.provenance import digest_of

    content = (root / "outputs" / path).read_bytes().replace(old, new)
    (root / "outputs" / path).write_bytes(content)
    record["notebooks"][FIRST]["outputs"][path] = digest_of(content)
    (root / "outputs" / "run.json").write_text(json.dumps(record), encoding="utf-8")


def test_the_same_results_from_something_else_are_said_to_be_the_same(root: Path) -> None:
    """A word list came since and changes nothing: no 'difference in what a rerun gives', and no proof either, so 1."""
    (root / "articles" / "actors.toml").write_text('"org:Quay" = { names = ["Quay Nowhere"] }\n', encoding="utf-8")
    done = dossier(root, "verify")
    first, *_, last = done.stdout.splitlines()
    assert "actors.toml" in done.stdout
    assert last == (
        "outputs: all 11 files come out the same, compared byte for byte, but from what has changed since, as said above"
    )
    assert done.returncode == 1
    assert "difference" not in first


def test_one_difference_is_one(root: Path) -> None:
    """A stranger among the files: '1 difference', not '1 differences'."""
    (root / "outputs" / "tables" / "stranger.csv").write_text("a\n", encoding="utf-8")
    assert dossier(root, "verify").stdout.splitlines()[-1].startswith("outputs: 1 difference in what a rerun gives")


def test_other_articles_are_told_and_nothing_published_is_an_error(root: Path) -> None:
    """A rerun on a changed corpus is no proof, even where all comes out the same; a log may name a folder of old."""
    log = root / ".dossier" / "log.jsonl"
    log.parent.mkdir(exist_ok=True)
    line = {"out": str(root / "outputs"), "corpus": str(root / "gone" / "articles")}
    log.write_text(json.dumps(line) + "\n", encoding="utf-8")
    (root / "articles" / "002.txt").write_text("Another text. Utopia waits.\n", encoding="utf-8")
    done = dossier(root, "verify")
    assert done.returncode == 1
    assert "article 002 changed since the publication" in done.stdout.splitlines()
    done = dossier(root, "verify", "--out", "nowhere")
    assert (done.returncode, done.stderr) == (
        2, "dossier: nowhere: nothing is published here (allowed: the --out of a dossier run)\n",
    )  # fmt: skip
