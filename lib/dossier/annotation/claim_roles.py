"""Who restricts whom: the sender and the target of a measure, by their places around the words that carry it.

The sender stands in the noun phrase ('Japan's sanctions'), after 'by', or as the subject of the verb that governs the
measure; the target after 'against', 'on', 'to' or 'from', in the noun phrase ('anti-Russia sanctions'), as the object
of 'hit ... with', or as the subject of a passive. What no place gives is left to the discourse.
"""

from __future__ import annotations

from dossier.annotation import claim_grammar as grammar
from dossier.annotation.claim_clauses import ADJUNCT, FINITE, NOUN, PARTICIPIAL, REDUCED, RELATIVE, SUBORDINATE, Parse, Predicate, Segment
from dossier.annotation.claim_discourse import ACTS, Discourse
from dossier.annotation.claim_status import Reading
from dossier.annotation.claim_triggers import Trigger
from dossier.annotation.claim_words import Word
from dossier.vocabularies.measures import Vocabulary

REASONS = frozenset(
    """over after amid because following despite unless if until since due responsible complicit involved accused
    linked connected supporting aiding""".split()
)
CO_SENDERS = frozenset({"lead", "example", "suit", "footsteps"})
MODIFIERS = {"western": "WEST", "international": "WEST", "allied": "WEST", "european": "EU"}
COMMON_NOUN_SENDERS = frozenset("US U.S. UK U.K. EU E.U. UN U.N. G7 G-7".split())
"""Names that before 'sanctions' are the sender; other names there are the target ('Iran sanctions')."""

OWNED = frozenset("sanctions sanction blacklist list ban embargo measures restrictions".split())
LISTS = frozenset({"include", "comprise", "contain", "cover", "entail"})
PRAISES = frozenset("thank praise criticise criticize blame condemn accuse commend applaud congratulate".split())
DOMESTIC = frozenset("politicians politician party members lawmakers lawmaker senators senator congressmen opposition parliament mps legislators congress republicans democrats".split())
ENTITIES = frozenset(
    """entities companies groups others firms individuals banks people businesses organisations organizations persons
    lenders ships vessels citizens officials nationals traders suppliers manufacturers refiners""".split()
)
RAW = frozenset("coal iron lead seafood textile textiles ore minerals labour labor gold copper silver timber oil".split())
SPOKEN_FOR = frozenset(
    """statement statements official officials spokesman spokeswoman spokesperson representative envoy minister ministers
    government governments leaders lawmakers diplomats authorities courts members""".split()
)
COMPANY = frozenset("conjunction coordination together tandem along concert cooperation consultation jointly".split())

Codes = list[str]


# --- senders


def senders(
    parse: Parse, trigger: Trigger, reading: Reading, discourse: Discourse, vocabulary: Vocabulary
) -> Codes:
    """The senders that the sentence gives for a trigger; none where it gives no sender."""
    chain = reading.chain
    joins = bool(chain) and chain[0].lemma in vocabulary.joining
    own = own_senders(parse, trigger, discourse)
    if own and chain and _may_aim(parse, trigger, own, vocabulary):
        agent = [] if reading.as_subject or chain[0].passive else _agent(parse, chain, trigger, discourse)
        if own != agent:
            return agent
    if own and not (joins and not chain[0].passive and not reading.as_subject):
        return own
    if chain and chain[0].lemma in LISTS and trigger.predicate is None:
        return own or discourse.last_senders
    if chain and chain[0].lemma in vocabulary.undergoing and trigger.predicate is None:
        threat = next((p for p in chain[1:] if p.form == FINITE and "threatened" in p.statuses), None)
        told = own or (subject(parse, threat, discourse) if threat else []) or _attributed(parse, trigger.segment, discourse)
        host = parse.segments[trigger.segment].host
        relative = parse.segments[trigger.segment].kind == RELATIVE and host is not None
        finite = parse.segments[host].finite if relative and host is not None else None
        return told or (subject(parse, finite, discourse) if finite is not None and not finite.passive else [])
    if reading.as_subject and not chain[0].passive:
        return own or _attributed(parse, trigger.segment, discourse)
    found = _agent(parse, chain, trigger, discourse) if chain else _attributed(parse, trigger.segment, discourse)
    return found or _list_keeper(parse, trigger, chain) or ([] if joins else own)


