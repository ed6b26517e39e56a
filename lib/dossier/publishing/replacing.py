"""A folder that takes the place of an earlier one when it is complete.

No system that we know offers that as one move everywhere, so there are two: the earlier folder goes aside, into a hidden one
beside it, and the new one takes its place. Who is killed between the two finds neither; the next time the earlier
one is brought back first.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

NEW, OLD = "new", "old"
DRAWN = "[a-z0-9_]{8}"
"""What `mkdtemp` adds to a name."""


@contextlib.contextmanager
def made_whole(to: Path) -> Iterator[Path]:
    """A folder to fill, which takes its place when it is complete, and never otherwise."""
    to.parent.mkdir(parents=True, exist_ok=True)
    workplace = Path(tempfile.mkdtemp(prefix=f".{to.name}.", dir=to.parent))
    try:
        yield workplace / NEW
        if to.exists():
            to.replace(workplace / OLD)
        try:
            (workplace / NEW).replace(to)
        except BaseException:
            if (workplace / OLD).exists():
                (workplace / OLD).replace(to)
            raise
    finally:
        shutil.rmtree(workplace, ignore_errors=True)


def bring_back(to: Path) -> None:
    """Where there is no such folder, for its replacing was killed between the two moves: put the earlier one there."""
    if to.exists() or to.is_symlink() or not to.parent.is_dir():
        return
    workplace = re.compile(rf"\.{re.escape(to.name)}\.{DRAWN}")
    aside = [path for path in to.parent.iterdir() if workplace.fullmatch(path.name) and (path / OLD).is_dir()]
    for path in sorted(aside)[:1]:
        (path / OLD).replace(to)
        shutil.rmtree(path, ignore_errors=True)
