"""A folder becomes raw documents, or one clear line says why not."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from dossier.annotation import corrections, sample
from dossier.corpus import metadata
from dossier.corpus.reading import OUR_OWN, read_folder
from dossier.errors import DossierError
from dossier.vocabularies import CORPUS_VOCABULARIES


def write(folder: Path, **files: bytes | str) -> Path:
    for name, content in files.items():
        raw = content.encode() if isinstance(content, str) else content
        (folder / name.replace("_dot_", ".")).write_bytes(raw)
    return folder


def test_articles_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    """Text and Markdown at the top level, endings in any case, hash of the bytes as they are."""
    write(tmp_path, b_dot_md="Two words", a_dot_TXT="One word", c_dot_txt="Three")
    documents, warnings = read_folder(tmp_path)
    assert [document.doc_id for document in documents] == ["a", "b", "c"]
    assert documents[2].sha256 == hashlib.sha256(b"Three").hexdigest()
    assert warnings == []


def test_files_about_the_folder_are_no_articles(tmp_path: Path) -> None:
    """README and the like are left out silently, unless documents.csv lists them."""
    write(tmp_path, README_dot_md="About this folder", LICENSE_dot_txt="MIT", a_dot_txt="An article", actors_dot_toml="")
    assert [document.file for document in read_folder(tmp_path)[0]] == ["a.txt"]
    assert [document.file for document in read_folder(tmp_path, ["README.md"])[0]] == ["README.md", "a.txt"]
    assert read_folder(tmp_path)[1] == []


def test_what_is_passed_over_is_told(tmp_path: Path) -> None:
    """Other endings and subfolders are named in a warning."""
    write(tmp_path, a_dot_txt="An article", b_dot_pdf="%PDF-")
    (tmp_path / "older").mkdir()
    (tmp_path / ".hidden.txt").write_text("never")
    (warning,) = read_folder(tmp_path)[1]
    assert "b.pdf" in warning
    assert "older/" in warning
    assert "hidden" not in warning


def test_a_table_or_settings_that_nothing_reads_is_told(tmp_path: Path) -> None:
    """A name misspelled is named with the names that are read; those themselves pass in silence."""
    write(tmp_path, a_dot_txt="An article", **{name.replace(".", "_dot_"): "" for name in (*OUR_OWN, "dossier.toml")})
    assert read_folder(tmp_path)[1] == []
    for name in ("actor.toml", "date.toml", "measure.toml", "corrections.CSV"):
        (tmp_path / name).write_text("")
    (tmp_path / "corrections.csv").unlink()
    (warning,) = read_folder(tmp_path)[1]
    assert warning.endswith(": actor.toml, corrections.CSV, date.toml, measure.toml")
    assert "documents.csv, corrections.csv, checked_sample.csv, actors.toml" in warning


def test_the_files_that_are_read_are_called_so_by_those_who_read_them() -> None:
    """One list below, the names themselves above."""
    assert (metadata.TABLE, corrections.FILE, sample.FILE, *CORPUS_VOCABULARIES) == OUR_OWN


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({}, "no article"),
        ({"a_dot_pdf": "x"}, "no article"),
        ({"README_dot_md": "x"}, "no article"),
        ({"a_dot_txt": b"\x89PNG\r\n\x1a\n\x00\x00"}, "a.txt: is binary"),
        ({"a_dot_txt": b""}, "a.txt: is empty"),
        ({"a_dot_txt": b" \n\t "}, "a.txt: is empty"),
        ({"a_dot_txt": "x", "a_dot_md": "y"}, "two files have the doc_id 'a': a.md, a.txt"),
        ({"a\u202eb_dot_txt": "x"}, "control characters"),
    ],
)
def test_bad_folders_are_refused_in_one_line(tmp_path: Path, files: dict[str, bytes | str], told: str) -> None:
    """The file, what is wrong, what is allowed."""
    write(tmp_path, **files)
    with pytest.raises(DossierError) as caught:
        read_folder(tmp_path)
    assert told in str(caught.value)
    assert "allowed" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_all_files_that_cannot_be_read_are_named_at_once(tmp_path: Path) -> None:
    """Two empty files and a binary one between good ones: one line with each fault, and what to do."""
    write(tmp_path, a_dot_txt="x", b_dot_txt="", c_dot_md=b"\x00\x01\x02", d_dot_txt="y", e_dot_txt=" ")
    with pytest.raises(DossierError) as caught:
        read_folder(tmp_path)
    assert str(caught.value).endswith(
        "b.txt: is empty; nor can be read: c.md (is binary, not text), e.txt "
        "(allowed: a text of at least one word; or move it out of the folder)"
    )


def test_a_page_of_a_browser_is_passed_over_with_what_to_do(tmp_path: Path) -> None:
    """The warning says how such a file becomes an article."""
    write(tmp_path, a_dot_txt="x", b_dot_html="<p>y</p>")
    (warning,) = read_folder(tmp_path)[1]
    assert warning.endswith("are read (save the text of an article as one): b.html")


@pytest.mark.parametrize("name", [*OUR_OWN, "dossier.toml", "b.txt", "b.MD"])
def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path, name: str) -> None:
    """Whoever put it there meant its file to be read."""
    (tmp_path / "a.txt").write_text("Norway spoke.", encoding="utf-8")
    (tmp_path / name).symlink_to(tmp_path / "gone")
    with pytest.raises(DossierError, match=rf"{name}: is a link that leads nowhere \(allowed: a file, or a link"):
        read_folder(tmp_path)
    (tmp_path / name).unlink()
    (tmp_path / name).symlink_to(name)
    with pytest.raises(DossierError, match="leads nowhere"):
        read_folder(tmp_path)


@pytest.mark.parametrize("name", [*OUR_OWN, "dossier.toml"])
def test_a_folder_in_the_place_of_a_table_is_refused(tmp_path: Path, name: str) -> None:
    """A folder that has the name of an article is only named in a warning."""
    (tmp_path / "a.txt").write_text("Norway spoke.", encoding="utf-8")
    (tmp_path / "b.txt").mkdir()
    assert "b.txt/" in read_folder(tmp_path)[1][0]
    (tmp_path / name).mkdir()
    with pytest.raises(DossierError, match=rf"{name}: is a folder \(allowed: a file of this name, or none\)"):
        read_folder(tmp_path)


def test_no_folder_and_a_file_are_told_apart(tmp_path: Path) -> None:
    """A folder that is not there, and a file in its place."""
    write(tmp_path, a_dot_txt="x")
    with pytest.raises(DossierError, match="no such folder"):
        read_folder(tmp_path / "nowhere")
    with pytest.raises(DossierError, match="is a file"):
        read_folder(tmp_path / "a.txt")
