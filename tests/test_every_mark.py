"""Every mark of every figure of the four notebooks carries as many ids as it shows, and each leads somewhere.

A new figure fails here until it is named, and until its data bear it out.
"""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

import dossier
from cells import declared, readings
from dossier import project
from dossier.statistics.evidence import common_limit

NUMBER = {
    "1_corpus_statistics.document_lengths": "mark",
    "1_corpus_statistics.publication_dates": "mark",
    "1_corpus_statistics.sentence_lengths": "n_sentences",
    "1_corpus_statistics.lexical_diversity": "mark",
    "1_corpus_statistics.zipf": "n",
    "1_corpus_statistics.vocabulary_growth": "n_new",
    "2_term_frequency.term_frequencies": "n",
    "2_term_frequency.dispersion": "",
    "2_term_frequency.term_over_time": "n",
    "2_term_frequency.collocations": "n",
    "2_term_frequency.collocation_network": "n",
    "2_term_frequency.keyness": "n_focus + n_reference",
    "2_term_frequency.rank_intervals": "n",
    "3_actor_cooccurrence.actors": "n_sentences",
    "3_actor_cooccurrence.heat_map": "n",
    "3_actor_cooccurrence.network": "n_together",
    "3_actor_cooccurrence.presence": "n_together",
    "3_actor_cooccurrence.over_time": "n_together",
    "3_actor_cooccurrence.choices": "n_together",
    "4_sanction_chronology.timeline": "n_claims",
    "4_sanction_chronology.over_time": "n_claims",
    "4_sanction_chronology.sender_by_measure": "n_claims",
}  # fmt: skip
"""The columns whose sum a mark shows; `mark` where each row is one document of it; nothing where a row is an occurrence."""


def test_every_figure_is_named() -> None:
    """What the notebooks declare is looked at here."""
    assert {f"{name}.{figure}" for name, figures in declared("figures").items() for figure in figures} == set(NUMBER)


def cut_evenly(lengths: list[int], shown: list[int]) -> bool:
    """As many ids as the number, or where there are too many, the first ones up to one limit."""
    return lengths == [min(n, common_limit(pd.Series(shown).to_numpy(dtype=int))) for n in shown]


def test_a_missing_id_is_found() -> None:
    """The test can fail: one id too few is seen, an even cut is none too few."""
    assert cut_evenly([2, 1], [2, 1])
    assert not cut_evenly([1, 1], [2, 1])
    assert cut_evenly([199_999, 1], [300_000, 1])
    assert not cut_evenly([199_998, 1], [300_000, 1])


@pytest.mark.slow
@pytest.mark.parametrize("name", declared("figures"))
def test_every_mark_carries_as_many_ids_as_it_shows(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """On the seeds: ids of sentences, claims or documents that are there, and their number is the number shown."""
    folder = project.root() / "seeds"
    readings(name, folder, monkeypatch, tmp_path)
    corpus = dossier.open_corpus(folder)
    sentences = corpus.sentences["doc_id"].astype(str) + ":" + corpus.sentences["sentence_id"].astype(str)
    known = {*sentences, *corpus.documents["doc_id"], *corpus.sanction_claims["claim_id"]}
    for figure in declared("figures")[name]:
        data = pd.read_csv(tmp_path / f"figures/{name}.{figure}.csv", keep_default_na=False, dtype={"evidence": str})
        assert len(data), figure
        number = NUMBER[f"{name}.{figure}"]
        listed = [json.loads(ids) if number else [ids] for ids in data["evidence"]]
        unknown = {one for ids in listed for one in ids} - known
        assert not {one for one in unknown if one.rpartition(":p")[0] not in known}, figure
        if number == "mark":
            assert listed == [[doc_id] for doc_id in data["doc_id"]]
            drawn = [mark for mark in data["mark"].astype(str) if mark]
            assert drawn and len(drawn) == len(set(drawn)), "five documents are drawn one by one"
        elif number:
            assert cut_evenly([len(ids) for ids in listed], data.eval(number).tolist()), figure
