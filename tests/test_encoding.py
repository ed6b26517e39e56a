"""Bytes become characters, and misread characters what they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.corpus.encoding import SAMPLE, SUSPECT, NotText, decode, mend

ENGLISH = "The minister’s “measures” – worth £15bn – will hit Zürich. "
ACCENTED = "The café résumé of Zürich closed at noon. "
MIXED = "The paper Ведомости wrote that the ports are closed until Monday, as officials had said before. "
RUSSIAN = "Министр сообщил, что новые ограничения начнут действовать в понедельник. "
JAPANESE = "大臣は月曜日に新しい措置を発表した。港の船は動かない。"
POLISH = "Premier ogłosił, że środki wejdą w życie jutro; Wałęsa się zgodził. "


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(ENGLISH, name) for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252")]
    + [(ENGLISH.translate({0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-"}), "latin-1")]
    + [(RUSSIAN, name) for name in ("utf-8", "cp1251", "koi8-r", "cp866")]
    + [(JAPANESE, name) for name in ("utf-8", "shift-jis", "euc-jp", "utf-16")]
    + [(POLISH, "cp1250")]
    + [(ENGLISH, "mac-roman"), (ACCENTED, "mac-roman"), (ACCENTED, "cp437"), (ACCENTED, "cp850"), (ACCENTED, "cp1252")]
    + [(MIXED, name) for name in ("cp1251", "koi8-r")],
)
@pytest.mark.parametrize("times", [1, 30])
def test_every_usual_encoding_is_read(text: str, encoding: str, times: int) -> None:
    """The same text comes out, whatever it was written in, short or long."""
    assert decode((text * times).encode(encoding))[0] == text * times


CAPITALS = "ÁÉÍÓÚÑÖÄÜØÅÆŠŽÇ"


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway froze assets of {}scar Villanueva on Monday. It said so.",
        "Captain Bj{1}rn {0}ker said so. “We won’t,” he said.",
        "Aides of Vald{1}s and {0}lmar – both of Lima – left.",
    ],
)
def test_one_or_two_accents_among_english_words_are_western(sentence: str) -> None:
    """Any accented letter of a name, alone or with another, is read in cp1252, in no page of DOS or Mac nor in Cyrillic."""
    for first in CAPITALS:
        for second in CAPITALS.lower():
            text = sentence.format(first, second)
            assert decode(text.encode("cp1252")) == (text, "cp1252")


@pytest.mark.parametrize("raw", [b"%PDF-1.7\nwords", b"PK\x03\x04 words", b"\x89PNG\r\n", b"\x00\x01\x02", b"words\x00words",
                                 bytes(range(256)) * 4])
def test_binary_content_is_refused(raw: bytes) -> None:
    """Known signatures, NULs and many control characters are no text."""
    with pytest.raises(NotText):
        decode(raw)


@given(st.binary(max_size=200))
def test_bytes_are_text_or_not_text(raw: bytes) -> None:
    """Any bytes either decode without a NUL or are refused; nothing else happens."""
    try:
        text, name = decode(raw)
    except NotText:
        return
    assert "\0" not in text
    assert name


def mended(text: str) -> str:
    return SUSPECT.sub(lambda found: mend(found.group()), text)


@pytest.mark.parametrize("codec", ["cp866", "cp437", "koi8-r", "cp1251", "cp1252", "mac-roman"])
@pytest.mark.parametrize("sign", ["–", "“", "’"])
def test_typography_misread_in_any_code_page_is_mended(codec: str, sign: str) -> None:
    """A dash or a quotation mark in UTF-8 that was read as something else comes back, between words of plain English."""
    try:
        misread = sign.encode().decode(codec)
    except UnicodeDecodeError:
        pytest.skip(f"{codec} has no character for one of these bytes")
    assert mended(f"the ports {misread} all closed") == f"the ports {sign} all closed"


def test_letters_and_whole_words_come_back() -> None:
    """Accents and Cyrillic words, too."""
    assert mended("the caf├й of Zürich") == "the café of Zürich"
    assert mended("cafÃ©") == "café"
    assert mended("порт".encode().decode("cp866")) == "порт"


@pytest.mark.parametrize("text", [
    "Привет, ТАСС и МИД", "Wałęsa «да» – нет", "end.”—“Begin", "日本は「港」を", "naïve Zoë", "тАк",
])
def test_sound_text_stays(text: str) -> None:
    """Cyrillic, Japanese, accents and rows of typography are no damage."""
    assert mended(text) == text


def test_one_byte_that_an_encoding_lacks_makes_no_text_binary() -> None:
    """Far behind what was looked at, a byte that no Cyrillic text has: it is read, in an encoding that has it all."""
    raw = (RUSSIAN * (SAMPLE // len(RUSSIAN) + 1)).encode("cp1251") + b"\x98"
    text, name = decode(raw)
    assert name == "cp1252"
    assert len(text) == len(raw)
