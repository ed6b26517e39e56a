"""How long the date finder takes for a document, and how that grows with the text.

    python benchmarks/dates.py [FOLDER]

FOLDER holds `.txt` or `.md` articles (default: `seeds`). HeidelTime takes about two seconds a document; it needs Java and
is not called from here.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

from dossier.annotation.dates import find_dates

ROUNDS = 7
HEIDELTIME_SECONDS = 2.0
PUBLISHED = "2022-03-09"
NONSENSE = ("a", "7", "[", "Monday ", "one of ", "2014-")
LENGTHS = (100_000, 1_000_000)


def seconds(text: str) -> float:
    """The processor time that one reading takes."""
    began = time.process_time()
    find_dates(text, PUBLISHED)
    return time.process_time() - began


def main(folder: Path) -> None:
    """Prints milliseconds a document, kB a second, and seconds for long nonsense."""
    paths = sorted([*folder.rglob("*.txt"), *folder.rglob("*.md")])
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in paths]
    if not texts:
        sys.exit(f"no .txt or .md articles under {folder}")
    began = time.process_time()
    find_dates("", PUBLISHED)
    print(f"reading the grammar, once: {1e3 * (time.process_time() - began):.0f} ms")
    rounds = [sum(map(seconds, texts)) for _ in range(ROUNDS)]
    each = statistics.median(rounds) / len(texts)
    size = sum(map(len, texts)) / len(texts)
    print(f"{len(texts)} documents of {size:.0f} characters: {1e3 * each:.2f} ms a document, {size / each / 1e6:.2f} MB/s")
    print(f"HeidelTime, {HEIDELTIME_SECONDS:.0f} s a document, takes {HEIDELTIME_SECONDS / each:.0f} times as long")
    for piece in NONSENSE:
        took = [seconds((piece * length)[:length]) for length in LENGTHS]
        print(f"{LENGTHS[0]:>9,} and {LENGTHS[1]:,} characters of {piece!r}: {took[0]:.2f} s, {took[1]:.2f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("seeds"))
