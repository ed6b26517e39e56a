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
    r"anti-|pro-(?=\W|$)|(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*[^\W\d_]*|['’](?:s|re|ve|ll|d)\b|n['’]t\b"
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
    for i, word in enumerate(words):
        if word.forms and word.tag == "noun" and _is_verb(words, i, vocabulary):
            word.tag = "verb"


_CLOSED = {
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
        return BASE in forms
    if tag in ("be", "have") or (before is not None and before.low in grammar.GET):
        return bool(forms & {PAST, PARTICIPLE, GERUND}) and not _is_compound_head(after, word)
    if before is not None and (before.genitive or tag in ("det", "number") or before.low in grammar.POSSESSIVES):
        return False if tag != "det" or before.low not in ("all", "both") else bool(forms & {PAST, GERUND})
    if GERUND in forms:
        return tag != "actor" or after is None or after.tag in ("det", "actor", "prep", "noun", "to")
    if forms & {PAST, PARTICIPLE}:
        return tag != "prep" or before is None or before.low in ("as",) or (before.low == "if")
    return _is_present_verb(words, i, before, after, forms)


def _before(words: list[Word], i: int) -> Word | None:
    """The word before i, adverbs and quotation marks passed over."""
    j = i - 1
    while j >= 0 and words[j].tag in ("adv", "neg", "quote"):
        j -= 1
    return words[j] if j >= 0 else None


def _is_compound_head(after: Word | None, word: Word) -> bool:
    return False if after is None else after.low in ("list", "lists") and word.low.endswith("ing")


def _is_present_verb(words: list[Word], i: int, before: Word | None, after: Word | None, forms: set[str]) -> bool:
    """Base and -s forms are verbs after a subject and before an object, an infinitive or a small clause."""
    if before is None or before.tag in ("prep", "det", "verb", "mark") and before.low != ",":
        return False
    opens_object = after is not None and (
        after.tag in ("det", "actor", "number", "to", "pronoun", "adv", "rel", "quote")
        or (after.tag == "noun" and not after.forms)
        or after.low in ("it", "on", "for", "against", "not", "out", "up", "off", "with")
    )
    subject_before = before.tag in ("actor", "pronoun", "rel", "and") or (before.tag == "noun" and not before.genitive)
    if not (opens_object and subject_before) or (before.tag == "actor" and before.genitive):
        return False
    if after is not None and after.tag == "prep":
        return THIRD in forms and not _nominal(words[i].low) and before.tag in ("actor", "pronoun", "rel")
    if BASE in forms and THIRD not in forms:
        return _plural_subject(words, i, before) and (not _nominal(words[i].low) or after is not None and after.tag in ("actor", "det", "number", "pronoun"))
    return not _nominal(words[i].low) or (after is not None and after.tag in ("actor", "det", "number", "noun") and before.tag != "noun")


_NOMINALS = frozenset(
    "sanction ban freeze halt limit curb control measure embargo blacklist penalty export import list name order call plan "
    "move vote target threat demand request trade attack test fund support bill cost visit claim aim draft report pledge "
    "promise vow fight appeal approach arrest shift force state share stock ship need work talk change charge concern "
    "cap duty levy block limit strike host purchase supply use back fuel finance comment return start end release review "
    "study debate question signal view show increase cut rise raise warning delay exit post note cause damage harm impact "
    "deal trigger address update set position land field project document result".split()
)


def _nominal(low: str) -> bool:
    """Whether a word is as often a noun as a verb."""
    return low in _NOMINALS or low.removesuffix("s") in _NOMINALS


def _plural_subject(words: list[Word], i: int, before: Word) -> bool:
    """A base form needs a plural subject, a coordination or a pronoun."""
    if before.tag in ("pronoun", "rel", "and"):
        return before.low not in ("it", "he", "she")
    coordinated = any(w.tag == "and" or w.low == "," for w in words[max(0, i - 4) : i])
    return coordinated or (before.tag == "noun" and before.low.endswith("s")) or before.low in ("people", "military", "police")
