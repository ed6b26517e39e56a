"""A text as it came becomes the article and nothing else, and every change is told.

In this order: newlines; scripts and menus of whole pages; signs of Markdown; then line by line characters, entities,
tags and spaces; what printed pages add taken out; lines that were broken at a fixed width joined, and words that were
parted there; lines that are the site's taken out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dossier.corpus import cruft, markup, pages, paragraphs
from dossier.corpus.encoding import SUSPECT, mend
from dossier.corpus.paragraphs import Line
from dossier.corpus.records import Repair

ROUNDS = 12
"""Passes over one line until nothing changes; a line that never settles keeps its markup."""
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
PLAYER = re.compile(
    r"(?:(?<=[.!?] )|(?<=[.!?][\"”’')] ))(?:(?:Loading )?(?:(?:Replay|Play|Pause|Mute|Unmute)(?: video)? ){2,}"
    r"|Loading (?=(?:The|He|She|It|They|We|But|And|In|On|At|A|An|Mr|Ms|Mrs|Dr|This|That|There|However|Last|[\"“])\b))"
)
"""Labels of a player after one sentence and before the next; 'Loading' alone only before a word that it cannot go with."""
AGE = re.compile(r"(?<=\S) \(?last updated (?:an?|\d{1,3}) (?:minute|hour|day|week|month|year)s? ago\)?$", re.IGNORECASE)
"""How old a page was when it was saved, behind its date: no day that the article names."""
SPACES = re.compile(r"[^\S\n]{2,}|[^\S\n ]|\A | \Z")
"""Every space but a plain one between two words."""
NEWLINES = re.compile(r"\r\n?")
BLANKS = re.compile(r"\n(?:[^\S\n]*\n){2,}")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The article, what was changed to get it, and whether it breaks off.

    Paragraphs, headings and captions stand on a line each; a blank line stays one blank line.
    """

    text: str
    repairs: list[Repair]
    truncated: bool
    n_removed_lines: int


def clean(text: str, *, markdown: bool = False) -> Cleaned:
    """The article in a raw text. Never raises; `clean(clean(x).text)` changes nothing more."""
    repairs: list[Repair] = []
    text = _one_newline(text, repairs)
    tagged = markup.is_marked_up(text)
    page = markup.is_page(text)
    lines = list(_page(text, repairs) if page else _lines(text))
    if markdown:
        lines = [_unmark(line, repairs) for line in lines]
    lines = [piece for line in lines for piece in _tidy(line, repairs, tagged)]
    lines, n_of_pages = _without_pages(lines, repairs)
    lines = list(paragraphs.unwrap(lines, repairs)) if paragraphs.is_wrapped(lines) else lines
    lines = [_without_player(line, repairs) for line in lines]
    removed = cruft.find_cruft([paragraphs.without_cut_sign(line.text) for line in lines])
    repairs += [Repair("boilerplate", lines[place].text, "", lines[place].number) for place in sorted(removed)]
    kept = [line for place, line in enumerate(lines) if place not in removed]
    truncated = paragraphs.breaks_off(kept, repairs)
    repairs.sort(key=lambda repair: repair.line)
    article = paragraphs.assemble(kept)
    if (page or tagged) and paragraphs.is_wrapped(list(_lines(article))):  # what tags part is no broken line when read again
        article = paragraphs.assemble([part for line in kept for part in (line, Line(line.number, ""))])
    return Cleaned(article, repairs, truncated, len(removed) + n_of_pages)


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


def _without_pages(lines: list[Line], repairs: list[Repair]) -> tuple[list[Line], int]:
    """The lines without the heads and numbers of pages, and how many these were; only lines of a printer have them."""
    found = pages.find(lines)
    kept = pages.without(lines, found) if found else lines
    if not found or not paragraphs.is_wrapped(kept):
        return lines, 0
    repairs += [Repair("boilerplate", lines[place].text, "", lines[place].number) for place in sorted(found)]
    return kept, len(found)


def _without_player(line: Line, repairs: list[Repair]) -> Line:
    """A paragraph into which the labels of a video player were copied, between two of its sentences."""
    if line.text.endswith(("ago", "ago)")) and len(line.text) <= cruft.LONGEST:
        line.text = _change(AGE, _nothing, line.text, "boilerplate", line.number, repairs)
    if "Loading " not in line.text and "eplay " not in line.text:
        return line
    text = _change(PLAYER, _nothing, line.text, "boilerplate", line.number, repairs)
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
        text = _change(markup.SCRIPT, _nothing, text, "markup", number, repairs)
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
