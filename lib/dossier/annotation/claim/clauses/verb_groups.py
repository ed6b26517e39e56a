"""How the predicates of a sentence are found: groups of verbs with their helpers, and nouns that do a verb's work."""

from __future__ import annotations

from dossier.annotation.claim.clauses.lookahead import says_last
from dossier.annotation.claim.clauses.particles import separated
from dossier.annotation.claim.clauses.predicates import (
    FINITE,
    GERUNDIAL,
    INFINITIVE,
    NOUN,
    REDUCED,
    Predicate,
)
from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import ACTS, MEASURE_NOUNS, TIMES
from dossier.annotation.claim.grammar.word import Word
from dossier.annotation.claim.words.infinitives import infinitive_before, inverted, lets_before
from dossier.vocabularies.measures import BASE, GERUND, PARTICIPLE, PAST, THIRD, Form, Vocabulary

_GROUP_TAGS = frozenset({"modal", "be", "have", "do", "neg", "to", "adv"})
_GROUP_BEGINS = _GROUP_TAGS - {"adv"} | {"verb"}

STRUCK_WITH = frozenset({"hit with", "slap with", "strike with", "punish with", "threaten with", "hit", "slap"})
"""verbs that are passive where 'with' and no object follows"""
RELATIVE_WITHIN = 25
"""So many words before a verb a relative clause begins that may end before it."""
STEPS = frozenset({"move", "step"})
"""nouns that do a verb's work only where it is told whose they are: 'NORWAY'S MOVE to ban', but not 'in a move to ban'"""
NEITHER_WITHIN = 6
"""So many words before its verb stands 'neither'."""


def find_predicates(words: list[Word], lows: list[str], vocabulary: Vocabulary) -> list[Predicate]:
    found = _of_headline(words, lows, vocabulary)
    last = found[0].last if found else -1
    for i, word in enumerate(words):
        if i <= last:
            continue
        if word.tag == "noun":
            predicate = _governing_noun(words, lows, i, vocabulary) if word.low in vocabulary.noun_status else None
        else:
            predicate = _verb_group(words, lows, i, vocabulary) if word.tag in _GROUP_BEGINS else None
        if predicate is not None:
            found.append(predicate)
            last = predicate.last
    return found


def _verb_group(words: list[Word], lows: list[str], i: int, vocabulary: Vocabulary) -> Predicate | None:
    j = i
    while j < len(words) and (
        words[j].tag in _GROUP_TAGS or (lows[j] in grammar.GET and words[j].tag == "verb")
    ):
        j += 1
    while j > i and words[j - 1].tag == "adv" and (j == len(words) or words[j].tag != "verb"):
        j -= 1
    group = words[i:j]
    described = _told_of(words, lows, i, j, vocabulary) if j < len(words) else None
    if described is not None:
        return described
    if j < len(words) and words[j].tag == "verb" and not _breaks_group(group, words[j]):
        return _from_verb(words, lows, i, j, vocabulary)
    verb_at = _after_aside(words, group, j)
    if verb_at is not None:
        return _from_verb(words, lows, i, verb_at, vocabulary)
    helpers = [k for k in range(i, j) if words[k].tag in ("be", "have", "do") or lows[k] in grammar.GET]
    if not helpers and words[i].tag == "modal" and _is_left_out(words, j):
        helpers = [i]
    asks = bool(helpers) and words[i].tag == "do" and j - i == 1
    if not helpers or (asks and any(inverted(words, k) for k in range(j + 1, min(j + 6, len(words))))):
        return None
    lemma = "have" if words[helpers[-1]].tag == "have" else "be" if words[helpers[-1]].tag == "be" else "do"
    return _described(words, i, helpers[-1], j - 1, lemma, words[helpers[-1]].low, vocabulary)


