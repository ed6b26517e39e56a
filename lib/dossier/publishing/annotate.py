"""`dossier annotate`: the tables of a corpus as files."""

from __future__ import annotations

from pathlib import Path

from dossier import project
from dossier.annotation.tables import TABLES
from dossier.publishing.datapackage import FILE as DESCRIPTION
from dossier.publishing.datapackage import package
from dossier.publishing.plan import absolute, check_apart, check_holds_no_project, shown
from dossier.publishing.progress import warn
from dossier.publishing.staging import check_free, staging
from dossier.publishing.tables import write_bytes, write_csv, write_parquet


def annotate(corpus: str, out: Path, kind: str) -> int:
    """Write every table of a corpus to `out`, as `csv` or `parquet`, all or none, and datapackage.json.

    Returns the exit status. Raises DossierError for a corpus that cannot be read or a folder that cannot be written.
    """
    folder, out = absolute(project.corpus_folder(corpus)), absolute(out)
    check_holds_no_project(out)
    check_apart(folder, out)
    files = {table: f"{table}.{kind}" for table in TABLES}
    check_free(out, [*files.values(), DESCRIPTION])
    from dossier.annotation.open_corpus import open_corpus

    opened = open_corpus(folder, scheduler="processes")
    frames = {table: getattr(opened, table) for table in TABLES}
    columns = {files[table]: [str(column) for column in frame.columns] for table, frame in frames.items()}
    write = write_csv if kind == "csv" else write_parquet
    with staging(out) as place:
        for table, frame in frames.items():
            write(frame, place.accepted / files[table])
        write_bytes(place.accepted / DESCRIPTION, package("dossier-annotations", columns))
        place.publish([*files.values(), DESCRIPTION], [], record=files["documents"])
    warn(opened.warnings)
    for table, frame in frames.items():
        print(f"{shown(out / files[table])}: {len(frame):,} rows")
    return 0
