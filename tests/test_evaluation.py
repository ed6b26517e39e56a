"""Agreement with labels: counted by hand, and beside the labellers' own scorer."""

from __future__ import annotations

import csv
import json
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.annotation.annotate import annotate, readers_of
from dossier.annotation.evaluation import Agreement, evaluate
from dossier.annotation.tables import frame
from dossier.corpus import load
from dossier.errors import DossierError

BANNED = "Norway banned imports of timber on Monday."
OWN_GOLD = Path(__file__).parent / "gold"
WARNED = "Sweden threatened to close its ports to Belarusian ships."


def claim(
    quote: str, sender: str, measure: str, status: str, date: str = "", **more: object
) -> dict[str, object]:
    """A label against Belarus."""
    return {
        "doc": "a",
        "quote": quote,
        "sender": sender,
        "target": "BLR",
        "measure": measure,
        "status": status,
        "date": date,
        **more,
    }


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """Two sentences with two claims, one of them with the wrong status; an actor too many; a date."""
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "sentences.csv").write_text(
        f"doc_id,sentence_id,text\na,1,{BANNED}\na,2,{WARNED}\nb,1,Not labelled.\n"
    )
    (folder / "sanction_claims.csv").write_text(
        "doc_id,sentence_id,quote,sender,target,measure,status,date\n"
        f"a,1,{BANNED},NOR,BLR,import_restriction,announced,2022-03-07\n"
        f"a,2,{WARNED},SWE,BLR,transport_ban,imposed,2022-03-08\n"
        "b,1,Not labelled.,NOR,BLR,tariff,imposed,\n"
    )
    (folder / "actor_mentions.csv").write_text(
        "doc_id,sentence_id,actor,kind\na,1,NOR,state\na,1,FIN,state\na,2,SWE,state\n"
    )
    (folder / "date_mentions.csv").write_text("doc_id,sentence_id,text,value\na,1,Monday,2022-03-14\n")
    return folder


def gold(folder: Path, **labels: list[dict[str, object]]) -> Path:
    """A folder with labels."""
    for kind, records in labels.items():
        (folder / f"{kind}.jsonl").write_text("\n".join(json.dumps(record) for record in records))
    return folder


def test_claims_counted_by_hand(tables: Path, tmp_path: Path) -> None:
    """Both sentences, pairs and measures are right; one status is; to the letter none is; the one date is right."""
    labels = [
        claim(BANNED, "NOR", "import_restriction", "imposed", "2022-03-07"),
        claim(WARNED, "SWE", "transport_ban", "threatened"),
    ]
    found = {a.what: (a.shared, a.found, a.labelled) for a in evaluate(gold(tmp_path, claims=labels), tables)}
    assert found == {
        "sentence": (2, 2, 2), "pair": (2, 2, 2), "measure": (2, 2, 2), "claim": (1, 2, 2), "strict": (0, 2, 2),
        "dated claims": (1, 1, 1), "undated claims": (0, 0, 0),
    }  # fmt: skip


def test_an_optional_label_counts_neither_way(tables: Path, tmp_path: Path) -> None:
    """A claim that the labellers left open is no miss, and finding it is no mistake."""
    labels = [
        claim(BANNED, "NOR", "import_restriction", "imposed"),
        claim(WARNED, "SWE", "transport_ban", "imposed", optional=True),
    ]
    found = {a.what: a for a in evaluate(gold(tmp_path, claims=labels), tables)}
    assert (found["claim"].shared, found["claim"].found, found["claim"].labelled) == (1, 1, 1)


def test_actors_and_dates_counted_by_hand(tables: Path, tmp_path: Path) -> None:
    """Two actors of three are right; the date's words are right and its value is not."""
    folder = gold(
        tmp_path,
        actors=[
            {"doc": "a", "quote": BANNED, "actors": ["NOR"]},
            {"doc": "a", "quote": WARNED, "actors": ["SWE", "BLR"]},
        ],
        dates=[{"doc": "a", "quote": BANNED, "text": "Monday", "value": "2022-03-07"}],
    )
    found = {a.what: (a.shared, a.found, a.labelled) for a in evaluate(folder, tables)}
    assert found["states and bodies"] == (2, 3, 3)
    assert (found["date expressions"], found["date values"]) == ((1, 1, 1), (0, 1, 1))


def test_f1_is_the_harmonic_mean() -> None:
    """Of 4 found and 8 labelled, 2 shared: precision 1/2, recall 1/4, F1 1/3; nothing found gives 0."""
    a = Agreement("x", 2, 4, 8)
    assert (a.precision, a.recall) == (0.5, 0.25)
    assert a.f1 == pytest.approx(1 / 3)
    assert Agreement("x", 0, 0, 0).f1 == 0


