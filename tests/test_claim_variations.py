"""The same step told with other clauses around it: asides with dates, inversions, chains of verbs, several predicates."""

from __future__ import annotations

from itertools import product

import pytest

from dossier.annotation.claims import find_claims

MEASURES = {
    "import_restriction": ("banned imports of Chilean fish", "ban imports of Chilean fish"),
    "unspecified": ("imposed sanctions on Chile", "impose sanctions on Chile"),
    "asset_freeze": ("froze the assets of nine Chilean officials", "freeze the assets of nine Chilean officials"),
}
"""of each measure the past tense and the base form"""

SENDERS = {
    "{S} and, from May, Japan {past}.": "PER>imposed JPN>imposed",
    "{S} on Monday and Japan on Tuesday {past}.": "PER>imposed JPN>imposed",
    "{S} but not Japan {past}.": "PER>imposed",
    "{S}, which until then had resisted pressure from Japan, {past}.": "PER>imposed",
}
ORDERS = {
    "Not until May did {S} {base}.": "PER>imposed",
    "Only after weeks of pressure did {S} {base}.": "PER>imposed",
    "It was only in May that {S} {past}.": "PER>imposed",
    "Did {S} {base}?": "",
}
CHAINS = {
    "{S} voted on Tuesday to {base}.": "PER>announced",
    "{S} insisted it would {base}.": "PER>announced",
    "{S} did not hesitate to {base}.": "PER>imposed",
    "{S} would not hesitate to {base}.": "PER>threatened",
    "{S} heeded calls to {base}.": "PER>imposed",
    "{S} refused to summon the envoy or {base}.": "PER>refused",
}


@pytest.mark.parametrize(("frame", "measure"), list(product({**SENDERS, **ORDERS, **CHAINS}, MEASURES)))
def test_what_stands_around_a_step_changes_neither_sender_nor_status(frame: str, measure: str) -> None:
    """Exactly the claims of the frame, each against Chile and with the measure told, and no general word beside it."""
    past, base = MEASURES[measure]
    text = frame.format(S="Peru", past=past, base=base)
    told = {**SENDERS, **ORDERS, **CHAINS}[frame].split()
    found = {f"{c.sender}>{c.status}" for c in find_claims(text, "2023-02-01") if (c.target, c.measure) == ("CHL", measure)}
    assert found == set(told)
    assert len(find_claims(text, "2023-02-01")) == len(told)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru banned exports of pumps to Chile but not Iran.", "PER>CHL:export_restriction:imposed"),
        ("Peru refused to consider banning exports of pumps to Chile.", "PER>CHL:export_restriction:refused"),
        ("Peru is weighing whether to revoke the visas of Chilean officials.", "PER>CHL:travel_ban:considered"),
        ("Peru banned sales of pumps to Chile, which rejected the step as illegal.", "PER>CHL:export_restriction:imposed"),
        ("To punish Chile, Peru banned imports of Chilean fish.", "PER>CHL:import_restriction:imposed"),
        (
            "Peru neither banned imports of Chilean fish nor closed its ports to Chilean ships.",
            "PER>CHL:import_restriction:refused PER>CHL:transport_ban:refused",
        ),
    ],
)
def test_a_denial_or_a_question_reaches_as_far_as_it_says(text: str, claims: str) -> None:
    """Exactly these claims: 'but not', 'nor', 'refused to', 'whether to' and 'as illegal' bear on what they stand with."""
    assert {f"{c.sender}>{c.target}:{c.measure}:{c.status}" for c in find_claims(text, "2023-02-01")} == set(claims.split())
