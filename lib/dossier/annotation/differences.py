"""Each claim that labels and tables do not share: missed, not labelled, or told otherwise of the same sentence.

Counted as `evaluation` counts at level `claim`: `announced` is `imposed`, and an optional label counts neither way. So the
rows `differs` and `missed` are as many as labels that were not found, `differs` and `not labelled` as many as claims
that were found and are not labelled. The rows `date` are claims that are right but for their date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dossier.annotation.evaluation import LEVELS, UNLABELLED, Fact, Record, fact, label_file, placed_claims
from dossier.annotation.labels import read_labels, read_table
from dossier.errors import DossierError

TOLD = ("sender", "target", "measure", "status", "date")
COLUMNS = (
    "doc_id", "sentence", "what", "differs_in",
    *(f"{side}_{name}" for name in TOLD for side in ("labelled", "found")), "claim_id", "rule",
)  # fmt: skip
WHATS = ("differs", "missed", "not labelled", "date")
ALIKE = 2
"""Of sender, target, measure and status so many are equal where one claim is told otherwise rather than two claims told."""

Known = Mapping[Fact, Record]


def differences(gold: Path, tables: Path) -> list[dict[str, str]]:
    """A row for each difference, by document and sentence; COLUMNS.

    Raises DossierError where `gold` has no labels of claims, and as `evaluation.evaluate` does.
    """
    path = label_file(gold, "claims")
    if not path.is_file():
        raise DossierError("no labels of claims here, and only claims are listed", path=gold, allowed="claims.jsonl")
    labels: list[Record] = [label for _, label in read_labels(path, "claims")]
    rows = placed_claims(labels, read_table(tables, "sanction_claims"))
    every, certain = _known(labels), _known([label for label in labels if not label.get("optional")])
    found = {fact(row["doc_id"], quote, row, LEVELS["claim"]): row for quote, row in rows}
    missed = {key: label for key, label in certain.items() if key not in found}
    extra = {key: row for key, row in found.items() if key not in every}
    told = list(_told(missed, extra))
    for key in found.keys() & every.keys():
        label = certain.get(key, every[key])
        if label.get("date", "") != found[key]["date"]:
            told.append(_row("date", key, label, found[key]))
    documents, quotes = ({text: n for n, text in enumerate(dict.fromkeys(texts))} for texts in (
        [label["doc"] for label in labels], [*(label["quote"] for label in labels), *(row["quote"] for _, row in rows)],
    ))  # fmt: skip
    places = [(documents[row["doc_id"]], quotes[row["sentence"]], WHATS.index(row["what"]), *row.values()) for row in told]
    return [row for _, row in sorted(zip(places, told, strict=True), key=lambda placed: placed[0])]


def _known(labels: Sequence[Record]) -> Known:
    return {fact(label["doc"], label["quote"], label, LEVELS["claim"]): label for label in labels}


def _told(missed: Known, extra: Known) -> Iterator[dict[str, str]]:
    """A labelled and a found claim of one sentence that are alike are one row, the most alike first."""
    beside: dict[Fact, list[Fact]] = defaultdict(list)
    for key in extra:
        beside[key[:2]].append(key)
    likeness = [
        (-sum(x == y for x, y in zip(label[2:], row[2:], strict=True)), label, row)
        for label in missed for row in beside[label[:2]]
    ]  # fmt: skip
    row_of: dict[Fact, Fact] = {}
    for alike, label, row in sorted(likeness):
        if -alike >= ALIKE and label not in row_of and row not in row_of.values():
            row_of[label] = row
    for label, said in missed.items():
        found = extra[row_of[label]] if label in row_of else None
        yield _row("differs" if found else "missed", label, said, found)
    for row in extra.keys() - row_of.values():
        yield _row("not labelled", row, None, extra[row])


def _row(what: str, key: Fact, label: Record | None, found: Record | None) -> dict[str, str]:
    sides: Sequence[tuple[str, Record]] = [("labelled", label or {}), ("found", found or {})]
    told = {f"{side}_{name}": str(record.get(name, "")) for side, record in sides for name in TOLD}
    differ: list[str] = []
    if label and found:
        one_status = fact("", "", label, ("decided",)) == fact("", "", found, ("decided",))
        differ = [name for name in TOLD if told[f"labelled_{name}"] != told[f"found_{name}"]]
        differ = [name for name in differ if name != "status" or not one_status]
    return {
        "doc_id": key[0], "sentence": key[1].removeprefix(UNLABELLED), "what": what, "differs_in": ", ".join(differ), **told,
        **{name: str((found or {}).get(name, "")) for name in ("claim_id", "rule")},
    }  # fmt: skip
