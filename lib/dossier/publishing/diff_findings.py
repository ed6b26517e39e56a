"""The findings of two runs, side by side: documents, most frequent terms, pairs above chance; claims are in `diff_claims`.

Read from run.json and the published tables alone, with the reason for each that is new, gone or altered.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from dossier.errors import DossierError
from dossier.publishing.diff_causes import Cause, Reasons, without
from dossier.publishing.plan import shown
from dossier.publishing.provenance import is_article
from dossier.publishing.record import Record
from dossier.publishing.tables import LONGEST_CELL, original

TERMS, ACTORS, CHRONOLOGY = "2_term_frequency", "3_actor_cooccurrence", "4_sanction_chronology"
TOP, ALL_TERMS = f"tables/{TERMS}.top_terms.csv", f"tables/{TERMS}.terms.csv"
TESTS, PAIRS = f"tables/{ACTORS}.tests.csv", f"tables/{ACTORS}.pairs.csv"
NAMED, UNIONS = f"tables/{ACTORS}.actors.csv", f"tables/{ACTORS}.unions.csv"
CLAIMS, DECISIONS = f"tables/{CHRONOLOGY}.claims.csv", f"tables/{CHRONOLOGY}.decisions.csv"
NEEDED = {
    TOP: ("term", "rank", "n", "evidence"),
    ALL_TERMS: ("term", "rank", "n"),
    TESTS: ("actor_a", "actor_b", "n_together", "expected", "q", "exceeds"),
    PAIRS: ("actor_a", "actor_b", "evidence"),
    NAMED: ("entity", "kind", "n_sentences", "evidence"),
    UNIONS: ("entity", "actor", "reason"),
    CLAIMS: ("claim_id", "doc_id", "sentence_id", "sender", "target", "measure", "status", "date", "quote"),
    DECISIONS: ("claim_id", "doc_id", "sentence_id", "sender", "target", "measure", "status", "verdict", "field", "as_read",
                "value", "remark"),
}  # fmt: skip
"""The columns that are read."""
LENGTH = "top_n"
"""The parameter that says how many terms are listed."""
ANY_LENGTH = sys.maxsize
SIGNS = {"new": "+", "gone": "-", "altered": "~"}

Row = dict[str, str]


@dataclass(frozen=True)
class Run:
    """A published folder: its record, and its tables as they are asked for."""

    folder: Path
    record: Record

    def rows(self, path: str) -> list[Row] | None:
        """A published table, or None where there is none. Raises DossierError where it is no such table."""
        place = self.folder / path
        if not place.is_file():
            return None
        try:
            with place.open(encoding="utf-8", newline="") as file:
                csv.field_size_limit(LONGEST_CELL)
                reader = csv.DictReader(file, restval="")
                rows, columns = list(reader), reader.fieldnames or ()
        except (OSError, ValueError, csv.Error) as error:
            raise DossierError("cannot be read as a table", path=shown(place)) from error
        if lacking := [name for name in NEEDED[path] if name not in columns]:
            raise DossierError(
                f"has no column {lacking[0]}", path=shown(place), allowed="a table of this version"
            )
        return [{key: original(value) for key, value in row.items() if key is not None} for row in rows]

    def articles(self) -> dict[str, str]:
        """The articles behind the notebooks with their digests, by doc_id."""
        states = [self.record.states.get(entry.inputs.corpus, {}) for entry in self.record.notebooks.values()]
        return {
            Path(file).stem: digest for state in states for file, digest in state.items() if is_article(file)
        }


@dataclass(frozen=True)
class Change:
    """A finding that is new, gone or altered, and what did it."""

    how: str
    """`new`, `gone` or `altered`"""
    name: str
    detail: str = ""
    quote: str = ""
    because: str = ""


@dataclass(frozen=True)
class Part:
    """The changes of one kind of finding."""

    heading: str
    changes: Sequence[Change]
    then: int = 0
    now: int = 0
    note: str = ""
    """why nothing was compared, where nothing was"""
    is_finding: bool = True

    def grouped(self) -> list[tuple[str, list[Change]]]:
        """The changes in their order, those that one thing did together; what did it goes before each."""
        return [(because, list(changes)) for because, changes in groupby(self.changes, lambda c: c.because)]

    def counted(self) -> str:
        """How many changed, in words."""
        if self.note:
            return self.note
        return f"{self.in_short() or 'no change'} ({self.then:,} then, {self.now:,} now)"

    def in_short(self) -> str:
        """How many are new, gone and altered; nothing where none is."""
        n = ((how, sum(c.how == how for c in self.changes)) for how in SIGNS)
        return ", ".join(f"{count:,} {how}" for how, count in n if count)


def documents(old: Run, new: Run) -> Part:
    """Articles that were added, taken away or changed."""
    then, now = old.articles(), new.articles()
    kinds = {"new": now.keys() - then.keys(), "gone": then.keys() - now.keys(),
             "altered": {doc for doc in then.keys() & now.keys() if then[doc] != now[doc]}}  # fmt: skip
    changes = [Change(how, doc_id) for how, docs in kinds.items() for doc_id in sorted(docs)]
    return Part("Documents", changes, len(then), len(now), is_finding=False)


def terms(old: Run, new: Run, found: Mapping[Cause, list[str]]) -> Part:
    """Terms that entered or left the top: as many of both runs as the shorter list holds, whose length is no finding."""
    heading = "Most frequent terms"
    tops = [run.rows(TOP) for run in (old, new)]
    if (note := missing(tops, TOP)) or tops[0] is None or tops[1] is None:
        return Part(heading, (), note=note)
    lengths = {_length(run) for run in (old, new)}
    most = min(lengths) if len(lengths) > 1 else None
    then, now = ({row["term"]: row for row in top[:most]} for top in tops if top is not None)
    all_then, all_now = ({row["term"]: row for row in run.rows(ALL_TERMS) or []} for run in (old, new))
    reasons = Reasons(without(found, f"parameter {LENGTH} "), TERMS)
    entered = [
        Change("new", term, _moved(all_then.get(term), row), because=reasons.of(documents_of(row)))
        for term, row in now.items() if term not in then
    ]  # fmt: skip
    left = [
        Change("gone", term, _moved(row, all_now.get(term)), because=reasons.of(documents_of(row)))
        for term, row in then.items() if term not in now
    ]  # fmt: skip
    return Part(f"{heading} (the first {most} of both runs)" if most else heading, [*entered, *left], len(then), len(now))


def _length(run: Run) -> int:
    """How many terms a run lists at most."""
    entry = run.record.notebooks.get(TERMS)
    return int(str(entry.inputs.parameters.get(LENGTH, ANY_LENGTH))) if entry else ANY_LENGTH


def _moved(then: Row | None, now: Row | None) -> str:
    return f"{_ranked(then)} → {_ranked(now)}"


def _ranked(row: Row | None) -> str:
    return f"rank {row['rank']} (n {row['n']})" if row else "not there"


def pairs(old: Run, new: Run, found: Mapping[Cause, list[str]]) -> Part:
    """Pairs of actors that came to exceed chance, or no longer do."""
    heading = "Pairs of actors above chance"
    tests = [run.rows(TESTS) for run in (old, new)]
    if note := missing(tests, TESTS):
        return Part(heading, (), note=note)
    then, now = ({_pair(row): row for row in rows or []} for rows in tests)
    above = [{pair for pair, row in rows.items() if row["exceeds"] == "True"} for rows in (then, now)]
    reasons = Reasons(found, ACTORS)
    evidence = [{_pair(row): documents_of(row) for row in run.rows(PAIRS) or []} for run in (old, new)]
    changes = [
        Change(how, " – ".join(pair), f"{_tested(then.get(pair))} → {_tested(now.get(pair))}",
               because=reasons.of(evidence[where].get(pair, set())))
        for how, pairs, where in (("new", above[1] - above[0], 1), ("gone", above[0] - above[1], 0))
        for pair in sorted(pairs)
    ]  # fmt: skip
    return Part(heading, changes, len(above[0]), len(above[1]))


def _pair(row: Row) -> tuple[str, ...]:
    return tuple(sorted((row["actor_a"], row["actor_b"])))


def _tested(row: Row | None) -> str:
    if row is None:
        return "not tested"
    expected, q = (float(row[name] or "nan") for name in ("expected", "q"))
    return f"together {row['n_together']} of {expected:.1f} expected, q {q:.2g}"


def missing(tables: Sequence[object | None], path: str) -> str:
    """Why a part is not compared, where one of the runs lacks its table; else nothing."""
    lacking = [which for which, rows in zip(("OLD", "NEW"), tables, strict=True) if rows is None]
    return f"not compared: no {path} in {' and '.join(lacking)}" if lacking else ""


def documents_of(row: Row) -> set[str]:
    """The documents that hold the sentences (`doc_id:sentence_id`) behind a row; none where not all are listed."""
    ids = json.loads(row.get("evidence") or "[]")
    return set() if len(ids) < int(row.get("n") or 0) else {str(one).rpartition(":")[0] for one in ids}
