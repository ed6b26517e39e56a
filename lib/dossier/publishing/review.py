"""`dossier sample`: claims for a person to check, and what the checked ones say; the file of `dossier evaluate`."""

from __future__ import annotations

import codecs
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from dossier import project
from dossier.errors import DossierError
from dossier.publishing.plan import absolute, shown
from dossier.publishing.progress import plain, warn
from dossier.publishing.settings import read_settings
from dossier.publishing.staging import check_writable
from dossier.publishing.tables import write_bytes, write_csv

if TYPE_CHECKING:
    import pandas as pd


def write_sample(corpus: str | None, n: int, seed: int, out: Path | None) -> None:
    """Write `n` claims of a corpus, drawn at random, to the file `out` or to the terminal; none of copies of an article.

    They are drawn from all that the rules read and shown as read, whatever corrections.csv says: a draw from what people
    have mended already would call the rules better than they are.
    `corpus`: a folder, or None for the one that `dossier run` takes then. Raises DossierError where the corpus has no
    claim, where `out` exists (it may hold somebody's answers), and where it cannot be written.
    """
    from dossier.annotation.open_corpus import open_corpus
    from dossier.annotation.sample import draw, with_context

    folder = read_settings(project.root()).corpus_folder(corpus)
    if out is not None:
        _check_new(out, "answers")
    opened = open_corpus(folder)
    warn(opened.warnings)
    documents, claims = opened.documents, opened.claims_as_read
    original = claims[claims["doc_id"].isin(documents.loc[documents["duplicate_of"] == "", "doc_id"])]
    if original.empty:
        raise DossierError("no sanction claim was found in this corpus", path=shown(absolute(folder)))
    if left_out := len(claims) - len(original):
        said = f"{left_out} {'claim' if left_out == 1 else 'claims'} of articles that are nearly the same as an earlier one"
        print(f"note: {said} cannot be drawn; notebook 4 leaves them out too", file=sys.stderr)
    drawn = with_context(draw(original, n, seed), documents, opened.sentences)
    if len(drawn) < n:
        print(f"note: {n} claims were asked for; the corpus has {len(drawn)}, all of which are here", file=sys.stderr)
    if out is None:
        sys.stdout.write(_as_csv(drawn).decode("utf-8"))
    else:
        write_bytes(absolute(out), codecs.BOM_UTF8 + _as_csv(drawn))


def write_differences(gold: Path, tables: Path, out: Path) -> str:
    """Write each claim that labels and tables do not share to the file `out`, and say how many they are.

    Raises DossierError where `out` exists or cannot be written, and for what `differences` refuses.
    """
    import pandas as pd

    from dossier.annotation.differences import COLUMNS, differences

    _check_new(out, "remarks")
    rows = differences(gold, tables)
    write_bytes(absolute(out), codecs.BOM_UTF8 + _as_csv(pd.DataFrame(rows, columns=list(COLUMNS), dtype="str")))
    return f"{len(rows)} {'difference' if len(rows) == 1 else 'differences'} in {plain(shown(absolute(out)))}"


def _check_new(out: Path, what: str) -> None:
    """Raise DossierError where `out` is there already, which may hold `what` of somebody's, or cannot be written."""
    if out.exists():
        problem = "is a folder, not a file" if out.is_dir() else f"is there already and may hold {what}"
        raise DossierError(problem, path=out, allowed="a new file")
    check_writable(absolute(out).parent)


def _as_csv(rows: pd.DataFrame) -> bytes:
    """The bytes of the table. A file for a person's spreadsheet begins with a mark, without which Excel takes UTF-8 for
    another encoding."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "rows.csv"
        write_csv(rows, path)
        return path.read_bytes()


def score_sample(checked: Path, corpus: str | None) -> str:
    """What a checked sample says, in a line; of a `corpus`, only answers about its claims are counted.

    Raises DossierError for a sample that cannot be read, and where no answer counts.
    """
    from dossier.annotation.sample import ALLOWED, read_answers, score, unfit

    answers = read_answers(checked)
    if not answers:
        raise DossierError("no row is answered yet", path=checked, allowed=ALLOWED)
    if corpus is None:
        print("note: whether a corpus has these claims was not checked; CORPUS before --score does", file=sys.stderr)
    else:
        known = _claim_ids(corpus)
        warn(unfit(answers, known, str(checked)))
        answers = [answer for answer in answers if answer.claim_id in known]
    found = score(answers)
    if found is None:
        raise DossierError(f"none of the answers is about a claim of {corpus}", path=checked,
                           allowed="a sample that was drawn from this corpus as it is now")  # fmt: skip
    interval = f"95 % interval {found.low:.1%} to {found.high:.1%}"
    return f"{found.right} of {found.checked} right: precision {found.share:.1%} ({interval})"


def _claim_ids(corpus: str) -> frozenset[str]:
    from dossier.annotation.open_corpus import open_corpus

    return open_corpus(corpus).claim_ids