def _list_keeper(parse: Parse, trigger: Trigger, chain: tuple[Predicate, ...]) -> Codes:
    """'Americans were put on a Russian stop list': with a target before the passive, the adjective is the sender."""
    if not chain or not chain[0].passive or chain[0].last > trigger.phrase_start:
        return []
    codes = [w.actor for w in parse.words[trigger.phrase_start : trigger.first] if w.actor and not w.aims_only]
    start = parse.segments[chain[0].segment].start
    others = [w.actor for w in parse.words[start : chain[0].first] if w.actor and w.actor not in codes]
    return _unique(codes) if others else []


def _may_aim(parse: Parse, trigger: Trigger, own: Codes, vocabulary: Vocabulary) -> bool:
    """Whether the only actor in the phrase is an adjective that may as well be the target: 'Japanese sanctions'."""
    inside = [w for w in parse.words[trigger.phrase_start : trigger.first + 1] if w.actor and not w.aims_only]
    if len(inside) != 1 or [inside[0].actor] != own or inside[0].genitive:
        return False
    usual = inside[0].actor in vocabulary.usual_targets
    return usual or inside[0].surface not in COMMON_NOUN_SENDERS and inside[0].actor not in ("EU", "G7", "UN", "WEST")


def own_senders(parse: Parse, trigger: Trigger, discourse: Discourse) -> Codes:
    """Senders in the noun phrase itself: a genitive, an adjective, 'its', 'by ...' right after it."""
    if trigger.predicate is not None:
        return []
    codes: Codes = []
    for k in range(trigger.phrase_start, trigger.first + (1 if trigger.object_first >= 0 else 0)):
        word = parse.words[k]
        if word.actor and not word.aims_only and _modifies_as_sender(parse, k):
            codes.append(word.actor)
        elif word.low in MODIFIERS and not codes:
            codes.append(MODIFIERS[word.low])
        elif word.low in ("its", "their", "our", "his", "her") and k == trigger.phrase_start:
            codes += _owner(parse, trigger, word.low, discourse)
    after = trigger.last + 1
    if not codes and trigger.role == "general" and parse.lows[after : after + 1] == ["of"]:
        codes = [w.actor for w in parse.words[after + 1 : after + 4] if w.actor and not w.aims_only][:1]
    return _unique(codes) or _by_agent(parse, after, parse.segments[trigger.segment].end, discourse, within=6)


def _owner(parse: Parse, trigger: Trigger, low: str, discourse: Discourse) -> Codes:
    """Whose 'its' is: the relative clause's antecedent, the nearest state after a person's name, else the discourse."""
    segment = parse.segments[trigger.segment]
    if segment.kind == RELATIVE:
        found = _antecedent(parse, segment, discourse, 0)
        if found:
            return found
    before = [w for w in parse.words[segment.start : trigger.phrase_start] if w.actor and not w.aims_only]
    if low in ("its", "their") and len(before) > 1 and before[0].person and not before[-1].person:
        return [before[-1].actor]
    return discourse.pronoun(low)


def _modifies_as_sender(parse: Parse, k: int) -> bool:
    word = parse.words[k]
    if k and parse.lows[k - 1] in ("anti-", "pro-"):
        return False
    follower = parse.words[k + 1] if k + 1 < len(parse.words) else None
    if follower is not None and follower.low in ("-related", "-linked", "-focused", "-specific"):
        return False
    if word.genitive or word.surface in COMMON_NOUN_SENDERS or word.actor in ("EU", "G7", "UN", "WEST"):
        return True
    return word.low.endswith(("ese", "ish", "ch", "iss", "ican", "ean", "dian", "alian", "man")) and word.low not in ("german",) or word.low == "german"


def _by_agent(
    parse: Parse, low: int, high: int, discourse: Discourse, within: int = 30, verbs: bool = False
) -> Codes:
    for k in range(low, min(high, low + within)):
        word = parse.words[k]
        if word.low == "by" or (word.low == "with" and k and parse.lows[k - 1] in COMPANY):
            return group(parse, k + 1, high) or discourse.stand_in(parse, k + 1, min(high, k + 5))
        if (word.tag == "verb" and not verbs) or word.low in (",", "with"):
            return []
    return []


