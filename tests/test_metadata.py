"""documents.csv and front matter say what the text does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.annotation.dates import find_dates
from dossier.corpus import load
from dossier.corpus.metadata import DATE_FORMS, Metadata, combine, match, read_table, split_front_matter
from dossier.errors import DossierError

HEAD = "file,title,publisher,published,published_basis,language,desk\n"


def table(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    (folder / "documents.csv").write_bytes(text.encode(encoding))
    return folder


def test_a_row_is_read_with_its_own_columns(tmp_path: Path) -> None:
    """Known columns go to their places, further ones are kept; a date without a basis was given."""
    rows = read_table(table(tmp_path, HEAD + 'a.txt," Ports,  closed ",Daily,2022-03,,en,east\n'))
    assert rows == {"a.txt": Metadata("Ports, closed", "Daily", "2022-03", "given", "en", {"desk": "east"})}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_spreadsheets_write_tables_in_many_ways(tmp_path: Path, encoding: str, sign: str) -> None:
    """Encodings, separators and line ends of the usual programs."""
    text = "file,title,publisher\r\na.txt,Zürich,Tägliches Blatt\r\n\r\n".replace(",", sign)
    assert read_table(table(tmp_path, text, encoding))["a.txt"].title == "Zürich"


def test_blank_lines_above_the_header_and_long_cells_are_read(tmp_path: Path) -> None:
    """As spreadsheets leave them; a mistake below has the line of the file."""
    assert read_table(table(tmp_path, "\n;;\nfile;title;note\na.txt;A;" + "x" * 200_000))["a.txt"].title == "A"
    with pytest.raises(DossierError, match=r"documents\.csv:3: the column 'file' is missing"):
        read_table(table(tmp_path, "\n\ntitle\nA\n"))
    with pytest.raises(DossierError, match=r"documents\.csv:4: published is '1026'"):
        read_table(table(tmp_path, "\n\nfile,published\na.txt,1026\n"))


def test_a_table_that_is_no_text_is_called_so(tmp_path: Path) -> None:
    """A workbook under the name of a CSV file, say."""
    (tmp_path / "documents.csv").write_bytes(b"PK\x03\x04\x00\x00")
    with pytest.raises(DossierError, match=r"documents\.csv: is binary, not text \(allowed: a CSV file"):
        read_table(tmp_path)


def test_no_table_is_no_error(tmp_path: Path) -> None:
    """Then nothing is known."""
    assert read_table(tmp_path) == {}


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("title,publisher\nA,B\n", 1, "the column 'file' is missing"),
        ("", 1, "the column 'file' is missing"),
        ("file,file\na,b\n", 1, "twice"),
        ("file,,x\na,b,c\n", 1, "no name"),
        (HEAD + "a.txt,A,,2022-02-30,,,\n", 2, "does not exist"),
        (HEAD + "a.txt,A,,2022-13,,,\n", 2, "does not exist"),
        (HEAD + "b.txt,A,,,,,\na.txt,A,,4 March,,,\n", 3, "malformed"),
        (HEAD + 'b.txt,"A\nB",,,,,\na.txt,A,,22-03-04,,,\n', 4, "malformed"),
        (HEAD + "a.txt,A,,２０２２,,,\n", 2, "malformed"),
        (HEAD + "a.txt,A,,1605,,,\na.md,A,,3026-03-01,,,\n", 3, "a year that is not believed"),
        (HEAD + "a.txt,A,,1026,,,\n", 2, "YYYY or empty, from 1600 to 2100"),
        (HEAD + "a.txt,A,,1 March 0203,,,\n", 2, "a year that is not believed"),
        (HEAD + "a.txt,A,,2022,sure,,\n", 2, "published_basis is 'sure'"),
        (HEAD + "a.txt,A,,2022,unknown,,\n", 2, "but published is"),
        (HEAD + "a.txt,A,,,given,,\n", 2, "but published is"),
        (HEAD + "a.txt,A,,,,,\na.txt,B,,,,,\n", 3, "a second row for 'a.txt'; the first is in line 2"),
        (HEAD + ",A,,,,,\n", 2, "a row without a file"),
        (HEAD + "a.txt,A,,,,,east,west\n", 2, "8 cells in a table of 7 columns"),
        ("file,title\na.txt,One\nb.txt,\"Two\nc.txt,Three\n", 3, "unexpected end of data"),
        ('file,title\na.txt,"One" more\n', 2, "expected after"),
    ],
)
def test_bad_rows_are_refused_with_their_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    """File and line, what is wrong, what is allowed."""
    with pytest.raises(DossierError) as caught:
        read_table(table(tmp_path, text))
    assert caught.value.line == line
    assert told in str(caught.value)
    assert "allowed" in str(caught.value)


@pytest.mark.parametrize(
    ("head", "told"),
    [("file,date", "; perhaps 'date' is meant to be it"), ("file,Publshed", "; perhaps 'Publshed' is meant to be it"),
     ("file,Day of print", "; perhaps 'Day of print' is meant to be it"), ("file,desk", " (allowed: a column 'published'")],
)  # fmt: skip
def test_a_missing_column_of_dates_is_named(tmp_path: Path, head: str, told: str) -> None:
    """Once for the table and not for each row, with the column that is nearest to it."""
    text = f"{head},published_basis\na.txt,2022-03-01,given\nb.txt,2022-03-02,given\n"
    with pytest.raises(DossierError, match=r"csv:1: published_basis is 'given', and the column") as caught:
        read_table(table(tmp_path, text))
    assert f"the column 'published' is missing{told}" in str(caught.value)
    assert "to mend as well" not in str(caught.value)


def test_a_column_that_front_matters_call_so_is_told(tmp_path: Path) -> None:
    """'date' is kept as a column of one's own, and a warning says what it may be; not beside 'published'."""
    rows = read_table(table(tmp_path, "file,date\na.txt,2022-03-01\n"))
    (warning,) = match(rows, ["a.txt"], tmp_path)
    assert warning.endswith("documents.csv: the column 'date' is kept as one of your own; perhaps 'published' is meant")
    assert match(read_table(table(tmp_path, "file,date,published\na.txt,x,2022\n")), ["a.txt"], tmp_path) == []


