"""The sentences behind a count: one id for each occurrence, so that their number is the number shown."""

from __future__ import annotations

import pandas as pd

from dossier.errors import DossierError

AT_MOST = 200_000
"""Ids in one table: what a reader can still open."""


def term_evidence(tokens: pd.DataFrame, terms: list[str], unit: str = "token") -> pd.Series:
    """For each term the sentences of all its occurrences, `doc_id:sentence_id`, in the order of the corpus.

    A sentence that holds a term twice stands there twice. Terms come with all their ids or, after AT_MOST ids
    in all, with none. Indexed by term; named `evidence`.
    """
    sizes = tokens.loc[tokens[unit].isin(terms).to_numpy(), unit].astype(object).value_counts()
    affordable = sizes.reindex(pd.Index(terms, dtype=object)).fillna(0).cumsum() <= AT_MOST
    carried = [term for term, yes in zip(terms, affordable, strict=True) if yes]
    found = tokens.loc[tokens[unit].isin(carried).to_numpy(), ["doc_id", "sentence_id", unit]]
    ids = found["doc_id"].astype("str") + ":" + found["sentence_id"].astype("str")
    grouped = (
        ids.groupby(found[unit].astype(object), sort=False).agg(tuple)
        if len(ids)
        else pd.Series(dtype=object)
    )
    return pd.Series(
        [grouped.get(term, ()) for term in terms], index=pd.Index(terms, dtype=object), name="evidence"
    )


def pair_evidence(tokens: pd.DataFrame, pairs: pd.DataFrame) -> pd.Series:
    """For each pair of neighbours (columns `first`, `second`) the sentences in which they stand, one for each time.

    Same index as `pairs`.
    """
    place = ["doc_id", "sentence_id"]
    token, following = tokens["token"].to_numpy(dtype=object)[:-1], tokens["token"].to_numpy(dtype=object)[1:]
    places = tokens[place].to_numpy(dtype=object)
    same = (places[:-1] == places[1:]).all(axis=1)
    joined = pd.DataFrame({"first": token, "second": following})[same]
    ids = tokens["doc_id"].astype("str") + ":" + tokens["sentence_id"].astype("str")
    joined["evidence"] = ids.iloc[joined.index].to_numpy()
    wanted = pairs[["first", "second"]].astype(object)
    found = joined.merge(wanted.drop_duplicates(), on=["first", "second"])
    grouped = (
        found.groupby(["first", "second"], sort=False)["evidence"].agg(tuple).to_dict() if len(found) else {}
    )
    listed = [grouped.get((a, b), ()) for a, b in zip(wanted["first"], wanted["second"], strict=True)]
    return pd.Series(listed, index=pairs.index, name="evidence", dtype=object)


def quoted(sentences: pd.DataFrame, evidence: list[str]) -> pd.DataFrame:
    """The sentences of some ids, in the order of the ids: `evidence`, `sentence`.

    Raises DossierError for an id that is not in the corpus.
    """
    keys = sentences["doc_id"].astype("str") + ":" + sentences["sentence_id"].astype("str")
    wanted = keys.isin(evidence)
    texts = dict(zip(keys[wanted], sentences.loc[wanted, "text"], strict=True))
    missing = [one for one in evidence if one not in texts]
    if missing:
        raise DossierError(f"no sentence {missing[0]!r} in this corpus")
    return pd.DataFrame({"evidence": evidence, "sentence": [texts[one] for one in evidence]}, dtype=object)
