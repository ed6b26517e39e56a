"""When claims and events happened, as precisely as the texts say and no more."""

from __future__ import annotations

import calendar
from collections.abc import Hashable, Mapping
from datetime import date

import pandas as pd

BASES = ("own", "reported", "published", "none")
"""What places a claim in time: its own date, the day it was reported, its article's date, nothing."""
TRIPLE = ["sender", "target", "measure"]
STATUSES = (
    "urged", "considered", "threatened", "announced", "imposed", "extended", "eased", "refused",
)  # fmt: skip
"""In the order in which they can follow on one another."""
UNDATED = "undated"
ELSEWHERE = r"\b(?:target:(?!generic|mentioned)|sender:(?!none))\w"
"""How the rule of a claim tells that the rest of the article gave its target or its sender; see docs/claims.md."""
PLACED = [
    "claim_id", "event_id", "doc_id", "sentence_id", "title", "publisher", "sender", "target", "measure", "status",
    "placed", "basis", "earliest", "latest", "precision", "date", "reported", "effective", "quote", "trigger", "rule",
    "review",
]  # fmt: skip


def bounds(value: str) -> tuple[date, date] | None:
    """First and last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; None for an empty text.

    >>> bounds("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    if not value:
        return None
    year, month, day = (int(part) for part in [*value.split("-"), "0", "0"][:3])
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if not day:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def placed_claims(claims: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """Each claim with its place in time, by time; what has no place comes last.

    Columns of the claim (claim_id, event_id, doc_id, sentence_id, sender, target, measure, status, date, reported,
    effective, quote, trigger, rule), `title` and `publisher` of its article, and

    - `placed`: its own date, else the day it was reported, else its article's date, else empty
    - `basis`: which of them: own, reported, published, none
    - `earliest`, `latest`: first and last day (`YYYY-MM-DD`) on which it can have come about; `earliest` is
      empty where only a day *by* which is known; both are empty where nothing is
    - `precision`: day, month or year of `placed`, empty without one
    - `review`: `confirmed` or `edited` by a person, else empty
    """
    articles = {article["doc_id"]: article for article in documents.astype("str").to_dict("records")}
    rows = [_placed(claim, articles.get(claim["doc_id"], {})) for claim in claims.to_dict("records")]
    found = pd.DataFrame(rows, columns=PLACED)
    order = found.latest.where(found.latest != "", "9999")
    keys = pd.DataFrame({"latest": order, **{name: found[name] for name in (*TRIPLE, "status", "claim_id")}})
    return found.loc[keys.sort_values(list(keys.columns)).index].reset_index(drop=True)


def completed(placed: pd.DataFrame) -> pd.Series:
    """Of each of `placed_claims`: whether its sentence leaves out sender or target, and the article gave it elsewhere."""
    return placed.rule.str.contains(ELSEWHERE).astype(bool)


def _placed(claim: Mapping[Hashable, object], article: Mapping[Hashable, str]) -> dict[str, object]:
    dates = (str(claim["date"]), str(claim["reported"]), article.get("published", ""), "")
    basis, value = next((b, d) for b, d in zip(BASES, dates, strict=True) if d or b == "none")
    span = bounds(value)
    known: dict[str, object] = {name: claim[name] for name in PLACED if name in claim}
    return {
        **dict.fromkeys(("effective", "trigger", "rule", "review"), ""),
        **{name: article.get(name, "") for name in ("title", "publisher")},
        **known,
        "placed": value,
        "basis": basis,
        "earliest": span[0].isoformat() if span and basis == "own" else "",
        "latest": span[1].isoformat() if span else "",
        "precision": {0: "", 4: "year", 7: "month", 10: "day"}[len(value)],
    }


def counts_by(placed: pd.DataFrame, column: str) -> pd.DataFrame:
    """Claims and events for each value of `column` (month, sender, target, measure, status, publisher, ...).

    - the column; `n_claims`, `n_events`, `n_documents`; `evidence`: the ids of the claims

    Most claims first; months in order. The month is that of the claim's own date; a claim that has none, or
    only a year, is counted under 'undated'.
    """
    table = placed.assign(month=_months(placed)) if column == "month" else placed
    found = table.groupby(column, sort=True).agg(
        n_claims=("claim_id", "size"), n_events=("event_id", "nunique"), n_documents=("doc_id", "nunique"),
        evidence=("claim_id", tuple),
    )  # fmt: skip
    counts = found.reset_index().astype({"evidence": "object"})
    return (
        counts
        if column == "month"
        else counts.sort_values(["n_claims", column], ascending=[False, True], ignore_index=True)
    )


def _months(placed: pd.DataFrame) -> pd.Series:
    known = (placed.basis == "own") & placed.precision.isin(["month", "day"])
    return placed.date.astype("str").str[:7].where(known, UNDATED)


def sender_by_measure(placed: pd.DataFrame) -> pd.DataFrame:
    """One row for each sender and measure that occur together, and status.

    - `sender`, `measure`, `status`; `n_claims`, `n_events`; `evidence`: the ids of the claims
    """
    found = placed.groupby(["sender", "measure", "status"], sort=True).agg(
        n_claims=("claim_id", "size"), n_events=("event_id", "nunique"), evidence=("claim_id", tuple)
    )
    return found.reset_index().astype({"evidence": "object"})


def urged_to_imposed(placed: pd.DataFrame) -> pd.DataFrame:
    """From the first urging of a measure to the first report, not from before, that it was imposed.

    One row for each sender, target and measure that were both urged and imposed, by sender; first those with both dates.

    - `urged`: the earliest own date of an urging; `imposed`: the earliest own date of an imposition that does not
      lie wholly before it; empty where there is none
    - `days_least`, `days_most`: days between them; two numbers, since a month or a year leaves the day open;
      `days_least` is below 0 where the order itself is open; empty without both dates
    - `evidence_urged`, `evidence_imposed`: the ids of the claims
    """
    rows = []
    for key, group in placed.groupby(TRIPLE, sort=True):
        urged, imposed = group[group.status == "urged"], group[group.status == "imposed"]
        if len(urged) and len(imposed):
            begin = _first(urged)
            span = bounds(begin)
            after = imposed[imposed.latest >= span[0].isoformat()] if span else imposed
            ids = tuple(urged.claim_id), tuple(imposed.claim_id)
            rows.append((*key, *_between(begin, _first(after)), *ids))
    columns = ["urged", "imposed", "days_least", "days_most", "evidence_urged", "evidence_imposed"]
    found = pd.DataFrame(rows, columns=[*TRIPLE, *columns]).astype({"days_least": float, "days_most": float})
    return found.loc[found.days_least.isna().sort_values(kind="stable").index].reset_index(drop=True)


def _first(claims: pd.DataFrame) -> str:
    """Their earliest own date; of those that begin on one day, the most precise."""
    dated = claims[claims.basis == "own"]
    return str(min(dated.date, key=lambda value: (bounds(value) or ())[0:2])) if len(dated) else ""


def _between(urged: str, imposed: str) -> tuple[str, str, float, float]:
    first, second = bounds(urged), bounds(imposed)
    if first is None or second is None:
        return urged, imposed, float("nan"), float("nan")
    return urged, imposed, float((second[0] - first[1]).days), float((second[1] - first[0]).days)
