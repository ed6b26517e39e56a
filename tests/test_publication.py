"""From staging to publication: every file whole at every moment, a broken-off move completed, one run at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dossier.errors import DossierError
from dossier.publishing import staging as staging_module
from dossier.publishing.staging import Staging, check_writable, clear_leftovers, is_interrupted, staging

OLD = {"tables/a.csv": b"old a", "tables/gone.csv": b"old", "run.json": b"old record"}
NEW = {"tables/a.csv": b"new a", "figures/b.svg": b"new b", "run.json": b"new record"}


def lay_out(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def published(out: Path) -> dict[str, bytes]:
    files = [path for path in out.rglob("*") if path.is_file() and ".staging" not in path.parts]
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def publish_new(place: Staging) -> None:
    lay_out(place.accepted, NEW)
    place.publish([name for name in NEW if name != "run.json"], ["tables/gone.csv"], "run.json")


def test_a_publication_replaces_adds_and_removes(tmp_path: Path) -> None:
    """After a publication there is what was accepted, nothing old, and no workplace left."""
    lay_out(tmp_path, OLD)
    with staging(tmp_path) as place:
        publish_new(place)
    assert published(tmp_path) == NEW
    assert not (tmp_path / ".staging").exists()


def test_without_a_publication_nothing_changes(tmp_path: Path) -> None:
    """What is staged and not published disappears; what was published stays."""
    lay_out(tmp_path, OLD)
    with staging(tmp_path) as place:
        lay_out(place.accepted, NEW)
    assert published(tmp_path) == OLD


class Killed(BaseException):
    """Stands for kill -9 in the middle of a publication."""


@pytest.mark.parametrize("step", range(1, 6))
def test_killed_at_any_step_every_file_is_whole_and_the_next_run_completes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Whichever move is the last, each file is old or new, the record is never ahead, and the next run heals."""
    lay_out(tmp_path, OLD)
    steps = iter(range(1, 100))

    def counted(original):  # type: ignore[no-untyped-def]
        def move(self: Path, *arguments: object, **options: object) -> object:
            if ".partial" not in self.name and next(steps) == step:
                raise Killed
            return original(self, *arguments, **options)

        return move

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", counted(Path.replace))
        patch.setattr(Path, "unlink", counted(Path.unlink))
        with pytest.raises(Killed), staging(tmp_path) as place:
            publish_new(place)
    for name, content in published(tmp_path).items():
        assert content in (OLD.get(name), NEW.get(name)), name
    if published(tmp_path)["run.json"] == NEW["run.json"]:
        assert published(tmp_path) == NEW
    assert is_interrupted(tmp_path)
    with staging(tmp_path):
        assert published(tmp_path) == NEW
    assert not is_interrupted(tmp_path)


@pytest.mark.parametrize(("name", "is_folder"), [("figures", False), ("run.json", True), ("tables/a.csv", True)])
def test_what_came_in_the_way_meanwhile_is_told_and_nothing_is_published(
    tmp_path: Path, name: str, is_folder: bool
) -> None:
    """All or nothing also where a file or folder takes the place of another while the notebooks run."""
    lay_out(tmp_path, OLD)
    with pytest.raises(DossierError, match=f"{name}: is "), staging(tmp_path) as place:
        (tmp_path / name).unlink(missing_ok=True)
        lay_out(tmp_path / name, {"mine": b""}) if is_folder else lay_out(tmp_path, {name: b""})
        before = published(tmp_path)
        publish_new(place)
    assert published(tmp_path) == before
    assert not (tmp_path / ".staging").exists()


