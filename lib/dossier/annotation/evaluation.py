"""How well tables agree with labels that people made: precision, recall and F1 with their counts.

The labels and their files are described in docs/evaluation.md and read by `labels`.

A sentence of the tables answers to the quote that shares most words with it (Dice coefficient of the two bags
of words, at least SAME_SENTENCE; or one holds the other, where a sentence was split or cut). Only documents
that have labels are judged. A claim marked `optional` counts neither for nor against.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from dossier.annotation.labels import PAGE, check_places, read_labels, read_table
from dossier.errors import DossierError

ALLOWED = (
    "a folder with claims.jsonl, actors.jsonl or dates.jsonl, or the beginning of NAME.claims.jsonl; "
    f"dossier evaluate --help and {PAGE} show a line of each"
)
KINDS = {"claims": "sanction_claims", "actors": "actor_mentions", "dates": "date_mentions"}
SAME_SENTENCE = 0.6
CONTAINED = 0.9
DECIDED = {"announced": "imposed"}
"""At level `claim`, 'announced' and 'imposed' count as one: the restriction is decided."""
LEVELS: dict[str, tuple[str, ...]] = {
    "sentence": (),
    "pair": ("sender", "target"),
    "measure": ("sender", "target", "measure"),
    "claim": ("sender", "target", "measure", "decided"),
    "strict": ("sender", "target", "measure", "status"),
}
UNLABELLED = "\0"
"""Stands before a sentence without a label; no text begins with it."""
Record = Mapping[str, str]
Fact = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many facts the labels hold, how many the tables hold, and how many they share."""

    what: str
    shared: int
    found: int
    labelled: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.shared / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is labelled that was found."""
        return self.shared / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall (van Rijsbergen 1979)."""
        total = self.found + self.labelled
        return 2 * self.shared / total if total else 0.0

    def line(self) -> str:
        """All of it in one line; a share of nothing is no number but a dash."""
        shares = (
            ("F1", self.f1, self.found + self.labelled),
            ("precision", self.precision, self.found),
            ("recall", self.recall, self.labelled),
        )
        said = "  ".join(f"{name} {100 * share:5.1f}" if of else f"{name}     -" for name, share, of in shares)
        return f"{self.what:18} {said}  ({self.labelled} labelled, {self.found} found, {self.shared} shared)"


def evaluate(gold: Path, tables: Path) -> list[Agreement]:
    """Every agreement that the labels in `gold` allow; `tables` is a folder that `dossier annotate` wrote.

    `gold` is a folder with `claims.jsonl`, `actors.jsonl` or `dates.jsonl`, or the common beginning of
    `NAME.claims.jsonl` and so on. Raises DossierError, with file and line, where there are no labels or no table, and for
    labels that are malformed or whose sentence the tables have not.
    """
    files = {kind: path for kind in KINDS if (path := label_file(gold, kind)).exists() or path.is_symlink()}
    if not files:
        problem = "is a file, and its folder is wanted" if gold.is_file() else "no labels here"
        raise DossierError(problem, path=gold, allowed=ALLOWED)
    labels = {kind: read_labels(path, kind) for kind, path in files.items()}
    sentences = {(r["doc_id"], r["sentence_id"]): r["text"] for r in read_table(tables, "sentences")}
    for kind, numbered in labels.items():
        check_places(files[kind], numbered, _answered([label for _, label in numbered], sentences))
    judges: dict[str, Callable[..., list[Agreement]]] = {"claims": _claims, "actors": _actors, "dates": _dates}
    return [
        agreement
        for kind, numbered in labels.items()
        for agreement in judges[kind]([label for _, label in numbered], read_table(tables, KINDS[kind]), sentences)
    ]


def label_file(gold: Path, kind: str) -> Path:
    """Where the labels of a kind would lie."""
    inside = gold / f"{kind}.jsonl"
    named = gold.with_name(f"{gold.name}.{kind}.jsonl") if gold.name else inside  # '.' has no name
    return named if named.exists() or named.is_symlink() else inside


def _answered(labels: Sequence[Record], sentences: Mapping[tuple[str, str], str]) -> dict[str, set[str]]:
    """Of each document the quotes that stand in it, whole or cut into sentences."""
    words: dict[str, Counter[str]] = defaultdict(Counter)
    for (doc, _), text in sentences.items():
        words[doc] += _bag(text)
    found: dict[str, set[str]] = {doc: set() for doc in words}
    for label in labels:
        bag = _bag(label["quote"])
        if (bag & words.get(label["doc"], Counter())).total() >= CONTAINED * max(bag.total(), 1):
            found[label["doc"]].add(label["quote"])
    return found


def _claims(
    labels: Sequence[Record], rows: Sequence[Record], sentences: Mapping[tuple[str, str], str]
) -> list[Agreement]:
    placed = placed_claims(labels, rows)
    return [_level(name, fields, labels, placed) for name, fields in LEVELS.items()] + _claim_dates(
        labels, placed
    )


