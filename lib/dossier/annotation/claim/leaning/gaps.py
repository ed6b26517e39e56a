"""Claims whose verb is left out: 'Britain sanctioned nine officers, THE UNITED STATES FIVE and Canada three'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.triggers.nouns import Trigger, segment_of

GAPPED = "echo:gap"
"""The rule of such a claim."""


def gapped(parse: Parse, told: list[Trigger], role: str) -> Iterator[Trigger]:
    """'sanctioned nine officers, THE UNITED STATES FIVE and Canada three': the verb is left out."""
    words, lows = parse.words, parse.lows
    for k in range(2, len(words) - 1):
        before = k - 2 if lows[k - 1] == "the" else k - 1
        if not words[k].actor or words[k].genitive or words[k + 1].tag != "number" or lows[before] not in (",", "and"):
            continue
        ended = k + 2 == len(words) or words[k + 2].tag in ("mark", "and", "date")
        first = next((t for t in told if t.predicate is not None and t.last < before), None)
        if not ended or first is None or not any(w.tag == "number" for w in words[first.last + 1 : before]):
            continue
        first.until = min(first.until, before)
        number = segment_of(parse, k)
        yield Trigger(
            k, k, k, first.measure, GAPPED, role, False, number, until=parse.segments[number].end, status="imposed",
            doer=(words[k].actor,),
        )  # fmt: skip
