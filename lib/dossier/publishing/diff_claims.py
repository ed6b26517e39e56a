"""The claims of two runs, side by side, and what people decided about them in corrections.csv."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dossier.publishing.diff_causes import CORRECTIONS, Cause, Reasons, without
from dossier.publishing.diff_findings import (
    CHRONOLOGY,
    CLAIMS,
    DECISIONS,
    SIGNS,
    Change,
    Part,
    Row,
    Run,
    missing,
)  # fmt: skip

SAME_CLAIM = ("doc_id", "quote", "sender", "target")
"""What a claim keeps that has another id, for the id follows measure and status."""
READ = ("sender", "target", "measure", "status")
NOT_OWN = {"reported": "when it was reported", "published": "when its article appeared"}
"""What a date is that is not the claim's own, by `basis`: a day *by* which."""
BY_A_PERSON = "a person decided so in corrections.csv"
DECISION = ("claim_id", "verdict", "field", "value", "remark")
"""Rows of corrections.csv that are alike in these are one decision."""
VERDICTS = {"confirm": "confirmed", "reject": "rejected", "edit": "edited"}


def claims(old: Run, new: Run, found: Mapping[Cause, list[str]]) -> Part:
    """Claims that were added, dropped, or are told otherwise of the same sentence, be it by rules or by a person."""
    heading = "Claims"
    tables = [run.rows(CLAIMS) for run in (old, new)]
    if note := missing(tables, CLAIMS):
        return Part(heading, (), note=note)
    then, now = ({row["claim_id"]: row for row in rows or []} for rows in tables)
    decided = _decided_otherwise(old, new)
    reasons = Reasons(found if decided is None else without(found, CORRECTIONS), CHRONOLOGY)

    def change(how: str, row: Row, differs: str = "") -> Change:
        by_a_person = row["claim_id"] in (decided or ())
        because = BY_A_PERSON if by_a_person else reasons.of({row["doc_id"]})
        return Change(how, _what(row), f"{differs or _dated(row)}; {_place(row)}", row["quote"], because)

    matched = {claim_id: claim_id for claim_id in then if claim_id in now} | _altered(then, now)
    changes = [
        change("altered", now[after], "; ".join(differs))
        for before in then if (after := matched.get(before)) and (differs := list(_differences(then[before], now[after])))
    ]  # fmt: skip
    known = set(matched.values())
    changes += [change("new", row) for claim_id, row in now.items() if claim_id not in known]
    changes += [change("gone", row) for claim_id, row in then.items() if claim_id not in matched]
    order = list(SIGNS)
    return Part(heading, sorted(changes, key=lambda c: order.index(c.how)), len(then), len(now))


def decisions(old: Run, new: Run) -> Part:
    """Rows of corrections.csv about claims that are new or gone, confirmations among them, which change no claim."""
    heading = "Decisions about claims"
    tables = [run.rows(DECISIONS) for run in (old, new)]
    if note := missing(tables, DECISIONS):
        return Part(heading, (), note=note, is_finding=False)
    then, now = ({_decision(row): row for row in rows or []} for rows in tables)
    quotes = {row["claim_id"]: row["quote"] for run in (old, new) for row in run.rows(CLAIMS) or []}
    changes = [
        Change(how, _what(row), "; ".join((*_said(row), _place(row))), quotes.get(row["claim_id"], ""))
        for how, here, there in (("new", now, then), ("gone", then, now))
        for key, row in here.items() if key not in there
    ]  # fmt: skip
    return Part(heading, changes, len(then), len(now), is_finding=False)


def _decided_otherwise(old: Run, new: Run) -> set[str] | None:
    """The claims about which people decided otherwise in the one run than in the other; None where a run does not tell."""
    tables = [run.rows(DECISIONS) for run in (old, new)]
    if missing(tables, DECISIONS):
        return None
    then, now = ({_decision(row) for row in rows or []} for rows in tables)
    return {claim_id for claim_id, verdict, *_ in then ^ now if verdict != "confirm"}


def _decision(row: Row) -> tuple[str, ...]:
    return tuple(row[name] for name in DECISION)


def _said(row: Row) -> Iterator[str]:
    yield VERDICTS.get(row["verdict"], row["verdict"]) + (
        f": {row['field']} {row['as_read'] or '–'} → {row['value'] or '–'}"
        if row["verdict"] == "edit"
        else ""
    )
    if row["remark"]:
        yield f"remark: {row['remark']}"


def _differences(before: Row, after: Row) -> Iterator[str]:
    """Each thing that a claim tells otherwise, old → new."""
    for name in READ:
        if before[name] != after[name]:
            yield f"{name} {before[name]} → {after[name]}"
    if _when(before) != _when(after):
        yield f"date {_own_date(before)} → {_own_date(after)}"
    if (then := before.get("effective", "")) != (now := after.get("effective", "")):
        yield f"effective {then or '–'} → {now or '–'}"


def _when(row: Row) -> tuple[str, str]:
    """What places a claim in time, and what that is; before there was `placed`, `date` held it."""
    return row.get("placed", row["date"]), NOT_OWN.get(row.get("basis", ""), "")


def _own_date(row: Row) -> str:
    when, not_own = _when(row)
    return f"none of its own (by {when}, {not_own})" if when and not_own else when or "–"


def _dated(row: Row) -> str:
    when, not_own = _when(row)
    if not when:
        return "undated"
    return f"no date of its own, by {when}, {not_own}" if not_own else f"date {when}"


def _altered(then: Mapping[str, Row], now: Mapping[str, Row]) -> dict[str, str]:
    """Claims whose id changed with their measure or status, matched one to one, the most alike first."""
    gone, fresh = ([row for key, row in a.items() if key not in b] for a, b in ((then, now), (now, then)))
    alike: dict[tuple[str | None, ...], list[int]] = {}
    for j, after in enumerate(fresh):
        alike.setdefault(_kept(after), []).append(j)
    pairs = [
        (-sum(before[name] == fresh[j][name] for name in READ) - (_when(before) == _when(fresh[j])), i, j)
        for i, before in enumerate(gone) for j in alike.get(_kept(before), ())
    ]  # fmt: skip
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(pairs):
        if i not in matched and j not in taken:
            matched[i] = j
            taken.add(j)
    return {gone[i]["claim_id"]: fresh[j]["claim_id"] for i, j in matched.items()}


def _kept(row: Row) -> tuple[str | None, ...]:
    return tuple(row.get(name) for name in SAME_CLAIM)


def _what(row: Row) -> str:
    return f"{row['sender']} → {row['target']}: {row['measure'].replace('_', ' ')}, {row['status']}"


def _place(row: Row) -> str:
    return f"{row['doc_id']}:{row['sentence_id']}, claim {row['claim_id']}"
