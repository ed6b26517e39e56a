"""The words of a sentence that carry a measure.

A *noun trigger* names it: 'sanctions', 'a travel ban', 'a ban on exports', 'the revocation of Russia's status'. A
*verb trigger* makes it: 'sanctioned', 'froze ... assets', 'barred ... from entering', 'expelled ... diplomats'.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import (
    FINITE,
    INFINITIVE,
    NOUN,
)
from dossier.annotation.claim.grammar.cues import (
    IN_FORCE,
    RESUMING,
)
from dossier.annotation.claim.grammar.measure_words import (
    IMPOSING,
    RELIEFS,
    RESUMING_IT,
)
from dossier.annotation.claim.leaning.covers import covering, is_apposed, totals
from dossier.annotation.claim.leaning.echoes import echoes, nobody
from dossier.annotation.claim.triggers.admissions import admissions
from dossier.annotation.claim.triggers.answers import promised_answers
from dossier.annotation.claim.triggers.caps import capped, trade_caps
from dossier.annotation.claim.triggers.consents import has_other_sense
from dossier.annotation.claim.triggers.gestures import gestures
from dossier.annotation.claim.triggers.hurdles import hurdles
from dossier.annotation.claim.triggers.idioms import ORDERED_TO_REDUCE, idioms
from dossier.annotation.claim.triggers.licences import is_licensed, is_revoked, licences
from dossier.annotation.claim.triggers.lists import labelled, listed, more_named, on_it, on_own_list
from dossier.annotation.claim.triggers.nouns import POINTED_AT, Trigger, noun_triggers, segment_of
from dossier.annotation.claim.triggers.orders import orders
from dossier.annotation.claim.triggers.releases import describes, releases, subjected
from dossier.annotation.claim.triggers.senses import is_odd_one
from dossier.annotation.claim.triggers.shut_out import shut_out
from dossier.annotation.claim.triggers.sums import sums
from dossier.annotation.claim.triggers.turns import turns as more_turns
from dossier.annotation.claim.triggers.unwelcome import unwelcome
from dossier.annotation.claim.triggers.verbs import is_purpose, verb_triggers
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

INCLUDING = frozenset({"include", "includes", "included"})
NAMING = INCLUDING | {"among"}
"""words by which it is told who is punished"""


def find_triggers(parse: Parse, vocabulary: Vocabulary) -> list[Trigger]:
    """The triggers of a sentence in order; a noun trigger takes its words away from the verbs."""
    nouns = [t for t in noun_triggers(parse, vocabulary) if not (has_other_sense(parse, t) or describes(parse, t))]
    decreed = list(releases(parse, vocabulary))
    decreed += [*listed(parse), *on_own_list(parse), *trade_caps(parse, vocabulary)]
    nouns = [*(t for t in nouns if t.first not in {d.first for d in decreed}), *decreed]
    taken = {k for t in nouns for k in range(t.first, t.last + 1) if t.role != "anaphor"}
    verbs = list(verb_triggers(parse, vocabulary, taken))
    verbs = [t for t in verbs if not is_purpose(parse, t, [*nouns, *verbs]) and not has_other_sense(parse, t)]
    verbs += _among(parse, vocabulary)
    verbs += _resumed_by_pronoun(parse, nouns)
    verbs += [] if nouns else more_named(parse)
    verbs += _taking_effect(parse)
    verbs += _reliefs(parse, nouns, vocabulary)
    verbs += _coordinated_names(parse, nouns, vocabulary)
    nouns = [t for t in nouns if not _is_said_by_names(t, [*nouns, *verbs])]
    turns = [*idioms(parse, vocabulary, frozenset(taken)), *gestures(parse, vocabulary, frozenset(taken))]
    turns += [*orders(parse, vocabulary, frozenset(taken)), *unwelcome(parse, vocabulary)]
    turns += [*more_turns(parse, vocabulary, frozenset(taken)), *labelled(parse, vocabulary)]
    turns += [*on_it(parse), *(covering(parse, vocabulary) if not nouns else ()), *nobody(parse)]
    turns += [*admissions(parse, vocabulary, frozenset(taken)), *promised_answers(parse, nouns)]
    turns += hurdles(parse, vocabulary, frozenset(taken))
    eased = list(licences(parse, vocabulary, frozenset(taken)))
    turns += eased
    verbs = [t for t in verbs if not any(is_licensed(t, u) for u in eased)]
    frozen = {t.predicate for t in verbs if t.predicate is not None}
    turns += [t for t in shut_out(parse) if t.predicate not in frozen]
    turns += [t for t in sums(parse) if t.predicate not in frozen]
    turns += totals(parse) if not decreed and all(t.role == "anaphor" for t in (*nouns, *verbs, *turns)) else ()
    caps = list(capped(parse))
    if not (nouns or verbs or turns or caps):  # as in most sentences
        return sorted(subjected(parse, list(echoes(parse, [], vocabulary))), key=lambda t: (t.first, t.last))
    if caps:
        nouns = [t for t in nouns if not caps[0].first < t.first <= caps[0].until]
        turns = [t for t in turns if t.predicate is None or t.predicate is not caps[0].predicate] + caps
    told = {t.first for t in turns}
    papers = {k for t in turns if t.rule.endswith(":licence") for k in range(t.first, t.last + 1)}
    verbs = [t for t in verbs if t.rule != "anaphor:relief" or t.first not in papers]
    nouns = [t for t in nouns if t.role != "general" or t.first not in papers]
    nouns = [t for t in nouns if not (_holds_step(parse, t, verbs) or is_apposed(parse, t, [*nouns, *verbs, *turns]))]
    ordering = [t.predicate for t in turns if t.rule == ORDERED_TO_REDUCE]
    verbs = [t for t in verbs if t.predicate is None or t.predicate.parent is None or t.predicate.parent not in ordering]
    verbs = [*(t for t in verbs if t.first not in told), *turns]
    kept = [v for v in verbs if v.role == "verb" and v.measure == "tariff" and v.object_first >= 0]
    nouns = [t for t in nouns if not any(v.object_first < t.first <= v.last for v in kept)]  # 'end PREFERENTIAL tariffs'
    nouns = [t for t in nouns if not (t.measure == "tariff" and _is_favour_lost(parse, t, verbs))]
    heads = {t.predicate.head for t in verbs if t.predicate}
    named = {k for t in verbs if t.role == "verb" and t.measure == UNSPECIFIED for k in range(t.first, t.last + 1)}
    nouns = [t for t in nouns if t.first not in named]
    verbs += echoes(parse, sorted((*nouns, *verbs), key=lambda t: t.first), vocabulary)
    alike = {k for t in verbs if t.rule == "echo:step" for k in range(t.first, t.last + 1)}
    nouns = [t for t in nouns if t.first not in alike]
    return sorted(subjected(parse, [*(t for t in nouns if t.first not in heads), *verbs]), key=lambda t: (t.first, t.last))


def _is_favour_lost(parse: Parse, noun: Trigger, verbs: list[Trigger]) -> bool:
    """'would lose ACCESS TO its most-favoured-nation TARIFF': the tariff that one would have, and no further one."""
    lost = (v for v in verbs if v.measure == "tariff" and v.segment == noun.segment and v.first < noun.first)
    return any("access" in parse.lows[v.first : noun.first] for v in lost)


def _holds_step(parse: Parse, noun: Trigger, verbs: list[Trigger]) -> bool:
    """'were blacklisted IN A PACKAGE', 'IN ITS PACKAGE OF SANCTIONS Norway listed': what only holds what the verb tells."""
    within = noun.phrase_start > 0 and parse.lows[noun.phrase_start - 1] == "in"
    before = (t.segment == noun.segment and t.last < noun.first and t.measure == UNSPECIFIED for t in verbs)
    opens = noun.phrase_start == 1 and noun.first < noun.last
    after = (t.segment == noun.segment + 1 and t.rule.startswith("general:") and t.measure == UNSPECIFIED for t in verbs)
    return within and ((noun.role == "anaphor" and any(before)) or (opens and any(after)))


def _resumed_by_pronoun(parse: Parse, nouns: list[Trigger]) -> Iterator[Trigger]:
    """'eased travel bans in 2014, but reinstated THEM': the measure of the noun before."""
    for predicate in parse.predicates:
        k = predicate.last + 1
        resumes = predicate.lemma in RESUMING and predicate.form != NOUN and not predicate.passive
        lapses = predicate.lemma == "let" and parse.lows[k + 1 : k + 2] in (["lapse"], ["expire"])  # 'let it LAPSE'
        resumes = resumes or lapses
        single = parse.lows[k : k + 1] == ["it"] and (predicate.lemma in RESUMING_IT or lapses)
        if not resumes or not (single or parse.lows[k : k + 1] == ["them"]):
            continue
        told = next((t for t in reversed(nouns) if t.last < predicate.first and t.role in ("name", "general")), None)
        end = parse.segments[predicate.segment].end
        if told is not None and parse.words[told.last].low.endswith("s") != single:
            yield Trigger(k, k, k, told.measure, told.rule, "general", told.weak, predicate.segment, until=end)
        elif told is None and not any(t.last < predicate.first for t in nouns):
            yield Trigger(k, k, k, UNSPECIFIED, POINTED_AT, "anaphor", True, predicate.segment, until=end)


def _reliefs(parse: Parse, nouns: list[Trigger], vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'An exemption applies to oil', 'may revoke THE LICENCES': what is taken out of the measure told of last."""
    papers = vocabulary.turns["licences"]
    if (RELIEFS | papers).isdisjoint(parse.lows):
        return
    for k, word in enumerate(parse.words):
        near = any(0 < t.first - k < 8 or 0 < k - t.last < 3 for t in nouns)
        relief = word.low in RELIEFS or (word.low in papers and is_revoked(parse, k))
        if word.tag != "noun" or not relief or near or is_odd_one(parse, k):
            continue
        number = segment_of(parse, k)
        if any(p.form == FINITE for p in parse.segments[number].predicates):
            yield Trigger(k, k, k, UNSPECIFIED, "anaphor:relief", "anaphor", True, number, until=parse.segments[number].end)


