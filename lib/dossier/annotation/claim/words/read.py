"""A sentence as a row of tagged words, with actors and dates as one word each.

Tags: `actor`, `date`, `mark`, `quote`, `det`, `pronoun`, `prep`, `modal`, `be`, `have`, `do`, `neg`, `to`, `and`,
`sub`, `rel`, `adv`, `number`, `verb`, `noun`. They are what the clause finder needs and no more: an adjective is
a `noun`, a verb is a `verb` only where it stands as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import GENERIC_RULERS
from dossier.annotation.claim.grammar.role_words import SIDES
from dossier.annotation.claim.grammar.word import Word
from dossier.annotation.claim.words.adverbials import with_verbs_joined
from dossier.annotation.claim.words.asides import without_asides
from dossier.annotation.claim.words.bystanders import pass_over_bystanders
from dossier.annotation.claim.words.elided import with_verbs_again
from dossier.annotation.claim.words.headlines import mark_west
from dossier.annotation.claim.words.inversions import turned_round
from dossier.annotation.claim.words.restated import restated
from dossier.annotation.claim.words.tags import closed_class, tag_words
from dossier.annotation.records import ActorMention, DateMention
from dossier.vocabularies.chunks import Remembered, cut
from dossier.vocabularies.measures import Vocabulary

WORDS_AT_MOST = 160


"""Longer sentences are read in pieces of this length, so that the time stays linear."""


_TOKEN = re.compile(
    r"(?:anti|pro)-$|(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*[^\W\d_]*|['’](?:s|re|ve|ll|d)\b|n['’]t\b"
    r"|[^\W_]+(?:[-'’&][^\W_]+)*|-[^\W_]+(?:-[^\W_]+)*|--|\S"
)


_STRETCH = re.compile(rf"(?:\S+\s*){{1,{WORDS_AT_MOST}}}")
_NEW_WORDS = 0.1
"""Of the words of a long stretch of prose, at least this share is unlike the others."""


_CONTRACTED = frozenset({"it", "he", "she", "that", "there", "here", "what", "who", "where"})
"""Words after which 's is 'is' or 'has', and no genitive."""
_GENITIVE = re.compile(r"^(.+?)(?:['’]s|(?<=s)['’])$")


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
    here = text[start:end]
    words = _words(text, start, end, actors, dates, codes)
    if "'" in here or "’" in here:
        words = _with_genitives_joined(words)
    words = [w for w in words if w.low not in grammar.QUOTES and w.low not in "[]"]
    words = _without_short_asides(words) if "(" in here else words
    words = _without_times(words) if " this time " in here else words
    _mark_stand_ins(words, vocabulary, codes)
    pass_over_bystanders(words)
    words = restated(words)
    tag_words(words, vocabulary)
    return with_verbs_joined(with_verbs_again(without_asides(turned_round(words, vocabulary))))


def stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a sentence is cut into pieces; a long piece that only repeats a few words is no prose, and left out."""
    if end - start < 2 * WORDS_AT_MOST:
        yield start, end
        return
    for match in _STRETCH.finditer(text, start, end):
        words = match.group().lower().split()
        if len(words) < WORDS_AT_MOST or len(set(words)) > _NEW_WORDS * len(words):
            yield match.span()


def said_in(text: str) -> set[str]:
    """The words of a text in lower case, none of them joined into names."""
    return set().union(*map(_SAID.__getitem__, cut(text).different()))


def _without_short_asides(words: list[Word]) -> list[Word]:
    """The brackets around an abbreviation, 'Council Regulation (EU)', part no clauses; nor does a sum: '9m euros ($11m)'."""
    out: set[int] = set()
    for i, word in enumerate(words):
        if word.low != "(":
            continue
        end = next((k for k in range(i + 2, min(i + SUM_WITHIN, len(words))) if words[k].low == ")"), 0)
        inside = words[i + 1 : end]
        if end == i + 2 and inside[0].tag != "date":
            out.update((i, end))
        elif end and _is_sum(inside):
            out.update(range(i, end + 1))
    return [w for k, w in enumerate(words) if k not in out] if out else words


def _is_sum(inside: list[Word]) -> bool:
    """'$11m', 'RM640 million', '16 million dollars': what stands in a bracket is that much money."""
    money = inside[0].low in CURRENCIES or _MONEY.match(" ".join(w.low for w in inside)) is not None
    return money and all(w.low in CURRENCIES or w.tag in ("number", "noun") for w in inside)


SUM_WITHIN = 8
"""So many words after its beginning a bracket with a sum ends."""
CURRENCIES = frozenset({"$", "€", "£", "¥", "us", "us$", "u.s.", "c", "a", "usd", "eur", "gbp", "about", "around", "some"})
"""how a sum of money begins"""
_MONEY = re.compile(
    r"[a-z]{1,3} ?\d[\d.,]* ?(?:[mb]n?|million|billion|trillion|crore|lakh)\b"
    r"|\d[\d.,]* (?:million|billion|trillion) \w+$"
)
"""a sum with its currency before the number, or behind it"""


def _words(
    text: str,
    start: int,
    end: int,
    actors: Sequence[ActorMention],
    dates: Sequence[DateMention],
    codes: dict[str, str],
) -> list[Word]:
    at = start
    words: list[Word] = []
    mentions: list[ActorMention | DateMention] = [*actors, *dates]
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.start < at or mention.end > end:
            continue
        words += _plain(text, at, mention.start)
        words.append(_mention(text, mention, codes))
        at = mention.end
    words += _plain(text, at, end)
    return words


def _plain(text: str, start: int, end: int) -> list[Word]:
    words: list[Word] = []
    at = start
    for chunk in text[start:end].split():
        at = text.index(chunk, at)
        for first, last, low, surface, capital, tag in _TOKENS_OF[chunk]:
            words.append(Word(at + first, at + last, low, surface, capital, tag))
        at += len(chunk)
    return words


HALF_STATES = {"north": "PRK", "south": "KOR"}
HALVES = HALF_STATES.keys()
"""What the two Koreas are called for short."""


def _tokens_of(chunk: str) -> list[tuple[int, int, str, str, bool, str]]:
    """The tokens of a chunk without white space: where they stand in it, and what `Word` says of them."""
    return [
        (*match.span(), low, surface, surface[0].isupper(), closed_class(low))
        for match in _TOKEN.finditer(chunk)
        for surface in [match.group()]
        for plain in [surface.lower().replace("’", "'")]
        for low in [grammar.OTHER_FORMS.get(plain, plain)]
    ]


_TOKENS_OF = Remembered(_tokens_of)
_SAID = Remembered(lambda chunk: {low.removesuffix("'s") for _, _, low, *_ in _TOKENS_OF[chunk]})


def _mention(text: str, mention: ActorMention | DateMention, codes: dict[str, str]) -> Word:
    surface = text[mention.start : mention.end]
    if isinstance(mention, DateMention):
        known = mention if mention.type in ("DATE", "TIME") else None
        return Word(mention.start, mention.end, surface.lower(), surface, False, "date", date=known)
    possessive = _GENITIVE.match(surface)
    code = codes.get(mention.actor, "")
    tag = "actor" if code else closed_class(surface.lower())
    person = mention.kind == "person"
    return Word(
        mention.start, mention.end, surface.lower(), surface, True, tag, actor=code, person=person, genitive=bool(possessive)
    )


def _with_genitives_joined(words: list[Word]) -> list[Word]:
    """`Japan` + `'s` is one word in the genitive; so are `banks'` and `spokesman's`."""
    kept: list[Word] = []
    for i, word in enumerate(words):
        if "'" not in word.low and "’" not in word.low:
            kept.append(word)
            continue
        joined = bool(kept) and kept[-1].end == word.start
        ends_genitive = word.low == "'s" or (
            word.low in "'’" and kept and kept[-1].low.endswith("s") and i + 1 < len(words)
        )
        if joined and ends_genitive:
            kept[-1].genitive, kept[-1].end = True, word.end
            continue
        possessive = _GENITIVE.match(word.low) if word.tag not in ("actor", "date") and len(word.low) > 2 else None
        if possessive and possessive.group(1) in _CONTRACTED:
            cut = word.end - len("'s")
            subject = word.surface[: cut - word.start]
            word.low, word.surface, word.tag = possessive.group(1), subject, "pronoun"
            kept += [word, Word(cut, word.end, "'s", "'s", False, closed_class("'s"))]
            word.end = cut
            continue
        if possessive and not word.genitive:
            word.low, word.genitive = possessive.group(1), True
            word.tag = closed_class(word.low)
        kept.append(word)
    return kept


def _mark_halves(words: list[Word], both: bool) -> None:
    """'sanctions on THE NORTH', where a text names North Korea; 'the South', where it names both."""
    for i, word in enumerate(words):
        alone = i + 1 == len(words) or not (words[i + 1].capital or words[i + 1].low in ("of", "and"))
        meant = word.low in HALVES and (both or word.low == "north")
        if meant and word.surface.istitle() and i and words[i - 1].low == "the" and alone:
            word.tag, word.actor = "actor", HALF_STATES[word.low]


BACKERS = frozenset({"supporters", "backers", "partners", "allies", "friends"})
"""who stands by the one attacked"""
TREASURIES = frozenset({"GBR", "AUS", "NZL", "ITA"})
"""whose 'Treasury' is meant in a text that names them, and not the United States"""
COMPANIONS = frozenset({"partners", "allies"})
"""who may be anybody's"""
WESTERN = SIDES["EU"] | SIDES["G7"] | {"EU", "G7", "WEST", "NOR", "CHE", "AUS", "NZL", "KOR", "UN", "UKR", "TWN"}