def _agent(parse: Parse, chain: tuple[Predicate, ...], trigger: Trigger, discourse: Discourse) -> Codes:
    """The doer of the innermost verb, sought outwards along the chain."""
    for depth, predicate in enumerate(chain):
        segment = parse.segments[predicate.segment]
        outer = chain[depth + 1] if depth + 1 < len(chain) else None
        if predicate.passive:
            by = _by_agent(parse, predicate.last + 1, segment.end, discourse)
            if by:
                return by
            if depth and predicate.form == FINITE:
                return subject(parse, predicate, discourse)
            keeper = parse.words[trigger.object_first - 1] if trigger.object_first > 0 else None
            if keeper is not None and keeper.actor and trigger.measure == "transport_ban":
                return [keeper.actor]
            if depth and predicate.form == REDUCED:
                continue
            if predicate.form in (FINITE, REDUCED):
                return _where(parse, predicate) or _attributed(parse, predicate.segment, discourse)
            continue
        if predicate.form == NOUN:
            own = _possessor(parse, predicate, discourse)
            if own and "urged" not in predicate.statuses:
                return own
            if "urged" in predicate.statuses and (outer is None or "refused" not in outer.statuses):
                return _addressee(parse, predicate, chain[depth - 1] if depth else None, trigger, discourse)
            continue
        if "urged" in predicate.statuses and _urges(predicate, chain, depth):
            return _addressee(parse, predicate, chain[depth - 1] if depth else None, trigger, discourse)
        if outer is not None and outer.lemma in ("join", "join in") and outer.form == FINITE:
            return _unique([*subject(parse, outer, discourse), *_between(parse, outer.last + 1, predicate.first, discourse)])
        if outer is not None and outer.lemma in PRAISES and parse.lows[predicate.first - 1] in ("for", "of"):
            return _between(parse, outer.last + 1, predicate.first, discourse)
        if outer is not None and ("urged" in outer.statuses or outer.lemma in ("allow", "authorise", "authorize", "ask", "see")):
            between = _between(parse, outer.last + 1, predicate.first, discourse)
            if between and not outer.passive:
                return between
        if predicate.form == FINITE:
            expletive = predicate.lemma == "be" and depth > 0 and parse.lows[max(0, predicate.first - 1)] in ("it", "there")
            return [] if expletive else subject(parse, predicate, discourse)
        if outer is None:
            return _host_subject(parse, predicate, discourse)
    last = chain[-1]
    return subject(parse, last, discourse) if last.form == FINITE else _host_subject(parse, last, discourse)


def _where(parse: Parse, predicate: Predicate) -> Codes:
    """'In Japan, exports of ... are banned': the place stands for the sender."""
    before = parse.segments[predicate.segment - 1] if predicate.segment else None
    if before is None or before.finite is not None or parse.lows[before.start] != "in":
        return []
    return group(parse, before.start + 1, before.end)


def _urges(predicate: Predicate, chain: tuple[Predicate, ...], depth: int) -> bool:
    return "urged" in predicate.statuses and not predicate.passive


def _addressee(
    parse: Parse, urging: Predicate, inner: Predicate | None, trigger: Trigger, discourse: Discourse
) -> Codes:
    """Who is asked to restrict: 'urged Tokyo to', 'called on the EU to', 'US calls for its partners to'."""
    end = inner.first if inner is not None and inner.first > urging.last else trigger.phrase_start
    found = _between(parse, urging.last + 1, end, discourse)
    if not found and urging.form == FINITE and DOMESTIC & set(parse.lows[: urging.first]):
        return subject(parse, urging, discourse)
    return found


def _between(parse: Parse, low: int, high: int, discourse: Discourse) -> Codes:
    if high - low > 25 or low >= high:
        return []
    return group(parse, low, high) or discourse.stand_in(parse, low, high)


def _possessor(parse: Parse, noun: Predicate, discourse: Discourse) -> Codes:
    k = noun.first - 1
    while k >= 0 and parse.words[k].tag in ("noun", "actor", "det", "adv") and noun.first - k < 5:
        word = parse.words[k]
        if word.actor and not word.aims_only:
            return [word.actor]
        if word.low in grammar.POSSESSIVES:
            return discourse.pronoun(word.low)
        k -= 1
    after = noun.last + 1
    if after < len(parse.words) and parse.lows[after] == "by":
        return group(parse, after + 1, min(len(parse.words), after + 6))
    return []


