"""The actors of two runs, side by side, and which names were taken for one actor."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.publishing.diff_causes import PARAMETER, Cause, Reasons
from dossier.publishing.diff_findings import ACTORS, NAMED, UNIONS, Change, Part, Run, documents_of, missing

DECIDE_WHO = ("parameter kinds ", "parameter keep_copies ")
"""How causes begin by which a parameter decides who counts as an actor."""


def actors(old: Run, new: Run, found: Mapping[Cause, list[str]]) -> Part:
    """Actors that are named in one run and not in the other, be it that articles, word lists or a person did it."""
    heading = "Actors"
    tables = [run.rows(NAMED) for run in (old, new)]
    if note := missing(tables, NAMED):
        return Part(heading, (), note=note)
    then, now = ({row["entity"]: row for row in rows or []} for rows in tables)
    reasons = Reasons(_of_naming(found), ACTORS)
    changes = [
        Change(how, entity, f"{row['kind']}, named in {_counted(row['n_sentences'])}",
               because=reasons.of(documents_of({**row, "n": row["n_sentences"]})))
        for how, here, there in (("new", now, then), ("gone", then, now))
        for entity, row in here.items() if entity not in there
    ]  # fmt: skip
    return Part(heading, changes, len(then), len(now))


def unions(old: Run, new: Run, found: Mapping[Cause, list[str]]) -> Part:
    """Names that stand for an actor in one run and for none, or another, in the other."""
    heading = "Names taken for one actor"
    tables = [run.rows(UNIONS) for run in (old, new)]
    if note := missing(tables, UNIONS):
        return Part(heading, (), note=note)
    then, now = (
        {(row["actor"], row["entity"]): row["reason"] for row in rows or [] if row["actor"] != row["entity"]}
        for rows in tables
    )
    because = Reasons(_of_naming(found), ACTORS).of(())
    changes = [
        Change(how, f"{name} = {entity}", f"reason: {reason}", because=because)
        for how, here, there in (("new", now, then), ("gone", then, now))
        for (name, entity), reason in here.items() if (name, entity) not in there
    ]  # fmt: skip
    return Part(heading, changes, len(then), len(now))


def _of_naming(found: Mapping[Cause, list[str]]) -> dict[Cause, list[str]]:
    """The causes without the parameters that say nothing of who is named."""
    return {c: where for c, where in found.items() if c.kind != PARAMETER or c.words.startswith(DECIDE_WHO)}


def _counted(n: str) -> str:
    return f"{n} {'sentence' if n == '1' else 'sentences'}"
