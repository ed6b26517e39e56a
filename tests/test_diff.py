"""What changed between two runs: findings, and the article, parameter, word list or code that did it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dossier.cli import main
from dossier.publishing.diff import Difference, compare
from dossier.publishing.diff_findings import Part
from dossier.publishing.provenance import digest_of, digest_of_state
from dossier.publishing.record import RECORD, Entry, Inputs, Record
from made_outputs import table
from small_project import contents

TERMS, ACTORS, CHRONOLOGY = "2_term_frequency", "3_actor_cooccurrence", "4_sanction_chronology"
CORPUS = {"001.txt": "a", "002.txt": "b", "documents.csv": "c"}
LIBRARY = {"annotation/claims.py": "a", "figures/style.py": "b", "statistics/frequency.py": "c",
           "vocabularies/measures.toml": "d"}  # fmt: skip
CLAIM = (
    "claim_id",
    "doc_id",
    "sentence_id",
    "sender",
    "target",
    "measure",
    "status",
    "date",
    "basis",
    "quote",
)
DECISION = ("claim_id", "doc_id", "sentence_id", "sender", "target", "measure", "status", "verdict", "field", "as_read",
            "value", "remark")  # fmt: skip
CLAIMS: list[tuple[object, ...]] = [
    (
        "c1",
        "001",
        1,
        "UTO",
        "ERE",
        "tariff",
        "imposed",
        "2021",
        "own",
        "Utopia taxed Erewhon's steel in 2021.",
    ),
    (
        "c2",
        "001",
        2,
        "UTO",
        "ERE",
        "asset_freeze",
        "urged",
        "",
        "none",
        "Erewhon's gold should be frozen, Utopia heard.",
    ),
    ("c3", "002", 1, "ERE", "UTO", "diplomatic", "imposed", "", "none", "Erewhon sent the envoy home."),
]


def terms(*rows: tuple[str, int, str]) -> bytes:
    """As many ids as occurrences, in turn; `evidence` that ends with '...' is cut there, as in a large corpus."""
    ranked = [
        (rank, term, n, json.dumps(ids[:-1] if ids[-1] == "..." else list(islice(cycle(ids), n))))
        for rank, (term, n, evidence) in enumerate(rows, 1) if (ids := evidence.split())
    ]  # fmt: skip
    return table(("rank", "term", "n", "evidence"), *ranked)


def pairs(*rows: tuple[str, str, bool]) -> dict[str, bytes]:
    columns = ("actor_a", "actor_b", "n_together", "expected", "q", "exceeds")
    tested = table(columns, *((a, b, 4, 1.25, 0.01, exceeds) for a, b, exceeds in rows))
    found = table(("actor_a", "actor_b", "evidence"), *((a, b, '["001:1", "002:3"]') for a, b, _ in rows))
    return {f"tables/{ACTORS}.tests.csv": tested, f"tables/{ACTORS}.pairs.csv": found}


def actors(*rows: tuple[str, str], unions: tuple[tuple[str, str], ...] = ()) -> dict[str, bytes]:
    """The tables of actors, each with its evidence, and of names that stand for another."""
    named = ((entity, "state", len(json.loads(ids)), ids) for entity, ids in rows)
    found = table(("entity", "kind", "n_sentences", "evidence"), *named)
    joined = table(("entity", "actor", "reason"), *((entity, name, "diacritics") for entity, name in unions))
    return {f"tables/{ACTORS}.actors.csv": found, f"tables/{ACTORS}.unions.csv": joined}


def publish(
    out: Path,
    *,
    corpus: dict[str, str] = CORPUS,
    library: dict[str, str] = LIBRARY,
    claims: list[tuple[object, ...]] = CLAIMS,
    decisions: list[tuple[object, ...]] | None = None,
    files: dict[str, bytes] | None = None,
    parameters: dict[str, Any] | None = None,
    cells: dict[str, str] | None = None,
    **surroundings: str,
) -> Path:
    """A published folder with the tables that a difference is read from; what is not given is as in every other."""
    tables = {
        f"tables/{TERMS}.top_terms.csv": terms(("steel", 9, "001:1 002:1"), ("envoy", 4, "002:1")),
        f"tables/{TERMS}.terms.csv": table(
            ("rank", "term", "n"), (1, "steel", 9), (2, "envoy", 4), (3, "gold", 3)
        ),
        **pairs(("ERE", "UTO", True), ("LAP", "UTO", False)),
        **actors(("ERE", '["001:1"]'), ("UTO", '["001:1", "002:1"]')),
        f"tables/{CHRONOLOGY}.claims.csv": table(CLAIM, *claims),
        f"tables/{CHRONOLOGY}.decisions.csv": table(DECISION, *(decisions or [])),
        **(files or {}),
    }
    around = {"lock": "k", "python": "3.11", "platform": "linux", **surroundings}
    record = Record(states={digest_of_state(state): state for state in (corpus, library)})
    for name in (TERMS, ACTORS, CHRONOLOGY):
        own = parameters if name == TERMS and parameters else {}
        held = cells if name == CHRONOLOGY and cells else {"data": "x"}
        inputs = Inputs(held, "", [], {"corpus": "articles", "top_n": 2, **own}, digest_of_state(corpus),
                        digest_of_state(library), **around)  # fmt: skip
        outputs = {path: digest_of(content) for path, content in tables.items() if f"/{name}." in path}
        record.notebooks[name] = Entry(inputs, outputs)
    for path, content in {**tables, RECORD: record.as_bytes()}.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(content)
    return out


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return publish(tmp_path / "old")


def part(difference: Difference, heading: str) -> Part:
    return next(part for part in difference.parts if part.heading == heading)


def changes(difference: Difference, heading: str) -> list[tuple[str, str, str, str]]:
    return [(c.how, c.name, c.detail, c.because) for c in part(difference, heading).changes]


def typed(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["diff", *map(str, arguments)])


def test_what_one_thing_did_is_said_once(old: Path, tmp_path: Path) -> None:
    """Two claims that one word list took away: its name stands below both, in the terminal and on the page."""
    new = publish(tmp_path / "new", claims=CLAIMS[:1], library={**LIBRARY, "vocabularies/measures.toml": "x"})
    done = typed(old, new, "--html", tmp_path / "page.html")
    said = done.stdout.partition("\nClaims")[2].partition("Decisions")[0].strip().splitlines()
    assert said[0] == ": 2 gone (3 then, 1 now)"
    assert said[-1] == "      because (all 2): vocabulary measures.toml changed"
    assert done.stdout.count("because") == 1
    assert "Because (all 2): vocabulary measures.toml changed</p>" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_shorter_list_of_terms_is_no_finding(tmp_path: Path) -> None:
    """As many terms of both runs are compared as the shorter list has, and its length is no cause."""
    longer = terms(("steel", 9, "001:1"), ("envoy", 4, "002:1"), ("gold", 3, "002:2"))
    before = publish(tmp_path / "before", parameters={"top_n": 3}, files={f"tables/{TERMS}.top_terms.csv": longer})
    new = publish(tmp_path / "new")
    heading = "Most frequent terms (the first 2 of both runs)"
    for one, other in ((before, new), (new, before)):
        assert part(compare(one, other), heading).counted() == "no change (2 then, 2 now)"
        assert compare(one, other).verdict() == "no finding changed"
    top = {f"tables/{TERMS}.top_terms.csv": terms(("steel", 9, "001:1"), ("gold", 8, "001:2"))}
    grown = compare(before, publish(tmp_path / "grown", corpus={**CORPUS, "001.txt": "x"}, files=top))
    assert changes(grown, heading) == [
        ("new", "gold", "rank 3 (n 3) → rank 2 (n 8)", "article 001 changed"),
        ("gone", "envoy", "rank 2 (n 4) → rank 2 (n 4)", "indirectly: article 001 changed"),
    ]


def test_actors_and_names_taken_for_one_are_told(old: Path, tmp_path: Path) -> None:
    """A word list brings an actor and joins a name to another: both are findings, with what may have done it."""
    unions = ("Ann Ómen", "Ann Omen"), ("Ann Ómen", "Ann Ómen")
    files = actors(("UTO", '["001:1", "002:1"]'), ("LAP", '["001:2"]'), unions=unions)
    found = compare(old, publish(tmp_path / "new", files=files, corpus={**CORPUS, "actors.toml": "x"}))
    because = "actors.toml of the corpus was added"
    assert changes(found, "Actors") == [
        ("new", "LAP", "state, named in 1 sentence", because), ("gone", "ERE", "state, named in 1 sentence", because),
    ]  # fmt: skip
    assert changes(found, "Names taken for one actor") == [("new", "Ann Omen = Ann Ómen", "reason: diacritics", because)]
    assert found.verdict() == "3 findings changed (actors: 1 new, 1 gone; names taken for one actor: 1 new)"


def test_corrections_are_blamed_only_for_claims_that_they_name(old: Path, tmp_path: Path) -> None:
    """Neither a term nor a claim without a row there changes by corrections.csv; an actor may, by a union."""
    files = {f"tables/{TERMS}.top_terms.csv": terms(("steel", 9, "001:1")), **actors(("ERE", '["001:1"]'))}
    corpus = {**CORPUS, "corrections.csv": "x", "measures.toml": "y"}
    found = compare(old, publish(tmp_path / "new", claims=CLAIMS[1:], files=files, corpus=corpus))
    word_list = "measures.toml of the corpus was added"
    assert {because for *_, because in changes(found, "Claims")} == {word_list}
    assert {because for *_, because in changes(found, "Most frequent terms")} == {word_list}
    either = f"corrections.csv of the corpus was added, or {word_list}"
    assert {because for *_, because in changes(found, "Actors")} == {either}


def test_two_equal_runs_differ_in_nothing(old: Path, tmp_path: Path) -> None:
    """It says so, names nothing as changed, and exits 0."""
    done = typed(old, publish(tmp_path / "new"))
    assert done.exit_code == 0
    assert "\nno finding changed\n" in done.stdout
    assert "nothing: both were made from the same articles, code and parameters" in done.stdout
    assert done.stdout.count("no change") == 7
    assert not re.search(r"^ {2}[-+~] ", done.stdout, re.MULTILINE)


def test_something_done_need_not_change_a_finding(old: Path, tmp_path: Path) -> None:
    """What was done is told although nothing came of it."""
    done = typed(
        old, publish(tmp_path / "new", python="3.12", lock="l", library={**LIBRARY, "figures/style.py": "x"})
    )
    assert done.exit_code == 0
    assert "no finding changed" in done.stdout
    for said in (
        "Python changed from 3.11 to 3.12",
        "requirements.lock changed",
        "library files changed: figures/style.py",
    ):
        assert said in done.stdout


def test_documents_are_added_removed_altered_and_renamed(old: Path, tmp_path: Path) -> None:
    """Articles are told apart by their bytes; the same bytes under another name are a renaming."""
    corpus = {"002.txt": "x", "003.md": "y", "004.txt": "a", "documents.csv": "d"}
    new = compare(old, publish(tmp_path / "new", corpus=corpus))
    assert [(c.how, c.name) for c in part(new, "Documents").changes] == [
        ("new", "003"), ("new", "004"), ("gone", "001"), ("altered", "002"),
    ]  # fmt: skip
    assert [cause.words for cause in new.causes] == [
        "article 001 was removed (it is now 004)", "article 002 changed", "article 003 was added",
        "article 004 was added (it was 001)", "documents.csv of the corpus changed",
    ]  # fmt: skip
    assert new.verdict() == "no finding changed"


def test_a_term_enters_with_the_article_that_brought_it(old: Path, tmp_path: Path) -> None:
    """Where all sentences of a term stand in a new article, that article did it; else whatever may have."""
    top = terms(("steel", 9, "001:1 002:1"), ("gold", 8, "003:1 003:2"), ("harbour", 7, "001:2 003:1"))
    rest = table(("rank", "term", "n"), (1, "steel", 9), (2, "gold", 8), (3, "harbour", 7), (9, "envoy", 1))
    files = {f"tables/{TERMS}.top_terms.csv": top, f"tables/{TERMS}.terms.csv": rest}
    added = {**CORPUS, "003.txt": "z"}
    assert changes(
        compare(old, publish(tmp_path / "new", corpus=added, files=files)), "Most frequent terms"
    ) == [
        ("new", "gold", "rank 3 (n 3) → rank 2 (n 8)", "article 003 was added"),
        ("new", "harbour", "not there → rank 3 (n 7)", "article 003 was added"),
        ("gone", "envoy", "rank 2 (n 4) → rank 9 (n 1)", "indirectly: article 003 was added"),
    ]
    cut = files | {f"tables/{TERMS}.top_terms.csv": terms(("steel", 9, "001:1"), ("gold", 8, "003:1 003:2 ..."))}
    unsure = changes(compare(old, publish(tmp_path / "cut", corpus=added, files=cut)), "Most frequent terms")
    assert unsure[0] == ("new", "gold", "rank 3 (n 3) → rank 2 (n 8)", "indirectly: article 003 was added")
    both = compare(old, publish(tmp_path / "both", corpus=added, files=files, parameters={"top_n": 3}))
    assert [because for *_, because in changes(both, "Most frequent terms (the first 2 of both runs)")] == [
        "article 003 was added",
        "indirectly: article 003 was added",
    ]
    told = "What was done between them\n  parameter top_n changed from 2 to 3 (2_term_frequency)\n  article 003"
    assert told in typed(old, tmp_path / "both").stdout


def test_a_pair_rises_above_chance_and_another_falls(old: Path, tmp_path: Path) -> None:
    """Only pairs that exceed chance are findings; the order of their actors does not matter."""
    new = publish(tmp_path / "new", files=pairs(("UTO", "ERE", False), ("UTO", "LAP", True), ("ERE", "LAP", False)),
                  corpus={**CORPUS, "002.txt": "x"})  # fmt: skip
    numbers = "together 4 of 1.2 expected, q 0.01"
    assert changes(compare(old, new), "Pairs of actors above chance") == [
        ("new", "LAP – UTO", f"{numbers} → {numbers}", "article 002 changed"),
        ("gone", "ERE – UTO", f"{numbers} → {numbers}", "article 002 changed"),
    ]


def test_claims_are_added_dropped_and_altered(old: Path, tmp_path: Path) -> None:
    """A claim with another id but the same sentence, sender and target is the same claim, read otherwise."""
    claims: list[tuple[object, ...]] = [
        ("c1", "001", 1, "UTO", "ERE", "tariff", "imposed", "2021-05", "own", CLAIMS[0][-1]),
        ("c9", "001", 2, "UTO", "ERE", "asset_freeze", "imposed", "", "none", CLAIMS[1][-1]),
        (
            "c4",
            "003",
            1,
            "LAP",
            "ERE",
            "travel_ban",
            "announced",
            "2021",
            "own",
            "Laputa will let no one in.",
        ),
    ]
    found = compare(old, publish(tmp_path / "new", claims=claims, library={**LIBRARY, "vocabularies/measures.toml": "x"},
                                 corpus={"001.txt": "a", "003.txt": "z", "documents.csv": "c"}))  # fmt: skip
    vocabulary = "vocabulary measures.toml changed"
    assert changes(found, "Claims") == [
        ("new", "LAP → ERE: travel ban, announced", "date 2021; 003:1, claim c4", "article 003 was added"),
        ("gone", "ERE → UTO: diplomatic, imposed", "undated; 002:1, claim c3", "article 002 was removed"),
        ("altered", "UTO → ERE: tariff, imposed", "date 2021 → 2021-05; 001:1, claim c1", vocabulary),
        (
            "altered",
            "UTO → ERE: asset freeze, imposed",
            "status urged → imposed; 001:2, claim c9",
            vocabulary,
        ),
    ]
    assert part(found, "Claims").counted() == "1 new, 1 gone, 2 altered (3 then, 3 now)"
    assert found.verdict() == "4 findings changed (claims: 1 new, 1 gone, 2 altered)"


def test_what_a_person_decided_is_told_with_what_it_changed(old: Path, tmp_path: Path) -> None:
    """A corrected sender, target, measure, status and date keep the claim's id: each is told old → new with the sentence
    and nothing else is blamed; a rejected claim is gone; a confirmed one is named although nothing changes by it."""
    one, two, three = CLAIMS
    edited = ("c1", "001", 1, "LAP", "UTO", "travel_ban", "urged", "2020", "own", one[-1])
    as_read = [row[:7] for row in CLAIMS]
    decisions = [
        (*as_read[0], "edit", "sender", "UTO", "LAP", "Laputa did"), (*as_read[0], "edit", "date", "2021", "2020", ""),
        (*as_read[1], "confirm", "", "", "", ""), (*as_read[2], "reject", "", "", "", "a joke"),
    ]  # fmt: skip
    new = publish(tmp_path / "new", claims=[edited, two], decisions=decisions, corpus={**CORPUS, "corrections.csv": "n"},
                  library={**LIBRARY, "annotation/claims.py": "x"})  # fmt: skip
    by_a_person = "a person decided so in corrections.csv"
    assert changes(compare(old, new), "Claims") == [
        ("gone", "ERE → UTO: diplomatic, imposed", "undated; 002:1, claim c3", by_a_person),
        ("altered", "LAP → UTO: travel ban, urged", "sender UTO → LAP; target ERE → UTO; measure tariff → travel_ban; "
         "status imposed → urged; date 2021 → 2020; 001:1, claim c1", by_a_person),
    ]  # fmt: skip
    assert [(c.how, c.name, c.detail, c.quote) for c in part(compare(old, new), "Decisions about claims").changes] == [
        ("new", "UTO → ERE: tariff, imposed", "edited: sender UTO → LAP; remark: Laputa did; 001:1, claim c1", one[-1]),
        ("new", "UTO → ERE: tariff, imposed", "edited: date 2021 → 2020; 001:1, claim c1", one[-1]),
        ("new", "UTO → ERE: asset freeze, urged", "confirmed; 001:2, claim c2", two[-1]),
        ("new", "ERE → UTO: diplomatic, imposed", "rejected; remark: a joke; 002:1, claim c3", three[-1]),
    ]  # fmt: skip
    done = typed(old, new).stdout
    assert "\n2 findings changed (claims: 1 gone, 1 altered)\n" in done and "corrections.csv of the corpus was added" in done
    back = compare(new, old)
    assert [how for how, *_ in changes(back, "Decisions about claims")] == ["gone"] * 4
    assert {because for *_, because in changes(back, "Claims")} == {by_a_person}


def test_a_claim_whose_rule_changed_is_no_persons_doing(old: Path, tmp_path: Path) -> None:
    """A decision that both runs have is behind no difference, and a confirmation behind none at all."""
    decisions = [(*CLAIMS[0][:7], "edit", "sender", "LAP", "UTO", ""), (*CLAIMS[1][:7], "confirm", "", "", "", "")]
    library = {**LIBRARY, "annotation/claims.py": "x"}
    claims = [(*row[:5], "tariff", "refused", *row[7:]) for row in CLAIMS]
    before = publish(tmp_path / "before", decisions=decisions[:1])
    found = compare(before, publish(tmp_path / "new", claims=claims, decisions=decisions, library=library))
    assert {because for *_, because in changes(found, "Claims")} == {"library file annotation/claims.py changed"}
    assert part(found, "Decisions about claims").counted() == "1 new (1 then, 2 now)"


def test_a_date_that_is_not_the_claims_own_is_not_called_its_date(old: Path, tmp_path: Path) -> None:
    """Where only the day of the report or of the article is known, it is a day by which, also where that changes."""
    said = "Laputa will let no one in."
    claims = [("c4", "003", 1, "LAP", "ERE", "travel_ban", "announced", "2020-12-01", "published", said),
              ("c5", "003", 2, "LAP", "ERE", "tariff", "announced", "2020-11", "reported", said)]  # fmt: skip
    corpus = {**CORPUS, "003.txt": "z"}
    new = publish(tmp_path / "new", claims=[*CLAIMS, *claims], corpus=corpus)
    assert [detail for _, _, detail, _ in changes(compare(old, new), "Claims")] == [
        "no date of its own, by 2020-12-01, when its article appeared; 003:1, claim c4",
        "no date of its own, by 2020-11, when it was reported; 003:2, claim c5",
    ]
    dated = [(*claims[0][:7], "2020-11-03", "own", said), (*claims[1][:7], "", "none", said)]
    later = compare(new, publish(tmp_path / "later", claims=[*CLAIMS, *dated], corpus=corpus))
    assert [detail.partition(";")[0] for _, _, detail, _ in changes(later, "Claims")] == [
        "date none of its own (by 2020-12-01, when its article appeared) → 2020-11-03",
        "date none of its own (by 2020-11, when it was reported) → –",
    ]


def test_several_claims_of_one_sentence_are_matched_to_those_most_like_them(tmp_path: Path) -> None:
    """Each old claim becomes one new claim at most, and the one that differs least."""
    said = "Utopia may freeze Erewhon's gold and has taxed its steel."
    then = [("a", "001", 1, "UTO", "ERE", "tariff", "imposed", "2020", "own", said),
            ("b", "001", 1, "UTO", "ERE", "asset_freeze", "considered", "", "none", said)]  # fmt: skip
    now = [("x", "001", 1, "UTO", "ERE", "asset_freeze", "threatened", "", "none", said),
           ("y", "001", 1, "UTO", "ERE", "tariff", "announced", "2020", "own", said),
           ("z", "001", 1, "UTO", "ERE", "travel_ban", "refused", "2019", "own", said)]  # fmt: skip
    found = compare(publish(tmp_path / "a", claims=list(then)), publish(tmp_path / "b", claims=list(now)))
    assert sorted((how, detail.partition(";")[0]) for how, _, detail, _ in changes(found, "Claims")) == [
        ("altered", "status considered → threatened"), ("altered", "status imposed → announced"), ("new", "date 2019"),
    ]  # fmt: skip


def test_code_that_cannot_matter_is_not_blamed(old: Path, tmp_path: Path) -> None:
    """Figures change no finding, and the reading of claims no frequency; a cell is named with its notebook."""
    top = terms(("steel", 9, "001:1"), ("gold", 8, "001:1"))
    library = {
        **LIBRARY,
        "annotation/claims.py": "x",
        "figures/style.py": "x",
        "statistics/frequency.py": "x",
    }
    claims = [*CLAIMS[:2], ("c3", *CLAIMS[2][1:6], "announced", *CLAIMS[2][7:])]
    found = compare(old, publish(tmp_path / "new", files={f"tables/{TERMS}.top_terms.csv": top}, library=library,
                                 claims=claims, cells={"data": "y", "more": "z"}))  # fmt: skip
    for *_, because in changes(found, "Most frequent terms"):
        assert because == "library file statistics/frequency.py changed"
    assert len(part(found, "Most frequent terms").changes) == 2
    assert [because for *_, because in changes(found, "Claims")] == [
        "cell 'data' of 4_sanction_chronology changed, or cell 'more' of 4_sanction_chronology was added, "
        "or 2 library files changed"
    ]


def test_a_change_without_a_recorded_cause_is_said_to_have_none(old: Path, tmp_path: Path) -> None:
    """A table that was changed by hand is warned of; nothing is blamed for it."""
    new = publish(tmp_path / "new")
    with (new / "tables" / f"{TERMS}.top_terms.csv").open("ab") as file:
        file.write(b"3,planted,1,[]\n")
    found = compare(old, new)
    assert changes(found, "Most frequent terms") == [
        ("new", "planted", "not there → rank 3 (n 1)", "nothing that run.json records")
    ]
    assert found.warnings == [f"new: tables/{TERMS}.top_terms.csv was changed by hand since it was published"]


def test_what_one_run_lacks_is_not_compared(old: Path, tmp_path: Path) -> None:
    """A missing table is no empty table: its findings did not vanish."""
    new = publish(tmp_path / "new")
    (new / "tables" / f"{CHRONOLOGY}.claims.csv").unlink()
    done = typed(old, new)
    assert done.exit_code == 0
    assert f"Claims: not compared: no tables/{CHRONOLOGY}.claims.csv in NEW" in done.stdout
    assert "no finding changed (not compared: claims)" in done.stdout


@pytest.mark.parametrize(
    ("prepare", "problem"),
    [
        (lambda new: None, "new: no such folder"),
        (lambda new: new.mkdir(), "new: holds no run.json"),
        (lambda new: (new.mkdir(), (new / RECORD).write_text("{}")), "new: holds no run.json that can be read"),
        (lambda new: new.write_text("x"), "new: is not a folder"),
        (lambda new: (publish(new), (new / f"tables/{TERMS}.top_terms.csv").write_text("a,b\n1,2\n")), "has no column term"),
        (lambda new: (publish(new), (new / f"tables/{TERMS}.terms.csv").write_bytes(b"\xff")), "cannot be read as a table"),
        (lambda new: publish(new, files={f"tables/{TERMS}.top_terms.csv":
                                         table(("rank", "term", "n", "evidence"), (1, "x", 1, "[broken"))}),
         "a table was changed by hand and cannot be read"),
    ],
)  # fmt: skip
def test_foreign_folders_are_told_in_one_line(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, prepare: Any, problem: str
) -> None:
    """Exit 2, one line on standard error, nothing on standard output and no page."""
    monkeypatch.chdir(tmp_path)
    prepare(Path("new"))
    done = typed("old", "new", "--html", "page.html")
    assert (done.exit_code, done.stdout) == (2, "")
    assert problem in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "page.html").exists()


def test_neither_folder_is_touched(old: Path, tmp_path: Path) -> None:
    """Comparing only reads."""
    new = publish(tmp_path / "new", corpus={**CORPUS, "003.txt": "z"})
    before = contents(tmp_path)
    assert typed(old, new).exit_code == 0
    assert contents(tmp_path) == before
    assert typed(old, new, "--html", tmp_path).stderr.endswith("is a folder (allowed: a file for the page)\n")
    for page in (new / "run.json", old / "html" / "diff.html"):
        assert "lies where dossier publishes (allowed: a file elsewhere)\n" in typed(old, new, "--html", page).stderr
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    before = contents(tmp_path)
    assert "is there already and is no page (allowed: a new file" in typed(old, new, "--html", tmp_path / "notes.txt").stderr
    assert contents(tmp_path) == before
    for _ in range(2):
        assert typed(old, new, "--html", tmp_path / "page.html").exit_code == 0


def test_the_page_says_what_the_text_says_and_asks_for_nothing(old: Path, tmp_path: Path) -> None:
    """Every name, number, quote and cause is in it; no script, no request, no folder of this machine."""
    claims = [
        *CLAIMS,
        ("c4", "003", 1, "LAP", "ERE", "travel_ban", "announced", "", "none", "Laputa <b>will</b> & must."),
    ]
    new = publish(tmp_path / "new", corpus={**CORPUS, "003.txt": "z"}, claims=claims)
    page = tmp_path / "pages" / "diff.html"
    done = typed(old, new, "--html", page)
    assert done.exit_code == 0
    written, text = page.read_text(encoding="utf-8"), Text(page.read_text(encoding="utf-8"))
    for line in ("1 finding changed", "article 003 was added", "1 new (3 then, 4 now)", "LAP → ERE: travel ban, announced",
                 "undated; 003:1, claim c4", "Laputa <b>will</b> & must."):  # fmt: skip
        assert line in done.stdout
        assert line in text.shown
    assert str(tmp_path) not in written
    assert text.tags.isdisjoint({"script", "img", "link", "iframe", "form", "b "})
    assert "default-src &#39;none&#39;" in written
    assert typed(old, new, "--html", page).exit_code == 0
    assert page.read_text(encoding="utf-8") == written


class Text(HTMLParser):
    """The words of a page and its tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.shown = ""
        self.feed(page)
        self.shown = " ".join(self.shown.split())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not [name for name, _ in attributes if name.startswith("on")]

    def handle_data(self, text: str) -> None:
        self.shown += text


