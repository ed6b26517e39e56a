"""What a run says while it works: a bar that names notebook and cell, or plain lines where nobody watches."""

from __future__ import annotations

import re
import shutil
import sys
import threading
from collections.abc import Iterable
from typing import TextIO

BAR = 20
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """Text that cannot move the cursor, colour the terminal or turn its direction."""
    return CONTROL.sub("\N{REPLACEMENT CHARACTER}", re.sub(r"\x1b\[[0-9;]*m", "", text))


def warn(warnings: Iterable[str]) -> None:
    """Say on standard error what the user should know; nothing stops for it."""
    for warning in warnings:
        print(f"warning: {plain(warning)}", file=sys.stderr)


class Progress:
    """Counts the cells of all notebooks of a run; `stream` is standard error."""

    def __init__(self, cells: dict[str, int], stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stderr
        self.watched = self.stream.isatty()
        self.total, self.at = dict(cells), dict.fromkeys(cells, 0)
        self.running: dict[str, tuple[str, str]] = {}
        """what each notebook is at, in full and in short"""
        self.lock = threading.Lock()

    def cell(self, notebook: str, number: int, of: int, heading: str) -> None:
        """A cell begins."""
        with self.lock:
            self.at[notebook], self.total[notebook] = number - 1, of
            short = f"{notebook}: cell {number} of {of}"
            self.running[notebook] = (f"{short}, {plain(heading)}" if heading else short, short)
            self._draw()

    def busy(self, with_what: str) -> None:
        """Something else than a notebook takes a while."""
        with self.lock:
            if self.watched:
                self.stream.write(f"{plain(with_what)} …")
                self.stream.flush()

    def end(self, notebook: str, line: str) -> None:
        """A notebook ended, and how."""
        with self.lock:
            self.at[notebook] = self.total.get(notebook, 0)
            self.running.pop(notebook, None)
        self.say(line)

    def say(self, line: str, stream: TextIO | None = None) -> None:
        """A line that stays, on standard output or another stream."""
        with self.lock:
            self._erase()
            print(plain(line), file=stream or sys.stdout, flush=True)
            self._draw()

    def close(self) -> None:
        """Take the bar away."""
        with self.lock:
            self.running.clear()
            self._erase()

    def _draw(self) -> None:
        if not self.watched or not self.running:
            return
        done, total = sum(self.at.values()), max(1, sum(self.total.values()))
        bar = ("█" * (BAR * done // total)).ljust(BAR, "░")
        width = shutil.get_terminal_size().columns - 1
        in_full, in_short = (
            f"{bar} {100 * done // total:3d} %  " + "  ".join(words) for words in zip(*self.running.values(), strict=True)
        )
        line = in_full if len(in_full) <= width else in_short
        self._erase()
        self.stream.write(line if len(line) <= width else line[: width - 1] + "…")
        self.stream.flush()

    def _erase(self) -> None:
        if self.watched:
            self.stream.write("\r\x1b[2K")
            self.stream.flush()
