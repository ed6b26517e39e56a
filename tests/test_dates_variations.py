"""Tests of days, amounts and vague words in the wordings of agency stories and broadcasts."""

from __future__ import annotations

import re

import pytest

from dossier.annotation.dates import find_dates

MARKED = re.compile(r"\[\[([^|]+)\|([^]]+)\]\]")
THURSDAY, TUESDAY = "1998-04-16", "2013-10-29"
DAYS_OF_APRIL = [
    "He was to have been sentenced [[Friday|1998-04-17]], but the judge put it off.",
    "He is said to have left [[Friday|1998-04-10]].",
    "The ship is expected back in port [[Friday|1998-04-17]].",
    '"We\'ll know more [[Monday|1998-04-20]]," she said [[Wednesday|1998-04-15]].',
    "The deadline, extended twice, is [[now|PRESENT_REF]] [[noon Saturday|1998-04-18T12:00]].",
    "A cease-fire that took hold [[Sunday|1998-04-12]] was broken.",
    "Rebels who took the town [[Sunday|1998-04-12]] were digging in [[Thursday|1998-04-16]].",
    "The hearing had been set for [[Monday|1998-04-13]] but was moved to [[Friday|1998-04-17]].",
    "The bodies, found [[Saturday|1998-04-11]], were to be flown home [[Friday night|1998-04-17TNI]].",
    "Before leaving [[Friday|1998-04-17]] for Quito, he is to name a new aide.",
    "Before leaving [[Tuesday|1998-04-14]] for Quito, he fired his top aide.",
    "No one works here on a [[Friday|XXXX-WXX-5]].",
    "They face a [[Friday|1998-04-17]] deadline for filing.",
    "He left [[last Monday|1998-04-13]] and came back [[that same Monday|1998-04-13]].",
    "By [[midmorning|1998-04-16TMO]] the toll was nine.",
    "By [[week's end|1998-W16]] the town had fallen.",
    "It could come as early as [[May|1998-05]].",
    "This survey shows that night owls sing.",
    "He said that year 12 pupils may stay away.",
]
DAYS_OF_OCTOBER = [
    "Most delegates said quotas before [[August|2014-08]] are unlikely.",
    "Output is expected to have risen in [[September|2013-09]], a poll showed.",
    "They meet on [[the first and third Wednesday of the month|XXXX-WXX-3]].",
    "It was told to Loh Hoon Sun. Loh said no more.",
    "The council will not meet again until [[June|2014-06]], delegates said.",
    "The council will not meet again until [[Saturday|2013-11-02]], Lund said.",
    "He was not seen until [[Saturday|2013-10-26]], police said.",
    "It closed at 72.4, well ahead of [[Friday|2013-10-25]]'s final 71.8.",
    "It was not far from the [[2012|2012]] low of 5.35 posted in [[mid-November|2012-11]].",
    "KRONE SEEN TO FALL [[THIS YEAR|2013]]",
    "They had hoped to meet in [[June|2013-06]], but the war broke out.",
    "The suspect is held pending a hearing [[Thursday|2013-10-31]].",
    "Hundreds lined up [[Monday|2013-10-28]] for tickets to [[Saturday|2013-11-02]]'s concert.",
    "With [[five days|P5D]] to go before [[Sunday|2013-11-03]]'s vote, polls are tight.",
    "She'd been due to testify [[Monday|2013-10-28]].",
    "It's not clear whether he will appear [[Wednesday|2013-10-30]].",
    "It wasn't until [[Sunday|2013-10-27]] that rescuers reached the village.",
    "Schools that shut [[Friday|2013-10-25]] stayed closed [[Monday|2013-10-28]].",
]
AMOUNTS = [
    "It will end in [[the next two or three years|P3Y]], as it did over [[the past 10-15 years|P15Y]].",
    "Sales fell. In [[1996|1996]], the fund began [[the year|1996]] at 40.",
    "He lost his job. [[Two weeks later|P2W]] his wife fell ill.",
    "[[Today|1998-04-16]], [[a year later|P1Y]], he is back.",
    "He left home in [[1987|1987]]. [[Six months later|P6M]] his letters stopped. He was seen [[last week|1998-W15]].",
    "In [[the year|P1Y]] after the war, prices rose.",
    "In [[the year and a half|P1Y6M]] after that, prices rose.",
    "[[These last two years|P2Y]] have been hard.",
    "Waste must be kept for [[hundreds of thousands of years|PXY]].",
    "They settled there [[10,000 years earlier|P10000Y]].",
    "The herds died out [[40,000 years ago|PAST_REF]].",
    "In [[ten years' time|2008]] there will be no village.",
    "He will be back in [[a week's time|1998-W17]].",
    "He had met the two men once [[a decade ago|1988]].",
    "They left at [[six-thirty|1998-04-16T06:30]] and met at [[ten P-M|1998-04-16T22:00]].",
    "The bill won by six-thirty-four.",
    "It has been [[a year|P1Y]] to the day.",
    "For [[a second|PT1S]], he froze.",
    "He had gone [[a week|P1W]] without sleep.",
    "It is a [[once-a-year|P1Y]] event.",
    "It will be done in [[the next fortnight|P2W]].",
    "It rose [[this year|1998]], [[the year before|1997]] and [[the year before that|1996]].",
    "It was the hottest of [[the century|19XX]].",
    "We enter the third century of our search.",
]
VAGUE_WORDS = [
    "It lands at [[5.30 pm|1998-04-16T17:30]] ([[07:30 UTC|1998-04-16T07:30]]).",
    '"It works," June says.',
    "I saw him [[the other day|PAST_REF]].",
    "[[One of these days|FUTURE_REF]] the sea will come in.",
    "To [[this day|PRESENT_REF]], no one knows who did it.",
    "It is told in the journal Current Biology.",
    "He saw the film The Day After Tomorrow.",
]


def parted(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """A sentence without its marks, and what is marked with its value."""
    return MARKED.sub(r"\1", marked), MARKED.findall(marked)


@pytest.mark.parametrize(
    ("published", "marked"),
    [(THURSDAY, s) for s in DAYS_OF_APRIL] + [(TUESDAY, s) for s in DAYS_OF_OCTOBER],
)
def test_which_day_is_meant_in_any_wording(published: str, marked: str) -> None:
    """Whether a day is past or to come is told by the verb that it goes with; what is no day is none."""
    text, expected = parted(marked)
    found = [(d.text, d.value) for d in find_dates(text, published)]
    assert found == expected


@pytest.mark.parametrize("marked", AMOUNTS + VAGUE_WORDS)
def test_how_long_and_how_vaguely_in_any_wording(marked: str) -> None:
    """What is past is not counted to a day to come, and what reaches before the calendar is an amount or the past."""
    text, expected = parted(marked)
    assert [(d.text, d.value) for d in find_dates(text, THURSDAY)] == expected


def test_what_holds_from_a_weekday_may_be_to_come() -> None:
    """'closed its ports from Thursday', told on a Wednesday, is of the day after; 'down from Thursday's close' is past."""
    to_come = find_dates("Norway closed its ports to Danish ships from Thursday.", "2026-10-28")
    assert [d.value for d in to_come] == ["2026-10-29"]
    assert [d.value for d in find_dates("Shares were down from Thursday's close.", "2026-10-28")] == ["2026-10-22"]
