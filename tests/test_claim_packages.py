"""Packages, headlines and lists as the press writes them: what is banned, who is on the list, where goods come from."""

from __future__ import annotations

import pytest

import claims_told
import dossier


def told(text: str) -> set[str]:
    """Each claim as 'sender>target:measure:status'."""
    return claims_told.told(text, "2021-06-16")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway imposes travel bans on 100 Peruvian officials", "NOR>PER:travel_ban:imposed"),
        ("Norway lifts travel bans on Peruvian officials", "NOR>PER:travel_ban:eased"),
        ("Norway halts rail traffic to Peru", "NOR>PER:transport_ban:imposed"),
        ("NZ imposes sanctions on Peru", "NZL>PER:unspecified:imposed"),
    ],
)
def test_a_headline_is_read_where_the_noun_may_be_a_verb(text: str, claims: str) -> None:
    """'imposes TRAVEL bans': a noun that is a verb elsewhere opens the object all the same."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("EU ministers agreed a sixth package: a ban on Peruvian crude, the removal of Peruvian banks from SWIFT and a "
         "halt to broadcasts by three Peruvian channels.",
         "EU>PER:import_restriction:announced EU>PER:financial:announced EU>PER:services_ban:announced"),
        ("Norway announced three steps: a ban on Chilean copper, the expulsion of two envoys and a freeze on bank assets.",
         "NOR>CHL:import_restriction:announced NOR>CHL:diplomatic:announced NOR>CHL:asset_freeze:announced"),
    ],
)
def test_each_item_of_a_list_behind_a_colon_is_a_measure(text: str, claims: str) -> None:
    """The verb before the colon tells of all items, and its subject takes them; who broadcasts takes none."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway cut gas to Chile over unpaid bills.", "NOR>CHL:export_restriction:imposed"),
        ("Norway has suspended gas to Chile.", "NOR>CHL:export_restriction:imposed"),
        ("Norway cut oil to 20 dollars a barrel for Chile.", ""),
        ("Norway agreed to cut oil imports from Chile by 90%.", "NOR>CHL:import_restriction:announced"),
        ("Chile agreed to cut copper exports to Norway.", ""),
        ("Norway will halve oil imports from Chile.", "NOR>CHL:import_restriction:announced"),
    ],
)
def test_goods_that_somebody_gets_less_of_are_restricted(text: str, claims: str) -> None:
    """'cut gas TO CHILE' restricts exports; what a producer agrees to sell less of restricts nobody."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway banned fish from three Chilean ports.", "NOR>CHL:import_restriction:imposed"),
        ("Norway lifted its ban on fish from three Chilean ports.", "NOR>CHL:import_restriction:eased"),
        ("Norway banned ships from Chilean ports.", "NOR>CHL:transport_ban:imposed"),
        ("Norway shuts airspace to Chilean planes bound for Kenya", "NOR>CHL:transport_ban:imposed"),
    ],
)
def test_where_goods_come_from_and_planes_go_to_is_not_shut(text: str, claims: str) -> None:
    """'a ban on fish FROM PORTS' is one on fish, and planes 'bound for Kenya' punish nobody there."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    "text",
    [
        "Thirty Canadians are barred from Chile.",
        "Those barred from Chile include 31 Canadians.",
        "Among the Canadians barred from Chile are officials and journalists.",
        "The list of people barred from Chile includes Canada's defence minister.",
        "Canadians banned from Chile include the prime minister's wife.",
    ],
)
def test_who_is_barred_from_a_state_is_its_target(text: str) -> None:
    """A people by its name is barred as 'officials' are, in a sentence that only counts them or says who they are."""
    assert told(text) == {"CHL>CAN:travel_ban:imposed"}


