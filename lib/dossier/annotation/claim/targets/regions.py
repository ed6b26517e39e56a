"""Where in a sentence the targets of a measure are sought: stretches of words, the likeliest first."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes, antecedent
from dossier.annotation.claim.clauses.interrupted import object_before, subject_before
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    FINITE,
    GERUNDIAL,
    INFINITIVE,
    NOUN,
    REDUCED,
    RELATIVE,
    Predicate,
)
from dossier.annotation.claim.grammar.cues import ENTITIES
from dossier.annotation.claim.grammar.measure_words import CRAFT, PUNISHED
from dossier.annotation.claim.grammar.role_words import ANYONE, LISTS
from dossier.annotation.claim.senders.owners import sent_from
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.targets.directions import antecedent_at
from dossier.annotation.claim.targets.places import OF_GOODS
from dossier.annotation.claim.triggers.idioms import SHUT
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

Region = tuple[int, int]
"""The words from the first number up to, and without, the second."""

TRADED = ("import_restriction", "export_restriction", "arms_embargo", "transport_ban", "tariff", "price_cap")
"""measures on things, of which a clause may say whose they are"""

GRANTING = frozenset({"granted", "accorded", "given", "gave", "extended", "awarded", "conferred"})
"""what was done with a favour that is taken back: 'withdrew the status it had ACCORDED Peru'"""


def target_regions(
    parse: Parse, trigger: Trigger, reading: Reading, sent_by: Codes, vocabulary: Vocabulary
) -> list[Region]:
    """Where the targets of a trigger are sought, the likeliest place first."""
    if trigger.role == SHUT:
        return [(trigger.phrase_start, trigger.first), (0, trigger.first)]
    end = _until_next_verb(parse, trigger)
    predicate = trigger.predicate
    if predicate is None:
        return _around_noun(parse, trigger, reading, vocabulary, end)
    if trigger.rule.endswith(":access") and not predicate.passive:
        return [(predicate.last + 1, trigger.object_first), (trigger.last + 1, end)]
    if trigger.rule.endswith(":licence") and not predicate.passive:
        return [*_licensed(parse, trigger, vocabulary), (predicate.last + 1, end)]
    before = subject_before(parse, predicate) or (parse.segments[predicate.segment].start, predicate.first)
    if predicate.passive:
        return _around_passive(parse, trigger, predicate, sent_by, before, end)
    return _around_active(parse, trigger, predicate, end)


def _licensed(parse: Parse, trigger: Trigger, vocabulary: Vocabulary) -> list[Region]:
    """'ended waivers that let Chile buy KENYAN oil', 'that let KENYA sell its oil': what is licensed says who is meant."""
    for deed in parse.predicates:
        if trigger.last < deed.first and deed.form in (INFINITIVE, GERUNDIAL) and deed.lemma in vocabulary.deeds:
            whose = deed.parent.last if deed.parent is not None else trigger.last
            return [(deed.last + 1, len(parse.words)), (whose + 1, deed.first)]
    return []


def _around_active(parse: Parse, trigger: Trigger, predicate: Predicate, end: int) -> list[Region]:
    """'froze the assets OF NINE DANES', 'the DANES whom Peru barred': the object, after the verb or before its clause."""
    whole = (predicate.last + 1, end)
    antecedent = object_before(parse, predicate)
    if antecedent is not None:
        return [antecedent, whole]
    here = parse.segments[predicate.segment]
    if here.kind == RELATIVE and here.opener in ("whom", "that", "which") and here.start + 1 < predicate.first:
        return [(max(0, here.start - 6), here.start), whole]
    after = parse.lows[predicate.last : end]
    kept = after.index("from") + predicate.last if "from" in after else 0
    told = _told_of_thing(parse, trigger, end)
    return [whole, (kept + 1, end), *told] if predicate.last < kept < trigger.object_first else [whole, *told]


def _around_passive(
    parse: Parse, trigger: Trigger, predicate: Predicate, sent_by: Codes, before: Region, end: int
) -> list[Region]:
    """'NINE DANES were barred from Peru': the subject, `before` the verb, or what follows it."""
    whole = (predicate.last + 1, end)
    if predicate.form == REDUCED:
        earlier = [p for p in parse.segments[predicate.segment].predicates if p.last < predicate.first]
        held = (earlier[-1].last + 1 if earlier else before[0], predicate.first)
        before = held if any(w.actor for w in parse.words[slice(*held)]) else before
    among = parse.lows[parse.segments[predicate.segment].start] == "among" and predicate.form == REDUCED
    verb = parse.segments[predicate.segment].finite if among else None
    if verb is not None and verb.first > predicate.last:
        return [(verb.last + 1, end)]
    near = before[1] == predicate.first and predicate.segment > 0
    if near and not any(w.actor for w in parse.words[before[0] : before[1]]):
        before = (antecedent_at(parse, predicate), predicate.first)
    asked = predicate.parent
    led = predicate.form == REDUCED and asked is not None and asked.lemma in ("want", "keep", "leave", "hold")
    if asked is not None and predicate.form != INFINITIVE and not led:
        asked = None
    if asked is not None and asked.segment == predicate.segment and asked.last + 1 < predicate.first:
        before = (asked.last + 1, predicate.first)
    barred = any(low == "from" for low in parse.lows[predicate.last + 1 : end])
    own = any(w.actor in sent_by for w in parse.words[before[0] : before[1]] if w.actor)
    if barred and (own or trigger.measure in OF_GOODS):
        return [before, whole]
    return [before] if barred else [before, whole] if predicate.form == FINITE else [whole, before]


def _around_noun(parse: Parse, trigger: Trigger, reading: Reading, vocabulary: Vocabulary, end: int) -> list[Region]:
    """'a ban on PERUVIAN fish', 'hit PERU with a ban', 'PERU, which is under a ban'."""
    phrase = (trigger.phrase_start, trigger.last + 1)
    if trigger.object_first > trigger.first:
        doer = parse.lows[trigger.first + 1 : trigger.first + 2] == ["by"] and parse.words[trigger.first + 2].tag == "actor"
        regions = [(trigger.first + (3 if doer else 0), end), phrase]
    elif sent_from(parse, trigger):
        regions = [phrase]
    else:
        regions = [(trigger.last + 1, end), phrase]
    if trigger.role == "forbidden":
        return [(trigger.phrase_start, trigger.first), regions[0]]
    if not reading.chain:
        return regions
    inner = reading.chain[0]
    undergoes = _faces(reading, vocabulary)
    joined = inner.form == REDUCED and inner.parent is not None and inner.parent.lemma in vocabulary.joining
    if joined:
        return regions  # 'Peru banned tea, JOINING SANCTIONS IMPOSED by Oslo': Peru is not hit
    if inner.lemma in vocabulary.joining:
        pass
    elif inner.last < trigger.phrase_start:
        with_it = parse.lows[trigger.phrase_start - 1] == "with" and parse.lows[trigger.last + 1 : trigger.last + 2] == [","]
        # 'hit PERU with tariffs, Chile with quotas'
        regions.insert(0 if with_it else len(regions), (inner.last + 1, trigger.phrase_start))
    elif inner.first > trigger.last and not (inner.passive and parse.lows[inner.last + 1 : inner.last + 2] == ["with"]):
        regions.append((inner.last + 1, _until_effect(parse, inner)))
    asks = inner.parent if inner.form == INFINITIVE and inner.passive and not reading.as_subject else None
    if asks is not None and asks.segment == inner.segment and "urged" in asks.statuses:
        regions.append((asks.last + 1, inner.first))
    elif (inner.passive and not reading.as_subject) or undergoes is not None:
        struck = undergoes or inner
        regions.append((parse.segments[struck.segment].start, struck.first))
        theirs = parse.segments[struck.segment]
        floor = _of_object(parse, theirs.start) if theirs.kind == RELATIVE else 0
        regions.append((antecedent(parse, theirs.start, floor) if theirs.kind == RELATIVE else 0, struck.first))
    following = parse.segments[trigger.segment + 1 : trigger.segment + 2]
    lists = bool(following) and following[0].finite is not None and following[0].finite.lemma in LISTS
    anyone = bool(following) and not lists and parse.lows[following[0].start - 1] in ANYONE
    if following and following[0].kind == RELATIVE and not anyone:
        finite = following[0].finite
        regions.append((finite.last + 1 if finite else following[0].start, following[0].end))
    aside = following[0].predicates[0] if following and following[0].predicates else None
    if aside is not None and aside.form == REDUCED and aside.passive and reading.as_subject and following[0].opener == ",":
        regions.append((aside.last + 1, following[0].end))  # 'The ban, imposed by Peru ON NINE DANES, was renewed'
    here = parse.segments[trigger.segment]
    if here.kind == RELATIVE:
        regions.append((antecedent(parse, here.start, max(0, here.start - 8)), here.start))
        whole = parse.segments[here.host].finite if inner.lemma in LISTS and here.host is not None else None
        if whole is not None and whole.first > trigger.last:  # 'The sanctions, which include ..., were imposed ON PERU'
            regions.append((whole.last + 1, parse.segments[whole.segment].end))
    return regions


def _of_object(parse: Parse, start: int) -> int:
    """'looked into a KENYAN firm | which came under sanctions': the object that a relative clause is said of."""
    low = max((p.last + 1 for p in parse.predicates if p.last < start), default=0)
    return low if any(w.actor for w in parse.words[low:start]) else 0


def _faces(reading: Reading, vocabulary: Vocabulary) -> Predicate | None:
    """The verb whose subject undergoes the measure: 'PERU FACES tariffs', 'PERU FACES the threat of tariffs'."""
    inner, *outer = reading.chain
    if inner.lemma in vocabulary.undergoing:
        return inner
    expects = inner.form == NOUN and "urged" not in inner.statuses and bool(outer) and outer[0].form == FINITE
    return outer[0] if expects and outer[0].lemma in ("face", "suffer", "endure") else None


CAUSING = frozenset({"cause", "lead", "prompt", "encourage", "induce", "tempt", "oblige"})


def _until_effect(parse: Parse, verb: Predicate) -> int:
    """'The ban might CAUSE traders TO sell it in Peru': what others do because of it tells nothing of its aim."""
    end = parse.segments[verb.segment].end
    if verb.lemma.split()[0] not in CAUSING:
        return end
    return next((k for k in range(verb.last + 1, end) if parse.lows[k] == "to"), end)


def _told_of_thing(parse: Parse, trigger: Trigger, end: int) -> list[Region]:
    """'closed its ports to SHIPS that fly the Chilean flag': the clause that says whose the things are."""
    following = next((s for s in parse.segments if s.start == end), None)
    if following is None or following.kind != RELATIVE or following.opener not in ("that", "which", "zero"):
        return []
    if following.opener == "zero" and (following.finite is None or parse.lows[following.finite.head] not in GRANTING):
        return []
    thing = trigger.measure in TRADED and parse.words[end - 1].tag == "noun"
    thing = parse.lows[end - 1] in CRAFT or (thing and parse.lows[end - 1] not in ANYONE | PUNISHED | ENTITIES)
    low = following.finite.last + 1 if following.opener == "zero" and following.finite is not None else end + 1
    return [(low, following.end)] if thing else []


def _until_next_verb(parse: Parse, trigger: Trigger) -> int:
    """'reimposed sanctions but GRANTS waivers to Japan': what another verb says is not part of the measure."""
    if trigger.predicate is not None:
        return trigger.until
    later = (
        p.first - 1
        for p in parse.segments[trigger.segment].predicates
        if p.first > trigger.last + 1 and p.form in (FINITE, REDUCED, INFINITIVE) and parse.words[p.first - 1].tag == "and"
    )
    return min(next(later, trigger.until), trigger.until)
