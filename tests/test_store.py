"""The store and the corpus that is opened from it."""

from __future__ import annotations

import ast
import os
import shutil
import sys
from importlib.metadata import packages_distributions
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from dossier.annotation import identity
from dossier.annotation import open_corpus as open_corpus_module
from dossier.annotation import store as store_module
from dossier.annotation.annotate import readers_of
from dossier.annotation.open_corpus import Corpus, open_corpus
from dossier.annotation.store import Store, annotate_batch
from dossier.annotation.tables import COLUMNS, TABLES
from dossier.corpus import Duplicate, near_duplicates, sources
from dossier.errors import DossierError

ARTICLES = {
    "b.txt": "Tariff talks\n\nNorway said on Monday that it had banned imports of timber from Belarus.\n",
    "a.txt": "Port closed\n\nThe port of Riga was quiet. Latvian ministers met in May 2021 and said nothing more.\n",
    "c.txt": "Visas\n\nPrime Minister Ann Berg of Norway spoke twice. Berg then left Oslo for the UN.\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus of three small articles, with a store of its own."""
    monkeypatch.setenv("DOSSIER_STORE", str(tmp_path / "store"))
    corpus = tmp_path / "articles"
    corpus.mkdir()
    for name, text in ARTICLES.items():
        (corpus / name).write_text(text, encoding="utf-8")
    (corpus / "documents.csv").write_text(
        "file,published\na.txt,2021-06-01\nb.txt,2021-06-02\nc.txt,\n", encoding="utf-8"
    )
    return corpus


@pytest.fixture
def annotated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The doc_ids that were annotated, in order: what the store could not answer."""
    seen: list[str] = []
    real = store_module.annotate_all

    def watched(documents, readers):  # type: ignore[no-untyped-def]
        seen.extend(document.doc_id for document in documents)
        return real(documents, readers)

    monkeypatch.setattr(store_module, "annotate_all", watched)
    return seen


def test_every_table_has_its_columns_and_rows_in_the_order_of_documents(folder: Path) -> None:
    """Columns as the codebook says; rows by doc_id and place; offsets into the cleaned text."""
    corpus = open_corpus(folder)
    assert list(corpus.documents["doc_id"]) == ["a", "b", "c"]
    for table in TABLES:
        rows = getattr(corpus, table)
        assert list(rows.columns)[: len(COLUMNS[table])] == list(COLUMNS[table])
        assert rows["doc_id"].is_monotonic_increasing
    quoting = {
        "sentences": "text",
        "actor_mentions": "surface",
        "date_mentions": "text",
        "sanction_claims": "quote",
    }
    for table, text in quoting.items():
        rows = getattr(corpus, table)
        assert len(rows) > 0
        assert [corpus.text(r.doc_id)[r.start : r.end] for r in rows.itertuples()] == list(rows[text])
    assert all(corpus.text(r.doc_id)[r.start : r.end].lower() == r.token for r in corpus.tokens.itertuples())


def test_an_unchanged_corpus_costs_nothing_and_an_added_article_one(
    folder: Path, annotated: list[str]
) -> None:
    """Annotated once; then not again; then only what is new or changed, or what is said about it."""
    open_corpus(folder)
    assert annotated == ["a", "b", "c"]
    open_corpus(folder)
    assert annotated == ["a", "b", "c"]
    (folder / "d.txt").write_text("A fourth article says little.", encoding="utf-8")
    open_corpus(folder)
    assert annotated[3:] == ["d"]
    rows = ("file,published", "a.txt,2021-06-01", "b.txt,2021-06-03", "c.txt,", "d.txt,")
    (folder / "documents.csv").write_text("\n".join(rows), encoding="utf-8")
    corpus = open_corpus(folder)
    assert annotated[4:] == ["b"]
    assert len(corpus.documents) == 4


def test_a_vocabulary_of_the_corpus_makes_everything_be_read_again(
    folder: Path, annotated: list[str]
) -> None:
    """actors.toml in the folder adds an actor, and the store does not answer from before."""
    assert "org:Timber Union" not in set(open_corpus(folder).actor_mentions["actor"])
    (folder / "b.txt").write_text("The Timber Union met.", encoding="utf-8")
    (folder / "actors.toml").write_text(
        '"org:Timber Union" = { names = ["Timber Union"] }\n', encoding="utf-8"
    )
    corpus = open_corpus(folder)
    assert annotated[3:] == ["a", "b", "c"]
    assert "org:Timber Union" in set(corpus.actor_mentions["actor"])


def test_every_library_that_reads_is_in_the_key(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of Python or of what the reading floors import is another reading; pandas and dask only carry it,
    and spacy proposes names and decides nothing."""
    own, tops = Path(identity.__file__).parents[1], set[str]()
    for module in (path for floor in identity.READING_FOLDERS for path in (own / floor).rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            tops |= {name.partition(".")[0] for name in names}
    foreign = tops - sys.stdlib_module_names - {"dossier", "pandas", "pyarrow", "numpy", "dask", "spacy"}
    libraries = {packages_distributions()[name][0].lower() for name in foreign}
    assert len(libraries) > 5
    real, key = identity.version, identity._library_digest.__wrapped__
    keys = {key()}
    for library in libraries:
        monkeypatch.setattr(identity, "version", lambda name, other=library: real(name) + "!" * (name == other))
        keys.add(key())
    monkeypatch.setattr(identity, "version", real)
    monkeypatch.setattr(identity.sys, "version_info", SimpleNamespace(major=3, minor=99))
    keys.add(key())
    assert len(keys) == len(libraries) + 2


def test_word_lists_have_borders(folder: Path) -> None:
    """The same lines in another file are another reading; so is an empty file, for none there may be one some day."""
    keys = {identity.reader_key(folder)}
    for actors, dates in (("# x\n", ""), ("", "# x\n"), ("# x", "\n"), ("", "")):
        (folder / "actors.toml").write_text(actors, encoding="utf-8")
        (folder / "dates.toml").write_text(dates, encoding="utf-8")
        keys.add(identity.reader_key(folder))
    assert len(keys) == 5


def test_annotations_do_not_depend_on_the_neighbours(folder: Path) -> None:
    """A document alone and a document among others give the same rows."""
    found, _ = sources(folder)
    together = annotate_batch(found, folder)
    for source in found:
        alone = annotate_batch([source], folder)
        for table in TABLES:
            rows = together[table][together[table]["doc_id"] == source.raw.doc_id].reset_index(drop=True)
            pd.testing.assert_frame_equal(rows, alone[table])


def test_many_small_batches_become_one_and_say_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However the documents came in, the tables are the same, in the order of the documents."""
    once = open_corpus(folder).tokens
    monkeypatch.setattr(store_module, "BATCHES_AT_MOST", 2)
    monkeypatch.setenv("DOSSIER_STORE", str(folder.parent / "other"))
    batches = []
    for path in folder.iterdir():
        path.unlink()
    for file, text in ARTICLES.items():
        (folder / file).write_text(text, encoding="utf-8")
        merged = open_corpus(folder)
        batches.append(len(list((folder.parent / "other").glob("*/*/tokens.parquet"))))
    pd.testing.assert_frame_equal(merged.tokens, once)
    assert batches == [1, 2, 1]


@pytest.mark.parametrize("at_most", [32, 1], ids=["as they are", "written again as one"])
def test_what_two_runs_store_at_once_is_read_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch, at_most: int
) -> None:
    """Each finds the same articles new, one of them a further one: every document stays one, in every table.

    Whichever batch comes first by name; and so it stays where a merge is broken off before the old batches go.
    """
    once = {table: getattr(open_corpus(folder), table) for table in (*TABLES, "documents")}
    found, _ = sources(folder)
    monkeypatch.setattr(store_module, "BATCHES_AT_MOST", at_most)
    for n, first in enumerate((found[:1], found[1:], found[:2], found)):
        store = Store(folder.parent / f"other{n}", folder)
        store._add_batch(first)
        store._add_batch(found[:-1] if first is found else found)
        monkeypatch.setenv("DOSSIER_STORE", str(folder.parent / f"other{n}"))
        for _ in range(2):
            corpus = open_corpus(folder)
            for table, rows in once.items():
                pd.testing.assert_frame_equal(getattr(corpus, table), rows)


def test_a_merge_that_was_broken_off_is_made_good(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed when the new batch was written and the old ones were still there: nothing is lost or doubled."""
    once = open_corpus(folder).tokens
    found, _ = sources(folder)
    store = Store(folder.parent / "other", folder)
    monkeypatch.setenv("DOSSIER_STORE", str(folder.parent / "other"))
    for sources_of_one in ([source] for source in found):
        store._add_batch(sources_of_one)
    store._add_batch(found)
    monkeypatch.setattr(store_module, "BATCHES_AT_MOST", 0)
    for _ in range(2):
        pd.testing.assert_frame_equal(open_corpus(folder).tokens, once)


@pytest.mark.parametrize("what", ["all of it", "one batch"])
def test_an_open_corpus_without_its_store_is_not_empty(folder: Path, what: str) -> None:
    """Whoever deletes the store while a notebook is open is told so in one line, and finds no table without rows."""
    corpus = open_corpus(folder)
    (folder / "d.txt").write_text("A fourth article says little.", encoding="utf-8")
    added = open_corpus(folder)
    store = Store(folder.parent / "store", folder)
    if what == "all of it":
        shutil.rmtree(folder.parent / "store")
    else:
        held = store._batches_of(corpus._keys)
        shutil.rmtree(next(iter(held)))
    told = r"was deleted while the corpus was open \(allowed: open the corpus again"
    for one in (corpus, added):
        with pytest.raises(DossierError, match=told):
            _ = one.sentences
    assert len(open_corpus(folder).documents) == 4


def test_batches_that_go_while_they_are_read_are_found_where_they_went(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another run may write small batches again as one between a look at the store and the reading."""
    corpus = open_corpus(folder)
    once, real = corpus.tokens, store_module._read_batch
    for place in (folder.parent / "store").glob("*/*/"):
        gone = place

    def late(batch: Path, *rest: Any) -> pd.DataFrame:
        if batch == gone and batch.exists():
            batch.rename(batch.with_name("f" * 16))
        return real(batch, *rest)

    monkeypatch.setattr(store_module, "_read_batch", late)
    pd.testing.assert_frame_equal(open_corpus(folder).tokens, once)


def test_full_batches_are_left_as_they_are(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large corpus is not gathered into one file that no memory holds."""
    once = open_corpus(folder).sentences
    monkeypatch.setattr(store_module, "BATCH_SIZE", 1)
    monkeypatch.setattr(store_module, "BATCHES_AT_MOST", 2)
    monkeypatch.setenv("DOSSIER_STORE", str(folder.parent / "other"))
    pd.testing.assert_frame_equal(open_corpus(folder).sentences, once)
    assert len(list((folder.parent / "other").glob("*/*/tokens.parquet"))) == 3


def test_duplicates_are_looked_for_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For the same documents the store knows the answer; an added copy is found, and named after the earlier one."""
    asked: list[int] = []

    def watched(texts: dict[str, str]) -> list[Duplicate]:
        asked.append(len(texts))
        return near_duplicates(texts)

    monkeypatch.setattr(open_corpus_module, "near_duplicates", watched)
    assert set(open_corpus(folder).documents["duplicate_of"]) == {""}
    (folder / "d.txt").write_text(ARTICLES["a.txt"], encoding="utf-8")
    for _ in range(2):
        assert list(open_corpus(folder).documents["duplicate_of"]) == ["", "", "", "a"]
    assert asked == [3, 4]


@pytest.mark.slow
def test_worker_processes_give_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spread over processes that are spawned, the tables are those of one process."""
    once = open_corpus(folder).tokens
    monkeypatch.setattr(store_module, "BATCH_SIZE", 1)
    monkeypatch.setenv("DOSSIER_STORE", str(folder.parent / "other"))
    pd.testing.assert_frame_equal(open_corpus(folder, scheduler="processes").tokens, once)


def test_old_readers_are_forgotten(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often the vocabulary changes, the store keeps a handful of readings, the last ones, and not all of them."""
    read = []
    for number in range(store_module.READERS_KEPT + 2):
        (folder / "actors.toml").write_text(
            f'"org:Union {number}" = {{ names = ["Union {number}"] }}', encoding="utf-8"
        )
        assert len(open_corpus(folder).documents) == 3
        read.append(identity.reader_key(folder))
    kept = {path.name for path in (folder.parent / "store").iterdir()}
    assert kept == set(read[-store_module.READERS_KEPT :])


def test_the_reading_at_hand_is_never_forgotten(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where a clock gives another one a later day."""
    monkeypatch.setattr(store_module, "READERS_KEPT", 1)
    open_corpus(folder)
    (folder / "actors.toml").write_text("", encoding="utf-8")
    for path in (folder.parent / "store").iterdir():
        os.utime(path, (2**32, 2**32))
    assert len(open_corpus(folder).documents) == 3
    assert [path.name for path in (folder.parent / "store").iterdir()] == [identity.reader_key(folder)]


def test_only_readings_are_forgotten(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else lies beside them is not the store's, however old it is: fonts, a log, somebody's folder."""
    monkeypatch.setattr(store_module, "READERS_KEPT", 1)
    foreign = ("matplotlib", "notes-0123456789abcdef", "0123456789abcde", "0123456789ABCDEF")
    for name in (*foreign, "0123456789abcdef"):
        place = folder.parent / "store" / name
        place.mkdir(parents=True)
        os.utime(place, (0, 0))
    (folder.parent / "store" / "fedcba9876543210").write_text("no folder", encoding="utf-8")
    open_corpus(folder)
    kept = {path.name for path in (folder.parent / "store").iterdir()}
    assert kept == {*foreign, "fedcba9876543210", identity.reader_key(folder)}


def test_a_handful_of_findings_stays(folder: Path) -> None:
    """What was found out about sets of documents that changed since goes, the oldest first; the last ones are known."""
    store, asked = Store(folder.parent / "store", folder), []
    store.folder.mkdir(parents=True)
    sets = [{f"key{n}": f"doc{n}"} for n in range(store_module.FINDINGS_KEPT + 3)]
    for n, keys in enumerate(sets):
        store.remember("copies", keys, lambda n=n: asked.append(n) or {"doc": str(n)})  # type: ignore[misc]
        os.utime(max(store.folder.glob("copies-*.json"), key=lambda path: path.stat().st_mtime), (n + 1, n + 1))
    assert len(list(store.folder.glob("copies-*.json"))) == store_module.FINDINGS_KEPT
    kept = sets[-store_module.FINDINGS_KEPT :]
    assert [store.remember("copies", keys, dict)["doc"] for keys in kept] == [str(n) for n in range(3, len(sets))]
    assert asked == list(range(len(sets)))


def test_a_broken_off_batch_is_not_seen(folder: Path) -> None:
    """A batch that was never finished has no name, and is not read."""
    corpus = open_corpus(folder)
    store = Store(folder.parent / "store", folder)
    (store.folder / ".half").mkdir()
    (store.folder / ".half" / "documents.parquet").write_bytes(b"not parquet")
    assert len(open_corpus(folder).documents) == len(corpus.documents) == 3


@pytest.mark.parametrize("table", ["documents", "tokens", "texts"])
def test_a_batch_that_was_half_deleted_is_made_anew(folder: Path, table: str) -> None:
    """No article vanishes, and no run fails for ever, where a deletion was broken off in the middle."""
    once = open_corpus(folder).tokens
    (half,) = (folder.parent / "store").glob(f"*/*/{table}.parquet")
    half.unlink()
    again = open_corpus(folder)
    assert len(again.documents) == 3
    assert again.text("a").startswith("Port closed")
    pd.testing.assert_frame_equal(again.tokens, once)


def test_what_is_deleted_loses_its_name_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed in the middle of it, the store has no half of a batch or reading; the next run deletes what is left."""
    monkeypatch.setattr(store_module, "READERS_KEPT", 1)
    with monkeypatch.context() as killed:
        killed.setattr(store_module, "BATCHES_AT_MOST", 1)
        killed.setattr(store_module.shutil, "rmtree", lambda *_, **__: None)
        for name in ("d.txt", "e.txt", "actors.toml"):
            (folder / name).write_text("Little more." if name != "actors.toml" else "", encoding="utf-8")
            assert len(open_corpus(folder).documents) > 3
        store = Store(folder.parent / "store", folder)
        assert [path.name for path in store.folder.parent.glob("[!.]*")] == [store.folder.name]
        assert len(list(store.folder.parent.rglob(".dead-*"))) > 2
    assert len(open_corpus(folder).documents) == 5
    assert not list(store.folder.parent.rglob(".dead-*"))


def test_what_a_killed_run_was_writing_goes_after_a_day(folder: Path) -> None:
    """A batch is written in seconds: one of yesterday is nobody's, one of today may be."""
    store = Store(folder.parent / "store", folder)
    open_corpus(folder)
    old, young = (store.folder / f"{store_module.UNFINISHED}{name}" for name in ("old", "young"))
    for path in (old, young):
        path.mkdir()
    long_ago = old.stat().st_mtime - store_module.A_DAY - 60
    os.utime(old, (long_ago, long_ago))
    open_corpus(folder)
    assert (old.exists(), young.exists()) == (False, True)


def test_corrections_are_applied_and_one_that_fits_nothing_is_named(folder: Path) -> None:
    """A person's decision changes the table; the store still holds what was read."""
    claim = open_corpus(folder).sanction_claims.iloc[0]
    (folder / "corrections.csv").write_text(
        f"kind,id,verdict,field,value,remark\nclaim,{claim.claim_id},edit,measure,unspecified,ours\nclaim,gone,reject,,,\n",
        encoding="utf-8",
    )
    corpus: Corpus = open_corpus(folder)
    edited = corpus.sanction_claims.set_index("claim_id").loc[claim.claim_id]
    assert (edited.measure, edited.review, edited.remark) == ("unspecified", "edited", "ours")
    assert any("corrections.csv:3" in warning for warning in corpus.warnings)


def test_a_folder_without_any_date_is_told_what_to_add(folder: Path) -> None:
    """One dated article is enough to keep still."""
    (folder / "documents.csv").write_text("file,published\na.txt,2022-03-01\n", encoding="utf-8")
    assert not any("add 'published'" in warning for warning in open_corpus(folder).warnings)
    (folder / "documents.csv").write_text("file,published\na.txt,\n", encoding="utf-8")
    assert any("add 'published' to documents.csv" in warning for warning in open_corpus(folder).warnings)


def test_what_a_person_rejected_is_counted_by_what_it_took_out(folder: Path) -> None:
    """A row whose id fits nothing took nothing out."""
    claims = open_corpus(folder).sanction_claims
    (folder / "corrections.csv").write_text(
        f"kind,id,verdict\nclaim,{claims.claim_id[0]},reject\nclaim,gone,reject\n", encoding="utf-8"
    )
    corpus = open_corpus(folder)
    assert list(corpus.rejected_claims.claim_id) == [claims.claim_id[0]]
    assert len(corpus.sanction_claims) == len(claims) - 1


def test_a_checked_sample_is_held_against_the_claims(folder: Path) -> None:
    """Answers about claims that are not there are named and not counted; one about a claim since rejected is."""
    claim = open_corpus(folder).sanction_claims.claim_id[0]
    checked = folder / "checked_sample.csv"
    assert open_corpus(folder).checked_sample is None
    checked.write_text(f"claim_id,right\ngone,yes\n{claim},no\n", encoding="utf-8")
    (folder / "corrections.csv").write_text(f"kind,id,verdict\nclaim,{claim},reject\n", encoding="utf-8")
    corpus = open_corpus(folder)
    found = corpus.checked_sample
    assert found is not None
    assert (found.right, found.checked) == (0, 1)
    assert "checked_sample.csv:2: no claim has the id 'gone'; the answer was not counted" in corpus.warnings
    checked.write_text(f"claim_id,right\n{claim},\n", encoding="utf-8")
    unanswered = open_corpus(folder)
    assert unanswered.checked_sample is None
    assert any("checked_sample.csv: no row is answered yet" in warning for warning in unanswered.warnings)


def test_a_checked_sample_that_is_wrong_is_refused_before_anything_is_read(folder: Path) -> None:
    """As corrections.csv is: with its line, and with no annotation stored."""
    (folder / "checked_sample.csv").write_text("claim_id,right\na,perhaps\n", encoding="utf-8")
    with pytest.raises(DossierError, match=r"checked_sample\.csv:2: right 'perhaps'"):
        open_corpus(folder)
    assert not (folder.parent / "store").exists()


def test_an_unknown_folder_or_document_is_refused_in_one_line(folder: Path) -> None:
    """What is wrong and what is allowed."""
    with pytest.raises(DossierError, match="no such folder"):
        open_corpus(folder / "nowhere")
    with pytest.raises(DossierError, match="allowed: a, b, c"):
        open_corpus(folder).text("z")
    (folder / "measures.toml").write_text("[broken", encoding="utf-8")
    with pytest.raises(DossierError, match=r"measures\.toml"):
        readers_of(folder)


def test_a_store_that_cannot_be_written_is_told_in_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file where the store should be: its place, and what to do about it."""
    blocked = folder / "documents.csv"
    blocked.touch()
    monkeypatch.setenv("DOSSIER_STORE", str(blocked))
    told = r"documents\.csv: cannot be written: .* \(allowed: another folder in DOSSIER_STORE\)"
    with pytest.raises(DossierError, match=told):
        open_corpus(folder)
