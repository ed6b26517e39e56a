"""Which lines of a text are the site's and not the article's. The rules are data: vocabularies/cruft.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

LONGEST = 400
"""Characters; a longer line is a paragraph, and no rule looks at it."""
MOST_WORDS = 60
FULL_PARAGRAPH = 12
"""Words of a line with a full stop that make it a paragraph of the article; LONG_LINE without one."""
LONG_LINE = 25
HEADLINE = (3, 16)
LINKS_AT_MOST = 5
"""Headlines that go with a label such as 'Read more' in the middle of an article."""
SHORT = 12
"""Words; a longer line between two of a box's lines is kept."""
TITLE_REPEATS_WITHIN = 6
"""Lines in which the headline may stand a second time."""
SECTION_WORDS = 4
NO_SENTENCE = frozenset({"links", "offer"})
"""Rules that a line with a full stop never falls under."""
BUTTONS = frozenset({"newsletter", "log_in"})
"""Rules of lines that are clicked, which close the box of an offer ..."""
BOX_AT_MOST = 3
"""... within so many lines below its first."""
BEFORE_COMMENTS = 0.5
"""Share of the text's words that must stand before readers' comments."""

BULLETS = re.compile(r"^[\s•·*\-–—|»›>▶►■●→←↓↑✓✔☰×✕✖#▼▲◀◄○◦▪★☆✉🔗📷🔔]+")
CLOSERS = re.compile(r"[\s:.…!»›>→↓|–—-]+$")
QUOTED = re.compile(r"^\W{0,3}[\"“„«‘']")
ORNAMENT = re.compile(r"[-–—_=*~•·#|+<>/\\… ]+")
TERMINAL = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
FULL_STOP = re.compile(r"[.…。][\"'”’»)\]]*$")
CREDIT = re.compile(
    r"^(?=.{0,200}$)\W*(?:(?:file )?(?:photo|photograph|image|picture|video|graphic|map)s?\b"
    r"|(?:additional )?(?:reporting|writing|editing|research|translat\w+|compiled|edited|written|posted|published|updated"
    r"|report(?:ed)?)\b|by |from |source|via |credit|©|\(c\))"
    r"|\b(?:photo|image|picture)s? (?:by|credit|courtesy)|\boriginally (?:published|posted|appeared)\b"
    r"|^.{0,120}/ ?(?:reuters|ap|afp|getty|tass|efe|dpa|upi)\b.{0,20}$",
    re.IGNORECASE,
)
CAPTION = re.compile(r"\b(?:photo|photograph|image|picture|illustration|graphic)s?(?: by)?: ?\S.{0,80}$", re.IGNORECASE)
"""A caption ends with whose picture it is."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
TRAIL = re.compile(r"\s[>»›]\s")
SEPARATOR = re.compile(r"\s*[|/>»›•·,]\s*|\s+[-–—]\s+")


@dataclass(frozen=True, slots=True)
class Rule:
    """What follows from a line: where it counts, whether it belongs to a box, what it opens."""

    anywhere: bool = True
    furniture: bool = False
    opens: str = ""
    at_top: bool = False
    """whether even the first line of a text goes"""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a site's own lines are known by: lines and phrases with the rule of each, words of share bars, labels."""

    rules: dict[str, Rule]
    phrases: dict[str, str]
    patterns: re.Pattern[str]
    share: frozenset[str]
    beside_share: frozenset[str]
    sections: frozenset[str]
    strong_label: re.Pattern[str]
    weak_label: re.Pattern[str]


AT_TOP = frozenset({"navigation", "advertisement", "consent", "bare_address", "share"})
MADE_OF_WORDS = {
    "share_bar": Rule(furniture=True, at_top=True),
    "share_word": Rule(anywhere=False, furniture=True),
    "section": Rule(anywhere=False),
    "link": Rule(),
    "ornament": Rule(at_top=True),
}


@cache
def vocabulary() -> Vocabulary:
    """The rules of cruft.toml, compiled once."""
    data = tomllib.loads((files("dossier.vocabularies") / "cruft.toml").read_text(encoding="utf-8"))
    rules = {name: Rule(row["where"] == "anywhere", row.get("furniture", False), row.get("opens", ""), name in AT_TOP)
             for name, row in data["rules"].items()}
    groups = (f"(?P<{name}>{'|'.join(row['patterns'])})" for name, row in data["rules"].items() if "patterns" in row)
    return Vocabulary(
        rules | MADE_OF_WORDS,
        {phrase: name for name, row in data["rules"].items() for phrase in row.get("phrases", ())},
        re.compile("|".join(groups)),
        frozenset(data["share_bar"]["words"]), frozenset(data["share_bar"]["beside"]), frozenset(data["sections"]["words"]),
        _labels(data["link_labels"]["strong"]), _labels(data["link_labels"]["weak"]),
    )


