"""The clauses of a sentence: its predicates, the segments that they stand in, and what hangs on what.

A *predicate* is a verb group ('has not yet been lifted') or a noun that governs a measure as a verb does ('calls
for', 'the imposition of'). A *segment* is a stretch of words that holds at most one finite verb. An infinitive, a
gerund or a noun hangs on the predicate before it in its segment: 'urged > to consider > imposing'.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dossier.annotation import claim_grammar as grammar
from dossier.annotation.claim_words import STEPS, Word, infinitive_before
from dossier.vocabularies.measures import BASE, GERUND, PARTICIPLE, PAST, THIRD, Vocabulary

FINITE, INFINITIVE, GERUNDIAL, REDUCED, NOUN = "finite", "infinitive", "gerund", "reduced", "noun"
MAIN, SUBORDINATE, RELATIVE, PARTICIPIAL, ADJUNCT = "main", "subordinate", "relative", "participial", "adjunct"
GROUP_TAGS = ("modal", "be", "have", "do", "neg", "to", "adv")
REPORT_WITHIN = 7
"""So many words after a verb of saying what is said may begin without 'that'."""
INTRODUCERS = ("prep", "sub", "date", "adv", "to")


@dataclass(slots=True)
class Predicate:
    first: int
    head: int
    last: int
    lemma: str
    form: str
    statuses: tuple[str, ...] = ()
    modal: str = ""
    passive: bool = False
    negated: bool = False
    perfect: bool = False
    segment: int = 0
    parent: Predicate | None = None
    shares: Predicate | None = None
    """the verb before, whose subject and modal this one has too: 'will freeze ... and BAN'"""
    ambiguous: bool = False
    """an -ed form without an auxiliary: past tense or reduced relative"""


@dataclass(slots=True)
class Segment:
    start: int
    end: int
    kind: str = MAIN
    opener: str = ""
    host: int | None = None
    """the segment that this one belongs to"""
    predicates: list[Predicate] = field(default_factory=list)

    @property
    def finite(self) -> Predicate | None:
        return next((p for p in self.predicates if p.form == FINITE), None)


@dataclass(slots=True)
class Parse:
    words: list[Word]
    lows: list[str]
    predicates: list[Predicate]
    segments: list[Segment]


def parse(words: list[Word], vocabulary: Vocabulary) -> Parse:
    """The predicates and segments of a sentence."""
    lows = [w.low for w in words]
    predicates = _predicates(words, lows, vocabulary)
    segments = _segments(words, predicates, vocabulary)
    _attach(words, segments)
    return Parse(words, lows, predicates, segments)


# --- predicates


def _predicates(words: list[Word], lows: list[str], vocabulary: Vocabulary) -> list[Predicate]:
    found: list[Predicate] = []
    i = 0
    while i < len(words):
        predicate = _verb_group(words, lows, i, vocabulary) or _governing_noun(words, lows, i, vocabulary)
        if predicate is None:
            i += 1
            continue
        found.append(predicate)
        i = predicate.last + 1
    return found


def _verb_group(words: list[Word], lows: list[str], i: int, vocabulary: Vocabulary) -> Predicate | None:
    if words[i].tag not in (*GROUP_TAGS, "verb") or words[i].tag == "adv":
        return None
    j = i
    while j < len(words) and (words[j].tag in GROUP_TAGS or lows[j] in grammar.GET and words[j].tag == "verb"):
        j += 1
    while j > i and words[j - 1].tag == "adv" and (j == len(words) or words[j].tag != "verb"):
        j -= 1
    group = words[i:j]
    if j < len(words) and words[j].tag == "verb" and not _breaks_group(group, words[j]):
        return _from_verb(words, lows, i, j, vocabulary)
    helpers = [k for k in range(i, j) if words[k].tag in ("be", "have", "do") or lows[k] in grammar.GET]
    if not helpers:
        return None
    lemma = "have" if words[helpers[-1]].tag == "have" else "be" if words[helpers[-1]].tag == "be" else "do"
    return _described(words, i, helpers[-1], j - 1, lemma, words[helpers[-1]].low, vocabulary)


def _breaks_group(group: list[Word], verb: Word) -> bool:
    """'to' and the modals want a base form; without them the group may be anything."""
    return bool(group) and group[-1].tag == "to" and not verb.is_verb(BASE)


def _from_verb(words: list[Word], lows: list[str], i: int, j: int, vocabulary: Vocabulary) -> Predicate:
    phrase = vocabulary.verb_phrases.at(lows, j)
    lemma, last = (phrase[1].lemma, j + phrase[0] - 1) if phrase else (_lemma(words, i, j), j)
    if last > j and lows[last] == "to" and last + 1 < len(words) and words[last + 1].is_verb(BASE):
        last -= 1
    return _described(words, i, j, last, lemma, lows[j], vocabulary)


def _lemma(words: list[Word], i: int, j: int) -> str:
    wanted = {BASE} if any(w.tag in ("modal", "to", "do") for w in words[i:j]) else {PAST, PARTICIPLE, GERUND, THIRD, BASE}
    fitting = [f.lemma for f in words[j].forms if f.form in wanted]
    return fitting[0] if fitting else words[j].forms[0].lemma


def _described(
    words: list[Word], i: int, head: int, last: int, lemma: str, low: str, vocabulary: Vocabulary
) -> Predicate:
    group = words[i:head]
    tags = {w.tag for w in group}
    modal = next((w.low for w in group if w.tag == "modal"), "")
    verb = words[head]
    be = "be" in tags or any(w.low in grammar.GET for w in group)
    gerund = verb.is_verb(GERUND) and low.endswith("ing")
    participle = verb.is_verb(PARTICIPLE) and not gerund
    negated = "neg" in tags or any("n't" in w.low for w in group) or modal == "cannot"
    finite_helper = tags & {"modal", "do", "have"} or any(
        w.tag == "be" and w.low not in ("be", "been", "being") for w in group
    )
    is_to = "to" in tags and group[0].tag == "be" and group[0].low not in ("be", "been", "being")
    if is_to:
        form, modal = FINITE, "will"
    elif "to" in tags:
        form = INFINITIVE
    elif finite_helper:
        form = GERUNDIAL if any(w.low in ("having", "being") for w in group[:1]) else FINITE
    elif gerund or (be and any(w.low == "being" for w in group)):
        form = GERUNDIAL
    else:
        form = FINITE
    passive = participle and be and not gerund
    ambiguous = form == FINITE and not finite_helper and verb.is_verb(PAST) and verb.is_verb(PARTICIPLE)
    bare = form == FINITE and not finite_helper and verb.is_verb(BASE) and not verb.is_verb(PAST) and head > 0
    if bare and words[head - 1].tag in ("and", "mark") and infinitive_before(words, head):
        form = INFINITIVE
    if form == FINITE and not finite_helper and participle and not verb.is_verb(PAST, BASE, THIRD):
        form, passive = REDUCED, True
    statuses = vocabulary.verb_status.get(lemma, ())
    perfect = "have" in tags
    return Predicate(i, head, last, lemma, form, statuses, modal, passive, negated, perfect, ambiguous=ambiguous)


def _governing_noun(words: list[Word], lows: list[str], i: int, vocabulary: Vocabulary) -> Predicate | None:
    word = words[i]
    if word.tag != "noun" or word.low not in vocabulary.noun_status:
        return None
    after = lows[i + 1] if i + 1 < len(lows) else ""
    if after not in ("of", "to", "for", "on", "against", "that", "about", "over", "from"):
        nominal = i + 1 < len(words) and words[i + 1].tag in ("actor", "noun")
        if not nominal:
            return None
    if word.low == "pressure" and after != "to":
        return None
    negated = i > 0 and lows[i - 1] in ("no", "without")
    return Predicate(i, i, i, word.low, NOUN, (vocabulary.noun_status[word.low],), negated=negated)


# --- segments


def _segments(words: list[Word], predicates: list[Predicate], vocabulary: Vocabulary) -> list[Segment]:
    at = {p.first: p for p in predicates}
    heads = {k: p for p in predicates for k in range(p.first, p.last + 1)}
    segments = [Segment(0, 0)]
    i = 0
    while i < len(words):
        current = segments[-1]
        opening = _opening(words, i, current, at, heads)
        if opening is not None and i > current.start:
            current.end = i
            kind, opener = opening
            segments.append(Segment(i, i, kind, opener))
            current = segments[-1]
        elif opening is not None:
            current.kind, current.opener = opening
        predicate = at.get(i)
        if predicate is None:
            i += 1
            continue
        current = _place(words, predicate, segments, vocabulary)
        i = predicate.last + 1
    segments[-1].end = len(words)
    for number, segment in enumerate(segments):
        for predicate in segment.predicates:
            predicate.segment = number
    return segments


def _place(words: list[Word], predicate: Predicate, segments: list[Segment], vocabulary: Vocabulary) -> Segment:
    """Put a predicate into the last segment; a second finite verb makes a clause of its own or a reduced relative."""
    current = segments[-1]
    earlier = current.finite
    by_agent = _by_follows(words, predicate.last + 1)
    if predicate.ambiguous and by_agent:
        predicate.form, predicate.passive = REDUCED, True
    if predicate.form == FINITE and earlier is None and predicate.ambiguous and current.kind == PARTICIPIAL:
        predicate.form, predicate.passive = REDUCED, True
    if predicate.form == FINITE and (earlier is not None or _has_verb(current)):
        start = _subject_start(words, predicate.first, current.start)
        reports = earlier is not None and earlier.lemma in vocabulary.reporting
        coordinated = words[predicate.first - 1].tag == "and" if predicate.first else False
        belongs = earlier is None and _after_preposition(words, start)
        if coordinated or belongs:
            pass
        elif predicate.ambiguous and not (reports and start < predicate.first and not _after_preposition(words, start)):
            predicate.form, predicate.passive = REDUCED, True
        elif start == predicate.first and earlier is not None and earlier.ambiguous:
            earlier.form, earlier.passive = REDUCED, True
        elif start > current.start and start > (earlier.last if earlier else current.start):
            current.end = start
            told = earlier is not None and start - earlier.last < REPORT_WITHIN
            reports = reports and told and not _after_preposition(words, start)
            kind = SUBORDINATE if reports else RELATIVE
            segments.append(Segment(start, start, kind, "" if reports else "zero"))
            current = segments[-1]
    current.predicates.append(predicate)
    return current


def _by_follows(words: list[Word], i: int) -> bool:
    """'imposed by', 'announced Thursday by'."""
    while i < len(words) and words[i].tag in ("date", "adv"):
        i += 1
    return i < len(words) and words[i].low == "by"


def _has_verb(segment: Segment) -> bool:
    return any(p.form in (GERUNDIAL, INFINITIVE) for p in segment.predicates)


def _after_preposition(words: list[Word], start: int) -> bool:
    return start > 0 and words[start - 1].tag in ("prep", "to")


def _subject_start(words: list[Word], first: int, floor: int) -> int:
    """Where the noun phrase right before a verb begins."""
    i = first
    while i > floor and words[i - 1].tag in ("adv", "neg"):
        i -= 1
    seen_pronoun = False
    while i > floor:
        word, follower = words[i - 1], words[i] if i < first else None
        if word.tag == "pronoun":
            return i - 1
        if word.tag == "prep" and word.low == "of" and follower is not None:
            i -= 1
            continue
        if word.tag == "and" and follower is not None and follower.tag == "actor" and words[i - 2].tag == "actor":
            i -= 1
            continue
        if word.tag not in ("noun", "actor", "det", "number") or seen_pronoun:
            break
        starts_name = follower is not None and (follower.tag == "det" or (follower.tag == "actor" and word.tag == "noun" and not word.capital and not word.genitive and _plural(word)))
        if starts_name:
            break
        i -= 1
    return i


def _plural(word: Word) -> bool:
    return word.low.endswith("s") or word.low in ("conference", "parliament", "media", "briefing")


def _opening(
    words: list[Word], i: int, current: Segment, at: dict[int, Predicate], heads: dict[int, Predicate]
) -> tuple[str, str] | None:
    """The kind and opener of the segment that begins at word i, or None where none begins."""
    word = words[i]
    if i in heads and i not in at:
        return None
    before = words[i - 1] if i else None
    if word.low in grammar.CLAUSE_MARKS:
        return MAIN, word.low
    if word.tag == "rel":
        return _relative(words, i, at)
    if word.tag == "sub":
        if word.low == "as" and _is_plain_as(words, i):
            return None
        return SUBORDINATE, word.low
    if word.low in ("according", "amid", "despite", "following", "including"):
        return ADJUNCT, word.low
    if word.low == "in" and i + 2 < len(words) and (words[i + 1].low, words[i + 2].low) in (("response", "to"), ("retaliation", "for"), ("protest", "over")):
        return ADJUNCT, "in response to"
    if word.low == "," :
        return _after_comma(words, i, current, at)
    if word.tag == "and" and (before is None or before.low != ","):
        return _after_coordinator(words, i, current, at)
    return None


def _is_plain_as(words: list[Word], i: int) -> bool:
    """'as well as', 'such as', 'as many as' open no clause."""
    near = {words[k].low for k in (i - 1, i + 1, i - 2) if 0 <= k < len(words)}
    return bool(near & {"such", "well", "many", "soon", "much", "long", "far", "known"})


def _relative(words: list[Word], i: int, at: dict[int, Predicate]) -> tuple[str, str] | None:
    word = words[i]
    if word.low != "that":
        return RELATIVE, word.low
    before = words[i - 1] if i else None
    after = words[i + 1] if i + 1 < len(words) else None
    if before is None or before.tag in ("prep", "and", "mark") and before.low != ",":
        return (SUBORDINATE, "that") if before is not None and before.tag == "and" else None
    verb_follows = after is not None and after.tag in ("modal", "be", "have", "do", "verb", "adv")
    relative = before.tag in ("noun", "actor") and (verb_follows or before.low in STEPS)
    return (RELATIVE, "that") if relative else (SUBORDINATE, "that")


def _after_comma(words: list[Word], i: int, current: Segment, at: dict[int, Predicate]) -> tuple[str, str] | None:
    j = _skip(words, i + 1)
    if j >= len(words):
        return None
    nxt = words[j]
    predicate = at.get(j)
    if [w.low for w in words[j : j + 3]] == ["as", "well", "as"]:
        return ADJUNCT, "as well as"
    if nxt.tag in ("rel", "sub") or nxt.low in ("according", "including", "amid", "despite", "following"):
        return None
    if predicate is not None:
        if predicate.form == GERUNDIAL:
            return PARTICIPIAL, ","
        if predicate.form == FINITE:
            after = words[predicate.last + 1 : predicate.last + 2]
            apposed = any(w.low == "," for w in words[current.start : i])
            aside = predicate.ambiguous and not current.predicates and not apposed and bool(after) and after[0].tag in ("prep", "date")
            return (PARTICIPIAL, ",") if aside and not _is_introductory(words, current) else (MAIN, ",")
        return None
    introductory = current.kind == ADJUNCT or _is_introductory(words, current)
    has_verb = bool(current.predicates)
    if not (introductory or has_verb):
        return None
    if nxt.tag == "and":
        return _after_coordinator(words, j, current, at) if has_verb else None
    if _finite_ahead(words, j, at) or (introductory and not has_verb):
        return MAIN, ","
    if nxt.tag == "prep" and has_verb and nxt.low in ("with", "as", "amid", "despite", "by"):
        return ADJUNCT, nxt.low
    return None


def _after_coordinator(
    words: list[Word], i: int, current: Segment, at: dict[int, Predicate]
) -> tuple[str, str] | None:
    j = _skip(words, i + 1)
    if current.finite is None or j >= len(words):
        return None
    predicate = at.get(j)
    if predicate is not None and predicate.form == FINITE:
        return MAIN, "and"
    if predicate is not None and predicate.form == GERUNDIAL and words[j].low.endswith("ing"):
        return None
    if _finite_ahead(words, j, at) and words[j].tag in ("actor", "pronoun", "det", "noun", "number"):
        return MAIN, "but" if words[i].low == "but" else "and+subject"
    return None


def _skip(words: list[Word], j: int) -> int:
    while j < len(words) and words[j].tag in ("quote", "adv"):
        j += 1
    return j


def _is_introductory(words: list[Word], segment: Segment) -> bool:
    k = _skip(words, segment.start)
    while k < len(words) and (words[k].low == "," or words[k].tag in ("quote", "and")):
        k += 1
    if k < len(words) and words[k].low.endswith("ing") and words[k].tag == "verb":
        return True
    return k < len(words) and (words[k].tag in INTRODUCERS or words[segment.start].tag == "adv")


def _finite_ahead(words: list[Word], j: int, at: dict[int, Predicate]) -> bool:
    """Whether a finite verb comes before the next boundary, with a noun phrase in front of it."""
    while j < len(words):
        word = words[j]
        if word.tag in ("mark", "rel", "sub"):
            return False
        shared = at.get(_skip(words, j + 1)) if word.tag == "and" else None
        if shared is not None and shared.form == FINITE:
            return False
        predicate = at.get(j)
        if predicate is not None and predicate.form == FINITE:
            return not (predicate.ambiguous and _looks_reduced(words, predicate))
        if predicate is not None and predicate.form in (GERUNDIAL, INFINITIVE):
            return False
        j += 1
    return False


def _looks_reduced(words: list[Word], predicate: Predicate) -> bool:
    """'officials accused of', 'a list drawn up by': a noun before, a preposition after."""
    if _by_follows(words, predicate.last + 1):
        return True
    before, after = words[predicate.first - 1 : predicate.first], words[predicate.last + 1 : predicate.last + 2]
    return bool(before and after) and before[0].tag in ("noun", "det") and after[0].tag == "prep"


# --- what hangs on what


def _attach(words: list[Word], segments: list[Segment]) -> None:
    for number, segment in enumerate(segments):
        segment.host = _host(segments, number)
        for k, predicate in enumerate(segment.predicates):
            if predicate.form == FINITE:
                predicate.parent = _reporting_verb(segments, number)
                continue
            before = segment.predicates[k - 1] if k else None
            if before is None and segment.kind in (ADJUNCT, MAIN) and segment.host is not None:
                continue
            predicate.parent = _parent(words, predicate, segment.predicates[:k])


def _reporting_verb(segments: list[Segment], number: int) -> Predicate | None:
    """The verb that a 'that'-clause depends on: 'demanded that', 'warned (that)'."""
    segment = segments[number]
    if segment.kind != SUBORDINATE or segment.opener not in ("that", "") or not number:
        return None
    before = segments[number - 1].predicates
    return before[-1] if before else None


def _parent(words: list[Word], predicate: Predicate, earlier: list[Predicate]) -> Predicate | None:
    """The predicate before, or, where the two are coordinated, that one's parent."""
    if not earlier:
        return None
    before = earlier[-1]
    between = words[before.last + 1 : predicate.first]
    coordinated = bool(between) and between[-1].tag in ("and",) or (bool(between) and between[-1].low == ",")
    twin = next((p for p in reversed(earlier) if p.form == predicate.form and p.form != FINITE), None)
    if coordinated and twin is not None:
        return twin.parent
    if coordinated and before.form == FINITE and before.modal and predicate.form == INFINITIVE:
        predicate.form, predicate.modal, predicate.shares = FINITE, before.modal, before
        return before.parent
    return before


def _host(segments: list[Segment], number: int) -> int | None:
    """An adjunct, a participial or a subordinate clause belongs to the clause before it, else to the one after it."""
    if segments[number].kind == MAIN and segments[number].finite is not None:
        return None
    for k in range(number - 1, -1, -1):
        passes_over = segments[number].opener == "as well as" and segments[k].kind == RELATIVE
        if segments[k].finite is not None and not passes_over:
            return k
    return next((k for k in range(number + 1, len(segments)) if segments[k].finite is not None), None)
