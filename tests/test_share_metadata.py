"""What is no article's text is shared as it is: columns' names, metadata, codes, titles; a sentence is cut in one way."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from dossier.publishing.cuts import CUT
from dossier.publishing.excerpts import Article, Excerpts, Limits
from dossier.publishing.share import Wish, share
from made_outputs import FIRST, SECOND, publish, svg, table
from small_project import dossier

SAID = {
    "a_md": "Chile put a levy on Kenyan tea on Tuesday. Traders in Mombasa called the levy unfair and asked for talks.",
    "b_txt": "Kenya weighs an answer. Publisher: Harbour Daily\nThe minister in Nairobi said that a list was being made.",
    "c_row": "Nobody drank much tea in Santiago that week, which the shops had not foreseen at all.",
}
TITLES = {"a_md": "Chile taxes tea", "b_txt": "Nairobi weighs answer", "c_row": "Santiago drinks less"}
TEXT = {"quote", "text", "left", "node", "right", "between", "first", "second", "passage", "example", "line", "trigger"}
"""Columns that hold words of articles in their order."""


def corpus(root: Path) -> Path:
    """Articles with a front matter in .md and in .txt, and one of documents.csv; each begins with its title, too."""
    folder = root / "articles"
    folder.mkdir()
    for doc_id, ending in (("a_md", "md"), ("b_txt", "txt")):
        head = f"---\ntitle: {TITLES[doc_id]}\npublisher: Harbour Daily\npublished: 2023-05-10\nauthor: Ada Moss Bell\n---\n"
        (folder / f"{doc_id}.{ending}").write_text(f"{head}{TITLES[doc_id]}\n\n{SAID[doc_id]}\n", encoding="utf-8")
    (folder / "c_row.txt").write_text(f"{TITLES['c_row']}\n\n{SAID['c_row']}\n", encoding="utf-8")
    row = f"c_row.txt,{TITLES['c_row']},The Tea Post,2023-05-12"
    (folder / "documents.csv").write_text(f"file,title,publisher,published\n{row}\n", encoding="utf-8")
    return folder


def made() -> dict[str, bytes]:
    """Tables as a run makes them, and a drawing that labels its bars by titles."""
    documents = [(d, f"{d}.txt", t, "The Tea Post" if d == "c_row" else "Harbour Daily", "2023-05-10", "given")
                 for d, t in TITLES.items()]  # fmt: skip
    claims = [(f"c{d}", d, 2, "Harbour Daily", "KEN", "CHL", "tariff", "imposed", "2023-05-10", s) for d, s in SAID.items()]
    return {
        f"tables/{FIRST}.documents.csv": table(
            ("doc_id", "file", "title", "publisher", "published", "published_basis"), *documents
        ),
        f"tables/{SECOND}.who_reports_whom.csv": table(("publisher", "sender", "n"), ("Harbour Daily", "KEN", 2)),
        f"tables/{SECOND}.claims.csv": table(
            ("claim_id", "doc_id", "sentence_id", "publisher", "sender", "target", "measure", "status", "date", "quote"),
            *claims,
        ),
        f"figures/{FIRST}.lengths.svg": svg(*TITLES.values()).encode(),
    }


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode())))


def changed(out: Path, to: Path) -> dict[str, set[str]]:
    """Which columns of which tables differ; a header that does is called so."""
    found: dict[str, set[str]] = {}
    for path in sorted(out.glob("*/*.csv")):
        before, after = cells(path.read_bytes()), cells((to / path.relative_to(out)).read_bytes())
        assert [len(row) for row in before] == [len(row) for row in after], path.name
        found[path.name] = {
            name if n else f"header {name}"
            for n, rows in enumerate(zip(before, after, strict=True))
            for name, *pair in zip(before[0], *rows, strict=True)
            if pair[0] != pair[1]
        }
    return found


def test_only_what_articles_say_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cell by cell, the shared tables are the published ones but for quotations; titles and publishers are in the pages."""
    publish(tmp_path / "outputs", corpus(tmp_path), made())
    monkeypatch.chdir(tmp_path)
    share(Wish(tmp_path / "to"))
    found = changed(tmp_path / "outputs", tmp_path / "to")
    assert found.pop(f"{SECOND}.claims.csv") == {"quote"}
    assert not any(found.values()), found
    assert (tmp_path / "to" / "figures" / f"{FIRST}.lengths.svg").is_file()
    front = (tmp_path / "to" / "html" / "index.html").read_text()
    for word in (*TITLES.values(), "Harbour Daily", "The Tea Post"):
        assert word in front or word not in (tmp_path / "outputs" / "html" / "index.html").read_text()


def test_one_sentence_is_cut_in_one_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where it stands once beside the sentence before it, with which it is too long a quotation, and once alone."""
    first = "Ships with copper lay idle off Valparaiso for nine days because no crane there was free to unload them."
    second = "Their owners paid the harbour a fine of ten thousand pesos for each day and night of waiting."
    folder = tmp_path / "articles"
    folder.mkdir()
    filler = " ".join(f"Word{n} stands here{n}." for n in range(90))
    (folder / "a.txt").write_text(f"Copper\n\n{first} {second} {filler}\n", encoding="utf-8")
    quotes = (first, second, second, "Nothing was read.")
    rows = [(f"c{n}", "a", n, said) for n, said in enumerate(quotes, 2)]
    quoted = table(("claim_id", "doc_id", "sentence_id", "quote"), *rows)
    events = table(("n", "quote"), (1, second), (2, "Nothing was read."))
    files = {f"tables/{SECOND}.claims.csv": quoted, f"tables/{FIRST}.events.csv": events}
    publish(tmp_path / "outputs", folder, files)
    monkeypatch.chdir(tmp_path)
    share(Wish(tmp_path / "to"))
    _, one, *others, _ = [row[-1] for row in cells((tmp_path / "to" / f"tables/{SECOND}.claims.csv").read_bytes())]
    others += [row[1] for row in cells((tmp_path / "to" / f"tables/{FIRST}.events.csv").read_bytes())[1:2]]
    assert one == first and len(set(others)) == 1 and CUT in others[0], others


def test_a_short_title_or_publisher_is_no_quotation() -> None:
    """A title of three words that is a line of its article, a publisher in its body; any other three words are one."""
    article = Article("a", ("Lima talks fail\n\nSource: Harbour Daily\n\nChile said nothing. It rained for days on end.",),
                      ("Lima talks fail", "Harbour Daily"))  # fmt: skip
    row = ["Lima talks fail", "Source: Harbour Daily", "Chile said nothing."]
    assert Excerpts([article], [row], Limits(words_a_document=0)).shorten(row) == [*row[:2], "[…]"]


@pytest.mark.slow
def test_the_tables_of_a_whole_dossier_in_excerpts(tmp_path: Path) -> None:
    """The four notebooks on articles with front matter and rows: cells are cut in columns of articles' words alone."""
    (tmp_path / "notebooks").symlink_to(Path(__file__).resolve().parents[1] / "notebooks")
    corpus(tmp_path)
    for arguments in (["run", "articles"], ["share", "--to", "to"]):
        done = dossier(tmp_path, *arguments, "--out", "outputs")
        assert done.returncode == 0, done.stderr
    assert "left out" not in done.stdout
    found = changed(tmp_path / "outputs", tmp_path / "to")
    assert {name: columns - TEXT for name, columns in found.items() if columns - TEXT} == {}
    assert set().union(*found.values()), "nothing is cut at all"
