"""A sentence as a row of tagged words, with actors and dates as one word each.

Tags: `actor`, `date`, `mark`, `quote`, `det`, `pronoun`, `prep`, `modal`, `be`, `have`, `do`, `neg`, `to`, `and`,
`sub`, `rel`, `adv`, `number`, `verb`, `noun`. They are what the clause finder needs and no more: an adjective is
a `noun`, a verb is a `verb` only where it stands as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.annotation import claim_grammar as grammar
from dossier.annotation.claim_bystanders import pass_over_bystanders
from dossier.annotation.claim_cues import GENERIC_RULERS
from dossier.annotation.claim_tags import tag_words
from dossier.annotation.claim_word import Word
from dossier.annotation.records import ActorMention, DateMention
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
    words = list(_words(text, start, end, actors, dates, codes))
    _join_genitives(words)
    words = [w for w in words if w.low not in grammar.QUOTES]
    words = _without_short_asides(words) if "(" in text[start:end] else words
    _mark_stand_ins(words, vocabulary, codes)
    pass_over_bystanders(words)
    tag_words(words, vocabulary)
    return words


def stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a sentence is cut into pieces; a long piece that only repeats a few words is no prose, and left out."""
    if end - start <= WORDS_AT_MOST:
        yield start, end
        return
    for match in _STRETCH.finditer(text, start, end):
        words = match.group().lower().split()
        if len(words) < WORDS_AT_MOST or len(set(words)) > _NEW_WORDS * len(words):
            yield match.span()


def _without_short_asides(words: list[Word]) -> list[Word]:
    """The brackets around an abbreviation, 'Council Regulation (EU)', part no clauses."""
    out = {
        k
        for i, word in enumerate(words)
        if word.low == "(" and i + 2 < len(words) and words[i + 2].low == ")" and words[i + 1].tag != "date"
        for k in (i, i + 2)
    }
    return [w for k, w in enumerate(words) if k not in out] if out else words


def _words(
    text: str,
    start: int,
    end: int,
    actors: Sequence[ActorMention],
    dates: Sequence[DateMention],
    codes: dict[str, str],
) -> Iterator[Word]:
    at = start
    mentions: list[ActorMention | DateMention] = [*actors, *dates]
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
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
        ends_genitive = word.low == "'s" or (
            word.low in "'’" and kept and kept[-1].low.endswith("s") and i + 1 < len(words)
        )
        if nominal and ends_genitive:
            kept[-1].genitive, kept[-1].end = True, word.end
            continue
        possessive = _GENITIVE.match(word.low) if word.tag == "noun" and len(word.low) > 2 else None
        if possessive and not word.genitive:
            word.low, word.genitive = possessive.group(1), True
        kept.append(word)
    words[:] = kept


def _mark_stand_ins(words: list[Word], vocabulary: Vocabulary, codes: dict[str, str]) -> None:
    """Words that stand for a state without naming it: 'Western countries', 'Rosneft', 'the junta'."""
    lows, named = [w.low for w in words], set(codes.values())
    for table, aims_only in ((vocabulary.senders, False), (vocabulary.targets, True)):
        for i, word in enumerate(words):
            found = table.at(lows, i) if word.low in table.firsts else None
            if found is None or any(w.tag in ("actor", "date") for w in words[i : i + found[0]]):
                continue
            length, code = found
            head = words[i + length - 1]
            if head.low in GENERIC_RULERS and code not in named:
                continue
            head.tag, head.actor, head.aims_only = "actor", code, aims_only
            head.capital = word.capital
