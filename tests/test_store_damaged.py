"""A store whose files were cut off, as where the power failed: made good, or told with what to do about it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dossier.annotation.open_corpus import open_corpus
from dossier.annotation.tables import TABLES
from dossier.errors import DossierError


@pytest.fixture
def batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one batch of the corpus `articles`, which is one article."""
    monkeypatch.setenv("DOSSIER_STORE", str(tmp_path / "store"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Norway taxed tin from Peru. Chile did not.", encoding="utf-8")
    assert len(open_corpus("articles").documents) == 1
    return next((tmp_path / "store").glob("*/*/tokens.parquet")).parent


@pytest.mark.parametrize("left", [0, 300])
@pytest.mark.parametrize("table", TABLES)
def test_a_table_that_was_cut_off_is_named_with_the_way_out(batch: Path, table: str, left: int) -> None:
    """One line with the file; when its folder is deleted, all is as it was."""
    path = batch / f"{table}.parquet"
    path.write_bytes(path.read_bytes()[:left])
    with pytest.raises(DossierError, match=rf"{table}\.parquet: is damaged or cannot be read \(allowed: delete its folder"):
        getattr(open_corpus("articles"), table)
    shutil.rmtree(batch)
    assert list(open_corpus("articles").sentences["sentence_id"]) == [1, 2]


@pytest.mark.parametrize("said", ["", "3", "[1]", "null"])
def test_a_finding_that_is_none_is_worked_out_again(batch: Path, said: str) -> None:
    """Whatever stands in its file."""
    before = open_corpus("articles").documents
    for place in batch.parent.glob("*.json"):
        place.write_text(said, encoding="utf-8")
    assert open_corpus("articles").documents.equals(before)