def _of_headline(words: list[Word], lows: list[str], vocabulary: Vocabulary) -> list[Predicate]:
    """'Norway AGAINST sanctions', 'EU CLOSE TO an embargo': what is told of a state without a verb."""
    if len(words) < 4 or not words[0].actor or words[0].genitive or words[1].tag in ("verb", "mark", "and", "be"):
        return []
    phrase = vocabulary.verb_phrases.at(("be", *lows[1:6]), 0)
    if phrase is None or any(w.tag in ("be", "modal", "have") for w in words):
        return []
    last = phrase[0] - 1
    last -= lows[last] == "to" and last + 1 < len(words) and words[last + 1].is_verb(BASE)
    return [Predicate(1, 1, last, phrase[1].lemma, FINITE, vocabulary.verb_status.get(phrase[1].lemma, ()))]


def _told_of(words: list[Word], lows: list[str], i: int, j: int, vocabulary: Vocabulary) -> Predicate | None:
    """'is OPPOSED TO sanctions', 'was still UNDECIDED ON them', 'did AWAY WITH them': a helper and what goes with it."""
    remains = words[j].tag == "verb" and words[j].forms[0].lemma in ("remain", "stay")
    if remains:
        words_left = vocabulary.verb_phrases.at(("be", *lows[j + 1 : j + 6]), 0)
        return _from_remaining(words, lows, i, j, words_left, vocabulary) if words_left else None
    helper = next((k for k in range(j - 1, i - 1, -1) if words[k].tag != "adv"), i)
    base = words[helper].tag
    if base not in ("be", "do"):
        return None
    said = vocabulary.phrase_status.at(lows, j) if base == "be" else None
    if said is not None and said[1] == "threatened":
        return _described(words, i, helper, j, "be", lows[helper], vocabulary)
    phrase = vocabulary.verb_phrases.at((base, *lows[j + (words[j].tag == "adv") : j + 5]), 0)
    if phrase is None:
        return None
    last = j + (words[j].tag == "adv") + phrase[0] - 2
    if lows[last] == "to" and last + 1 < len(words) and words[last + 1].is_verb(BASE):
        last -= 1
    return _described(words, i, helper, last, phrase[1].lemma, lows[helper], vocabulary)


def _from_remaining(
    words: list[Word], lows: list[str], i: int, j: int, phrase: tuple[int, Form], vocabulary: Vocabulary
) -> Predicate:
    """'REMAINS OPPOSED TO sanctions'."""
    last = j + phrase[0] - 1
    last -= lows[last] == "to" and last + 1 < len(words) and words[last + 1].is_verb(BASE)
    return _described(words, i, j, last, phrase[1].lemma, lows[j], vocabulary)


def _is_left_out(words: list[Word], j: int) -> bool:
    """'and Norway WILL too': a modal whose verb was told before."""
    while j < len(words) and words[j].tag == "adv":
        j += 1
    return j == len(words) or words[j].tag in ("mark", "and", "date")


def _after_aside(words: list[Word], group: list[Word], j: int) -> int | None:
    """The verb of 'has in the past shied away', 'will on Friday announce': the aside is passed over."""
    if not group or group[-1].tag not in ("have", "modal", "adv") or j >= len(words) or words[j].tag != "prep":
        return None
    helper = next((w for w in reversed(group) if w.tag != "adv"), group[-1])
    wanted = {"have": PARTICIPLE, "modal": BASE}.get(helper.tag)
    for k in range(j + 1, min(j + 5, len(words))):
        if wanted and words[k].is_verb(wanted):
            return k
        if words[k].tag not in ("det", "noun", "date", "number"):
            return None
    return None


def _breaks_group(group: list[Word], verb: Word) -> bool:
    """'to' and the modals want a base form; without them the group may be anything."""
    return bool(group) and group[-1].tag == "to" and not verb.is_verb(BASE)


def _from_verb(words: list[Word], lows: list[str], i: int, j: int, vocabulary: Vocabulary) -> Predicate:
    phrase = vocabulary.verb_phrases.at(lows, j)
    if phrase and phrase[0] == 2 and lows[j + 1] == "on" and words[j + 2 : j + 3] and words[j + 2].tag == "date":
        phrase = vocabulary.verb_phrases.at((lows[j], *lows[j + 3 : j + 4]), 0)
        phrase = (1, phrase[1]) if phrase else None  # 'VOTED on Tuesday TO ban'
    lemma, last = (phrase[1].lemma, j + phrase[0] - 1) if phrase else (_lemma(words, i, j), j)
    if last > j and lows[last] == "to" and last + 1 < len(words) and (
        words[last + 1].is_verb(BASE) or lows[last + 1] == "have"
    ):
        last -= 1
    lemma = separated(words, lows, j, lemma, last, vocabulary) or lemma
    return _described(words, i, j, last, lemma, lows[j], vocabulary)