def test_hostile_text_stays_text(old: Path, tmp_path: Path) -> None:
    """Control characters do not reach the terminal, markup not the page, formula guards not the reader."""
    quote = "=cmd() <script>alert(1)</script> \x1b[2J \u202egnp"
    claims = [*CLAIMS, ("c4", "<img src=x>", 1, "LAP", "ERE", "tariff", "imposed", "", "none", "'" + quote)]
    page = tmp_path / "diff.html"
    done = typed(old, publish(tmp_path / "new", claims=claims), "--html", page)
    assert '"=cmd() <script>' in done.stdout
    assert not {"\x1b", "\u202e"} & set(done.stdout)
    assert Text(page.read_text(encoding="utf-8")).tags.isdisjoint({"script", "img"})


def test_no_heavy_library_is_needed(old: Path, tmp_path: Path) -> None:
    """Neither pandas nor what makes the notebooks is imported."""
    new = publish(tmp_path / "new")
    heavy = "{'pandas', 'numpy', 'matplotlib', 'papermill', 'nbconvert', 'pyarrow'}"
    code = ("import sys; from pathlib import Path; from dossier.publishing.diff import diff; "
            f"diff(Path(sys.argv[1]), Path(sys.argv[2])); print(sorted({heavy} & set(sys.modules)))")  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", code, str(old), str(new)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.slow
def test_the_page_in_a_browser(old: Path, tmp_path: Path) -> None:
    """At 360 and 1,600 pixels, light and dark: no message, no request, nothing wider than the page."""
    browser_at = shutil.which("chromium")
    if not browser_at:
        pytest.skip("no chromium on this machine")
    from playwright.sync_api import sync_playwright

    long = {f"{'very_long_name_' * 12}{i}.txt": str(i) for i in range(3)}
    page = tmp_path / "diff.html"
    assert (
        typed(
            old, publish(tmp_path / "new", corpus={**CORPUS, **long}, claims=CLAIMS[:1]), "--html", page
        ).exit_code
        == 0
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_at, args=["--no-sandbox", "--disable-gpu"]
        )
        for scheme, width in (("light", 360), ("dark", 1600)):
            view = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
            tab, said, asked = view.new_page(), [], []
            tab.on("console", lambda message, said=said: said.append(message.text))
            tab.on("request", lambda request, asked=asked: asked.append(request.url))
            tab.goto(page.as_uri())
            assert tab.evaluate("document.documentElement.scrollWidth") == width
            assert (said, asked) == ([], [page.as_uri()])
        browser.close()
