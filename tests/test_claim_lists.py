"""A list of measures is one claim each, in whatever way it is listed: none is lost, none takes the status of another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

import claims_told

NOUNS = {
    "asset_freeze": "a freeze on the assets of 25 Chilean officials",
    "export_restriction": "a ban on exports of semiconductors to Chile",
    "import_restriction": "an embargo on Chilean oil",
    "travel_ban": "visa bans for Chilean lawmakers",
    "tariff": "the withdrawal of Chile's most-favoured-nation status",
    "transport_ban": "the closure of its airspace to Chilean planes",
    "financial": "restrictions on transactions with the Chilean central bank",
    "services_ban": "a ban on accounting services for Chilean companies",
}
FRAMES = {
    "Norway announced new sanctions against Chile, including {list}": "announced",
    "Norway imposed a package of sanctions on Chile that includes {list}": "imposed",
    "The measures that Norway announced against Chile include {list}": "imposed",
    "Norway has imposed sanctions on Chile: {list}": "imposed",
    "Norway hit Chile with {list}": "imposed",
    "Norway threatened Chile with {list}": "threatened",
    "Norway is considering {list}": "considered",
}
VERBS = {
    "asset_freeze": ("freeze", "freezing", "the assets of 25 Chilean officials"),
    "export_restriction": ("restrict", "restricting", "the sale of drones to Chile"),
    "travel_ban": ("bar", "barring", "60 Chilean officials from entering"),
    "financial": ("cut", "cutting", "three Chilean banks off from SWIFT"),
    "transport_ban": ("close", "closing", "its airspace to Chilean airlines"),
    "diplomatic": ("expel", "expelling", "eight Chilean diplomats"),
    "tariff": ("raise", "raising", "tariffs on Chilean goods"),
}
VERB_FRAMES = {
    "Norway threatened to {base}": "threatened",
    "Norway decided to {base}": "announced",
    "Norway plans to {base}": "considered",
    "Kyiv urged Norway to {base}": "urged",
    "Norway is considering {ing}": "considered",
    "Norway punished Chile by {ing}": "imposed",
}
BETWEEN = (" and ", " and also ", ", as well as ", ", along with ")
ENDS = {" and also ": "{base}", ", as well as ": "{ing}", ", along with ": "{ing}"}


def listed(things: list[str], last: str) -> str:
    return ", ".join(things[:-1]) + last + things[-1]


def nominal() -> Iterator[tuple[str, set[str]]]:
    measures = list(NOUNS)
    for n, (frame, status) in enumerate(FRAMES.items()):
        for k, last in enumerate(BETWEEN):
            chosen = [measures[(n + k + 3 * j) % len(measures)] for j in range(3)]
            sentence = frame.format(list=listed([NOUNS[m] for m in chosen], last))
            yield f"{sentence}.", {f"NOR>CHL:{m}:{status}" for m in chosen}


def verbal() -> Iterator[tuple[str, set[str]]]:
    measures = list(VERBS)
    for n, (frame, status) in enumerate(VERB_FRAMES.items()):
        form = 0 if "{base}" in frame else 1
        for k, last in enumerate(BETWEEN):
            if ENDS.get(last, "{base}{ing}") not in frame and last != BETWEEN[0]:
                continue
            chosen = [measures[(n + k + 2 * j) % len(measures)] for j in range(4)]
            told = listed([f"{VERBS[m][form]} {VERBS[m][2]}" for m in chosen], last)
            yield f"{frame.format(base=told, ing=told)}.", {f"NOR>CHL:{m}:{status}" for m in chosen}


def read(sentence: str) -> set[str]:
    return claims_told.told(sentence, "2022-03-04")


@pytest.mark.parametrize(("sentence", "claims"), [*nominal(), *verbal()])
def test_each_measure_of_a_list_is_a_claim(sentence: str, claims: set[str]) -> None:
    """Three nouns or four verbs in a row are three or four claims of one status, whatever links the last of them."""
    assert read(sentence) == claims


def test_the_lists_differ() -> None:
    """The table above holds lists of every frame, and no two alike."""
    sentences = sorted(s for s, _ in [*nominal(), *verbal()])
    assert len(sentences) == len(FRAMES) * 4 + 4 * 2 + 2 * 3 and all(a != b for a, b in pairwise(sentences))


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Norway and Peru each raised tariffs on Chilean goods.", "NOR>CHL:tariff:imposed;PER>CHL:tariff:imposed"),
        ("Norway will raise tariffs on Chilean goods, and Peru will too.",
         "NOR>CHL:tariff:announced;PER>CHL:tariff:announced"),
        ("Norway restricted the sale of drones to Chile and Peru followed suit.",
         "NOR>CHL:export_restriction:imposed;PER>CHL:export_restriction:imposed"),
        ("Norway, along with Peru, is considering expelling eight Chilean diplomats.",
         "NOR>CHL:diplomatic:considered;PER>CHL:diplomatic:considered"),
        ("Norway froze Chilean assets, and Peru plans to expel eight Chilean diplomats.",
         "NOR>CHL:asset_freeze:imposed;PER>CHL:diplomatic:considered"),
        ("Norway said it had suspended visas for Chilean diplomats and that it would raise tariffs on Chilean goods.",
         "NOR>CHL:travel_ban:imposed;NOR>CHL:tariff:announced"),
        ("Norway has imposed a price cap on Chilean oil and visa bans for Chilean lawmakers.",
         "NOR>CHL:price_cap:imposed;NOR>CHL:travel_ban:imposed"),
        ("Norway imposed new sanctions on Chile, including a price cap on Chilean oil; a ban on imports of Chilean tin; "
         "and visa bans for Chilean lawmakers.",
         "NOR>CHL:price_cap:imposed;NOR>CHL:import_restriction:imposed;NOR>CHL:travel_ban:imposed"),
        ("Norway, which had threatened to expel diplomats, cut Chilean banks off from SWIFT.",
         "NOR>CHL:diplomatic:threatened;NOR>CHL:financial:imposed"),
        ("Norway and Peru each have a price cap of their own on taxi rides.", ""),
        ("Norway will raise taxes, and Peru will too.", ""),
        ("Norway plans to cut red tape and also raise the pay of nurses.", ""),
        ("Shops in Norway were closed on Monday, and Peru plans to open more schools.", ""),
    ],
)  # fmt: skip
def test_what_others_do_beside_is_theirs(sentence: str, claims: str) -> None:
    """A second sender, verb or clause has its own claim, and nobody there becomes a target."""
    assert read(sentence) == {claim for claim in claims.split(";") if claim}