def test_a_broken_off_publication_goes_on_when_what_is_in_the_way_has_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each attempt names what to move, and the first one after that completes it; a folder is never taken away."""
    lay_out(tmp_path, OLD)

    def killed(self: Path, target: Path) -> None:
        raise Killed

    with monkeypatch.context() as patch, pytest.raises(Killed), staging(tmp_path) as place:
        patch.setattr(Staging, "_move", killed)
        publish_new(place)
    (tmp_path / "figures").touch()
    (tmp_path / "tables" / "gone.csv").unlink()
    (tmp_path / "tables" / "gone.csv").mkdir()
    for _ in range(2):
        with pytest.raises(DossierError, match="figures: is not a folder"), staging(tmp_path):
            pass
    (tmp_path / "figures").unlink()
    with staging(tmp_path):
        assert published(tmp_path) == NEW
    assert (tmp_path / "tables" / "gone.csv").is_dir()


def test_a_killed_run_that_had_not_accepted_all_is_forgotten(tmp_path: Path) -> None:
    """Staged files without a journal are no publication: the next run begins anew."""
    lay_out(tmp_path, OLD)
    lay_out(tmp_path / ".staging" / "accepted", {"tables/a.csv": b"half"})
    with staging(tmp_path) as place:
        assert list(place.accepted.iterdir()) == []
    assert published(tmp_path) == OLD


@pytest.mark.parametrize("journal", [b"{}", b"[]", b"\xff", b'{"files": ["run.json"], "removed": ["../mine.txt"]}'])
def test_a_journal_that_no_run_wrote_moves_and_removes_nothing(tmp_path: Path, journal: bytes) -> None:
    """It is named, and the files outside of the output folder stay."""
    lay_out(tmp_path, {"mine.txt": b"mine", "out/.staging/journal.json": journal})
    with pytest.raises(DossierError, match=r"journal\.json: was not written by a run"), staging(tmp_path / "out"):
        pass
    assert (tmp_path / "mine.txt").read_bytes() == b"mine"


def test_leftovers_of_dead_runs_are_cleared_and_of_living_ones_kept(tmp_path: Path) -> None:
    """A killed run's workplace goes, that of a run in another process stays, and so does a publication broken off."""
    lay_out(tmp_path, OLD)
    lay_out(tmp_path / ".staging", {"accepted/tables/a.csv": b"half", "lock": b"", "scratch/x": b""})
    clear_leftovers(tmp_path)
    assert not (tmp_path / ".staging").exists()
    assert published(tmp_path) == OLD
    clears = f"from pathlib import Path; from dossier.publishing.staging import *; clear_leftovers(Path({str(tmp_path)!r}))"
    with staging(tmp_path) as place:
        lay_out(place.accepted, NEW)
        subprocess.run([sys.executable, "-c", clears], check=True)
        assert (place.accepted / "run.json").is_file()
    lay_out(tmp_path / ".staging", {"journal.json": b"{}", "accepted/run.json": b""})
    clear_leftovers(tmp_path)
    assert is_interrupted(tmp_path)


def test_two_runs_do_not_publish_at_once(tmp_path: Path) -> None:
    """The second is told to wait, and the first is not disturbed."""
    imports = "from pathlib import Path; from dossier.publishing.staging import staging"
    again = f"{imports}; staging(Path({str(tmp_path)!r})).__enter__()"
    with staging(tmp_path) as place:
        lay_out(place.accepted, NEW)
        second = subprocess.run([sys.executable, "-c", again], capture_output=True, text=True, check=False)
        assert "another run is publishing here" in second.stderr
        assert (place.accepted / "run.json").is_file()
    third = subprocess.run([sys.executable, "-c", again], capture_output=True, text=True, check=False)
    assert third.returncode == 0, third.stderr


def test_a_lock_that_its_owner_cleared_away_is_not_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who locked a file that is gone from the folder tries again, so that two never hold 'the' lock."""
    cleared: list[Path] = []

    def lock_after_clearing(descriptor: int) -> bool:
        if not cleared:
            cleared.append(tmp_path / ".staging" / "lock")
            cleared[0].unlink()
        return True

    monkeypatch.setattr(staging_module, "try_lock", lock_after_clearing)
    with staging(tmp_path):
        assert cleared and cleared[0].is_file()


def test_an_output_folder_that_cannot_be_is_refused(tmp_path: Path) -> None:
    """A file where a folder should be is told at once, and nothing is written."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(DossierError, match="is not a folder"):
        check_writable(tmp_path / "file" / "outputs")
    check_writable(tmp_path / "not" / "yet" / "there")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