def test_what_sanctions_froze_is_told_once() -> None:
    """'frozen BY Western sanctions' names the measure twice, and the concrete word counts."""
    assert told("About half of Chile's reserves have been frozen by Norwegian sanctions.") == {"NOR>CHL:financial:imposed"}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru was hit with fresh sanctions from the US, Britain and Canada on Thursday.",
         "USA>PER:unspecified:imposed GBR>PER:unspecified:imposed CAN>PER:unspecified:imposed"),
        ("A decision was taken to add members of the British government to the Russian stop list.",
         "RUS>GBR:travel_ban:imposed"),
        ("A decision was taken to include members of the British government in the Russian stop list.",
         "RUS>GBR:travel_ban:imposed"),
        ("The decision was taken to ban imports of Chilean copper, Norway said.", "NOR>CHL:import_restriction:imposed"),
        ("Britain spoke of Chile. New tariffs on Chilean goods will come into force, the Treasury said.",
         "GBR>CHL:tariff:announced"),
        ("Washington spoke of Chile. New tariffs on Chilean goods will come into force, the Treasury said.",
         "USA>CHL:tariff:announced"),
        ("Norway froze the assets of Chileans. The sanctions were announced in coordination with other G7 members.",
         "NOR>CHL:asset_freeze:imposed NOR>CHL:unspecified:announced"),
    ],
)
def test_the_last_named_and_the_owner_of_a_list_are_senders(text: str, claims: str) -> None:
    """All of 'from the US, Britain and Canada' restrict; a list is its owner's; those in coordination join another."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway suspended visa issuance for people from two breakaway regions of Ukraine.", "NOR>RUS:travel_ban:imposed"),
        ("Norway banned imports from the breakaway regions in eastern Ukraine.", "NOR>RUS:import_restriction:imposed"),
        ("Norway banned dealings with Chile's central bank and its sovereign wealth fund.", "NOR>CHL:financial:imposed"),
    ],
)
def test_regions_that_broke_away_stand_for_who_holds_them(text: str, claims: str) -> None:
    """Separatist regions of Ukraine count as Russia; a sovereign wealth fund is no wealth that is frozen."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway banned Chilean fishing boats from its waters.", "NOR>CHL:transport_ban:imposed"),
        ("Norway removed Chilean state channels from its networks.", "NOR>CHL:services_ban:imposed"),
        ("Norway suspended its double taxation agreement with Chile.", "NOR>CHL:unspecified:imposed"),
        ("Norway suspended the extradition treaty with Chile.", "NOR>CHL:diplomatic:imposed"),
        ("Norway barred Chilean firms from public tenders.", "NOR>CHL:unspecified:imposed"),
    ],
)
def test_boats_channels_treaties_and_tenders_are_restricted(text: str, claims: str) -> None:
    """Each of these things is what a measure takes away."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway sanctioned Roman Abramovich.", "NOR>RUS:unspecified:imposed"),
        ("Norway sanctioned the Wagner Group.", "NOR>RUS:unspecified:imposed"),
        ("Norway seized a yacht owned by Alexei Mordashov.", "NOR>RUS:asset_freeze:imposed"),
        ("Norway imposed sanctions on Jorge Molina.", "NOR>UNKNOWN:unspecified:imposed"),
        ("Norwegian Trade Minister Ola Berg imposed a tariff on Peruvian fish.", "NOR>PER:tariff:imposed"),
    ],
)
def test_a_person_stands_for_a_state_by_name_or_title_and_not_by_place(text: str, claims: str) -> None:
    """'Norway imposed sanctions on Jorge Molina' makes him no Norwegian; full names stand for whom the last one does."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Zelenskyy spoke to Norway's parliament and urged lawmakers to introduce an embargo on trade with Peru.",
         "NOR>PER:import_restriction:urged NOR>PER:export_restriction:urged"),
        ("Norway spoke of Peru. Oslo's lawmakers urged the government to ban imports of Peruvian tea.",
         "NOR>PER:import_restriction:urged"),
        ("Norway imposed sanctions on Peru. Chile followed Norway and froze the assets of eleven generals.",
         "NOR>PER:unspecified:imposed CHL>PER:asset_freeze:imposed"),
    ],
)
def test_the_one_attacked_asks_others_and_a_follower_does_not_aim_at_whom_it_follows(text: str, claims: str) -> None:
    """'urged lawmakers' of a guest means those of his hosts; 'followed Norway' names a companion."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway is arranging to revoke Peru's most favored nation status, sources said.", "NOR>PER:tariff:considered"),
        ("Norway is making final arrangements to expel Peruvian diplomats.", "NOR>PER:diplomatic:considered"),
        ("Norway has entered final coordination to ban imports of Peruvian tea.", "NOR>PER:import_restriction:considered"),
        ("Norway is cautious about banning Peruvian tea.", "NOR>PER:import_restriction:refused"),
        ("Analysts expect Norway to impose further sanctions on Peru.", "NOR>PER:unspecified:considered"),
        ("Washington expects Norway to impose further sanctions on Peru.", "NOR>PER:unspecified:urged"),
        ("Norway cut Peru off from Chilean and European debt markets.", "NOR>PER:financial:imposed"),
    ],
)
def test_what_is_arranged_is_considered_and_analysts_ask_for_nothing(text: str, claims: str) -> None:
    """'making arrangements to' is no step yet; whoever only forecasts one does not urge it."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru is also subject to Norwegian sanctions because of its support.", "NOR>PER:unspecified:imposed"),
        ("Entry into the territory of Peru is prohibited for 63 citizens of Norway.", "PER>NOR:travel_ban:imposed"),
        ("Norway punished Peru. Personal sanctions were applied to the president.", "NOR>PER:unspecified:imposed"),
        ("Norway expanded the list of goods banned for export to Peru.", "NOR>PER:export_restriction:imposed"),
    ],
)
def test_prose_that_was_translated_names_its_sender_all_the_same(text: str, claims: str) -> None:
    """'is also subject to', 'into the territory of', 'were applied to', 'the list of goods prohibited for export'."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway has moved fast, freezing the assets of Peru's president.", "NOR>PER:asset_freeze:imposed"),
        ("Norway moved to freeze the assets of Peru's president.", "NOR>PER:asset_freeze:announced"),
        ("Norway, which had been wary, this time hit Peru with sanctions.", "NOR>PER:unspecified:imposed"),
        ("Finland, which was cut off from Russian gas on Saturday, said it was prepared.",
         "RUS>FIN:export_restriction:imposed"),
        ("After a call with Biden, Norway said it would impose sanctions.", "NOR>UNKNOWN:unspecified:announced"),
    ],
)
def test_who_acts_is_told_apart_from_companions_and_from_those_struck(text: str, claims: str) -> None:
    """Asides do not hide the subject, a relative clause in the passive is said of the one struck, a caller is no target."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Unlike in 2014, Norway has frozen the assets of Peruvian judges.", ""),
        ("Norway froze the assets of Peruvian judges in 2014.", "2014"),
        ("The move came a day after Norway barred Peruvian oil, and hours after Chile said it would act by year's end.",
         "2021-06-15"),
    ],
)
def test_a_date_that_compares_or_belongs_to_another_step_dates_nothing(text: str, date: str) -> None:
    """'unlike in 2014' is no date of the step, and 'a day after' is not counted from the end of another clause."""
    (claim, *_) = dossier.find_claims(text, "2021-06-16")
    assert claim.date == date


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway has declared a ban on 500 Peruvian citizens.", "NOR>PER:travel_ban:announced"),
        ("Norway imposed a ban on nine Peruvians.", "NOR>PER:travel_ban:imposed"),
        ("Norway imposed a ban on Peruvian timber.", "NOR>PER:import_restriction:imposed"),
    ],
)
def test_a_ban_on_people_keeps_them_out(text: str, claims: str) -> None:
    """'a ban on 500 citizens' is one on their entry, as one on goods is one on imports."""
    assert told(text) == set(claims.split())