def _host_subject(parse: Parse, predicate: Predicate, discourse: Discourse) -> Codes:
    """A participle or infinitive without a verb over it in its segment shares the subject of the clause it belongs to."""
    segment = parse.segments[predicate.segment]
    before = group(parse, segment.start, predicate.first) if segment.kind not in (ADJUNCT,) else []
    if before:
        return before
    host = parse.segments[segment.host] if segment.host is not None else None
    if host is None or host.finite is None:
        return discourse.stand_in(parse, segment.start, predicate.first)
    finite = host.finite
    if finite.passive:
        return _by_agent(parse, finite.last + 1, host.end, discourse) or _attributed(parse, predicate.segment, discourse)
    return subject(parse, finite, discourse)


def subject(parse: Parse, predicate: Predicate, discourse: Discourse, depth: int = 0) -> Codes:
    """The actors that the subject of a finite verb stands for."""
    if predicate.shares is not None:
        return subject(parse, predicate.shares, discourse, depth + 1)
    segment = parse.segments[predicate.segment]
    low = _after_opener(parse, segment)
    if _led_by_act(parse, low, predicate.first):
        return discourse.last_senders or _by_agent(parse, low, predicate.first, discourse, verbs=True)
    found = group(parse, low, predicate.first)
    if found:
        return _with_companions(parse, predicate, found)
    found = discourse.stand_in(parse, low, predicate.first)
    if found or depth > 4:
        return found
    if any(parse.words[k].tag == "noun" and not parse.words[k].forms for k in range(low, predicate.first)) and segment.kind != RELATIVE:
        return _attributed(parse, predicate.segment, discourse)
    number = predicate.segment
    if segment.kind == RELATIVE and segment.opener != "zero":
        return _antecedent(parse, segment, discourse, depth)
    earlier = parse.segments[number - 1] if number else None
    resumes = segment.opener == "," or parse.lows[segment.start] == ","
    while earlier is not None and resumes and (
        earlier.kind in (RELATIVE, ADJUNCT, PARTICIPIAL) or (earlier.kind == SUBORDINATE and earlier.finite is None)
    ):
        number -= 1
        earlier = parse.segments[number - 1] if number else None
    if earlier is None:
        return []
    if earlier.finite is not None:
        return subject(parse, earlier.finite, discourse, depth + 1)
    return group(parse, earlier.start, earlier.end) or discourse.stand_in(parse, earlier.start, earlier.end)


def _after_opener(parse: Parse, segment: Segment) -> int:
    low = segment.start
    while low < segment.end and parse.words[low].tag in ("mark", "quote", "and", "adv", "sub", "rel"):
        low += 1
    return low


def _antecedent(parse: Parse, segment: Segment, discourse: Discourse, depth: int) -> Codes:
    """Whom a relative clause goes on about: the actor right before it, else whoever brought up what it is about.

    In 'Japan has joined countries that have imposed ...' both are senders.
    """
    host = parse.segments[segment.host].finite if segment.host is not None else None
    before = segment.start - 1
    while before >= 0 and parse.words[before].tag in ("mark", "prep"):
        before -= 1
    unnamed = before >= 0 and parse.lows[before] in ("countries", "nations", "states", "governments")
    if unnamed or (before >= 0 and parse.words[before].actor):
        found = [parse.words[before].actor or "WEST"]
        joined = host is not None and host.lemma in ("join", "join in") and host.first < segment.start
        return _unique([*found, *subject(parse, host, discourse, depth + 1)]) if joined and host is not None else found
    if host is not None and host.first < segment.start and not host.passive:
        return subject(parse, host, discourse, depth + 1)
    return []


def _with_companions(parse: Parse, predicate: Predicate, found: Codes) -> Codes:
    """'following the lead of ...', 'following the example of its allies' make others senders too."""
    words = parse.words
    for k, low in enumerate(parse.lows):
        if low in CO_SENDERS and any(w.low in ("following", "followed", "follows", "follow") for w in words[max(0, k - 6) : k]):
            near = [w.actor for w in words[max(0, k - 4) : k + 6] if w.actor and not w.aims_only]
            return _unique([*found, *near[:1]])
    return found


