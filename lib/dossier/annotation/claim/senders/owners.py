"""Whose a measure is by the phrase that names it: 'Norway's sanctions', 'the EU blacklist', 'its curbs', 'a ban by Peru'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, does_it, group, unique
from dossier.annotation.claim.clauses.lookahead import STRIKING
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, INFINITIVE, NOUN, RELATIVE, Predicate
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.cues import ADJECTIVE_ENDINGS, AIMING, INSTITUTIONS
from dossier.annotation.claim.grammar.measure_words import HURTS, PEOPLE
from dossier.annotation.claim.grammar.role_words import COMMON_NOUN_SENDERS, GROUND, MODIFIERS, SIDES
from dossier.annotation.claim.grammar.word import Word
from dossier.annotation.claim.senders.agents import by_agent
from dossier.annotation.claim.senders.subjects import antecedent, attributed
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies import actor_vocabulary
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

SHUNNING = frozenset({"boycott", "embargo", "blockade", "isolation", "embargoe"})
"""nouns whose 'of' leads to the target: 'a boycott OF Peru'"""


def owns_plainly(word: Word) -> bool:
    """'Norway's', 'EU', 'Western' before a measure: its sender beyond doubt."""
    body = word.surface in COMMON_NOUN_SENDERS or word.actor in ("EU", "G7", "UN", "WEST")
    return bool(word.actor) and (word.genitive or body)


def may_aim(parse: Parse, trigger: Trigger, own: Codes, vocabulary: Vocabulary) -> bool:
    """Whether the only actor in the phrase is an adjective that may as well be the target: 'Japanese sanctions'."""
    inside = [w for w in parse.words[trigger.phrase_start : trigger.first + 1] if w.actor and not w.aims_only]
    if len(inside) != 1 or [inside[0].actor] != own or inside[0].genitive or trigger.measure == "tariff":
        return False
    if _aimed_at_another(parse, trigger, parse.words.index(inside[0])):
        return False
    usual = inside[0].actor in vocabulary.usual_targets
    return usual or (
        inside[0].surface not in COMMON_NOUN_SENDERS and inside[0].actor not in ("EU", "G7", "UN", "WEST")
    )


SHUTTING = frozenset({"closure", "closing", "shutting"})
"""nouns of what is done with one's own ground: 'the CLOSURE of Peruvian ports to Chilean ships'"""
DESIGNATING = frozenset({"designation", "listing", "blacklisting", "classification", "labelling"})
"""what is done to the one whose it is, before 'as': 'Peru's DESIGNATION as a sponsor of terror'"""


FROM_WITHIN = 16
"""So many words after 'sanctions from' those are named who take them."""
MADE = frozenset({
    "approved", "set", "adopted", "ordered", "levied", "proposed", "introduced", "decreed", "applied", "enacted", "imposed",
})  # fmt: skip
"""participles after a measure before 'by' and whose it is: 'a tariff APPROVED BY Peru's parliament'"""


def sent_from(parse: Parse, trigger: Trigger) -> bool:
    """'an import ban FROM PERU', 'an arms embargo FROM PERU': the noun itself restricts, and names no goods behind it."""
    last = parse.lows[trigger.last]
    noun = last in TAKEN_BY or last.removesuffix("s") in TAKEN_BY
    return trigger.role == "name" and trigger.predicate is None and noun and parse.lows[trigger.last + 1 :][:1] == ["from"]


TAKEN_BY = frozenset({"ban", "embargo", "curb", "freeze", "sanction", "restriction", "tariff", "boycott", "control"})
"""nouns whose 'from' leads to who restricts"""


