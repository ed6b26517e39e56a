"""Which measure a claim tells: as its sender sees it, and as the article told it before."""

from __future__ import annotations

from dossier.annotation.claim.article.candidates import Candidate
from dossier.annotation.claim.article.roles import asker
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.leaning.anaphora import inherited
from dossier.annotation.claim.targets.directions import comes_in, is_armed, turned
from dossier.annotation.claim.triggers.nouns import Trigger

BOTH_WAYS = ("import_restriction", "export_restriction")
"""What a ban on trade is."""


def both_ways(part: Parse, trigger: Trigger) -> tuple[str, ...]:
    """What a ban on trade stops: both ways, unless the sentence tells of one: 'resume coal IMPORTS, banned trade in May'."""
    around = [low for k, low in enumerate(part.lows) if not trigger.first <= k <= trigger.last]
    told = [way for way in BOTH_WAYS if any(low.startswith(way[:6]) for low in around)]
    return tuple(told) if len(told) == 1 else BOTH_WAYS


def measure_of(candidate: Candidate) -> str:
    """The measure as its sender sees it and as the article told it before; empty where nothing told fits."""
    part, trigger, reading, sent_by, aimed, discourse, vocabulary = candidate
    measure = turned(part, trigger, sent_by or discourse.last_senders, aimed)
    if measure == "export_restriction" and comes_in(part, trigger, sent_by, discourse):
        measure = "import_restriction"
    if measure == "export_restriction":
        before = part.lows[max(0, trigger.object_first - 2) : trigger.object_first]
        if {"its", "their"} & set(before) and aimed and aimed == asker(part, reading, discourse):
            measure = "import_restriction"
        elif is_armed(part, trigger):
            measure = "arms_embargo"
    if trigger.rule == "travel_ban:border" and {"goods", "imports", "products"} & set(part.lows[trigger.last + 1 :][:4]):
        measure = "import_restriction"  # 'sealed its BORDER to Danish GOODS'
    one = trigger.rule == "anaphor:measure" and part.lows[trigger.last] == "measure"
    if one and reading.status in ("eased", "extended"):
        return discourse.told_by("") or measure  # 'prolonged THE MEASURE': the one told of
    return inherited(part, trigger, measure, discourse, vocabulary)