def test_the_forms_of_a_date_are_those_of_the_codebook(tmp_path: Path) -> None:
    """What a refusal allows stands there word for word, and each of it is taken."""
    page = (Path(__file__).parents[1] / "docs" / "codebook.md").read_text(encoding="utf-8")
    assert DATE_FORMS.removesuffix(" or empty") in " ".join(page.replace("`", "").split())
    with pytest.raises(DossierError, match=r"'28/01/2019', which is malformed") as caught:
        read_table(table(tmp_path, "file,published\na.txt,28/01/2019\n"))
    assert DATE_FORMS in str(caught.value)


def test_all_rows_to_mend_are_named_at_once(tmp_path: Path) -> None:
    """Three wrong rows among five: the first is told whole, the lines of the two others beside it."""
    text = HEAD + "a.txt,A,,2022,sure,,\nb.txt,B,,,,,\nc.txt,C,,2022-02-30,,,\nd.txt,D,,,,,\nb.txt,E,,,,,\n"
    with pytest.raises(DossierError, match=r"csv:2: .*'sure'; to mend as well: lines 4, 6 \(allowed: given"):
        read_table(table(tmp_path, text))
    with pytest.raises(DossierError, match=r"csv:2: .*2022-02-30.*; to mend as well: line 3 "):
        read_table(table(tmp_path, HEAD + "c.txt,C,,2022-02-30,,,\n,A,,,,,\n"))


def test_a_permission_is_yes_or_no(tmp_path: Path) -> None:
    """Told when the folder is read, with the line, and not first when somebody wants to send it."""
    head = "file,Text_may_be_shared\n"
    assert len(read_table(table(tmp_path, head + "a.txt,yes\nb.txt,TRUE\nc.txt,No\nd.txt,FALSE\ne.txt,\n"))) == 5
    with pytest.raises(DossierError, match=r"documents\.csv:3: text_may_be_shared is 'maybe' \(allowed: yes, no or empty\)"):
        read_table(table(tmp_path, head + "a.txt,yes\nb.txt,maybe\n"))
    with pytest.raises(DossierError, match=r"a\.md:3: text_may_be_shared is 'ask' \(allowed: yes, no or empty\)"):
        split_front_matter("---\ntitle: A\ntext_may_be_shared: ask\n---\nText.\n", tmp_path / "a.md")