def test_the_folder_of_the_labels_may_be_where_one_is(tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`dossier evaluate . TABLES`; and a dead link beside a folder is named as one within it is."""
    gold = tmp_path / "here"
    gold.mkdir()
    (gold / "actors.jsonl").write_text(json.dumps({"doc": "a", "quote": BANNED, "actors": ["NOR"]}))
    tables = tables.resolve()
    monkeypatch.chdir(gold)
    assert [found.what for found in evaluate(Path(), tables)] == [found.what for found in evaluate(gold, tables)]
    (tmp_path / "here.claims.jsonl").symlink_to("gone")
    with pytest.raises(DossierError, match=r"here\.claims\.jsonl: cannot be read"):
        evaluate(gold, tables)


def test_labels_and_tables_that_are_missing_are_told(tables: Path, tmp_path: Path) -> None:
    """No labels, an empty file, no table, a table with another column: one line each."""
    with pytest.raises(DossierError, match="no labels here") as caught:
        evaluate(Path(), tables)
    wanted = "a folder with claims.jsonl, actors.jsonl or dates.jsonl, or the beginning of NAME.claims.jsonl"
    assert f".: no labels here (allowed: {wanted}; dossier evaluate --help and docs/evaluation.md" in str(caught.value)
    with pytest.raises(DossierError, match="is a file, and its folder is wanted"):
        evaluate(tables / "sentences.csv", tables)
    (tmp_path / "claims.jsonl").symlink_to("gone")
    with pytest.raises(DossierError, match=r"claims\.jsonl: cannot be read: No such file"):
        evaluate(tmp_path, tables)
    (tmp_path / "claims.jsonl").unlink()
    (tmp_path / "claims.jsonl").write_text("\n")
    with pytest.raises(DossierError, match=r"claims\.jsonl: holds no label"):
        evaluate(tmp_path, tables)
    folder = gold(tmp_path, claims=[claim(BANNED, "NOR", "import_restriction", "imposed")])
    with pytest.raises(DossierError, match="no such table"):
        evaluate(folder, tmp_path)
    path = tables / "sanction_claims.csv"
    path.write_text(path.read_text().replace("measure", "mesure", 1))
    with pytest.raises(DossierError, match=r"sanction_claims\.csv:1: has no column 'measure'"):
        evaluate(folder, tables)


GOOD = claim(BANNED, "NOR", "import_restriction", "imposed")


@pytest.mark.parametrize(
    ("kind", "line", "problem"),
    [
        ("claims", '{"doc": 1', "the line is no JSON"),
        ("claims", "[1]", "no JSON object"),
        ("claims", json.dumps({k: v for k, v in GOOD.items() if k != "sender"}), "no 'sender'"),
        ("claims", json.dumps({**GOOD, "quote": None}), "quote is no text"),
        ("claims", json.dumps({**GOOD, "doc": 3}), "doc is no text"),
        ("claims", json.dumps({**GOOD, "doc": "z"}), "no document 'z' in the tables"),
        ("claims", json.dumps({**GOOD, "quote": "Finland grows turnips."}), "'a' has no sentence 'Finland grows turnips.'"),
        ("claims", json.dumps({**GOOD, "measure": "freeze"}), "unknown measure 'freeze'"),
        ("claims", json.dumps({**GOOD, "status": "impsed"}), "unknown status 'impsed'"),
        ("claims", json.dumps({**GOOD, "date": "01/03/2022"}), "date '01/03/2022' is none"),
        ("claims", json.dumps({**GOOD, "date": "2022-02-30"}), "date '2022-02-30' is none"),
        ("claims", json.dumps({**GOOD, "sender": "Norway"}), "sender 'Norway' is no code"),
        ("claims", json.dumps({**GOOD, "optional": "yes"}), "unknown optional 'yes'"),
        ("claims", json.dumps({**GOOD, "messure": "tariff"}), "unknown key 'messure'"),
        ("claims", json.dumps({**GOOD, "measure": ["tariff"]}), "unknown measure"),
        ("actors", json.dumps({"doc": "a", "quote": BANNED, "actors": "PER"}), "actors is no list of ids"),
        ("dates", json.dumps({"doc": "a", "quote": BANNED, "dates": [{"text": "Monday"}]}), "dates is no list"),
        ("dates", json.dumps({"doc": "a", "quote": BANNED}), "no 'dates'"),
    ],
)
def test_a_label_that_could_never_fit_is_refused(tables: Path, tmp_path: Path, kind: str, line: str, problem: str) -> None:
    """Each with its file, its line (the third: a good label and an empty line stand before it) and what is allowed."""
    good = {
        "claims": GOOD, "actors": {"doc": "a", "quote": BANNED, "actors": ["NOR"]},
        "dates": {"doc": "a", "quote": BANNED, "dates": []},
    }  # fmt: skip
    (tmp_path / f"{kind}.jsonl").write_text(f"{json.dumps(good[kind])}\n\n{line}\n", encoding="utf-8-sig")
    with pytest.raises(DossierError) as error:
        evaluate(tmp_path, tables)
    assert str(error.value).startswith(f"{tmp_path / kind}.jsonl:3: ") and problem in str(error.value)
    assert "(allowed: " in str(error.value) and "\n" not in str(error.value)


def test_labels_in_another_encoding_are_refused(tables: Path, tmp_path: Path) -> None:
    """Latin-1 in one line, no traceback."""
    (tmp_path / "claims.jsonl").write_bytes('{"doc": "é"}'.encode("latin-1"))
    with pytest.raises(DossierError, match=r"claims\.jsonl: is not UTF-8"):
        evaluate(tmp_path, tables)


def test_a_share_of_nothing_is_a_dash() -> None:
    """Of 2 labelled and none found precision is no number, recall is 0."""
    line = Agreement("pair", 0, 0, 2).line()
    assert line.split(maxsplit=1)[1] == "F1   0.0  precision     -  recall   0.0  (2 labelled, 0 found, 0 shared)"


def test_dates_are_labelled_one_by_one_or_by_sentence(tables: Path, tmp_path: Path) -> None:
    """Both ways count the same, and 'no date here' counts what was found as wrong."""
    dates = [
        {"id": "a", "text": BANNED, "dates": [{"text": "Monday", "value": "2022-03-14"}]},
        {"doc": "a", "quote": WARNED, "dates": []},
    ]
    found = {a.what: (a.shared, a.found, a.labelled) for a in evaluate(gold(tmp_path, dates=dates), tables)}
    assert found["date values"] == (1, 1, 1)
    none = [{"doc": "a", "quote": BANNED, "dates": []}]
    assert {(a.shared, a.found, a.labelled) for a in evaluate(gold(tmp_path, dates=none), tables)} == {(0, 1, 0)}


def test_the_house_own_labels_can_be_evaluated(tmp_path: Path) -> None:
    """All files of tests/gold against sentences that are all there, of tables without any finding."""
    written = runpy.run_path(str(OWN_GOLD / "write_articles.py"))
    empty = tmp_path / "tables"
    empty.mkdir()
    with (empty / "sentences.csv").open("w", encoding="utf-8", newline="") as lines:
        rows = [(doc, 1, text) for doc, _, text in written["articles"]()]
        csv.writer(lines).writerows([("doc_id", "sentence_id", "text"), *rows])
    for table in ("sanction_claims", "actor_mentions", "date_mentions"):
        columns = "doc_id,sentence_id,quote,sender,target,measure,status,date,actor,kind,text,value\n"
        (empty / f"{table}.csv").write_text(columns)
    found = {a.what: (a.shared, a.found) for a in evaluate(OWN_GOLD, empty)}
    assert len(found) == 11 and set(found.values()) == {(0, 0)}
    written["write"](tmp_path / "articles")
    assert len(load(tmp_path / "articles").documents) == len(list(written["articles"]()))


def test_the_levels_equal_those_of_the_labellers_scorer(shared: Path, tmp_path: Path) -> None:
    """On the seed articles each claim level has the counts that score_claims.py prints."""
    written(shared / "seeds", tmp_path)
    ours = {a.what: (a.labelled, a.found, a.shared) for a in evaluate(shared / "gold" / "seeds", tmp_path)}
    printed = subprocess.run(
        [sys.executable, shared / "gold" / "score_claims.py", shared / "gold" / "seeds", tmp_path],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    theirs = re.findall(r"^(\w+) +F1.*\((\d+) gold, (\d+) found, (\d+) right\)", printed, re.MULTILINE)
    assert len(theirs) == 5
    assert {name: tuple(map(int, counts)) for name, *counts in theirs} == {
        name: ours[name] for name, *_ in theirs
    }


def written(folder: Path, out: Path) -> None:
    """The tables that the scorers read."""
    readers, documents = readers_of(folder), load(folder).documents
    rows = [annotate(document, readers) for document in documents]
    for table in ("sentences", "sanction_claims", "actor_mentions", "date_mentions"):
        frame(table, [row for found in rows for row in found[table]]).to_csv(
            out / f"{table}.csv", index=False
        )
