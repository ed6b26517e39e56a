"""A sentence as a row of tagged words, with actors and dates as one word each.

Tags: `actor`, `date`, `mark`, `quote`, `det`, `pronoun`, `prep`, `modal`, `be`, `have`, `do`, `neg`, `to`, `and`,
`sub`, `rel`, `adv`, `number`, `verb`, `noun`. They are what the clause finder needs and no more: an adjective is
a `noun`, a verb is a `verb` only where it stands as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dossier.annotation import claim_grammar as grammar
from dossier.annotation.records import ActorMention, DateMention
from dossier.vocabularies.measures import BASE, GERUND, PARTICIPLE, PAST, THIRD, Form, Vocabulary

WORDS_AT_MOST = 160
"""Longer sentences are read in pieces of this length, so that the time stays linear."""

_TOKEN = re.compile(
    r"(?:anti|pro)-$|(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*[^\W\d_]*|['’](?:s|re|ve|ll|d)\b|n['’]t\b"
    r"|[^\W_]+(?:[-'’&][^\W_]+)*|-[^\W_]+(?:-[^\W_]+)*|--|\S"
)
_GENITIVE = re.compile(r"^(.+?)(?:['’]s|(?<=s)['’])$")
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds hundred thousand".split())
OTHER_BODIES = frozenset({"NATO", "QUAD", "IAEA", "OECD", "IMF", "WTO"})


@dataclass(slots=True)
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


def read_words(
    text: str,
    start: int,
    end: int,
    actors: Sequence[ActorMention],
    dates: Sequence[DateMention],
    codes: dict[str, str],
    vocabulary: Vocabulary,
) -> list[Word]:
    """The tagged words of text[start:end]; `codes` gives the state of each actor."""
    words = list(_words(text, start, end, actors, dates, codes))
    _join_genitives(words)
    words = [w for w in words if w.low not in grammar.QUOTES]
    _mark_stand_ins(words, vocabulary)
    _tag(words, vocabulary)
    return words


def _words(
    text: str,
    start: int,
    end: int,
    actors: Sequence[ActorMention],
    dates: Sequence[DateMention],
    codes: dict[str, str],
) -> Iterator[Word]:
    at = start
    for mention in sorted((*actors, *dates), key=lambda m: (m.start, -m.end)):
        if mention.start < at or mention.end > end:
            continue
        yield from _plain(text, at, mention.start)
        yield _mention(text, mention, codes)
        at = mention.end
    yield from _plain(text, at, end)


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _TOKEN.finditer(text, start, end):
        surface = match.group()
        low = surface.lower().replace("’", "'")
        yield Word(match.start(), match.end(), low, capital=surface[0].isupper(), surface=surface)


def _mention(text: str, mention: ActorMention | DateMention, codes: dict[str, str]) -> Word:
    surface = text[mention.start : mention.end]
    if isinstance(mention, DateMention):
        return Word(mention.start, mention.end, surface.lower(), "date", date=mention, surface=surface)
    possessive = _GENITIVE.match(surface)
    code = codes.get(mention.actor, "")
    tag = "actor" if code else "noun"
    return Word(
        mention.start, mention.end, surface.lower(), tag, actor=code, person=mention.kind == "person",
        genitive=bool(possessive), capital=True, surface=surface,
    )  # fmt: skip


def _join_genitives(words: list[Word]) -> None:
    """`Japan` + `'s` is one word in the genitive; so are `banks'` and `spokesman's`."""
    kept: list[Word] = []
    for i, word in enumerate(words):
        nominal = bool(kept) and kept[-1].end == word.start and kept[-1].tag in ("actor", "noun", "date")
        ends_genitive = word.low == "'s" or (word.low in "'’" and kept and kept[-1].low.endswith("s") and i + 1 < len(words))
        if nominal and ends_genitive:
            kept[-1].genitive, kept[-1].end = True, word.end
            continue
        possessive = _GENITIVE.match(word.low) if word.tag == "noun" and len(word.low) > 2 else None
        if possessive and not word.genitive:
            word.low, word.genitive = possessive.group(1), True
        kept.append(word)
    words[:] = kept


def _mark_stand_ins(words: list[Word], vocabulary: Vocabulary) -> None:
    """Words that stand for a state without naming it: 'Western countries', 'Rosneft', 'the junta'."""
    lows = [w.low for w in words]
    for table, aims_only in ((vocabulary.senders, False), (vocabulary.targets, True)):
        for i, word in enumerate(words):
            found = table.at(lows, i)
            if found is None or any(w.tag in ("actor", "date") for w in words[i : i + found[0]]):
                continue
            length, code = found
            head = words[i + length - 1]
            head.tag, head.actor, head.aims_only = "actor", code, aims_only
            head.capital = word.capital


def _tag(words: list[Word], vocabulary: Vocabulary) -> None:
    for i, word in enumerate(words):
        if word.tag == "noun":
            word.tag = _closed_class(word.low)
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
    if low[0].isdigit() or low in _NUMBERS:
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
    if tag in ("modal", "to", "do"):
        return BASE in forms or (tag == "to" and GERUND in forms)
    if before is not None and (tag in ("be", "have") or before.low in grammar.GET):
        return bool(forms & {PAST, PARTICIPLE, GERUND})
    if before is not None and (before.genitive or tag in ("det", "number")):
        return before.low in ("all", "both", "those") and bool(forms & {PAST, GERUND})
    if word.low in ADJECTIVES and tag != "prep" and after is not None and after.tag in ("noun", "actor", "verb"):
        return False
    if GERUND in forms:
        return tag != "actor" or after is None or after.tag in ("det", "actor", "prep", "noun", "to")
    if forms & {PAST, PARTICIPLE}:
        return not _is_attributive(before, after, forms)
    return _is_present_verb(words, i, before, after, forms, vocabulary)


def _is_attributive(before: Word | None, after: Word | None, forms: set[str]) -> bool:
    """A participle in front of its noun: 'of sanctioned oligarchs', 'using frozen assets'."""
    if before is None or PAST not in forms:
        return after is not None and after.tag in ("noun", "actor") and not (before is not None and before.tag == "and")
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
    words: list[Word], i: int, before: Word | None, after: Word | None, forms: set[str], vocabulary: Vocabulary
) -> bool:
    """Base and -s forms are verbs after a subject and before an object, an infinitive or a small clause."""
    word = words[i]
    if before is None or before.tag in ("prep", "det") or (before.tag == "mark" and before.low != ","):
        return False
    if before.tag == "verb":
        return i > 1 and words[i - 2].low in ("those", "all") and before.is_verb(PARTICIPLE)
    if after is not None and after.low == "that" and THIRD in forms and before.tag in ("noun", "actor"):
        return True
    if i and words[i - 1].tag == "adv" and before.tag in ("noun", "actor", "pronoun") and _opens_object(after):
        return THIRD in forms or _plural_subject(words, i, before) or _subjunctive(words, i)
    if word.low == "sanctions" and after is not None and after.low in RULES_DO:
        return False
    if THIRD in forms and before.low == "," and not _nominal(word.low):
        return _opens_object(after)
    if before.tag == "actor" and before.genitive:
        return False
    if BASE in forms and before.tag in ("and", "mark") and infinitive_before(words, i) and _opens_object(after):
        return True
    if before.tag not in ("actor", "pronoun", "rel", "and", "noun") or not _opens_object(after):
        return False
    sure = not _nominal(word.low)
    object_follows = after is not None and after.tag in ("actor", "det", "number", "pronoun")
    if THIRD in forms and vocabulary.verb_phrases.at([w.low for w in words[i : i + 5]], 0) and before.tag == "noun":
        return True
    if after is not None and after.tag == "prep":
        return sure and before.tag in ("actor", "pronoun", "rel") and (THIRD in forms or _plural_subject(words, i, before))
    if BASE in forms:
        told = _plural_subject(words, i, before) or (_subjunctive(words, i) and before.tag in ("actor", "noun"))
        measures = before.low in STEPS or (before.tag in ("actor", "and") and any(w.low in STEPS for w in words[:i]))
        return (told and (sure or object_follows)) or (measures and (sure or object_follows or after is not None))
    subject_before = before.tag in ("actor", "pronoun", "rel")
    return sure or object_follows or (subject_before and after is not None and after.tag == "noun")


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


ADJECTIVES = frozenset(
    """sweeping existing remaining punishing crippling biting growing leading outstanding damaging binding pending
    far-reaching ongoing working targeted continuing coming""".split()
)
RULES_DO = frozenset({"ban", "limit", "freeze", "block", "target", "hit", "bar", "cut", "include", "prohibit", "restrict", "cap"})
STEPS = frozenset({"measures", "sanctions", "restrictions", "steps", "rules", "curbs", "penalties"})
_NOMINALS = frozenset(
    """sanction ban freeze halt limit curb control measure embargo blacklist penalty export import list name order
    call plan move vote target threat demand request trade attack test fund support bill cost visit claim aim draft
    report pledge promise vow fight appeal approach arrest shift force state share stock ship need work talk change
    charge concern cap duty levy block strike host purchase supply use back fuel finance comment return start end
    release review study debate question signal view show increase cut rise raise warning delay exit post note cause
    damage harm impact deal trigger address update set position land field project document result""".split()
)


def _nominal(low: str) -> bool:
    """Whether a word is as often a noun as a verb."""
    return low in _NOMINALS or low.removesuffix("s") in _NOMINALS


def _plural_subject(words: list[Word], i: int, before: Word) -> bool:
    """A base form needs a plural subject, a coordination or a pronoun."""
    if before.tag in ("pronoun", "rel", "and"):
        return before.low not in ("it", "he", "she")
    coordinated = any(w.tag == "and" or w.low == "," for w in words[max(0, i - 4) : i])
    plural = before.tag == "noun" and before.low.endswith("s") and not before.low.endswith("ss")
    return coordinated or plural or before.low in ("people", "military", "police") or before.actor == "WEST"
