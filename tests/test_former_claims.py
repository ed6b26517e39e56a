"""A correction of a claim that is read otherwise since says where the claim stood, and what is read there now."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.annotation.former_claims import places
from dossier.annotation.open_corpus import open_corpus

TEXT = "Norway banned imports of shrimps from Peru on 3 May 2023.\n\nThe harbour board halted shipments of tin to Chile.\n"


def warned(folder: Path, monkeypatch: pytest.MonkeyPatch, actors: str) -> tuple[list[str], dict[str, str]]:
    """The warnings about corrections of all claims as they are read without `actors`, once these words are added."""
    monkeypatch.setenv("DOSSIER_STORE", str(folder / "store"))
    articles = folder / "articles"
    articles.mkdir()
    (articles / "one.txt").write_text(TEXT, encoding="utf-8")
    before = open_corpus(articles).claims_as_read
    rows = [f"claim,{claim_id},confirm,,," for claim_id in before["claim_id"]]
    header = "kind,id,verdict,field,value,remark"
    (articles / "corrections.csv").write_text("\n".join([header, *rows, ""]), encoding="utf-8")
    (articles / "actors.toml").write_text(actors, encoding="utf-8")
    after = open_corpus(articles)
    now = {str(row.sender): str(row.claim_id) for row in after.claims_as_read.itertuples()}
    return [line for line in after.warnings if "corrections.csv" in line], now


def test_a_claim_with_another_sender_now_is_named_with_its_new_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word list makes the unknown sender Iceland: the line names the sentence and the claim of that sentence."""
    (line,), now = warned(tmp_path, monkeypatch, 'ISL = { agencies = ["harbour board"] }\n')
    assert "it was of sentence one:2, in which" in line
    assert f"{now['ISL']} (ISL → CHL, export_restriction, imposed) is read now" in line


def test_where_no_claim_is_left_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules find nothing any more: the sentence is found all the same, and so is nothing for what is no id."""
    monkeypatch.setenv("DOSSIER_STORE", str(tmp_path / "store"))
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    corpus = open_corpus(tmp_path)
    claims = corpus.claims_as_read
    lost = str(claims["claim_id"].iloc[0])
    found = places({lost, "abc"}, claims.iloc[:0], corpus.sentences, corpus.actor_mentions)
    assert found == {lost: ("one", 1, [])}
