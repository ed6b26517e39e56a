"""Where a claim stood that corrections.csv still names, and that word lists or rules have since read otherwise.

The id of a claim is a digest of its article, its sentence and what it said (`annotate`), so that it can be tried out
which sentence it was: with the parties that its article names, and all measures and statuses.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from dossier.annotation.annotate import ID_LENGTH, claim_identity, short_hash
from dossier.annotation.correction_checks import PARTIES
from dossier.vocabularies.measures import MEASURES, STATUSES

if TYPE_CHECKING:
    import pandas as pd

TRIED_AT_MOST = 200_000
"""A second or two; a place that is not found by then is not told."""
ID = re.compile(rf"[0-9a-f]{{{ID_LENGTH}}}")
Said = tuple[str, ...]
"""sender, target, measure, status"""


class Place(NamedTuple):
    """A sentence, and the claims that are read there now, each in words."""

    doc_id: str
    sentence_id: int
    now: list[str]


def places(lost: Collection[str], claims: pd.DataFrame, sentences: pd.DataFrame, mentions: pd.DataFrame) -> dict[str, Place]:
    """Where each of the claims stood, by id, as far as that is found.

    The tables are as they were read: `claims`, `sentences` and `mentions` of actors. What changed in sender and target, or
    in measure and status, is looked for first; then any claim of any sentence.
    """
    lost = {claim_id for claim_id in lost if ID.fullmatch(claim_id)}
    parties = _parties(claims, mentions)
    found: dict[str, tuple[str, int]] = {}
    for sought in (_told_otherwise(claims, parties), _told_at_all(sentences, parties)):
        for doc_id, sentence_id, identity in islice(sought, TRIED_AT_MOST):
            if len(found) == len(lost):
                break
            if (claim_id := short_hash(identity)) in lost:
                found.setdefault(claim_id, (doc_id, sentence_id))
    return {claim_id: Place(*place, _now(claims, *place)) for claim_id, place in found.items()}


def _parties(claims: pd.DataFrame, mentions: pd.DataFrame) -> dict[str, list[str]]:
    """By document all that may have been sender or target there."""
    by_doc: dict[str, set[str]] = defaultdict(lambda: set(PARTIES["sender"]))
    for row in claims.itertuples():
        by_doc[str(row.doc_id)] |= {str(row.sender), str(row.target)}
    named = mentions[mentions["kind"].isin(["state", "body"])]
    for doc_id, actor in zip(named["doc_id"], named["actor"], strict=True):
        by_doc[doc_id].add(actor)
    return {doc_id: sorted(codes) for doc_id, codes in by_doc.items()}


def _told_otherwise(claims: pd.DataFrame, parties: dict[str, list[str]]) -> Iterator[tuple[str, int, str]]:
    for c in claims.itertuples():
        doc_id, quote = str(c.doc_id), str(c.quote)
        said: list[Said] = [(*pair, str(c.measure), str(c.status)) for pair in product(parties[doc_id], repeat=2)]
        said += [(str(c.sender), str(c.target), *pair) for pair in product(MEASURES, STATUSES)]
        yield from ((doc_id, int(str(c.sentence_id)), claim_identity(doc_id, quote, *one)) for one in said)


def _told_at_all(sentences: pd.DataFrame, parties: dict[str, list[str]]) -> Iterator[tuple[str, int, str]]:
    for s in sentences.itertuples():
        doc_id, codes = str(s.doc_id), parties.get(str(s.doc_id), [])
        for said in product(codes, codes, MEASURES, STATUSES):
            yield doc_id, int(str(s.sentence_id)), claim_identity(doc_id, str(s.text), *said)


def _now(claims: pd.DataFrame, doc_id: str, sentence_id: int) -> list[str]:
    there = claims[(claims["doc_id"] == doc_id) & (claims["sentence_id"] == sentence_id)]
    return [f"{c.claim_id} ({c.sender} → {c.target}, {c.measure}, {c.status})" for c in there.itertuples()]