def _labels(names: Sequence[str]) -> re.Pattern[str]:
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?P<label>{longest_first})(?P<sign>\s*[:|»›>–—-]+\s*|\s+)(?P<rest>\S.*)", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def recognise(line: str) -> str | None:
    """The name of the rule that a line falls under, wherever it stands, or None."""
    if len(line) > LONGEST or not line:
        return None
    if ORNAMENT.fullmatch(line):
        return "ornament"
    if (line[0].islower() or line[0].isdigit()) and FULL_STOP.search(line):
        return None
    bare = BULLETS.sub("", line).replace("’", "'")
    plain = CLOSERS.sub("", " ".join(bare.lower().split()))
    if QUOTED.match(line) or plain.count(" ") >= MOST_WORDS:
        return None
    words = vocabulary()
    if plain in words.phrases:
        return words.phrases[plain]
    found = words.patterns.fullmatch(plain)
    if found and not (found.lastgroup in NO_SENTENCE and FULL_STOP.search(line)):
        return found.lastgroup
    return _made_of_words(plain, line) or ("link" if _is_link(bare) else None)


def _made_of_words(plain: str, line: str) -> str | None:
    words, parts = vocabulary(), [part for part in re.split(r"[\s|/>»›•·,]+", plain) if part]
    shares = sum(part in words.share for part in parts)
    if shares and all(part in words.share or part in words.beside_share for part in parts):
        return "share_bar" if len(parts) > 1 or plain == "share" else "share_word"
    if line.endswith((",", ".", ";", "?", "!")):
        return None
    bars = SEPARATOR.split(plain)
    if len(bars) > 1 and TRAIL.search(plain) and all(part in words.sections for part in bars[0].split()):
        return "section"
    if len(parts) <= SECTION_WORDS * len(bars) and all(part in words.sections for part in parts):
        return "section"
    return None


def _is_link(line: str) -> bool:
    """A label and, on the same line, the headline of another article."""
    words = vocabulary()
    for labels, strong in ((words.strong_label, True), (words.weak_label, False)):
        found = labels.fullmatch(line)
        if found is None or found["rest"].count(" ") > 30 or (not strong and is_credit(line)):
            continue
        loud, sign, rest = found["label"].isupper(), found["sign"].strip(), found["rest"]
        ends = FULL_STOP.search(line) is not None
        if sign and (strong or (sign[0] in ":|»›>" and not ends)):
            return True
        if not sign and rest.count(" ") >= 2 and not ends and not rest.isupper():
            return loud or (strong and rest[0].isupper())
    return False


def is_credit(line: str) -> bool:
    """Whether a line says who wrote, edited or photographed; it stays, and is no sentence that could break off."""
    return not line[:1].islower() and CREDIT.search(line) is not None


def is_full_paragraph(line: str) -> bool:
    """Whether a line is so long, and so closed, that it must be the article's."""
    words = line.count(" ") + 1
    return words >= LONG_LINE or (words >= FULL_PARAGRAPH and TERMINAL.search(line) is not None)


def find_cruft(lines: Sequence[str]) -> set[int]:
    """The places of the lines that are not the article's. `lines`: one paragraph each, stripped; empty ones are ignored."""
    rules = vocabulary().rules
    everything = [place for place, line in enumerate(lines) if line]
    names = {place: name for place in everything if (name := recognise(lines[place]))}
    offered = _offers(lines, everything, names)
    names |= {place: name for place, name in offered.items() if name}
    names = {place: name for place, name in names.items() if offered.get(place, name)}
    end = _comments_begin(lines, everything, names)
    filled = [place for place in everything if place < end]
    full = [place for place in filled if place not in names and is_full_paragraph(lines[place])]
    first, last = (full[0], full[-1]) if full else (-1, len(lines))
    cruft = {place for place in filled if place in names and (rules[names[place]].anywhere or not first < place < last)}
    cruft -= set(_headline(lines, filled, names, cruft))
    furniture = {place for place in cruft if rules[names[place]].furniture}
    for place in sorted(cruft):
        cruft.update(_opened(lines, [other for other in filled if other > place], place < last, rules[names[place]].opens))
    cruft.update(_boxed(lines, [place for place in filled if place > last], cruft, furniture))
    if full:
        cruft.update(_repeated_headline(lines, [place for place in filled if place not in cruft]))
    cruft.update(_twice(lines, [place for place in filled if place not in cruft]))
    cruft.update(place for place in everything if place >= end)
    return cruft if len(cruft) < len(everything) else set()


