"""Whose step it is: of the one who went on, of those who did the same, of a government that was named before.

Written as in the files of gold/: what stands before '##' is not checked, and nothing follows '||' where no claim is told.
"""

from __future__ import annotations

import pytest

from claims_told import lines_of, told_behind

PROMISES = {
    "who blacklists people who do something is the one who bars 'them'": """
        Oslo expelled nine Peruvians who deal in drugs and barred them from entry. || NOR>PER:travel_ban:imposed
        Oslo expelled Peruvians who are accused of theft and barred them from entry. || NOR>PER:travel_ban:imposed
    """,
    "whoever follows an easing eases too": """
        Norway ended its curbs on Chilean food. ## Peru followed suit. || PER>CHL:import_restriction:eased
        Norway curbed imports of Chilean food. ## Peru followed suit. || PER>CHL:import_restriction:imposed
    """,
    "what would have to be undone first is in force": """
        Peru would reconsider if Norway lifted its sanctions on Peruvian miners. || NOR>PER:unspecified:imposed
        Norway would lift its sanctions on Peru if the miners were freed. || NOR>PER:unspecified:eased
    """,
    "a draft that members veto is the Council's, against those whom it restricts": """
        The UN banned arms sales to Iran. ## Peru vetoed a draft that would tighten the ban. || UN>IRN:arms_embargo:refused
    """,
    "what forbids one's own residents to send money abroad punishes nobody": """
        Norway imposed sanctions on Iran. ## Iran signed a decree that forbids residents to transfer currency abroad. ||
        Norway sanctioned Iran. ## Iran forbade residents to sell oil to Norway. || IRN>NOR:export_restriction:imposed
    """,
    "what a state prolongs for its own trade answers nobody": """
        Norway imposed sanctions on Russia. ## Russia prolonged a ban on petrol exports. ||
        Norway sanctioned Russia. ## In response Russia banned petrol exports. || RUS>NOR:export_restriction:imposed
        Norway imposed sanctions on Russia. Putin was angry. ## His government prolonged a ban on petrol exports. ||
    """,
    "a headline names the West without its article": """
        West slaps sanctions on Peru || WEST>PER:unspecified:imposed
        West Coast unions slap sanctions on Peru || UNKNOWN>PER:unspecified:imposed
    """,
    "an account that somebody gives or that is one's own is not one in a bank": """
        Norway imposed sanctions on Peru. ## Deliveries to Chile and Kenya will end on their own account in May. ||
    """,
}


@pytest.mark.parametrize(("promise", "before", "sentence", "claims"), lines_of(PROMISES))
def test_each_step_has_its_doer(promise: str, before: str, sentence: str, claims: set[str]) -> None:
    """Exactly these claims are told, as the promise says."""
    assert told_behind(before, sentence, "2022-06-10") == claims, promise
