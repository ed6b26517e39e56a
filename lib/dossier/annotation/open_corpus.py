"""The corpus as its users see it: tables, texts, and what to know about them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from dossier import project
from dossier.annotation import sample
from dossier.annotation.actor_entities import as_spelled, of_only_bearer
from dossier.annotation.corrections import correct, decided, rejected, told_unfit, unfit
from dossier.annotation.events import group_events
from dossier.annotation.former_claims import places
from dossier.annotation.review import Review, read_review
from dossier.annotation.store import TEXTS, Keys, Store
from dossier.corpus import sources
from dossier.corpus.duplicates import near_duplicates
from dossier.corpus.kinds import not_themselves
from dossier.corpus.language import is_foreign
from dossier.errors import DossierError, some_of
from dossier.vocabularies import CORPUS_VOCABULARIES, actor_vocabulary, measures


def open_corpus(name: str | Path, scheduler: Any = None) -> Corpus:
    """Read a folder of articles, annotate what changed, and keep it for the next time.

    `name` is a folder, relative to the working directory or to the project. `scheduler` is for folders with
    many new articles: 'processes' for all cores of this machine, or one of dask's, such as a `distributed.Client`.

    Raises DossierError, in one line, for whatever is wrong with the folder.
    """
    folder = project.corpus_folder(name)
    found, warnings = sources(folder)
    review = read_review(folder)
    store = Store(project.store_folder(), folder)
    keys = store.fill(found, scheduler)
    return Corpus(Path(name).name, folder, keys, warnings, store, review)


class Corpus:
    """The tables of one corpus, each read when it is first asked for; `docs/codebook.md` has the columns."""

    def __init__(
        self,
        name: str,
        folder: Path,
        keys: Keys,
        warnings: list[str],
        store: Store,
        review: Review,
    ) -> None:
        self.name, self.folder = name, folder
        self._keys, self._store, self._review = keys, store, review
        self._corrections = review.corrections
        self._reading_warnings = warnings

    @property
    def warnings(self) -> list[str]:
        """What its reader should know: files passed over, without metadata or not in English, words that our lists
        have already, corrections and answers that fit nothing."""
        return [
            *self._reading_warnings,
            *self._undated,
            *self._foreign,
            *measures.repeated(self.folder),
            *self._review.notes,
            *self._unfit_corrections,
            *self._unfit_answers,
        ]

    @property
    def nature(self) -> str:
        """A sentence on texts that are not the articles themselves but digests of them, say; empty where there are none."""
        return not_themselves(self.documents["extra"])

    @property
    def own_vocabularies(self) -> list[str]:
        """The word lists that the folder brings, by the names of their files."""
        return [name for name in CORPUS_VOCABULARIES if (self.folder / name).is_file()]

    @property
    def _undated(self) -> list[str]:
        if (self.documents["published"] != "").any():
            return []
        return ["no article has a date of publication, so that 'on Tuesday' stays open: add 'published' to documents.csv"]

    @property
    def _foreign(self) -> list[str]:
        files = self.documents.loc[self.documents["foreign"], "file"].tolist()
        what = (
            "not in English, the only language that is read: little or nothing is found there, and the words count all "
            "the same; move it out of the folder to leave it out"
        )
        return [f"{some_of(files)}: {what}"] if files else []

    @cached_property
    def _unfit_corrections(self) -> list[str]:
        if not self._corrections:
            return []
        tables = {"claim": "sanction_claims", "date": "date_mentions", "union": "actor_mentions"}
        as_read = {kind: self._store.read(table, self._keys) for kind, table in tables.items()}
        found = unfit(as_read, self._corrections)
        lost = {c.id for c in found if c.kind == "claim"}
        stood = places(lost, as_read["claim"], self.sentences, as_read["union"]) if lost else {}
        return [told_unfit(c, stood.get(c.id) if c.kind == "claim" else None) for c in found]

    @cached_property
    def _unfit_answers(self) -> list[str]:
        return sample.unfit(self._review.answers, self.claim_ids) if self._review.answers else []

    @cached_property
    def claims_as_read(self) -> pd.DataFrame:
        """One row a claim as the rules read it, whatever corrections.csv says of it; no `event_id`, `review`, `remark`."""
        return self._store.read("sanction_claims", self._keys)

    @cached_property
    def claim_ids(self) -> frozenset[str]:
        """The ids of all claims as they were read, also of those that a person rejected."""
        return frozenset(self.claims_as_read["claim_id"])

    @cached_property
    def rejected_claims(self) -> pd.DataFrame:
        """One row for each claim, as it was read, that a person took out of `sanction_claims`."""
        return rejected(self.claims_as_read, "claim", self._corrections)

    @cached_property
    def decisions(self) -> pd.DataFrame:
        """One row for each row of corrections.csv about a claim of this corpus, beside what was read."""
        return decided(self.claims_as_read, self._corrections)

    @cached_property
    def checked_sample(self) -> sample.Precision | None:
        """What the answers of checked_sample.csv about claims of this corpus show; None where there is none."""
        answers = self._review.answers
        return sample.score(a for a in answers if a.claim_id in self.claim_ids) if answers else None

    def __repr__(self) -> str:
        return f"<Corpus {self.name!r}: {len(self._keys)} documents>"

    @cached_property
    def documents(self) -> pd.DataFrame:
        """One row a document, near-duplicates and texts in other languages marked."""
        rows = self._store.read("documents", self._keys)
        first = self._store.remember("duplicates", self._keys, lambda: self._duplicates(rows))
        other = self._store.remember("foreign", self._keys, lambda: {d: "" for d in self._texts if is_foreign(self.text(d))})
        marked = rows.assign(duplicate_of=pd.Series([first.get(d, "") for d in rows["doc_id"]], dtype="str"))
        return marked.assign(foreign=marked["doc_id"].isin(list(other)))

    def _duplicates(self, rows: pd.DataFrame) -> dict[str, str]:
        """The near-duplicates among the documents, each with the earliest one that it repeats."""
        earliest_first = rows.assign(unknown=rows["published"] == "").sort_values(["unknown", "published", "doc_id"])
        texts = {doc_id: self._texts[doc_id] for doc_id in earliest_first["doc_id"]}
        return {d.doc_id: d.duplicate_of for d in near_duplicates(texts)}

    @cached_property
    def repairs(self) -> pd.DataFrame:
        """One row for each change that cleaning made to a text."""
        return self._store.read("repairs", self._keys)

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """One row a sentence."""
        return self._store.read("sentences", self._keys)

    @cached_property
    def tokens(self) -> pd.DataFrame:
        """One row a token."""
        return self._store.read("tokens", self._keys)

    @cached_property
    def actor_mentions(self) -> pd.DataFrame:
        """One row for each mention of an actor."""
        known = actor_vocabulary(self.folder).people
        united = of_only_bearer(self._store.read("actor_mentions", self._keys), known)
        spelled = as_spelled(united, known, self._corrections)
        return correct(spelled, "union", self._corrections)

    @cached_property
    def date_mentions(self) -> pd.DataFrame:
        """One row a date expression."""
        return correct(self._store.read("date_mentions", self._keys), "date", self._corrections)

    @cached_property
    def sanction_claims(self) -> pd.DataFrame:
        """One row a sanction claim, retellings of one event under one `event_id`."""
        claims = correct(self.claims_as_read, "claim", self._corrections)
        published = dict(zip(self.documents["doc_id"], self.documents["published"].astype("str"), strict=True))
        return claims.assign(event_id=group_events(claims, published).astype("str"))

    def text(self, doc_id: str) -> str:
        """The cleaned text of a document, to which all offsets refer."""
        if doc_id not in self._texts:
            raise DossierError(f"no document {doc_id!r} in {self.name}", allowed=self._texts)
        return self._texts[doc_id]

    @cached_property
    def _texts(self) -> dict[str, str]:
        rows = self._store.read(TEXTS, self._keys)
        return dict(zip(rows["doc_id"], rows["text"], strict=True))
