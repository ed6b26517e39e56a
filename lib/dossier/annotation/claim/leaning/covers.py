"""What measures just told are said to do: 'They cover 500 people and exports of 300 goods', 'is the harshest yet'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.groups import Codes
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.cues import ENTITIES, TIMES
from dossier.annotation.claim.grammar.measure_words import PEOPLE
from dossier.annotation.claim.grammar.word import Word
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.things import objects_in
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

COVERS = "list:they cover"
"""The rule of 'they cover', where they are the measures told of right before."""
TOTAL = "list:total"
"""The rule of 'the list now holds 310 names'."""
LISTS = frozenset({"list", "lists"})
KEEPING = LISTS | frozenset({"sanctioned", "blacklisted", "blacklist", "blacklists"})
COUNTING = frozenset({
    "grow", "grow to", "hold", "contain", "number", "stand", "stand at", "comprise", "run", "swell", "bring", "take", "be",
    "have", "include", "rise", "reach", "total", "count", "name",
})  # fmt: skip
COUNTED = PEOPLE | ENTITIES | frozenset({"names", "entries", "judges", "bodies", "tankers", "targets"})
COUNTED_WITHIN = 4
"""So many sentences on, a list means the one told of."""
COVERING = frozenset({"cover", "include", "affect", "target"})
OFF_LIMITS = "anaphor:off limits"
STATING = frozenset({"is", "was", "are", "were"})


IN_PHRASE = frozenset({"det", "noun", "number", "adv", "actor"})
RANKED = frozenset({"such", "first", "second", "third", "fourth", "fifth", "latest", "last", "most", "only", "another"})
"""what the apposition to a measure calls it: 'expelled nine envoys, the SECOND such step in a week'"""


def is_apposed(parse: Parse, trigger: Trigger, told: list[Trigger]) -> bool:
    """', the LATEST SUCH MOVE by Norway', ', its STRONGEST STEP yet': the measure that the clause before has told."""
    start = trigger.phrase_start
    if trigger.role != "anaphor":
        return False
    while start and (parse.lows[start - 1] == "such" or parse.words[start - 1].tag in IN_PHRASE):
        start -= 1
    if start < 2 or parse.lows[start - 1] not in (",", "--", "-", "–", "—"):
        return False
    ranked = any(low in RANKED or (low.endswith("est") and len(low) > 5) for low in parse.lows[start : trigger.first])
    rest = parse.words[trigger.last + 1 :]
    after = next((w.tag for w in rest if w.tag in ("verb", "be", "modal", "have", "mark")), "mark")
    return ranked and after == "mark" and any(t.last < start - 1 and t.role != "anaphor" for t in told)


def covering(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'THEY COVER 500 individuals': the measure told of; '... and EXPORTS of 300 goods': what they restrict besides."""
    if parse.lows[:1] != ["they"]:
        return
    predicate = next((p for p in parse.predicates if p.form == FINITE), None)
    if predicate is None or predicate.lemma not in COVERING or predicate.first != 1 or predicate.passive:
        return
    number, low, end = predicate.segment, predicate.last + 1, len(parse.words)
    if (PEOPLE | ENTITIES) & set(parse.lows[low:end]):
        yield Trigger(predicate.head, predicate.last, 0, UNSPECIFIED, COVERS, "echo", False, number, until=end)
    for k, size, entry in objects_in(parse, low, end, vocabulary, frozenset()):
        if entry.measure.endswith("port_restriction") and entry.role == "object":
            yield Trigger(k, k + size - 1, 0, entry.measure, COVERS, "echo", False, number, until=end)


def totals(parse: Parse) -> Iterator[Trigger]:
    """'The LIST has grown to 310 names', 'That brings the number of SANCTIONED people to 310': how many are restricted."""
    lows = parse.lows
    k = next((k for k, low in enumerate(lows) if low in KEEPING and (low not in LISTS or _is_plain(parse, k))), -1)
    if k < 0 or _counted(parse) < 0:
        return
    verb = next((p for p in parse.predicates if p.form == FINITE and p.lemma in COUNTING), None)
    if verb is not None and not verb.negated and not verb.modal:
        end = parse.segments[verb.segment].end
        yield Trigger(k, k, k, UNSPECIFIED, TOTAL, "echo", False, verb.segment, until=end)


def _is_plain(parse: Parse, k: int) -> bool:
    """Whether 'list' stands for the one told of: with an article, an owner or a state before it and no 'of' behind."""
    before = parse.words[k - 1] if k else None
    plain = before is not None and (before.low in ("the", "its", "their") or bool(before.actor))
    return plain and parse.lows[k + 1 : k + 2] != ["of"]


