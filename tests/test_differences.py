"""Where labels and tables part, claim by claim."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier.annotation.differences import COLUMNS, differences
from dossier.annotation.evaluation import evaluate
from dossier.cli import main
from dossier.errors import DossierError

FROZE, BANNED, TAXED = "Norway froze Peruvian assets in May.", "Chile may ban Kenyan tea.", "Kenya taxed Chilean tin."
LABELS = [
    (FROZE, "NOR", "PER", "asset_freeze", "imposed", "2021-05"),
    (BANNED, "CHL", "KEN", "import_restriction", "considered", ""),
    (BANNED, "CHL", "KEN", "tariff", "refused", ""), (TAXED, "KEN", "CHL", "tariff", "imposed", ""),
]  # fmt: skip
FOUND = [
    (FROZE, "NOR", "PER", "asset_freeze", "announced", "2021"), (BANNED, "CHL", "KEN", "import_restriction", "imposed", ""),
    ("Peru grows tea.", "PER", "UNKNOWN", "tariff", "urged", ""), (TAXED, "KEN", "CHL", "financial", "eased", ""),
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Labels of four claims, the last of them optional for its measure, and the tables of one article."""
    keys = ("quote", "sender", "target", "measure", "status", "date")
    lines = [{"doc": "a", **dict(zip(keys, label, strict=True))} for label in LABELS]
    lines.append({**lines[3], "measure": "financial", "status": "eased", "optional": True})
    (tmp_path / "claims.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    sentences = [("a", n, text) for n, text in enumerate((FROZE, BANNED, "Peru grows tea.", TAXED), 1)]
    for name, rows in {
        "sentences": [("doc_id", "sentence_id", "text"), *sentences],
        "sanction_claims": [("claim_id", "doc_id", *keys), *((f"c{n}", "a", *row) for n, row in enumerate(FOUND))],
    }.items():
        with (tmp_path / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    return tmp_path


def typed(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def test_each_difference_is_told_with_both_sides(folder: Path) -> None:
    """Announced is imposed; a date alone is told apart; what is optional is no mistake; one claim is paired with one."""
    rows = differences(folder, folder)
    assert [(row["sentence"], row["what"], row["differs_in"], row["claim_id"]) for row in rows] == [
        (FROZE, "date", "date", "c0"), (BANNED, "differs", "status", "c1"), (BANNED, "missed", "", ""),
        (TAXED, "missed", "", ""), ("Peru grows tea.", "not labelled", "", "c2"),
    ]  # fmt: skip
    assert (rows[0]["labelled_date"], rows[0]["found_date"]) == ("2021-05", "2021")
    assert (rows[1]["labelled_status"], rows[1]["found_status"]) == ("considered", "imposed")
    assert rows[2]["labelled_measure"] == "tariff"


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([("PER", "KEN", "tariff", "eased")], [("missed", ""), ("not labelled", "c0")]),
        ([("CHL", "PER", "import_restriction", "eased")], [("differs", "c0")]),
        ([("CHL", "KEN", "tariff", "eased"), ("CHL", "KEN", "import_restriction", "eased")],
         [("differs", "c1"), ("not labelled", "c0")]),
    ],
)  # fmt: skip
def test_a_claim_told_otherwise_is_half_alike_at_least(
    folder: Path, found: list[tuple[str, ...]], told: list[tuple[str, str]]
) -> None:
    """One label: of a claim that shares its target alone it is not told otherwise, and of two claims by the more alike."""
    (folder / "claims.jsonl").write_text((folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()[1])
    rows = [f"c{n},a,{BANNED},{','.join(row)}," for n, row in enumerate(found)]
    header = "claim_id,doc_id,quote,sender,target,measure,status,date"
    (folder / "sanction_claims.csv").write_text("\n".join([header, *rows]), encoding="utf-8")
    assert [(row["what"], row["claim_id"]) for row in differences(folder, folder)] == told


def test_the_rows_are_as_many_as_the_counts_say(folder: Path) -> None:
    """Of the level `claim`: what was labelled and not found, and what was found and is not labelled."""
    claim = next(found for found in evaluate(folder, folder) if found.what == "claim")
    whats = [row["what"] for row in differences(folder, folder)]
    assert whats.count("differs") + whats.count("missed") == claim.labelled - claim.shared == 3
    assert whats.count("differs") + whats.count("not labelled") == claim.found - claim.shared == 2


def test_the_file_is_written_beside_the_totals(folder: Path) -> None:
    """The totals stay as they are; the file opens in a spreadsheet; one that is there is not written over."""
    out = folder / "more" / "differences.csv"
    done = typed(folder, folder, "--out", out)
    assert done.exit_code == 0 and done.stdout.startswith(typed(folder, folder).stdout)
    assert done.stdout.splitlines()[-1].startswith("5 differences in ")
    written = out.read_bytes()
    assert written.startswith(b"\xef\xbb\xbfdoc_id,sentence,what,")
    assert next(csv.reader(out.read_text(encoding="utf-8-sig").splitlines())) == list(COLUMNS)
    again = typed(folder, folder, "--out", out)
    assert (again.exit_code, again.stdout, again.stderr.count("\n")) == (2, "", 1)
    assert "is there already" in again.stderr and out.read_bytes() == written


def test_labels_that_are_refused_leave_no_file(folder: Path) -> None:
    """Who mends them can type the same command again."""
    (folder / "dates.jsonl").write_text('{"doc": "a", "quote": "Nobody said this."}\n', encoding="utf-8")
    done = typed(folder, folder, "--out", folder / "differences.csv")
    assert (done.exit_code, done.stdout) == (2, "") and not (folder / "differences.csv").exists()


def test_a_labelled_sentence_may_begin_with_any_sign(folder: Path) -> None:
    """Its words are given as they stand in the labels."""
    labels = folder / "claims.jsonl"
    labels.write_text(labels.read_text(encoding="utf-8").replace("Chile may", "!Chile may"), encoding="utf-8")
    assert {row["sentence"] for row in differences(folder, folder)} >= {f"!{BANNED}", "Peru grows tea."}


@pytest.mark.parametrize(
    ("out", "told"), [("", "name a file"), (".", "is a folder"), ("claims.jsonl/x.csv", "is not a folder")]
)
def test_a_bad_place_is_told_in_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch, out: str, told: str) -> None:
    """Exit 2 and nothing printed."""
    monkeypatch.chdir(folder)
    done = typed(".", ".", "--out", out)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert told in done.stderr


def test_labels_without_claims_have_no_such_file(folder: Path) -> None:
    """Only claims are listed."""
    (folder / "claims.jsonl").rename(folder / "actors.jsonl")
    with pytest.raises(DossierError, match="no labels of claims here"):
        differences(folder, folder)
