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

Json = dict[str, Any]


def timeline_json(placed: pd.DataFrame, *, n_documents: int, source: str) -> bytes:
    """The events of `placed_claims` that a sentence dates, by time, as a file for TimelineJS.

    One slide an event: the most precise date that any of its claims has of its own, its sender as the group, and
    every such claim's sentence. A month or year is shown as its whole length. Claims that are known only by the
    day of a report or of their article, or not at all, are left out and counted in the title.
    """
    own = placed[placed.basis == "own"]
    events = [_slide(claims.to_dict("records")) for _, claims in own.groupby("event_id", sort=False)]
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
    dated = min(claims, key=lambda claim: (-len(claim["date"]), claim["date"], claim["claim_id"]))
    start, last = _date(dated["date"]), _date(dated["latest"])
    days = {"end_date": last} if start != last else {}
    return {
        "unique_id": f"event-{dated['event_id']}",
        "start_date": start,
        **days,
        "display_date": f"in {dated['date']}" if days else dated["date"],
        "text": {"headline": _headline(dated), "text": "".join(map(_quoted, claims))},
        "group": plain(actor_name(str(dated["sender"]))),
    }


def _date(value: str) -> Json:
    """A date as precisely as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    return dict(zip(PARTS, map(int, value.split("-")), strict=False))


def _headline(claim: Mapping[Hashable, Any]) -> str:
    sender, target = actor_name(str(claim["sender"])), actor_name(str(claim["target"]))
    return shown(f"{sender} – {target}: {measure_name(str(claim['measure']))}, {claim['status']}")


def _quoted(claim: Mapping[Hashable, Any]) -> str:
    return f"<p>“{shown(claim['quote'])}” ({shown(claim['doc_id'])}, sentence {int(claim['sentence_id'])})</p>"


def _about(placed: pd.DataFrame, n_events: int, n_documents: int, source: str) -> str:
    own = int((placed.basis == "own").sum())
    by = int(placed.basis.isin(["reported", "published"]).sum())
    said = (
        f"{counted(n_events, 'event')} of {counted(own, 'claim')} in {counted(n_documents, 'document')} of {source}. "
        f"Left out: {counted(len(placed) - own, 'claim')} without a date of their own; of these {by:,} are known by "
        f"the day of a report or of their article only, {len(placed) - own - by:,} not at all. "
        "Reported is not true: a slide says what the quoted sentences say."
    )
    return f"<p>{shown(said)}</p>"
