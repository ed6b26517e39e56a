"""How much of an article a shared dossier quotes: so many words in a row, so many in all.

Quotations are found by their words, wherever they stand: in a table, a sentence, an alternative text, a
list of tokens. What counts is what a reader could put together, not what a column is called.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dossier.publishing.cuts import WORD, Word, without

WORDS_A_QUOTE = 25
"""Words in a row that a quotation may have."""
WORDS_A_DOCUMENT = 250
"""Words of one article that all quotations together may have."""
SHARE_OF_DOCUMENT = 0.25
"""The part of an article that all quotations together may have, however short it is."""
LONGEST_NAME = 40
"""Words; a title that is longer is no title but a text."""
SHORTEST_PART = 4
"""Words by which a part of a name is known; what is shorter stands in any text."""
SHORTEST_NAME = 2
"""Words; of a name that is shorter than a part of one, all of them. A single word is in no danger."""
PHRASE = 5
"""Fewer words in a row are a phrase that anybody may have written; they are no quotation and count as none, unless
they are a sentence. Four in a row stand in our own explanations, too, by chance ('of the length of a')."""
SHORTEST_SENTENCE = 3
"""Words that are no numbers (a date is none); a whole sentence of so many is a quotation, although fewer than PHRASE."""

POSSESSIVE = re.compile(r"['’]s$")
BETWEEN = re.compile(
    r"""\s*(?:[-+−]?[\d.,:]+(?:e[-+−]?\d+)?|\S+:\d+|\["[^"\s]+:\d+"(?:, "[^"\s]+:\d+")*\])\s*""", re.IGNORECASE
)
"""A number, the id of a sentence or a list of ids: what a reader passes over who reads on from one cell to the next."""
STOP = re.compile(r"[.!?…\n]")
"""Where a sentence may end, between two words."""
NUMBER_OF_SENTENCE = re.compile(r":\d+$")
"""What the id of a sentence has after that of its document."""


@dataclass(frozen=True)
class Limits:
    """How much may be quoted."""

    words_a_quote: int = WORDS_A_QUOTE
    words_a_document: int = WORDS_A_DOCUMENT
    share_of_document: float = SHARE_OF_DOCUMENT

    @property
    def phrase(self) -> int:
        """Words in a row from which on a text is looked at as a quotation."""
        return min(PHRASE, self.words_a_quote + 1)


@dataclass(frozen=True)
class Article:
    """An article that may not be quoted at length."""

    doc_id: str
    texts: tuple[str, ...]
    """the text as it was read and as it was cleaned"""
    names: tuple[str, ...] = ()
    """title, publisher and file name, which are given in full"""
    opening: str = ""
    """what stands for the title of an article without one: its first sentences, which are a quotation"""


@dataclass
class _Budget:
    """What has been quoted of one text: which words, by their places, and how many may be."""

    limit: int
    quoted: set[int] = field(default_factory=set)

    def new(self, places: Iterable[int]) -> set[int]:
        """Those of the places that were not quoted before; quoting again costs nothing."""
        return set(places) - self.quoted

    def allows(self, new: set[int]) -> bool:
        """Whether so much more may be quoted."""
        return not new or len(self.quoted) + len(new) <= self.limit


def first_words(text: str, n: int) -> str:
    """A text up to its n-th word."""
    words = list(WORD.finditer(text))[:n]
    return text[: words[-1].end()] if words else ""


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared: without case, possessive and emphasis."""
    return [_compared(match[0]) for match in WORD.finditer(text)]


def _compared(word: str) -> str:
    return POSSESSIVE.sub("", word.casefold()).strip("_")


def _holds_only_ids(segment: str, doc_ids: Container[str]) -> bool:
    """Whether it is the id of a document or sentence, blanks and all ('a b:3'), or a list of such ids."""
    ids = segment.strip().removeprefix('["').removesuffix('"]').split('", "')
    return all(NUMBER_OF_SENTENCE.sub("", each) in doc_ids for each in ids)


