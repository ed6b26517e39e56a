"""Who wrote, edited or photographed: such lines name nobody of the news."""

from __future__ import annotations

import re

from dossier.vocabularies import Naming

REACH = 90
"""Characters before a name in which 'reporting by' is looked for."""
LONGEST_LINE = 160
LONGEST_NAME = 4
"""Words of a line that holds a name and nothing else."""
FIRST_LINES = 3
"""Lines below the headline among which a writer's name may stand by itself."""
HEADLINE_WORDS = 4

CLAUSE_END = re.compile(r"[;:!?\n\"“”()]|\.(?= [A-Z]\w{3})|, (?!and\b|trade|innovation|commonwealth)", re.IGNORECASE)
"""what ends the clause before a name"""
_SMALL = frozenset(("and", "for", "in", "of", "with", "at", "the", "de", "van", "von", "bin", "al"))


def in_byline(flat: str, start: int, naming: Naming) -> bool:
    """Whether the line around a place says who wrote: 'By Jane Roe and John Doe for Peru Daily', 'Jane Roe, AP'."""
    low = flat.rfind("\n", max(0, start - LONGEST_LINE), start) + 1
    if not low and start > LONGEST_LINE:
        return False
    if flat[low : low + 3].lower() == "by ":
        return _only_names(_line(flat, low).split()[1:], naming)
    return flat[low : low + 1].isupper() and _before_agency(_line(flat, low), naming)


def is_writer(flat: str, start: int, end: int, naming: Naming) -> bool:
    """Whether a name stands in a byline or is all of a line right below the headline."""
    line = flat.rfind("\n", max(0, start - REACH), start) + 1
    before = flat[max(line, start - REACH) : start].lower()
    if before.strip() == "by" or in_byline(flat, start, naming):
        return True
    credits = CLAUSE_END.split(before)[-1]
    return any(phrase in credits for phrase in naming.bylines) or _below_headline(flat, start, end, naming)


def _line(flat: str, low: int) -> str:
    """The line that begins at a place, empty where it is too long for a byline."""
    high = flat.find("\n", low, low + LONGEST_LINE)
    if high < 0 and len(flat) - low > LONGEST_LINE:
        return ""
    return flat[low : high if high >= 0 else len(flat)].strip()


def _only_names(words: list[str], naming: Naming) -> bool:
    """'Jane Roe and John Doe for Peru Daily': a given name first, and no word of a sentence."""
    if len(words) < 2 or words[0].capitalize() not in naming.given or words[-1].endswith("."):
        return False
    return all(not word[0].isalpha() or word[0].isupper() or word in _SMALL for word in words) and words[1][0].isupper()


def _before_agency(line: str, naming: Naming) -> bool:
    """'Jane Roe, AP', 'Jane Roe Reuters', and 'Jane RoeAP', as pages that are copied run them together."""
    if not line.endswith(naming.agency_ends):
        return False
    for agency in naming.agencies:
        name = line.removesuffix(agency)
        if name != line and name and (name[-1] in " ,/|-" or name[-1].islower()):
            words = name.rstrip(" ,/|-").split()
            return 2 <= len(words) <= LONGEST_NAME and words[0] in naming.given and all(w[0].isupper() for w in words)
    return False


def _below_headline(flat: str, start: int, end: int, naming: Naming) -> bool:
    """'Jane Roe' by itself, one of the first lines below a headline, and no list of names."""
    if (start and flat[start - 1] != "\n") or flat[end : end + 1] not in ("", "\n"):
        return False
    above = [line for line in flat[max(0, start - REACH * LONGEST_NAME) : start].split("\n") if line.strip()]
    if not above or len(above) > FIRST_LINES or start > REACH * LONGEST_NAME:
        return False
    below = next((line for line in flat[end : end + LONGEST_LINE].split("\n") if line.strip()), "")
    listed = any(_name_alone(line, naming) for line in (above[-1], below))
    return len(above[0].split()) >= HEADLINE_WORDS and bool(below) and not listed


def _name_alone(line: str, naming: Naming) -> bool:
    words = line.split()
    return len(words) <= LONGEST_NAME and words[0] in naming.given if words else False
