"""Agreement with labels: counted by hand, and beside the labellers' own scorer."""

from __future__ import annotations

import json
import re
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


def test_labels_that_cannot_be_read_are_refused_with_their_line(tables: Path, tmp_path: Path) -> None:
    """No labels, no table, no JSON: one line each."""
    with pytest.raises(DossierError, match="no labels here"):
        evaluate(tmp_path, tables)
    (tmp_path / "claims.jsonl").write_text('{"doc": "a", "quote": "x"}\n{"doc": 1')
    with pytest.raises(DossierError, match=r"claims\.jsonl:2: not a label"):
        evaluate(tmp_path, tables)


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
