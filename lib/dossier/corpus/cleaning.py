"""A text as it came becomes the article and nothing else, and every change is told.

In this order: newlines; scripts and menus of whole pages; signs of Markdown; then line by line characters, entities,
tags and spaces; lines that were broken at a fixed width joined; lines that are the site's taken out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dossier.corpus import cruft, markup
from dossier.corpus.encoding import SUSPECT, mend
from dossier.corpus.records import Repair

ROUNDS = 4
"""Passes over one line until nothing changes; a line that never settles keeps its markup."""
WRAPPED_AT_MOST = 100
"""Characters; where a line is longer, lines are paragraphs."""
WRAPPED_AT_LEAST = 40
"""Characters; lists and verses have shorter lines."""
WRAPPED_SHARE = 0.75
"""Share of the line ends that must be explained by the next word not fitting, or by the sentence running on."""
RUNNING_ON_SHARE = 0.2
"""Share of the line ends over which a sentence runs on that is enough, even where the rest are tables."""
SLACK = 4
"""Characters by which a few lines may stand out."""
WRAPPED_PAIRS = 3

PLAIN = re.compile(r"(?:[!-%'-;=-~]+(?: [!-%'-;=-~]+)*)?")
"""A line on which nothing can be changed: visible ASCII without < and &, and single spaces within."""
TERMINAL_SEQUENCE = re.compile(r"\x1b\[[0-9;:?]{0,40}[ -/]{0,5}[@-~]|\x1b\][^\x07\x1b]{0,400}(?:\x07|\x1b\\)")
INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    r"\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000e007f]+"
)
"""Controls, marks of direction, zero-width and soft characters, halves of pairs, private characters of icon fonts."""
LINE_ENDS = re.compile(r"[\v\f\x85\u2028\u2029]")
COMBINED = re.compile(r"[^\W\d_][\u0300-\u036f\u3099\u309a]+")
SPACES = re.compile(r"[^\S\n]{2,}|[^\S\n ]|\A | \Z")
"""Every space but a plain one between two words."""
NEWLINES = re.compile(r"\r\n?")
BLANKS = re.compile(r"\n(?:[^\S\n]*\n){2,}")
CUT_SIGN = re.compile(r"\s*(?:\[\+\d+ chars\]|\[(?:…|\.\.\.)\]|\(more\)|\bMORE)\s*$")
"""How feeds and wires say that there was more."""
LONGEST_CUT_SIGN = 40
NAMES_BELOW = r"[-–—]*\s*(?:reuters?|ap|afp|upi|tass|kyodo|jiji|xinhua|dpa|efe|ansa|pti|ani)\b\.{0,3}"
AGENCY = re.compile(NAMES_BELOW, re.IGNORECASE)
ENDS = re.compile(rf"(?:[.!?。！？][\"'”’»)\]*]*(?:\s*\([^()]{{1,60}}\)|\s+{NAMES_BELOW})?|^\(.*\))$", re.IGNORECASE)
"""A sentence that is complete, perhaps with an author's initials or an agency's name behind it."""
FIGURES_SHARE = 0.25
"""Above this share of numbers among its words a line is a row of a table, which ends without a full stop."""
ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof)\.$")
BROKEN_OFF_WORDS = 25


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The article, what was changed to get it, and whether it breaks off.

    Paragraphs, headings and captions stand on a line each; a blank line stays one blank line.
    """

    text: str
    repairs: list[Repair]
    truncated: bool
    n_removed_lines: int


@dataclass(slots=True)
class Line:
    """A line and where it began in the file; `width` is that of the raw line, its indent included."""

    number: int
    text: str
    indent: int = 0
    width: int = 0


def clean(text: str, *, markdown: bool = False) -> Cleaned:
    """The article in a raw text. Never raises; `clean(clean(x).text)` changes nothing more."""
    repairs: list[Repair] = []
    text = _one_newline(text, repairs)
    tagged = markup.is_marked_up(text)
    lines = list(_page(text, repairs) if markup.is_page(text) else _lines(text))
    if markdown:
        lines = [_unmark(line, repairs) for line in lines]
    lines = [piece for line in lines for piece in _tidy(line, repairs, tagged)]
    lines = list(_unwrap(lines, repairs)) if _is_wrapped(lines) else lines
    removed = cruft.find_cruft([_without_cut_sign(line.text) for line in lines])
    repairs += [Repair("boilerplate", lines[place].text, "", lines[place].number) for place in sorted(removed)]
    kept = [line for place, line in enumerate(lines) if place not in removed]
    truncated = _breaks_off(kept, repairs)
    repairs.sort(key=lambda repair: repair.line)
    return Cleaned(_assemble(kept), repairs, truncated, len(removed))


def clean_line(text: str) -> str:
    """A short text, such as a title from a table, without invisible characters, misread ones and double spaces."""
    return " ".join(piece.text for piece in _tidy(Line(1, " ".join(text.split())), [], False) if piece.text)


