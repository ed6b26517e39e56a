"""The parameters of notebooks: read from the tagged cell without running it, checked before a kernel starts.

A parameter is one line of the cell tagged `parameters`, a literal with its type and its meaning:

    top_n: int = 25            # how many actors are drawn [1 to 100]
    unit: str = "sentence"     # where two actors meet [sentence, document]

The square brackets at the end of a comment are optional: `[1 to 100]`, `[at least 1]`, or the values allowed.
"""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from dossier.errors import DossierError
from dossier.publishing.notebook import ELSEWHERE, PARAMETERS, Cell, Notebook

Value = str | int | float | bool | None | list[str] | list[int] | list[float]

CORPUS, TITLE = "corpus", "title"
"""The parameters that say which folder is read, and what pages and figures call it."""
RANGE = re.compile(r"(-?[\d.]+) to (-?[\d.]+)|at least (-?[\d.]+)")
BRACKETS = re.compile(r"\[([^\[\]]+)\]\s*$")
TRUTHS = {"true": True, "yes": True, "false": False, "no": False}


@dataclass(frozen=True)
class Parameter:
    """One line of a parameters cell."""

    name: str
    type: str
    """`str`, `int`, `float`, `bool`, a `list[...]` of the first three, or one of these `| None`"""
    default: Value
    meaning: str
    allowed: str
    """the values allowed, as the comment says them; empty where all are"""

    def parse(self, text: str) -> Value:
        """The value that a text on the command line means; DossierError where it means none."""
        try:
            value = _parse(text, self.type)
        except ValueError:
            raise self._refusal(text, f"is not {_said(self.type)}", None) from None
        if self.allowed and not all(self._allows(item) for item in _items(value)):
            raise self._refusal(text, "is not allowed", self.allowed)
        return value

    @property
    def choices(self) -> list[str]:
        """The values allowed where these are listed; none where all are, or a range is."""
        if not self.allowed or RANGE.fullmatch(self.allowed):
            return []
        return [choice.strip().strip("'\"") for choice in re.split(r",| or |\|", self.allowed)]

    def _allows(self, item: object) -> bool:
        if limits := RANGE.fullmatch(self.allowed):
            low, high, least = (float(limit) if limit else None for limit in limits.groups())
            floor = low if least is None else least
            number = float(str(item))
            return (floor is None or number >= floor) and (high is None or number <= high)
        return str(item) in self.choices

    def _refusal(self, text: str, problem: str, allowed: str | None) -> DossierError:
        return DossierError(f"parameter {self.name}: {text!r} {problem}", allowed=allowed or str(self))

    def __str__(self) -> str:
        return f"{self.name}: {self.type} = {self.default!r}"


def read_parameters(notebook: Notebook) -> list[Parameter]:
    """The parameters of a notebook; DossierError where a line is not a plain literal."""
    cells = [cell for cell in notebook.code if PARAMETERS in cell.tags]
    if len(cells) != 1:
        raise DossierError(f"{len(cells)} cells are tagged '{PARAMETERS}'", path=notebook.path, allowed=f"one; {ELSEWHERE}")
    try:
        return parameters_of(cells[0])
    except (SyntaxError, ValueError) as error:
        problem = f"cell {cells[0].number} is not a list of parameters: {error}"
        raise DossierError(problem, path=notebook.path, allowed="lines like 'top_n: int = 25'") from error


def parameters_of(cell: Cell) -> list[Parameter]:
    """The parameters of a parameters cell; ValueError or SyntaxError where a line is not a plain literal."""
    lines, source = ast.parse(cell.source).body, cell.source.splitlines()
    return [_parameter(line, source) for line in lines if not _is_docstring(line)]


def assign(
    notebooks: Sequence[Notebook],
    given: Sequence[tuple[str, str]],
    corpus: str,
    settings: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
) -> dict[str, dict[str, Value]]:
    """The values of every parameter of every notebook: its defaults, the project's settings, the corpus, what was given.

    A name that only some notebooks have goes to those, and a value that only some of these list to them alone: a
    `unit` of 'stem' is for the notebook of terms, one of 'paragraph' for that of pairs. Raises DossierError for a
    name that none has, for a value of the wrong type or out of range, and for a name that is given twice.
    """
    known = {notebook.name: read_parameters(notebook) for notebook in notebooks}
    names = [name for name, _ in given]
    for name in names:
        _check_name(name, names, known)
    typed: dict[str, dict[str, str]] = {name: {} for name in known}
    for name, text in given:
        for notebook in takers(known, name, text):
            typed[notebook][name] = text
    return {
        name: _values(parameters, {**settings.get(name, {}), **typed[name]}, corpus)
        for name, parameters in known.items()
    }


