"""The frame of an article: what its told pairs give to the sentences that leave a sender or a target out."""

from __future__ import annotations

import pytest

from dossier.annotation.claims import find_claims


def told(text: str) -> list[tuple[str, str, str]]:
    """Sender, target and what `rule` says after the vocabulary entry, of each claim."""
    return [(c.sender, c.target, " ".join(c.rule.split()[1:])) for c in find_claims(text, "2019-05-20")]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Norway sanctioned Iran in May. In June, Norway announced new sanctions.", ("NOR", "IRN", "target:near")),
        ("Norway sanctioned Iran in May. The Swiss government announced sanctions, too.", ("CHE", "IRN", "target:known")),
        ("Norway sanctioned Iran in May. All sanctions on Iran were lifted on Monday.", ("NOR", "IRN", "sender:against")),
    ],
)
def test_the_rule_says_what_the_article_gave(text: str, last: tuple[str, str, str]) -> None:
    """The column `rule` tells a role that the sentence names from one that was filled, and how it was filled."""
    assert last in told(text)


def test_the_pair_told_before_is_preferred_to_one_told_after() -> None:
    """'New sanctions' go on about the target of the same sender before, not about one that comes up next."""
    rain = "It rained in Oslo. " * 3
    text = f"Norway sanctioned Iran in May. {rain}In June, Norway announced new sanctions. In July, Norway sanctioned Chile."
    assert [pair[:2] for pair in told(text)] == [("NOR", "IRN"), ("NOR", "IRN"), ("NOR", "CHL")]


@pytest.mark.parametrize(
    "text",
    [
        "At a summit in Lima, leaders of the EU sanctioned Iran.",
        "LIMA, May 20 (AP) -- The EU on Monday sanctioned Iran.",
        "Greece was against it, but the EU sanctioned Iran. It announced more sanctions in June.",
        "Norway reads the Geneva convention anew, and the EU sanctioned Iran.",
        "The Chile-Peru trade talks went on while the EU sanctioned Iran.",
    ],
)
def test_bystanders_and_members_are_nobodys_target(text: str) -> None:
    """A host, a dateline, a member, a treaty's town and a pair of neighbours take no part."""
    assert {pair[:2] for pair in told(text)} == {("EU", "IRN")}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya cut import tariffs on wheat on Tuesday, when Ethiopia had a drought.",
        "The pact calls on Japan to stop selling cheap chips to Chile.",
        "A trader in Singapore stopped shipments of tin.",
    ],
)
def test_everyday_trade_is_no_claim(text: str) -> None:
    """Where nobody is told to restrict anybody, tariffs, treaties and traders make no sanction."""
    assert told(text) == []
