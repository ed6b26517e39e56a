"""Official releases: 'decided to take the following measures', items without a verb, what needs permission."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from dossier.annotation.claim.clauses.interrupted import subject_before
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, INFINITIVE, NOUN, RELATIVE, Predicate
from dossier.annotation.claim.grammar.cues import ENTITIES, INTENDS
from dossier.annotation.claim.senders.subjects import Codes
from dossier.annotation.claim.triggers.nouns import Trigger, segment_of
from dossier.annotation.claim.triggers.things import objects_in
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

FOLLOWING = "general:following measures"
"""The rule of 'decided to take the following measures'."""
DESIGNATION = "general:designation"
STEPS = frozenset({"measures", "steps", "actions", "restrictions"})
TAKING = frozenset({"take", "adopt", "implement", "introduce", "impose"})
DECREED = frozenset({
    "designation", "designations", "addition", "additions", "prohibition", "ban", "bans", "introduction", "imposition",
    "expansion", "inclusion", "freeze", "freezing", "suspension", "restriction", "restrictions", "embargo", "revocation",
    "extension", "tightening", "listing",
})  # fmt: skip
"""nouns that an item of a release begins with"""
PERMISSIONS = frozenset({"permission", "approval", "authorisation", "authorization", "licence", "license", "licensing"})
PERMITTED = frozenset({"financial", "export_restriction", "import_restriction", "services_ban", "investment_ban"})
"""measures whose things may need a permission"""


def releases(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """The triggers of a sentence that are told as releases tell them."""
    for k, low in enumerate(parse.lows):
        if low == "following" and STEPS & set(parse.lows[k + 1 : k + 3]):
            yield from _following(parse, k)
    if not PERMISSIONS.isdisjoint(parse.lows):
        yield from _needs_permission(parse, vocabulary)
        yield from _asks_permission(parse)
    if not VISAS.isdisjoint(parse.lows):
        yield from _needs_visa(parse)


def _following(parse: Parse, k: int) -> Iterator[Trigger]:
    """'decided today to take the FOLLOWING MEASURES'."""
    number = segment_of(parse, k)
    taking = any(p.lemma in TAKING and p.last < k for p in parse.segments[number].predicates)
    head = next(j for j in (k + 1, k + 2) if parse.lows[j] in STEPS)
    if taking:
        yield Trigger(
            head, head, max(0, k - 1), UNSPECIFIED, FOLLOWING, "general", False, number, until=parse.segments[number].end
        )


def _needs_permission(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'Payments to those listed will require PERMISSION', 'importers of its goods will have to RECEIVE APPROVAL'."""
    for predicate in parse.predicates:
        obliged = _must_obtain(parse, predicate)
        if (predicate.form != FINITE and not obliged) or predicate.negated:
            continue
        after = parse.lows[predicate.last + 1 : predicate.last + 6]
        needs = (obliged or predicate.lemma in ("require", "need")) and bool(PERMISSIONS & set(after[:3]))
        subject_to = predicate.lemma == "be" and after[:2] == ["subject", "to"] and bool(PERMISSIONS & set(after[2:5]))
        under = predicate.lemma.split()[0] in ("put", "place", "bring") and _under_licence(parse, predicate.last)
        if not (needs or subject_to or under) or (predicate.passive and not under):
            continue
        parted = subject_before(parse, predicate)
        opens = predicate.segment <= 1 or all(s.kind == RELATIVE for s in parse.segments[1 : predicate.segment])
        start = parted[0] if parted else 0 if opens else parse.segments[predicate.segment].start
        ahead = under and not predicate.passive
        low, high = (predicate.last + 1, predicate.last + 12) if ahead else (start, predicate.first)
        thing = next(objects_in(parse, low, min(high, len(parse.words)), vocabulary, frozenset()), None)
        if thing is not None and thing[2].measure in PERMITTED and not _is_own_thing(parse, thing[0]):
            k, size, entry = thing
            near = parse.words[predicate.last + 1 : predicate.last + 6]
            whose = next((w.actor for w, n in pairwise(near) if w.actor and n.low in PERMISSIONS), "")
            whose = whose or next((n.actor for w, n in pairwise(near) if w.low == "from" and n.actor), "")
            role = "forbidden" if whose or parse.words[k].tag == "verb" else "name"  # who WISH TO BUY it consider nothing
            yield Trigger(
                k, k + size - 1, k, entry.measure, f"{entry.measure}:permission", role, False, predicate.segment,
                until=predicate.first, doer=(whose,) if whose else (),
            )  # fmt: skip


