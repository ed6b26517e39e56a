"""Those who are hit may be named in many ways: what a sentence says of them changes neither sender, measure nor target."""

from __future__ import annotations

import pytest

from dossier import find_claims

WHO = (
    "two of Peru's deputy ministers", "the daughters of the Peruvian president", "tycoons close to the Peruvian leader",
    "25 Peruvian officials, including the interior minister,", "nine Peruvian officials it accuses of torture",
    "nine Peruvian officials whom it holds responsible for the crackdown", "a Peruvian general accused of war crimes",
    "judges who jailed opposition leaders in Peru", "Peru's chief prosecutor, its top judge and the head of its prisons",
    "four men believed to be close to the Peruvian leadership", "people linked to the Peruvian army",
    "officials in Peru's northern region", "the wife and two sons of the Peruvian leader",
)  # fmt: skip
STEPS = {
    "hit {who} with sanctions": "unspecified", "placed {who} under sanctions": "unspecified",
    "added {who} to its sanctions list": "unspecified", "blacklisted {who}": "unspecified",
    "imposed sanctions on {who}": "unspecified", "froze the assets of {who}": "asset_freeze",
    "froze assets belonging to {who}": "asset_freeze", "barred {who} from entering the country": "travel_ban",
    "threatened {who} with sanctions": "unspecified", "targeted {who} with new sanctions": "unspecified",
    "denied visas to {who}": "travel_ban", "barred {who} from entering for selling drones to Chad": "travel_ban",
}  # fmt: skip


def read(text: str) -> list[str]:
    return sorted({f"{c.sender}>{c.target}:{c.measure}:{c.status}" for c in find_claims(text, "2022-03-04")})


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("step", STEPS)
def test_people_are_their_states(who: str, step: str) -> None:
    """Offices, kinship, reasons, clauses and lists behind the people who are hit leave one claim against their state."""
    status = "threatened" if step.startswith("threat") else "imposed"
    assert read(f"Norway {step.format(who=who)}.".replace(",.", ".")) == [f"NOR>PER:{STEPS[step]}:{status}"]


@pytest.mark.parametrize("who", [w for w in WHO if not w.startswith(("judges", "nine"))])
@pytest.mark.parametrize(
    ("frame", "claim"),
    [
        ("The assets of {who} were frozen by Norway.", "NOR>PER:asset_freeze:imposed"),
        ("The visas of {who} were revoked by Norway.", "NOR>PER:travel_ban:imposed"),
        ("Sanctions on {who} were announced by Norway.", "NOR>PER:unspecified:announced"),
        ("Norway is considering adding {who} to its sanctions list, and called for calm.", "NOR>PER:unspecified:considered"),
        ("By imposing sanctions on {who}, Norway went further than its partners.", "NOR>PER:unspecified:imposed"),
        ("Norway extended its sanctions to {who}.", "NOR>PER:unspecified:imposed"),
        ("In its 12th package of sanctions, Norway listed three Peruvian banks and {who}.", "NOR>PER:unspecified:imposed"),
        ("Norway removed {who} from its sanctions list.", "NOR>PER:unspecified:eased"),
    ],
)  # fmt: skip
def test_long_subjects_keep_their_verb(who: str, frame: str, claim: str) -> None:
    """What is said of those who are hit stands between a measure and its verb without taking its place."""
    assert read(frame.format(who=who).replace(",,", ",").replace(",.", ".")) == [claim]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway hit three Kazakh firms that supply the Peruvian army with sanctions.", "NOR>KAZ:unspecified:imposed"),
        ("Norway placed a Kazakh trader that helped Lima sell oil under sanctions.", "NOR>KAZ:unspecified:imposed"),
        ("By freezing the assets of Kazakh firms that arm it, Norway angered Lima.", "NOR>KAZ:asset_freeze:imposed"),
        ("Norway froze assets belonging to Kazakh companies that supply the Peruvian army.", "NOR>KAZ:asset_freeze:imposed"),
        ("Norway barred Peruvian judges from entering in a move coordinated with Brazil.", "NOR>PER:travel_ban:imposed"),
        ("Norway sanctioned men close to Peru's leader in a move coordinated with Brazil.", "NOR>PER:unspecified:imposed"),
        ("Norway hit a conglomerate run by the Peruvian military with sanctions.", "NOR>PER:unspecified:imposed"),
        ("Norway banned all payments to a bank controlled by the Peruvian state.", "NOR>PER:financial:imposed"),
        ("Norway froze the assets of individuals and entities in Peru, Mali and Chad.",
         "NOR>MLI:asset_freeze:imposed NOR>PER:asset_freeze:imposed NOR>TCD:asset_freeze:imposed"),
        ("Norway froze assets belonging to Peruvian and Malian officials.",
         "NOR>MLI:asset_freeze:imposed NOR>PER:asset_freeze:imposed"),
        ("Kyiv urged Norway to add commanders of the Peruvian navy to its sanctions list.", "NOR>PER:unspecified:urged"),
        ("Kyiv urged Norway to bar judges who jailed critics in Peru from entering.", "NOR>PER:travel_ban:urged"),
        ("Norway threatened to ban imports of solar panels made in Peru.", "NOR>PER:import_restriction:threatened"),
        ("Norway closed its ports to ships that fly the Peruvian flag.", "NOR>PER:transport_ban:imposed"),
        ("Norway blacklisted ships of Iran's shadow fleet.", "NOR>IRN:unspecified:imposed"),
        ("Norway banned its citizens from investing in Peruvian technology firms.", "NOR>PER:investment_ban:imposed"),
        ("Norway banned its firms from investing in Peru.", "NOR>PER:investment_ban:imposed"),
        ("Norway banned exports of equipment for Peru's oil industry.", "NOR>PER:export_restriction:imposed"),
        ("Norway banned the export of weapons to the Peruvian army.", "NOR>PER:arms_embargo:imposed"),
        ("Norway sanctioned a Chilean firm for helping Peru evade sanctions.", "NOR>CHL:unspecified:imposed"),
        ("Norway ordered three Peruvian embassy employees to leave.", "NOR>PER:diplomatic:imposed"),
        ("Norway ordered the Peruvian consulate to close.", "NOR>PER:diplomatic:imposed"),
        ("Norway refused entry to the head of Peru's central bank.", "NOR>PER:travel_ban:imposed"),
        ("Among those sanctioned by Norway are 12 people and nine entities in Peru.", "NOR>PER:unspecified:imposed"),
        ("Norway announced a ban on Peruvian gold and on exports of fuel to Peru.",
         "NOR>PER:export_restriction:announced NOR>PER:import_restriction:announced"),
        ("Norway extended a ban on arms sales to Peru for six months.", "NOR>PER:arms_embargo:extended"),
        ("Norway's trade minister said a flight ban on Peruvian carriers would follow.", "NOR>PER:transport_ban:announced"),
        ("Norway responded with sanctions against Peruvian drone makers.", "NOR>PER:unspecified:imposed"),
        ("Among the steps that Norway announced is an arms embargo against Peru.", "NOR>PER:arms_embargo:announced"),
        ("A ban on timber and fish from Peru by Norway took effect on Monday.", "NOR>PER:import_restriction:imposed"),
        ("Norway banned the export of aircraft and spare parts to Peru.", "NOR>PER:export_restriction:imposed"),
    ],
)  # fmt: skip
def test_a_third_state_is_not_hit(text: str, claims: str) -> None:
    """Whom they help or supply, who joins the step and who asks for it is not the target; each state of a list is."""
    assert read(text) == sorted(claims.split())


