"""`dossier sample` and `dossier evaluate`, as they are typed."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cells import readings
from dossier.cli import main


def dossier(*words: str | Path) -> Result:
    """What a command prints and its exit status."""
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two articles with a claim each."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("Norway banned imports of timber from Belarus.", encoding="utf-8")
    (folder / "b.txt").write_text("Sweden froze the assets of three Belarusian banks.", encoding="utf-8")
    (folder / "documents.csv").write_text("file,published\na.txt,2022-03-01\nb.txt,2022-03-02\n", encoding="utf-8")
    return folder


def test_a_sample_is_drawn_filled_in_and_scored(corpus: Path, tmp_path: Path) -> None:
    """Two claims are drawn; one right of two is a precision of one half, with its interval."""
    sample = tmp_path / "sample.csv"
    drawn = dossier("sample", corpus, "--n", "9", "--out", sample)
    assert (drawn.exit_code, "9 claims were asked for; the corpus has 2" in drawn.stderr) == (0, True)
    with sample.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert {(r["sender"], r["measure"], r["right"]) for r in rows} == {
        ("NOR", "import_restriction", ""),
        ("SWE", "asset_freeze", ""),
    }
    sample.write_text(
        "claim_id,right\n"
        + "".join(f"{r['claim_id']},{a}\n" for r, a in zip(rows, ("yes", "no"), strict=True))
    )
    printed = dossier("sample", "--score", sample)
    assert printed.stdout.startswith("1 of 2 right: precision 50.0%")


@pytest.mark.parametrize("verdict", ["reject,,", "edit,measure,export_restriction", "confirm,,"])
def test_what_a_person_decided_changes_nothing_that_is_drawn(corpus: Path, verdict: str) -> None:
    """A sample tells how well the rules read: a rejected claim is drawn too, and an edited one as it was read."""
    before = dossier("sample", corpus).stdout
    decided = next(csv.DictReader(before.splitlines()))["claim_id"]
    rows = f"kind,id,verdict,field,value,remark\nclaim,{decided},{verdict},seen\n"
    (corpus / "corrections.csv").write_text(rows, encoding="utf-8")
    assert dossier("sample", corpus).stdout == before


def test_claims_of_copies_are_not_drawn(corpus: Path) -> None:
    """As notebook 4 leaves them out; how many they are is told."""
    story = "Norway banned imports of timber from Belarus. " + " ".join(f"The clerk counted {n} planks." for n in range(40))
    (corpus / "a.txt").write_text(story, encoding="utf-8")
    (corpus / "b.txt").write_text(f"{story} It rained.", encoding="utf-8")
    done = dossier("sample", corpus)
    assert [row["doc_id"] for row in csv.DictReader(done.stdout.splitlines())] == ["a"]
    assert "note: 1 claim of articles that are nearly the same as an earlier one cannot be drawn" in done.stderr


def test_a_sample_opens_in_excel_with_its_letters_right(corpus: Path, tmp_path: Path) -> None:
    """The file begins with the mark by which Excel knows UTF-8; what goes to the terminal or a pipe has none."""
    sample = tmp_path / "sample.csv"
    assert dossier("sample", corpus, "--out", sample).exit_code == 0
    assert sample.read_bytes().startswith(b"\xef\xbb\xbfclaim_id,")
    assert dossier("sample", corpus).stdout.startswith("claim_id,")
    assert "no row is answered yet" in dossier("sample", "--score", sample).stderr


def test_only_answers_about_the_corpus_given_are_counted(corpus: Path, tmp_path: Path) -> None:
    """With a corpus, foreign ids are named and left out; without one, it says that nobody looked."""
    drawn = list(csv.DictReader(dossier("sample", corpus).stdout.splitlines()))
    sample = tmp_path / "sample.csv"
    sample.write_text(f"claim_id,right\n{drawn[0]['claim_id']},yes\nforeign,no\n", encoding="utf-8")
    given, without = dossier("sample", corpus, "--score", sample), dossier("sample", "--score", sample)
    assert given.stdout.startswith("1 of 1 right")
    assert "sample.csv:3: no claim has the id 'foreign'" in given.stderr
    assert without.stdout.startswith("1 of 2 right")
    assert "not checked" in without.stderr
    sample.write_text("claim_id,right\nforeign,no\n", encoding="utf-8")
    refused = dossier("sample", corpus, "--score", sample)
    assert (refused.exit_code, refused.stdout) == (2, "")


@pytest.mark.parametrize("words", [("--n", "50"), ("--seed", "1"), ("--out", "q.csv")])
def test_what_is_for_drawing_is_refused_beside_a_score(tmp_path: Path, words: tuple[str, str]) -> None:
    """Nothing that is typed goes unused in silence, the defaults written out neither."""
    sample = tmp_path / "sample.csv"
    sample.write_text("claim_id,right\na,yes\n", encoding="utf-8")
    refused = dossier("sample", "--score", sample, *words)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert f"{words[0]} is for drawing a sample" in refused.stderr


def test_a_project_of_ones_own_is_sampled_as_it_is_run(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without CORPUS the claims are those of the folder that dossier.toml names, and not those of the seeds."""
    (tmp_path / "dossier.toml").write_text(f'corpus = "{corpus.name}"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    rows = list(csv.DictReader(dossier("sample").stdout.splitlines()))
    assert {row["sender"] for row in rows} == {"NOR", "SWE"}


@pytest.mark.slow
def test_the_notebook_tells_what_a_person_did(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One claim is rejected, one row fits nothing; one answer counts, one does not: each is told with its number."""
    drawn = list(csv.DictReader(dossier("sample", corpus).stdout.splitlines()))
    (corpus / "corrections.csv").write_text(
        f"kind;id;verdict\nclaim;{drawn[0]['claim_id']};reject\nclaim;gone;reject\n", encoding="utf-16"
    )
    (corpus / "checked_sample.csv").write_text(
        f"claim_id,right\n{drawn[1]['claim_id']},TRUE\ngone,no\n", encoding="utf-8"
    )
    told = readings("4_sanction_chronology", corpus, monkeypatch, tmp_path / "out")
    assert "1 claim of this corpus is taken out by corrections.csv." in told["review"]
    assert "that a person checked as the rules read them, 1 is right: 100%" in told["review-precision"]
    assert "1 is right" in told["methods"]


def test_answers_are_never_overwritten(corpus: Path, tmp_path: Path) -> None:
    """A file that is there stays as it is: one line, exit status 2."""
    sample = tmp_path / "sample.csv"
    sample.write_text("somebody's work")
    refused = dossier("sample", corpus, "--out", sample)
    assert refused.exit_code == 2
    assert "may hold answers" in refused.output
    assert sample.read_text() == "somebody's work"


def test_a_corpus_without_a_claim_is_told(tmp_path: Path) -> None:
    """Nothing to draw: one line, exit status 2, not an empty sample."""
    (tmp_path / "quiet").mkdir()
    (tmp_path / "quiet" / "a.txt").write_text("Rain fell on Oslo.", encoding="utf-8")
    assert dossier("sample", tmp_path / "quiet").exit_code == 2


def test_tables_are_evaluated_against_labels(corpus: Path, tmp_path: Path) -> None:
    """What `annotate` wrote and what a label says agree on one claim of two."""
    label = {"doc": "a", "quote": "Norway banned imports of timber from Belarus.", "sender": "NOR", "target": "BLR",
             "measure": "import_restriction", "status": "imposed", "date": ""}  # fmt: skip
    other = {
        **label,
        "doc": "b",
        "quote": "Sweden froze the assets of three Belarusian banks.",
        "sender": "SWE",
    }
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "claims.jsonl").write_text("\n".join(map(json.dumps, (label, other))))
    assert dossier("annotate", corpus, "--out", tmp_path / "tables").exit_code == 0
    lines = dossier("evaluate", gold, tmp_path / "tables").output.splitlines()
    assert [line.split("(")[1] for line in lines if line.startswith("claim ")] == [
        "2 labelled, 2 found, 1 shared)"
    ]


def test_a_reader_who_has_enough_is_no_error(corpus: Path) -> None:
    """`dossier sample ... | head -c 1` ends quietly."""
    command = f"'{sys.executable}' -m dossier.cli sample '{corpus}' --n 2 | head -c 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert (len(done.stdout), done.stderr) == (1, "")
