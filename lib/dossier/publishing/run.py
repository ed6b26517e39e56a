"""`dossier run`: execute what is out of date, accept all or nothing, publish."""

from __future__ import annotations

import contextlib
import datetime
import json
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from dossier import project
from dossier.errors import DossierError
from dossier.publishing.acceptance import Failure
from dossier.publishing.making import Made, Work, make, prepare, without_paths
from dossier.publishing.new import forgotten_example
from dossier.publishing.notebook import Notebook, as_bytes, spare_imports, with_new_words
from dossier.publishing.plan import Plan, Request, absolute, log_file, pages_made_of, plan_for, shown
from dossier.publishing.progress import Progress, plain, warn
from dossier.publishing.provenance import Surroundings, digest_of, digest_of_file, outputs_of, state_changes
from dossier.publishing.record import RECORD, Entry, Pages, Record
from dossier.publishing.staging import Staging, clear_leftovers, is_interrupted, staging
from dossier.publishing.tables import write_bytes

FAILED = "failed"


def run(request: Request) -> int:
    """Bring a publication up to date; returns the exit status. Raises DossierError for bad input."""
    plan = plan_for(request)
    if is_interrupted(plan.out):
        with staging(plan.out):
            print("completed a publication that was interrupted")
        plan = plan_for(request)
    clear_leftovers(plan.out)
    if plan.is_up_to_date:
        print(f"{shown(plan.out)}: all is up to date ({len(plan.notebooks)} notebooks on {plan.corpus.name})")
        return 0
    work = _work(request, plan)
    progress = Progress({notebook.name: len(notebook.cells) for notebook in work.notebooks})
    if plan.to_run:
        progress.busy(f"reading {plan.corpus.name}")
        warnings = prepare(work)
        progress.close()
        warn([*warnings, *forgotten_example(plan.corpus)])
    with staging(plan.out) as place:
        if digest_of_file(plan.out / RECORD) != plan.record_digest:
            raise DossierError("another run has published here meanwhile; run again", path=shown(plan.out))
        made = _execute(work, plan, place, progress) if plan.to_run else Made()
        warn(made.warnings)
        if made.failures:
            return _report_failures(plan, made)
        now = Surroundings(plan.corpus)
        if changes := state_changes(plan.surroundings.corpus, now.corpus):
            print(f"changed while the notebooks ran: {'; '.join(changes)}", file=sys.stderr)
            return _untouched()
        if changes := state_changes(plan.surroundings.library, now.library):
            warn([f"the library changed meanwhile ({'; '.join(changes)}); the next run makes all again"])
        _publish(plan, made, place)
    return 0


def _work(request: Request, plan: Plan) -> Work:
    values = {name: inputs.parameters for name, inputs in plan.inputs.items()}
    store = absolute(project.store_folder())
    return Work(plan.to_run, values, plan.corpus, store, request.jobs, request.cell_timeout)


def _execute(work: Work, plan: Plan, place: Staging, progress: Progress) -> Made:
    for name, reasons in plan.reasons.items():
        progress.say(f"{name}: {'; '.join(reasons)}")
    scratch = place.folder / "scratch"
    scratch.mkdir()
    try:
        return make(work, place.accepted, scratch, progress)
    finally:
        progress.close()


def _publish(plan: Plan, made: Made, place: Staging) -> None:
    record = plan.record
    before = [*record.outputs(), *plan.no_longer_made]
    for notebook in plan.notebooks:
        if notebook.name in plan.reasons:
            outputs = outputs_of(made.files[notebook.name], place.accepted)
            record.notebooks[notebook.name] = Entry(plan.inputs[notebook.name], outputs)
        elif notebook.name in plan.reworded:
            _reword(notebook, plan, place)
    record.notebooks = dict(sorted(record.notebooks.items()))
    record.states = {**record.states, **plan.surroundings.states}
    record.pages = Pages(pages_made_of(record), render_pages(record, place.accepted, plan.out))
    write_bytes(place.accepted / RECORD, record.as_bytes())
    now = record.outputs()
    new = [path for path in now if (place.accepted / path).is_file()]
    place.publish(new, [path for path in before if path not in now], RECORD)
    _forget_failures(plan)
    _log(plan, made)
    words = [f"{name}: only its words changed; not executed" for name in plan.reworded]
    pages = [f"the pages: {'; '.join(plan.page_reasons)}"] if not (plan.reasons or plan.reworded) else []
    print("\n".join([*words, *pages, f"published in {shown(plan.out)}: {RECORD} lists {len(now)} files"]))


