"""Which base and -s forms stand as verbs: 'Norway SANCTIONS two banks', and not 'sanctions on two banks'."""

from __future__ import annotations

from dossier.annotation.claim.grammar.cues import (
    ACTS,
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    AIMING_TO,
    INSTITUTIONS,
    MEASURE_NOUNS,
    RESUMED,
    RULES_DO,
)
from dossier.annotation.claim.grammar.word import Word
from dossier.annotation.claim.words.headlines import (
    in_object,
)
from dossier.annotation.claim.words.infinitives import (
    HELPING,
    LAPSING,
    infinitive_before,
    lets_before,
)
from dossier.annotation.claim.words.neighbours import (
    after_names,
    after_participial,
    after_relative,
    comma_before,
    nominal,
    opens_object,
    plural_subject,
    subjunctive,
)
from dossier.vocabularies.measures import BASE, PARTICIPLE, PAST, THIRD, Vocabulary

LEGAL = frozenset({
    "regulations", "regulation", "act", "law", "laws", "rules", "bill", "legislation", "regime", "policy", "order",
})  # fmt: skip
"""nouns that nobody sanctions: 'by the Peruvian SANCTIONS REGULATIONS'"""
PARTICLES = frozenset({"off", "out", "down", "back", "away", "towards", "toward", "closer"})
"""what follows a verb and no noun: 'Peru CUTS OFF ties', 'Norway MOVES TOWARDS banning'"""


def is_present_verb(
    words: list[Word],
    i: int,
    before: Word | None,
    after: Word | None,
    forms: set[str],
    vocabulary: Vocabulary,
) -> bool:
    """Base and -s forms are verbs after a subject and before an object, an infinitive or a small clause."""
    helped = BASE in forms and before is not None and before.low in HELPING
    if helped and (not nominal(words[i].low) or opens_object(after)):
        return True
    if _ends_what_was_told(words, i, forms, vocabulary):
        return True
    if _faces(words, i, after):
        return True
    told = _told_by_neighbours(words, i, before, after, forms)
    if before is None or told is not None:
        return bool(told)
    word = words[i]
    governed = before.tag in ("actor", "noun") or (before.tag == "pronoun" and word.low in LAPSING)
    if BASE in forms and governed and lets_before(words, i) and (
        word.low in LAPSING or opens_object(after) or any(f.lemma in vocabulary.deeds for f in word.forms)
    ):
        return True
    if before.tag == "actor" and before.genitive:
        return False
    if THIRD in forms and before.low == "it" and vocabulary.verb_phrases.at([w.low for w in words[i : i + 5]], 0):
        return True
    if BASE in forms and before.tag in ("and", "mark") and _goes_on_list(words, i, after, vocabulary):
        return True
    acts = before.tag == "actor" and not before.low.endswith(("ian", "ese", "ish", "can", "ch"))
    if THIRD in forms and acts and not nominal(word.low) and after is not None and after.tag == "prep":
        return True
    before_phrase = before.tag in ("noun", "actor") or before.low == ","
    before_phrase = before_phrase or (THIRD in forms and before.low == "and" and i > 1 and words[i - 2].low == ",")
    phrase = forms & {BASE, THIRD} and before_phrase and after is not None and after.tag == "prep"
    phrase = phrase and (not nominal(word.low) or (THIRD in forms and after is not None and after.low in PARTICLES))
    if phrase and vocabulary.verb_phrases.at([w.low for w in words[i : i + 5]], 0):
        return True
    resumes = before.low == "," and after is not None and after.tag == "prep"
    sure = not nominal(word.low)
    tells = THIRD in forms and before.tag == "noun" and sure and not before.low.endswith("s")
    if tells and after is not None and after.tag == "prep" and any(f.lemma in vocabulary.subject_status for f in word.forms):
        return True
    if not resumes and (before.tag not in ("actor", "pronoun", "rel", "and", "noun") or not opens_object(after)):
        return False
    object_follows = after is not None and (after.tag in ("actor", "det", "number", "pronoun") or after.low in "$€£¥")
    if (
        THIRD in forms
        and vocabulary.verb_phrases.at([w.low for w in words[i : i + 5]], 0)
        and before.tag == "noun"
        and not in_object(words, i - 1)
    ):
        return True
    aims = THIRD in forms and before.tag == "actor" and word.low in AIMING_TO and after is not None and after.low == "to"
    if resumes or aims:
        return aims and not before.low.endswith(ADJECTIVE_ENDINGS)
    if after is not None and after.tag == "prep":
        plain = THIRD in forms or plural_subject(words, i, before)
        return sure and before.tag in ("actor", "pronoun", "rel") and plain
    if BASE in forms:
        told = plural_subject(words, i, before) or (
            subjunctive(words, i) and before.tag in ("actor", "noun")
        )
        measures = before.low in MEASURE_NOUNS or (
            before.tag in ("actor", "and") and any(w.low in MEASURE_NOUNS for w in words[max(0, i - 40) : i])
        )
        return (told and (sure or object_follows)) or (measures and (sure or object_follows or after is not None))
    subject_before = before.tag in ("actor", "pronoun", "rel")
    kinds = {f.form for f in after.forms} if after is not None and not sure else set()
    described = bool(kinds) and kinds <= {PAST, PARTICIPLE} and after is not None and after.low not in ADJECTIVES
    return sure or object_follows or (subject_before and after is not None and after.tag == "noun" and not described)


