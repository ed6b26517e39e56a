"""What stands between a subject, its verb and its object, and says only when, how or who said so, changes no claim."""

from __future__ import annotations

import pytest

from dossier.annotation.claims import find_claims

BETWEEN = {
    "after the subject": (
        ", which chairs the group,", ", meanwhile,", ", citing abuses,", ", officials said,", ", he added,",
        ", long reluctant to act,", ", having warned of it for weeks,", " -- a close partner until then --", ", on Tuesday,",
    ),
    "after the helper": (
        " likewise", " for the first time", " in the meantime", " once again", " in principle", " with immediate effect",
        " in response", " henceforth", " de facto", ", in effect,", ", officials said,", " in coordination with allies",
    ),
    "after the verb": (
        " once more", " by decree", " with immediate effect", " in response", ", starting Monday,", ", as expected,",
        ", at least for now,", " for the first time",
    ),
}  # fmt: skip
SENTENCES = {
    "Norway{0} banned{2} exports of chips to Iran.": ("NOR", "IRN", "export_restriction", "imposed"),
    "Norway{0} has{1} frozen{2} the assets of nine Iranian officials.": ("NOR", "IRN", "asset_freeze", "imposed"),
    "Norway{0} will{1} ban{2} imports of Iranian fish.": ("NOR", "IRN", "import_restriction", "announced"),
    "Norway{0} is{1} considering{2} sanctions against Iran.": ("NOR", "IRN", "unspecified", "considered"),
    "Norway{0} threatened{2} to impose sanctions on Iran.": ("NOR", "IRN", "unspecified", "threatened"),
    "Norway{0} cut off{2} Iranian banks from its markets.": ("NOR", "IRN", "financial", "imposed"),
    "Norway said on Monday that it would{1} ban{2} imports of Iranian fish.": (
        "NOR", "IRN", "import_restriction", "announced",
    ),
    "Exports of chips to Iran{0} will{1} be banned by Norway.": ("NOR", "IRN", "export_restriction", "announced"),
    "Norway{0} lifted{2} its ban on imports of Iranian fish.": ("NOR", "IRN", "import_restriction", "eased"),
}  # fmt: skip
NOT_TRIED = {
    ("Norway{0} is{1} considering{2} sanctions against Iran.", " in coordination with allies"),
    ("Norway{0} has{1} frozen{2} the assets of nine Iranian officials.", " in coordination with allies"),
    ("Norway{0} threatened{2} to impose sanctions on Iran.", ", starting Monday,"),
}
"""asides that say more: who acts beside another may do the same, and a threat begins on no day"""


def claims(text: str) -> set[tuple[str, str, str, str]]:
    return {(c.sender, c.target, c.measure, c.status) for c in find_claims(text, "2023-02-01")}


@pytest.mark.parametrize(("sentence", "slot"), [(s, k) for s in SENTENCES for k in range(3) if "{" + str(k) + "}" in s])
def test_what_comes_between_changes_nothing(sentence: str, slot: int) -> None:
    """A sentence tells the same claim, and no other, with an adverbial or an aside between its parts as without."""
    for between in list(BETWEEN.values())[slot]:
        if (sentence, between) in NOT_TRIED:
            continue
        text = sentence.format(*(between if k == slot else "" for k in range(3)))
        assert claims(text) == {SENTENCES[sentence]}, text


SUBJECTS = (
    "The export of pumps to Iran",
    "Imports of Iranian steel",
    "The provision of legal advice to Iranian firms",
    "Shipments to Iran",
)
HEAVY = (
    ", among them those of small firms,", ", along with several others,", " (see the annex)", ", whatever their value,",
    ", notably by sea,", " that could help its army", ", long a sore point,", ", officials said,", ", drawn up by experts,",
)  # fmt: skip


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize("led", ["{}", "Norway said on Monday that {}"])
def test_a_long_subject_is_read_to_its_verb(subject: str, led: str) -> None:
    """What is traded is restricted by a verb that stands far from it, also in what somebody said."""
    plural = subject.startswith(("Imports", "Shipments"))
    plain = led.format(subject if led == "{}" else subject[0].lower() + subject[1:])
    closing = " are banned" if plural else " is banned"
    closing += "." if led != "{}" else ", Norway's trade ministry said."
    expected = claims(plain + closing)
    assert [c[:2] + c[3:] for c in expected] == [("NOR", "IRN", "imposed")]
    for heavy in HEAVY:
        assert claims(plain + heavy + closing) == expected, plain + heavy + closing