class Excerpts:
    """Shortens texts in the order in which they come, until the words that may be quoted are used up.

    `texts` are all that will have to be shortened, so that of a large corpus only what is quoted is kept in mind.
    """

    def __init__(
        self, articles: Iterable[Article], texts: Iterable[Sequence[str]], limits: Limits, doc_ids: Iterable[str] = ()
    ) -> None:
        self.limits = limits
        self.doc_ids = frozenset(doc_ids)
        """of all documents, shared in full or not: an id is never cut, even where its words are those of an article"""
        self.wanted = {gram for segments in texts for gram in self._all_grams(self._words(segments), segments)}
        self.places: dict[int, dict[tuple[int, int], None]] = defaultdict(dict)
        """where the articles have a gram, or a short sentence, that is quoted: budget and place, in their order"""
        self.budgets: list[_Budget] = []
        self.names: set[tuple[str, ...]] = set()
        """the words in a row by which a title, publisher or file name is known, or a part of one"""
        self.cut: dict[str, str] = {}
        """what became of a segment as long as a quotation, wherever it stands: one sentence is not whole beside itself"""
        self.whole: set[int] = set()
        """such segments that were left as they are, by their hashes"""
        self.is_even = True
        """whether none of these was cut later on, so that all texts are as one who reads them again would have them"""
        for article in articles:
            self._read(article)

    def _words(self, segments: Sequence[str]) -> list[Word]:
        """All words in one row; numbers and ids between segments are passed over."""
        return [
            Word(_compared(match[0]), number, match.start(), match.end())
            for number, segment in enumerate(segments)
            if not (BETWEEN.fullmatch(segment) or _holds_only_ids(segment, self.doc_ids))
            for match in WORD.finditer(segment)
        ]

    def _grams(self, words: Sequence[str]) -> list[int]:
        n = self.limits.phrase
        return [hash(tuple(words[i : i + n])) for i in range(len(words) - n + 1)]

    def _sentences(self, words: Sequence[Word], segments: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """Whole sentences of fewer words than a gram: where, as a gram is written, and how many words."""
        starts = [
            i for i, word in enumerate(words) if not i or _parted(words[i - 1], word, segments)
        ] + [len(words)]
        for i, start in enumerate(starts):
            for end in starts[i + 1 : i + self.limits.phrase]:  # the cells of a row may be one sentence
                said = tuple(word.word for word in words[start:end])
                if len(said) < self.limits.phrase and sum(map(str.isalpha, said)) >= SHORTEST_SENTENCE:
                    yield start, hash((None, *said)), len(said)

    def _all_grams(self, words: Sequence[Word], segments: Sequence[str]) -> Iterator[int]:
        yield from self._grams([word.word for word in words])
        yield from (gram for _, gram, _ in self._sentences(words, segments))

    def _read(self, article: Article) -> None:
        for text in article.texts:
            words = self._words([text])
            limit = min(self.limits.words_a_document, int(len(words) * self.limits.share_of_document))
            self.budgets.append(_Budget(limit))
            grams = enumerate(self._grams([word.word for word in words]))
            for place, gram in (*grams, *((at, gram) for at, gram, _ in self._sentences(words, [text]))):
                if gram in self.wanted:
                    self.places[gram][len(self.budgets) - 1, place] = None
        for name in {tuple(words_of(name)) for name in article.names}:
            n = min(len(name), SHORTEST_PART)
            if SHORTEST_NAME <= len(name) <= LONGEST_NAME:
                self.names |= {name[i : i + n] for i in range(len(name) - n + 1)}

    def shorten(self, segments: Sequence[str]) -> list[str]:
        """The segments of one text, with every quotation in them no longer than it may be.

        A quotation may run through many segments (the cells of a row, the pieces between two tags).
        """
        known = [self._as_elsewhere(segment) for segment in segments]
        shortened = known
        while (again := self._shortened_once(shortened)) != shortened:
            shortened = again
        for before, after in zip(known, shortened, strict=True):
            self._remember(before, after)
        return shortened

    def _as_elsewhere(self, segment: str) -> str:
        while segment in self.cut:
            segment = self.cut[segment]
        return segment

    def _remember(self, before: str, after: str) -> None:
        if len(before) < self.limits.phrase or len(words_of(before)) < self.limits.phrase:
            return
        if before == after:
            self.whole.add(hash(before))
        elif before not in self.cut:
            self.cut[before] = after
            self.is_even = self.is_even and hash(before) not in self.whole

    def close(self) -> None:
        """From now on nothing is quoted that was not quoted before."""
        for budget in self.budgets:
            budget.limit = len(budget.quoted)

    def _shortened_once(self, segments: list[str]) -> list[str]:
        words = self._words(segments)
        said = [word.word for word in words]
        cut: set[int] = set()
        for at, runs in (*self._runs(self._grams(said)), *self._short_runs(words, segments)):
            length = max(runs.values())
            place = range(at, at + length)
            if cut.isdisjoint(place):  # what overlaps with a cut is looked at again when the cut is made
                named = [self._is_named(said, i) for i in place]
                if length - sum(named) < min(self.limits.phrase, length):
                    continue  # a title, and words that happen to stand beside it
                before = named.index(False)
                quoted = {(budget, start + before): n - before for (budget, start), n in runs.items() if n > before}
                cut.update(place[before + self._kept(quoted, length - before) :])
        return without(segments, [words[i] for i in sorted(cut)])

    def _short_runs(
        self, words: Sequence[Word], segments: Sequence[str]
    ) -> Iterator[tuple[int, dict[tuple[int, int], int]]]:
        """Where whole sentences of articles stand that are shorter than a gram."""
        for at, gram, n in self._sentences(words, segments):
            if gram in self.places:
                yield at, dict.fromkeys(self.places[gram], n)

    def _runs(self, grams: Sequence[int]) -> Iterator[tuple[int, dict[tuple[int, int], int]]]:
        """Where passages of articles begin, with each passage and the words that it goes on for."""
        before: Collection[tuple[int, int]] = ()
        for at, gram in enumerate(grams):
            starts = self.places.get(gram, ())
            new = [start for start in starts if (start[0], start[1] - 1) not in before]
            if new:
                yield at, {start: self._length(grams, at, start) for start in new}
            before = starts

    def _length(self, grams: Sequence[int], at: int, start: tuple[int, int]) -> int:
        budget, place = start
        n = 1
        while at + n < len(grams) and (budget, place + n) in self.places.get(grams[at + n], ()):
            n += 1
        return n + self.limits.phrase - 1

    def _kept(self, runs: Mapping[tuple[int, int], int], length: int) -> int:
        """How many words of a quotation stay; they count for every article that has them."""
        wished = min(length, self.limits.words_a_quote)
        least = min(wished, self.limits.phrase)  # a quotation of three words says nothing
        for kept in range(wished, least - 1, -1):
            quoted: dict[int, set[int]] = defaultdict(set)
            for (budget, place), n in runs.items():
                quoted[budget] |= self.budgets[budget].new(range(place, place + min(kept, n)))
            if all(self.budgets[budget].allows(new) for budget, new in quoted.items()):
                for budget, new in quoted.items():
                    self.budgets[budget].quoted |= new
                return kept
        return 0

    def _is_named(self, words: Sequence[str], i: int) -> bool:
        """Whether a word stands in a title, publisher or file name, or in a part of one."""
        return any(
            tuple(words[at : at + n]) in self.names
            for n in range(SHORTEST_NAME, SHORTEST_PART + 1)
            for at in range(max(i - n + 1, 0), i + 1)
        )


def _parted(before: Word, word: Word, segments: Sequence[str]) -> bool:
    """Whether a sentence may end between two words that follow each other."""
    return before.segment != word.segment or bool(STOP.search(segments[word.segment], before.end, word.start))