def _faces(words: list[Word], i: int, after: Word | None) -> bool:
    """'Firms with plants in Danzig FACE export and investment BANS': who bears a measure, however far its subject."""
    if words[i].low not in ("face", "faces") or after is None or after.tag == "prep" or words[i - 1].tag in ("det", "prep"):
        return False
    return any(w.low in MEASURE_NOUNS or w.low.removesuffix("s") in RESUMED for w in words[i + 1 : i + 6])


def _goes_on_list(words: list[Word], i: int, after: Word | None, vocabulary: Vocabulary) -> bool:
    """'to raise duties and BAN ore': a second verb of one 'to', with an object."""
    if not opens_object(after) or not infinitive_before(words, i):
        return False
    plain = not nominal(words[i].low) or (after is not None and after.tag != "noun")
    return plain or any(f.lemma in vocabulary.known_verbs for f in words[i].forms)


def _told_by_neighbours(
    words: list[Word], i: int, before: Word | None, after: Word | None, forms: set[str]
) -> bool | None:
    """What the words right beside a base or -s form tell of it; None where they leave it open."""
    word = words[i]
    if before is None or before.tag in ("prep", "det") or (before.tag == "mark" and before.low != ","):
        return False
    if [w.low for w in words[i + 1 : i + 3]] == ["such", "as"]:
        return False  # 'announced SANCTIONS SUCH AS bans on coal'
    if before.low in ("they", "he", "she") or (before.low in ("we", "i") and BASE in forms) or (
        before.low == "it" and THIRD in forms and i == 1
    ):
        return True
    if THIRD in forms and before.low in INSTITUTIONS and word.low in AIMING_TO and after is not None and after.low == "to":
        return _opens_clause(words, i - 1)
    rules = before.low in ("that", "which") and i > 1 and words[i - 2].low in ACTS and words[i - 2].low.endswith("s")
    if rules and before is words[i - 1] and BASE in forms and word.low in RULES_DO:
        return opens_object(after)
    if before.tag == "verb":
        those = any(w.low in ("those", "all") for w in words[max(0, i - 3) : i - 1])
        return those and before.is_verb(PARTICIPLE)
    if THIRD in forms and (before.tag == "and" or before.low == ",") and _coordinates(words, i, after):
        return True
    if after is not None and after.low == "that" and THIRD in forms and before.tag in ("noun", "actor"):
        return word.low not in ("sanctions", "bans", "curbs", "limits", "embargoes")
    if (
        i
        and words[i - 1].tag == "adv"
        and before.tag in ("noun", "actor", "pronoun")
        and opens_object(after)
    ):
        return THIRD in forms or plural_subject(words, i, before) or subjunctive(words, i)
    if word.low == "sanctions" and after is not None and (
        after.low in RULES_DO or after.low in LEGAL or after.low == "due" or (after.forms and before.low == "that")
    ):
        return False
    acts = before.low in ACTS or before.low in INSTITUTIONS
    if THIRD in forms and acts and after is not None and after.tag in ("noun", "number", "actor"):
        return True
    if THIRD in forms and before.low == "," and (not nominal(word.low) or (after is not None and after.tag == "det")):
        return opens_object(after)
    several = THIRD in forms or (i > 3 and words[comma_before(words, i) - 1].low in MEASURE_NOUNS)
    if several and before.low == "," and after_participial(words, i) and after is not None:
        return after.tag in ("noun", "actor", "number", "det", "to", "prep")
    if forms & {BASE, THIRD} and before.low == "," and after_relative(words, i, BASE in forms):
        return True
    if BASE in forms and before.low == "," and not nominal(word.low) and opens_object(after):
        return any(w.is_verb(BASE, PAST) for w in words[max(0, i - 25) : i]) or after_names(words, i - 1)
    return None


def _opens_clause(words: list[Word], k: int) -> bool:
    """'THE NORWEGIAN GOVERNMENT plans to', but not 'criticised the government plans to'."""
    while k > 0 and words[k - 1].tag in ("noun", "actor", "det", "number", "adv"):
        k -= 1
    return k == 0 or words[k - 1].tag in ("mark", "sub", "and", "quote", "rel", "date")


def _coordinates(words: list[Word], i: int, after: Word | None) -> bool:
    """'bans sales and LIMITS shipments', 'bans trade, SANCTIONS 14 oligarchs': a second verb of one subject."""
    if after is None or after.tag not in ("noun", "actor", "number", "det"):
        return False
    headline = i > 3 and bool(words[0].actor) and words[1].tag == "to" and words[i - 1].low == ","  # 'Peru to sell, BANS'
    return headline or any(w.is_verb(THIRD) and w.low.endswith("s") for w in words[max(0, i - 25) : i])


def _ends_what_was_told(words: list[Word], i: int, forms: set[str], vocabulary: Vocabulary) -> bool:
    """'The ban EXPIRES in May', 'sanctions LOOM as': what was told of before, and a verb of what becomes of it."""
    after = words[i + 1] if i + 1 < len(words) else None
    ends = after is None or after.tag in ("prep", "mark", "date", "adv", "sub")
    told = i > 0 and words[i - 1].low in (RESUMED if THIRD in forms else () if nominal(words[i].low) else MEASURE_NOUNS)
    return told and ends and any(f.lemma in vocabulary.subject_status for f in words[i].forms)
