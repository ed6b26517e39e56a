"""A folder that takes the place of an earlier one when it is complete.

No system that we know offers that as one move everywhere, so there are two: the earlier folder goes aside, into a hidden one
beside it, and the new one takes its place. Who is killed between the two finds neither; the next time the earlier
one is brought back first.

    .NAME.xxxxxxxx/dossier.lock   held while somebody works there; the system lets go of it when the process ends
    .NAME.xxxxxxxx/new            what is being made
    .NAME.xxxxxxxx/old            what it replaces, between the two moves

What is held by nobody was left by somebody who was killed, and the next who makes a folder of this name takes it away.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from dossier.publishing.staging import try_lock

NEW, OLD, LOCK = "new", "old", "dossier.lock"
HELD = b"held"
"""What a lock says as soon as it is held: one that says nothing may be about to be."""
DRAWN = "[a-z0-9_]{8}"
"""What `mkdtemp` adds to a name."""


@contextlib.contextmanager
def made_whole(to: Path) -> Iterator[Path]:
    """A folder to fill, which takes its place when it is complete, and never otherwise."""
    to.parent.mkdir(parents=True, exist_ok=True)
    with workplace(to) as place:
        yield place / NEW
        if to.exists():
            to.replace(place / OLD)
        try:
            (place / NEW).replace(to)
        except BaseException:
            if (place / OLD).exists():
                (place / OLD).replace(to)
            raise


@contextlib.contextmanager
def workplace(to: Path) -> Iterator[Path]:
    """A hidden folder beside `to` in which to make it; it goes in the end, or else when somebody tidies up."""
    place = Path(tempfile.mkdtemp(prefix=f".{to.name}.", dir=to.parent))
    try:
        descriptor = os.open(place / LOCK, os.O_RDWR | os.O_CREAT)
        try:
            if try_lock(descriptor):
                os.write(descriptor, HELD)
            yield place
        finally:
            os.close(descriptor)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def tidy(to: Path) -> None:
    """Take away the workplaces of `to` that somebody who was killed has left; that of the living stays.

    Where there is no such folder, for its replacing was killed between the two moves, the earlier one is put there first.
    """
    name, beside = re.compile(rf"\.{re.escape(to.name)}\.{DRAWN}"), list[Path]()
    with contextlib.suppress(OSError):
        beside = sorted(path for path in to.parent.iterdir() if name.fullmatch(path.name))
    for place in beside:
        try:
            with _forsaken(place):
                if (place / OLD).is_dir() and not (to.exists() or to.is_symlink()):
                    (place / OLD).replace(to)
        except OSError:
            continue
        shutil.rmtree(place, ignore_errors=True)


@contextlib.contextmanager
def _forsaken(place: Path) -> Iterator[None]:
    """Hold what somebody held who is gone. Raises OSError where somebody works there, or it is none of ours."""
    descriptor = os.open(place / LOCK, os.O_RDWR)
    try:
        if os.fstat(descriptor).st_size != len(HELD) or not try_lock(descriptor):
            raise BlockingIOError
        yield
    finally:
        os.close(descriptor)