def _attributed(parse: Parse, number: int, discourse: Discourse) -> Codes:
    """Who says it stands for who does it, where nobody else is named: '..., the Foreign Office said'."""
    for segment in parse.segments:
        finite = segment.finite
        reports = finite is not None and finite.lemma in ("say", "announce", "state", "tell", "confirm", "declare", "quote", "add")
        if reports and finite is not None and parse.segments.index(segment) != number:
            said = group(parse, segment.start, finite.first) or group(parse, finite.last + 1, segment.end)
            return said or discourse.stand_in(parse, segment.start, finite.first)
        if segment.opener == "according":
            return group(parse, segment.start, segment.end)
    return []


def _led_by_act(parse: Parse, low: int, high: int) -> bool:
    """Whether the subject is a measure or a text, 'The draft, agreed by China, would ...', and not an actor."""
    for k in range(low, high):
        word = parse.words[k]
        led = k + 1 < high and parse.lows[k + 1].startswith("-")
        if word.actor and not led:
            return False
        if word.low in ACTS and word.tag == "noun":
            return True
    return False


def group(parse: Parse, low: int, high: int) -> Codes:
    """The first actor of a stretch of words, with those that are coordinated with it."""
    codes: Codes = []
    linked = True
    aside = False
    for k in range(max(0, low), min(high, len(parse.words))):
        word = parse.words[k]
        aside = aside and word.low != ","
        if aside:
            continue
        if word.actor and not word.aims_only and not (k + 1 < high and parse.lows[k + 1].startswith("-")):
            if not linked and codes:
                codes[-1] = codes[-1] if word.actor == "WEST" and codes[-1] in ("EU", "G7", "UN") else word.actor
            elif linked:
                codes.append(word.actor)
            linked = False
        elif word.tag == "and" or word.low == ",":
            linked = True
        elif codes and word.tag in ("prep", "verb", "rel", "to") and word.low != "of":
            break
        elif not codes and k > low and parse.lows[k - 1] in SPOKEN_FOR and word.tag == "prep":
            continue
        elif not codes and word.tag == "prep" and word.low in ("in", "after", "over", "with", "under", "during", "from", "despite", "at", "on", "amid") and k > low:
            aside = True
        elif codes and linked and word.tag == "noun" and not word.capital and not _modifies_actor(parse, k, high):
            break
    return _unique(codes)


def _modifies_actor(parse: Parse, k: int, high: int) -> bool:
    return any(parse.words[j].actor for j in range(k + 1, min(high, k + 3)))


# --- targets


def targets(parse: Parse, trigger: Trigger, reading: Reading, sent_by: Codes, vocabulary: Vocabulary) -> Codes:
    """The targets that the sentence names for a trigger, from the first of the places where they may stand."""
    for low, high in _target_regions(parse, trigger, reading, vocabulary):
        found = [c for c in aimed_at(parse, low, high, trigger.measure, vocabulary) if c not in sent_by]
        if found:
            return found
    return []


def mentioned(parse: Parse, besides: Codes, vocabulary: Vocabulary) -> Codes:
    """The first state that a sentence names beside its senders: the last resort for a target."""
    out = {*besides, *vocabulary.victims, "UN", "G7", "WEST"}
    return next(([w.actor] for w in parse.words if w.actor and w.actor not in out), [])


def _target_regions(
    parse: Parse, trigger: Trigger, reading: Reading, vocabulary: Vocabulary
) -> list[tuple[int, int]]:
    end = trigger.until
    if trigger.predicate is not None:
        predicate = trigger.predicate
        whole = (predicate.last + 1, end)
        before = (parse.segments[predicate.segment].start, predicate.first)
        if not predicate.passive:
            return [whole]
        barred = any(low == "from" for low in parse.lows[predicate.last + 1 : end])
        return [before] if barred else [before, whole] if predicate.form == FINITE else [whole, before]
    regions = [(trigger.last + 1, end), (trigger.phrase_start, trigger.last + 1)]
    if not reading.chain:
        return regions
    inner = reading.chain[0]
    if inner.last < trigger.phrase_start:
        regions.append((inner.last + 1, trigger.phrase_start))
    elif inner.first > trigger.last:
        regions.append((inner.last + 1, parse.segments[inner.segment].end))
    if (inner.passive and not reading.as_subject) or inner.lemma in vocabulary.undergoing:
        regions.append((parse.segments[inner.segment].start, inner.first))
        regions.append((0, inner.first))
    following = parse.segments[trigger.segment + 1 : trigger.segment + 2]
    if following and following[0].kind == RELATIVE:
        finite = following[0].finite
        regions.append((finite.last + 1 if finite else following[0].start, following[0].end))
    if parse.segments[trigger.segment].kind == RELATIVE:
        start = parse.segments[trigger.segment].start
        regions.append((max(0, start - 8), start))
    return regions


