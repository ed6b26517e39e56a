"""What is said of a step in a noun set beside it: 'banned imports, A STEP THAT IT PROLONGED', 'a move KYIV DEMANDED'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dossier.annotation.claim.clauses.groups import Codes, group
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, REDUCED, RELATIVE, Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.leaning.repeats import ECHO, echo_of
from dossier.annotation.claim.status.weighing import best_status
from dossier.annotation.claim.triggers.nouns import Trigger

APPOSITION = f"{ECHO}:apposed"
"""The rule of such a claim."""
APPOSED = frozenset({
    "ban", "bans", "measure", "measures", "step", "steps", "move", "moves", "restriction", "restrictions", "curbs",
    "embargo", "freeze", "sanctions", "penalties", "limits",
})  # fmt: skip
TAKEN_UP = frozenset({"take", "make", "consider", "weigh", "mull", "plan", "contemplate"})
"""verbs by which another does the same or thinks of it: 'a step that CHILE HAS ALSO TAKEN'"""
WISHED = APPOSED | {"something", "action", "course"}
"""nouns beside a step for what others ask: 'SOMETHING Kyiv has demanded'"""
ENDING = frozenset({"verb", "mark", "sub"})
"""tags of words that do not stand between such a noun and who asks"""
TAKEN_WITHIN = 5
WISHED_WITHIN = 8
"""So many words after such a noun stands who asks, with the verb."""


def apposed(parse: Parse, told: list[Trigger]) -> Iterator[Trigger]:
    """'banned imports, A STEP THAT IT PROLONGED in May': what became of the measures told of before in the sentence."""
    for number, segment in enumerate(parse.segments):
        finite, k = segment.finite, segment.start - 1
        if segment.kind != RELATIVE or segment.opener not in ("that", "which") or finite is None or k < 2:
            continue
        k -= parse.lows[k] == ","
        det = 1 if parse.words[k - 1].tag == "det" else 0
        beside = parse.lows[k] in APPOSED and parse.words[k].tag == "noun" and parse.lows[k - 1 - det] == ","
        status = best_status(finite.statuses) if beside else None
        if status in ("extended", "eased") and not finite.modal and not finite.negated:
            yield from _of_each(parse, finite, number, str(status), [t for t in told if t.last < k])
        elif beside and finite.lemma in TAKEN_UP and not finite.passive and not finite.negated:
            doer = group(parse, segment.start + 1, finite.first)
            step = "imposed" if finite.lemma in ("take", "make") and not finite.modal else "considered"
            each = _of_each(parse, finite, number, step, [t for t in told if t.last < k])
            yield from (replace(t, doer=tuple(doer)) for t in each if doer)
    if told:
        yield from _wished(parse, told)
        yield from _taken_by(parse, told)


TAKEN_BY = {
    "take": "imposed", "make": "imposed", "impose": "imposed", "adopt": "imposed", "announce": "announced",
    "consider": "considered", "weigh": "considered", "mull": "considered", "plan": "considered", "contemplate": "considered",
}  # fmt: skip
"""participles behind such a noun, and how far others have come with the same"""


def _taken_by(parse: Parse, told: list[Trigger]) -> Iterator[Trigger]:
    """'bans fish, A STEP ALREADY TAKEN BY Chile', 'a move ANNOUNCED last week BY Kenya and Peru': others do the same."""
    for verb in parse.predicates:
        if verb.form != REDUCED or verb.lemma not in TAKEN_BY or verb.first < 3:
            continue
        k = verb.first - 1
        while k > 2 and parse.words[k].tag in ("adv", "date"):
            k -= 1
        det = 1 if parse.words[k - 1].tag == "det" else 0
        beside = parse.lows[k] in APPOSED and parse.lows[k - 1 - det] in (",", "-", "–", "—")
        end = min(len(parse.words), verb.last + TAKEN_WITHIN)
        by = next((j for j in range(verb.last + 1, end) if parse.lows[j] == "by"), 0)
        apart = any(w.tag in ENDING for w in parse.words[verb.last + 1 : by])
        doers = group(parse, by + 1, parse.segments[verb.segment].end) if beside and by and not apart else []
        if doers:
            each = _of_each(parse, verb, verb.segment, TAKEN_BY[verb.lemma], [t for t in told if t.last < k])
            yield from (replace(t, doer=tuple(doers)) for t in each)


def _wished(parse: Parse, told: list[Trigger]) -> Iterator[Trigger]:
    """'stopped short of a ban, A STEP LAWMAKERS HAVE DEMANDED', 'a move URGED BY Peru': others ask for what was told."""
    for verb in parse.predicates:
        if best_status(verb.statuses) != "urged" or verb.modal or verb.negated or verb.form not in (FINITE, REDUCED):
            continue
        low = max(1, verb.first - WISHED_WITHIN)
        k = next((j for j in range(verb.first - 1, low, -1) if parse.lows[j] in WISHED), -1)
        if k < 2 or "," not in parse.lows[k - 2 : k] or any(w.tag in ENDING for w in parse.words[k : verb.first]):
            continue
        after = parse.words[verb.last + 1 : verb.last + 2]
        open_ended = not after or after[0].tag in ("mark", "adv", "date", "and", "sub") or after[0].low in ("in", "since")
        asked_for = verb.form == REDUCED and bool(after) and after[0].low == "by"
        if (open_ended and not verb.passive and verb.first > k + 1) or asked_for:
            yield from _of_each(parse, verb, verb.segment, "urged", [t for t in told if t.last < k])


def _of_each(parse: Parse, verb: Predicate, number: int, status: str, told: list[Trigger]) -> Iterator[Trigger]:
    for measure in dict.fromkeys(t.measure for t in told if t.role in ("name", "general", "verb")):
        yield replace(echo_of(parse, verb.head, number, status, [], []), measure=measure, rule=APPOSITION)


def told_here(trigger: Trigger, discourse: Discourse) -> tuple[Codes, Codes] | None:
    """Senders and targets of the step that stands before in the sentence; to ask for its end is to ask for no measure."""
    undone = trigger.status == "urged" and discourse.last_status == "eased"
    if trigger.doer:
        others = set(trigger.doer).isdisjoint({*discourse.last_senders, *discourse.last_targets})
        eased = discourse.last_status in ("eased", "refused")
        return (list(trigger.doer), list(discourse.last_targets)) if discourse.here and others and not eased else None
    return (list(discourse.last_senders), list(discourse.last_targets)) if discourse.here and not undone else None
