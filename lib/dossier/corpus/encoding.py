"""Bytes become characters, and characters that were once misread become what they were.

`ftfy` mends UTF-8 that was read in the usual one-byte encodings. It does not know the DOS and KOI code pages, in which an
en dash turns into 'тАУ' or 'Б─⌠'; that part is ours: each code page has a pattern of those of its characters that look
like UTF-8 bytes.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

import ftfy

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
BINARY_STARTS = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"{\\rtf",
                 b"\x7fELF", b"MZ\x90", b"RIFF", b"OggS", b"ID3", b"SQLite format 3\x00", b"BZh9", b"7z\xbc\xaf")
BINARY_CONTROL_SHARE = 0.02
"""Above this share of control characters a file is not text; an article has none or a handful."""
SAMPLE = 64_000
"""Bytes that are enough to tell an encoding."""
MOSTLY_ASCII = 0.7
EASTERN = ("cp1250", "iso8859_2", "cp1254", "cp1257")
CYRILLIC = ("cp1251", "koi8_r", "cp866")
FOREIGN = ("cp1251", "koi8_r", "cp866", "cp932", "euc_jp", "gb18030", "big5", "euc_kr", "cp1253", "cp1255", "cp1256",
           *EASTERN, "cp1252")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
"""Control characters but those of lines, tabs and terminals."""
OLDER = ("mac_roman", "cp850", "cp437")
MISFIT = re.compile(
    r"[^\W\d_][¡-©¬-¶¸-º¼-¿‚„†‡‰•‹›][^\W\d_]"
    r"|[a-z][À-ÖØ-ÞŠŒŽŸ](?:[a-z]|\s)"
    r"|(?:^|\s)Ò[A-Za-z][^ÒÓ]*Ó(?!\w)"
    r"|[À-ÖØ-öø-ÿ]{4}"
    r"|[A-Za-zÀ-ÖØ-öø-ÿ][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-zÀ-ÖØ-öø-ÿ]"
)
"""What no writing has: signs or a capital within a word of small letters, words of nothing but accents or of two scripts,
and 'ÒYes,Ó', which Mac Roman makes of quotation marks. One Ó before letters is a name: 'Óscar'."""
MISREAD_AS = ("cp866", "cp437", "cp850", "koi8_r", "cp1251")
C1_OR_SYMBOL = frozenset({"So", "Sm", "Sk", "Cc"})
TYPOGRAPHY = frozenset("–—‘’‚“”„…•‹›«»€£©®™°·×½¼¾§\u00a0\u2009\u202f\u2011\u2212′″№")


class NotText(ValueError):
    """The bytes are no text in any encoding."""


def decode(raw: bytes) -> tuple[str, str]:
    """The text of a file and the encoding it was read in (`utf-8`, `utf-8-sig`, `utf-16`, `cp1252`, ...).

    Raises NotText for binary content.
    """
    for bom, name in BOMS:
        if raw.startswith(bom):
            return _strict(raw, name), name
    if raw.startswith(BINARY_STARTS):
        raise NotText
    try:
        text, name = raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        name = _wide(raw) or _one_byte(raw)
        text = _strict(raw, name)
    if "\0" in text and (wide := _wide(raw)):
        text, name = _strict(raw, wide), wide
    if "\0" in text or _control_share(text[:SAMPLE]) > BINARY_CONTROL_SHARE:
        raise NotText
    return text, name


def _strict(raw: bytes, name: str) -> str:
    try:
        return raw.decode(name)
    except UnicodeDecodeError as error:
        if name == "cp1252":
            return raw.decode("latin-1")
        raise NotText from error


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of Latin text is NUL."""
    even, odd = raw[:SAMPLE:2], raw[1:SAMPLE:2]
    if len(raw) % 2 == 0 and odd.count(0) > len(odd) * 0.4 and not even.count(0):
        return "utf-16-le"
    if len(raw) % 2 == 0 and even.count(0) > len(even) * 0.4 and not odd.count(0):
        return "utf-16-be"
    return None