MEASURES = ("Sanctions against Iranian banks", "Tariffs on Iranian steel", "Visa restrictions on Iranian officials")
DONE = ("were imposed by Norway", "have been extended by Norway", "are being considered by Norway", "were lifted by Norway")


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("done", DONE)
def test_a_measure_is_read_to_its_verb(measure: str, done: str) -> None:
    """Who said so, and what a measure is meant for, may part it from what becomes of it."""
    expected = claims(f"{measure} {done}.")
    assert len(expected) == 1
    for aside in (", officials said,", ", he told reporters,", ", meant to raise the pressure,", ", drawn up by experts,"):
        assert claims(f"{measure}{aside} {done}.") == expected, aside


def test_who_said_so_may_be_the_sender() -> None:
    """Of a passive without an agent the one is meant who tells of it, also in the middle of the sentence."""
    assert claims("Exports of chips to Iran, Norway said, will be banned.") == {
        ("NOR", "IRN", "export_restriction", "announced")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Norway will, if talks fail, ban imports of Iranian fish.",
        "Norway would under no circumstances ban imports of Iranian fish.",
    ],
)
def test_what_comes_between_may_change_the_claim(text: str) -> None:
    """A condition and a denial between a helper and its verb are heeded: nothing is announced."""
    assert "announced" not in {c[3] for c in claims(text)}


@pytest.mark.parametrize("described", ["processed", "refined", "used", "related", "unmanned", "advanced", "frozen"])
def test_participles_describe_goods(described: str) -> None:
    """A participle before goods is no verb of the sentence, after 'and' and after 'said' either."""
    for sentence, measure, status in (
        ("Norway banned imports of steel and {} goods from Iran.", "import_restriction", "imposed"),
        ("Norway said {} goods from Iran would be banned.", "import_restriction", "announced"),
        ("Exports of {} goods to Iran were banned by Norway.", "export_restriction", "imposed"),
        ("Norway banned imports of Iranian {} goods.", "import_restriction", "imposed"),
    ):
        text = sentence.format(described)
        assert claims(text) == {("NOR", "IRN", measure, status)}, text


@pytest.mark.parametrize(
    "goods",
    [
        "pumps and related parts", "pumps used in mines", "American-made pumps",
        "pumps, parts and other goods needed for ships",
    ],
)  # fmt: skip
def test_the_aim_may_stand_far_behind_the_goods(goods: str) -> None:
    """Where goods go is read behind all that is said of them, and where they were made is nobody's restriction."""
    expected = {("NOR", "IRN", "export_restriction", "imposed")}
    assert claims(f"Norway banned exports of {goods} to Iran.") == expected
    assert claims(f"Norway responded by banning sales of {goods} to Iranian firms.") == expected


def test_a_verb_after_and_stays_a_verb() -> None:
    """'and suspended flights' tells a second measure, though 'suspended' may describe what follows."""
    measures = {c[2] for c in claims("Norway banned imports of Iranian oil and suspended flights to Iran.")}
    assert measures == {"import_restriction", "transport_ban"}


def test_a_fact_that_is_told_of_is_a_claim() -> None:
    """'The fact that' and 'reports that' tell what somebody did, with their own verb behind it."""
    expected = {("NOR", "IRN", "asset_freeze", "imposed")}
    assert claims("The fact that Norway froze the assets of nine Iranian officials came as no surprise.") == expected


def test_prices_that_rise_are_not_capped() -> None:
    """What happened beside a measure is no part of it."""
    expected = {("NOR", "IRN", "import_restriction", "eased")}
    assert claims("Norway lifted its ban on Iranian fish, and prices rose.") == expected
    assert claims("Once Norway lifted its ban on Iranian fish, prices fell.") == expected