def _lemma(words: list[Word], i: int, j: int) -> str:
    forms = words[j].forms
    if len(forms) > 1 and any(w.tag in ("modal", "to", "do") for w in words[i:j]):
        return next((f.lemma for f in forms if f.form == BASE), forms[0].lemma)
    return forms[0].lemma


def _neither(words: list[Word], i: int) -> bool:
    """'NEITHER Chile nor Peru has banned': the subject denies its verb."""
    for word in reversed(words[max(0, i - NEITHER_WITHIN) : i]):
        if word.tag not in ("actor", "noun", "and", "det", "neg"):
            return False
        if word.low == "neither":
            return True
    return False


def _described(
    words: list[Word], i: int, head: int, last: int, lemma: str, low: str, vocabulary: Vocabulary
) -> Predicate:
    group, verb = words[i:head], words[head]
    kinds = {f.form for f in verb.forms} if verb.tag == "verb" else set()
    tags, said = {w.tag for w in group}, {w.low for w in group}
    modal = next(w.low for w in group if w.tag == "modal") if "modal" in tags else ""
    be = "be" in tags or not said.isdisjoint(grammar.GET)
    gerund = GERUND in kinds and low.endswith("ing")
    participle = PARTICIPLE in kinds and not gerund
    denied = lemma == "be" and any(w.tag == "neg" for w in words[head + 1 : last + 1])
    only = not said.isdisjoint(("only", "just", "merely")) and "not" in said
    negated = ("neg" in tags and not only) or denied or any("n't" in w for w in said) or modal == "cannot"
    negated = negated or _neither(words, i) or (i > 0 and words[i - 1].low == "nor")
    finite_helper = not tags.isdisjoint(("modal", "do", "have")) or (
        "be" in tags and any(w.tag == "be" and w.low not in ("be", "been", "being") for w in group)
    )
    if not group and low in ("being", "having"):
        finite_helper, gerund = False, True
    has_to = "to" in tags and group[0].tag in ("have", "modal") and group[0].low != "having"
    is_to = "to" in tags and group[0].tag == "be" and group[0].low not in ("be", "been", "being")
    if is_to:
        form, modal = FINITE, "will"
    elif "to" in tags and not has_to:
        form = INFINITIVE
    elif finite_helper:
        form = GERUNDIAL if any(w.low in ("having", "being") for w in group[:1]) else FINITE
    elif gerund or (be and "being" in said):
        form = GERUNDIAL
    else:
        form = FINITE
    passive = participle and be and not gerund and not (is_to and group[-1].tag == "to")
    ambiguous = form == FINITE and not finite_helper and PAST in kinds and PARTICIPLE in kinds
    follower = words[head + 1].low if head + 1 < len(words) else ""
    if ambiguous and head > 1 and words[head - 1].actor and words[head - 2].tag == "rel":
        ambiguous = False  # 'Peru, WHICH CHILE HIT with tariffs'
    if ambiguous and not group and lemma in vocabulary.reporting and says_last(words, i, last):
        ambiguous = False
    if ambiguous and lemma in STRUCK_WITH and follower == "with":
        passive = True  # 'Peru HIT WITH tariffs': nothing that it hits
    bare = form == FINITE and not finite_helper and BASE in kinds and head > 0
    if bare and _shares_to(words, head, PAST in kinds):
        form, ambiguous = INFINITIVE, False
    bare = bare and PAST not in kinds
    if bare and not group and lets_before(words, head):
        form = INFINITIVE
    put_under = low == "subjected" and lemma == "subject to" and follower == "to"
    if lemma.startswith("subject") and (low == "subject" or put_under) and not group:
        form, passive = REDUCED, True
    if form == FINITE and not finite_helper and participle and kinds.isdisjoint((PAST, BASE, THIRD)):
        form, passive = REDUCED, True
    statuses = vocabulary.verb_status.get(lemma, ())
    if ambiguous and not group and i and words[i - 1].low == "those":
        form, passive, ambiguous = REDUCED, True, False  # 'THOSE DESIGNATED today'
    if ambiguous and not group and _is_aimed(words, i, lemma):
        form, passive, ambiguous, statuses = REDUCED, True, False, ()
    perfect = "have" in tags
    return Predicate(
        i, head, last, lemma, form, statuses, modal, passive, negated, perfect, ambiguous=ambiguous
    )


