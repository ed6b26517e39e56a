"""How institutions speak of their steps: assets that are released, whose behest it was, whom a step took years."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.article.affair import plain_targets
from dossier.annotation.claim.clauses.groups import Codes, group
from dossier.annotation.claim.clauses.interrupted import HAVING
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, NOUN, REDUCED, RELATIVE, Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.measure_words import RELEASING
from dossier.annotation.claim.grammar.role_words import VETOES
from dossier.annotation.claim.senders.subjects import subject
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.things import objects_in
from dossier.vocabularies.measures import Vocabulary

HELD = frozenset({
    "frozen", "blocked", "seized", "impounded", "confiscated", "immobilised", "immobilized", "sequestered", "withheld",
})  # fmt: skip
RELEASED_WITHIN = 12
"""So many words after its verb stands that what is released was held."""
BEHESTS = frozenset({"behest", "bidding", "orders", "instigation", "insistence", "order", "initiative"})
OWNED = ("travel_ban", "asset_freeze", "financial")
"""measures of what one has in another's state, or by its leave"""
LASTING = frozenset({"take", "cost", "fall to", "fall"})
"""'It TOOK Norway a year to ban'"""


def released(parse: Parse, predicate: Predicate, vocabulary: Vocabulary, taken: frozenset[int]) -> Iterator[Trigger]:
    """'released 60 million crowns of frozen Belarusian ASSETS', 'the funds frozen in May were returned'."""
    if predicate.lemma not in RELEASING or predicate.form == NOUN or HELD.isdisjoint(parse.lows):
        return
    end = min(len(parse.words), predicate.last + 1 + RELEASED_WITHIN)
    span = (predicate.last + 1, end)
    if predicate.passive:
        span = (parse.segments[predicate.segment].start, predicate.first)
    if HELD.isdisjoint(parse.lows[slice(*span)]):
        return
    for k, size, entry in objects_in(parse, *span, vocabulary, taken):
        between = parse.words[predicate.last + 1 : k]
        if any(w.tag in ("and", "mark", "sub", "rel", "to") for w in between):
            return
        if entry.measure == "asset_freeze":
            yield Trigger(
                predicate.head, max(k + size - 1, predicate.last), predicate.first, entry.measure, "asset_freeze:release",
                "verb", False, predicate.segment, predicate, parse.segments[predicate.segment].end, k, "eased",
            )  # fmt: skip
            return


def at_behest(parse: Parse, low: int, high: int) -> Codes:
    """'were expelled AT WASHINGTON'S BEHEST', 'at the bidding of the EU': who has others do it."""
    lows = parse.lows
    for k in range(low, min(high, len(lows))):
        if lows[k] not in BEHESTS or not {"at", "on"} & set(lows[max(low, k - 4) : k]):
            continue
        owner = [w.actor for w in parse.words[max(low, k - 3) : k] if w.actor and w.genitive]
        return owner or (group(parse, k + 2, min(high, k + 6)) if lows[k + 1 : k + 2] == ["of"] else [])
    return []


def had_by(parse: Parse, predicate: Predicate, outer: Predicate | None, trigger: Trigger) -> Codes:
    """'had his DANISH visa revoked', 'have had their DANISH assets frozen': whose visa it is, and where the assets are."""
    if trigger.rule.endswith(":back"):
        return group(parse, trigger.last + 1, trigger.until)
    if outer is None or not has_it_done(predicate, outer) or trigger.measure not in OWNED:
        return []
    own = parse.words[outer.last + 1 : predicate.first]
    return [w.actor for w in own if w.actor and not w.genitive and not w.aims_only][:1]


def has_it_done(predicate: Predicate, outer: Predicate | None) -> bool:
    """'HAD their accounts BLOCKED': the subject is the one to whom something is done."""
    has = outer is not None and outer.lemma in HAVING and outer.segment == predicate.segment
    return has and predicate.form == REDUCED