@pytest.mark.parametrize(
    "text",
    [
        "Norway hit a wave of strikes that shut its ports with patience.",
        "Norway barred nine judges, police chiefs and others who had fled Peru from voting.",
        "Among the guests were two judges from Peru and a banker from Chile.",
        "Norway put a Peruvian film on its list of the best of the year.",
        "A Norwegian company listed on the Oslo exchange bought a mine in Peru.",
        "Norway hit ships that carried weapons to Peru with missiles.",
        "Norway ordered three Peruvian frigates to leave port for an exercise.",
        "The bank added two directors who had worked in Peru to its board.",
        "Norway sent people who had fled from Peru to its northern towns.",
    ],
)
def test_long_objects_alone_are_no_measure(text: str) -> None:
    """A verb that may be completed by a measure tells none where it is completed by something else."""
    assert read(text) == []


def test_a_sentence_cut_off_after_of_is_read() -> None:
    """Nothing need follow what is restricted: the end of a text may be cut off."""
    assert read("Norway had its envoys; they had been denied visas of") == []


@pytest.mark.parametrize(
    "whom",
    [
        "companies based in Iran", "people involved in Iran's missile programme", "Iranian generals accused of torture",
        "a network of Iranian front companies", "the Iranian central bank, two ministries and a state fund",
    ],
)  # fmt: skip
def test_those_who_are_described_are_aimed_at(whom: str) -> None:
    """Where people and firms are, and what they take part in, tells whose they are, for every way to say so."""
    for sentence, measure in (
        ("Norway announced penalties against {}.", "unspecified"),
        ("Norway froze the assets of {}.", "asset_freeze"),
        ("Norway imposed visa bans on {}, citing abuses.", "travel_ban"),
        ("{} were sanctioned by Norway.", "unspecified"),
    ):
        text = sentence.format(whom)
        text = text[0].upper() + text[1:]
        found = {(c.sender, c.target, c.measure) for c in find_claims(text, "2023-02-01")}
        assert found == {("NOR", "IRN", measure)}, text


def test_one_who_gives_up_its_own_weapons_restricts_nobody() -> None:
    """'its weapons programmes' are given up or halted at home; 'its arms sales' are not."""
    told = "Norway imposed sanctions on Iran. A year later it {}."
    assert len(find_claims(told.format("gave up its nuclear weapons programme"), "2023-02-01")) == 1
    sales = find_claims(told.format("suspended its arms sales to Iran"), "2023-02-01")
    assert [c.measure for c in sales] == ["unspecified", "arms_embargo"]
