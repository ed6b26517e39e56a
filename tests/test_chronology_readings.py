"""Sentences about claims: computed, and true of any corpus."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from dossier.annotation.events import contradictions
from dossier.annotation.sample import wilson
from dossier.figures import chronology_readings as read
from dossier.figures import report_readings
from dossier.statistics.chronology import placed_claims, sender_by_measure, urged_to_imposed
from dossier.statistics.claims_over_time import claims_over_time
from dossier.statistics.sender_multiverse import sender_multiverse
from dossier.statistics.sources import event_sources, who_reports_whom
from made_corpus import MadeCorpus, made_corpus


def readings(made: MadeCorpus) -> dict[str, str]:
    """All sentences of the notebook for one corpus."""
    placed = placed_claims(made.claims, made.documents)
    ids = made.documents.doc_id
    sources = pd.DataFrame({"source": range(1, len(ids) + 1), "doc_ids": [(doc_id,) for doc_id in ids]})
    _, summary = sender_multiverse(placed)
    said = {
        "reported": read.what_is_reported(placed, len(ids)),
        "when": read.when(placed),
        "over time": read.over_time(claims_over_time(placed)),
        "who": read.who_does_what(sender_by_measure(placed)),
        "delay": read.from_urged_to_imposed(urged_to_imposed(placed)),
        "sources": report_readings.on_how_many_sources(event_sources(placed, made.documents, sources), len(sources)),
        "publishers": report_readings.who_reports(who_reports_whom(placed, made.documents)),
        "differ": report_readings.where_articles_differ(contradictions(made.claims)),
        "choices": read.under_other_counts(summary),
        "method": read.method(placed, None, "made up", "dossier", read="2 documents"),
        "review": read.how_much_is_reviewed(made.claims),
    }
    return {name: str(reading) for name, reading in said.items()}


@pytest.mark.parametrize("size", [0, 1, 2, 5, 300])
def test_sentences_are_whole_on_any_corpus(size: int) -> None:
    """With no claim, one document or many: no empty value, no '1 claims', a full stop at the end."""
    said = readings(made_corpus(size) if size else made_corpus(3, quiet=True))
    for name, text in said.items():
        assert text.endswith("."), (name, text)
        assert not re.search(r"\bnan\b|\b1 (claims|events|documents|senders|sources|measures) ", text), text


def test_numbers_are_those_of_the_tables() -> None:
    """Claims, events and documents in the first sentence, counted here."""
    made = made_corpus(40)
    n, events, documents = len(made.claims), made.claims.event_id.nunique(), made.claims.doc_id.nunique()
    assert f"{n} claims of {events} events, in {documents} of 40 documents" in readings(made)["reported"]


def test_claims_that_were_not_asked_for_are_not_said_to_be_missing() -> None:
    """With none of 3 claims chosen it says so; with none at all, that none was found."""
    made = made_corpus(3, quiet=True)
    none = placed_claims(made.claims.head(0), made.documents)
    assert str(read.what_is_reported(none, 2, n_read=3)).startswith("Of 3 claims found in 2 documents none is by")
    assert str(read.what_is_reported(none, 2)) == "No sanction claim was found in 2 documents."


def test_findings_bring_the_claims_behind_them() -> None:
    """As many ids as the sentence counts: of the sender that is first, and of the claims with a date of their own."""
    made = made_corpus(40)
    placed = placed_claims(made.claims, made.documents)
    who, reported = read.who_does_what(sender_by_measure(placed)), read.what_is_reported(placed, 40)
    (most,) = re.findall(r"with (\d+) of", who.text)
    (dated,) = re.findall(r"(\d+) claims? ha[sv]e? a date", reported.text)
    for told, n in ((who, most), (reported, dated)):
        ids = re.findall(r"<span>(\w+)</span>", told.html)
        assert len(set(ids)) == min(int(n), 63) and set(ids) <= set(placed.claim_id)
    first = placed.sender[placed.sender != "UNKNOWN"].value_counts().index[0]
    assert set(placed[placed.claim_id.isin(re.findall(r"<span>(\w+)</span>", who.html))].sender) == {first}


def test_claims_that_the_article_completed_stand_below_their_number() -> None:
    """'for 2 claims' with the two of them, which one looks at first."""
    made = made_corpus(10)
    rules = ["general:sanction target:near"] * 2 + ["general:sanction"] * (len(made.claims) - 2)
    told = read.what_is_reported(placed_claims(made.claims.assign(rule=rules), made.documents), 10)
    assert "by pronoun for 2 claims: the rest of the article gave it." in told.text
    below = told.html.split("rest of their article: ")[1]
    assert set(re.findall(r"<span>(\w+)</span>", below)) == set(made.claims.claim_id[:2])


def test_undated_claims_have_no_order() -> None:
    """Where no sentence dates anything, it says that the order cannot be shown."""
    made = made_corpus(10)
    undated = MadeCorpus(made.documents, made.sentences, made.mentions, made.claims.assign(date=""))
    assert "cannot be shown" in readings(undated)["when"]


def test_a_checked_sample_is_quoted_with_its_interval() -> None:
    """Without a sample it says that nothing was measured; with three of four right, 75 % and the interval."""
    assert "has not been measured" in str(read.how_often_right(None))
    assert "3 are right: 75% (95 % interval 30% to 95%)" in str(read.how_often_right(wilson(3, 4)))
    told = str(read.how_often_right(wilson(1, 2)))
    assert "Of 2 claims of this corpus that a person checked as the rules read them, 1 is right: 50%" in told


def test_confirmed_claims_are_counted() -> None:
    """Two confirmed and one corrected are said to be so."""
    claims = made_corpus(10).claims
    claims.loc[:2, "review"] = ["confirmed", "edited", "confirmed"]
    assert "A person confirmed 2 and corrected 1 of" in str(read.how_much_is_reviewed(claims))


def test_rejected_claims_are_counted_though_they_are_not_there() -> None:
    """Whoever reads the table learns that a person took something out of it, even if nothing is left."""
    claims = made_corpus(10).claims
    assert "taken" not in str(read.how_much_is_reviewed(claims))
    assert "1 claim of this corpus is taken out by corrections.csv." in str(read.how_much_is_reviewed(claims, 1))
    assert "2 claims of this corpus are taken out by corrections.csv." in str(read.how_much_is_reviewed(claims[:0], 2))


def test_equal_first_senders_are_counted() -> None:
    """Norway and Peru with two claims each, Chile with one: of Norway it says that one other has as many."""
    rows = [("NOR", 2), ("PER", 2), ("CHL", 1)]
    cells = pd.DataFrame(rows, columns=["sender", "n_claims"]).assign(measure="tariff", status="imposed", evidence="")
    assert "3 senders are named, first Norway (1 other as often) with 2 of 5 claims." in str(read.who_does_what(cells))
    assert "first Norway with 2 of 3 claims." in str(read.who_does_what(cells[cells.sender != "PER"]))


def test_a_time_that_the_dates_fix_is_no_range() -> None:
    """Urged on one day and imposed on another: so many days; where a date is a month, between so many and so many."""
    delays = pd.DataFrame([{"sender": "NOR", "target": "PER", "measure": "tariff", "days_least": 12.0, "days_most": 12.0,
                            "evidence_urged": ("a:1",), "evidence_imposed": ("b:1",)}])  # fmt: skip
    assert "it took 12 days, as far" in str(read.from_urged_to_imposed(delays))
    assert "it took 1 day, as far" in str(read.from_urged_to_imposed(delays.assign(days_least=1.0, days_most=1.0)))
    assert "it took between 3 and 12 days, as far" in str(read.from_urged_to_imposed(delays.assign(days_least=3.0)))
