"""The words and patterns of dates.toml, as read."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from dossier.errors import DossierError


@cache
def vocabulary() -> dict[str, Any]:
    """The tables of `vocabularies/dates.toml`; not to be changed by the caller."""
    text = files("dossier.vocabularies").joinpath("dates.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def extended_by(path: Path) -> dict[str, Any]:
    """The same tables with those of the file at `path` added; its rules, feasts and extensions come first.

    Raises DossierError where the file cannot be read as TOML.
    """
    try:
        added = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise DossierError(f"cannot read date patterns: {problem}", path=path) from problem
    data = dict(vocabulary())
    data["macros"] = {**data["macros"], **added.get("macros", {})}
    data["words"] = {**data["words"]}
    for name, members in added.get("words", {}).items():
        data["words"][name] = {**data["words"].get(name, {}), **members}
    for table in ("rule", "holiday", "extend"):
        data[table] = [*added.get(table, []), *data[table]]
    return data