def own_senders(parse: Parse, trigger: Trigger, discourse: Discourse) -> Codes:
    """Senders in the noun phrase itself: a genitive, an adjective, 'its', 'by ...' right after it."""
    if trigger.predicate is not None:
        return []
    codes: Codes = []
    for k in range(trigger.phrase_start, trigger.first + (1 if trigger.object_first >= 0 else 0)):
        word = parse.words[k]
        if word.actor and k > trigger.phrase_start and parse.lows[trigger.phrase_start] in ("its", "their"):
            continue
        either = trigger.measure == UNSPECIFIED and not word.genitive
        aimed = either and word.actor and discourse.affair.only_target(word.actor)
        designated = parse.lows[trigger.last] in DESIGNATING and parse.lows[trigger.last + 1 : trigger.last + 2] == ["as"]
        if word.genitive and (designated or trigger.rule.endswith((" non grata", " non gratae"))):
            continue  # 'declared PERU'S envoy persona non grata'
        as_sender = _modifies_as_sender(parse, k) or _aimed_at_another(parse, trigger, k) or _suffered(parse, trigger, k)
        if word.actor and not word.aims_only and not aimed and as_sender:
            codes += [*_owners_before(parse, k), word.actor]
        elif word.low in MODIFIERS and not codes:
            codes.append(MODIFIERS[word.low])
        elif word.low in ("its", "their", "our", "his", "her") and k == trigger.phrase_start:
            codes += _owner(parse, trigger, word.low, discourse)
    after = trigger.last + 1
    shut = trigger.measure == "transport_ban" and parse.lows[trigger.first] in SHUTTING
    if shut and not codes and trigger.object_first > trigger.first and parse.lows[trigger.object_first] in GROUND:
        codes = [c for c in [parse.words[trigger.object_first - 1].actor] if c]
    if not codes and parse.lows[trigger.first + 1 : trigger.first + 2] == ["by"] and trigger.first < trigger.last:
        codes = [c for c in [parse.words[trigger.first + 2].actor] if c]
    if not codes and trigger.role != "anaphor" and parse.lows[after : after + 1] and parse.lows[after] in MADE:
        codes = group(parse, after + 2, min(after + 6, trigger.until)) if parse.lows[after + 1 : after + 2] == ["by"] else []
    codes = codes or _in_aside(parse, trigger)
    lists = trigger.rule == "general:designation" or parse.lows[trigger.last].removesuffix("s") in SHUNNING
    if not codes and trigger.role == "general" and parse.lows[after : after + 1] == ["of"] and not lists:
        of = (k for k in range(after + 1, min(after + 4, len(parse.words))) if parse.words[k].actor)
        codes = [parse.words[k].actor for k in of if not parse.words[k].aims_only and not _describes(parse, k)][:1]
    if not codes and (trigger.role == "general" or sent_from(parse, trigger)) and parse.lows[after : after + 1] == ["from"]:
        codes = group(parse, after + 1, min(parse.segments[trigger.segment].end, after + FROM_WITHIN))
    if trigger.object_first > trigger.first and does_it(parse, after):
        return unique(codes)
    return unique(codes) or by_agent(parse, after, _item_end(parse, trigger, after), discourse, within=6, company=False)


def _in_aside(parse: Parse, trigger: Trigger) -> Codes:
    """'The travel ban (and ...), FIRST IMPOSED BY PERU in 2018, was renewed': whose it is stands in an aside."""
    k = trigger.last + 1
    while k < len(parse.words) and k - trigger.last < ASIDE_WITHIN and parse.words[k].tag in ("noun", "and", "det"):
        k += 1
    k += 1 + (parse.lows[k : k + 1] == [","] and parse.lows[k + 1 : k + 2] == ["first"])
    made = parse.lows[k - 2 : k + 1][-1:] != [] and k < len(parse.words) and parse.lows[k] in MADE
    by = made and parse.lows[k + 1 : k + 2] == ["by"] and "," in parse.lows[trigger.last + 1 : k]
    end = next((s.end for s in parse.segments if s.start <= k < s.end), k)
    return group(parse, k + 2, min(end, k + 2 + ASIDE_WITHIN)) if by else []


ASIDE_WITHIN = 6
"""So many words after a measure an aside on it begins, and so many has the name of who took it."""


def _item_end(parse: Parse, trigger: Trigger, after: int) -> int:
    """Where the noun phrase of a measure ends, if another begins with 'and a', 'and the'."""
    end = parse.segments[trigger.segment].end
    for k in range(after, end - 1):
        if parse.lows[k] == "by":
            return end
        if parse.words[k].tag == "and" and parse.words[k + 1].tag == "det":
            return k
    return end


