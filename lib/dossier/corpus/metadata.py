"""What is known about an article beside its text: documents.csv and the front matter at the head of a file."""

from __future__ import annotations

import datetime
import difflib
import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from dossier.corpus.csv_rows import Rows, read_rows
from dossier.corpus.given_dates import YEARS, in_one_form
from dossier.errors import DossierError, some_of

TABLE = "documents.csv"
PERMISSION = "text_may_be_shared"
"""The column that says whether an article may be sent on in full; `dossier share` reads it."""
MAY, MAY_NOT = ("yes", "true"), ("no", "false", "")
"""What it may say, in whatever letters: a spreadsheet writes TRUE."""
ALIKE = 0.8
"""Likeness (difflib's ratio) from which on a column is perhaps one of ours, misspelled."""
COLUMNS = ("file", "title", "publisher", "published", "published_basis", "language")
BASES = ("given", "inferred", "unknown")
DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
DATE_FORMS = (
    "YYYY-MM-DD, YYYY/MM/DD, 7 April 1987, April 7, 1987, 7.4.1987, each also with a time of day, "
    "YYYY-MM, April 1987, YYYY or empty"
)
"""As the codebook gives them."""
FENCE = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
MARKDOWN = ".md"
FRONT_MATTER_LIMIT = 20_000
"""Characters; a front matter is a few lines at the head."""
_KEYS = "title|date|published|publisher|source|author|language|lang"
UNCLOSED = re.compile(rf"---[ \t]*\n(?:{_KEYS}):", re.IGNORECASE)
OF_KEYS = re.compile(rf"(?=(?:.*\n)*?(?:{_KEYS}):)(?:[\w-]+:(?:\s.*)?\n|[ \t]+\S.*\n|- .*\n|#.*\n|[ \t]*\n)+", re.IGNORECASE)
"""Lines 'key: value', one of a key that is known: in plain text, what else stands between two rules is text."""
SAME_AS = {"date": "published", "lang": "language", "source": "publisher"}
"""Other names that front matters use."""
PERHAPS_A_DATE = re.compile("date|publi|day", re.IGNORECASE)
"""Part of the name of a column that may hold the day of publication."""
NOTHING_IN_YAML = ("~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What somebody said about an article; empty where nobody did."""

    title: str = ""
    publisher: str = ""
    published: str = ""
    published_basis: str = ""
    language: str = ""
    extra: dict[str, str] = field(default_factory=dict)


def read_table(folder: Path) -> dict[str, Metadata]:
    """The rows of documents.csv by file, or nothing where there is no such table.

    Raises DossierError, with the line, for a missing or repeated column, a duplicate row, a date that is malformed,
    impossible or of a year that is not believed, a basis that is unknown or contradicts the date, a permission that is
    neither yes nor no; the lines of the other rows to mend are named.
    """
    path = folder / TABLE
    if not path.is_file():
        return {}
    rows: dict[str, Metadata] = {}
    first_line: dict[str, int] = {}
    wrong: list[DossierError] = []
    table = _rows(path)
    _check_dated(table, path)
    for line, row in table:
        try:
            file = _file_of(row, first_line, path, line)
            first_line[file] = line
            rows[file] = _described(row, path, dict.fromkeys(row, line))
        except DossierError as error:
            wrong.append(error)
    if wrong:
        raise _with_the_others(wrong)
    return rows


def _file_of(row: Mapping[str, str], first_line: Mapping[str, int], path: Path, line: int) -> str:
    file = row["file"]
    if not file:
        raise DossierError("a row without a file", path=path, line=line, allowed="the name of a file in this folder")
    if file in first_line:
        raise DossierError(f"a second row for {file!r}; the first is in line {first_line[file]}", path=path, line=line,
                           allowed="one row for each file")
    return file


def _with_the_others(wrong: Sequence[DossierError]) -> DossierError:
    """The first, and where the next ones are, which one would meet run after run."""
    first, *others = wrong
    if not others:
        return first
    more = f"; to mend as well: line{'s' if len(others) > 1 else ''} {some_of([str(error.line) for error in others])}"
    return DossierError(first.problem + more, path=first.path, line=first.line, allowed=first.allowed)


def match(
    rows: Mapping[str, Metadata], files: Collection[str], folder: Path, described: Collection[str] = ()
) -> list[str]:
    """Warnings for the files that neither a row nor, as `described` says, a front matter tells of, and for columns
    that are perhaps misspelled. Raises DossierError for a row that describes no file.
    """
    strays = [file for file in rows if file not in files]
    if strays:
        line = _line_of(folder / TABLE, strays[0])
        problem = "which is not read" if (folder / strays[0]).is_file() else "and no such article in the folder"
        others = f"; nor are read: {some_of(strays[1:])}" if strays[1:] else ""
        raise DossierError(f"a row for {strays[0]!r}, {problem}{others}", path=folder / TABLE, line=line,
                           allowed=some_of(sorted(files)))
    if not rows:
        return []
    table, missing = f"{folder.name}/{TABLE}", [file for file in sorted(files) if file not in {*rows, *described}]
    unknown = f"no row for {some_of(missing)}; title from the text, date of publication only where it stands at its head"
    told = [f"{table}: {unknown}"] if missing else []
    own = next(iter(rows.values())).extra
    empty = [name for name in COLUMNS[1:] if all(getattr(row, name) in ("", "unknown") for row in rows.values())]
    for name in sorted(own.keys() - {PERMISSION}):
        known = [*empty, *{PERMISSION} - own.keys()]
        if likely := _meant(name, known):
            told.append(f"{table}: the column {name!r} is kept as one of your own; perhaps {likely!r} is meant")
    return told


def _meant(name: str, known: Collection[str]) -> str:
    """The column among these that a name of somebody's own may stand for; empty for none."""
    alike = difflib.get_close_matches(name.lower(), known, 1, ALIKE)
    same = SAME_AS.get(name.lower().strip("_ "), "")
    return alike[0] if alike else same if same in known else ""


def _check_dated(rows: Rows, path: Path) -> None:
    """Raise DossierError where rows say how a date is known and the table has no column for it."""
    if not rows or "published" in rows[0][1]:
        return
    said = next((basis for _, row in rows if (basis := row.get("published_basis", "")) in BASES[:2]), "")
    if not said:
        return
    own = [name for name in rows[0][1] if name not in (*COLUMNS, PERMISSION)]
    near = next((name for name in own if _meant(name, ["published"])), "")
    near = near or next((name for name in own if PERHAPS_A_DATE.search(name)), "")
    problem = f"published_basis is {said!r}, and the column 'published' is missing"
    raise DossierError(problem + (f"; perhaps {near!r} is meant to be it" if near else ""), path=path, line=1,
                       allowed="a column 'published' with the dates, or no published_basis")


def has_front_matter(text: str, path: Path) -> bool:
    """Whether a text begins with one, whatever it says."""
    return _front_matter(text, path) is not None


def is_unclosed(text: str) -> bool:
    """Whether a text begins as a front matter does, and nothing ends it."""
    return UNCLOSED.match(text) is not None and FENCE.match(text[:FRONT_MATTER_LIMIT]) is None


def _front_matter(text: str, path: Path) -> re.Match[str] | None:
    """Between the first two rules of a Markdown text; elsewhere only where it is made of keys, some known."""
    found = FENCE.match(text[:FRONT_MATTER_LIMIT])
    return found if found and (path.suffix.lower() == MARKDOWN or OF_KEYS.fullmatch(found[1])) else None


def split_front_matter(text: str, path: Path) -> tuple[Metadata, str]:
    """The metadata at the head of a text, and the front matter itself (empty where there is none).

    Raises DossierError where it is no YAML or holds a malformed date.
    """
    found = _front_matter(text, path)
    if found is None:
        return Metadata(), ""
    values = _yaml(found.group(1), path)
    if values is None:
        return Metadata(), ""
    named = {SAME_AS.get(key, key): key for key in values if SAME_AS.get(key) not in values}
    row = {column: values[key][0] for column, key in named.items()}
    lines = {column: values[key][1] for column, key in named.items()}
    return _described(row, path, lines, named.get("published", "published")), found.group()


def combine(table: Metadata | None, front: Metadata) -> Metadata:
    """The row of documents.csv where it says something, else the front matter."""
    if table is None:
        return front
    dated = table if table.published else front
    return replace(
        table,
        title=table.title or front.title,
        publisher=table.publisher or front.publisher,
        language=table.language or front.language,
        published=dated.published,
        published_basis=dated.published_basis or table.published_basis,
        extra={**front.extra, **{key: value for key, value in table.extra.items() if value or key not in front.extra}},
    )


def check_date(
    value: str, path: Path, line: int | None, name: str = "published", years: tuple[int, int] = YEARS
) -> str:
    """The date in the column `name`, as precise as it is known.

    Raises DossierError where no calendar has it, and where its year is not among `years`: 3026 is a slip of the hand.
    """
    if not value:
        return ""
    found = DATE.fullmatch(value)
    if found is None:
        raise DossierError(f"{name} is {value!r}, which is malformed", path=path, line=line, allowed=DATE_FORMS)
    try:
        datetime.date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        raise DossierError(f"{name} is {value!r}, a date that does not exist", path=path, line=line,
                           allowed=DATE_FORMS) from None
    if not years[0] <= int(found[1]) <= years[1]:
        raise DossierError(f"{name} is {value!r}, a year that is not believed", path=path, line=line,
                           allowed=f"{DATE_FORMS}, from {years[0]} to {years[1]}")
    return value


def _rows(path: Path) -> Rows:
    allowed = f"file, and as far as known {', '.join(COLUMNS[1:])}, and columns of your own"
    rows = read_rows(path, ("file",), allowed, ours=(*COLUMNS, PERMISSION))
    return [(line, {**row, "file": unicodedata.normalize("NFC", row["file"])}) for line, row in rows]


def _described(row: Mapping[str, str], path: Path, lines: Mapping[str, int], key: str = "published") -> Metadata:
    """`lines`: where each cell stands; `key`: what the file calls the date."""
    line = lines.get("published")
    published = check_date(in_one_form(row.get("published", "")), path, line, key)
    if (said := row.get(PERMISSION, "")).lower() not in MAY + MAY_NOT:
        raise DossierError(f"{PERMISSION} is {said!r}", path=path, line=lines[PERMISSION], allowed="yes, no or empty")
    return Metadata(
        title=" ".join(row.get("title", "").split()),
        publisher=" ".join(row.get("publisher", "").split()),
        published=published,
        published_basis=_basis(row.get("published_basis", ""), published, path, lines.get("published_basis")),
        language=row.get("language", ""),
        extra={name: value for name, value in row.items() if name not in COLUMNS},
    )


def _basis(basis: str, published: str, path: Path, line: int | None) -> str:
    if not basis:
        return "given" if published else ""
    if basis not in BASES:
        raise DossierError(f"published_basis is {basis!r}", path=path, line=line, allowed=BASES)
    if (basis == "unknown") == bool(published):
        problem = f"published_basis is {basis!r}, but published is {published!r}"
        raise DossierError(problem, path=path, line=line,
                           allowed="unknown with an empty date, given or inferred with a date")
    return basis


def _yaml(source: str, path: Path) -> dict[str, tuple[str, int]] | None:
    """The text and the line of each key, or None where there are no keys (a text between two rules, say).

    Every value is taken as it is written: `no` is a language, 007 a title, and what is wrong with 2026-13-01 is for the
    reader of dates to say.
    """
    import yaml

    values: dict[str, tuple[str, int]] = {}
    try:
        alias = next((event for event in yaml.parse(source) if isinstance(event, yaml.AliasEvent)), None)
        if alias is not None:
            line = alias.start_mark.line + 2 if alias.start_mark else None
            raise DossierError("the front matter uses YAML aliases", path=path, line=line, allowed="keys with plain values")
        loader = yaml.BaseLoader(source)
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            return None
        for key, value in node.value:
            name, line = _as_text(loader.construct_object(key, deep=True)).lower(), key.start_mark.line + 2
            if name in values:
                problem = f"a second {name!r} in the front matter; the first is in line {values[name][1]}"
                raise DossierError(problem, path=path, line=line, allowed="each key once")
            values[name] = _as_text(loader.construct_object(value, deep=True)), line
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise DossierError(f"the front matter is no YAML: {getattr(error, 'problem', None) or error}", path=path,
                           line=_line_of_fault(error, source),
                           allowed="lines such as 'published: 2022-03-04'; a value with a colon in quotes") from error
    return values


def _line_of_fault(error: Exception, source: str) -> int:
    """The line of the file; that of the whole front matter where YAML does not say."""
    mark, place = getattr(error, "problem_mark", None), getattr(error, "position", 0)
    return (mark.line if mark else source.count("\n", 0, place)) + 2


def _as_text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_as_text(item) for item in value)
    said = " ".join(str(value).split())
    return "" if said in NOTHING_IN_YAML else said


def _line_of(path: Path, file: str) -> int | None:
    return next((line for line, row in _rows(path) if row["file"] == file), None)
