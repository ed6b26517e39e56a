"""Measures told as a hurdle: 'made it HARDER for Danes to procure', 'tougher CHECKS on', 'coal sales would be NEXT'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, INFINITIVE, NOUN, RELATIVE, Predicate
from dossier.annotation.claim.grammar.cues import MORE
from dossier.annotation.claim.grammar.measure_words import COMPANIES
from dossier.annotation.claim.triggers.gestures import GESTURE
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.things import objects_in
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

HARDER = frozenset({"harder", "tougher", "trickier", "difficult", "costlier"})
GETTING = frozenset({"procure", "obtain", "buy", "get", "acquire", "source", "purchase", "secure"})
"""what those do who are supplied by the state that restricts them"""
INTENDING = frozenset({"vow", "decide", "plan", "threaten", "move", "agree", "promise", "pledge", "want"})
STEPS_TAKEN = frozenset({
    "sanctions", "measures", "steps", "step", "measure", "curbs", "controls", "restrictions", "rules", "ban", "bans",
    "embargo", "tariffs", "law", "that", "this", "which", "they", "war", "invasion", "coup",
})  # fmt: skip
"""what makes something harder, and is not who restricts"""
WITHIN = 9
"""So many words after 'harder' stands what is hard."""

CHECKS = frozenset({"checks", "inspections", "screening", "testing", "tests"})
STRICTER = frozenset({
    "stepped-up", "tougher", "stricter", "tighter", "tightened", "extra", "additional", "enhanced", "intensified",
    "rigorous", "stringent", "heightened", "toughened", "stiffer", "stiff", "strict", "tough", "closer",
})  # fmt: skip
TIGHTENING = frozenset({"step up", "tighten", "toughen", "intensify", "strengthen", "ramp up", "impose", "increase"})
"""verbs by which checks become a hurdle"""

NAMED_WITHIN = 12
"""So many words after the checks it is told whose goods they are on."""

PUTTING = frozenset({"put", "place", "declare", "make", "put off", "place off"})
BUSINESS = COMPANIES | frozenset({"business", "investors", "lenders", "citizens", "nationals"})

FORESEEN = frozenset({"would", "could", "may", "might", "will"})
"""modals of what a sender lets others fear"""
NAMES = frozenset({"names", "listings", "designations", "blacklistings"})


def hurdles(parse: Parse, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """The triggers of a sentence that are told so."""
    lows = set(parse.lows)
    hard, checked, limits = HARDER & lows, CHECKS & lows, "limits" in lows or "off-limits" in lows
    following, named = "next" in lows, NAMES & lows
    if not (hard or checked or limits or following or named):
        return
    for predicate in parse.predicates:
        if predicate.form == NOUN or predicate.negated:
            continue
        if hard and predicate.lemma == "make" and not predicate.passive:
            yield from _made_harder(parse, predicate, vocabulary, taken)
        if checked and not predicate.passive:
            yield from _checked(parse, predicate, vocabulary, taken)
        if limits and predicate.lemma in PUTTING and not predicate.passive:
            yield from _put_off_limits(parse, predicate)
        if following and predicate.lemma == "be" and predicate.modal in FORESEEN:
            yield from _next(parse, predicate, vocabulary, taken)
        if named and predicate.lemma == "follow" and predicate.modal in FORESEEN:
            yield from _more_names(parse, predicate)


def _trigger(parse: Parse, predicate: Predicate, last: int, measure: str, rule: str) -> Trigger:
    return Trigger(
        predicate.head, max(last, predicate.last), predicate.first, measure, f"{measure}:{rule}", "verb", False,
        predicate.segment, predicate, parse.segments[predicate.segment].end,
    )  # fmt: skip


def _made_harder(
    parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """'made it harder FOR Danish firms TO PROCURE acid': they get less from whoever makes it so, or sell it less."""
    lows, low = parse.lows, predicate.last + 1
    hard = next((k for k in range(low, min(low + 4, len(lows))) if lows[k] in HARDER), -1)
    if lows[low : low + 1] != ["it"] or hard < 0 or not _acts_itself(parse, predicate, taken):
        return
    end = min(len(lows), hard + WITHIN)
    leads = next((k for k in range(hard + 1, end) if lows[k] == "for"), end)
    at = next((k + 1 for k in range(leads, min(end, len(lows) - 1)) if lows[k] == "to"), -1)
    if at < 0 or not any(w.actor for w in parse.words[leads:at]):
        return
    measure = next((vocabulary.deeds[f.lemma] for f in parse.words[at].forms if f.lemma in vocabulary.deeds), "")
    if lows[at] in GETTING:
        thing = next(objects_in(parse, at + 1, min(len(lows), at + WITHIN), vocabulary, taken), None)
        measure = thing[2].measure if thing and thing[2].role == "object" else "export_restriction"
    elif measure.endswith("port_restriction"):  # what they can hardly sell is not let in
        measure = "import_restriction" if measure == "export_restriction" else "export_restriction"
    if measure:
        trigger = _trigger(parse, predicate, leads, measure, "harder")
        trigger.until = at
        yield trigger


def _acts_itself(parse: Parse, predicate: Predicate, taken: frozenset[int]) -> bool:
    """Whether somebody makes it so: what 'sanctions have made harder' or 'are meant to make harder' is their effect."""
    outer, segment = predicate.parent, parse.segments[predicate.segment]
    intended = predicate.form == INFINITIVE and outer is not None and not outer.passive and outer.lemma in INTENDING
    start = segment.start if outer is None or predicate.form == FINITE else parse.segments[outer.segment].start
    before = range(start, predicate.first)
    told = any(k in taken for k in before) or not STEPS_TAKEN.isdisjoint(parse.lows[start : predicate.first])
    return (predicate.form == FINITE or intended) and segment.kind != RELATIVE and not told


def _checked(
    parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]
) -> Iterator[Trigger]:
    """'ordered STEPPED-UP CHECKS on Danish fish', 'TIGHTENED customs INSPECTIONS of it': goods of a state that is named."""
    lows, low = parse.lows, predicate.last + 1
    end = min(parse.segments[predicate.segment].end, low + WITHIN)
    k = next((k for k in range(low, end) if lows[k] in CHECKS), -1)
    if k < 0 or lows[k + 1 : k + 2] not in (["on"], ["of"], ["for"]):
        return
    stricter = predicate.lemma in TIGHTENING or not STRICTER.isdisjoint(lows[low:k])
    near = any(w.actor for w in parse.words[k + 2 : k + 2 + NAMED_WITHIN])
    near = near or not {"import", "imports"}.isdisjoint(lows[k + 2 : k + 5])
    if not stricter or not near or any(w.tag in ("verb", "prep") for w in parse.words[low:k]):
        return
    thing = next(objects_in(parse, k + 2, min(len(lows), k + 2 + WITHIN), vocabulary, taken), None)
    if thing is not None and thing[2].measure == "import_restriction":
        yield _trigger(parse, predicate, k, "import_restriction", lows[k])


def _put_off_limits(parse: Parse, predicate: Predicate) -> Iterator[Trigger]:
    """'put two Chilean groups OFF LIMITS to its firms': nobody there may deal with them."""
    lows, low = parse.lows, predicate.head + 1
    end = parse.segments[predicate.segment].end
    at = next((k for k in range(low, end) if lows[k] == "off-limits" or lows[k : k + 2] == ["off", "limits"]), -1)
    after = at + (1 if lows[at] == "off-limits" else 2)
    if at < 0 or lows[after : after + 1] not in (["to"], ["for"]) or BUSINESS.isdisjoint(lows[after + 1 : after + 4]):
        return
    between = parse.words[low:at]
    if any(w.actor for w in between) and not any(w.tag in ("verb", "mark") for w in between):
        trigger = _trigger(parse, predicate, after, "financial", "off limits")
        trigger.last, trigger.until = predicate.head, at
        yield trigger


def _next(parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """'coal sales WOULD BE NEXT': trade that is threatened, by who has just restricted something."""
    start = parse.segments[predicate.segment].start
    after = parse.words[predicate.last + 2 : predicate.last + 3]
    if parse.lows[predicate.last + 1 : predicate.last + 2] != ["next"] or (after and after[0].tag not in ("mark", "sub")):
        return
    low = start + (parse.words[start].tag in ("sub", "rel", "and", "mark"))
    thing = next(objects_in(parse, low, predicate.first, vocabulary, taken), None)
    if thing is None or predicate.first - low > 5 or any(k in taken for k in range(low, predicate.first)):
        return
    yield _foreseen(parse, predicate, thing[0] + thing[1] - 1, thing[2].measure, "next")


def _more_names(parse: Parse, predicate: Predicate) -> Iterator[Trigger]:
    """'MORE NAMES could FOLLOW': of those against whom sanctions were told of."""
    start = parse.segments[predicate.segment].start
    before = parse.lows[start : predicate.first]
    if before[-1:] and before[-1] in NAMES and MORE & set(before[-3:-1]):
        yield _foreseen(parse, predicate, predicate.last, UNSPECIFIED, "names")


def _foreseen(parse: Parse, predicate: Predicate, last: int, measure: str, rule: str) -> Trigger:
    end = parse.segments[predicate.segment].end
    return Trigger(
        predicate.head, max(last, predicate.last), predicate.first, measure, f"{measure}:{rule}", GESTURE, False,
        predicate.segment, predicate, end, status="threatened",
    )  # fmt: skip
