"""Corpora made up by a seeded draw, of any size: the tables of the annotators without any article."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

ACTORS = (
    "USA", "JPN", "RUS", "CHN", "GBR", "DEU", "FRA", "EU", "UN", "NATO", "G7", "IRN", "PRK", "KOR", "TWN", "CAN",
    "AUS", "ITA", "POL", "UKR", "BLR", "TUR", "SAU", "IND", "BRA", "Ada Margarethe Berg-Hohenlohe von der Aue",
    "Olu Ade", "Ines Ruiz", "Jun Mori", "org:Organisation for Very Long Names and Even Longer Ones",
)  # fmt: skip
PLANTED = (("JPN", "Jun Mori"), ("PRK", "KOR"), ("EU", "POL"), ("DEU", "FRA"), ("FRA", "ITA"))
MEASURES = (
    "asset_freeze", "financial", "investment_ban", "export_restriction", "import_restriction", "price_cap",
    "tariff", "travel_ban", "transport_ban", "services_ban", "diplomatic", "unspecified",
)  # fmt: skip
STATUSES = ("urged", "considered", "threatened", "announced", "imposed", "extended", "eased", "refused")
CLAIM_COLUMNS = [
    "claim_id", "event_id", "doc_id", "sentence_id", "sender", "target", "measure", "status", "date", "reported",
    "quote", "review",
]  # fmt: skip


@dataclass(frozen=True)
class MadeCorpus:
    """The tables that the statistics read."""

    documents: pd.DataFrame
    sentences: pd.DataFrame
    mentions: pd.DataFrame
    claims: pd.DataFrame

    @property
    def texts(self) -> dict[str, str]:
        return dict.fromkeys(self.documents.doc_id, "x" * 5000)


def made_corpus(n_documents: int, seed: int = 0, *, quiet: bool = False) -> MadeCorpus:
    """So many documents; `quiet`: without an actor and without a claim. Some pairs are planted."""
    random = np.random.default_rng(seed)
    doc_ids = [f"d{i:05}" for i in range(n_documents)]
    sentences = [
        (doc_id, i, 50 * i, 50 * i + 40, f"Sentence {i}, with $x^2$ and <b>.")
        for doc_id in doc_ids
        for i in range(1, int(random.integers(4, 30)))
    ]
    mentions = [] if quiet else [m for row in sentences for m in _mentions(random, row[0], row[1])]
    claims = (
        []
        if quiet
        else [_claim(random, i, str(random.choice(doc_ids))) for i in range(3 * n_documents // 2 + 1)]
    )
    return MadeCorpus(
        pd.DataFrame({
            "doc_id": doc_ids,
            "published": [_day(random) if random.random() < 0.8 else "" for _ in doc_ids],
            "publisher": [str(random.choice(["Herald", "Courier", ""])) for _ in doc_ids],
            "duplicate_of": "",
        }),
        pd.DataFrame(sentences, columns=["doc_id", "sentence_id", "start", "end", "text"]),
        pd.DataFrame(mentions, columns=["doc_id", "sentence_id", "start", "surface", "kind", "entity"]),
        pd.DataFrame(claims, columns=CLAIM_COLUMNS),
    )  # fmt: skip


def _mentions(random: np.random.Generator, doc_id: str, sentence_id: int) -> list[tuple[object, ...]]:
    weight = 1 / np.arange(1, len(ACTORS) + 1)
    drawn = random.choice(ACTORS, min(5, int(random.poisson(1.2))), replace=False, p=weight / weight.sum())
    named = {str(name) for name in drawn}
    if random.random() < 0.08:
        named |= set(PLANTED[int(random.integers(len(PLANTED)))])
    return [(doc_id, sentence_id, i, name, _kind(name), name) for i, name in enumerate(sorted(named))]


def _kind(name: str) -> str:
    if name.startswith("org:"):
        return "organisation"
    if " " in name:
        return "person"
    return "body" if name in ("EU", "UN", "NATO", "G7") else "state"


def _day(random: np.random.Generator) -> str:
    return f"20{random.integers(18, 25)}-{random.integers(1, 13):02}-{random.integers(1, 29):02}"


def _claim(random: np.random.Generator, number: int, doc_id: str) -> tuple[object, ...]:
    day = _day(random)
    date = str(random.choice([day, day[:7], day[:4], "", ""]))
    return (
        f"c{number}", f"e{number // 2}", doc_id, 1, str(random.choice(ACTORS[:12])),
        str(random.choice(["RUS", "BLR", "IRN"])), str(random.choice(MEASURES)), str(random.choice(STATUSES)), date,
        _day(random) if random.random() < 0.1 else "", "A sentence with $x^2$ and <b>.", "",
    )  # fmt: skip