def _owners_before(parse: Parse, k: int) -> Codes:
    """'PERU'S and Chile's sanctions', 'PERU'S, KENYA'S and Chile's sanctions': those who own the measure beside word k."""
    codes: Codes = []
    while parse.words[k].genitive:
        before = k - 1
        while before > 0 and (parse.words[before].tag == "and" or parse.lows[before] == ","):
            before -= 1
        owner = parse.words[before] if 0 <= before < k - 1 else None
        if owner is None or not (owner.actor and owner.genitive) or owner.aims_only:
            break
        codes, k = [owner.actor, *codes], before
    return codes


def _describes(parse: Parse, k: int) -> bool:
    """'a blacklist of IRANIAN officials': those who are on it."""
    follower = parse.words[k + 1 : k + 2]
    return bool(follower) and follower[0].tag == "noun" and not follower[0].capital and follower[0].low in PEOPLE


def _owner(parse: Parse, trigger: Trigger, low: str, discourse: Discourse) -> Codes:
    """Whose 'its' is: the relative clause's antecedent, the nearest state after a person's name, else the discourse.

    'Our' is the speaker's.
    """
    if low == "our":
        said = attributed(parse, trigger.segment, discourse)
        if said:
            return said
    segment = parse.segments[trigger.segment]
    if segment.kind == RELATIVE:
        found = antecedent(parse, segment, discourse, 0)
        if found:
            return found
    decider = _decider(parse, trigger) or blamed(parse, trigger) or _of_their_own(parse, trigger)
    if decider:
        return decider
    before = [w for w in parse.words[segment.start : trigger.phrase_start] if w.actor and not w.aims_only]
    asking = next((p for p in segment.predicates if "urged" in p.statuses and p.last < trigger.phrase_start), None)
    if before and asking is not None and before[-1].start > parse.words[asking.last].start:
        asked = next((p.first for p in segment.predicates if p.form == INFINITIVE and p.first > asking.last), 0)
        whom = [w for w in parse.words[asking.last + 1 : asked] if w.actor and not w.aims_only]
        return [(whom or before)[-1].actor]
    led = before and before[0].person and not _governs(parse, before[0])
    if low in ("its", "their") and len(before) > 1 and led and not before[-1].person:
        return [before[-1].actor]
    return discourse.pronoun(low)


def _decider(parse: Parse, trigger: Trigger) -> Codes:
    """'Oslo hailed PERU'S decision to lift ITS ban': whose decision, plan or refusal it is what is done."""
    before = [p for p in parse.predicates if p.last < trigger.phrase_start and p.segment == trigger.segment]
    decided = next((p for p in reversed(before) if p.form in (NOUN, FINITE)), None)
    done = bool(before) and before[-1].form == INFINITIVE and before[-1].first == (decided.last + 1 if decided else -1)
    owner = parse.words[decided.first - 1] if decided is not None and decided.form == NOUN and done else None
    return [owner.actor] if owner is not None and owner.actor and owner.genitive and not owner.aims_only else []


def _of_their_own(parse: Parse, trigger: Trigger) -> Codes:
    """'a day after PERU imposed THEIR OWN sanctions': whoever does what the clause tells."""
    segment, start = parse.segments[trigger.segment], trigger.phrase_start
    verb = segment.finite if segment.finite is not None and segment.finite.last < start else None
    own = parse.lows[start + 1 : start + 2] == ["own"] and verb is not None and not verb.passive
    return group(parse, segment.start, verb.first) if own and verb is not None else []


BLAMING = (["over"], ["for"], ["because", "of"], ["due", "to"], ["in", "protest", "at"], ["in", "protest", "against"])
"""what leads to what somebody is blamed for, behind his name"""


def blamed(parse: Parse, trigger: Trigger) -> Codes:
    """'will retaliate against PERU over ITS ban', 'condemned PERU for its embargo': whose ban somebody is blamed for."""
    end = trigger.phrase_start
    k = next((end - len(led) for led in BLAMING if parse.lows[end - len(led) : end] == led), 0)
    if k < 2 or parse.lows[end : end + 1] not in (["its"], ["their"]):
        return []
    word = parse.words[k - 1]
    led = parse.words[k - 2].tag in ("verb", "prep", "det") or parse.lows[k - 2] in ("to", "with", "at", "against")
    return [word.actor] if word.actor and led and not (word.genitive or word.aims_only or word.person) else []


def _governs(parse: Parse, name: Word) -> bool:
    """'the Sunak GOVERNMENT': a name that is only the name of a government."""
    k = parse.words.index(name) + 1
    return parse.lows[k : k + 1] != [] and parse.lows[k] in INSTITUTIONS


