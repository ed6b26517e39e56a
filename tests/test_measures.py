"""The vocabulary of measures: derived forms, phrases, a corpus's own file, and what is refused."""

from __future__ import annotations

import os
import re
from importlib.resources import files
from pathlib import Path

import pytest

import dossier
from dossier.annotation.claim.grammar.cues import RESUMED
from dossier.annotation.claim.grammar.measure_words import BANNING, CAPPING
from dossier.annotation.claims import find_claims
from dossier.errors import DossierError
from dossier.vocabularies.chunks import cut
from dossier.vocabularies.measure_signals import BY_THEMSELVES
from dossier.vocabularies.measures import MEASURES, NO_STATUS, STATUSES, load, repeated
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
        (said,) = signal.in_sentences([cut(text)], [[len(text)]])
        return any(signal.seen_in(sentence, told) for sentence in said.values())

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
    ("content", "line", "problem"),
    [
        ("[measures.visas]\nnames = ['visa ban']\n", 1, "unknown measure 'visas'"),
        ("\n[status.dreamt]\nverbs = ['dream']\n", 2, "unknown status 'dreamt'"),
        ("[colours]\nred = []\n", 1, "unknown heading 'colours'"),
        ("\n[measures\n", 2, "no TOML"),
        ('[measures.tariff]\nnaems = ["zzz"]', 2, "unknown list 'naems'"),
        ("[measures.tariff]\nobjects = ['x']\nnames = []", 3, "'names' is an empty list"),
        ("[general]\nverbs = [\n]", 2, "'verbs' is an empty list"),
        ("[senders]\nPER = []", 2, "'PER' is an empty list"),
        ("[nothing]\nphrases = []", 2, "'phrases' is an empty list"),
        ('[measures.tariff]\nnames = "zzz"', 2, "'names' is no list"),
        ('[measures.tariff]\nnames = ["a",\n""]', 2, "empty text"),
        ('[measures.tariff]\nnames = [3]', 2, "holds 3"),
        ('[measures.tariff]\nnames = [\n  "levy",\n  "levy, or tax"\n]', 4, "levy, or tax"),
        ('[status.imposed]\nverb = ["clamp"]', 2, "unknown list 'verb'"),
        ('[status.imposed]\nnouns = ["new act"]', 2, "more than one word"),
        ("[status]\nimposed = 3", 2, "'imposed' is no heading"),
        ('[senders]\nXXQ = ["harbour board"]', 2, "unknown state or body 'XXQ'"),
        ('[targets]\nPER = ["Chile"]', 2, "names CHL already"),
        ('[victims]\ncodes = ["ukr"]', 2, "unknown state or body 'ukr'"),
        ('[general]\nfoo = ["x"]', 2, "unknown list 'foo'"),
        ('[general]\nweak = ["harbour levy"]', 2, "harbour levy"),
        ('[turns]\nhallo = ["x"]', 2, "unknown list 'hallo'"),
        ('[nothing]\nphrase = ["x"]', 2, "unknown list 'phrase'"),
        ('general = ["x"]', 1, "'general' is no heading"),
        ("x = " + "[" * 3000, None, "nested"),
    ],
)
def test_what_would_have_no_effect_is_refused(tmp_path: Path, content: str, line: int | None, problem: str) -> None:
    """Each mistake is told in one line: file, line, what is wrong and what is allowed."""
    (tmp_path / "measures.toml").write_text(content, encoding="utf-8")
    with pytest.raises(DossierError) as raised:
        load(tmp_path)
    assert problem in str(raised.value)
    assert "measures.toml" in str(raised.value) and "(allowed: " in str(raised.value)
    assert raised.value.line == line


def test_a_word_that_our_list_has_is_told(tmp_path: Path) -> None:
    """With its line, whatever its capitals; the same word in another list may mean something else and is not."""
    assert repeated(tmp_path) == []
    (tmp_path / "measures.toml").write_text(
        '[general]\nnouns = ["snub fee",\n  "Penalty"]\n[status.refused]\nnouns = ["penalty"]\n', encoding="utf-8"
    )
    load(tmp_path)
    told = f"{tmp_path.name}/measures.toml:3: 'Penalty' stands in our list nouns of [general] already and changes nothing"
    assert repeated(tmp_path) == [told]
    (tmp_path / "a.txt").write_text("Norway grows tea.", encoding="utf-8")
    assert told in dossier.open_corpus(tmp_path).warnings


def test_our_own_file_keeps_the_rules_for_those_of_others(tmp_path: Path) -> None:
    """Nothing in the built-in lists is without effect, and a copy of them adds nothing that a sentence could show."""
    ours = files("dossier.vocabularies").joinpath("measures.toml").read_text(encoding="utf-8")
    (tmp_path / "measures.toml").write_text(ours, encoding="utf-8-sig")
    text = "Norway banned imports of timber from Belarus on Monday."
    assert find_claims(text, vocabulary=load(tmp_path)) == find_claims(text) != []


def test_capitals_make_no_difference_and_a_change_is_read_at_once(tmp_path: Path) -> None:
    """A phrase in capitals matches any; the file is read again after it was changed."""
    path, text = tmp_path / "measures.toml", "Norway announced a potash squeeze against Belarus."
    path.write_text('[measures.tariff]\nnames = ["Potash SQUEEZE"]', encoding="utf-8")
    assert [c.measure for c in find_claims(text, vocabulary=load(tmp_path))] == ["tariff"]
    path.write_text('[measures.financial]\nnames = ["potash squeeze"]', encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert [c.measure for c in find_claims(text, vocabulary=load(tmp_path))] == ["financial"]


def test_the_corpus_own_words_come_before_ours(tmp_path: Path) -> None:
    """What is ours under another heading means what the corpus says: a delay is there no refusal, duties are sanctions."""
    (tmp_path / "measures.toml").write_text('[status.urged]\nnouns = ["delay"]\n[measures.financial]\nnames = ["tariff"]')
    own = load(tmp_path)
    assert own.noun_status["delay"] == "urged" and load().noun_status["delay"] == "refused"
    assert own.nouns.at(["tariff"], 0)[1].measure == "financial"  # type: ignore[index]


GUIDE = Path(__file__).parents[1] / "docs" / "claims.md"
EXAMPLES = re.findall(r"^\| (.+) \| (`.+\]`) \| `(\[.+\])` \| (.+) \|$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)


def test_the_guide_has_an_example_of_every_kind() -> None:
    """Eighteen rows, among them one for each heading that takes words."""
    assert len(EXAMPLES) == 18
    assert {under.strip("[]").split(".")[0] for _, _, under, _ in EXAMPLES} == {
        "measures", "status", "restricting", "general", "turns", "senders", "targets", "nothing",
    }  # fmt: skip


@pytest.mark.parametrize(("met", "write", "under", "read"), EXAMPLES)
def test_the_examples_of_the_guide_do_something(tmp_path: Path, met: str, write: str, under: str, read: str) -> None:
    """Each sentence is read as the guide says with the line that it names, and otherwise without it."""
    text = re.sub(r" \(.*\)$", "", met).replace("*", "")
    (tmp_path / "measures.toml").write_text("\n".join([under, *write.strip("`").split("`, `")]), encoding="utf-8")
    expected = set() if read == "no claim" else {tuple(claim.split()) for claim in read.split("; ")}
    without, with_it = (
        {(c.sender, c.target, c.measure, c.status) for c in find_claims(text, vocabulary=vocabulary)}
        for vocabulary in (load(), load(tmp_path))
    )
    assert with_it == expected != without
