"""What a run says while it works: notebook and cell on a terminal, plain lines elsewhere."""

from __future__ import annotations

import io

import pytest

from dossier.publishing.progress import Progress, plain


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_notebook_and_cell(capsys: pytest.CaptureFixture[str]) -> None:
    """The bar names what runs and how far it is; a line that stays goes to standard output."""
    terminal = Terminal()
    progress = Progress({"1_first": 4, "2_second": 4}, terminal)
    progress.cell("1_first", 3, 4, "The counting")
    assert terminal.getvalue().endswith("░  25 %  1_first: cell 3 of 4, The counting")
    progress.end("1_first", "1_first: done in 1.0 s")
    progress.close()
    assert capsys.readouterr().out == "1_first: done in 1.0 s\n"


def test_where_all_does_not_fit_the_headings_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """With several notebooks on a narrow terminal, each is still named with its cell."""
    monkeypatch.setenv("COLUMNS", "80")
    terminal = Terminal()
    progress = Progress({"1_first": 4, "2_second": 4}, terminal)
    progress.cell("1_first", 1, 4, "A heading that takes some room")
    progress.cell("2_second", 2, 4, "Another heading that does")
    last = terminal.getvalue().rsplit("\x1b[2K", 1)[1]
    assert last.endswith("1_first: cell 1 of 4  2_second: cell 2 of 4")
    assert len(last) < 80


def test_where_nobody_watches_there_is_no_bar() -> None:
    """A log file gets lines, not a bar."""
    stream = io.StringIO()
    progress = Progress({"1_first": 4}, stream)
    progress.busy("reading")
    progress.cell("1_first", 3, 4, "The counting")
    progress.close()
    assert stream.getvalue() == ""


def test_text_cannot_steer_the_terminal() -> None:
    """Escape sequences, other controls and changes of direction are made visible or taken out."""
    assert plain("a\x1b[31mred\x1b[0m\x07\u202eb\tc\n") == "ared\ufffd\ufffdb\tc\n"
