"""`dossier sample`: claims for a person to check."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from dossier.errors import DossierError
from dossier.publishing.plan import absolute
from dossier.publishing.staging import check_writable
from dossier.publishing.tables import write_csv


def write_sample(corpus: str, n: int, seed: int, out: Path | None) -> None:
    """Write `n` claims of a corpus, drawn at random, to the file `out` or to the terminal.

    Raises DossierError where the corpus has no claim, where `out` exists (it may hold somebody's answers), and
    where it cannot be written.
    """
    from dossier.annotation.open_corpus import open_corpus
    from dossier.annotation.sample import draw

    if out is not None and out.exists():
        raise DossierError("is there already and may hold answers", path=out, allowed="a new file")
    if out is not None:
        check_writable(absolute(out).parent)
    claims = open_corpus(corpus).sanction_claims
    if claims.empty:
        raise DossierError("no sanction claim was found in this corpus", path=corpus)
    drawn = draw(claims, n, seed)
    if out is not None:
        write_csv(drawn, out)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.csv"
        write_csv(drawn, path)
        sys.stdout.write(path.read_text(encoding="utf-8"))