def placed_claims(labels: Sequence[Record], rows: Sequence[Record]) -> list[tuple[str, Record]]:
    """The claims of documents that have labels, each with the labelled quote of its sentence, else its own as UNLABELLED."""
    quote_of = Quotes(labels)
    return [
        (quote_of(r["doc_id"], r["quote"]) or UNLABELLED + r["quote"], r)
        for r in rows
        if r["doc_id"] in quote_of.documents
    ]


def _level(
    name: str, fields: Fact, labels: Sequence[Record], placed: Sequence[tuple[str, Record]]
) -> Agreement:
    certain = {fact(r["doc"], r["quote"], r, fields) for r in labels if not r.get("optional")}
    either = {fact(r["doc"], r["quote"], r, fields) for r in labels if r.get("optional")} - certain
    found = {fact(r["doc_id"], quote, r, fields) for quote, r in placed} - either
    return Agreement(name, len(found & certain), len(found), len(certain))


def fact(doc: str, quote: str, record: Record, fields: Fact) -> Fact:
    """What a label or a row says of a sentence, as far as these fields go."""
    values = {**record, "decided": DECIDED.get(record["status"], record["status"])}
    return doc, quote, *(values[field] for field in fields)


def _claim_dates(labels: Sequence[Record], placed: Sequence[tuple[str, Record]]) -> list[Agreement]:
    """Dates, judged on the claims that are right: those that the text dates, and those that it does not."""
    fields = LEVELS["claim"]
    dated = {fact(r["doc"], r["quote"], r, fields): r.get("date", "") for r in labels}
    pairs = [
        (dated[key], r["date"])
        for quote, r in placed
        if (key := fact(r["doc_id"], quote, r, fields)) in dated
    ]
    with_date = [(gold, date) for gold, date in pairs if gold]
    without = [date for gold, date in pairs if not gold]
    right = sum(gold == date for gold, date in with_date)
    return [
        Agreement("dated claims", right, len(with_date), len(with_date)),
        Agreement("undated claims", sum(not date for date in without), len(without), len(without)),
    ]


def _actors(
    labels: Sequence[dict], rows: Sequence[Record], sentences: Mapping[tuple[str, str], str]
) -> list[Agreement]:
    gold = {(r["doc"], r["quote"], actor) for r in labels for actor in r["actors"]}
    quote_of = Quotes(labels)
    named = {(r["doc_id"], r["sentence_id"], r["actor"]) for r in rows if r["kind"] != "organisation"}
    found = {
        (doc, quote, actor)
        for doc, sentence, actor in named
        if doc in quote_of.documents and (quote := quote_of(doc, sentences.get((doc, sentence), "")))
    }
    return [
        _agreement(
            "states and bodies", {f for f in found if f[2].isupper()}, {f for f in gold if f[2].isupper()}
        ),
        _agreement(
            "people", {f for f in found if not f[2].isupper()}, {f for f in gold if not f[2].isupper()}
        ),
    ]


def _dates(
    labels: Sequence[dict], rows: Sequence[Record], sentences: Mapping[tuple[str, str], str]
) -> list[Agreement]:
    quote_of = Quotes(labels)
    placed = [
        (r["doc_id"], quote, r["text"], r["value"])
        for r in rows
        if r["doc_id"] in quote_of.documents
        and (quote := quote_of(r["doc_id"], sentences.get((r["doc_id"], r["sentence_id"]), "")))
    ]
    gold = [(r["doc"], r["quote"], date["text"], date["value"]) for r in labels for date in r["dates"]]
    return [
        _agreement("date expressions", {f[:3] for f in placed}, {f[:3] for f in gold}),
        _agreement("date values", set(placed), set(gold)),
    ]


def _agreement(what: str, found: Set[Fact], gold: Set[Fact]) -> Agreement:
    return Agreement(what, len(found & gold), len(found), len(gold))


class Quotes:
    """Finds the labelled quote that a sentence answers to."""

    def __init__(self, labels: Iterable[Record]) -> None:
        self._bags: dict[str, dict[str, Counter[str]]] = defaultdict(dict)
        for record in labels:
            self._bags[record["doc"]].setdefault(record["quote"], _bag(record["quote"]))
        self.documents = set(self._bags)

    def __call__(self, doc: str, sentence: str) -> str | None:
        bag = _bag(sentence)
        scored = [(_likeness(bag, other), quote) for quote, other in self._bags.get(doc, {}).items()]
        best = max(scored, default=(0.0, ""))
        return best[1] if best[0] >= SAME_SENTENCE else None


def _likeness(a: Counter[str], b: Counter[str]) -> float:
    shared, size_a, size_b = (a & b).total(), a.total(), b.total()
    if not shared:
        return 0.0
    dice = 2 * shared / (size_a + size_b)
    return (
        max(dice, SAME_SENTENCE)
        if shared >= CONTAINED * min(size_a, size_b) and dice >= SAME_SENTENCE / 2
        else dice
    )


def _bag(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))