OBTAINING = frozenset({"obtain", "receive", "get", "gain", "secure", "seek", "apply", "acquire"})


def _must_obtain(parse: Parse, predicate: Predicate) -> bool:
    """'MUST OBTAIN', 'will HAVE TO GET', 'are REQUIRED TO SEEK'."""
    if parse.lows[predicate.head] not in OBTAINING or predicate.passive:
        return False
    outer = predicate.parent
    led = predicate.form == INFINITIVE and outer is not None and not outer.negated and outer.lemma in OBLIGED
    within = parse.lows[predicate.first : predicate.head]
    return led or predicate.modal == "must" or within[-2:] in (["have", "to"], ["has", "to"])


VISAS = frozenset({"visa", "visas"})


def _needs_visa(parse: Parse) -> Iterator[Trigger]:
    """'Peruvians WILL HAVE TO APPLY FOR VISAS', 'must now obtain a visa', 'will need visas': who came without one before."""
    for predicate in parse.predicates:
        obliged = predicate.modal in ("will", "would", "must", "shall") and predicate.form == FINITE
        gets = predicate.lemma in ("need", "require", *SEEKING) and obliged
        told = VISAS & set(parse.lows[predicate.last + 1 : predicate.last + 4])
        start = parse.segments[predicate.segment].start
        end = parse.segments[predicate.segment].end
        who = {w.actor for w in parse.words[start : predicate.first] if w.actor}
        land = tuple(w.actor for w in parse.words[predicate.last + 1 : end] if w.actor and w.actor not in who)[:1]
        if gets and told and not predicate.negated and who and land:
            k = next(j for j in range(predicate.last + 1, len(parse.words)) if parse.lows[j] in VISAS)
            yield Trigger(
                k, k, start, "travel_ban", "travel_ban:visa", "forbidden", False, predicate.segment, until=end, doer=land
            )  # fmt: skip


SEEKING = frozenset({"seek", "apply for", "apply", "obtain", "get"})
OBLIGED = frozenset({"have", "require", "need", "oblige", "force", "order", "tell"})
"""verbs before 'to seek' of those who must"""
EXPORTED = frozenset({"export", "exports", "exporting", "exported", "shipment", "shipments", "ship", "shipped", "shipping"})
SOUGHT_WITHIN, TRADED_WITHIN = 6, 12
"""So many words after its verb stands the permission, and so many after that what it is needed for."""


