"""A folder is loaded: texts, metadata, repairs and warnings together."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.corpus import load
from dossier.corpus.records import Repair
from dossier.errors import DossierError

ROOT = Path(__file__).resolve().parents[1]


def test_what_may_be_a_slip_in_what_is_said_of_articles_is_a_warning(tmp_path: Path) -> None:
    """A file that neither row nor front matter describes, a column of ours misspelled, a front matter that nothing ends."""
    (tmp_path / "a.txt").write_text("Ports stay closed.", encoding="utf-8")
    (tmp_path / "b.md").write_text("---\ntitle: Ships\n---\nThey sailed.\n", encoding="utf-8")
    (tmp_path / "c.md").write_text("---\ntitle: Docks\n\nThey were shut.\n", encoding="utf-8")
    (tmp_path / "documents.csv").write_text("file,publshed,desk\na.txt,2022-03-04,east\n", encoding="utf-8")
    missing, column, unclosed = load(tmp_path).warnings
    assert "no row for c.md; title from the text" in missing
    assert column.endswith("the column 'publshed' is kept as one of your own; perhaps 'published' is meant")
    assert unclosed.endswith("a front matter that no line '---' ends is read as text: c.md")
    (tmp_path / "documents.csv").write_text("file,published,published_on\na.txt,2022-03-04,x\n", encoding="utf-8")
    assert not any("is meant" in told for told in load(tmp_path).warnings)


def test_a_folder_becomes_documents(tmp_path: Path) -> None:
    """A .txt in an old encoding with a row, an .md with front matter and none."""
    (tmp_path / "a.txt").write_bytes("The minister’s ports stay closed.\r\n".encode("cp1252"))
    front = b"---\r\ntitle: Ships\r\npublished: 2022-03\r\nmood: calm\r\n---\r\n"
    (tmp_path / "b.md").write_bytes(front + b"\r\n# Ships *sail*\r\n\r\nThey sailed.\r\n")
    (tmp_path / "documents.csv").write_text("file,title,desk\na.txt,Ports\u202e &  towns,east\n", encoding="utf-8")
    corpus = load(tmp_path)
    a, b = corpus.documents
    assert (a.doc_id, a.title, a.extra) == ("a", "Ports & towns", {"desk": "east"})
    assert a.text == "The minister’s ports stay closed."
    assert Repair("encoding", "cp1252", "utf-8", 1) in a.repairs
    assert (b.title, b.published, b.published_basis, b.extra) == ("Ships", "2022-03", "given", {"mood": "calm"})
    assert b.text == "Ships sail\n\nThey sailed."
    assert Repair("markup", "# ", "", 7) in b.repairs
    assert corpus.warnings == []


def test_a_headline_is_a_sentence_wherever_the_file_has_it(tmp_path: Path) -> None:
    """As the first line, as a heading or in the front matter alone: the same text, and no headline twice."""
    body = "They sailed on Monday.\n\nAll was well.\n"
    (tmp_path / "a.txt").write_text(f"Peru bans tin\n\n{body}", encoding="utf-8")
    for name, title, text in (
        ("b", "Peru bans tin", body),
        ("c", "Peru bans tin", f"# Peru bans *tin*\n\n{body}"),
        ("d", "PERU BANS TIN", f"Peru bans tin\n\n{body}"),
        ("e", "Peru bans tin | The Daily", f"Peru bans tin\n\n{body}"),
    ):
        (tmp_path / f"{name}.md").write_text(f"---\ntitle: {title}\n---\n{text}", encoding="utf-8")
    documents = load(tmp_path).documents
    assert {document.text for document in documents[:4]} == {"Peru bans tin\n\nThey sailed on Monday.\n\nAll was well."}
    assert Repair("markup", "---\ntitle: Peru bans tin\n---\n", "Peru bans tin", 1) in documents[1].repairs
    assert Repair("markup", "---\ntitle: Peru bans tin\n---\n", "", 1) in documents[2].repairs


def test_a_headline_of_the_front_matter_changes_no_paragraph(tmp_path: Path) -> None:
    """Where each line is a paragraph, no blank line comes in; a title that only documents.csv gives is no text."""
    (tmp_path / "a.md").write_text("---\ntitle: Peru bans tin\n---\nThey sailed.\nAll was well.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("They sailed.\n", encoding="utf-8")
    (tmp_path / "documents.csv").write_text("file,title\nb.txt,Chile bans tin\n", encoding="utf-8")
    assert [d.text for d in load(tmp_path).documents] == ["Peru bans tin\nThey sailed.\nAll was well.", "They sailed."]


def test_without_metadata_the_first_line_is_the_title(tmp_path: Path) -> None:
    """A long first line is cut at a word; date and publisher stay empty."""
    (tmp_path / "a.txt").write_text("word " * 100)
    (document,) = load(tmp_path).documents
    assert document.title == " ".join(["word"] * 24) + " …"
    assert (document.publisher, document.published, document.published_basis, document.language) == ("", "", "unknown", "")


@pytest.mark.parametrize("content", ["* * *\n", "\u202e\x07\n", "---\ntitle: A\n---\n"])
def test_a_file_without_a_word_is_refused(tmp_path: Path, content: str) -> None:
    """Ornaments, controls or a front matter alone are no article."""
    (tmp_path / "a.md").write_text(content, encoding="utf-8")
    with pytest.raises(DossierError, match=r"a\.md: (holds no word|is binary|is empty)"):
        load(tmp_path)


def test_a_folder_of_other_files_says_which(tmp_path: Path) -> None:
    """Articles as PDF are named, and what is needed instead."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    with pytest.raises(DossierError, match=r"no article in this folder, only a\.pdf \(allowed: .*\.txt or \.md"):
        load(tmp_path)


def test_nothing_is_written_to_the_folder(tmp_path: Path) -> None:
    """Reading leaves names, contents and times as they were."""
    (tmp_path / "a.txt").write_text("Ships sail.")
    before = [(path.name, path.stat().st_mtime_ns) for path in tmp_path.iterdir()]
    load(tmp_path)
    assert [(path.name, path.stat().st_mtime_ns) for path in tmp_path.iterdir()] == before


def test_loading_imports_nothing_heavy() -> None:
    """Neither pandas nor numpy: to find out that nothing changed must be quick."""
    code = "import sys, dossier.corpus; print(sorted({'pandas', 'numpy', 'charset_normalizer', 'yaml'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_the_seeds_are_five_whole_digests() -> None:
    """Their README is no article; dates are inferred, 002's is unknown; each names the original that it retells."""
    corpus = load(ROOT / "seeds")
    assert corpus.warnings == []
    assert {document.doc_id[:3]: document.published for document in corpus.documents} == {
        "000": "2022-04-08", "001": "2022-10", "002": "", "003": "2022-02-06", "004": "2022-02-17"}
    for document in corpus.documents:
        assert len(document.extra["source_sha256"]) == 64
        assert not document.truncated
        assert document.n_removed_lines == 0
        assert document.title == document.text.split("\n", 1)[0]


def test_the_seeds_name_their_originals(originals: Path) -> None:
    """The hashes in documents.csv are those of the original articles."""
    from hashlib import sha256

    hashes = {sha256(path.read_bytes()).hexdigest() for path in originals.glob("*.txt")}
    with (ROOT / "seeds" / "documents.csv").open(encoding="utf-8", newline="") as rows:
        assert {row["source_sha256"] for row in csv.DictReader(rows)} == hashes
