"""Which claims retell one event, and which contradict each other."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from dossier.annotation.annotate import short_hash

if TYPE_CHECKING:
    import pandas as pd

MEASURE = ["sender", "target", "measure"]
DECIDED = {"announced": "imposed"}
"""What is announced and what is imposed is one decision, told at two moments."""
RETOLD_WITHIN = 31
"""Days from the first article on in which another that gives no date either may retell the same event."""
DAY = len("2022-03-04")
CONTRADICTIONS = [
    "conflict",
    "differ_in",
    *MEASURE,
    "status",
    "date",
    "doc_id",
    "sentence_id",
    "quote",
    "claim_id",
]


def group_events(claims: pd.DataFrame, published: Mapping[str, str] = MappingProxyType({})) -> pd.Series:
    """The `event_id` of each claim, on the index of `claims`; `published`: the day of each document, by `doc_id`.

    Claims retell one event where sender, target, measure and status are the same ('announced' counts as
    'imposed') and their dates do not exclude each other. A date that is less precise joins the only event that
    it can mean; where it could mean several, or none, it stands for an event of its own. Claims without a date
    stand apart from those with one, for that a date is missing is no reason to think it the same. They are one event
    where their articles appeared within a month of the first; what is told later may be another step of the kind. An
    article of which no day of publication is known may have appeared at any time: what it tells undated is its own event.
    """
    import pandas as pd

    status = claims["status"].replace(DECIDED)
    groups = claims.groupby([*(claims[name] for name in MEASURE), status], sort=False)
    ids: dict[object, str] = {}
    for key, rows in groups:
        meant = _events(set(rows["date"]))
        spells = _spells(published.get(doc_id, "") for doc_id in rows.loc[rows["date"] == "", "doc_id"])
        for index, date, doc_id in zip(rows.index, rows["date"], rows["doc_id"], strict=True):
            told = meant[date] if date else spells.get(published.get(doc_id, ""), f"undated in {doc_id}")
            ids[index] = short_hash("\x1f".join((*map(str, key), told)))
    return pd.Series([ids[index] for index in claims.index], index=claims.index, dtype="str")


def _spells(published: Iterable[str]) -> dict[str, str]:
    """For each day of publication the spell that it falls into, empty for the first; what is no day is of none."""
    spells: dict[str, str] = {}
    first: dt.date | None = None
    name = ""
    for day in sorted(day for day in set(published) if len(day) == DAY):
        appeared = dt.date.fromisoformat(day)
        if first is None or (appeared - first).days > RETOLD_WITHIN:
            first, name = appeared, day if first else ""
        spells[day] = name
    return spells


def _events(dates: Iterable[str]) -> dict[str, str]:
    """For each date the date of the event that it means: '2022-03' and '2022-03-04' are one, if alone."""
    meant: dict[str, str] = {}
    for date in sorted(set(dates), key=lambda date: (-len(date), date)):
        within = {event for event in meant.values() if date and event.startswith(date)}
        meant[date] = within.pop() if len(within) == 1 else date
    return meant


def contradictions(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims of different articles on one sender, target and measure that differ in status or date.

    One row a claim, those of one `conflict` (1, 2, ...) together; `differ_in` is 'status', 'date' or both.
    Dates differ where those of one status exclude each other: what was imposed on one day and eased on another has
    two days. An empty one excludes none. Conflicts over a named measure come before those over an unspecified one.
    """
    import pandas as pd

    found = []
    for key, rows in claims.groupby(MEASURE, sort=True):
        differ_in = _differences(rows)
        if rows["doc_id"].nunique() > 1 and differ_in:
            found.append((key[-1] == "unspecified", key, rows.assign(differ_in=" and ".join(differ_in))))
    parts = [rows.assign(conflict=n) for n, (_, _, rows) in enumerate(sorted(found, key=lambda f: f[:2]), 1)]
    if not parts:
        return pd.DataFrame(columns=CONTRADICTIONS)
    listed = pd.concat(parts).sort_values(["conflict", "doc_id", "sentence_id"], kind="stable")
    return listed[CONTRADICTIONS].reset_index(drop=True)


def _differences(rows: pd.DataFrame) -> list[str]:
    """In what the articles differ: a status, or a date of one status, that one of them has and another has not."""
    statuses: dict[str, set[str]] = defaultdict(set)
    dates: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows.itertuples():
        status = DECIDED.get(str(row.status), str(row.status))
        statuses[str(row.doc_id)].add(status)
        if row.date:
            dates[status][str(row.doc_id)].add(str(row.date))
    known = [list({frozenset(own) for own in by_article.values()}) for by_article in dates.values()]
    differ = {
        "status": len(set(map(frozenset, statuses.values()))) > 1,
        "date": any(map(_exclude_each_other, known)),
    }
    return [name for name, true in differ.items() if true]


def _exclude_each_other(known: Sequence[frozenset[str]]) -> bool:
    """Whether two articles give dates of which none can mean the other's; `known`: the dates of each article.

    The articles of a date are one number, a bit for each, so that no article is compared with every other: ten thousand
    that share a day would take a minute.
    """
    dated: dict[str, int] = defaultdict(int)
    dated_within: dict[str, int] = defaultdict(int)
    for place, dates in enumerate(known):
        for date in dates:
            dated[date] |= 1 << place
            for end in range(1, len(date) + 1):
                dated_within[date[:end]] |= 1 << place
    everybody = (1 << len(known)) - 1
    for dates in known:
        agreeing = 0
        for date in dates:
            agreeing |= dated_within[date]
            for end in range(1, len(date)):
                agreeing |= dated.get(date[:end], 0)
        if agreeing != everybody:
            return True
    return False
