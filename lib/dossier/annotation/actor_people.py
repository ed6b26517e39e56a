"""People whom the text itself introduces: by a title, a role, a given name or an apposition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.annotation.actor_matching import Match
from dossier.vocabularies import ActorVocabulary, Naming

LONGEST_NAME = 4
"""Words in a name at most, without suffixes such as 'Jr.'."""
LONGEST_RUN = 14
TITLE_REACH = 70
"""Characters before a name in which its title is read."""
APPOSITION_REACH = 90

_UPPER = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x220)) if c.isupper())
_ABBREVIATIONS = "Gen|Sen|Rep|Gov|Lt|Col|Maj|Adm|Capt|Sgt|Mr|Mrs|Ms|Dr|Prof|Sec|St|Jr|Sr"
_TOKEN = (
    rf"(?:(?:[{_UPPER}]\.)+(?:-[{_UPPER}]\w+)?|(?:{_ABBREVIATIONS})\.|(?:[Aa]l|[Ee]l)-[{_UPPER}]\w*|"
    rf"[{_UPPER}]\w*(?:['-](?!s\b)\w+)*)"
)
_PARTICLE = r"(?:(?:al|el|bin|ibn|ben|de|da|do|dos|del|della|der|den|di|du|la|le|van|von|zu|ter|abu) ){0,3}"
_RUN = re.compile(rf"(?<![\w@#]){_TOKEN}(?:\]? {_PARTICLE}{_TOKEN}){{0,{LONGEST_RUN - 1}}}")
_WORD = re.compile(rf"{_TOKEN}|[a-z]+")
_BEFORE = re.compile(r"([^\W\d_][\w.'-]*)[ \"]+$")
_WORDS_BEFORE = re.compile(r"(?:[\w.'&-]+ (?:of |for |and )*){1,6}$")
_AFTER = re.compile(
    r" ?(?:\([^)]{1,20}\))?, (?:who (?:is|was|heads|leads|runs|chairs|serves) |(?:the|a|an|its|his|her|their|then|now|former) |"
    r"[^\W\d_][\w.]*'s? |[\w.'-]+ ){0,6}?([a-z][a-z-]+)\b"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name of somebody at `text[start:end]`; `title` is what stood before it, in small letters."""

    start: int
    end: int
    words: tuple[str, ...]
    rule: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run of capitalised words."""

    start: int
    end: int
    text: str
    particle: bool = False


def runs(flat: str, text: str) -> Iterator[list[Word]]:
    """Runs of capitalised words (with the small words of names), parted where a line ends."""
    for run in _RUN.finditer(flat):
        words = [
            Word(w.start(), w.end(), w.group(), w.group().islower())
            for w in _WORD.finditer(flat, run.start(), run.end())
        ]
        begin = 0
        for i in range(1, len(words)):
            if "\n" in text[words[i - 1].end : words[i].start]:
                yield words[begin:i]
                begin = i
        yield words[begin:]


class PeopleReader:
    """Finds the people that a text introduces besides those of the vocabulary."""

    def __init__(self, flat: str, text: str, vocabulary: ActorVocabulary, taken: list[Match]) -> None:
        self.flat, self.text, self.naming = flat, text, vocabulary.naming
        self.vocabulary = vocabulary
        self.taken = {m.start: m for m in taken}
        self.covered = _covered(taken)
        self.singles: list[Candidate] = []
        """Capitalised words that stand alone: family names, perhaps."""

    def read(self) -> list[Candidate]:
        """The candidates in order of their place."""
        found: list[Candidate] = []
        for words in runs(self.flat, self.text):
            found += self._in_run(words)
        return found

    def _in_run(self, words: list[Word]) -> Iterator[Candidate]:
        i = 0
        while i < len(words):
            name = self._name_at(words, i)
            if name is not None:
                yield name
                i = next((j for j in range(i, len(words)) if words[j].start >= name.end), len(words))
                continue
            if not words[i].particle and words[i].start not in self.covered:
                self.singles.append(Candidate(words[i].start, words[i].end, (words[i].text,), "family-name",
                                              self.title_before(words[i].start)))  # fmt: skip
            i += 1

    def _name_at(self, words: list[Word], i: int) -> Candidate | None:
        """A name that begins with word `i`, if something shows that it does."""
        first = words[i]
        if first.particle or not self._may_be_name(first) or self._byline(first.start):
            return None
        name = self._collect(words, i)
        texts = [w.text for w in name]
        title = self._title(words, i)
        rule = self._evidence(texts, name, title)
        if not rule:
            return None
        return Candidate(first.start, name[-1].end, tuple(texts), rule, self.title_before(first.start) if title else "")

    def _collect(self, words: list[Word], i: int) -> list[Word]:
        """The words from `i` on that can belong to one name."""
        name: list[Word] = [words[i]]
        for word in words[i + 1 :]:
            if word.text in self.naming.suffixes:
                name.append(word)
                break
            if len(name) >= LONGEST_NAME + sum(w.particle for w in name) or not (
                word.particle or self._may_be_name(word, inside=True)
            ):
                break
            name.append(word)
        while name[-1].particle:
            name.pop()
        return name

    def _may_be_name(self, word: Word, inside: bool = False) -> bool:
        small = word.text.lower().rstrip(".")
        if small in self.naming.not_names or small in self.naming.titles or word.text.lower() in self.naming.titles:
            return False
        if small in self.naming.roles or small in self.naming.office_words:
            return False
        match = self.taken.get(word.start)
        if match is not None:
            return inside and match.name.sort == "family" and match.end == word.end
        return word.start not in self.covered and not (len(word.text) > 3 and word.text.isupper() and not inside)

    def _evidence(self, texts: list[str], name: list[Word], title: str) -> str:
        naming = self.naming
        if title == "title" and (len(texts) > 1 or len(texts[0]) > 1):
            return "title"
        if len(texts) < 2:
            return ""
        if title == "role":
            return "role"
        if texts[0] in naming.given and name[1].end - name[1].start > 1:
            return "given-name"
        if naming.is_burmese(texts) or naming.family_first(texts) and "-" in texts[-1]:
            return "name-pattern"
        return "apposition" if self._apposed(name) else ""

    def _title(self, words: list[Word], i: int) -> str:
        """Whether a `title` or a `role` stands right before the name, or neither."""
        if i > 0:
            previous = words[i - 1].text
        else:
            found = _BEFORE.search(self.flat, max(0, words[0].start - 25), words[0].start)
            if not found or "\n" in self.text[found.start() : words[0].start]:
                return ""
            previous = found[1]
        small = previous.lower()
        if small in self.naming.titles or small.rstrip(".") in self.naming.titles:
            return "title"
        return "role" if small in self.naming.roles else ""

    def title_before(self, start: int) -> str:
        """The words before a name, in small letters: 'japanese foreign minister'."""
        found = _WORDS_BEFORE.search(self.flat, max(0, start - TITLE_REACH), start)
        return found.group().strip().lower() if found else ""

    def _apposed(self, name: list[Word]) -> bool:
        after = _AFTER.match(self.flat, name[-1].end, name[-1].end + APPOSITION_REACH)
        while after:
            if self._is_office(after[1]):
                return True
            longer = re.compile(r"[ -]([a-z][a-z-]+)\b").match(self.flat, after.end(), name[-1].end + APPOSITION_REACH)
            after = longer
        return False

    def _is_office(self, word: str) -> bool:
        return word in self.naming.titles or word in self.naming.roles

    def _byline(self, start: int) -> bool:
        """Whether a name stands in a byline, such as 'Reporting by' or a line that begins with 'By'."""
        before = self.flat[max(0, start - 60) : start].rstrip().lower()
        found = next((b for b in self.naming.bylines if before.endswith(b)), "")
        if found != "by":
            return bool(found)
        line = self.text.rfind("\n", 0, start) + 1
        return start - line <= len("by ") + 1


def _covered(taken: list[Match]) -> set[int]:
    """Positions at which a word belongs to a name that is already known."""
    return {position for m in taken for position in range(m.start, m.end)}


def is_family_first(words: tuple[str, ...], naming: Naming) -> bool:
    return naming.family_first(list(words))