def test_rows_and_files_must_meet(tmp_path: Path) -> None:
    """A row without a file is an error, a file without a row a warning."""
    rows = read_table(table(tmp_path, "file\na.txt\nb.txt\n"))
    (warning,) = match(rows, ["a.txt", "b.txt", "c.txt"], tmp_path)
    assert "c.txt" in warning
    with pytest.raises(DossierError, match=r"documents\.csv:3: a row for 'b\.txt'.*allowed: a\.txt"):
        match(rows, ["a.txt"], tmp_path)
    with pytest.raises(DossierError, match=r"csv:2: a row for 'a\.txt', .*; nor are read: b\.txt"):
        match(rows, ["c.txt"], tmp_path)
    assert match({}, ["a.txt"], tmp_path) == []


@pytest.mark.parametrize(
    "said",
    ["1987-04-07", "1987-4-7", "1987/04/07", "1987.04.07", "19870407", "1987-04-07T10:22:33Z", "1987-04-07 10:22",
     "1987-04-07T10:22:33.123+02:00", "7 April 1987", "April 7, 1987", "Apr. 7th, 1987", "Tue, 07 Apr 1987 10:00:00 GMT",
     "Tuesday 7 Apr 1987", "April 7, 1987 at 10:22 am"],
)  # fmt: skip
def test_a_date_that_can_mean_one_day_only_is_taken(tmp_path: Path, said: str) -> None:
    """As spreadsheets, clippers and people write it, in the table and in a front matter."""
    (tmp_path / "documents.csv").write_text(f'file,published\na.txt,"{said}"\n', encoding="utf-8")
    assert read_table(tmp_path)["a.txt"].published == "1987-04-07"
    assert split_front_matter(f'---\ndate: "{said}"\n---\n', tmp_path / "a.md")[0].published == "1987-04-07"


def test_a_table_made_on_another_system_fits(tmp_path: Path) -> None:
    """File names in the other Unicode form (a Mac writes 'ö' as two signs), and our columns in capitals."""
    rows = "FILE,Title,Published,My Desk\nZo\u0308lle.txt,Tolls,1898-04-23,east\n"
    (tmp_path / "documents.csv").write_text(rows, encoding="utf-8")
    (tmp_path / "Z\u00f6lle.txt").write_text("They sailed.", encoding="utf-8")
    (document,) = load(tmp_path).documents
    assert (document.title, document.published, document.extra) == ("Tolls", "1898-04-23", {"My Desk": "east"})
    (tmp_path / "Z\u00f6lle.txt").rename(tmp_path / "Zo\u0308lle.txt")
    (tmp_path / "documents.csv").write_text("file,title\nZ\u00f6lle.txt,Tolls\n", encoding="utf-8")
    (document,) = load(tmp_path).documents
    assert document.title == "Tolls"


@pytest.mark.parametrize("said", ["07.04.1987", "7.4.1987", "7. 4. 1987", "07.04.1987 18:30"])
def test_with_dots_the_day_comes_first(tmp_path: Path, said: str) -> None:
    """In the table and in front matter, as the dates in articles are read."""
    assert split_front_matter(f"---\ndate: {said}\n---\n", tmp_path / "a.md")[0].published == "1987-04-07"
    assert [found.value for found in find_dates("They met on 7.4.1987.")] == ["1987-04-07"]


def test_a_month_in_words_is_a_month(tmp_path: Path) -> None:
    """No day is made up."""
    assert split_front_matter("---\ndate: April 1987\n---\n", tmp_path / "a.md")[0].published == "1987-04"


@pytest.mark.parametrize("said", ["07/04/1987", "31.6.1987", "87-04-07", "7 Aprel 1987", "1987-13-1", "31 June 1987"])
def test_a_date_that_can_mean_two_days_or_none_is_refused(tmp_path: Path, said: str) -> None:
    """In one line that says where it stands."""
    (tmp_path / "documents.csv").write_text(f'file,published\na.txt,"{said}"\n', encoding="utf-8")
    with pytest.raises(DossierError, match=r"documents\.csv:2: published is .*(malformed|does not exist)"):
        read_table(tmp_path)


