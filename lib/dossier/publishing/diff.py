"""`dossier diff`: which findings differ between two runs, and what was done between them.

A finding is a term among the most frequent, an actor, a name taken for one, a pair of actors that exceeds chance, a claim;
documents are told as well, for most findings change with them, and so is what people decided about claims.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dossier.errors import DossierError
from dossier.publishing.diff_actors import actors, unions
from dossier.publishing.diff_causes import Cause, causes, in_full
from dossier.publishing.diff_claims import claims, decisions
from dossier.publishing.diff_findings import SIGNS, Part, Run, documents, pairs, terms
from dossier.publishing.plan import absolute, shown
from dossier.publishing.progress import plain
from dossier.publishing.provenance import damages
from dossier.publishing.record import RECORD, read_record
from dossier.publishing.staging import check_writable
from dossier.publishing.tables import write_bytes

BEGINNING, LOOKED_AT = b"<!doctype html", 100
"""How a page begins, within so many bytes."""
FINDINGS = (terms, actors, unions, pairs, claims)


@dataclass(frozen=True)
class Difference:
    """All that differs between two runs."""

    old: Run
    new: Run
    causes: Mapping[Cause, list[str]]
    parts: Sequence[Part]
    warnings: list[str] = field(default_factory=list)

    def where(self, notebooks: Sequence[str]) -> str:
        """The notebooks that a cause stands behind, in brackets, where these are not all."""
        both = self.old.record.notebooks.keys() & self.new.record.notebooks.keys()
        return "" if not notebooks or set(notebooks) == both else f" ({', '.join(notebooks)})"

    def verdict(self) -> str:
        """The whole in a sentence, with how many of which kind."""
        changed = [part for part in self.parts if part.changes and part.is_finding]
        n = sum(len(part.changes) for part in changed)
        which = [f"{part.heading.lower()}: {part.in_short()}" for part in changed]
        uncompared = [part.heading.lower() for part in self.parts if part.note and part.is_finding]
        which += [f"not compared: {', '.join(uncompared)}"] if uncompared else []
        told = "no finding" if not n else "1 finding" if n == 1 else f"{n:,} findings"
        return f"{told} changed" + (f" ({'; '.join(which)})" if which else "")

    def names(self) -> tuple[str, str]:
        """What to call the two folders where no more of their paths is to be told."""
        return told_apart(self.old.folder, self.new.folder)


def diff(old: Path, new: Path, page: Path | None = None) -> int:
    """Say what differs between two published folders; returns 0. Raises DossierError where there is none."""
    if page is not None:
        _check_page(absolute(page), (old, new))
    difference = compare(old, new)
    if page is not None:  # before anything is printed, for a reader such as `head` may end that early
        from dossier.publishing.diff_page import written

        try:
            write_bytes(absolute(page), written(difference))
        except OSError as error:
            raise DossierError(f"cannot be written: {error.strerror}", path=page) from error
    print("\n".join(plain(line) for line in _lines(difference)))
    if page is not None:
        print(f"as a page: {plain(shown(absolute(page)))}")
    return 0


def _check_page(page: Path, published: Sequence[Path]) -> None:
    """Raise DossierError where a page would take the place of what was published or is no page."""
    if page.is_dir():
        raise DossierError("is a folder", path=shown(page), allowed="a file for the page")
    if any(page.resolve().is_relative_to(absolute(folder).resolve()) for folder in published):
        raise DossierError("lies where dossier publishes", path=shown(page), allowed="a file elsewhere")
    if page.is_file() and not page.read_bytes()[:LOOKED_AT].lstrip().lower().startswith(BEGINNING):
        raise DossierError("is there already and is no page", path=shown(page), allowed="a new file, or a page to replace")
    check_writable(page.parent)


def compare(old: Path, new: Path) -> Difference:
    """What differs between two published folders. Raises DossierError where one was not published."""
    then, now = _run(old), _run(new)
    found = causes(then.record, now.record)
    try:
        parts = [documents(then, now), *(part(then, now, found) for part in FINDINGS), decisions(then, now)]
    except (ValueError, TypeError) as error:
        raise DossierError(
            f"a table was changed by hand and cannot be read: {error}", path=shown(now.folder)
        ) from error
    warnings = [
        f"{name}: {damage} since it was published"
        for run, name in zip((then, now), told_apart(then.folder, now.folder), strict=True)
        for damage in damages(
            {p: d for p, d in run.record.outputs().items() if p.startswith("tables/")}, run.folder
        )
    ]
    return Difference(then, now, found, parts, warnings)


def told_apart(one: Path, other: Path) -> tuple[str, str]:
    """The names of two folders, with as many of those above them as tell one from the other."""
    both = one.parts, other.parts
    depth = next((n for n in range(1, max(map(len, both)) + 1) if both[0][-n:] != both[1][-n:]), 1)
    return Path(*one.parts[-depth:]).as_posix(), Path(*other.parts[-depth:]).as_posix()


def _run(folder: Path) -> Run:
    where = absolute(folder)
    if not where.is_dir():
        problem = "is not a folder" if where.exists() else "no such folder"
        raise DossierError(problem, path=folder, allowed="the --out of a dossier run")
    record = read_record(where)
    if not record.notebooks:
        problem = f"holds no {RECORD} that can be read" if (where / RECORD).exists() else f"holds no {RECORD}"
        raise DossierError(problem, path=folder, allowed="the --out of a dossier run")
    return Run(where, record)


def _lines(difference: Difference) -> list[str]:
    """The difference as text for a terminal."""
    runs = {"OLD": difference.old, "NEW": difference.new}
    lines = [f"{name}  {shown(run.folder)}: {described(run)}" for name, run in runs.items()]
    lines += [f"warning: {warning}" for warning in difference.warnings]
    lines += ["", difference.verdict(), "", "What was done between them"]
    lines += [f"  {words}{difference.where(notebooks)}" for words, notebooks in in_full(difference.causes)]
    lines += (
        [] if difference.causes else ["  nothing: both were made from the same articles, code and parameters"]
    )
    for part in difference.parts:
        lines += ["", f"{part.heading}: {part.counted()}"]
        for because, changes in part.grouped():
            for change in changes:
                lines.append(f"  {SIGNS[change.how]} {change.name}" + (f"  {change.detail}" if change.detail else ""))
                lines += [f'      "{change.quote}"'] if change.quote else []
            all_of_them = f" (all {len(changes)})" if len(changes) > 1 else ""
            lines += [f"      because{all_of_them}: {because}"] if because else []
    return lines


def described(run: Run) -> str:
    """What a run is about, in a line."""
    n = len(run.articles())
    return f"{run.record.title}, {n} {'article' if n == 1 else 'articles'}"