def _one_byte(raw: bytes) -> str:
    """The likeliest of the encodings that came before Unicode.

    Where nearly all is ASCII the rest is most often typography, and for English text that means cp1252; a guess by letter
    frequencies would be drawn from a few characters.
    """
    from charset_normalizer import from_bytes

    sample = raw[: SAMPLE - 1] + b"\n" if len(raw) > SAMPLE else raw
    ascii_share = sum(byte < 0x80 for byte in sample) / len(sample)
    if b"\0" in sample and not _wide(raw):
        raise NotText
    if ascii_share > MOSTLY_ASCII:
        return _latin(sample)
    best = from_bytes(sample, cp_isolation=list(FOREIGN)).best()
    name = best.encoding if best else "cp1252"
    return name if _decodes(raw, name) else "cp1252"


def _latin(sample: bytes) -> str:
    """cp1252, unless it would read what no writing has: 'Wa³êsa' for 'Wałęsa', 'donÕt' for 'don’t'."""
    from charset_normalizer import from_bytes

    if MISFIT.search(sample.decode("cp1252", "replace")) is None:
        return "cp1252"
    others = (*EASTERN, *OLDER, *CYRILLIC)
    better = [name for name in others if MISFIT.search(sample.decode(name, "replace")) is None]
    best = from_bytes(sample, cp_isolation=better).best() if better else None
    return best.encoding if best else "cp1252"


def _decodes(raw: bytes, name: str) -> bool:
    try:
        raw.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _control_share(text: str) -> float:
    return len(CONTROL.findall(text)) / max(len(text), 1)


# --- characters that were once misread ---

SUSPECT = re.compile(r"[^\x00-\x7f]{2,}")
"""UTF-8 read in a one-byte encoding leaves at least two characters outside ASCII, side by side."""


def _byte_class(codec: str, low: int, high: int) -> str:
    characters = (bytes([byte]).decode(codec, "ignore") for byte in range(low, high + 1))
    return "[" + "".join(re.escape(c) for c in characters if c) + "]"


def _utf8_shape(codec: str) -> re.Pattern[str]:
    """Runs of those characters of a code page whose bytes have the form of UTF-8."""
    tail = _byte_class(codec, 0x80, 0xBF)
    two, three = _byte_class(codec, 0xC2, 0xDF), _byte_class(codec, 0xE0, 0xEF)
    four = _byte_class(codec, 0xF0, 0xF4)
    return re.compile(f"(?:{two}{tail}|{three}{tail}{{2}}|{four}{tail}{{3}})+")


SHAPES = {codec: _utf8_shape(codec) for codec in MISREAD_AS}


@lru_cache(maxsize=8192)
def mend(run: str) -> str:
    """A run of characters outside ASCII as it was meant; unchanged where it makes sense as it stands."""
    fixed = ftfy.fix_encoding(run)
    if fixed != run:
        return fixed
    for codec, shape in SHAPES.items():
        fixed = shape.sub(_reread(codec), run)
        if fixed != run:
            return fixed
    return run


def _reread(codec: str) -> Callable[[re.Match[str]], str]:
    def meant(found: re.Match[str]) -> str:
        run = found.group()
        try:
            text = run.encode(codec).decode("utf-8")
        except UnicodeError:
            return run
        return text if _is_better(run, text) else run

    return meant


def _is_better(run: str, text: str) -> bool:
    """Signs among letters, or a capital after a small letter, speak against `run`; typography and letters for `text`."""
    if all(c in TYPOGRAPHY for c in text):
        return _is_odd(run)
    return any(unicodedata.category(c) in C1_OR_SYMBOL for c in run) and all(c.isalpha() or c in TYPOGRAPHY for c in text)


def _is_odd(run: str) -> bool:
    if any(not c.isalpha() for c in run) or len({unicodedata.name(c, "").split(" ")[0] for c in run}) > 1:
        return True
    return any(a.islower() and b.isupper() for a, b in pairwise(run))