def _reword(notebook: Notebook, plan: Plan, place: Staging) -> None:
    path = f"notebooks/{notebook.path.name}"
    published = json.loads((plan.out / path).read_bytes())
    content = as_bytes(with_new_words(published, json.loads(notebook.content)))
    write_bytes(place.accepted / path, content)
    outputs = {**plan.record.notebooks[notebook.name].outputs, path: digest_of(content)}
    plan.record.notebooks[notebook.name] = Entry(plan.inputs[notebook.name], outputs)


def render_pages(record: Record, fresh: Path, published: Path) -> dict[str, str]:
    """Write the HTML pages, and what describes the tables, to `fresh`, from what lies there or else in `published`.

    Returns their digests by path.
    """
    spare_imports()
    from dossier.publishing.datapackage import described, header
    from dossier.publishing.page import render
    from dossier.publishing.page_sources import is_needed

    def content(path: str) -> bytes:
        return next(folder / path for folder in (fresh, published) if (folder / path).is_file()).read_bytes()

    notebooks = {name: json.loads(content(f"notebooks/{name}.ipynb")) for name in record.notebooks}
    files = [path for entry in record.notebooks.values() for path in entry.outputs]
    pages = render(notebooks, record, {path: content(path) for path in files if is_needed(path)})
    pages |= described({path: header(content(path)) for path in files if path.endswith(".csv")})
    for path, page in pages.items():
        write_bytes(fresh / path, page)
    return {path: digest_of(page) for path, page in sorted(pages.items())}


def _report_failures(plan: Plan, made: Made) -> int:
    print_failures(made.failures)
    for name, path in made.failed.items():
        if path.is_file():
            kept = plan.out / FAILED / f"{name}.ipynb"
            write_bytes(kept, without_paths(path.read_bytes(), plan.corpus))
            print(f"kept as it failed: {shown(kept)}", file=sys.stderr)
    return _untouched()


def print_failures(failures: Sequence[Failure]) -> None:
    """Say on standard error what failed, and where."""
    for failure in failures:
        print("\n".join(plain(line) for line in failure.lines()), file=sys.stderr)


def _untouched() -> int:
    print("nothing was published; what was published before is as it was", file=sys.stderr)
    return 1


def _forget_failures(plan: Plan) -> None:
    for name in plan.reasons:
        (plan.out / FAILED / f"{name}.ipynb").unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        (plan.out / FAILED).rmdir()


def _log(plan: Plan, made: Made) -> None:
    """Add what belongs to the moment and the machine to a file that lies apart from what is published."""
    entry = {
        "moment": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "commit": _commit(),
        "out": str(plan.out),
        "corpus": str(plan.corpus),
        "python": platform.python_version(),
        "platform": platform.platform(),
        "reasons": plan.reasons,
        "seconds": {name: round(seconds, 2) for name, seconds in made.seconds.items()},
        "warnings": made.warnings,
    }
    place = log_file()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("a", encoding="utf-8") as log:
            log.write(json.dumps(entry, ensure_ascii=False) + "\n")
    except OSError as error:  # what was to be published is
        warn([f"{shown(place)}: the run is not in the log: {error.strerror}"])


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty"]
    try:
        done = subprocess.run(command, cwd=project.root(), capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()
