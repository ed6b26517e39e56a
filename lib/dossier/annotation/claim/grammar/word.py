"""One word of a sentence, as the reader of claims sees it."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.annotation.records import DateMention
from dossier.vocabularies.measures import Form


@dataclass(slots=True, eq=False)
class Word:
    """One word; `text[start:end]` is what stands there."""

    start: int
    end: int
    low: str
    surface: str
    capital: bool
    tag: str = "noun"
    forms: tuple[Form, ...] = ()
    actor: str = ""
    """the code that this word stands for as a sender or target, or empty"""
    aims_only: bool = False
    """stands for its state as a target only (a firm, a region)"""
    person: bool = False
    genitive: bool = False
    date: DateMention | None = None

    def is_verb(self, *forms: str) -> bool:
        if self.tag == "verb":
            for known in self.forms:
                if known.form in forms:
                    return True
        return False
