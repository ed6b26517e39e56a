"""How fast annotation is, beside spaCy's blank English pipeline with its sentencizer.

    python benchmarks/annotate.py [FOLDER]

Both read the same cleaned texts, in turn, in one process: first as many documents, then all of them joined into one
large text. The ratio of the medians is what counts; it holds on a busy machine too. Each reads many documents in the way
that is meant for many (`annotate_all`, `nlp.pipe`), and what it has read is let go. spaCy is no dependency: install it to
compare (`pip install spacy`). Its blank pipeline only splits tokens and sentences; ours also stems, and reads actors,
dates and claims.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from dossier import project
from dossier.annotation.actors import find_actors
from dossier.annotation.annotate import Readers, annotate_all, readers_of
from dossier.annotation.claims import read_claims
from dossier.annotation.dates import find_dates
from dossier.annotation.sentences import paragraphs, split
from dossier.annotation.tokens import stem, tokenize
from dossier.corpus import Document, load
from dossier.vocabularies.chunks import cut

ROUNDS = 5
REPEAT_TO = 300_000
"""Small corpora are read again until so many characters are read, with a number below each text, for a text that was
just read is remembered."""
WHOLE, SPACY, REST = "everything", "spaCy blank", "rows, and the turns"
"""The rest is making rows, and what it costs that the readers take turns."""

Work = Callable[[], object]


def main() -> None:
    """Print, for documents and for one large text, the speed and share of each reader and the ratio to spaCy."""
    folder = project.corpus_folder(sys.argv[1] if len(sys.argv) > 1 else "seeds")
    documents, readers = load(folder).documents, readers_of(Path(folder))
    times = max(1, REPEAT_TO // sum(len(d.text) for d in documents))
    documents = [replace(d, text=f"{d.text}\n\n{time}") for time in range(1, times + 1) for d in documents]
    joined = replace(documents[0], text="\n\n".join(d.text for d in documents))
    nlp = blank_pipeline()
    compare(f"{len(documents)} documents", documents, readers, nlp)
    compare("the same as one text", [joined], readers, nlp)


def compare(title: str, documents: Sequence[Document], readers: Readers, nlp: Any) -> None:
    """Time every reader ROUNDS times, in turn, and print the medians."""
    work = works(documents, readers)
    if nlp is not None:
        work[SPACY] = lambda: all_of(
            [sentence.text for sentence in doc.sents] for doc in nlp.pipe(d.text for d in documents)
        )
    runs = [{name: seconds(call) for name, call in work.items()} for _ in range(ROUNDS)]
    median = {name: statistics.median(run[name] for run in runs) for name in work}
    parts = [name for name in median if name not in (WHOLE, SPACY)]
    median[REST] = median[WHOLE] - sum(median[name] for name in parts)
    size = sum(len(d.text) for d in documents) / 1000
    print(f"{title}, {size:,.0f} kB, medians of {ROUNDS} rounds, processor time")
    print(f"  {WHOLE:<20}{median[WHOLE] / size * 1_000_000:8.0f} µs/kB")
    for name in (*parts, REST):
        share = f"{median[name] / median[WHOLE]:6.0%} of the time"
        print(f"    {name:<18}{median[name] / size * 1_000_000:8.0f} µs/kB {share}")
    if nlp is not None:
        print(f"  {SPACY:<20}{median[SPACY] / size * 1_000_000:8.0f} µs/kB")
        print(f"  ratio: {median[WHOLE] / median[SPACY]:.2f} times as long as spaCy's blank pipeline")


def works(documents: Sequence[Document], readers: Readers) -> dict[str, Work]:
    """The whole annotation, and each of its readers by itself on what the others have found."""
    found = {
        id(d): (split(d.text), find_actors(d.text, readers.actors), find_dates(d.text, d.published or None))
        for d in documents
    }
    return {
        WHOLE: lambda: all_of(annotate_all(documents, readers)),
        "sentences": each(documents, lambda d: split(d.text)),
        "tokens and stems": each(documents, lambda d: [stem(t.token) for t in tokenize(d.text)]),
        "actors": each(documents, lambda d: find_actors(d.text, readers.actors)),
        "dates": each(documents, lambda d: find_dates(d.text, d.published or None, grammar=readers.dates)),
        "claims": each(
            documents, lambda d: read_claims(d.text, *found[id(d)], d.published or None, readers.measures)
        ),
    }


def each(documents: Sequence[Document], read: Callable[[Document], object]) -> Work:
    """Reads one document after the other and keeps nothing."""
    return lambda: all_of(map(read, documents))


def all_of(results: Iterable[object]) -> None:
    """Goes through what is read as it comes, and keeps nothing."""
    deque(results, maxlen=0)


def blank_pipeline() -> Any:
    """spaCy's blank English pipeline with its sentencizer; None where spaCy is not installed."""
    try:
        import spacy
    except ImportError:
        print("spaCy is not installed; no ratio")
        return None
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = 10**9
    return nlp


def seconds(work: Work) -> float:
    """The processor time of one call; what earlier ones left behind is cleared away before."""
    cut.forget()
    paragraphs.forget()
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