AFTER_SANCTIONS = "Washington imposed sanctions on six Peruvian firms. "


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The sanctions, which follow others, freeze all U.S. assets of six firms.", "USA>PER:asset_freeze:imposed"),
        ("As a result, all property and interests in property of those designated subject to U.S. jurisdiction are blocked.",
         "USA>PER:asset_freeze:imposed"),
        ("All property of the firms that is in the United States is blocked.", "USA>PER:asset_freeze:imposed"),
    ],
)
def test_what_follows_from_a_listing_is_told_concretely(text: str, claims: str) -> None:
    """Whose assets are frozen stands behind them, where they lie before; the general word is not told besides."""
    assert told(AFTER_SANCTIONS + text) == {"USA>PER:unspecified:imposed", *claims.split()}


@pytest.mark.parametrize(
    "text",
    [
        "Norway announced sanctions against a network accused of shipping Peruvian oil to Chile.",
        "Norway announced sanctions against a network accused of selling barrels of Peruvian oil worth billions to Chile.",
    ],
)
def test_where_those_aimed_at_send_their_goods_is_no_target(text: str) -> None:
    """Who buys from those who are hit is not hit."""
    assert told(text) == {"NOR>PER:unspecified:announced"}


def test_brackets_in_a_quotation_hide_nobody() -> None:
    """'by [the Norwegian premier] Ola Berg's government': words put into a quotation name who acts."""
    quoted = '"The sanctions on Peru by [the Norwegian premier] Ola Berg\'s government are illegal," the ministry said.'
    assert told(quoted) == {"NOR>PER:unspecified:imposed"}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Ukraine's international supporters have imposed price caps on Russian oil.", "WEST>RUS:price_cap:imposed"),
        ("Abe urged the nations of the world to ban imports from Peru.", "WEST>PER:import_restriction:urged"),
        ("Norway sought to limit the funds fuelling Peru's war by imposing price caps on Peruvian oil.",
         "NOR>PER:price_cap:imposed"),
        ("Norway agreed on a package of sanctions in reaction to Russia's aggression against Ukraine.",
         "NOR>RUS:unspecified:announced"),
        ("Norway decided to ban Peruvian tea imports in the third package of sanctions.",
         "NOR>PER:import_restriction:announced"),
        ("Norway sanctioned Peru. The new package, which is the third, targets nearly 200 ships.",
         "NOR>PER:unspecified:imposed"),
        ("Norway to impose new sanctions on supporters of N Korea", "NOR>PRK:unspecified:announced"),
    ],
)
def test_backers_unnamed_states_and_aggressors_have_their_parts(text: str, claims: str) -> None:
    """Who stands by the one attacked restricts, unnamed states are the others, and the attacker is the one punished."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway moves towards banning goods from Peru", "NOR>PER:import_restriction:considered"),
        ("Norway will decide on sanctions against Peru on Monday.", "NOR>PER:unspecified:considered"),
        ("Norway renews S. Sudan arms embargo", "NOR>SSD:arms_embargo:extended"),
    ],
)
def test_what_is_moved_towards_or_will_be_decided_on_is_open(text: str, claims: str) -> None:
    """Neither is a step; the short name of a state is read as its long one."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Peru has banned entry to over 60 citizens of Norway.", "PER>NOR:travel_ban:imposed"),
        ("Peru has been under Norwegian and Chilean sanctions.", "NOR>PER:unspecified:imposed CHL>PER:unspecified:imposed"),
    ],
)
def test_entry_to_people_leads_into_a_state_and_every_owner_restricts(text: str, claims: str) -> None:
    """'entry TO OVER 60 CITIZENS' is no entry to a stadium; all adjectives before 'sanctions' name senders."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway expelled four Peruvian diplomats. Peru responded in kind.",
         "NOR>PER:diplomatic:imposed PER>NOR:diplomatic:imposed"),
        ("Norway banned Peruvian tea. Lima vowed to respond in kind.",
         "NOR>PER:import_restriction:imposed PER>NOR:import_restriction:threatened"),
        ("Norway banned Peruvian tea and froze the assets of judges. Peru retaliated in kind.",
         "NOR>PER:import_restriction:imposed NOR>PER:asset_freeze:imposed PER>NOR:unspecified:imposed"),
    ],
)
def test_an_answer_in_kind_is_the_same_measure(text: str, claims: str) -> None:
    """'in kind' repeats the one measure told of; of several it does not say which."""
    assert told(text) == set(claims.split())


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway sanctioned four Peruvian banks. Financial institutions must freeze any assets of these banks.",
         "NOR>PER:unspecified:imposed NOR>PER:asset_freeze:imposed"),
        ("Norway must freeze Peruvian assets, a campaigner said.", "NOR>PER:asset_freeze:urged"),
        ("Norway will freeze the assets of two firms in Kenya, a firm in Chile and a bank in Peru.",
         "NOR>KEN:asset_freeze:announced NOR>CHL:asset_freeze:announced NOR>PER:asset_freeze:announced"),
    ],
)
def test_what_banks_must_do_is_the_law_and_each_item_has_its_place(text: str, claims: str) -> None:
    """A state that must act is asked to; those whom a measure binds are not. Every place in a list of firms counts."""
    assert told(text) == set(claims.split())