def whom_it_took(parse: Parse, predicate: Predicate) -> Codes:
    """'It took NORWAY three years to ban', 'it fell to Oslo to'."""
    if predicate.form != FINITE or predicate.lemma not in LASTING or parse.lows[max(0, predicate.first - 1)] != "it":
        return []
    low = predicate.last + 1
    return group(parse, low + (parse.lows[low : low + 1] == ["to"]), min(low + 4, len(parse.words)))


def under_draft(parse: Parse, predicate: Predicate, discourse: Discourse) -> Codes:
    """'Norway is drafting a bill UNDER WHICH the assets would be confiscated': whoever draws up what would do it."""
    segment = parse.segments[predicate.segment]
    led = segment.kind == RELATIVE and segment.opener == "which" and parse.lows[max(0, segment.start - 1)] == "under"
    host = parse.segments[segment.host].finite if led and segment.host is not None else None
    if host is None or host.last > segment.start:
        return []
    return [] if host.passive else subject(parse, host, discourse)


def before_colon(parse: Parse, trigger: Trigger, discourse: Discourse) -> Codes:
    """'THE MINISTERS found common ground: no Peruvian ship may dock': who tells what nobody may do."""
    start = parse.segments[trigger.segment].start
    deed = next((p for p in parse.predicates if p.head == trigger.first), None)
    outer = deed.parent if deed is not None else None
    if outer is not None and outer.lemma == "mean" and outer.form == FINITE:
        start = parse.segments[outer.segment].start  # 'CHILE'S RULES MEAN that no parts may be shipped'
        return [w.actor for w in parse.words[start : outer.first] if w.actor and not w.aims_only][:1]
    if ":" not in parse.lows[max(0, start - 1) : start + 1]:
        return []
    verb = next((p for p in reversed(parse.predicates) if p.last < start and p.form == FINITE), None)
    return subject(parse, verb, discourse) if verb is not None and not verb.passive else []


DRAFTS = frozenset({"draft", "text", "resolution"})
TOLD_WITHIN = 2
"""So many sentences back stands what the Security Council has decided, on which a draft is vetoed."""


def vetoed(
    parse: Parse, trigger: Trigger, reading: Reading, discourse: Discourse, vocabulary: Vocabulary
) -> tuple[Codes, Codes] | None:
    """'Peru VETOED A CHILEAN DRAFT that would have tightened it': the Council's, against whom it restricts; else None."""
    if reading.status != "refused" or discourse.last_senders != ["UN"] or discourse.since_claim > TOLD_WITHIN:
        return None
    lows = parse.lows[: trigger.first]
    if VETOES.isdisjoint(lows) or DRAFTS.isdisjoint(lows) or plain_targets(parse, trigger, vocabulary):
        return None
    return ["UN"], list(discourse.last_targets)


NEGOTIATING = frozenset({
    "negotiate", "haggle over", "discuss", "debate", "draft", "agree on", "agree to", "circulate", "table", "work on",
    "thrash out", "hammer out",
})  # fmt: skip
"""what members do about the sanctions of their body"""


def negotiated(
    parse: Parse, trigger: Trigger, reading: Reading, discourse: Discourse, vocabulary: Vocabulary
) -> tuple[Codes, Codes] | None:
    """'Peru and Chile NEGOTIATED new sanctions', where the Council's were weighed before: the Council's; else None."""
    weighed = discourse.last_senders == ["UN"] and discourse.since_claim <= TOLD_WITHIN
    weighed = weighed and (reading.status == "considered" or discourse.last_status == "considered")
    if not weighed or discourse.here or trigger.predicate is not None or reading.status not in ("considered", "announced"):
        return None
    if any(w.genitive or w.low in ("own", "its", "their") for w in parse.words[trigger.phrase_start : trigger.first]):
        return None
    verb = reading.chain[0] if reading.chain and not reading.as_subject else None
    if verb is not None and verb.lemma not in NEGOTIATING:
        return None
    aimed = plain_targets(parse, trigger, vocabulary)
    return (["UN"], list(discourse.last_targets)) if set(aimed) <= {*discourse.last_targets} else None
