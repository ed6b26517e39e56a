"""Writes the articles of this regression set into a folder, so that it can be annotated and evaluated.

    python tests/gold/write_articles.py FOLDER
    dossier annotate FOLDER --out TABLES
    dossier evaluate tests/gold TABLES
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
NOT_AS_TITLE = "Notes\n\n"
"""The first line of an article is its title, and what is tested are sentences."""


def articles() -> Iterator[tuple[str, str, str]]:
    """Id, day of publication and text of each article."""
    for article in _lines("claim_articles.jsonl"):
        yield article["doc"], article["published"], article["text"]
    quotes: dict[str, list[str]] = {}
    for label in _lines("actors.jsonl"):
        quotes.setdefault(label["doc"], []).append(label["quote"])
    for doc, sentences in quotes.items():
        yield doc, "", NOT_AS_TITLE + " ".join(sentences)
    for label in _lines("dates.jsonl"):
        yield label["id"], label["published"], NOT_AS_TITLE + label["text"]


def write(folder: Path) -> None:
    """One text file an article, and documents.csv with the days of publication."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "documents.csv").open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines)
        table.writerow(["file", "published"])
        for doc, published, text in articles():
            (folder / f"{doc}.txt").write_text(text, encoding="utf-8")
            table.writerow([f"{doc}.txt", published])


def _lines(name: str) -> Iterator[dict]:
    return map(json.loads, (HERE / name).read_text(encoding="utf-8").splitlines())


if __name__ == "__main__":
    write(Path(sys.argv[1]))
