"""Description: counts of the corpus by hand, and what its size can support."""

from __future__ import annotations

import pandas as pd

from corpora import generated, tables
from dossier.statistics.description import date_bases, overview, repairs_by_kind, support
from dossier.statistics.dispersion import places
from dossier.statistics.term_over_time import monotone_change, slice_of_time

CORPUS = tables({"a": "One two. Two three four.", "b": "One."}, published={"a": "2022-03"})


def test_the_overview_is_a_hand_count() -> None:
    """Two documents, three sentences, six tokens of four types, one of them dated, and that date not inferred."""
    values = overview(CORPUS.documents, CORPUS.tokens).set_index("what")["value"]
    assert (values["documents"], values["sentences"]) == (2, 3)
    assert (values["running words and numbers"], values["different words and numbers"]) == (6, 4)
    assert (values["date of publication known"], values["earliest publication"]) == (1, "2022-03")
    assert values["of these inferred from the text"] == 0
    guessed = CORPUS.documents.assign(published_basis=["inferred", "unknown"])
    assert overview(guessed, CORPUS.tokens).set_index("what")["value"]["of these inferred from the text"] == 1


def test_dates_are_counted_by_precision_and_basis() -> None:
    """One known to the month, one not at all; the more precise comes first."""
    table = date_bases(CORPUS.documents)
    assert table.to_numpy().tolist() == [["month", "given", 1], ["unknown", "unknown", 1]]


def test_repairs_are_counted_by_kind_and_document() -> None:
    """Two of markup in one document, one of encoding in the other; none where there is none."""
    repairs = pd.DataFrame({"doc_id": ["a", "a", "b"], "kind": ["markup", "markup", "encoding"]})
    kinds = repairs_by_kind(CORPUS.documents, repairs)
    assert kinds.to_numpy().tolist() == [["markup", 2, 1, 0.5], ["encoding", 1, 1, 0.5]]
    assert repairs_by_kind(CORPUS.documents, repairs.head(0)).empty


def test_a_trend_can_be_asked_of_just_those_documents_of_which_it_is() -> None:
    """Ten or twelve documents in two months or three: what notebook 1 says is possible, notebook 2 tests, nothing else."""
    for n, months in ((9, 3), (10, 2), (10, 3), (12, 1)):
        corpus = generated(n)
        documents = corpus.documents.assign(published=[f"2022-{1 + i % months:02}-01" for i in range(n)])
        tau, _, _ = monotone_change(documents, places(corpus.tokens, documents, "wba"), slice_of_time(documents))
        assert support(documents)["possible"][3] == (tau == tau) == (n >= 10 and months >= 3)


def test_support_depends_on_the_number_of_distinct_documents() -> None:
    """Two documents support counting only; a hundred dated ones intervals and tests, and times where each holds twenty."""
    assert support(CORPUS.documents)["possible"].tolist() == [True, False, False, False, False, False]
    hundred = support(generated(100).documents.assign(published=[f"2022-{1 + i % 12:02}-01" for i in range(100)]))
    assert hundred["possible"].tolist() == [True, True, True, True, False, False]
    assert hundred["answer"][4] == "needs 20 documents in each; so many are in 0 of 12 different months"
    years = generated(100).documents.assign(published="1951")
    assert not support(years)["possible"][3]
    assert support(years)["answer"][3] == "needs 10 documents dated to the year, in 3 different years; here 100 in 1"
    years = years.assign(published=[f"{1951 + i % 4}" for i in range(100)])
    assert support(years)["possible"][3:5].tolist() == [True, True]
    assert support(years)["answer"][4].endswith("so many are in 4 of 4 different years")
    copies = generated(100).documents.assign(duplicate_of="d00000")
    assert not support(copies)["possible"].any()
