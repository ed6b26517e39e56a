"""Answers that say with what, measures told behind a day, and programmes of sanctions that end."""

from __future__ import annotations

import pytest

from claims_told import told

ANSWERS = {
    "Norway retaliates against Chile with import ban": "NOR>CHL:import_restriction:imposed",
    "Norway retaliates against Chile, Peru with import ban": (
        "NOR>CHL:import_restriction:imposed; NOR>PER:import_restriction:imposed"
    ),
    "Norway retaliated against Chile with a ban on imports of tin.": "NOR>CHL:import_restriction:imposed",
    "Norway retaliated against Chile and Peru on Monday with export controls on salt.": (
        "NOR>CHL:export_restriction:imposed; NOR>PER:export_restriction:imposed"
    ),
    "Chile threatened to retaliate against Norway with tariffs on tin.": "CHL>NOR:tariff:threatened",
}
BEHIND_A_DAY = {
    "Norway imposed an embargo this week on Peru.": "NOR>PER:unspecified:imposed",
    "Norway imposed an embargo this week on Peru's oil exports.": "NOR>PER:import_restriction:imposed",
    "Norway imposed a ban on Monday on Peruvian oil.": "NOR>PER:import_restriction:imposed",
    "Norway widened the ban on Friday.": "",
}
PROGRAMMES = {
    "Norway terminated a Peru sanctions program.": "NOR>PER:unspecified:eased",
    "Norway on Monday ended its Peru sanctions programme and reimposed curbs on nine people.": (
        "NOR>PER:unspecified:eased; NOR>PER:unspecified:imposed"
    ),
}


@pytest.mark.parametrize("sentence", ANSWERS)
def test_an_answer_tells_behind_with_what_it_is(sentence: str) -> None:
    """The measure that stands behind 'with' is the claim, and whom the answer is against is its target."""
    assert told(sentence, "2023-05-05") == set(ANSWERS[sentence].split("; ")) - {""}


@pytest.mark.parametrize("sentence", BEHIND_A_DAY)
def test_a_day_between_a_measure_and_what_it_is_on_hides_nothing(sentence: str) -> None:
    """'An embargo this week on': no measure told of before is meant; without such an 'on' one is."""
    assert told(sentence, "2023-05-05") == set(BEHIND_A_DAY[sentence].split("; ")) - {""}


@pytest.mark.parametrize("sentence", PROGRAMMES)
def test_a_programme_of_sanctions_is_aimed_at_who_stands_before_it(sentence: str) -> None:
    """'A Peru sanctions program' is against Peru, whoever ends it."""
    assert told(sentence, "2023-05-05") == set(PROGRAMMES[sentence].split("; ")) - {""}


WHOM_IT_HITS = {
    "Norway announced financial sanctions that target Peruvian banks.": "NOR>PER:financial:announced",
    "Norway announced new sanctions, which target Peruvian banks and shipping firms.": "NOR>PER:unspecified:announced",
    "Norway targeted two Peruvian banks.": "NOR>PER:unspecified:imposed",
}


@pytest.mark.parametrize("sentence", WHOM_IT_HITS)
def test_whom_a_measure_hits_is_no_second_measure(sentence: str) -> None:
    """'Sanctions that target' tell one claim; a state that targets somebody tells one too."""
    assert told(sentence, "2023-05-05") == set(WHOM_IT_HITS[sentence].split("; ")) - {""}
