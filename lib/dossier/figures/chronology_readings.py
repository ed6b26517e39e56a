"""What the tables of claims say, in sentences that are true of any corpus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from dossier.annotation import accuracy, sample
from dossier.annotation.events import RETOLD_WITHIN
from dossier.figures.names import actor_in_words, actor_name, counted, measure_name, with_equals
from dossier.figures.reading import Reading, prose
from dossier.statistics.chronology import completed

DATED_NEEDED = 10
"""claims that say their month; with fewer the text does not say which month has most"""
PALE = """The pale bars show when it was written about, not when it came about: there may be many because many articles of
that time were collected."""
NO_CLAIM = "There is no sanction claim, so there is nothing to read here."


def what_is_reported(placed: pd.DataFrame, n_documents: int, n_read: int = 0) -> Reading:
    """Reads `placed_claims`, chosen from `n_read` claims: how many claims, of how many events, how well dated."""
    if placed.empty and n_read:
        return prose(
            "Of {n:claim|claims} found in {d:document|documents} none is by such a sender against such a target.",
            n=n_read, d=n_documents,
        )  # fmt: skip
    if placed.empty:
        return prose("No sanction claim was found in {n:document|documents}.", n=n_documents)
    own = int((placed.basis == "own").sum())
    by = int(placed.basis.isin(["reported", "published"]).sum())
    filled = completed(placed)
    reading = prose(
        """{n:claim|claims} of {events:event|events}, in {d} of {documents:document|documents}. {own:claim has a date of
        its|claims have a date of their} own ({share:.0%}); {by} can only be placed by the day of a
        report or of publication, then or before; {none} cannot be placed in time at all.

        Who restricts, or whom, stands in the sentence neither by name nor by pronoun for {completed:claim|claims}:
        the rest of the article gave it.""",
        n=len(placed), events=placed.event_id.nunique(), d=placed.doc_id.nunique(), documents=n_documents, own=own,
        share=own / len(placed), by=by, none=len(placed) - own - by, completed=int(filled.sum()),
    )  # fmt: skip
    reading = reading.with_evidence("Claims completed from the rest of their article", placed[filled].claim_id, paragraph=2)
    return reading.with_evidence("Claims with a date of their own", placed[placed.basis == "own"].claim_id)


def when(placed: pd.DataFrame) -> Reading:
    """Reads `placed_claims`: from when to when, and how precise."""
    if placed.empty:
        return prose(NO_CLAIM)
    dated = placed[placed.basis == "own"]
    if dated.empty:
        return prose("No sentence dates what it reports: the order of these claims cannot be shown.")
    if len(dated) == 1:
        return prose(
            "One claim alone is dated by its sentence: {what} ({date}). That shows no order of events.",
            what=what(dated.iloc[0]), date=str(dated.iloc[0].date),
        ).with_evidence("The claim", dated.claim_id)  # fmt: skip
    precise = dated.precision.value_counts()
    parts = [f"{precise[p]:,} to the {p}" for p in ("day", "month", "year") if p in precise.index]
    first, last = dated.sort_values("earliest", kind="stable").iloc[0], dated.sort_values("latest").iloc[-1]
    return prose(
        """What the sentences date themselves ({parts}) begins with {first} ({date}) and ends with {last}
        ({end}). {narrow}""",
        narrow=_narrower(placed), parts=parts, first=what(first), date=str(first.date), last=what(last), end=str(last.date),
    ).with_evidence("The first and the last claim", [first.claim_id, last.claim_id])  # fmt: skip


def _narrower(placed: pd.DataFrame) -> str:
    """That most claims stand in rows without a measure, which hold many events each, and how to see fewer at a time."""
    vague = int((placed.measure == "unspecified").sum())
    if vague <= len(placed) / 2:
        return ""
    return str(prose(
        """Most claims ({vague} of {n}) name no measure and share the rows called 'unspecified': the parameters 'targets' and
        'senders' show the course of one affair by itself.""",
        vague=vague, n=len(placed),
    ))  # fmt: skip


def what(claim: pd.Series) -> str:
    """A claim in words: measure, sender, target and, where it is told, status."""
    sender, target = (str(claim[role]) for role in ("sender", "target"))
    by = "an unnamed sender" if sender == "UNKNOWN" else actor_in_words(sender)
    against = "an unnamed target" if target == "UNKNOWN" else actor_in_words(target)
    status = f", {claim.status}" if "status" in claim else ""
    return f"{_measure(str(claim.measure))} by {by} against {against}{status}"


def _measure(measure: str) -> str:
    return "unspecified sanctions" if measure == "unspecified" else measure_name(measure)


def over_time(table: pd.DataFrame) -> Reading:
    """Reads `claims_over_time`: whether so many dated claims can show a course of time, and where it peaks."""
    if table.empty:
        return prose(NO_CLAIM)
    own = table[table.dated == "own"]
    by = "year" if (table.slice.str.len() == len("YYYY")).any() else "month"
    n, total = int(own.n_claims.sum()), int(table.n_claims.sum())
    facts = {"by": by, "total": total, "written": PALE if (table.dated == "by").any() else ""}
    if n < DATED_NEEDED:
        few = "None" if not n else f"{n:,}"
        return prose(
            """{few} of {total:claim|claims} {verb} dated to the {by} by {whose} sentence. That is too few to show when there
            was more of it and when less. {written}""",
            **facts, few=few, verb="is" if n < 2 else "are", whose="its" if n < 2 else "their",
        )  # fmt: skip
    slices = own.groupby("slice").n_claims.sum().sort_index().sort_values(ascending=False, kind="stable")
    rows = own[own.slice == slices.index[0]].sort_values(["n_claims", "status"], ascending=[False, True])
    return prose(
        """{n} of {total:claim|claims} are dated to the {by} by their sentence, in {k:{by}|{by}s}. The {by} with most is
        {first}: {most:claim|claims} ({statuses}). {written}""",
        **facts, n=n, k=len(slices), first=with_equals(str(slices.index[0]), slices), most=int(slices.iloc[0]),
        statuses=[f"{count:,} {status}" for count, status in zip(rows.n_claims, rows.status, strict=True)],
    ).with_evidence(f"Claims of {slices.index[0]}", _ids(rows.evidence))  # fmt: skip


def _ids(lists: Iterable[Sequence[str]]) -> list[str]:
    return [one for ids in lists for one in ids]


def who_does_what(cells: pd.DataFrame) -> Reading:
    """Reads `sender_by_measure`."""
    if cells.empty:
        return prose(NO_CLAIM)
    by_sender = cells.groupby("sender").n_claims.sum().sort_index().sort_values(ascending=False, kind="stable")
    senders = by_sender.drop("UNKNOWN", errors="ignore")
    statuses = cells.groupby("status").n_claims.sum().sort_index().sort_values(ascending=False, kind="stable")
    unspecified = int(cells[cells.measure == "unspecified"].n_claims.sum())
    total, nameless = int(cells.n_claims.sum()), int(by_sender.sum() - senders.sum())
    first = prose(
        "{n:sender is|senders are} named, first {sender} with {k} of {total:claim|claims}.",
        n=len(senders), sender=with_equals(actor_in_words(str(senders.index[0])), senders), k=int(senders.iloc[0]),
        total=total,
    ) if len(senders) else prose("Of {total:claim|claims} none names its sender.", total=total)  # fmt: skip
    return prose(
        """{first} {nobody} By status: {statuses}.

        {vague:claim names|claims name} no measure beyond 'sanctions' or the like
        ({share:.0%}).""",
        first=str(first), nobody=f"{counted(nameless, 'claim')} without a sender." if nameless and len(senders) else "",
        statuses=[f"{count:,} {status}" for status, count in statuses.items()], vague=unspecified,
        share=unspecified / total,
    ).with_evidence(*_of_first_sender(cells, senders))  # fmt: skip


def _of_first_sender(cells: pd.DataFrame, senders: pd.Series) -> tuple[str, list[str]]:
    """The claims of the sender that has most, and what to call them."""
    if senders.empty:
        return "", []
    first = str(senders.index[0])
    return f"Claims with {actor_name(first)} as the sender", _ids(cells[cells.sender == first].evidence)


def from_urged_to_imposed(delays: pd.DataFrame) -> Reading:
    """Reads `urged_to_imposed`."""
    if delays.empty:
        return prose("No measure is reported both as urged and as imposed.")
    known = delays[delays.days_least.notna()]
    if known.empty:
        return prose(
            """{n:measure is|measures are} reported both as urged and as imposed. How long it took cannot be shown: for none
            do sentences date the one and, not before it, the other.""",
            n=len(delays),
        )
    row = known.iloc[0]
    open_order = "; below zero means that even the order is open" if row.days_least < 0 else ""
    return prose(
        """{n:measure is|measures are} reported both as urged and as imposed, {k} with a date for each and the second not
        before the first. For {what} it took {took}, as far as the dates are known{order}.
        Whether what was imposed is what was urged, the dates do not say.""",
        n=len(delays), k=len(known), order=open_order, what=what(row),
        took=_days(int(row.days_least), int(row.days_most)),
    ).with_evidence("Urged and imposed", _ids([row.evidence_urged, row.evidence_imposed]))  # fmt: skip


def _days(least: int, most: int) -> str:
    """'between 3 and 9 days', or '3 days' where the dates leave nothing open."""
    if least == most:
        return counted(most, "day")
    return str(prose("between {least} and {most} days", least=least, most=most))


def under_other_counts(summary: pd.DataFrame) -> Reading:
    """Reads the second table of `sender_multiverse`."""
    if summary.empty:
        return prose("No sender is named in any claim.")
    top = summary.iloc[0]
    always = "under every one of them" if top.share_first == 1 else f"under {top.share_first:.0%} of them"
    moved = summary.iloc[int((summary.worst - summary.best).to_numpy().argmax())]
    moves = prose(
        "{other} moves between the furthest ranks, from {best} to {worst}.",
        other=actor_name(moved.sender), best=moved.best, worst=moved.worst,
    ) if moved.worst > moved.best else "No sender changes its rank."  # fmt: skip
    return prose(
        """Claims, events or documents counted, all measures or named ones only, all statuses or imposed only: nobody has
        more than {sender} {always}. {moves}""",
        sender=actor_in_words(top.sender), always=always, moves=str(moves),
    )  # fmt: skip


def how_often_right(found: sample.Precision | None) -> Reading:
    """Reads what the claims that a person has checked show; without any, what was measured on other articles."""
    if found is None:
        elsewhere = sample.wilson(accuracy.CLAIMS.shared, accuracy.CLAIMS.found)
        return prose(
            """How many of these claims are right has not been measured on this corpus. On {n:article|articles} that were
            set aside for measuring, {right} of {found} claims found were right in sender, target, measure and status
            ({share:.0%}; 95 % interval {low:.0%} to {high:.0%}), and {recall:.0%} of those that people saw were found.
            On {others:article|articles} about other affairs {other_share:.0%} were right and {other_recall:.0%} found.
            The command 'dossier sample' draws some to check by hand; kept as {file} in the corpus folder, the
            checked sample is quoted here instead.""",
            n=accuracy.ARTICLES, right=elsewhere.right, found=elsewhere.checked, share=elsewhere.share,
            low=elsewhere.low, high=elsewhere.high, recall=accuracy.CLAIMS.recall, file=sample.FILE,
            others=accuracy.OTHER_ARTICLES, other_share=accuracy.OTHER_CLAIMS.precision,
            other_recall=accuracy.OTHER_CLAIMS.recall,
        )  # fmt: skip
    return prose(
        """Of {n:claim|claims} of this corpus that a person checked as the rules read them, {right:is|are} right: {share:.0%}
        (95 % interval {low:.0%} to {high:.0%}).""",
        n=found.checked, right=found.right, share=found.share, low=found.low, high=found.high,
    )  # fmt: skip


def how_much_is_reviewed(claims: pd.DataFrame, rejected: int = 0) -> Reading:
    """Reads the column `review` of the claims, what a person has confirmed or edited, and how many claims one rejected."""
    out = "{r:claim of this corpus is|claims of this corpus are} taken out by corrections.csv." if rejected else ""
    if claims.empty:
        return prose(f"{NO_CLAIM} {out}", r=rejected)
    verdicts = claims.review.value_counts()
    confirmed, edited = int(verdicts.get("confirmed", 0)), int(verdicts.get("edited", 0))
    if not confirmed + edited:
        nobody = f"No person has confirmed or corrected any of {{n:claim|claims}}: all were read by rules alone. {out}"
        return prose(nobody, n=len(claims), r=rejected)
    return prose(
        f"A person confirmed {{c}} and corrected {{e}} of {{n:claim|claims}}; the others were read by rules alone. {out}",
        c=confirmed, e=edited, n=len(claims), r=rejected,
    )  # fmt: skip


def method(
    placed: pd.DataFrame, checked: sample.Precision | None, name: str, versions: str,
    *, read: str, own: str = "", asked: str = "", decided: str = "", nature: str = "",
) -> Reading:  # fmt: skip
    """A methods paragraph to paste into a paper: the table of `placed_claims`, how it came about and how right it is.

    read, own, asked, decided: what `method_readings` says of the documents, the corpus's own word lists, the claims chosen
    and a person's decisions; nature: what the texts are, where they are not the articles themselves.
    """
    bases = placed.basis.value_counts()
    return prose(
        """Claims about sanctions were read from '{name}' ({read}) by rules and vocabularies{lists} with {versions}. {asked}
        Found: {k:claim|claims} of {events:event|events}, {own} dated by their sentence, {by} only as not later than a report
        or the article. Claims are one event where sender, target, measure and status agree ('announced' counting as
        'imposed') and so do their dates; a month or year joins the only day that it can mean, and claims without a date
        of their own are one event, apart from dated ones, where their articles appeared within {days} days. {decided}
        {right} {nature}""",
        name=name, read=read, lists=own, asked=asked, decided=decided, nature=nature, versions=versions, k=len(placed),
        events=placed.event_id.nunique(), own=int(bases.get("own", 0)),
        by=int(bases.get("reported", 0) + bases.get("published", 0)), days=RETOLD_WITHIN,
        right=str(how_often_right(checked)),
    )  # fmt: skip
