"""Texts that are not English are told, and no English text is called foreign."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.annotation.open_corpus import open_corpus
from dossier.corpus.language import is_foreign

SEEDS = Path(__file__).parents[1] / "seeds"
NEWS = {
    "German": "Die Regierung will am Montag über neue Maßnahmen gegen das Land beraten, was in Minsk für Ärger sorgt.",
    "French": "Le gouvernement a décidé de geler les avoirs de la banque et il en a informé ses voisins on ne sait quand.",
    "Spanish": "El gobierno no ha dicho a los bancos si va a congelar los fondos de la familia por las armas vendidas.",
    "Hungarian": "A kormány a bankok vagyonát is befagyasztotta, és a miniszter szerint ez is csak a kezdet, nem a vég.",
    "Danish": "Regeringen vil for at straffe landet indefryse de to bankers midler i en by, som er under pres i dag.",
    "Turkish": "Hükümet pazartesi günü ülkenin bankalarına karşı yeni önlemler alacağını ve bunların süreceğini açıkladı.",
    "Russian": "Правительство решило заморозить средства банка и запретить ввоз товаров из этой страны до конца года.",
    "Japanese": "政府は月曜日、同国の銀行が国内に持つ資産を凍結し、輸入を禁止する方針を固めた。首相が明らかにした。",
}  # fmt: skip
ENGLISH = "The government is to freeze what the bank holds in the country, officials said, and its neighbours were not told."
TABLE = "Shr 34 cts vs 28 cts Net 2,341 vs 1,902 Revs 45.1 mln vs 39.9 mln Avg shrs 6.8 mln vs 6.7 mln"


@pytest.mark.parametrize("language", NEWS)
def test_prose_in_another_language_is_foreign(language: str) -> None:
    """Four times a sentence of news is told, in Latin letters or others, with or without spaces between its words.

    So it is with the name of an English paper, and no more where most of it is English.
    """
    assert is_foreign(NEWS[language] * 4)
    assert is_foreign(f"{NEWS[language] * 4} The Times.")
    assert not is_foreign(f"{ENGLISH} {NEWS[language]} {ENGLISH} " * 2)


@pytest.mark.parametrize("text", [
    ENGLISH * 4, TABLE * 10, NEWS["French"], f"{ENGLISH} {NEWS['German'] * 2}", ENGLISH * 2 + NEWS["Japanese"], "",
], ids=["English", "table", "short", "half German", "half Japanese", "empty"])  # fmt: skip
def test_of_other_texts_nothing_is_said(text: str) -> None:
    """English, half of it English, tables of numbers and texts of fewer than fifty words give no alarm."""
    assert not is_foreign(text)


def test_the_seeds_are_english() -> None:
    """Not one of the articles that come along is called foreign."""
    articles = [path for path in SEEDS.glob("0*.md") if not is_foreign(path.read_text(encoding="utf-8"))]
    assert len(articles) == 5


def test_the_files_are_named_in_a_warning(tmp_path: Path) -> None:
    """The one file of two that is German is named, though its row says nothing of it; no file, no warning."""
    (tmp_path / "english.txt").write_text(ENGLISH * 4, encoding="utf-8")
    (tmp_path / "german.txt").write_text(NEWS["German"] * 4, encoding="utf-8")
    (tmp_path / "documents.csv").write_text("file,published\nenglish.txt,2022-03\ngerman.txt,2022-03\n", encoding="utf-8")
    told = open_corpus(tmp_path).warnings
    assert len(told) == 1
    assert told[0].startswith("german.txt: not in English")
    (tmp_path / "german.txt").write_text(ENGLISH * 5, encoding="utf-8")
    assert open_corpus(tmp_path).warnings == []


def test_one_word_in_twenty_parts_english_from_the_rest() -> None:
    """Of a hundred words, four that English is full of are too few, as where English is quoted; six are enough."""
    assert is_foreign("the " * 4 + "besluit " * 96)
    assert not is_foreign("the " * 6 + "besluit " * 94)
