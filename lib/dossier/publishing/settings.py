"""dossier.toml: what `dossier run` uses in a project where nothing else is typed.

    corpus = "articles"        # CORPUS, relative to this file
    top_n = 10                 # as -p top_n 10: for every notebook that has it

    [3_actor_cooccurrence]     # for this notebook alone; wins over the lines above
    unit = "document"

What is typed wins over the file, and the file over what a notebook itself says. A list stands for the text
that joins its items with commas.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier import project
from dossier.errors import DossierError
from dossier.publishing.notebook import Notebook
from dossier.publishing.parameters import CORPUS, Parameter, read_parameters, takers

Defaults = dict[str, dict[str, str]]
"""by notebook and parameter: the value as it would be typed after -p"""

ENTRIES = 'lines like top_n = 10 or corpus = "articles", and headings like [3_actor_cooccurrence]'
PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


@dataclass(frozen=True)
class Settings:
    """The content of dossier.toml; empty where a project has none."""

    path: Path
    source: str = ""
    entries: Mapping[str, Any] | None = None

    def corpus_folder(self, typed: str | None) -> Path:
        """The corpus: what was typed, else what the file names, else the seeds; DossierError where there is none."""
        named = (self.entries or {}).get(CORPUS)
        if typed is not None or named is None:
            return project.corpus_folder(project.SEEDS if typed is None else typed)
        folder = self.path.parent / str(named)
        if not isinstance(named, str) or not named or not folder.is_dir():
            allowed = "a folder with .txt or .md articles, relative to this file"
            raise self._refusal(f"corpus: no folder {named!r}", CORPUS, allowed=allowed)
        return folder

    def defaults(self, notebooks: Sequence[Notebook]) -> Defaults:
        """What the file says for each of all the notebooks; DossierError, with the line, for what -p would refuse."""
        known = {notebook.name: read_parameters(notebook) for notebook in notebooks}
        found: Defaults = {name: {} for name in known}
        entries = {key: value for key, value in (self.entries or {}).items() if key != CORPUS}
        tables = {key: value for key, value in entries.items() if isinstance(value, dict)}
        for key, value in entries.items():
            if key not in tables:
                self._set(found, known, key, value)
        for table, values in tables.items():
            if values and table not in known:
                raise self._refusal(f"no notebook {table!r}", table, allowed=list(known))
            for key, value in values.items():
                self._set(found, {table: known[table]}, key, value, table)
        return found

    def refused(self, error: DossierError, key: str, notebook: str) -> DossierError:
        """What is wrong with a value, with the line that gives it to this notebook."""
        own = _line_of(self.source, key, notebook)
        return self._refusal(error.problem, key, notebook if own else "", allowed=error.allowed)

    def _set(
        self, found: Defaults, known: Mapping[str, Sequence[Parameter]], key: str, value: Any, table: str = ""
    ) -> None:
        if key == CORPUS:
            raise self._refusal(
                "the corpus stands above the first heading", key, table, allowed="once, for all notebooks"
            )
        having = [(name, p) for name, parameters in known.items() for p in parameters if p.name == key]
        if not having:
            allowed = sorted(
                {str(p) for parameters in known.values() for p in parameters if p.name != CORPUS}
            )
            problem = f"{table} has no parameter {key!r}" if table else f"no notebook has a parameter {key!r}"
            raise self._refusal(problem, key, table, allowed=allowed)
        try:
            text = _as_typed(value)
            taking = takers(known, key, text)
            for name, parameter in having:
                if name in taking:
                    parameter.parse(text)
                    found[name][key] = text
        except DossierError as error:
            raise self._refusal(error.problem, key, table, allowed=error.allowed) from None

    def _refusal(
        self, problem: str, key: str, table: str = "", allowed: str | Sequence[str] | None = None
    ) -> DossierError:
        return DossierError(
            problem, path=_shown(self.path), line=_line_of(self.source, key, table), allowed=allowed
        )


def read_settings(folder: Path) -> Settings:
    """The dossier.toml of a project. Raises DossierError, with the line, where it is no TOML, or no file."""
    path = folder / project.SETTINGS
    if path.is_symlink() and not path.exists():
        raise DossierError("is a link that leads nowhere", path=_shown(path), allowed="a link to a file that is there")
    if path.is_dir():
        raise DossierError("is a folder", path=_shown(path), allowed="a file of this name, or none")
    if not path.is_file():
        return Settings(path)
    try:
        source = path.read_text(encoding="utf-8-sig")
        return Settings(path, source, tomllib.loads(source))
    except UnicodeDecodeError:
        raise DossierError("is not UTF-8", path=_shown(path)) from None
    except OSError as error:
        raise DossierError(f"cannot be read: {error.strerror}", path=_shown(path)) from error
    except tomllib.TOMLDecodeError as error:
        place = PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else None
        raise DossierError(PLACE.sub("", str(error)), path=_shown(path), line=line, allowed=ENTRIES) from None


def _as_typed(value: Any) -> str:
    """A value of TOML as one would type it after -p."""
    if isinstance(value, dict):
        raise DossierError("a table within a table means nothing here", allowed=ENTRIES)
    if isinstance(value, list):
        return ", ".join(_as_typed(item) for item in value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _line_of(source: str, key: str, table: str) -> int | None:
    """The line on which an entry stands, below its heading if it has one."""
    entry = re.compile(rf"\s*\[?\s*[\"']?{re.escape(key)}[\"']?\s*[\]=.]")
    heading, below = re.compile(r"\s*\[\s*[\"']?([^\"'\]]+?)[\"']?\s*\]"), ""
    for number, line in enumerate(source.splitlines(), 1):
        if entry.match(line) and below == table:
            return number
        if found := heading.match(line):
            below = found[1]
    return None


def _shown(path: Path) -> Path:
    """The path as the user would write it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