def _shares_to(words: list[Word], head: int, past: bool) -> bool:
    """'threatened to seize ships and also EXPEL envoys': a second verb of one 'to'; `past`: the form may be the past too."""
    k = head - 1
    while k > 0 and words[k].tag == "adv":
        k -= 1
    if words[k].tag not in ("and", "mark") or (past and words[k].tag == "mark" and _in_relative(words, k)):
        return False
    return infinitive_before(words, head)


def _in_relative(words: list[Word], k: int) -> bool:
    """'Canada, which had vowed to act, CUT': whether a relative clause may end at k."""
    return any(w.tag in ("rel", "sub") for w in words[max(0, k - RELATIVE_WITHIN) : k])


def _is_aimed(words: list[Word], i: int, lemma: str) -> bool:
    """'sanctions AIMED at the army': measures aim at nobody by themselves."""
    near = i > 0 and i + 1 < len(words) and words[i + 1].low in ("at", "against", "to")
    return near and lemma.split()[0] in ("aim", "direct", "level") and words[i - 1].low in MEASURE_NOUNS | ACTS


TALKS = frozenset({"talk", "talks", "discussion", "discussions", "debate", "debates"})
PARTNER_WITHIN = 7
"""So many words after 'talks with' stands what they are on."""


def _governing_noun(words: list[Word], lows: list[str], i: int, vocabulary: Vocabulary) -> Predicate | None:
    word = words[i]
    k = next((k for k in range(i + 1, len(words)) if words[k].tag != "date"), len(words))  # 'the decision LAST WEEK to ban'
    after = lows[k] if k < len(lows) else ""
    if after == "with" and word.low in TALKS:  # 'in talks WITH CHILE on a ban'
        after = next((low for low in lows[k + 1 : k + PARTNER_WITHIN] if low in ("on", "about", "over")), after)
    if word.low == "work" and (after != "on" or words[i - 1].tag in ("actor", "noun") or not i):
        return None
    if after not in ("of", "to", "for", "on", "against", "that", "about", "over", "from", "by"):
        nominal = i + 1 < len(words) and words[i + 1].tag in ("actor", "noun")
        if not nominal:
            return None
    if word.low.rstrip("s") in STEPS and not (after == "to" and i and words[i - 1].actor and words[k + 1 : k + 2]):
        return None
    if word.low == "opposition" and after != "to":
        return None
    latest = "latest" in lows[max(0, i - 2) : i]  # 'banned tin, the LATEST ATTEMPT to tighten the curbs'
    if (word.low == "return" and lows[max(0, i - 1)] == "in") or (latest and word.low in ("attempt", "effort", "bid")):
        return None
    if word.low == "end" and after == "of" and _is_time(words, i + 2):
        return None
    if word.low == "pressure" and after != "to" and not (after == "from" and "to" in lows[i + 2 : i + 8]):
        return None
    if word.low in ("failure", "inability") and after != "to":
        return None
    negated = i > 0 and (lows[i - 1] in ("no", "without") or lows[max(0, i - 2) : i] == ["without", "a"])
    return Predicate(i, i, i, word.low, NOUN, (vocabulary.noun_status[word.low],), negated=negated)


def _is_time(words: list[Word], k: int) -> bool:
    """'the end of SUMMER', 'the end of THE YEAR', 'the end of MAY'."""
    while k < len(words) and words[k].tag == "det":
        k += 1
    return k < len(words) and (words[k].tag == "date" or words[k].low in TIMES)
