"""From staging to publication: one run at a time, every file whole, a broken-off move completed.

    OUT/.staging/lock            held while a run works here
    OUT/.staging/accepted/...    files that passed, not yet published
    OUT/.staging/journal.json    written when all are accepted; from then on the publication goes through

A run that is killed before the journal is written leaves what is published untouched. One that is killed
after it leaves some files new and some old, each of them whole, and the next run completes the move. What
else a killed run left is cleared away by the next one, also where that has nothing to do.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier.errors import DossierError
from dossier.publishing.record import is_within
from dossier.publishing.tables import write_bytes

STAGING = ".staging"
ACCEPTED = "accepted"
JOURNAL = "journal.json"


@dataclass(frozen=True)
class Staging:
    """The workplace of one run inside the folder that it publishes to."""

    out: Path

    @property
    def folder(self) -> Path:
        """Everything unfinished is in here."""
        return self.out / STAGING

    @property
    def accepted(self) -> Path:
        """Files lie here as they will lie in the outputs."""
        return self.folder / ACCEPTED

    def publish(self, files: Sequence[str], removed: Sequence[str], record: str) -> None:
        """Move accepted files to their places, take away those that are no longer made, the record last."""
        journal = {"files": [*sorted(set(files) - {record}), record], "removed": sorted(removed)}
        check_free(self.out, journal["files"])
        for name in journal["files"]:
            _flush(self.accepted / name)
        with _uninterrupted():
            write_bytes(self.folder / JOURNAL, json.dumps(journal).encode())
            self.complete()

    def complete(self) -> bool:
        """Carry out what the journal says, if there is one; safe to begin again after each step.

        Raises DossierError where something stands in the way, which has to be moved before the next run completes it.
        """
        if not is_interrupted(self.out):
            return False
        journal = self._journal()
        check_free(self.out, journal["files"])
        *files, record = journal["files"]
        self._move(files)
        for name in journal["removed"]:
            if not (self.out / name).is_dir():  # a folder is somebody else's
                (self.out / name).unlink(missing_ok=True)
        self._move([record])
        (self.folder / JOURNAL).unlink()
        return True

    def _journal(self) -> dict[str, list[str]]:
        place = self.folder / JOURNAL
        try:
            journal = json.loads(place.read_bytes())
            if journal["files"] and all(map(is_within, [*journal["files"], *journal["removed"]])):
                return {name: list(journal[name]) for name in ("files", "removed")}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            pass
        raise DossierError("was not written by a run", path=place, allowed="no such file: take its folder away")

    def _move(self, names: Sequence[str]) -> None:
        for name in names:
            target = self.out / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with contextlib.suppress(FileNotFoundError):  # moved before the interruption
                (self.accepted / name).replace(target)


def is_interrupted(out: Path) -> bool:
    """Whether a publication in this folder was broken off."""
    return (out / STAGING / JOURNAL).is_file()


def check_writable(out: Path) -> None:
    """Raise DossierError where nothing could be published to this folder; writes nothing."""
    existing = next(folder for folder in (out, *out.parents) if folder.exists() or folder.is_symlink())
    if not existing.is_dir():
        raise DossierError("is not a folder", path=existing, allowed="a folder to publish to")
    if not os.access(existing, os.W_OK | os.X_OK):
        raise DossierError("cannot be written", path=existing, allowed="a folder to publish to")


def check_free(out: Path, files: Iterable[str]) -> None:
    """Raise DossierError where anything but a file stands in the place of one of these, or a file in that of its folder."""
    targets = [out / name for name in files]
    for folder in sorted({target.parent for target in targets}):
        check_writable(folder)
    for target in targets:
        if target.is_dir() and not target.is_symlink():
            allowed = "a file that a run may replace, or none: move the folder elsewhere"
            raise DossierError("is a folder", path=target, allowed=allowed)


@contextlib.contextmanager
def staging(out: Path) -> Iterator[Staging]:
    """A clean workplace, which no other run can enter; completes a publication that was broken off."""
    place, existed = Staging(out), out.is_dir()
    with _lock(place.folder):
        place.complete()
        _clear(place.folder)
        place.accepted.mkdir()
        try:
            yield place
        finally:
            if not is_interrupted(out):
                shutil.rmtree(place.folder, ignore_errors=True)
                if not existed:
                    with contextlib.suppress(OSError):  # it holds something, as it should
                        out.rmdir()


def clear_leftovers(out: Path) -> None:
    """Take away the workplace of a run that was killed; a living run keeps its own, and a broken-off publication too."""
    if (out / STAGING).is_dir() and not is_interrupted(out):
        with contextlib.suppress(DossierError), staging(out):
            pass


@contextlib.contextmanager
def _lock(folder: Path) -> Iterator[None]:
    """Hold OUT/.staging/lock; the system lets go of it when this process ends, however it ends."""
    while True:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT)
        except OSError as error:
            raise DossierError(f"cannot be written: {error.strerror}", path=folder) from error
        try:
            if not try_lock(descriptor):
                raise DossierError("another run is publishing here; try again later", path=folder.parent)
            if _is_still(descriptor, folder / "lock"):
                yield
                return
        finally:
            os.close(descriptor)


def try_lock(descriptor: int) -> bool:
    """Whether this process could lock an open file, for no other has; the lock ends with the process at the latest."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_still(descriptor: int, path: Path) -> bool:
    """Whether the locked file is the one that others would find: its last owner may have cleared it away."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _clear(folder: Path) -> None:
    for entry in folder.iterdir():
        if entry.name == "lock":
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    """Have the file on the disk before anything says that it is there."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait: a publication takes a moment and should not be left half done."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, signal.SIG_IGN) for number in waiting}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