def _coordinated_names(parse: Parse, nouns: list[Trigger], vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'its OIL and banking SANCTIONS', 'import and export bans': two measures with one noun."""
    for t in nouns:
        k = t.first - 2
        if t.role not in ("name", "general") or t.last == t.first or k < 0 or parse.lows[k + 1] not in ("and", "or"):
            continue
        if any(u.last < k and _goes_on(parse, u.last + 1, k) for u in nouns):
            continue
        found = vocabulary.nouns.at([parse.lows[k], parse.lows[t.last]], 0)
        if found is not None and found[0] == 2 and found[1].role in ("name", "general"):
            e = found[1]
            yield Trigger(k, t.last, min(k, t.phrase_start), e.measure, e.rule, e.role, e.weak, t.segment, until=t.until)


def _is_said_by_names(noun: Trigger, told: list[Trigger]) -> bool:
    """The EMBARGO of 'a trade and economic embargo', the BLACKLIST of 'its visa ban blacklist': concrete words tell it."""
    if noun.role != "general" or noun.measure != UNSPECIFIED:
        return False
    spanned = any(t.first < noun.first and t.last >= noun.last for t in told if t.role in ("name", "general"))
    lists = noun.rule.endswith("list")
    return spanned or (lists and any(t.role == "name" and t.last == noun.first - 1 for t in told))


def _goes_on(parse: Parse, low: int, high: int) -> bool:
    """'a price cap ON RUSSIAN | OIL and visa bans': the word belongs to the noun before."""
    between = [w.tag for w in parse.words[low:high]]
    return between[:1] == ["prep"] and {"prep", "det", "actor", "noun", "number"}.issuperset(between)


def _taking_effect(parse: Parse) -> Iterator[Trigger]:
    """'It takes effect in May': the measure told of last."""
    for predicate in parse.predicates:
        imposed = predicate.passive and predicate.lemma in IMPOSING
        changes = predicate.lemma in IN_FORCE or imposed or (predicate.passive and predicate.lemma in RESUMING_IT)
        foreseen = predicate.form == INFINITIVE and predicate.lemma in IN_FORCE and predicate.parent is not None
        told = predicate.parent if foreseen else predicate  # 'They ARE EXPECTED to take effect'
        if not changes or told is None or told.form != FINITE or told.segment != predicate.segment:
            continue
        k = parse.segments[predicate.segment].start
        while k < told.first and parse.words[k].tag in ("mark", "and", "adv", "quote", "rel", "sub"):
            k += 1
        if told.first - k == 1 and parse.lows[k] in ("it", "they", "both"):
            end = parse.segments[predicate.segment].end
            yield Trigger(k, k, k, UNSPECIFIED, "anaphor:it", "anaphor", True, predicate.segment, until=end)


def _among(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'Among the sanctioned officials is ...', 'The sanctioned officials INCLUDE ...'."""
    if NAMING.isdisjoint(parse.lows):
        return
    for k, word in enumerate(parse.words):
        told = "among" in parse.lows[max(0, k - 3) : k] or not INCLUDING.isdisjoint(parse.lows[k + 2 : k + 4])
        if word.tag == "noun" and any(f.lemma in vocabulary.sanctioning for f in word.forms) and told:
            yield Trigger(
                k,
                k,
                k,
                UNSPECIFIED,
                f"general:{word.forms[0].lemma}",
                "listed",
                False,
                segment_of(parse, k),
                until=len(parse.words),
            )


