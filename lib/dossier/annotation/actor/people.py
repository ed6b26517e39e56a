"""People whom the text itself introduces: by a title, a role, a given name, an apposition, a verb of speech."""

from __future__ import annotations

import re
from typing import NamedTuple

from dossier.annotation.actor.bylines import CLAUSE_END, is_writer
from dossier.annotation.actor.matching import Match
from dossier.annotation.actor.runs import LONGEST_WORD_BEFORE, Word, runs, title_case, word_before
from dossier.vocabularies import ActorVocabulary

LONGEST_NAME = 4
"""Words in a name at most, without suffixes such as 'Jr.'."""
TITLE_REACH = 90
"""Characters before a name in which its title is read."""
APPOSITION_REACH = 90

_TITLE_OF = re.compile(
    r"\b(?:minister|secretary|commissioner|ambassador|envoy|director|head|chief|governor|president|chair\w*|speaker|"
    r"rapporteur|representative|commander|spokes\w+|adviser|advisor|deputy) (?:of|for|to|on|at) (?:[\w&'’.,-]+ ){1,9}$",
    re.IGNORECASE,
)
_APPOSITION = re.compile(r" ?(?:\([^)\n]{1,20}\))?, (?:who (?:is|was|heads|leads|runs|chairs|serves as) )?")
_APPOSED_WORD = re.compile(r"([^\W\d_][\w.'&-]*|\d[\w-]*),? ?")
_APPOSED_WORDS = 9
_RULE = r"(?:government|cabinet|administration|presidency|premiership|regime)"
_GOVERNMENT_OF, _GOVERNMENT = re.compile(rf"\b{_RULE} of $"), re.compile(rf"'s (?:[a-z]+ )?{_RULE}\b")


class Candidate(NamedTuple):
    """A name of somebody at `text[start:end]`; `title` is what stood before it, in small letters."""

    start: int
    end: int
    words: tuple[str, ...]
    rule: str
    title: str = ""

    @property
    def in_full(self) -> bool:
        """Whether it is more than a family name, which may have a small word before it ('van Dijk')."""
        return len(self.words) > 1 and not self.words[0].islower()


class Introduced(NamedTuple):
    """What a text says of people: names that something shows to be one, and capitalised words by themselves."""

    names: list[Candidate]
    singles: list[Word]


def introduced(flat: str, vocabulary: ActorVocabulary, taken: list[Match]) -> Introduced:
    """The people in a flat text besides those whose full names the vocabulary found (`taken`)."""
    return _Reader(flat, vocabulary, taken).read()


def title_before(flat: str, start: int) -> str:
    """The words before a name in its clause, in small letters: 'japanese foreign minister'."""
    before = flat[max(0, start - TITLE_REACH) : start]
    return CLAUSE_END.split(before)[-1].replace("defence", "defense").strip().lower()


