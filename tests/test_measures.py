"""The vocabulary of measures: derived forms, phrases, a corpus's own file, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.annotation.claim_cues import RESUMED
from dossier.annotation.claim_measure_words import BANNING, CAPPING
from dossier.annotation.claims import find_claims
from dossier.errors import DossierError
from dossier.vocabularies.chunks import cut
from dossier.vocabularies.measure_signals import BY_THEMSELVES
from dossier.vocabularies.measures import MEASURES, NO_STATUS, STATUSES, load
from dossier.vocabularies.phrases import Phrases, inflected, plurals


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("impose", ("impose", "imposes", "imposed", "imposed", "imposing")),
        ("levy", ("levy", "levies", "levied", "levied", "levying")),
        ("punish", ("punish", "punishes", "punished", "punished", "punishing")),
        ("agree", ("agree", "agrees", "agreed", "agreed", "agreeing")),
        ("freeze", ("freeze", "freezes", "froze", "frozen", "freezing")),
    ],
)
def test_forms_of_verbs(verb: str, forms: tuple[str, ...]) -> None:
    """Regular forms are derived, irregular ones looked up."""
    assert inflected(verb, {"freeze": ["freezes", "froze", "frozen", "freezing"]}) == forms


def test_plurals() -> None:
    """The head of a phrase gets its plural, before 'of' as at the end."""
    assert plurals("travel ban") == ("travel ban", "travel bans")
    assert plurals("penalty") == ("penalty", "penalties")
    assert "packages of sanctions" in plurals("package of sanction")
    assert plurals("arms") == ("arms",)


def test_the_longest_phrase_is_found_first() -> None:
    """'sanctions list' is one thing, not sanctions and a list."""
    phrases = Phrases[str]()
    phrases.add("sanctions", "short")
    phrases.add("sanctions list", "long")
    assert phrases.at(["the", "sanctions", "list"], 1) == (2, "long")
    assert phrases.at(["the", "sanctions", "bite"], 1) == (1, "short")
    assert phrases.at(["the", "list"], 1) is None


def test_every_measure_and_status_has_words() -> None:
    """No measure and no status of the guidelines is without a word for it."""
    vocabulary = load()
    assert {entry.measure for _, entry in vocabulary.nouns.items()} >= set(MEASURES)
    assert {s for statuses in vocabulary.verb_status.values() for s in statuses} == {*STATUSES, NO_STATUS}


def test_most_sentences_need_no_reading() -> None:
    """The signal lets what may be a claim through, and the weather not."""
    signal = load().signal

    def seen(text: str, told: bool) -> bool:
        return any(signal.seen_in(words, told) for _, words in signal.in_sentences([cut(text)], [[len(text)]])[0])

    assert seen("Tokyo froze the accounts of two oligarchs.", told=False)
    assert seen("It will take effect on Monday, and the package is large.", told=True)
    assert not seen("Rain fell on the northern islands all week.", told=True)
    assert not seen("The bank raised its share of the oil market.", told=False)
    assert seen("Brussels raised duties on steel.", told=False)
    assert not seen("The mayor went to see who was in control of the choir.", told=True)


def test_nouns_that_restrict_by_themselves_signal() -> None:
    """Every restricting noun that the reader takes without a restricted thing beside it points to a measure told of."""
    assert RESUMED | BANNING | {noun.removesuffix("s") for noun in CAPPING} <= BY_THEMSELVES


def test_a_corpus_brings_its_own_words(tmp_path: Path) -> None:
    """A word in the folder's measures.toml is read as if it were ours, and only there."""
    (tmp_path / "measures.toml").write_text(
        '[measures.import_restriction]\nnames = ["potash squeeze"]\n[status.imposed]\nverbs = ["clamp"]\n', encoding="utf-8"
    )
    text = "Norway clamped a potash squeeze on Belarus."
    assert find_claims(text) == []
    (claim,) = find_claims(text, vocabulary=load(tmp_path))
    assert (claim.sender, claim.target, claim.measure, claim.status) == ("NOR", "BLR", "import_restriction", "imposed")
    assert claim.rule == "import_restriction:potash squeeze"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("[measures.visas]\nnames = ['visa ban']\n", "visas"),
        ("[status.dreamt]\nverbs = ['dream']\n", "dreamt"),
        ("[colours]\nred = []\n", "colours"),
        ("[measures\n", "TOML"),
    ],
)
def test_a_malformed_vocabulary_is_refused(tmp_path: Path, content: str, problem: str) -> None:
    """An unknown heading, measure or status, or what is no TOML, is named with its file."""
    (tmp_path / "measures.toml").write_text(content, encoding="utf-8")
    with pytest.raises(DossierError, match=problem) as raised:
        load(tmp_path)
    assert "measures.toml" in str(raised.value)
