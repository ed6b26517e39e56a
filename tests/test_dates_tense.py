"""Tests of the tense of the clause that a date stands in."""

from __future__ import annotations

import pytest

import dossier
from dossier.annotation.date.tense import tense


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The bank froze the funds on @.", "past"),
        ("The bank will freeze the funds on @.", "future"),
        ("On @, the bank froze the funds.", "past"),
        ("On @ the bank is to freeze the funds.", "future"),
        ("The minister, who left on @, will return.", "past"),
        ("The minister, who will leave on @, smiled.", "future"),
        ("The vote is scheduled for @.", "future"),
        ("The list was to be published on @.", "future"),
        ("It fell to 3 percent in @.", "past"),
        ("Firms must comply by @.", "future"),
        ("It may arrive as early as @.", "future"),
        ("A court @ refused to hear the case.", "past"),
        ("He will go, and @'s vote is forgotten.", "past"),
        ("Mr. Brown will follow J. Smith on @.", "future"),
        ("Nobody won. On @ it will rain.", "future"),
        ("Much snow in @", ""),
        ("A spokesman declined to comment @.", "past"),
        ("They agreed to meet again @.", "future"),
        ("The guards were planning to march on @.", "future"),
        ("Officials weren't there on @.", "past"),
        ("Nobody could be reached @.", "past"),
        ("The harbour could be closed @.", "future"),
        ("It had been due to expire @.", "past"),
        ("The case is heard in @.", ""),
        ("The funeral is @.", "future"),
        ("A vote is expected on @.", "future"),
        ("Shares fell ahead of @'s vote.", "future"),
        ("The fair was postponed until @.", "future"),
        ("He is leaving on @.", "future"),
        ("Expected on @", "past"),
        ("The port closed the old gate on the quay to lorries @.", "past"),
        ("The port closed roads leading out of town to calm tempers @.", "past"),
        ("The court summoned him to speak @.", "future"),
        ("The firm missed a deadline @.", "past"),
        ("The crew let the deadline pass @.", "past"),
        ("The mayor let the licence expire @.", "past"),
        ("The union has called a strike for @.", "future"),
        ("The union had called a strike for @.", "past"),
        ("The term runs out in @.", "future"),
        ("The term had run out in @.", "past"),
        ("Polls open on @.", "future"),
        ("The mill shut its gates and said they would stay shut until @.", "future"),
        ("They hoped that a truce could be reached by @.", "future"),
        ("The owners had until @ to answer.", "future"),
        ("It wasn't until @ that help came.", "past"),
        ("Crews did not reach the hut until @.", "past"),
        ("The hut was destroyed by @'s storm.", "past"),
        ("The pact is expected to be formally adopted on @.", "future"),
        ("The hearing was rescheduled for @.", "future"),
        ("A rise on @ was due to the frost.", "past"),
        ("In the week through @ the rate at which they lend to one another rose.", "past"),
        ("The group has met since @ and will report.", "past"),
        ("He meets the king on @, aides said.", "future"),
        ("Parliament votes @ on the bill.", "future"),
        ("They did not meet @.", "past"),
        ("The vault may have closed on @.", "past"),
        ("The vault will have closed by @.", "future"),
        ("The rate rises, beginning with the @ payment.", "future"),
        ("The votes on @ showed a split.", "past"),
        ("He goes there ahead of a vote on @.", "future"),
        ("Firms waited for the court to rule on @.", "future"),
    ],
)
def test_the_clause_of_the_date_decides(sentence: str, expected: str) -> None:
    """'@' marks the date; verbs of other clauses and sentences do not count."""
    at = sentence.index("@")
    assert tense(sentence, at, at + 1) == expected


def test_an_infinitive_can_be_left_out_of_account() -> None:
    """'a June deal to sell it' does not say when June is: without weak cues the clause has no tense."""
    sentence = "It tries to sell the ground under a @ deal."
    at = sentence.index("@")
    assert tense(sentence, at, at + 1) == "future"
    assert tense(sentence, at, at + 1, weak=False) == ""


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("@: The town begins to plan.", ""),
        ("@: The town says it will plan.", "past"),
        ("@ - The town said so.", "past"),
        ("@: The town will vote.", "future"),
        ("By @: The town says it will plan.", "future"),
    ],
)
def test_an_entry_of_a_chronology_tells_in_the_present_what_was(entry: str, expected: str) -> None:
    """Only where its first verb looks ahead does an entry that opens with its date and a colon or dash look ahead."""
    text = f"A timeline\n\n{entry}"
    at = text.index("@")
    assert tense(text, at, at + 1) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council will meet again. @'s talks failed.", "past"),
        ("Officials hope to agree. @ sales fell.", "past"),
        ("The minister resigned. @'s game will draw thousands.", "future"),
        ("(The firm will appeal.) On @, the court ruled against it.", "past"),
        ("The talks failed. @ is a holiday.", "future"),
        ("The talks will go on until 5 p.m. @.", "future"),
        ("He said the U.S. would vote @.", "future"),
    ],
)
def test_a_date_that_opens_its_sentence_takes_nothing_from_the_one_before(text: str, expected: str) -> None:
    """Where a sentence opens with a date, the verb of the sentence before it says nothing; 'p.m.' ends none."""
    start = text.index("@")
    assert tense(text.replace("@", "Friday"), start, start + len("Friday")) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kenya banned Peruvian tea on March 8.", "2022-03-08"),
        ("Kenya invaded its neighbour on February 20.", "2022-02-20"),
        ("Kenya announced elections on March 8.", "2023-03-08"),
        ("Kenya sold tickets for the race on March 8.", "2023-03-08"),
        ("Kenya will ban Peruvian tea on March 8.", "2023-03-08"),
        ("Kenya shut its border on January 4.", "2023-01-04"),
    ],
)
def test_what_was_done_on_a_day_far_off_was_done_on_the_last_one(sentence: str, expected: str) -> None:
    """Told on 6 December: a deed has a day behind it, unless that is eleven months back; what it names may lie ahead."""
    assert [d.value for d in dossier.find_dates(sentence, published="2022-12-06")] == [expected]