# --- lines ---

def _one_newline(text: str, repairs: list[Repair]) -> str:
    found = NEWLINES.search(text)
    if found:
        repairs.append(Repair("whitespace", found.group().replace("\r", "\\r").replace("\n", "\\n"), "\\n", 1))
        text = NEWLINES.sub("\n", text)
    line = counted = 0
    for run in BLANKS.finditer(text):
        line, counted = line + text.count("\n", counted, run.start()), run.start()
        repairs.append(Repair("whitespace", "\n" * run.group().count("\n"), "\n\n", line + 1))
    return text


def _lines(text: str) -> Iterator[Line]:
    for number, raw in enumerate(text.split("\n"), 1):
        wide = raw.expandtabs(8).rstrip() if "\t" in raw else raw.rstrip()
        yield Line(number, raw, len(wide) - len(wide.lstrip()), len(wide))


def _page(text: str, repairs: list[Repair]) -> Iterator[Line]:
    """The blocks of a page of HTML; a newline within one is a space."""
    pieces, end = [], 0
    for start, stop in markup.parts_without_text(text):
        repairs.append(Repair("markup", text[start:stop], "", text.count("\n", 0, start) + 1))
        pieces += [text[end:start], "\n" * text.count("\n", start, stop)]
        end = stop
    text, end, number = "".join([*pieces, text[end:]]), 0, 1
    for tag in markup.ANY_TAG.finditer(text):
        if tag[1]:
            continue
        block = text[end:tag.start()]
        yield from _block(block, number, repairs)
        number += block.count("\n")
        repairs.append(Repair("markup", tag.group(), "\n", number))
        number, end = number + tag.group().count("\n"), tag.end()
    yield from _block(text[end:], number, repairs)


def _block(block: str, number: int, repairs: list[Repair]) -> Iterator[Line]:
    skipped = len(block) - len(block.lstrip())
    number += block.count("\n", 0, skipped)
    newlines = block.count("\n")
    if newlines:
        repairs.append(Repair("whitespace", "\n" * newlines, " " * newlines, number))
    yield Line(number, block.replace("\n", " "))


def _unmark(line: Line, repairs: list[Repair]) -> Line:
    text = line.text
    if markup.SIGNS.search(text) is None:
        return line
    if markup.BARE_LINE.fullmatch(text) or markup.DEFINITION.fullmatch(text):
        repairs.append(Repair("markup", text, "", line.number))
        return Line(line.number, "")
    for pattern in markup.MARKDOWN:
        text = _change(pattern, markup.inner, text, "markup", line.number, repairs)
    return Line(line.number, text, line.indent, line.width)


def _tidy(line: Line, repairs: list[Repair], tagged: bool) -> list[Line]:
    """Characters, entities, tags and spaces; a tag around a block begins a new line."""
    if PLAIN.fullmatch(line.text):
        return [line]
    told: list[Repair] = []
    text, before = line.text, None
    for _ in range(ROUNDS):
        if text == before:
            break
        before, text = text, _once(text, line.number, told, tagged)
    else:
        told = []
        text = _spaced(_readable(line.text, line.number, told), line.number, told)
    repairs += told
    return [Line(line.number, piece, line.indent, line.width) for piece in text.split("\n")]


def _once(text: str, number: int, repairs: list[Repair], tagged: bool) -> str:
    return _spaced(_untagged(_readable(text, number, repairs), number, repairs, tagged), number, repairs)


def _readable(text: str, number: int, repairs: list[Repair]) -> str:
    if text.isascii() and text.isprintable():
        return text
    text = _change(TERMINAL_SEQUENCE, _nothing, text, "encoding", number, repairs)
    text = _change(LINE_ENDS, _newline, text, "whitespace", number, repairs)
    if not text.isascii():
        text = _change(SUSPECT, _mended, text, "encoding", number, repairs)
        text = _change(COMBINED, _composed, text, "encoding", number, repairs)
    return _change(INVISIBLE, _nothing, text, "encoding", number, repairs)


def _untagged(text: str, number: int, repairs: list[Repair], tagged: bool) -> str:
    if "&" in text:
        text = _change(markup.ENTITY, markup.unescape, text, "markup", number, repairs)
    if "<" in text:
        text = _change(markup.COMMENT, _nothing, text, "markup", number, repairs)
    if tagged and "<" in text:
        text = _change(markup.TAG, markup.untag, text, "markup", number, repairs)
    return text


def _spaced(text: str, number: int, repairs: list[Repair]) -> str:
    return "\n".join(_change(SPACES, _one_space, piece, "whitespace", number, repairs) for piece in text.split("\n"))


