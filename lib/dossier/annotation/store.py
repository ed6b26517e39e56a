"""The store: annotations kept as Parquet, so that an added article costs one article.

What is stored is keyed by the document (its bytes, name and metadata) and lies in a folder named after
everything that decides how it is read (the code, the vocabularies, the libraries). Each call that finds new
documents adds *batches*, folders with one file a table, which are whole from the moment they have a name:

    STORE/<reader>/<batch>/{texts,documents,repairs,sentences,...}.parquet
    STORE/<reader>/<finding>-<documents>.json
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any
from uuid import uuid4

import pandas as pd

from dossier.annotation.annotate import annotate_all, readers_of, short_hash
from dossier.annotation.identity import document_key, reader_key
from dossier.annotation.spreading import spread
from dossier.annotation.tables import COLUMNS, TABLES, frame
from dossier.annotation.token_rows import TABLE as TOKENS
from dossier.annotation.token_rows import token_frame
from dossier.corpus import Document, Source, describe
from dossier.errors import DossierError

BATCH_SIZE = 500
"""Documents in one batch at most: what one worker holds in memory."""
BATCHES_AT_MOST = 32
"""Where a corpus lies in more batches than this that are not full, they are written again as one."""
FINDINGS_KEPT = 16
"""Findings about documents together that may stay for each reader."""
READERS_KEPT = 4
"""Folders of earlier code or vocabularies that may stay; the oldest beyond these are deleted."""
LOOKS = 3
"""How often batches are looked for: another run may just be writing them again as one."""
READER_NAME = re.compile(r"[0-9a-f]{16}")
DEAD, UNFINISHED = ".dead-", ".new-"
"""How the name of a folder begins that is being deleted, or written."""
A_DAY = 86_400
"""Seconds. Whoever has written a batch for longer was killed."""
KEY = "document_key"
TEXTS = "texts"
TEXT_COLUMNS = ["doc_id", "text"]

Keys = dict[str, str]
"""The doc_id of each document by its key, in the order of the documents."""


class Store:
    """The annotations of one folder's readers; `folder` may be deleted at any time."""

    def __init__(self, folder: Path, corpus_folder: Path) -> None:
        self.corpus_folder = corpus_folder
        self.folder = folder / reader_key(corpus_folder)

    def fill(self, sources: Sequence[Source], scheduler: Any = None) -> Keys:
        """Clean and annotate the documents that are not stored yet; returns the keys of all of them, in order.

        `scheduler`: None annotates here, one batch after the other; 'processes' on all cores of this machine;
        else one of dask's, such as a `distributed.Client`.
        """
        keys = {document_key(source): source.raw.doc_id for source in sources}
        stored = self._stored()
        self._forget_old_readers()
        new = [source for source, key in zip(sources, keys, strict=True) if key not in stored]
        batches = [new[i : i + BATCH_SIZE] for i in range(0, len(new), BATCH_SIZE)]
        spread(self._add_batch, batches, scheduler)
        self._merge(keys)
        return keys

    def read(self, table: str, keys: Keys) -> pd.DataFrame:
        """One table (or `texts`) for these documents, in their order.

        Raises DossierError where they are no longer stored: a table without rows would be taken for the answer.
        """
        parts = self._parts(table, keys)
        order = {doc_id: i for i, doc_id in enumerate(keys.values())}
        whole = pd.concat(parts, ignore_index=True) if parts else _empty(table)
        places = whole["doc_id"].map(order)
        if places.is_monotonic_increasing:
            return whole
        return whole.loc[places.sort_values(kind="stable").index].reset_index(drop=True)

    def _parts(self, table: str, keys: Keys) -> list[pd.DataFrame]:
        for _ in range(LOOKS):
            batches = self._batches_of(keys)
            if sum(len(held) for held, _ in batches.values()) == len(keys):
                with contextlib.suppress(FileNotFoundError):
                    return [_read_batch(batch, table, *held) for batch, held in batches.items()]
        problem, allowed = "was deleted while the corpus was open", "open the corpus again, which reads it anew"
        raise DossierError(problem, path=self.folder, allowed=allowed)

    def remember(self, name: str, keys: Keys, work: Callable[[], dict[str, str]]) -> dict[str, str]:
        """What `work` finds out about these documents together; worked out once for each set of them."""
        place = self.folder / f"{name}-{short_hash(''.join(sorted(keys)))}.json"
        with contextlib.suppress(OSError, ValueError, TypeError):
            return dict(json.loads(place.read_text(encoding="utf-8")))
        found = work()
        with contextlib.suppress(OSError):
            _write_whole(place, json.dumps(found, ensure_ascii=False))
            by_age = sorted(self.folder.glob(f"{name}-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
            for old in by_age[FINDINGS_KEPT:]:
                old.unlink()
        return found

    def _forget_old_readers(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.folder.touch()
        except OSError as error:
            problem, allowed = f"cannot be written: {error.strerror}", "another folder in DOSSIER_STORE"
            raise DossierError(problem, path=self.folder.parent, allowed=allowed) from error
        others = [
            path for path in self.folder.parent.iterdir()
            if READER_NAME.fullmatch(path.name) and path.is_dir() and path != self.folder
        ]  # fmt: skip
        by_age = sorted(others, key=_touched, reverse=True)
        for old in by_age[READERS_KEPT - 1 :]:
            _delete(old)
        yesterday = time.time() - A_DAY
        killed = [path for path in self.folder.glob(f"{UNFINISHED}*") if 0 < _touched(path) < yesterday]
        for left in (*self.folder.glob(f"{DEAD}*"), *self.folder.parent.glob(f"{DEAD}*"), *killed):
            shutil.rmtree(left, ignore_errors=True)

    def _stored(self) -> dict[str, Path]:
        """The batch of every document that is stored."""
        return {key: batch for batch in self._batches() for key in _keys_of(batch)}

    def _batches(self) -> list[Path]:
        return sorted(
            p.parent for p in self.folder.glob("*/documents.parquet") if _is_whole(p.parent)
        )

    def _batches_of(self, keys: Keys) -> dict[Path, tuple[set[str], bool]]:
        """The batches that these documents lie in: the keys to read there, and whether it holds no others.

        Two batches may hold one document, where two runs found it new at once; it is read from one of them.
        """
        there = {batch: _keys_of(batch) for batch in self._batches()}
        stored = {key: batch for batch, held in there.items() for key in held}
        wanted: dict[Path, set[str]] = defaultdict(set)
        for key in keys:
            if key in stored:
                wanted[stored[key]].add(key)
        return {batch: (wanted[batch], len(wanted[batch]) == len(there[batch])) for batch in sorted(wanted)}

    def _add_batch(self, sources: Sequence[Source]) -> None:
        self._write(annotate_batch(sources, self.corpus_folder))

    def _merge(self, keys: Keys) -> None:
        """Write many small batches again as one, then drop the small ones."""
        small = {batch: held for batch, held in self._batches_of(keys).items() if len(held[0]) < BATCH_SIZE}
        if len(small) <= BATCHES_AT_MOST:
            return
        try:
            tables = {
                table: pd.concat([_rows_of(batch, table, *held) for batch, held in small.items()], ignore_index=True)
                for table in (*TABLES, TEXTS)
            }
        except FileNotFoundError:  # another run is doing so
            return
        merged = self._write(tables)
        for batch in small.keys() - {merged}:
            _delete(batch)

    def _write(self, tables: dict[str, pd.DataFrame]) -> Path:
        """A batch appears under its name, which is returned, when all of it is written."""
        self.folder.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=self.folder))
        try:
            for name, rows in tables.items():
                rows.to_parquet(staging / f"{name}.parquet", index=False)
            final = self.folder / short_hash("".join(sorted(tables["documents"][KEY])))
            if final.is_dir() and not _is_whole(final):
                _delete(final)
            try:
                staging.replace(final)
            except OSError:
                if not _is_whole(final):  # else somebody else has just stored the same
                    raise
        finally:
            shutil.rmtree(staging, ignore_errors=True)
        return final


def annotate_batch(sources: Sequence[Source], corpus_folder: Path) -> dict[str, pd.DataFrame]:
    """Every table of `tables.COLUMNS`, and `texts` (doc_id, text), for some documents; each row with `document_key`.

    Raises DossierError, with file and line, where a vocabulary of the corpus is malformed.
    """
    readers, documents = readers_of(corpus_folder), [describe(source.raw, source.row) for source in sources]
    of = [document_key(source) for source in sources]
    found = list(annotate_all(documents, readers))
    tables = {
        table: _table(table, [rows[table] for rows in found]).assign(
            **{KEY: _text_column([key for key, rows in zip(of, found, strict=True) for _ in range(len(rows[table]))])}
        )
        for table in TABLES
    }
    return {**tables, TEXTS: _texts(documents).assign(**{KEY: _text_column(of)})}


def _table(table: str, documents: Sequence[Any]) -> pd.DataFrame:
    return token_frame(documents) if table == TOKENS else frame(table, chain.from_iterable(documents))


def _touched(folder: Path) -> float:
    """When a folder was last used; never, where another run has just deleted it."""
    try:
        return folder.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _is_whole(batch: Path) -> bool:
    """Whether a folder is a batch with every table; one that was half deleted is none."""
    return batch.name[0] != "." and all((batch / f"{table}.parquet").is_file() for table in (*TABLES, TEXTS))


def _delete(folder: Path) -> None:
    """Delete a folder that loses its name first: broken off in the middle, it is taken for nothing any more."""
    with contextlib.suppress(OSError):  # it is gone, or open in another program of Windows
        shutil.rmtree(folder.rename(folder.with_name(f"{DEAD}{uuid4().hex}")), ignore_errors=True)


def _read_batch(batch: Path, table: str, keys: set[str], whole: bool) -> pd.DataFrame:
    """The rows of one batch as they are read, without the keys."""
    return _rows_of(batch, table, keys, whole, list(COLUMNS[table]) if table in TABLES else TEXT_COLUMNS)


def _rows_of(batch: Path, table: str, keys: set[str], whole: bool, columns: list[str] | None = None) -> pd.DataFrame:
    """The rows of one batch; where it is not wanted as a whole, those of the documents with these keys."""
    wanted = None if whole else [(KEY, "in", keys)]
    path = batch / f"{table}.parquet"
    try:
        return pd.read_parquet(path, columns=columns, filters=wanted)
    except FileNotFoundError:
        raise
    except (OSError, ValueError) as error:  # cut off, as where the power failed; both are pyarrow's
        allowed = "delete its folder: it is made anew"
        raise DossierError("is damaged or cannot be read", path=path, allowed=allowed) from error


def _write_whole(place: Path, text: str) -> None:
    """A file that is either as it was or all there."""
    handle, staging = tempfile.mkstemp(prefix=".", dir=place.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    Path(staging).replace(place)


def _keys_of(batch: Path) -> list[str]:
    with contextlib.suppress(FileNotFoundError):
        return list(_rows_of(batch, "documents", set(), whole=True, columns=[KEY])[KEY])
    return []  # another run has just written it again with others


def _texts(documents: Iterable[Document]) -> pd.DataFrame:
    rows = [(document.doc_id, document.text) for document in documents]
    return pd.DataFrame(rows, columns=TEXT_COLUMNS).astype("str")


def _text_column(values: list[str]) -> pd.Series:
    return pd.Series(values, dtype="str")


def _empty(table: str) -> pd.DataFrame:
    return frame(table, []) if table in TABLES else pd.DataFrame(columns=TEXT_COLUMNS, dtype="str")
