"""A shared folder that is replaced is never lost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier.publishing import replacing
from dossier.publishing import share as sharing
from dossier.publishing.share import Wish, share
from made_outputs import publish, write_corpus
from small_project import contents


class Killed(BaseException):
    """What no code that catches errors gets to see."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A published run, shared once, of which a second sharing was killed between its two moves."""
    publish(tmp_path / "outputs", write_corpus(tmp_path / "articles"))
    monkeypatch.chdir(tmp_path)
    share(Wish(tmp_path / "to", single_file=True))
    real = Path.replace

    def killed(path: Path, target: Path) -> Path:
        if path.parent.parent == tmp_path:
            raise Killed
        return real(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", killed)
        patched.setattr(replacing.shutil, "rmtree", lambda *_, **__: None)
        with pytest.raises(Killed):
            share(Wish(tmp_path / "to", excerpts=False))
    assert not (tmp_path / "to").exists()
    return tmp_path


def test_who_was_killed_between_the_moves_has_the_earlier_folder_back(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next sharing puts it there before all else, and replaces it when its own is complete."""
    before = dict(contents(next(root.glob(".to.*/old"))))

    def full(path: Path, content: bytes) -> None:
        raise OSError("planted: no space left")

    with monkeypatch.context() as patched:
        patched.setattr(sharing, "write_bytes", full)
        with pytest.raises(OSError, match="planted"):
            share(Wish(root / "to"))
    assert contents(root / "to") == before
    assert sorted(path.name for path in root.iterdir()) == ["articles", "outputs", "to"]
    share(Wish(root / "to", excerpts=False))
    assert contents(root / "to") != before


def test_the_folder_of_another_name_is_not_taken_for_it(root: Path) -> None:
    """'to' was lost; neither 't' nor 'to.2022' is made of it, nor is a folder that is there replaced by it."""
    for name in ("t", "to.2022", "to.x"):
        replacing.tidy(root / name)
        assert not (root / name).exists()
    (root / "to").mkdir()
    replacing.tidy(root / "to")
    assert list((root / "to").iterdir()) == []


def test_a_move_that_the_system_refuses_leaves_the_earlier_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is back at once, and nothing lies beside it; a link that leads nowhere is no folder that was lost."""
    to, real = tmp_path / "to", Path.replace
    to.mkdir()
    (to / "page.html").touch()

    def refused(path: Path, target: Path) -> Path:
        if path.name == replacing.NEW:
            raise PermissionError("planted")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(PermissionError, match="planted"), replacing.made_whole(to) as folder:
        folder.mkdir()
    assert [path.name for path in (*tmp_path.iterdir(), *to.iterdir())] == ["to", "page.html"]
    (tmp_path / ".gone.abcdefgh" / replacing.OLD).mkdir(parents=True)
    (tmp_path / ".gone.abcdefgh" / replacing.LOCK).write_bytes(replacing.HELD)
    (tmp_path / "gone").symlink_to("nowhere")
    replacing.tidy(tmp_path / "gone")
    assert (tmp_path / "gone").is_symlink()
    replacing.tidy(tmp_path / "no" / "folder")


WORKING = """
import sys, time
from pathlib import Path
from dossier.publishing.replacing import workplace
with workplace(Path(sys.argv[1])) as place:
    (place / "new").mkdir()
    print(place, flush=True)
    time.sleep(600)
"""


@pytest.fixture
def working(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """Another process that fills the folder 'to', and where it does so."""
    with subprocess.Popen([sys.executable, "-c", WORKING, str(tmp_path / "to")], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        try:
            yield other, Path(other.stdout.readline().strip())
        finally:
            other.kill()


def test_what_was_being_filled_when_its_process_was_killed_is_taken_away(
    tmp_path: Path, working: tuple[subprocess.Popen[str], Path]
) -> None:
    """The next who makes a folder of this name clears it; a living process keeps its own, and a stranger's folder stays."""
    other, place = working
    strangers = [tmp_path / ".to.abcdefgh", tmp_path / ".to.ijklmnop" / replacing.LOCK, tmp_path / ".tom.abcdefgh"]
    strangers[0].mkdir()
    strangers[1].parent.mkdir()
    strangers[1].touch()  # somebody is about to hold it
    strangers[2].mkdir()
    replacing.tidy(tmp_path / "to")
    assert place.is_dir()
    other.kill()
    other.wait()
    replacing.tidy(tmp_path / "elsewhere")
    assert place.is_dir()
    replacing.tidy(tmp_path / "to")
    assert not place.exists()
    assert all(path.exists() for path in strangers)