def _offers(lines: Sequence[str], filled: list[int], names: dict[int, str]) -> dict[int, str]:
    """The rule of each line of a box that offers something; none for a call that no line to be clicked closes."""
    found: dict[int, str] = {}
    for n, place in enumerate(filled):
        if vocabulary().rules[names[place]].opens != "offer" if place in names else True:
            continue
        below = filled[n + 1 : n + 1 + BOX_AT_MOST]
        closed = next((k for k, other in enumerate(below) if names.get(other) in BUTTONS), None)
        box = below[:closed] if closed is not None else []
        whole = closed is not None and n > 0 and not any(_of_article(lines[other]) for other in box)
        found[place] = names[place] if whole else ""
        found.update((other, names[place]) for other in box if whole)
    return found


def _of_article(line: str) -> bool:
    return line.count(" ") >= SHORT or QUOTED.match(line) is not None or is_credit(line)


def _twice(lines: Sequence[str], kept: list[int]) -> Iterator[int]:
    """A caption that the line above it is as well, as where a page has it for two sizes of one picture."""
    for above, place in pairwise(kept):
        if lines[place] == lines[above] and CAPTION.search(lines[place]):
            yield place


def _comments_begin(lines: Sequence[str], filled: list[int], names: dict[int, str]) -> int:
    """Where readers' comments begin; at the earliest where most of the text has been read."""
    all_words, before = sum(lines[place].count(" ") + 1 for place in filled), 0
    for place in filled:
        opens = vocabulary().rules[names[place]].opens if place in names else ""
        if opens == "comments" and before >= BEFORE_COMMENTS * all_words:
            return place
        before += lines[place].count(" ") + 1
    return len(lines)


def _headline(lines: Sequence[str], filled: list[int], names: dict[int, str], cruft: set[int]) -> Iterator[int]:
    """The first line, which stays even where it looks like cruft, unless it cannot be a headline."""
    if not filled or filled[0] not in names:
        return
    name = names[filled[0]]
    after = next((place for place in filled[1:] if place not in cruft), None)
    labels_a_headline = name == "section" and after is not None and lines[after].count(" ") >= 3
    if not labels_a_headline and not vocabulary().rules[name].at_top:
        yield filled[0]


def _opened(lines: Sequence[str], after: list[int], article_goes_on: bool, opens: str) -> Iterator[int]:
    """What goes with the line that opens a form or a list of links."""
    if opens == "end" and not article_goes_on:
        yield from after
    elif opens == "links":
        yield from _headlines(lines, after, LINKS_AT_MOST if article_goes_on else None)


def _headlines(lines: Sequence[str], places: list[int], at_most: int | None = None) -> Iterator[int]:
    """Lines that read like headlines of other articles, as far as they follow one another."""
    for place in places[:at_most]:
        line = lines[place]
        shortest = HEADLINE[0] if at_most is None else HEADLINE[0] + 2
        if not shortest <= line.count(" ") + 1 <= HEADLINE[1]:
            return
        if FULL_STOP.search(line) or is_credit(line) or QUOTED.match(line):
            return
        yield place


def _boxed(lines: Sequence[str], tail: list[int], cruft: set[int], furniture: set[int]) -> Iterator[int]:
    """Below the article: short lines between two lines of a box, and short lines without a full stop after two of them."""
    seen, last_of_box = 0, max((place for place in tail if place in furniture), default=-1)
    for place in tail:
        seen += place in furniture
        line = lines[place]
        if place in cruft or not seen or is_credit(line) or YEAR.search(line) or line.count(" ") >= SHORT:
            continue
        if place < last_of_box or (seen > 1 and not TERMINAL.search(line)):
            yield place


def _repeated_headline(lines: Sequence[str], kept: list[int]) -> Iterator[int]:
    """The headline once more, shortly below itself."""
    looked_at = 0
    for place in kept[1:]:
        if lines[place] == lines[kept[0]] and lines[place].count(" ") >= 2 and not is_full_paragraph(lines[place]):
            yield place
        else:
            looked_at += 1
        if looked_at >= TITLE_REPEATS_WITHIN:
            return