NAMED_WITHIN = 9
"""So many words after 'on' or 'against' those are named whom a measure hits: 'a ban ON exports of luxury goods to PERU'."""


def _aimed_at_another(parse: Parse, trigger: Trigger, k: int) -> bool:
    """'NORWEGIAN sanctions against Belarus', 'an ALGERIAN ban on Moroccan fish': whom they hit is told after them."""
    word, low = parse.words[k], trigger.first + 1
    plain = (word.low.endswith(ADJECTIVE_ENDINGS) or _is_seat(word)) and not parse.lows[max(0, k - 1)].startswith("anti")
    if not plain or (k + 1 < len(parse.words) and parse.lows[k + 1].startswith("-")):
        return False
    led = next((j for j in range(low, min(trigger.last + 2, len(parse.words))) if parse.lows[j] in AIMING), -1)
    if led < low:
        return _hurts_another(parse, trigger, word)
    after = parse.words[led + 1 : min(led + NAMED_WITHIN, trigger.until or len(parse.words))]
    named = next((w for w in after if w.actor), None)
    return named is not None and named.actor != word.actor


def _hurts_another(parse: Parse, trigger: Trigger, owner: Word) -> bool:
    """'NORWEGIAN sanctions have hit Peru's exports': those of somebody who names another behind what they do."""
    at = trigger.last + 1
    verb = next((p for p in parse.segments[trigger.segment].predicates if p.first == at and p.form == FINITE), None)
    if verb is None or verb.passive or verb.modal or verb.lemma not in HURTS | {"hit"} or trigger.role != "general":
        return False
    named = next((w for w in parse.words[verb.last + 1 : verb.last + NAMED_WITHIN] if w.actor), None)
    return named is not None and named.actor != owner.actor


def _suffered(parse: Parse, trigger: Trigger, k: int) -> bool:
    """'Peruvian banks were hit with NORWEGIAN sanctions': whose they are who names them behind what another suffers."""
    segment = parse.segments[trigger.segment]
    for verb in segment.predicates:
        struck = verb.passive and verb.lemma.endswith(" with") and verb.last + 1 in (trigger.phrase_start, k)
        if struck and verb.lemma.split()[0] in STRIKING:
            return any(w.actor and w.actor != parse.words[k].actor for w in parse.words[segment.start : verb.first])
    return False


def _is_seat(word: Word) -> bool:
    """'the OSLO ban on Peruvian coal': a capital that stands for its government."""
    named = actor_vocabulary().forms.get(word.surface) if word.actor else None
    return named is not None and named.sort == "seats"


def _modifies_as_sender(parse: Parse, k: int) -> bool:
    word = parse.words[k]
    if k and parse.lows[k - 1] in ("anti-", "pro-"):
        return False
    follower = parse.words[k + 1] if k + 1 < len(parse.words) else None
    if follower is not None and follower.low in ("-related", "-linked", "-focused", "-specific"):
        return False
    if word.genitive or word.surface in COMMON_NOUN_SENDERS or word.actor in ("EU", "G7", "UN", "WEST"):
        return True
    if word.person and word.actor in SIDES["WEST"]:
        return True
    return (
        word.low.endswith(("ese", "ish", "ch", "iss", "ican", "ean", "dian", "alian", "man"))
        and word.low not in ("german",)
    ) or word.low == "german"


def done_by(parse: Parse, low: int, high: int) -> Codes:
    """'A ban on timber from Peru BY CHILE took effect': whose the measure is, told last before its verb."""
    by = next((k for k in range(high - 2, low, -1) if parse.lows[k] == "by"), 0)
    return group(parse, by + 1, high) if by and parse.words[by - 1].tag in ("noun", "actor") and high - by < 5 else []


def weighs_it(parse: Parse, verb: Predicate) -> Codes:
    """'is out of the question FOR PERU', 'is under discussion IN OSLO': who weighs what the clause tells."""
    end = parse.segments[verb.segment].end
    for k in range(verb.last + 2, min(end - 1, verb.last + 8)):
        if parse.lows[k] in ("for", "in") and parse.words[k + 1].tag != "date":
            return group(parse, k + 1, min(end, k + 4))
    return []
