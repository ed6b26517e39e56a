"""The words and patterns of dates.toml, as read."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def vocabulary() -> dict[str, Any]:
    """The tables of `vocabularies/dates.toml`; not to be changed by the caller."""
    text = files("dossier.vocabularies").joinpath("dates.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