def _change(pattern: re.Pattern[str], after: Callable[[re.Match[str]], str], text: str, kind: str, number: int,
            repairs: list[Repair]) -> str:
    """`pattern.sub` that tells what it did."""
    def told(found: re.Match[str]) -> str:
        new = after(found)
        if new != found.group():
            repairs.append(Repair(kind, _visible(found.group()), new, number))
        return new

    return pattern.sub(told, text)


def _one_space(found: re.Match[str]) -> str:
    return "" if found.start() == 0 or found.end() == len(found.string) else " "


def _nothing(found: re.Match[str]) -> str:
    return ""


def _newline(found: re.Match[str]) -> str:
    return "\n"


def _mended(found: re.Match[str]) -> str:
    return mend(found.group())


def _composed(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", found.group())


def _visible(text: str) -> str:
    """Invisible characters by their number, so that a table of repairs is as harmless as the text."""
    return INVISIBLE.sub(lambda found: "".join(f"U+{ord(c):04X}" for c in found.group()), text)


# --- paragraphs ---

def _pairs(lines: list[Line]) -> Iterator[tuple[Line, Line]]:
    """Lines that follow one another within a paragraph, as far as indents tell."""
    for line, after in pairwise(lines):
        if line.text and after.text and after.number == line.number + 1 and after.indent <= line.indent:
            yield line, after


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether lines end where the next word would not have fitted, as in mails and in texts of the wires."""
    widest = max((line.width for line in lines), default=0)
    if not 0 < widest <= WRAPPED_AT_MOST:
        return False
    pairs = list(_pairs(lines))
    width = max((line.width for line, _ in pairs), default=0)
    if width < WRAPPED_AT_LEAST:
        return False
    goes_on = sum(_goes_on(line, after) for line, after in pairs)
    full = sum(_is_full(line, after, width) or _goes_on(line, after) for line, after in pairs)
    enough = WRAPPED_SHARE * len(pairs) <= full or max(WRAPPED_PAIRS, RUNNING_ON_SHARE * len(pairs)) <= goes_on
    return len(pairs) >= WRAPPED_PAIRS and enough


def _is_full(line: Line, after: Line, width: int) -> bool:
    return line.width + 1 + len(after.text.split(" ", 1)[0]) > width - SLACK


def _goes_on(line: Line, after: Line) -> bool:
    """Whether a sentence runs over the end of a line that was left short, as below a dateline that was cut out."""
    return after.text[0].islower() and not ENDS.search(line.text)


def _unwrap(lines: list[Line], repairs: list[Repair]) -> Iterator[Line]:
    width = max(line.width for line, _ in _pairs(lines))
    joins = {id(after) for line, after in _pairs(lines) if _is_full(line, after, width) or _goes_on(line, after)}
    parts: list[Line] = []
    for line in [*lines, Line(0, "")]:
        if parts and id(line) not in joins:
            yield Line(parts[0].number, " ".join(part.text for part in parts))
            if len(parts) > 1:
                repairs += [Repair("whitespace", "\n", " ", part.number) for part in parts[:-1]]
                yield Line(parts[-1].number, "")
            parts = []
        parts.append(line)


def _assemble(lines: list[Line]) -> str:
    """Lines one below the other, with at most one blank line between them."""
    out: list[str] = []
    for line in lines:
        if line.text or (out and out[-1]):
            out.append(line.text)
    return "\n".join(out).strip("\n")


def _breaks_off(lines: list[Line], repairs: list[Repair]) -> bool:
    """Whether the last paragraph stops in the middle of a sentence; a sign that more was cut off is taken out."""
    body = [line for line in lines if line.text and not cruft.is_credit(line.text) and not AGENCY.fullmatch(line.text)]
    if not body:
        return False
    last = body[-1]
    if _cut_signs(body, repairs):
        return True
    if last.text.endswith(("…", "...")) or ABBREVIATED.search(last.text):
        return True
    if ENDS.search(last.text) or _share_of_figures(last.text) > FIGURES_SHARE:
        return False
    is_prose = any(ENDS.search(line.text) for line in body[:-1]) or last.text.count(" ") >= BROKEN_OFF_WORDS
    return is_prose and any(word[0].islower() for word in last.text.split())


def _without_cut_sign(text: str) -> str:
    while sign := CUT_SIGN.search(text, max(0, len(text) - LONGEST_CUT_SIGN)):
        text = text[: sign.start()]
    return text


def _cut_signs(body: list[Line], repairs: list[Repair]) -> bool:
    """Take out what says that more was cut off; whether there was any."""
    found = False
    for line in reversed(body):
        while sign := CUT_SIGN.search(line.text, max(0, len(line.text) - LONGEST_CUT_SIGN)):
            found = True
            repairs.append(Repair("boilerplate", sign.group(), "", line.number))
            line.text = line.text[: sign.start()]
        if line.text:
            break
    return found


def _share_of_figures(text: str) -> float:
    words = text.split()
    return sum(any(c.isdigit() for c in word) for word in words) / max(len(words), 1)
