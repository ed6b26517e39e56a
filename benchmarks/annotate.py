"""How fast annotation is, beside spaCy's blank English pipeline with its sentencizer.

    python benchmarks/annotate.py [FOLDER]

Both read the same cleaned texts, in turn, in one process; the ratio of the medians is what counts. spaCy is no
dependency: install it to compare (`pip install spacy`). Its blank pipeline only splits tokens and sentences;
ours also stems, and reads actors, dates and claims.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from dossier import project
from dossier.annotation.actors import find_actors
from dossier.annotation.annotate import annotate, readers_of
from dossier.annotation.claims import read_claims
from dossier.annotation.dates import find_dates
from dossier.annotation.sentences import split
from dossier.annotation.tokens import stem, tokenize
from dossier.corpus import load

ROUNDS = 5
REPEAT_TO = 300_000
"""Small corpora are read again until so many characters are read."""


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Print kilobytes a second for each reader, and the ratio to spaCy."""
    folder = project.corpus_folder(sys.argv[1] if len(sys.argv) > 1 else "seeds")
    documents, readers = load(folder).documents, readers_of(Path(folder))
    documents *= max(1, REPEAT_TO // sum(len(d.text) for d in documents))
    size = sum(len(d.text) for d in documents) / 1000
    prepared = [(d, split(d.text), find_actors(d.text), find_dates(d.text, d.published or None)) for d in documents]
    work: dict[str, Callable[[], object]] = {
        "everything": lambda: [annotate(d, readers) for d in documents],
        "  sentences": lambda: [split(d.text) for d in documents],
        "  tokens": lambda: [[stem(t.token) for t in tokenize(d.text)] for d in documents],
        "  actors": lambda: [find_actors(d.text) for d in documents],
        "  dates": lambda: [find_dates(d.text, d.published or None) for d in documents],
        "  claims": lambda: [read_claims(d.text, s, a, t, d.published or None) for d, s, a, t in prepared],
    }
    try:
        import spacy

        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        nlp.max_length = 10**9
        work["spaCy blank"] = lambda: [[s.text for s in nlp(d.text).sents] for d in documents]
    except ImportError:
        print("spaCy is not installed; no ratio")
    runs = [{name: seconds(call) for name, call in work.items()} for _ in range(ROUNDS)]
    median = {name: statistics.median(run[name] for run in runs) for name in work}
    for name, value in median.items():
        print(f"{name:<14}{size / value:8.0f} kB/s")
    if "spaCy blank" in median:
        print(f"everything takes {median['everything'] / median['spaCy blank']:.2f} times as long as spaCy's blank pipeline")


if __name__ == "__main__":
    main()