def aimed_at(parse: Parse, low: int, high: int, measure: str, vocabulary: Vocabulary) -> Codes:
    """The states in a stretch of words, up to where reasons or circumstances begin."""
    codes: Codes = []
    for k in range(max(0, low), min(high, len(parse.words))):
        word = parse.words[k]
        if word.low == "by" or word.tag in ("be", "have", "modal") or _gives_reason(parse, k):
            break
        if word.low == "with" and k and parse.lows[k - 1] in COMPANY:
            break
        circumstance = word.low in ("in", "at", "through", "via", "with") and parse.lows[k - 1] not in ENTITIES
        if codes and (circumstance or (word.tag == "verb" and not word.low.endswith("ed"))):
            break
        if word.actor and word.actor not in ("UN", "G7", "WEST") and not (
            _owns_measure(parse, k)
            or _is_place(parse, k, measure) or _is_victim(parse, k, vocabulary)
        ):
            codes.append(word.actor)
    return _unique(codes)


def _is_victim(parse: Parse, k: int, vocabulary: Vocabulary) -> bool:
    """A state that suffers what is punished is a target only after 'against' or 'on', or beside another target."""
    if parse.words[k].actor not in vocabulary.victims:
        return False
    return parse.words[k].low[-1] != "s" and not {"against", "on", "and"} & set(parse.lows[max(0, k - 2) : k])


def _owns_measure(parse: Parse, k: int) -> bool:
    """'people on the EU's blacklist': the owner of the list is not the target."""
    word = parse.words[k]
    owner = word.genitive or word.surface in COMMON_NOUN_SENDERS or word.actor in ("EU", "G7", "UN", "WEST")
    return owner and bool(OWNED & set(parse.lows[k + 1 : k + 3]))


def _is_place(parse: Parse, k: int, measure: str) -> bool:
    """'their assets in Britain', 'travel to the United States': where the sender's power reaches."""
    if measure not in ("asset_freeze", "travel_ban"):
        return False
    near = parse.lows[max(0, k - 3) : k]
    return bool({"in", "into", "inside", "within", "entering", "enter", "visiting"} & set(near)) or near[-1:] == ["to"]


def _gives_reason(parse: Parse, k: int) -> bool:
    low = parse.lows[k]
    if low in REASONS:
        return not (low == "over" and k + 1 < len(parse.words) and parse.words[k + 1].tag == "number")
    if low != "for" or k + 1 >= len(parse.words):
        return False
    after: Word = parse.words[k + 1]
    return after.low in (*grammar.POSSESSIVES, "the", "alleged", "allegedly") or after.low.endswith("ing") or after.genitive


def _unique(codes: Codes) -> Codes:
    return list(dict.fromkeys(codes))


def turned(parse: Parse, trigger: Trigger, sent_by: Codes, aimed: Codes) -> str:
    """The measure, seen from the sender: a ban on the target's own exports keeps them from being imported."""
    if trigger.measure not in ("export_restriction", "import_restriction") or trigger.object_first < 0:
        return trigger.measure
    k = trigger.object_first
    before, after = parse.words[max(0, k - 4) : k], parse.words[k + 1 : k + 12]
    genitive = any(w.genitive and w.actor in aimed and w.actor for w in before)
    if trigger.measure == "import_restriction":
        fuel = sent_by == ["UN"] and any(w.low in ("oil", "petroleum", "crude", "fuel") for w in [*before, *after])
        kept = parse.lows[k].startswith("import") and (genitive or fuel)
        return "export_restriction" if kept else trigger.measure
    owned = any((w.actor in aimed and w.actor) or (w.genitive and w.low in ("country", "north")) for w in before)
    for i, word in enumerate(after[:-1]):
        if word.low == "to":
            return trigger.measure
        if word.low in ("from", "by") and any(w.actor in aimed and w.actor for w in after[i + 1 : i + 4]):
            return "import_restriction"
    raw = parse.lows[k].startswith("export") and any(w.low in RAW for w in [*before, *after])
    return "import_restriction" if owned or (raw and sent_by == ["UN"]) else trigger.measure