def takers(known: Mapping[str, Sequence[Parameter]], name: str, text: str) -> list[str]:
    """The notebooks with a parameter of that name; of these, where each lists its choices, those that list the text.

    Raises DossierError, with the choices of all, where they list different ones and none has the text.
    """
    having = [(notebook, p) for notebook, parameters in known.items() for p in parameters if p.name == name]
    if not all(p.choices for _, p in having):
        return [notebook for notebook, _ in having]
    listing = [notebook for notebook, parameter in having if text in parameter.choices]
    if not listing and len({p.allowed for _, p in having}) > 1:
        allowed = "; ".join(f"{p.allowed} in {notebook}" for notebook, p in having)
        raise DossierError(f"parameter {name}: {text!r} is not allowed", allowed=allowed)
    return listing or [notebook for notebook, _ in having]


def _values(parameters: Sequence[Parameter], given: Mapping[str, str], corpus: str) -> dict[str, Value]:
    values = {p.name: p.parse(given[p.name]) if p.name in given else p.default for p in parameters}
    return {**values, CORPUS: corpus} if CORPUS in values else values


def _check_name(name: str, names: Sequence[str], known: Mapping[str, Sequence[Parameter]]) -> None:
    if name == CORPUS:
        raise DossierError("the corpus is no -p parameter", allowed="dossier run CORPUS")
    if names.count(name) > 1:
        raise DossierError(f"parameter {name} is given twice")
    every = {p.name for parameters in known.values() for p in parameters if p.name != CORPUS}
    if name not in every:
        problem = f"no notebook has a parameter {name!r}"
        meant = get_close_matches(name, every, n=1)
        allowed = [_as_listed(each, known) for each in sorted(every)]
        raise DossierError(f"{problem}; did you mean {meant[0]}?" if meant else problem, allowed=allowed or "none")


def _as_listed(name: str, known: Mapping[str, Sequence[Parameter]]) -> str:
    """A parameter as its notebooks have it; with their names where they differ."""
    having = [(notebook, str(p)) for notebook, parameters in known.items() for p in parameters if p.name == name]
    if len({said for _, said in having}) == 1:
        return having[0][1]
    return " and ".join(f"{said} in {notebook}" for notebook, said in having)


def _parameter(line: ast.stmt, source: Sequence[str]) -> Parameter:
    if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name) and line.value:
        name, default = line.target.id, ast.literal_eval(line.value)
        kind = ast.unparse(line.annotation)
    elif isinstance(line, ast.Assign) and len(line.targets) == 1 and isinstance(line.targets[0], ast.Name):
        name, default = line.targets[0].id, ast.literal_eval(line.value)
        kind = type(default).__name__
    else:
        raise ValueError(f"line {line.lineno} assigns no literal to a name")
    last_line = source[(line.end_lineno or line.lineno) - 1].encode()  # ast counts bytes
    comment = last_line[line.end_col_offset :].decode().partition("#")[2]
    allowed = BRACKETS.search(comment)
    meaning = comment[: allowed.start()] if allowed else comment
    return Parameter(name, kind, default, meaning.strip(), allowed.group(1).strip() if allowed else "")


def _is_docstring(line: ast.stmt) -> bool:
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)


def _parse(text: str, kind: str) -> Value:
    if kind.endswith("| None"):
        return None if text.lower() == "none" else _parse(text, kind.removesuffix("| None").strip())
    if kind.startswith("list"):
        inner = kind[5:-1] or "str"
        return [_scalar(part.strip(), inner) for part in text.split(",") if part.strip()]  # type: ignore[return-value]
    return _scalar(text, kind)


def _scalar(text: str, kind: str) -> str | int | float | bool:
    if kind == "bool":
        if text.lower() not in TRUTHS:
            raise ValueError(text)
        return TRUTHS[text.lower()]
    if kind == "int":
        if not re.fullmatch(r"[+-]?\d+", text):
            raise ValueError(text)
        return int(text)
    if kind == "float":
        number = float(text)
        if not math.isfinite(number):
            raise ValueError(text)
        return number
    return text


def _items(value: Value) -> list[object]:
    return [] if value is None else list(value) if isinstance(value, list) else [value]


def _said(kind: str) -> str:
    words = {"int": "a whole number", "float": "a number", "bool": "true or false"}
    return words.get(kind, f"of type {kind}")
