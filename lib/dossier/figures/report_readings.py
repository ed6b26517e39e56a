"""What the tables of claims say of the articles that report them, in sentences that are true of any corpus."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from dossier.annotation.events import DECIDED
from dossier.figures.chronology_readings import NO_CLAIM, what
from dossier.figures.names import actor_in_words
from dossier.figures.reading import Reading, prose
from dossier.statistics.chronology import STATUSES, TRIPLE, bounds

NAMED = 5
"""items that a sentence lists at most"""
A_MONTH = 31
"""days; dates that lie further apart are hardly two tellings of one"""


def on_how_many_sources(events: pd.DataFrame, n_sources: int) -> Reading:
    """Reads `event_sources`; `n_sources`: independent sources among the articles with a claim."""
    if events.empty:
        return prose(NO_CLAIM)
    single = int(events.single_source.sum())
    several = events[~events.single_source]
    if several.empty:
        return prose(
            """Each of {n:event|events} stands on one independent source only, of {k} with a claim. None of it
            is confirmed by another article.""",
            n=len(events), k=n_sources,
        )  # fmt: skip
    most = several.iloc[0]
    equal = int((several.n_sources == most.n_sources).sum()) - 1
    return prose(
        """{single} of {n:event|events} {verb} on one independent source only. Most sources, {k}, report {what}{equal}.
        {lump} Two articles that do not copy each other may still rest on the same press release.""",
        single=single, n=len(events), verb="stands" if single == 1 else "stand", k=most.n_sources, what=what(most),
        equal=f"; as many report {equal:,} other event{'' if equal == 1 else 's'}" if equal else "",
        lump="" if most.basis == "own" else _undated(most, events),
    ).with_evidence("Reported by most", most.evidence)  # fmt: skip


def _undated(event: pd.Series, events: pd.DataFrame) -> str:
    """That none of an event's sentences dates it, and what other sentences say of the same."""
    said = "None of these sentences dates it, so it may be more than one event"
    same = events[(events[TRIPLE] == event[TRIPLE]).all(axis="columns") & (events.basis == "own")]
    same = same[same.status.replace(DECIDED) == DECIDED.get(event.status, event.status)]
    dates = sorted(set(same.placed))
    if not dates:
        return f"{said}."
    listed = ", ".join(dates[:NAMED]) + (f" and {len(dates) - NAMED:,} more dates" if len(dates) > NAMED else "")
    return f"{said}; where other sentences tell of the same, they date it {listed}."


def who_reports(reports: pd.DataFrame) -> Reading:
    """Reads `who_reports_whom`."""
    known = reports[reports.publisher != "not known"] if len(reports) else reports
    if known.empty:
        return prose(
            "No claim stands in an article whose publisher is known: who reports whom cannot be shown."
        )
    n, named = known.publisher.nunique(), known[known.sender != "UNKNOWN"]
    if named.empty:
        return prose("{n:publisher is|publishers are} known by name, none with a claim that names its sender.", n=n)
    most = named[named.n_claims == named.n_claims.max()].sort_values(["publisher", "sender"])
    pairs = [f"{row.publisher} on {actor_in_words(str(row.sender))}" for row in most.head(NAMED).itertuples()]
    top = most.iloc[0]
    return prose(
        """{n:publisher is|publishers are} known by name. Most claims by one on one named sender: {pairs}, {k} {each}.""",
        n=n, k=top.n_claims, pairs=[*pairs, f"{len(most) - NAMED} more"] if len(most) > NAMED else pairs,
        each="each" if len(most) > 1 else f"({top.share:.0%} of that publisher's)",
    ).with_evidence(pairs[0], top.evidence)  # fmt: skip


def where_articles_differ(conflicts: pd.DataFrame) -> Reading:
    """Reads `annotation.events.contradictions`."""
    if conflicts.empty:
        return prose("No two articles give one measure of one sender against one target different dates or statuses.")
    vague = int(conflicts[conflicts.measure == "unspecified"].conflict.nunique())
    each = [claims for _, claims in conflicts.groupby("conflict")]
    course = sum(map(_takes_its_course, each))
    apart = sum(map(_decided_twice, each))
    run = "In {c:of them|of them} what is dated comes in the order of one course, such as imposed, then eased."
    far = """In {apart:of them|of them} dates that sentences give for one status lie further apart than a month: probably two
        decisions."""
    return prose(
        f"""On {{n:measure|measures}} of one sender against one target the articles differ, in {{k:claim|claims}}. Not each
        difference is an error of somebody's: a measure that one article reports as urged and a later one as imposed has
        taken its course, and claims with the same sender, target and measure may tell of two decisions, whatever the
        measure, all the more where none is specified ({{vague}} of them). {run if course else ""} {far if apart else ""}""",
        n=conflicts.conflict.nunique(), k=len(conflicts), vague=vague, c=course, apart=apart,
    )  # fmt: skip


def _takes_its_course(claims: pd.DataFrame) -> bool:
    """Whether claims that differ in status alone are dated for two statuses at least, none before one that precedes it."""
    decided = claims.status.replace(DECIDED)
    if (claims.differ_in != "status").any() or (decided == "refused").any():
        return False
    dates = [claims.date[(decided == status) & (claims.date != "")] for status in STATUSES]
    spans = [[span for date in told if (span := bounds(date))] for told in dates if len(told)]
    ends = [(max(first for first, _ in told), min(last for _, last in told)) for told in spans]
    return len(ends) > 1 and all(one[0] <= other[1] for one, other in combinations(ends, 2))


def _decided_twice(claims: pd.DataFrame) -> bool:
    """Whether dates of one status lie further apart than a month."""
    return any(_further_apart_than_a_month(dates) for _, dates in claims.groupby(claims.status.replace(DECIDED)).date)


def _further_apart_than_a_month(dates: pd.Series) -> bool:
    """Whether two of the dates lie apart by more than 31 days wherever in their month or year they are."""
    spans = [span for date in dates if (span := bounds(str(date)))]
    return bool(spans) and (max(first for first, _ in spans) - min(last for _, last in spans)).days > A_MONTH
