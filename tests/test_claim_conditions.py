"""Conditions of the readers of claims, each with a sentence that is read wrongly where the condition fails.

Written as in the files of gold/: what stands before '##' is not checked, and nothing follows '||' where no claim is told.
"""

from __future__ import annotations

import pytest

from claims_told import lines_of, told_behind

PROMISES = {
    "adverbs by which nothing is done deny a step, before a plain verb too": """
        Norway rarely imposes sanctions on Peru. ||
        Norway has scarcely sanctioned Peru. ||
    """,
    "a plan, a threat or a promise is settled by the verb before it": """
        Norway made good on its promise to ban exports to Peru. || NOR>PER:export_restriction:imposed
        Norway dropped its pledge to sanction Peru. || NOR>PER:unspecified:refused
        Norway put its plan for a ban on imports from Peru on hold. || NOR>PER:import_restriction:refused
        Norway placed its threat of sanctions on Peru on hold. || NOR>PER:unspecified:refused
        Norway put plans to sanction Peru on ice. || NOR>PER:unspecified:refused
        Norway put the request to lift sanctions on Peru on hold. || NOR>PER:unspecified:imposed
        If Norway drops its plan to ban imports from Peru, prices will fall. || NOR>PER:import_restriction:considered
    """,
    "where a measure is put says how far it has come": """
        Norway put its sanctions on Peru on hold. || NOR>PER:unspecified:eased
        Norway has a ban on imports from Peru on the table. || NOR>PER:import_restriction:considered
        Norway will keep Peruvian assets frozen for another year. || NOR>PER:asset_freeze:extended
    """,
    "what is not ruled out is threatened": """
        Norway did not rule out banning exports to Peru. || NOR>PER:export_restriction:threatened
        Norway refused to rule out a ban on exports to Peru. || NOR>PER:export_restriction:threatened
    """,
    "who is urged not to do something weighs it": """
        Chile called on Norway to refuse to sanction Peru. || NOR>PER:unspecified:considered
        Norway threatened to refuse to extend sanctions on Peru. || NOR>PER:unspecified:refused
    """,
    "what nobody did is no step, and a bill that would have done it is weighed": """
        Norway would have banned imports from Peru. ||
        Norway would have imposed sanctions on Peru, but Chile objected. ||
        A Norwegian bill would have banned imports from Peru. || NOR>PER:import_restriction:considered
        Norway sanctioned Peru. ## Norway would have unfrozen Peruvian assets. ||
    """,
    "a list says how far its measures have come": """
        Among the steps that Norway announced is an arms embargo on Peru. || NOR>PER:arms_embargo:announced
        The measures Norway took: an arms embargo on Peru; a ban on imports of Peruvian copper. || \
            NOR>PER:arms_embargo:imposed; NOR>PER:import_restriction:imposed
        Norway announced a ban on Peruvian ore; a freeze of Peruvian deposits; and limits on flights to Peru. || \
            NOR>PER:financial:announced; NOR>PER:import_restriction:announced; NOR>PER:transport_ban:announced
    """,
    "a list of what is only discussed is weighed": """
        Among the steps discussed in Norway is an arms embargo on Peru. || UNKNOWN>PER:arms_embargo:considered
    """,
    "places, people and papers tell a target from a place": """
        Norway denied visas to Peruvians. || NOR>PER:travel_ban:imposed
        Norway froze the accounts of people in Chile and Peru. || NOR>PER:asset_freeze:imposed; NOR>CHL:asset_freeze:imposed
        Norway banned exports to Peru over 20 spies. || NOR>PER:export_restriction:imposed
        Norway sanctioned Peru for Kenya's elections. || NOR>PER:unspecified:imposed
        Norway declared two Peruvian businessmen persona non grata. || NOR>PER:travel_ban:announced
    """,
    "trade that goes the other way is another measure": """
        Peru was prohibited from exporting missiles by Norway. || NOR>PER:import_restriction:imposed
        The Security Council banned imports of crude oil by Peru. || UN>PER:export_restriction:imposed
        The UN banned exports of coal by Peru. || UN>PER:import_restriction:imposed
        Norway halted exports of copper from Peru. || NOR>PER:import_restriction:imposed
        Norway banned the country's exports of copper, sanctioning Peru. || NOR>PER:import_restriction:imposed
        Norway stopped selling combat aircraft to Peru. || NOR>PER:arms_embargo:imposed
        Norway cut Peru off from its gas. || NOR>PER:export_restriction:imposed
    """,
    "what is off limits is shut by those who are kept away, or on the ground of the sender": """
        Peruvian tin is off-limits to Norwegian importers. || NOR>PER:import_restriction:imposed
        Norwegian ports are off limits to Peruvian ships. || NOR>PER:transport_ban:imposed
        The garden was off limits to visitors from Peru. ||
    """,
    "a firm that is shut out does nothing itself": """
        Peruvian firms are off limits to Norwegian investors. || NOR>PER:financial:imposed
        Two Peruvian banks lost access to Norwegian markets. || NOR>PER:financial:imposed
        Peruvian airlines lost their landing rights in Norway. || NOR>PER:transport_ban:imposed
        The airline lost its landing slots. ||
        Norway banned imports from Peru. ## Seafood is exempt. || NOR>PER:import_restriction:eased
    """,
    "envoys are told to leave, and owners to sell": """
        Norway gave the Peruvian envoy a reason to leave. ||
        Two Peruvian diplomats were ordered out of Norway. || NOR>PER:diplomatic:imposed
        Two Peruvian diplomats were told to leave by Sunday. || UNKNOWN>PER:diplomatic:imposed
        Peruvian investors were ordered to sell their stake in the mine. || UNKNOWN>PER:investment_ban:imposed
        Norway ordered the Peruvian owners to dispose of their shares in the mine. || NOR>PER:investment_ban:imposed
        Norway ordered the owners to sell their house. ||
        Peru was ordered by Norway to close its consulate in Bergen. || NOR>PER:diplomatic:imposed
    """,
    "whoever is told to avoid the skies of a state is told so about these": """
        Norway told its airlines to avoid Peruvian airspace. || NOR>PER:transport_ban:imposed
        Norway told its pilots to avoid Peru, which owns the airspace. ||
    """,
    "licences are revoked, refused or granted": """
        Norway revoked the banking licence of a Peruvian lender. || NOR>PER:financial:imposed
        Norway issued no licences for exports to Peru. || NOR>PER:export_restriction:imposed
        Norway issued a licence allowing transactions with a Peruvian bank. || NOR>PER:financial:eased
    """,
    "what a state does not let happen is restricted, whatever was told before": """
        Norway ordered its carriers not to fly to Peru. || NOR>PER:transport_ban:imposed
        Norway decided not to sell tanks to Peru. || NOR>PER:arms_embargo:imposed
        Norway agreed to sell tanks to Peru. ||
        Norway decided not to sell its bank. ||
        Norway no longer lets in Peruvian fruit. || NOR>PER:import_restriction:imposed
        Norway cut the Peruvian firm off from Norwegian suppliers. || NOR>PER:export_restriction:imposed
        The Peruvian ministers are unwelcome in Norway. || NOR>PER:travel_ban:imposed
        The Peruvian ministers are not unwelcome in Norway. ||
    """,
    "sanctions that somebody answers are those of the other": """
        Norway expelled two Peruvian envoys to counter sanctions imposed by Peru. || \
            NOR>PER:diplomatic:imposed; PER>NOR:unspecified:imposed
        Spain expelled two Peruvian envoys in response to EU sanctions on Peru. || \
            ESP>PER:diplomatic:imposed; EU>PER:unspecified:imposed
        Norway expelled two Peruvian envoys in protest over sanctions by Peru. || \
            NOR>PER:diplomatic:imposed; PER>NOR:unspecified:imposed
    """,
    "an office that one state has, or a state told beside a name, says for whom somebody acts": """
        Treasury Secretary Jane Roe said she would ban imports from Peru. || USA>PER:import_restriction:announced
        Jane Roe, Norway's trade minister, banned imports from Peru. || NOR>PER:import_restriction:imposed
        John Doe, the Kenyan foreign minister, expelled two Peruvian envoys. || KEN>PER:diplomatic:imposed
    """,
    "a bill, a proposal, a plan or a call comes to what is said of it": """
        A bill before the Norwegian parliament would ban imports from Peru. || NOR>PER:import_restriction:considered
        The proposal to ban Peruvian potash was rejected by Norway. || NOR>PER:import_restriction:refused
        Norway's proposal to ban Peruvian potash was approved. || NOR>PER:import_restriction:announced
        Norway's plan to ban Peruvian potash has failed. || NOR>PER:import_restriction:refused
        No decision on sanctions against Peru was taken by Norway. || NOR>PER:unspecified:considered
        Norway is debating whether sanctions on Peru should be lifted. || NOR>PER:unspecified:imposed
        If Norway bans imports from Peru as planned, prices will rise. || NOR>PER:import_restriction:announced
    """,
    "what somebody answers stands, and who asks for relief is under it": """
        Peru will retaliate against the tariffs that Norway imposed on its copper. || \
            PER>NOR:unspecified:announced; NOR>PER:tariff:imposed
        Norway failed to convince Peru to call off its tariffs on fish. || PER>NOR:tariff:imposed
        Sanctions against Peru could only be lifted by Norway. || NOR>PER:unspecified:imposed
    """,
    "what is restricted is told by the words around it": """
        Norwegian banks stopped clearing Peruvian goods. ||
        Norwegian customs stopped clearing Peruvian goods. || NOR>PER:import_restriction:imposed
        Norway cut Peru's access to advanced chipmaking equipment. || NOR>PER:export_restriction:imposed
        Norway imposed a tax on imports from Peru. || NOR>PER:tariff:imposed
        Norway wants Peru to give up its weapons programmes. ||
        Norway shut its doors to Peruvian travellers. || NOR>PER:travel_ban:imposed
        Nine Peruvian generals are ineligible to enter Norway. || NOR>PER:travel_ban:imposed
    """,
    "less trade and less debt punish nobody": """
        Norway's exports to Peru were cut by a tenth. ||
        Norwegian exports to Peru were cut by half. ||
        Exports to Peru were cut by Norway. || NOR>PER:export_restriction:imposed
        Norway is against the plan because it would cut exports to Peru. ||
        Norway cut its debt to Peru. ||
        Norway imposed sanctions on Peru. ## Norway allows imports of Peruvian fruit to grow by a fifth. ||
    """,
    "firms, campaigns and policies at home punish nobody": """
        Norwegian airlines suspended flights to Peru. ||
        A campaign to boycott Peruvian wool began in Norway. ||
        Activists began to pressure shops to boycott Peruvian wool. ||
        Norway imposed sanctions on Peru. ## Norway announced new budget measures on Monday. ||
        Norway imposed sanctions on Peru. ## The decision on the stadium is due on Monday. ||
        Two Peruvians were refused entry to the stadium. ||
        Two Peruvian ministers were refused entry to Norway. || NOR>PER:travel_ban:imposed
    """,
    "words of sanctions have other senses": """
        Norway designated ten plants to handle Peruvian meat. ||
        Norway designated two Peruvian banks as authorised dealers. ||
        Norway designated two Peruvian firms as terrorists. || NOR>PER:unspecified:imposed
        Norway will stop building weapons with Peru. ||
        Norway wants closer ties and will close ties with Peru. ||
        Norway rejected claims that Peruvian wine was banned. ||
        Norway can reject sanctions on Peru. ||
    """,
    "a step told before is taken again, or not": """
        Norway banned imports from Peru. ## Chile followed suit. || CHL>PER:import_restriction:imposed
        Norway froze Peruvian assets. ## Chile followed the debate. ||
        Norway froze Peruvian assets. ## Chile did so in May. || CHL>PER:asset_freeze:imposed
        Norway imposed sanctions on Peru. ## That follows what Canada has already done. || CAN>PER:unspecified:imposed
        Norway put ten Peruvians on its sanctions list. ## Five Chileans are on it as well. || NOR>CHL:unspecified:imposed
        Norway expelled ten Peruvian diplomats. ## The envoys must depart by Friday. || NOR>PER:diplomatic:imposed
    """,
    "the sender stands in many places": """
        Imports of Peruvian copper will be banned, according to Norway. || NOR>PER:import_restriction:announced
        It took Norway three years to ban imports from Peru. || NOR>PER:import_restriction:imposed
        It fell to Norway to ban imports from Peru. || NOR>PER:import_restriction:imposed
        Norway, acting on advice, plans to ban imports from Peru. || NOR>PER:import_restriction:considered
        Norway itself has banned imports from Peru. || NOR>PER:import_restriction:imposed
        The toughest sanctions by Norway hit Peru. || NOR>PER:unspecified:imposed
    """,
    "how far a measure has come is told without a verb of its own, too": """
        Norwegian sanctions on Peru likely || NOR>PER:unspecified:considered
        Norway shelved its sanctions against Peru. || NOR>PER:unspecified:eased
        Norway decided on Monday to take the following measures against Peru. || NOR>PER:unspecified:announced
    """,
    "one auxiliary serves two verbs": """
        Norway was suspending talks with Peru and sanctioning its generals. || \
            NOR>PER:diplomatic:imposed; NOR>PER:unspecified:imposed
    """,
    "who is beside the sender, behind it or asked by a pronoun": """
        The U.S., like Norway, has sanctioned Peru. || USA>PER:unspecified:imposed; NOR>PER:unspecified:imposed
        According to the Norwegian government, imports from Peru are banned. || NOR>PER:import_restriction:imposed
        Norway talked to Chile, and Chile urged it to ban imports from Peru. || NOR>PER:import_restriction:urged
        Under Norwegian law, imports from Peru are banned. || NOR>PER:import_restriction:imposed
        Norway sanctioned Peru at the behest of Chile. || NOR>PER:unspecified:imposed
        Peruvian firms were sanctioned at Norway's behest. || NOR>PER:unspecified:imposed
        Chile, whom Kenya urged to sanction Peru, refused. || CHL>PER:unspecified:urged
    """,
    "visas are those of the state that they let into": """
        Peru was denied Norwegian visas. || NOR>PER:travel_ban:imposed
        Two Peruvians whose U.S. visas were revoked left. || USA>PER:travel_ban:imposed
    """,
    "arms and obligations are no sanctions": """
        Norway targeted Peruvian firms with missiles. ||
        Norway urged that Peru be punished with trade barriers. ||
        Norway will lock Peru into talks. ||
        Norway imposed sanctions on Peru. ## Norway said the measures it can take are few. ||
    """,
    "what is due to be lifted is eased": """
        Norway's sanctions on Peru are due to be lifted in May. || NOR>PER:unspecified:eased
    """,
    "an aside parts no verb from its subject, and a date no verb from 'and'": """
        The decree, signed by the Norwegian king in May, bans imports from Peru. || NOR>PER:import_restriction:imposed
        Norway froze Peruvian assets and in June 2020 banned imports. || \
            NOR>PER:asset_freeze:imposed; NOR>PER:import_restriction:imposed
        Norway said it sanctions Peru. || NOR>PER:unspecified:imposed
    """,
}


@pytest.mark.parametrize(("promise", "before", "sentence", "claims"), lines_of(PROMISES))
def test_each_condition_holds(promise: str, before: str, sentence: str, claims: set[str]) -> None:
    """Exactly these claims are told, as the promise says."""
    assert told_behind(before, sentence, "2022-06-10") == claims, promise