def _asks_permission(parse: Parse) -> Iterator[Trigger]:
    """'requires APPROVAL FOR EXPORTS of chips', 'exporters must seek PERMISSION FOR EACH SHIPMENT': no free export."""
    lows = parse.lows
    for predicate in parse.predicates:
        end = min(len(lows), predicate.last + 1 + SOUGHT_WITHIN)
        paper = next((k for k in range(predicate.last + 1, end) if lows[k] in PERMISSIONS), -1)
        if paper < 0 or predicate.form == NOUN or predicate.negated or predicate.passive:
            continue
        high = min(len(lows), paper + TRADED_WITHIN)
        traded = next((k for k in range(paper + 1, high) if lows[k] in EXPORTED), -1)
        if traded < 0 or lows[paper + 1] not in ("for", "to", "before") or "to" not in lows[traded : traded + TRADED_WITHIN]:
            continue
        requires = predicate.lemma in ("require", "need") and predicate.form != INFINITIVE
        outer = predicate.parent
        obliged = predicate.modal in ("must", "will", "shall", "should") or "to" in lows[predicate.first : predicate.head]
        obliged = obliged or (outer is not None and predicate.form == INFINITIVE and outer.lemma in OBLIGED)
        number, until = predicate.segment, max(parse.segments[predicate.segment].end, high)
        if requires:
            yield Trigger(
                predicate.head, paper, predicate.first, "export_restriction", "export_restriction:permission", "verb", False,
                number, predicate, until, traded,
            )  # fmt: skip
        elif predicate.lemma in SEEKING and obliged:
            start = parse.segments[number].start
            yield Trigger(
                predicate.head, paper, start, "export_restriction", "export_restriction:permission", "forbidden", False,
                number, until=until, object_first=traded,
            )  # fmt: skip


def subjected(parse: Parse, triggers: list[Trigger]) -> list[Trigger]:
    """'designated four banks AS SUBJECT TO ASSET FREEZES': the measure that somebody is designated for, told once."""
    if any(t.role != "anaphor" for t in triggers):
        triggers = [t for t in triggers if not _is_under(parse, t)]
    if "subject" not in parse.lows:
        return triggers
    at = next((k for k in range(len(parse.lows) - 2) if parse.lows[k : k + 3] == ["as", "subject", "to"]), -1)
    named = next((t for t in triggers if at < t.first < at + 7 and t.role == "name"), None) if at > 0 else None
    if named is None or is_item(parse):
        return triggers
    told = [t for t in triggers if t.rule in DESIGNATING and t.first < at]
    made = [replace(t, measure=named.measure) for t in told[-1:]]
    return [*(t for t in triggers if t not in (named, *told[-1:])), *made] if made else triggers


SPECIFYING = frozenset({"specified", "identified", "classified", "defined", "classed"})


def describes(parse: Parse, noun: Trigger) -> bool:
    """'exports to firms SPECIFIED AS SUBJECT TO EXPORT BANS will be prohibited': who they are, and no second ban."""
    start, lows = noun.phrase_start, parse.lows
    led = lows[max(0, start - 2) : start] == ["subject", "to"] and "as" in lows[max(0, start - 5) : start - 2]
    later = any(p.form == FINITE and p.passive and p.first > noun.last for p in parse.predicates)
    return led and later and not SPECIFYING.isdisjoint(lows[max(0, start - 7) : start - 3])


def _is_under(parse: Parse, trigger: Trigger) -> bool:
    """'may not be sold UNDER THE PACKAGE': by what another measure of the sentence is decreed."""
    start = trigger.phrase_start
    held = trigger.role == "anaphor" and parse.lows[trigger.last] in ("package", "order", "decree", "directive", "rules")
    return held and start > 0 and parse.lows[start - 1] == "under"


DESIGNATING = ("general:designation", "general:designate", "general:listing")


def _under_licence(parse: Parse, last: int) -> bool:
    """'put exports UNDER A LICENSING system'."""
    after = parse.lows[last + 1 : last + 14]
    return any(low == "under" and PERMISSIONS & set(after[k + 1 : k + 4]) for k, low in enumerate(after))


def _is_own_thing(parse: Parse, k: int) -> bool:
    return k > 0 and parse.lows[k - 1] in ("its", "their", "his", "her", "our")


def is_item(parse: Parse) -> bool:
    """'(2) Designation of 14 firms as subject to prohibition of exports.': an entry of a list, without a verb."""
    if any(p.form == FINITE for p in parse.predicates):
        return False
    first = next((w for w in parse.words if w.tag not in ("mark", "number", "quote", "det")), None)
    return first is not None and first.low in DECREED


