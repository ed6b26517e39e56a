"""Conditions of the readers of actors, each with a sentence that is read wrongly where the condition fails."""

from __future__ import annotations

import pytest

from dossier.annotation.actors import find_actors

PROMISES = {
    "a byline names nobody": """
        By Jane Roe ||
    """,
    "who tells or says something is a person where the name comes up again": """
        It rained, said Xanthe Quill. Quill left. || Xanthe Quill=Xanthe Quill; Quill=Xanthe Quill
        Sanctions hit Peru, said [Xanthe Quill]. Quill left. || Peru=PER; Xanthe Quill=Xanthe Quill; Quill=Xanthe Quill
        Xanthe Quill told reporters. Quill left. || Xanthe Quill=Xanthe Quill; Quill=Xanthe Quill
    """,
    "an office behind a name makes a person, but not one in another clause": """
        Xanthe Quill, a senior analyst at the bank, left. || Xanthe Quill=Xanthe Quill
        Xanthe Quill, who said the minister left, slept. ||
        Xanthe Quill, Peru, minister of trade, left. || Peru=PER
    """,
    "in a headline a title and a capital make no name": """
        President Lifts Ban On Peruvian Copper || Peruvian=PER
        Mark Biden To Visit Peru Next Week || Biden=Biden; Peru=PER
    """,
    "a given name that is a word shows nothing before a known family name": """
        Grant Biden visited Peru. || Biden=Biden; Peru=PER
        Hunter Biden visited Peru. || Hunter Biden=Hunter Biden; Peru=PER
        Mark Quill visited Peru. || Mark Quill=Mark Quill; Peru=PER
    """,
    "a name has so many words at most": """
        President John Fitzgerald Quill Roe Doe Poe left. || John Fitzgerald Quill Roe=John Fitzgerald Quill Roe
    """,
    "a given name that is a state is a person before a family name": """
        Chad Smith visited Chad. || Chad=TCD
    """,
    "an organisation with the name of a state is not the state": """
        Norway Bank raised rates. ||
    """,
}


def cases() -> list[tuple[str, str, str]]:
    """(promise, the sentence, its mentions) of each line."""
    lines = [(promise, line) for promise, said in PROMISES.items() for line in said.splitlines() if line.strip()]
    return [(promise, *(part.strip() for part in line.split("||"))) for promise, line in lines]  # type: ignore[misc]


@pytest.mark.parametrize(("promise", "sentence", "mentions"), cases())
def test_each_condition_holds(promise: str, sentence: str, mentions: str) -> None:
    """Exactly these actors are found, as the promise says."""
    found = [f"{mention.surface}={mention.actor}" for mention in find_actors(sentence)]
    assert found == [mention.strip() for mention in mentions.split(";") if mention.strip()], promise
