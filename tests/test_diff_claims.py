"""Claims of two runs: what is compared where one of them tells less, and what else may differ in a claim."""

from __future__ import annotations

from pathlib import Path

from dossier.publishing.diff import compare
from made_outputs import table
from test_diff import CHRONOLOGY, CLAIM, CLAIMS, CORPUS, LIBRARY, changes, part, publish, typed

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
    assert "1 finding changed\n" in typed(old, new).stdout


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
