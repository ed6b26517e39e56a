"""The chronology as JSON for TimelineJS (https://timeline.knightlab.com/docs/json-format.html): a slide an event.

TimelineJS shows texts as HTML, turns addresses in them into links, and decodes the names of groups once before it
shows them as HTML: what comes from articles is made inert for each of these.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, Any

from dossier.figures.layout import legible
from dossier.figures.names import actor_name, counted, measure_name

if TYPE_CHECKING:
    import pandas as pd

HEADLINE = "Who is reported to sanction whom, how and when?"
LINKED = re.compile(r"(:)(?=//)|(@)|(www)(?=\.)", re.IGNORECASE)
"""Where an address that would become a link can be parted, so that it does not."""
PLAIN = str.maketrans({"<": "‹", ">": "›", "&": "＆"})
PARTS = ("year", "month", "day")
BY = {
    "own": "",
    "reported": "<p>No sentence dates it: it came about by the day on which it was reported.</p>",
    "published": "<p>No sentence dates it: it came about by the day of the article.</p>",
}

Json = dict[str, Any]


def timeline_json(placed: pd.DataFrame, *, n_documents: int, source: str) -> bytes:
    """The events of `placed_claims` that have a place in time, as a file for TimelineJS.

    One slide an event: the most precise date that any of its claims has of its own, its sender as the group, and
    the sentences. A month or year is shown as its whole length. Where no sentence dates the event, it stands at the
    first day of a report or an article *by* which it is known, and says so. Claims without any date are left out
    and counted in the title.
    """
    dated = placed[placed.basis != "none"]
    events = [_slide(claims.to_dict("records")) for _, claims in dated.groupby("event_id", sort=False)]
    events.sort(key=lambda event: ([event["start_date"].get(part, 0) for part in PARTS], event["unique_id"]))
    title = {"text": {"headline": HEADLINE, "text": _about(placed, len(events), n_documents, source)}}
    written = json.dumps({"title": title, "events": events}, ensure_ascii=False, indent=1)
    return (written.replace("</", "<\\/") + "\n").encode("utf-8")


def shown(text: object) -> str:
    """Any text as HTML that says just that: no element, no link, no invisible character."""
    return LINKED.sub(lambda found: f"{found[0]}<wbr>", html.escape(legible(text, None)))


def plain(text: object) -> str:
    """Any text without characters that mean anything in HTML, for what TimelineJS decodes before it shows it."""
    return legible(text, None).translate(PLAIN)


def _slide(claims: list[dict[Hashable, Any]]) -> Json:
    """An event; claims of one event agree in sender, target, measure and status, and their dates do not differ."""
    dated = min(claims, key=_order)
    start, last, by = _date(dated["placed"]), _date(dated["latest"]), dated["basis"] != "own"
    days = {"end_date": last} if start != last and not by else {}
    quotes = "".join(map(_quoted, sorted(claims, key=_order)))
    return {
        "unique_id": f"event-{dated['event_id']}",
        "start_date": start,
        **days,
        "display_date": f"by {dated['placed']}" if by else f"in {dated['placed']}" if days else dated["placed"],
        "text": {"headline": _headline(dated), "text": quotes + BY[dated["basis"]]},
        "group": plain(actor_name(str(dated["sender"]))),
    }


def _order(claim: Mapping[Hashable, Any]) -> tuple[Any, ...]:
    """Dates of their own first, the most precise of them; else the earliest day by which it is known."""
    own = claim["basis"] == "own"
    place = claim["doc_id"], int(claim["sentence_id"]), claim["claim_id"]
    return not own, -len(claim["placed"]) if own else claim["latest"], claim["placed"], *place


def _date(value: str) -> Json:
    """A date as precisely as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    return dict(zip(PARTS, map(int, value.split("-")), strict=False))


def _headline(claim: Mapping[Hashable, Any]) -> str:
    sender, target = actor_name(str(claim["sender"])), actor_name(str(claim["target"]))
    measure = measure_name(str(claim["measure"]))
    measure = "unspecified sanctions" if measure == "unspecified" else measure
    return shown(f"{sender} – {target}: {measure}, {claim['status']}")


def _quoted(claim: Mapping[Hashable, Any]) -> str:
    place = f"{shown(claim['doc_id'])}, sentence {int(claim['sentence_id'])}"
    applies = f"; applies from {shown(claim['effective'])}" if claim.get("effective") else ""
    return f"<p>“{shown(claim['quote'])}” ({place}{applies})</p>"


def _about(placed: pd.DataFrame, n_events: int, n_documents: int, source: str) -> str:
    own, none = int((placed.basis == "own").sum()), int((placed.basis == "none").sum())
    told = len(placed) - none
    said = (
        f"{counted(n_events, 'event')} of {counted(told, 'claim')} in {counted(n_documents, 'document')} of {source}: "
        f"{own:,} with a date of their own, {told - own:,} known only by the day of a report or of their article, "
        f"which is said with 'by'. Left out: {counted(none, 'claim')} without any date. "
        "Reported is not true: a slide says what the quoted sentences say."
    )
    return f"<p>{shown(said)}</p>"
