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
    "who has a government is a person where the name comes up again as only a person's does": """
        The government of Xanthe Quill fell. Mr Quill left. || Xanthe Quill=Xanthe Quill; Quill=Xanthe Quill
        The cabinet of Xanthe Quill met. Quill said no. || Xanthe Quill=Xanthe Quill; Quill=Xanthe Quill
        Xanthe Quill's new government fell. Mr Quill left. || Xanthe Quill=Xanthe Quill; Quill=Xanthe Quill
        The government of Upper Quill fell. Quill was cold. ||
        The court of Xanthe Quill met. Mr Quill left. || Quill=Quill
        It rained, said Xanthe Quill. Mr Quill left. || Xanthe Quill=Xanthe Quill; Quill=Xanthe Quill
    """,
    "a role before or beside a name makes a person, but not a verb of the same letters": """
        It rained, said the coach, Xanthe Quill. || Xanthe Quill=Xanthe Quill
        It rained, said coach Xanthe Quill. || Xanthe Quill=Xanthe Quill
        He was hired to coach Xanthe Quill. ||
        He was asked to head Xanthe Quill. ||
        He wrote to director Xanthe Quill. || Xanthe Quill=Xanthe Quill
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
    "a family name is that of the one whom the text names before, unless it speaks of the known one as well": """
        Harbour official Carlo Draghi left Peru. Draghi wept. || Carlo Draghi=Carlo Draghi; Peru=PER; Draghi=Carlo Draghi
        Then Carlo Draghi left. Draghi wept. || Carlo Draghi=Carlo Draghi; Draghi=Carlo Draghi
        Draghi wept. Then Carlo Draghi left. Draghi slept. || Draghi=Draghi; Carlo Draghi=Carlo Draghi; Draghi=Draghi
        Hunter Biden left. President Biden wept. Biden slept. || Hunter Biden=Hunter Biden; Biden=Biden; Biden=Biden
        Hunter Biden visited Peru. The Biden administration wept. || Hunter Biden=Hunter Biden; Peru=PER; Biden=Biden
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


def test_a_headline_names_whom_the_article_names_in_full() -> None:
    """'Kuroda Goes To Lima' above an article on Makoto Kuroda is about him, not about the known Haruhiko Kuroda."""
    text = "Kuroda goes to Lima\n\nVice Minister Makoto Kuroda left Tokyo on Monday. Kuroda will stay a week."
    assert {mention.actor for mention in find_actors(text) if mention.kind == "person"} == {"Makoto Kuroda"}
    known = "Kuroda goes to Lima\n\nHaruhiko Kuroda left Tokyo with Vice Minister Makoto Kuroda. Kuroda will stay a week."
    assert [mention.entity for mention in find_actors(known) if mention.kind == "person"][-1] == "Haruhiko Kuroda"


@pytest.mark.parametrize(("promise", "sentence", "mentions"), cases())
def test_each_condition_holds(promise: str, sentence: str, mentions: str) -> None:
    """Exactly these actors are found, as the promise says."""
    found = [f"{mention.surface}={mention.actor}" for mention in find_actors(sentence)]
    assert found == [mention.strip() for mention in mentions.split(";") if mention.strip()], promise
