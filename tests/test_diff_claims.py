"""Claims of two runs: what is compared where one of them tells less, and what else may differ in a claim."""

from __future__ import annotations

import contextlib
import cProfile
import io
import pstats
from pathlib import Path

import pytest

from dossier.publishing.diff import compare, diff, told_apart
from dossier.publishing.diff_page import written
from made_outputs import table
from test_diff import CHRONOLOGY, CLAIM, CLAIMS, CORPUS, LIBRARY, changes, pairs, part, publish, typed

REJECTED = (*CLAIMS[0][:7], "reject", "", "", "", "")


def test_decisions_that_one_run_does_not_tell_of_changed_nothing(tmp_path: Path) -> None:
    """A run before there was such a table may have gone by the same corrections: what is recorded is the cause."""
    old = publish(tmp_path / "old")
    (old / "tables" / f"{CHRONOLOGY}.decisions.csv").unlink()
    library = {**LIBRARY, "annotation/claims.py": "x"}
    new = publish(tmp_path / "new", claims=CLAIMS[1:], decisions=[REJECTED], corpus=CORPUS, library=library)
    found = compare(old, new)
    assert {because for *_, because in changes(found, "Claims")} == {"library file annotation/claims.py changed"}
    assert part(found, "Decisions about claims").note.endswith("decisions.csv in OLD")
    assert "1 finding changed (claims: 1 gone)\n" in typed(old, new).stdout


def test_the_day_from_which_a_measure_applies_may_differ(tmp_path: Path) -> None:
    """It is told as the other parts of a claim are, and so is that there is none any more."""
    tables = [
        {f"tables/{CHRONOLOGY}.claims.csv": table((*CLAIM, "effective"), (*CLAIMS[0], day))}
        for day in ("", "2021-06-01", "2021-07-01")
    ]
    runs = [publish(tmp_path / str(n), files=files) for n, files in enumerate(tables)]
    told = [changes(compare(one, other), "Claims") for one, other in ((0, 1), (1, 2), (2, 0)) for one, other in
            [(runs[one], runs[other])]]  # fmt: skip
    assert [detail.partition(";")[0] for [(_, _, detail, _)] in told] == [
        "effective – → 2021-06-01", "effective 2021-06-01 → 2021-07-01", "effective 2021-07-01 → –",
    ]  # fmt: skip


def test_a_checked_sample_is_told_and_blamed_for_nothing(tmp_path: Path) -> None:
    """It changes no table: it stands among what was done, and what else was done is the one cause of a claim's change."""
    corpus = {**CORPUS, "measures.toml": "m", "checked_sample.csv": "s"}
    old, new = publish(tmp_path / "old"), publish(tmp_path / "new", claims=CLAIMS[1:], corpus=corpus)
    found = compare(old, new)
    assert {because for *_, because in changes(found, "Claims")} == {"measures.toml of the corpus was added"}
    assert "checked_sample.csv of the corpus was added" in [cause.words for cause in found.causes]


def test_the_verdict_says_which_kinds_of_findings_changed(tmp_path: Path) -> None:
    """A pair that no longer exceeds chance and a claim that is gone: both are counted by their kind."""
    old = publish(tmp_path / "old")
    new = publish(tmp_path / "new", claims=CLAIMS[1:], files=pairs(("UTO", "ERE", False)))
    assert compare(old, new).verdict() == "2 findings changed (pairs of actors above chance: 1 gone; claims: 1 gone)"


def test_two_folders_of_one_name_are_told_apart_on_the_page(tmp_path: Path) -> None:
    """'spring/out' and 'autumn/out', and no more of their paths; folders of different names go by these alone."""
    old, new = publish(tmp_path / "spring" / "out"), publish(tmp_path / "autumn" / "out")
    page = written(compare(old, new)).decode()
    assert "<b>Old</b> spring/out:" in page and "<b>New</b> autumn/out:" in page
    assert tmp_path.name not in page
    assert told_apart(Path("/a/b/out"), Path("/a/b/in")) == ("out", "in")
    assert told_apart(Path("/out"), Path("/a/out")) == ("/out", "a/out")
    assert told_apart(Path("/a/out"), Path("/a/out")) == ("out", "out")


def test_a_corpus_of_twice_as_many_articles_is_twice_the_work(tmp_path: Path) -> None:
    """A tenth of the articles is new, a tenth gone, all other claims are told otherwise; calls are counted, not seconds."""

    def run(name: str, articles: range, measure: str) -> Path:
        claims: list[tuple[object, ...]] = [
            (f"{n}.{measure}", f"{n:04}", 1, "UTO", "ERE", measure, "imposed", "", "none", f"Of {n}.") for n in articles
        ]
        return publish(tmp_path / name, corpus={f"{n:04}.txt": f"{n}" for n in articles}, claims=claims)

    def work(n: int) -> int:
        old = run(f"old{n}", range(n), "tariff")
        new = run(f"new{n}", range(n // 10, n + n // 10), "embargo")
        with cProfile.Profile() as profile:
            found = compare(old, new)
        assert len(part(found, "Claims").changes) == n + n // 10
        return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]

    assert work(800) < 2.3 * work(400)


def test_the_page_is_written_though_nobody_reads_on(tmp_path: Path) -> None:
    """As in `dossier diff OLD NEW --html FILE | head -1`."""

    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    old, new = publish(tmp_path / "old"), publish(tmp_path / "new", claims=CLAIMS[1:])
    with contextlib.redirect_stdout(Closed()), pytest.raises(BrokenPipeError):
        diff(old, new, tmp_path / "page.html")
    assert (tmp_path / "page.html").is_file()
