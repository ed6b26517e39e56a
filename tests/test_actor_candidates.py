"""Names that one may want to add."""

from __future__ import annotations

import tomllib

import pandas as pd

from dossier.annotation.actor_candidates import candidates
from dossier.annotation.actors import find_actors
from dossier.annotation.sentences import split


def tables(texts: dict[str, str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    sentences = [(d, s.sentence_id, s.start, s.text) for d, t in texts.items() for s in split(t)]
    mentions = [(d, m.start, m.end) for d, t in texts.items() for m in find_actors(t)]
    return (
        pd.DataFrame(sentences, columns=["doc_id", "sentence_id", "start", "text"]),
        pd.DataFrame(mentions, columns=["doc_id", "start", "end"]),
    )


TEXTS = {
    "a": "The yard sold pumps to Varmland Pumps. Shares of Varmland Pumps fell in Sweden. Later it rained.",
    "b": "Later Varmland Pumps closed. Later, Japan called it a pity. Later nobody did.",
}


def test_frequent_unknown_name_is_listed_with_its_line() -> None:
    """Named three times in two documents; known states and words that only open sentences are not listed."""
    (row,) = candidates(*tables(TEXTS)).to_dict("records")
    assert (row["name"], row["n"], row["n_documents"], row["example"]) == ("Varmland Pumps", 3, 2, "a:1")
    assert tomllib.loads(row["line"]) == {"org:Varmland Pumps": {"names": ["Varmland Pumps"]}}


def test_the_dead_of_history_are_offered_for_articles_of_their_time() -> None:
    """Nobody counts them, but where Reagan comes up again and again the line that makes him an actor is there, once."""
    said = "On Monday President Reagan met the Swedes. Today Ronald Reagan left. Some say that Reagan wept like Roosevelt. "
    rows = candidates(*tables({"a": said, "b": "The Roosevelt plan and the Roosevelt dam."})).to_dict("records")
    assert [(row["name"], row["n"]) for row in rows] == [("Roosevelt", 3), ("Ronald Reagan", 3)]
    assert tomllib.loads(rows[0]["line"]) == {"Roosevelt": {"kind": "person"}}
    assert tomllib.loads(rows[1]["line"]) == {"Ronald Reagan": {"kind": "person", "alone": True}}


def test_minimum_is_kept() -> None:
    """Below the minimum nothing is listed, and the table keeps its columns."""
    table = candidates(*tables(TEXTS), minimum=4)
    assert table.empty
    assert list(table.columns) == ["name", "n", "n_documents", "example", "line"]


def test_contractions_and_participles_are_no_names() -> None:
    """'I'm', 'I've' and the 'Armed' of 'Armed Forces' name nobody; a name of its own beside them is listed."""
    said = "Today I'm glad that I've come, the Armed Forces said of Varmland Pumps. "
    table = candidates(*tables({"a": said * 3}))
    assert list(table["name"]) == ["Varmland Pumps"]


def test_a_name_with_a_small_word_in_it_is_listed_whole() -> None:
    """'Reeds and Marshes' is one name where its halves hardly ever stand alone; two that meet once stay two."""
    text = "The board of Reeds and Marshes met. It told Reeds and Marshes to pay. Again Reeds and Marshes paid. "
    (row,) = candidates(*tables({"a": text})).to_dict("records")
    assert (row["name"], row["n"], row["example"]) == ("Reeds and Marshes", 3, "a:1")
    assert tomllib.loads(row["line"]) == {"org:Reeds and Marshes": {"names": ["Reeds and Marshes"]}}
    apart = "Nobody told Reeds. Nobody told Marshes. " * 3 + text
    assert sorted(candidates(*tables({"a": apart}))["name"]) == ["Marshes", "Reeds"]
    assert candidates(*tables({"a": "It met Reeds and Reeds. " * 3}))["name"].tolist() == ["Reeds"]


def test_a_name_is_listed_with_the_word_that_says_what_it_is() -> None:
    """Not 'Salmon' of 'Varm Salmon Company', nor 'Herring' of 'Northern Herring Council', nor what an office is for."""
    text = "In May the Varm Salmon Company told the Northern Herring Council and Harbours Minister Odd Fjelde. "
    assert sorted(candidates(*tables({"a": text * 3}))["name"]) == ["Northern Herring Council", "Varm Salmon Company"]
    text = "In May the Department of Harbours and the Ministry of Fish, Salmon and Herring told Varm of it. "
    assert candidates(*tables({"a": text * 3}))["name"].tolist() == ["Varm"]
