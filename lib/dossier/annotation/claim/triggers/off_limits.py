"""What is 'off limits': 'Danish ports are off limits to Peruvian ships', 'truck parts are off limits for Peru'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import NOUN
from dossier.annotation.claim.grammar.role_words import GROUND
from dossier.annotation.claim.triggers.idioms import SHUT
from dossier.annotation.claim.triggers.nouns import Trigger, segment_of
from dossier.annotation.claim.triggers.things import objects_in
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary


def off_limits(parse: Parse, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """The triggers of a sentence that are told so."""
    yield from _to_whom_told(parse, vocabulary)
    for k in range(len(parse.words) - 1):
        if parse.lows[k] != "off-limits" and parse.lows[k : k + 2] != ["off", "limits"]:
            continue
        goods = list(_goods(parse, k, k + 1 + (parse.lows[k] == "off"), vocabulary))
        yield from goods or _to_somebody(parse, k, vocabulary, taken)


def _goods(parse: Parse, k: int, to: int, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'Truck PARTS are now off limits FOR PERU', 'Danish CHIPS are off limits to Peruvian firms': what it gets no more."""
    whom = parse.words[to + 1 : to + 3]
    named = bool(whom) and bool(whom[0].actor) and (len(whom) == 1 or whom[1].tag != "noun" or whom[1].low in SOLD_TO)
    number = segment_of(parse, k)
    segment = parse.segments[number]
    verb = next((p for p in reversed(segment.predicates) if p.last < k), None)
    if verb is None or not named or verb.negated or verb.lemma not in ("be", "remain", "stay", "become"):
        return
    subject = [w for w in parse.words[segment.start : verb.first] if w.tag not in ("adv", "mark", "det", "date")]
    plain = bool(subject) and all(w.tag in ("noun", "actor", "number") for w in subject) and not subject[0].aims_only
    thing = next(objects_in(parse, segment.start, verb.first, vocabulary, frozenset()), None)
    sold = (thing is not None and thing[2].measure == "export_restriction") or (plain and subject[-1].low in PARTS)
    if plain and sold and subject[-1].tag == "noun":
        rule = "export_restriction:off limits"
        yield Trigger(k, to, verb.first, "export_restriction", rule, "verb", False, number, verb, segment.end)


SOLD_TO = frozenset({"firms", "companies", "buyers", "customers", "industry", "makers", "factories", "army", "military"})
PARTS = frozenset({"parts", "components", "spares", "engines", "machines", "tools"})
"""goods of which a state lets another have none"""


def _to_whom_told(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'Until now only lorries had been OFF LIMITS': for those whom the measure told of before shuts out."""
    lows = parse.lows
    for k, low in enumerate(lows):
        if low != "off-limits" and lows[k : k + 2] != ["off", "limits"]:
            continue
        last = k if low == "off-limits" else k + 1
        within = lows[last + 1 : last + 2] == ["in"] and any(w.actor for w in parse.words[last + 2 : last + 4])
        if within or lows[last + 1 : last + 2] in (["to"], ["for"]):
            continue
        number = next(n for n, s in enumerate(parse.segments) if s.start <= k < s.end)
        verb = next((p for p in reversed(parse.segments[number].predicates) if p.last < k), None)
        if verb is None or verb.negated or verb.lemma not in ("be", "remain", "stay"):
            continue
        if next(objects_in(parse, parse.segments[number].start, k, vocabulary, frozenset()), None) is not None:
            yield Trigger(
                k, last, k, UNSPECIFIED, "anaphor:off limits", "anaphor", True, number, until=parse.segments[number].end
            )


def _is_ground(parse: Parse, low: int, high: int) -> bool:
    """'NORWEGIAN PORTS are off limits to': whose ground it is."""
    ground = next((j for j in range(low, high) if parse.lows[j] in GROUND), low)
    return any(w.actor for w in parse.words[max(low, ground - 2) : ground])


def _to_somebody(parse: Parse, k: int, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """'Seventy firms are off limits to Norwegian exporters', 'put its gems off limits to Norwegian jewellers'."""
    number = next((n for n, s in enumerate(parse.segments) if s.start <= k < s.end), 0)
    segment = parse.segments[number]
    after = k + (1 if parse.lows[k] == "off-limits" else 2)
    verb = next((p for p in reversed(segment.predicates) if p.last < k and p.form != NOUN), None)
    before = next(objects_in(parse, segment.start, k, vocabulary, taken), None)
    within = parse.lows[after : after + 1] == ["in"] and before is not None and before[2].role == "object"
    if verb is None or not (within or parse.lows[after : after + 1] in (["to"], ["for"])):
        return
    whom = set(parse.lows[after + 1 : segment.end])
    if vocabulary.turns["sellers"] & whom:
        measure = "export_restriction"
    elif vocabulary.turns["buyers"] & whom or (before is not None and before[2].measure == "import_restriction"):
        measure = "import_restriction"
    elif before is not None:
        measure = before[2].measure
    else:
        money = {"investors", "americans", "lenders", "banks"} & whom
        measure = "financial" if money else ""
    if not vocabulary.turns["sellers"] & whom and _is_ground(parse, segment.start, k):
        measure = measure or "transport_ban"
        yield Trigger(k, after, segment.start, measure, f"{measure}:off limits", "verb", False, number, verb, segment.end)
        return
    if measure and any(w.actor for w in parse.words[after:segment.end]):
        yield Trigger(k, after, segment.start, measure, f"{measure}:off limits", SHUT, False, number, verb, segment.end)
