"""Names that are frequent, written large and unknown: what one may want to add to `actors.toml`."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dossier.annotation.actor.matching import flatten
from dossier.annotation.actor.runs import Word, runs, title_case, word_before
from dossier.vocabularies import ORGANISATION, ActorVocabulary, Naming, actor_vocabulary

if TYPE_CHECKING:
    import pandas as pd

MINIMUM = 3
"""A name is listed where it stands so often in the corpus."""
CONTRACTED = re.compile(r"'(?:m|ve|re|ll|d|t)$")
"""What is left of a verb after 'I', 'we' or 'don': no name."""
BETWEEN = re.compile(r" (?:and|of|of the|for|&) ")
"""Words between the two halves of one name, as in 'Ways and Means'."""
DEPARTMENT = re.compile(
    r"\b(?:Ministry|Department|Ministries|Departments|Minister|Secretary) (?:of|for)(?: the)? (?:\w+,? (?:and )?){0,3}$"
)
LONGEST_DEPARTMENT = 60
OFFICES = frozenset({"ministry", "department", "ministers", "secretaries"})
MOSTLY = 0.8
"""Share of its places at which a half stands beside its other half, from which it is no name of its own."""
COLUMNS = ("name", "n", "n_documents", "example", "line")


@dataclass
class _Seen:
    """Where a name stands."""

    places: list[str] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)

    def add(self, place: str, doc_id: str) -> None:
        """One place more."""
        self.places.append(place)
        self.documents.add(doc_id)


def candidates(
    sentences: pd.DataFrame,
    mentions: pd.DataFrame,
    minimum: int = MINIMUM,
    vocabulary: ActorVocabulary | None = None,
) -> pd.DataFrame:
    """Capitalised names that no mention covers and that stand at least `minimum` times within sentences.

    Columns: `name`; `n`, how often; `n_documents`; `example`, a sentence as `doc_id:sentence_id`; `line`, to be
    pasted into the corpus's `actors.toml`. The most frequent first. Words that only open sentences, and
    headlines in which every word is large, do not count.
    """
    import pandas as pd

    known = vocabulary or actor_vocabulary()
    covered = _spans(mentions)
    seen: dict[str, _Seen] = defaultdict(_Seen)
    halves: dict[tuple[str, str, str], _Seen] = defaultdict(_Seen)
    columns = (sentences[c] for c in ("doc_id", "sentence_id", "start", "text"))
    for doc_id, sentence_id, start, text in zip(*columns, strict=True):
        place, flat, before = f"{doc_id}:{sentence_id}", flatten(text), (0, 0)
        for low, high in _unknown(flat, start, covered.get(doc_id, ([], [])), known):
            seen[_in_full(flat[low:high], known.naming)].add(place, doc_id)
            if before[1] and BETWEEN.fullmatch(flat, before[1], low):
                halves[flat[slice(*before)], flat[before[1] : low], flat[low:high]].add(place, doc_id)
            before = (low, high)
    _join(seen, halves, minimum)
    rows = [
        (name, len(s.places), len(s.documents), s.places[0], line(name, known.naming))
        for name, s in seen.items()
        if len(s.places) >= minimum
    ]
    rows.sort(key=lambda r: (-r[1], -r[2], r[0]))
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(
        {"name": "str", "n": "int64", "n_documents": "int64", "example": "str", "line": "str"}
    )


def _join(seen: dict[str, _Seen], halves: dict[tuple[str, str, str], _Seen], minimum: int) -> None:
    """Halves that hardly ever stand alone become the name that they are halves of."""
    for (first, between, second), both in sorted(halves.items(), key=lambda item: (-len(item[1].places), item[0])):
        n = len(both.places)
        alone = [half for half in (first, second) if half not in seen or n < MOSTLY * len(seen[half].places)]
        if n >= minimum and not alone and first != second:
            seen[first + between + second] = both
            del seen[first], seen[second]


def line(name: str, naming: Naming) -> str:
    """The line for `actors.toml`: a person where history or the first word, a given name, says so; else an organisation."""
    quoted = json.dumps(name, ensure_ascii=False)
    if name in naming.historical:
        alone = ", alone = true" if " " in name and naming.family_of(name) in naming.historical else ""
        return f'{quoted} = {{ kind = "person"{alone} }}'
    if " " in name and name.split()[0] in naming.given and not BETWEEN.search(name):
        return f'{quoted} = {{ kind = "person" }}'
    return f"{json.dumps(ORGANISATION + name, ensure_ascii=False)} = {{ names = [{quoted}] }}"


def _in_full(name: str, naming: Naming) -> str:
    """A name of the dead of history, who count for nobody, in full where there is one of it: 'Ronald Reagan' for 'Reagan'.

    In articles of their time they act, and whoever reads those adds them.
    """
    if name not in naming.historical:
        return name
    full = sorted((o for o in naming.historical if name in o.split() and " " in o), key=lambda o: (len(o), o))
    return full[0] if len({other.split()[0] for other in full}) == 1 else name


def _spans(mentions: pd.DataFrame) -> dict[str, tuple[list[int], list[int]]]:
    found: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    ordered = mentions.sort_values(["doc_id", "start"])
    for doc_id, start, end in zip(ordered["doc_id"], ordered["start"], ordered["end"], strict=True):
        found[doc_id][0].append(start)
        found[doc_id][1].append(end)
    return found


def _unknown(
    flat: str, offset: int, covered: tuple[list[int], list[int]], known: ActorVocabulary
) -> Iterator[tuple[int, int]]:
    """Where they begin and end in the sentence."""
    if title_case(flat, 0):
        return
    for run in runs(flat):
        free = [not _is_covered(offset + word.start, covered) for word in run]
        counts = [is_free and _counts(word, known) for word, is_free in zip(run, free, strict=True)]
        first = 0
        while first < len(run):
            last = first
            while last < len(run) and counts[last]:
                last += 1
            after = run[last] if last < len(run) else None
            low, high = _whole_name(run, free, first, last, known) if last > first else (first, last)
            part = run[low:high]
            describes = high == last and _describes(part, after, known)
            if part and _inside(part, flat) and not describes and not _office(part, flat):
                yield part[0].start, part[-1].end
            first = max(high, last) + (high <= last)


def _whole_name(run: list[Word], free: list[bool], first: int, last: int, known: ActorVocabulary) -> tuple[int, int]:
    """A name with the word that says what it is, 'Olden Salmon Company', and then with one such as 'Northern' before it."""
    low, high = first, last
    while high < len(run) and free[high] and run[high].text in known.contexts["name_ends"]:
        high += 1
    if high > last and low and free[low - 1] and run[low - 1].text in known.contexts["name_starts"]:
        low -= 1
    return low, high


def _office(part: list[Word], flat: str) -> bool:
    """'Ministry of Harbours': a department, which stands for its state and is called by its subject alone nowhere."""
    return DEPARTMENT.search(flat, max(0, part[0].start - LONGEST_DEPARTMENT), part[0].start) is not None


def _is_covered(position: int, covered: tuple[list[int], list[int]]) -> bool:
    starts, ends = covered
    passed = bisect_right(starts, position)
    return passed > 0 and position < ends[passed - 1]


def _counts(word: Word, known: ActorVocabulary) -> bool:
    naming = known.naming
    small = word.text.lower().rstrip(".")
    small = small.removesuffix(contracted[0]) if (contracted := CONTRACTED.findall(small)) else small
    if word.particle or len(small) < 2 or word.text in naming.suffixes:
        return False
    return small not in naming.never_in_names


def _describes(part: list[Word], after: Word | None, known: ActorVocabulary) -> bool:
    """'the ARMED Forces', 'HARBOUR Minister': a participle before a word that is no name, or the subject of an office."""
    if after is None or after.particle:
        return False
    small = after.text.lower().rstrip(".")
    if small in known.naming.titles or small in OFFICES:
        return True
    return len(part) == 1 and part[0].text.endswith("ed") and small in known.naming.never_in_names


def _inside(part: list[Word], flat: str) -> bool:
    """A single word at the start of a sentence is large for that reason alone."""
    return len(part) > 1 or bool(word_before(flat, part[0].start)[1])
