"""The words of a sentence and their tags: above all, which of them stand as verbs.

Every tag but `verb` comes from a list of the closed classes; a verb is told by what stands around it, since 'sanctions',
'ban' and 'limits' are nouns as often.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dossier.annotation import claim_grammar as grammar
from dossier.annotation.claim_cues import (
    ACTS,
    ADJECTIVES,
    BEFORE_GERUNDS,
    INSTITUTIONS,
    MEASURE_NOUNS,
    NOMINALS,
    NUMBERS,
    PEOPLES,
    RULES_DO,
)
from dossier.annotation.records import DateMention
from dossier.vocabularies.measures import BASE, GERUND, PARTICIPLE, PAST, THIRD, Form, Vocabulary


@dataclass(slots=True, eq=False)
class Word:
    """One word; `text[start:end]` is what stands there."""

    start: int
    end: int
    low: str
    tag: str = "noun"
    forms: tuple[Form, ...] = ()
    actor: str = ""
    """the code that this word stands for as a sender or target, or empty"""
    aims_only: bool = False
    """stands for its state as a target only (a firm, a region)"""
    person: bool = False
    genitive: bool = False
    capital: bool = False
    date: DateMention | None = None
    quoted: bool = False
    surface: str = field(default="", repr=False)

    def is_verb(self, *forms: str) -> bool:
        return self.tag == "verb" and any(f.form in forms for f in self.forms)


def tag_words(words: list[Word], vocabulary: Vocabulary) -> None:
    for before, word, after in zip([None, *words[:-1]], words, [*words[1:], None], strict=True):
        if word.tag == "noun":
            word.tag = _closed_class(word.low)
        word.tag = _retagged(before, word, after, vocabulary)
        if word.tag == "noun":
            word.forms = vocabulary.forms.get(word.low, ()) or _guessed_forms(word.low)
    lows = [w.low for w in words]
    nominal: set[int] = set()
    for i in range(len(words)):
        length = _name_length(lows, i, vocabulary)
        nominal.update(range(i, i + length) if length > 1 else ())
    for i, word in enumerate(words):
        if i not in nominal and word.forms and word.tag == "noun" and _is_verb(words, i, vocabulary):
            word.tag = "verb"


def _name_length(lows: list[str], i: int, vocabulary: Vocabulary) -> int:
    """How many words from i name a measure: in 'travel bans' neither is a verb."""
    return next((n for n, e in vocabulary.nouns.all_at(lows, i) if e.role in ("name", "general")), 0)


def _retagged(before: Word | None, word: Word, after: Word | None, vocabulary: Vocabulary) -> str:
    """The tag of a word of the closed classes that its neighbours make something else."""
    low, follower = word.low, after.low if after else ""
    if low == "should" and before is None and after is not None and after.tag in ("actor", "noun"):
        word.low = "if"
        return "sub"
    if low == "no" and follower == "longer":
        return "neg"
    if low == "longer" and before is not None and before.low == "no":
        return "adv"
    if low == "once" and before is not None and before.low == "at":
        return "adv"
    if low == "each" and before is not None and before.tag == "have":
        return "adv"
    if low == "yet" and follower == "to":
        return "adv"
    told = before is not None and before.tag in ("pronoun", "actor", "noun", "have", "modal")
    if low == "further" and told and any(f.form in (BASE, PAST) for f in vocabulary.forms.get(follower, ())):
        return "adv"
    if word.tag == "prep" and low.endswith("ing") and before is not None and before.low in BEFORE_GERUNDS:
        return "noun"
    return word.tag


_CLOSED = {
    **dict.fromkeys(("according", "such"), "prep"),
    **dict.fromkeys(grammar.ADVERBS, "adv"),
    **dict.fromkeys(grammar.PREPOSITIONS, "prep"),
    **dict.fromkeys(grammar.DETERMINERS, "det"),
    **dict.fromkeys(grammar.PRONOUNS - {"her", "who"}, "pronoun"),
    **dict.fromkeys(grammar.MODALS, "modal"),
    **dict.fromkeys(grammar.BE, "be"),
    **dict.fromkeys(grammar.HAVE, "have"),
    **dict.fromkeys(grammar.DO, "do"),
    **dict.fromkeys(grammar.NEGATIONS, "neg"),
    **dict.fromkeys(grammar.COORDINATORS, "and"),
    **dict.fromkeys(grammar.SUBORDINATORS, "sub"),
    **dict.fromkeys(grammar.RELATIVES, "rel"),
    **dict.fromkeys(grammar.QUOTES, "quote"),
    **dict.fromkeys((*grammar.CLAUSE_MARKS, ",", ".", "?", "!", "…"), "mark"),
    "to": "to",
}


def _closed_class(low: str) -> str:
    tag = _CLOSED.get(low)
    if tag:
        return tag
    if low[0].isdigit() or low in NUMBERS:
        return "number"
    if low.endswith("ly") and low not in grammar.NOT_ADVERBS and len(low) > 4:
        return "adv"
    return "noun"


def _guessed_forms(low: str) -> tuple[Form, ...]:
    """A word that ends in -ed or -ing may be a verb that no list holds."""
    if low.endswith("ed") and len(low) > 4 and low.isalpha():
        return (Form(low, PAST), Form(low, PARTICIPLE))
    if low.endswith("ing") and len(low) > 5 and low.isalpha():
        return (Form(low, GERUND),)
    return ()


def _is_verb(words: list[Word], i: int, vocabulary: Vocabulary) -> bool:
    """Whether the word at i, which may be a verb, stands as one."""
    word = words[i]
    forms = {f.form for f in word.forms}
    before = _before(words, i)
    after = words[i + 1] if i + 1 < len(words) else None
    tag = before.tag if before else ""
    if word.low == "close" and tag not in ("modal", "to", "do", "pronoun") and after is not None and after.low == "to":
        return False
    if after is not None and after.low == "of" and tag not in ("modal", "to", "be", "have") and _nominal(word.low):
        return False
    if tag in ("modal", "to", "do"):
        return BASE in forms or (tag == "to" and GERUND in forms)
    if before is not None and (tag in ("be", "have") or before.low in grammar.GET):
        return bool(forms & {PAST, PARTICIPLE, GERUND})
    if before is not None and (before.genitive or tag in ("det", "number")):
        return before.low in ("all", "both", "those") and bool(forms & {PAST, GERUND})
    if (
        word.low in ADJECTIVES
        and tag != "prep"
        and after is not None
        and after.tag in ("noun", "actor", "verb")
    ):
        return False
    if GERUND in forms:
        return tag != "actor" or after is None or after.tag in ("det", "actor", "prep", "noun", "to")
    if forms & {PAST, PARTICIPLE}:
        return not _is_attributive(before, after, forms)
    return _is_present_verb(words, i, before, after, forms, vocabulary)


def _is_attributive(before: Word | None, after: Word | None, forms: set[str]) -> bool:
    """A participle in front of its noun: 'of sanctioned oligarchs', 'using frozen assets'."""
    if before is None or PAST not in forms:
        return (
            after is not None
            and after.tag in ("noun", "actor")
            and not (before is not None and before.tag == "and")
        )
    return before.tag in ("prep", "verb") and before.low not in ("as", "if") and not _reports(before)


def _reports(word: Word) -> bool:
    return word.low in ("said", "says", "announced", "confirmed", "reported")


def _before(words: list[Word], i: int) -> Word | None:
    """The word before i, adverbs and dates passed over."""
    j = i - 1
    while j >= 0 and words[j].tag in ("adv", "neg", "date"):
        dated = words[j].tag == "date" and j > 1 and words[j - 1].tag == "prep"
        j -= 2 if dated else 1
    return words[j] if j >= 0 else None


def _is_present_verb(
    words: list[Word],
    i: int,
    before: Word | None,
    after: Word | None,
    forms: set[str],
    vocabulary: Vocabulary,
) -> bool:
    """Base and -s forms are verbs after a subject and before an object, an infinitive or a small clause."""
    told = _told_by_neighbours(words, i, before, after, forms)
    if before is None or told is not None:
        return bool(told)
    word = words[i]
    if before.tag == "actor" and before.genitive:
        return False
    if (
        BASE in forms
        and before.tag in ("and", "mark")
        and infinitive_before(words, i)
        and _opens_object(after)
        and (
            not _nominal(word.low)
            or (after is not None and after.tag != "noun")
            or any(f.lemma in vocabulary.known_verbs for f in word.forms)
        )
    ):
        return True
    if before.tag not in ("actor", "pronoun", "rel", "and", "noun") or not _opens_object(after):
        return False
    sure = not _nominal(word.low)
    object_follows = after is not None and after.tag in ("actor", "det", "number", "pronoun")
    if (
        THIRD in forms
        and vocabulary.verb_phrases.at([w.low for w in words[i : i + 5]], 0)
        and before.tag == "noun"
    ):
        return True
    phrase = BASE in forms and sure and before.tag in ("noun", "actor") and after is not None and after.tag == "prep"
    if phrase and vocabulary.verb_phrases.at([w.low for w in words[i : i + 5]], 0):
        return True
    if after is not None and after.tag == "prep":
        return (
            sure
            and before.tag in ("actor", "pronoun", "rel")
            and (THIRD in forms or _plural_subject(words, i, before))
        )
    if BASE in forms:
        told = _plural_subject(words, i, before) or (
            _subjunctive(words, i) and before.tag in ("actor", "noun")
        )
        measures = before.low in MEASURE_NOUNS or (
            before.tag in ("actor", "and") and any(w.low in MEASURE_NOUNS for w in words[max(0, i - 40) : i])
        )
        return (told and (sure or object_follows)) or (
            measures and (sure or object_follows or after is not None)
        )
    subject_before = before.tag in ("actor", "pronoun", "rel")
    return sure or object_follows or (subject_before and after is not None and after.tag == "noun")


def _told_by_neighbours(
    words: list[Word], i: int, before: Word | None, after: Word | None, forms: set[str]
) -> bool | None:
    """What the words right beside a base or -s form tell of it; None where they leave it open."""
    word = words[i]
    if before is None or before.tag in ("prep", "det") or (before.tag == "mark" and before.low != ","):
        return False
    if before.low in ("they", "he", "she"):
        return True
    if before.tag == "verb":
        those = any(w.low in ("those", "all") for w in words[max(0, i - 3) : i - 1])
        return those and before.is_verb(PARTICIPLE)
    if THIRD in forms and (before.tag == "and" or before.low == ",") and _coordinates(words, i, after):
        return True
    if after is not None and after.low == "that" and THIRD in forms and before.tag in ("noun", "actor"):
        return True
    if (
        i
        and words[i - 1].tag == "adv"
        and before.tag in ("noun", "actor", "pronoun")
        and _opens_object(after)
    ):
        return THIRD in forms or _plural_subject(words, i, before) or _subjunctive(words, i)
    if word.low == "sanctions" and after is not None and (after.low in RULES_DO or (after.forms and before.low == "that")):
        return False
    acts = before.low in ACTS or before.low in INSTITUTIONS
    if THIRD in forms and acts and after is not None and after.tag in ("noun", "number", "actor"):
        return True
    if THIRD in forms and before.low == "," and (not _nominal(word.low) or (after is not None and after.tag == "det")):
        return _opens_object(after)
    if BASE in forms and before.low == "," and not _nominal(word.low) and _opens_object(after):
        return any(w.is_verb(BASE, PAST) for w in words[max(0, i - 25) : i])
    return None


def _coordinates(words: list[Word], i: int, after: Word | None) -> bool:
    """'bans sales and LIMITS shipments', 'bans trade, SANCTIONS 14 oligarchs': a second verb of one subject."""
    if after is None or after.tag not in ("noun", "actor", "number", "det"):
        return False
    return any(w.is_verb(THIRD) and w.low.endswith("s") for w in words[max(0, i - 25) : i])


def _subjunctive(words: list[Word], i: int) -> bool:
    """'demanded that Beijing lift the ban'."""
    return any(w.low == "that" for w in words[max(0, i - 7) : i])


def _opens_object(after: Word | None) -> bool:
    if after is None:
        return False
    if after.tag == "noun":
        kinds = {f.form for f in after.forms}
        return not kinds or GERUND in kinds or _nominal(after.low) or PARTICIPLE in kinds
    return after.tag in ("det", "actor", "number", "to", "pronoun", "adv", "rel") or after.low in (
        "on", "for", "against", "not", "out", "up", "off", "with", "towards", "toward",
    )  # fmt: skip


def infinitive_before(words: list[Word], i: int) -> bool:
    """Whether 'to' and a verb stand shortly before: 'to increase its criticism and impose'."""
    for k in range(max(0, i - 20), i - 1):
        if words[k].tag in ("to", "modal"):
            verb = next((w for w in words[k + 1 : i] if w.tag != "adv"), None)
            if verb is not None and BASE in {f.form for f in verb.forms}:
                return True
    return False


def _nominal(low: str) -> bool:
    """Whether a word is as often a noun as a verb."""
    return low in NOMINALS or low.removesuffix("s") in NOMINALS or low.removesuffix("ies") + "y" in NOMINALS


def _plural_subject(words: list[Word], i: int, before: Word) -> bool:
    """A base form needs a plural subject, a coordination or a pronoun."""
    if before.tag in ("pronoun", "rel", "and"):
        return before.low not in ("it", "he", "she")
    coordinated = any(w.tag == "and" or w.low == "," for w in words[max(0, i - 4) : i])
    plural = before.tag == "noun" and before.low.endswith("s") and not before.low.endswith("ss")
    people = before.tag == "actor" and not before.genitive and before.low.endswith(PEOPLES)
    return coordinated or plural or people or before.low in ("people", "military", "police") or before.actor == "WEST"