def _is_western(words: list[Word], i: int) -> bool:
    """Not 'Peru and THREE partners', nor 'Iran and its allies'."""
    before = words[max(0, i - 4) : i]
    joined = [w for w in before if w.actor]
    return not any(w.tag == "number" for w in before[-1:]) and (not joined or joined[-1].actor in WESTERN)


def _without_times(words: list[Word]) -> list[Word]:
    """'Norway THIS TIME hit Peru': says nothing that a reader of claims needs, and parts a subject from its verb."""
    gone = {k for i, w in enumerate(words[:-1]) if w.low == "this" and words[i + 1].low == "time" for k in (i, i + 1)}
    return [w for k, w in enumerate(words) if k not in gone]


def _mark_name(word: Word, vocabulary: Vocabulary) -> None:
    """A person or body of no state by its full name, whose last name stands for one: 'Roman ABRAMOVICH'."""
    parts = word.low.removesuffix("'s").removesuffix("’s").split()
    places = (vocabulary.targets.at(parts, i) for i in range(len(parts)))
    code = next((found[1] for i, found in enumerate(places) if found is not None and i + found[0] == len(parts)), "")
    if code:
        word.tag, word.actor, word.aims_only = "actor", code, True


def _mark_backers(words: list[Word], victims: frozenset[str]) -> None:
    """'UKRAINE'S (international) SUPPORTERS': those who stand by the one attacked are the others."""
    for i, word in enumerate(words[:-1]):
        if word.genitive and word.actor in victims:
            k = next((k for k in (i + 1, i + 2) if k < len(words) and words[k].low in BACKERS), 0)
            if k:
                word.tag, word.actor = "det", ""
                words[k].tag, words[k].actor = "actor", "WEST"


def _mark_stand_ins(words: list[Word], vocabulary: Vocabulary, codes: dict[str, str]) -> None:
    """Words that stand for a state without naming it: 'Western countries', 'Rosneft', 'the junta'."""
    for word in words:
        if not word.actor and word.tag == "noun" and " " in word.low:
            _mark_name(word, vocabulary)
    lows = [w.low for w in words]
    if lows[:1] == ["west"]:
        mark_west(words, vocabulary)
    if not BACKERS.isdisjoint(lows):
        _mark_backers(words, vocabulary.victims)
    if HALVES & set(lows) and "PRK" in codes.values():
        _mark_halves(words, both="KOR" in codes.values())
    for table, aims_only in ((vocabulary.senders, False), (vocabulary.targets, True)):
        for i in table.places(lows):
            found = table.at(lows, i)
            if found is None or any(w.tag in ("actor", "date") for w in words[i : i + found[0]]):
                continue
            length, code = found
            head = words[i + length - 1]
            if head.low == "treasury" and "USA" not in codes.values():
                code = next((c for c in codes.values() if c in TREASURIES), code)
            of_somebody = length > 1 and words[i].low != "the"
            if head.low in GENERIC_RULERS and not of_somebody and code not in codes.values():
                continue
            if head.low in COMPANIONS and not _is_western(words, i):
                continue
            if head.low == "allies" and i and words[i - 1].actor in WESTERN and not words[i - 1].person:
                words[i - 1].tag, words[i - 1].actor = "det", ""  # 'called on U.S. ALLIES to'
            of_another = i and words[i - 1].actor not in ("", code)
            if of_another and not aims_only and words[i - 1].tag == "actor":
                continue
            of_victim = words[i - 1].genitive and words[i - 1].actor in vocabulary.victims
            if of_another and not head.capital and not of_victim:
                continue
            head.tag, head.actor, head.aims_only = "actor", code, aims_only
            for part in words[i : i + length - 1]:
                if part.capital and part.low.endswith(("ed", "ing")):
                    part.tag = "det"  # no verb, though it ends like one: 'LOCKHEED Martin', 'BOEING Defense'
            head.capital = words[i].capital