def _counted(parse: Parse) -> int:
    """Where a number stands before those who are counted, or at the end: '310 NAMES', 'to 310'."""
    words = parse.words
    for k, word in enumerate(words):
        if word.tag == "number" and word.date is None:
            near = words[k + 1 : k + 4]
            if not near or near[0].tag == "mark" or any(w.low in COUNTED or w.person or _is_people(w) for w in near):
                return k
    return -1


def _is_people(word: Word) -> bool:
    return bool(word.actor) and word.low.endswith(("ans", "ese", "ons"))


def _counts(parse: Parse, discourse: Discourse) -> tuple[Reading, str, Codes, Codes] | None:
    """Whose list it is, and who stands on it: those named, else those told of right before."""
    if discourse.since_claim > COUNTED_WITHIN or not discourse.last_senders or not discourse.last_targets:
        return None
    named = list(dict.fromkeys(w.actor for w in parse.words if w.actor and not w.person))
    aimed = [c for c in named if discourse.targets[c]] or list(discourse.last_targets)
    owners = [c for c in named if c not in aimed and c in discourse.senders] or list(discourse.last_senders)
    if any(c not in aimed and c not in owners for c in named) or set(owners) & set(aimed):
        return None
    return Reading("imposed", ()), UNSPECIFIED, owners[:1] if len(owners) > 1 and not named else owners, aimed


def covered(parse: Parse, trigger: Trigger, discourse: Discourse) -> tuple[Reading, str, Codes, Codes] | None:
    """The reading, measure, senders and targets of such a trigger."""
    if trigger.rule == TOTAL:
        return _counts(parse, discourse)
    if discourse.since_claim > 1 or not discourse.last_senders or not discourse.last_targets:
        return None
    measure = trigger.measure if trigger.measure != UNSPECIFIED else discourse.told_by("")
    named = list(dict.fromkeys(w.actor for w in parse.words if w.actor in discourse.last_targets))
    aimed = named or list(discourse.last_targets)
    return Reading("imposed", ()), measure or UNSPECIFIED, list(discourse.last_senders), aimed


def is_pointed_at(parse: Parse, trigger: Trigger, discourse: Discourse) -> bool:
    """'Only lorries had been OFF LIMITS', 'the MEASURE is the harshest Oslo has taken': a measure told right before."""
    if discourse.since_claim > 2 or not discourse.last_senders:
        return False
    if trigger.rule == OFF_LIMITS:
        return True
    lows = parse.lows
    if trigger.role != "anaphor" or lows[trigger.phrase_start] not in ("the", "this"):
        return False
    return any(
        low in STATING and lows[k + 1 : k + 2] == ["the"] and lows[k + 2 : k + 3] and lows[k + 2].endswith("est")
        for k, low in enumerate(lows[trigger.last : trigger.last + 25], trigger.last)
    )


TIED = frozenset({"close", "loyal", "linked", "tied", "belonging"})
"""what leads with 'to' to those whom a measure hits"""


WIDENING = frozenset({"include", "cover", "encompass", "embrace"})
SOLD = frozenset({
    "sale", "sales", "export", "exports", "supply", "supplies", "delivery", "deliveries", "shipment", "shipments",
})  # fmt: skip
WIDENED_WITHIN = 14
"""So many words after a measure stands what it holds from now on: 'extended the ban on its goods TO INCLUDE wine'."""


def extends_to(parse: Parse, trigger: Trigger) -> bool:
    """'extended its sanctions (on Peru) TO 90 more firms', 'TO COVER wine', but not 'to six months', 'to the end of May'."""
    goes_on = range(trigger.last + 1, min(trigger.last + WIDENED_WITHIN, len(parse.words) - 1))
    if any(parse.lows[k] == "to" and parse.lows[k + 1] in WIDENING for k in goes_on):
        return True
    sold = not SOLD.isdisjoint(parse.lows[trigger.first : trigger.last + 1])  # 'its ban on the SALE of arms TO Peru'
    if trigger.measure == "export_restriction" or (trigger.measure == "arms_embargo" and sold):
        return False
    aimed = parse.lows[trigger.last + 1 : trigger.last + 2] in (["on"], ["against"])
    near = range(trigger.last + 1, min(trigger.last + (7 if aimed else 5), len(parse.words)))
    to = next((k for k in near if parse.words[k].tag == "to" and parse.lows[k - 1] not in TIED), -1)
    if to < 0 or any(w.tag in ("verb", "mark", "date") for w in parse.words[trigger.last + 1 : to]):
        return False
    lasts = (k for k in range(to, parse.segments[trigger.segment].end - 1) if parse.lows[k] in ("for", "by", "until"))
    if any(w.tag == "date" or w.low.removesuffix("s") in TIMES for k in lasts for w in parse.words[k + 1 : k + 4]):
        return False
    first = next((w for w in parse.words[to + 1 : to + 6] if w.tag not in ("det", "number", "adv") and w.low != "of"), None)
    return first is not None and first.tag in ("actor", "noun") and first.low.removesuffix("s") not in TIMES | {"end"}