def test_front_matter_counts(tmp_path: Path) -> None:
    """Keys as in documents.csv, or as site generators call them; the rest is kept, and the text begins below."""
    text = "---\ntitle: 'Ports: closed'\ndate: 2022-03-04 10:00:00\nlang: en\ntags: [a, b]\n---\nThe text.\n"
    found, matter = split_front_matter(text, tmp_path / "a.md")
    assert found == Metadata("Ports: closed", "", "2022-03-04", "given", "en", {"tags": "a, b"})
    assert text[len(matter):] == "The text.\n"


def test_a_front_matter_says_what_is_written(tmp_path: Path) -> None:
    """Norwegian is no 'False' and an agent no 7; a day that is no date of publication is nobody's mistake."""
    text = "---\ntitle: 007\nlang: no\npublisher: ~\nupdated: 2022-13-13\n---\nThe text.\n"
    found, _ = split_front_matter(text, tmp_path / "a.md")
    assert found == Metadata("007", "", "", "", "no", {"updated": "2022-13-13"})


@pytest.mark.parametrize("text", ["No front matter.\n", "---\nA sentence between two rules.\n---\nMore.\n", "---\nopen\n"])
def test_rules_are_no_front_matter(tmp_path: Path, text: str) -> None:
    """A text that merely begins with a rule stays whole."""
    assert split_front_matter(text, tmp_path / "a.md") == (Metadata(), "")


@pytest.mark.parametrize(
    ("matter", "told"),
    [("published: 2022-02-31x", "malformed"), ("a: [", "no YAML"), ("a: &x [1]\nb: *x", "a.md:3: the front matter uses"),
     ("published: 2022-02-31", "a.md:2: published is '2022-02-31', a date that does not exist (allowed: YYYY-MM-DD"),
     ("title: A\ndate: 2026-13-01", "a.md:3: date is '2026-13-01', a date that does not exist (allowed: YYYY-MM-DD"),
     ("date: !!timestamp 2026-13-01", "a.md:2: date is '2026-13-01', a date that does not exist"),
     ("date: 2022-02-01\nTitle: A\npublished_basis: sure", "a.md:4: published_basis is 'sure' (allowed: given"),
     ("title: A\npublished: 2022\npublished: 2023", "a.md:4: a second 'published' in the front matter; the first"),
     ("title: A\nx: \0", "a.md:3: the front matter is no YAML"),
     ("date: 4 March", "date is '4 March', which is malformed"),
     ("date: 3026-03-01", "a.md:2: date is '3026-03-01', a year"),
     ("title: Ports: closed", "a value with a colon in quotes")],
)
def test_bad_front_matter_is_refused(tmp_path: Path, matter: str, told: str) -> None:
    """No YAML, no date, or an alias that could grow without end."""
    with pytest.raises(DossierError) as caught:
        split_front_matter(f"---\n{matter}\n---\nText.\n", tmp_path / "a.md")
    assert told in str(caught.value)


def test_the_table_wins_over_the_front_matter() -> None:
    """Cell by cell, but a date goes together with its basis."""
    table_row = Metadata(title="Table", published="", published_basis="unknown", extra={"desk": ""})
    front = Metadata(title="Front", publisher="Daily", published="2022", published_basis="inferred", extra={"desk": "east"})
    assert combine(table_row, front) == Metadata("Table", "Daily", "2022", "inferred", "", {"desk": "east"})
    assert combine(None, front) == front


@pytest.mark.parametrize(
    ("matter", "is_read"),
    [
        ("title: Ports closed\npublisher: The Post\nDate: 4 March 2022\nauthor: Ada Moss\ntags:\n- tea\n- tin", True),
        ("published: 2022-03-04", True),
        ("Two ports were shut, title: unknown, on Monday.", False),
        ("speaker: Ada Moss\nanswer: No.", False),
        ("title: A play\nAda enters the port and looks around.", False),
    ],
)
def test_a_plain_text_may_begin_with_a_front_matter(tmp_path: Path, matter: str, is_read: bool) -> None:
    """As a Markdown file does, where all its lines are keys and one is known; a text between two rules stays text."""
    text = f"---\n{matter}\n---\nThe text.\n"
    found, head = split_front_matter(text, tmp_path / "a.txt")
    assert (found != Metadata(), text[len(head) :] == "The text.\n") == (is_read, is_read)
