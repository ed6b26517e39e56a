"""On how many independent articles an event stands, and who reports whom."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

NO_PUBLISHER = "not known"


def event_sources(placed: pd.DataFrame, documents: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """One row for each event, those that most sources report first.

    `sources`: from `shared_passages.independent_sources`, groups of articles that do not copy each other.

    - `event_id`; `sender`, `target`, `measure`, `placed`, `basis`: of its earliest claim; `status`: what most of its
      articles give, of 'announced' and 'imposed' the latter where as many do
    - `n_claims`, `n_documents`, `n_sources`: claims, documents and independent sources that report it
    - `n_publishers`: publishers known by name
    - `single_source`: whether the event stands on one source only
    - `evidence`: the ids of the claims
    """
    publisher = dict(zip(documents.doc_id, documents.publisher, strict=True))
    source = {doc_id: n for n, ids in zip(sources.source, sources.doc_ids, strict=True) for doc_id in ids}
    table = placed.assign(
        source=placed.doc_id.map(source).astype("int64"),
        publisher=placed.doc_id.map(publisher).replace("", None),
    )
    names = ["sender", "target", "measure", "status", "placed", "basis"]
    found = table.groupby("event_id", sort=True).agg(
        **{name: (name, "first") for name in names},
        n_claims=("claim_id", "size"), n_documents=("doc_id", "nunique"), n_sources=("source", "nunique"),
        n_publishers=("publisher", "nunique"), evidence=("claim_id", tuple),
    ).reset_index()  # fmt: skip
    found["status"] = found.event_id.map(_status_of_most(placed)).astype("str")
    found["single_source"] = found.n_sources == 1
    found = found[[*found.columns.drop("evidence"), "evidence"]].astype({"evidence": "object"})
    order = ["n_sources", "n_documents", "n_claims", "event_id"]
    return found.sort_values(order, ascending=[False, False, False, True], ignore_index=True)


def _status_of_most(placed: pd.DataFrame) -> pd.Series:
    """By event: the status that most of its articles give, of equal ones the last by name ('imposed', not 'announced')."""
    counts = placed.groupby(["event_id", "status"]).doc_id.nunique().rename("n").reset_index()
    most_first = counts.sort_values(["n", "status"], ascending=False, kind="stable")
    return most_first.drop_duplicates("event_id").set_index("event_id").status


def one_an_article(placed: pd.DataFrame, ids: Collection[str]) -> pd.DataFrame:
    """Of the claims with these ids one an article, in the order of time: the one of the fullest sentence.

    A headline and the sentence below it are one report.
    """
    reports = placed[placed.claim_id.isin(set(ids))]
    fullest = reports.assign(length=reports.quote.str.len()).sort_values("length", ascending=False, kind="stable")
    return reports.loc[fullest.drop_duplicates("doc_id").index.sort_values()]


def who_reports_whom(placed: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """One row for each publisher and sender: whose sanctions a publisher writes about.

    - `publisher` ('not known' where nobody said), `sender`
    - `n_claims`, `n_events`, `n_documents`; `share`: of the publisher's claims; `evidence`: the ids of the claims
    """
    names = documents.publisher.astype("str").replace("", NO_PUBLISHER)
    publisher = dict(zip(documents.doc_id, names, strict=True))
    table = placed.assign(publisher=placed.doc_id.map(publisher).astype("str"))
    found = table.groupby(["publisher", "sender"], sort=True).agg(
        n_claims=("claim_id", "size"), n_events=("event_id", "nunique"), n_documents=("doc_id", "nunique"),
        evidence=("claim_id", tuple),
    ).reset_index()  # fmt: skip
    found.insert(5, "share", found.n_claims / found.groupby("publisher").n_claims.transform("sum"))
    return found.astype({"evidence": "object"})
