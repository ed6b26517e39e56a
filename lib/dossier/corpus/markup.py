"""Markup out of a text: HTML tags and entities, the signs of Markdown. What it marked stays.

In plain text only the tags that format a text go, and only where one is closed or has attributes; anything else in
angle brackets, `<script>` too, is data like any word.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

PAGE = re.compile(r"<!doctype html|<html[\s>]|<body[\s>]|<\?xml\s", re.IGNORECASE)
PAGE_HEAD = 5_000
"""Characters in which a whole page of HTML or XML gives itself away."""
INLINE = ("a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub"
          "|sup|time|tt|u|var|wbr|amp-img|source|picture")
BLOCK = ("address|article|aside|blockquote|br|caption|center|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr"
         "|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|html|body|head|title|meta")
TAG = re.compile(rf"<(?:(/?(?:{INLINE}))|/?(?:{BLOCK}))(?=[\s/>])[^<>]{{0,2000}}>", re.IGNORECASE)
ANY_TAG = re.compile(rf"<(?:(/?(?:{INLINE}))(?=[\s/>])|[/!?]?[A-Za-z])[^<>]{{0,2000}}>", re.IGNORECASE)
SIGN_OF_MARKUP = re.compile(
    rf"</(?:{INLINE}|{BLOCK})>|<(?:br|hr)\s{{0,9}}/?>"
    rf"|<(?:{INLINE}|{BLOCK})\s{{1,9}}[a-z-]{{1,30}}=[^<>]{{0,2000}}>",
    re.IGNORECASE,
)
SCRIPT = re.compile(r"<(script|style)(?=[\s>])[^<>]{0,500}>(?:(?!<script|<style).){0,2000}?</\1\s{0,9}>", re.IGNORECASE)
"""A script on one line, as it is left where the paragraphs of a page were copied with their tags."""
COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
ENTITY = re.compile(
    r"&(?:(?:amp|#0{0,4}38|#[xX]0{0,4}26);)*(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
AMPERSANDS = re.compile(r"(?<=&)(?:(?:amp|#0{0,4}38|#[xX]0{0,4}26);)+(?=#|[A-Za-z])")
NO_TEXT = ("script", "style", "noscript", "template", "svg", "nav", "form", "button", "select", "iframe")
OPENER = re.compile(rf"<({'|'.join(NO_TEXT)})(?=[\s/>])[^<>]{{0,2000}}>", re.IGNORECASE)


def is_marked_up(text: str) -> bool:
    """Whether there is a tag that nobody would write by chance: `<U>` and `<DD>` are shares of USX and Du Pont."""
    return SIGN_OF_MARKUP.search(ENTITY.sub(unescape, text) if "&lt;" in text else text) is not None


def is_page(text: str) -> bool:
    """Whether a text is the source of a whole page."""
    return PAGE.search(text, 0, PAGE_HEAD) is not None


def parts_without_text(page: str) -> Iterator[tuple[int, int]]:
    """Where a page holds scripts, styles, comments, forms and menus: start and end, in order, disjoint."""
    spans = sorted([*(found.span() for found in COMMENT.finditer(page)), *_elements(page)])
    end = 0
    for start, stop in spans:
        if start >= end:
            yield start, stop
            end = stop


def _elements(page: str) -> Iterator[tuple[int, int]]:
    closers = {name: re.compile(rf"</{name}\s{{0,50}}>", re.IGNORECASE) for name in NO_TEXT}
    unclosed: set[str] = set()
    end = 0
    for opener in OPENER.finditer(page):
        name = opener[1].lower()
        if opener.start() < end or name in unclosed:
            continue
        closer = closers[name].search(page, opener.end())
        if closer is None:
            unclosed.add(name)
            continue
        end = closer.end()
        yield opener.start(), end


def untag(found: re.Match[str]) -> str:
    """Nothing for a tag within a line, the end of a line for one around a block."""
    return "" if found[1] else "\n"


def unescape(found: re.Match[str]) -> str:
    """The character that an entity names, however often its ampersand was escaped."""
    return html.unescape(AMPERSANDS.sub("", found.group()))


# --- Markdown ---

SIGNS = re.compile(r"[\[\]*_#>`~|\\=+-]")
"""Without one of these a line has no Markdown."""
BARE_LINE = re.compile(
    r"\s*(?:([-*_])(?:[ \t]*\1){2,}|={2,}|-{2,}|`{3,}[\w+-]*|~{3,}[\w+-]*"
    r"|\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?)\s*"
)
"""Rules, underlines of headings, fences, the line below the head of a table."""
DEFINITION = re.compile(r" {0,3}\[[^\[\]^]{1,200}\]:[ \t]*\S+.*")
MARKDOWN = (
    re.compile(r"^ {0,3}(?:>[ \t]?)+()"),
    re.compile(r"^ {0,3}#{1,6}(?:[ \t]+|$)()"),
    re.compile(r"(?<=\S)()[ \t]+#{1,6}[ \t]*$"),
    re.compile(r"^[ \t]*[-*+][ \t]+()(?:\[[ xX]\][ \t]+)?"),
    re.compile(r"^[ \t]*\|[ \t]*()|[ \t]*\|[ \t]*$()"),
    re.compile(r"^ {0,3}\[\^[\w-]{1,40}\]:[ \t]*()"),
    re.compile(r"\[\^[\w-]{1,40}\]()"),
    re.compile(r"!?\[([^\[\]\n]{0,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}"
               r"(?:[ \t]+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?[ \t]*\)"),
    re.compile(r"!?\[([^\[\]\n]{1,1000})\]\[[^\[\]\n]{0,200}\]"),
    re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>"),
    re.compile(r"(?<!`)`+([^`\n]{1,1000})`+(?!`)"),
    *(re.compile(rf"(?<![\w{sign}\\]){sign}{{1,3}}(?=[^\s{sign}])"
                 rf"([^{sign}\n]{{0,999}}[^\s{sign}\\]){sign}{{1,3}}(?![\w{sign}])")
      for sign in (r"\*", "_")),
    re.compile(r"(?<![\w*\\])\*{2,3}(?=[^\s*])([^\n]{1,300}?[^\s*\\])\*{2,3}(?![\w*])"),
    re.compile(r"~~(?=[^\s~])([^~\n]{1,1000})~~"),
    re.compile(r"()\\$"),
    re.compile(r"\\([\\`*_{}\[\]()#+.!|>~<&$-])"),
)
"""In this order; the first group of each is what stays."""


def inner(found: re.Match[str]) -> str:
    """What a sign of Markdown encloses."""
    return next((group for group in found.groups() if group is not None), "")