def is_decreed(parse: Parse, trigger: Trigger) -> bool:
    """Whether a release that has told who acts decrees this measure."""
    return trigger.rule.endswith(":permission") or (trigger.role in ("name", "general") and is_item(parse))


def needs_leave(parse: Parse, trigger: Trigger) -> bool:
    """'PAYMENTS TO nine ENTITIES of Peru are subject to approval': whom nobody may pay any more, and no business."""
    whom = parse.lows[trigger.last + 1 : trigger.until]
    paid = trigger.rule == "financial:permission" and bool({"to", "with"} & set(whom))
    return paid and not (ENTITIES | {"those"}).isdisjoint(whom)


def designated(parse: Parse, trigger: Trigger) -> Codes:
    """'Designation of 12 people of PERU, and of one bank in CHILE, as subject to': every state that is named before 'as'."""
    if trigger.rule != DESIGNATION or not is_item(parse):
        return []
    lows = parse.lows
    end = next((k for k in range(trigger.last, len(lows)) if lows[k] in ("as", "pursuant", "under")), len(lows))
    words = parse.words[trigger.last + 1 : end]
    return list(dict.fromkeys(w.actor for w in words if w.actor and w.actor not in ("UN", "G7", "WEST", "UNKNOWN")))


REVOKING = frozenset({
    "revoke", "end", "expire", "lapse", "cancel", "scrap", "withdraw", "rescind", "terminate", "run out", "abolish", "drop",
})  # fmt: skip
"""verbs by which a relief is over"""


RELIEFS = frozenset({"exemption", "exemptions", "waiver", "waivers", "exception", "exceptions", "reprieve", "carve-out"})
"""nouns for a relief from the measure that stands beside them"""
RENEWING = frozenset({"renew", "extend", "prolong"})


def relief_ended(parse: Parse, trigger: Trigger, chain: tuple[Predicate, ...]) -> str:
    """'ENDED the travel ban EXEMPTIONS', 'the WAIVER from the sanctions EXPIRED', '... was renewed': its status, or ''."""
    start, last = trigger.phrase_start, trigger.last
    after = parse.lows[last + 1 : last + 2] and parse.lows[last + 1] in RELIEFS
    before = start > 1 and parse.lows[start - 1] in ("from", "to", "of") and parse.lows[start - 2] in RELIEFS
    if trigger.predicate is not None or not (after or before):
        return ""
    later = (p for p in parse.segments[trigger.segment].predicates if p.first > last + 1 and p.form == FINITE)
    verb = next((p for p in chain if p.lemma not in RELIEFS), None) or next(later, None)
    if verb is None:
        return ""
    over = verb.lemma in REVOKING or (verb.form == NOUN and verb.lemma.removesuffix("s") in REVOKING)
    over = over if not verb.negated else verb.lemma in RENEWING
    if not over:
        return "eased" if verb.lemma in RENEWING else ""
    return "announced" if verb.modal in INTENDS else "imposed"


def of_relief(parse: Parse, trigger: Trigger, outer: Predicate | None) -> str:
    """'the waivers WILL NOT BE RENEWED', 'REVOKED the exemption', 'granted NO waivers': it bites again, or still."""
    after = next((p for p in parse.segments[trigger.segment].predicates if p.first > trigger.last), None)
    verb = after or (outer if outer is not None and trigger.first - outer.last < 4 else None)
    refused = outer is not None and any("refused" in p.statuses for p in (outer, outer.parent) if p is not None)
    if refused or parse.lows[max(0, trigger.first - 1)] == "no":
        return "imposed"
    if verb is None:
        return "eased"
    over = verb.lemma in REVOKING if not verb.negated else verb.lemma in RENEWING
    if over:
        return "announced" if verb.modal in INTENDS else "imposed"
    return "imposed" if verb.negated and verb.lemma in GIVING else "eased"


GIVING = frozenset({"grant", "give", "allow", "offer", "make", "issue", "apply", "get", "receive", "be"})
"""what is done with a relief that there is"""