class _Reader:
    def __init__(self, flat: str, vocabulary: ActorVocabulary, taken: list[Match]) -> None:
        self.flat, self.naming = flat, vocabulary.naming
        self.known_families = vocabulary.by_family
        self.taken = {m.start: m for m in taken}
        self.covered = bytearray(len(flat) + 1)
        for m in taken:
            self.covered[m.start : m.end] = b"\1" * (m.end - m.start)
        self.singles: list[Word] = []
        self.hinted: list[Candidate] = []

    def read(self) -> Introduced:
        names = list[Candidate]()
        for words in runs(self.flat, self.naming.may_be_family):
            if len(words) > 1 or self.naming.title_of[word_before(self.flat, words[0].start)[1]]:
                names += self._in_run(words)
            elif not self.covered[words[0].start]:
                self.singles += words
        names += self._named_again({name.words[-1] for name in names if not name.in_full})
        return Introduced(sorted(names, key=lambda c: c.start), self.singles)

    def _named_again(self, titled: set[str]) -> list[Candidate]:
        """Of the names that little shows to be any those whose family name stands alone elsewhere.

        A state of a federation has a government as well, so that there it has to stand as only a person's does: after a
        title (`titled`) or before a verb of speech.
        """
        if not self.hinted:
            return []
        alone = {word.text for word in self.singles} | titled
        speaking = {w.text for w in self.singles if self.flat[w.end + 1 : w.end + 16].split(" ")[0] in self.naming.speech}
        known = {"speech": alone, "government": titled | speaking}
        return [name for name in self.hinted if name.words[-1] in known[name.rule]]

    def _in_run(self, words: list[Word]) -> list[Candidate]:
        found, behind = [], 0
        for i, word in enumerate(words):
            if word.start < behind:
                continue
            name = self._name_at(words, i)
            if name is not None:
                found.append(name)
                behind = name.end
            elif self._may_be_family(word):
                self.singles.append(word)
        return found

    def _may_be_family(self, word: Word) -> bool:
        return not word.particle and not self.covered[word.start] and self.naming.may_be_family[word.text]

    def _name_at(self, words: list[Word], i: int) -> Candidate | None:
        """A name that begins with word `i`, if something shows that it does."""
        title = self._title(words, i)
        if not (self._may_begin_with_particle(words, i) if words[i].particle else self._may_begin(words[i])):
            return None
        if not title and i + 1 == len(words):
            return None
        name = self._collect(words, i, bool(title))
        rule = self._evidence(name, title)
        if not rule or is_writer(self.flat, words[i].start, name[-1].end, self.naming):
            return None
        said = title_before(self.flat, words[i].start) if title else ""
        candidate = Candidate(words[i].start, name[-1].end, tuple(w.text for w in name), rule, said)
        if rule in ("speech", "government"):
            self.hinted.append(candidate)
            return None
        return candidate

    def _may_begin_with_particle(self, words: list[Word], i: int) -> bool:
        """'Mr van Dijk', 'Ms de la Cruz'; 'do' is a verb as well."""
        after = next((word for word in words[i:] if not word.particle), None)
        titled = self.naming.title_of[word_before(self.flat, words[i].start)[1]] == "title"
        return titled and words[i].text != "do" and after is not None and self._may_begin(after)

    def _collect(self, words: list[Word], i: int, titled: bool) -> list[Word]:
        """The words from `i` on that can belong to one name."""
        name, longest = [words[i]], 0
        for word in words[i + 1 :]:
            if word.text in self.naming.suffixes:
                name.append(word)
                break
            if not (word.particle or self._may_go_on(word)):
                break
            held = sum(not w.particle for w in name)
            if (titled or held > 1) and held >= (longest := longest or self._longest(words[i], titled)):
                break
            name.append(word)
        while name[-1].particle:
            name.pop()
        return name

    def _longest(self, first: Word, titled: bool) -> int:
        """Words that a name may have; in a headline every word is capitalised, and few belong to it."""
        if not title_case(self.flat, first.start):
            return LONGEST_NAME
        return 1 if titled and first.text not in self.naming.given else 2

    def _may_begin(self, word: Word) -> bool:
        return not self.covered[word.start] and self.naming.may_be_named[word.text]

    def _may_go_on(self, word: Word) -> bool:
        """A family name of the vocabulary may end a name: 'Hunter Biden' is not the president."""
        match = self.taken.get(word.start)
        if match is not None:
            return match.name.sort == "family" and match.end == word.end
        return self._may_begin(word)

    def _evidence(self, name: list[Word], title: str) -> str:
        """The rule by which the words are a name, or nothing."""
        naming, texts = self.naming, [w.text for w in name]
        first = texts[0]
        if title == "title":
            return "title" if len(texts) > 1 or self._one_word_name(name[0]) else ""
        if len(texts) < 2:
            return ""
        if texts[1] in naming.given and first not in naming.given and not naming.family_first(texts):
            return ""
        if title == "role":
            return "role"
        if first in naming.given and not self._everyday_start(name):
            return "given-name"
        if self.covered[name[-1].start]:
            return "given-name" if self._other_given(name) else ""
        if naming.is_burmese(texts) or (naming.family_first(texts) and ("-" in texts[-1] or len(texts) > 2)):
            return "name-pattern"
        if len(texts) > LONGEST_NAME - 1 or title_case(self.flat, name[0].start):
            return ""
        if self._apposed(name):
            return "apposition"
        return "speech" if self._speaks(name) else "government" if self._governs(name) else ""

    def _one_word_name(self, word: Word) -> bool:
        """After a title one word is a name, but in a headline it may as well be a verb ('President Lifts Ban')."""
        if word.text in self.known_families:
            return True
        title = word_before(self.flat, word.start)[1].lower()
        return len(word.text) > 1 and title not in self.naming.weak_titles and not title_case(self.flat, word.start)

    def _everyday_start(self, name: list[Word]) -> bool:
        """Given names that are words ('Mark', 'Grant') show nothing in a headline or before a known family name."""
        if name[0].text not in self.naming.everyday_given:
            return False
        return bool(self.covered[name[1].start]) or title_case(self.flat, name[0].start)

    def _other_given(self, name: list[Word]) -> bool:
        """Whether the words before a known family name can be another given name."""
        before = word_before(self.flat, name[0].start)[1]
        return bool(before) and not before.endswith(".") and not title_case(self.flat, name[0].start)

    def _title(self, words: list[Word], i: int) -> str:
        """Whether a `title` or a `role` stands before the name, or neither."""
        naming = self.naming
        at, previous = word_before(self.flat, words[i].start)
        if not previous:
            return ""
        if said := naming.title_of[previous]:
            is_verb = previous in naming.roles_or_verbs and word_before(self.flat, at)[1] == "to"
            return "" if is_verb else said
        small = previous.lower().rstrip("]")
        if i + 1 < len(words) and (self.covered[at] or small in naming.never_in_names):
            before = self.flat[max(0, words[i].start - TITLE_REACH) : words[i].start]
            if small not in naming.function_words and _TITLE_OF.search(CLAUSE_END.split(before)[-1]):
                return "role"
        return ""

    def _apposed(self, name: list[Word]) -> bool:
        """'Jane Roe, a senior analyst at', 'Jane Roe, Canada's minister of'; 'the foreign secretary, Jane Roe,'."""
        opening = _APPOSITION.match(self.flat, name[-1].end, name[-1].end + APPOSITION_REACH)
        if opening and self._office_follows(opening.end(), name[-1].end + APPOSITION_REACH):
            return True
        start = name[0].start
        if not self.flat.endswith(", ", 0, start) or self.flat[name[-1].end : name[-1].end + 1] not in (",", ".", ")"):
            return False
        clause = CLAUSE_END.split(self.flat[max(0, start - APPOSITION_REACH) : start - 2])[-1]
        return any(self._is_office(word) for word in clause.lower().split())

    def _office_follows(self, position: int, end: int) -> bool:
        for n in range(_APPOSED_WORDS):
            word = _APPOSED_WORD.match(self.flat, position, end)
            if not word or (n and word[1].lower() in self.naming.speech):
                return False
            if self._is_office(word[1].lower()):
                return True
            if word.group().rstrip().endswith(","):
                return False
            position = word.end()
        return False

    def _is_office(self, word: str) -> bool:
        return word in self.naming.titles or word in self.naming.roles

    def _governs(self, name: list[Word]) -> bool:
        """'the government of Jane Roe', 'Jane Roe's cabinet'."""
        before = self.flat[max(0, name[0].start - LONGEST_WORD_BEFORE) : name[0].start]
        return bool(_GOVERNMENT_OF.search(before) or _GOVERNMENT.match(self.flat, name[-1].end))

    def _speaks(self, name: list[Word]) -> bool:
        """'said Jane Roe' and 'Jane Roe told'; 'Jane Roe said' may as well be a company."""
        following = self.flat[name[-1].end + 1 : name[-1].end + 8].split(" ")[0]
        return following in ("told", "tells") or word_before(self.flat, name[0].start)[1] in self.naming.speech
