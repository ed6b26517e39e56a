"""Words by which the roles of senders and targets are told apart; beside `cues`, which serves clauses and steps."""

from __future__ import annotations

from dossier.annotation.claim.grammar.classes import word_set

SHUTTING = word_set("close shut reopen open seal")
"""verbs whose object belongs to the sender: 'their airspace was CLOSED'"""

PERSONS_OF = word_set("persons citizens nationals individuals companies firms banks businesses people entities investors")
"""whom a state forbids to deal with others"""

FIRMS_OF = PERSONS_OF | word_set("""
    insurers reinsurers lenders brokers traders engineers shipowners exporters suppliers manufacturers producers
    chipmakers funds company businesses shippers carriers operators hauliers importers
""")
"""firms and people that a state binds by its own law: 'Danish INSURERS may not cover'"""

OWN_DEEDS = word_set("with lend lending invest investing insure insuring cover covering finance financing service servicing")
"""what a state keeps its own people from doing for those of another: 'Danes may not INVEST in Peru'"""

SENDING_DEEDS = word_set("supplying supply selling sell exporting export shipping ship sending send transferring transfer")
"""what a state that restricts keeps its own firms from doing, whoever would receive it"""

BUYING_DEEDS = word_set("buying buy importing import purchasing purchase paying pay sourcing source procuring procure")
"""what a state keeps its own firms from doing with the goods of another: 'Danish firms may not BUY Peruvian tin'"""

SERVING_DEEDS = word_set("offering offer providing provide rendering render process processing handle handling")
"""what they may do no more for those of another"""

POINTED = word_set("them it those him her")
"""whom a state forbids its own people to deal with, where they were told of before"""

ONE_OF = word_set("bank firm company trader entity individual refiner group supplier manufacturer lender businessman")
"""one of those who are aimed at, before 'in' and where it is: 'a BANK in Serbia'"""

GENERIC = word_set("countries nations states companies entities")
"""aims that are not named: 'airlines from 36 COUNTRIES'"""

ELSEWHERE = frozenset({
    ("third", "countries"), ("third", "country"), ("third-country", "firms"), ("third-country", "entities"),
    ("foreign", "banks"), ("foreign", "firms"), ("foreign", "lenders"), ("foreign", "companies"),
    ("anywhere", "in"), ("any", "country"),
})  # fmt: skip
"""aims that are told and have no name: 'firms in THIRD COUNTRIES'"""

EU_MEMBERS = word_set("""
    AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE
""")
"""states whose calls for sanctions go to the EU"""

REASONS = word_set("""
    over after amid because following despite unless if until since due responsible complicit involved
    accused linked connected supporting aiding
""")
"""words after which reasons follow, and no targets"""

CO_SENDERS = word_set("lead example suit footsteps")
"""nouns by which a sender follows another: 'following the US LEAD'"""

MODIFIERS = {"western": "WEST", "international": "WEST", "allied": "WEST", "european": "EU"}
"""adjectives that name a sender before 'sanctions'"""

COMMON_NOUN_SENDERS = word_set("US U.S. UK U.K. EU E.U. UN U.N. G7 G-7")
"""Names that before 'sanctions' are the sender; other names there are the target ('Iran sanctions')."""

OWNED = word_set("""
    sanctions sanction blacklist list ban embargo measures restrictions package packages round steps penalties
    cap ceiling curbs controls act law laws legislation
""")
"""nouns whose owner is the sender"""

LISTS = word_set("include comprise contain cover entail feature envisage foresee involve") | {"provide for", "consist of"}
"""verbs by which a measure told before is spelled out"""

PRAISES = word_set("""
    thank praise criticise criticize blame condemn accuse charge fault commend applaud congratulate reward blast slam
    denounce rebuke lambast lambaste castigate chide berate scold assail hail reprimand deride ridicule mock
""") | {"hit out at", "lash out at", "hit back at", "take aim at", "rail at", "rail against"}
"""verbs whose object did what follows: 'THANKED Japan for sanctioning'"""

PASSED_OVER = ("mark", "prep", "date")
"""tags of what stands between a relative clause and whom it goes on about: 'Peru's sanctions FROM LAST WEEK, which'"""

DOMESTIC = word_set("""
    politicians politician party members lawmakers lawmaker senators senator congressmen opposition
    parliament mps legislators congress republicans democrats
""")
"""who asks their own state to restrict"""

SPOKEN_FOR = word_set("""
    statement statements official officials spokesman spokeswoman spokesperson representative envoy
    minister ministers government governments leaders lawmakers diplomats authorities courts members
    ministry ministries cabinet parliament agency regulator watchdog department administration embassy customs
    court judge judges prosecutor prosecutors tribunal police senate congress
""")
"""nouns whose preposition leads to the actor: 'a statement FROM the Russian ministry'"""

COMPANY = word_set("conjunction coordination together tandem along concert cooperation consultation jointly coordinated")
"""words of acting together, before 'with'"""

BALANCES = word_set("surplus surpluses deficit deficits gap imbalance")
"""words of trade between two, before 'with': 'to narrow its SURPLUS with Chile'"""

VETOES = word_set("veto vetoed vetoes vetoing vetoes")
"""what members do in the Security Council, which then refuses"""

ORIGINS = word_set("""
    mined produced made grown caught built assembled refined manufactured originating developed processed harvested
""")
"""participles after which 'in' names where goods come from"""

SEATED = word_set("based headquartered registered incorporated domiciled located")
"""participles after which 'in' names where a firm has its seat"""

REACTIONS = word_set("""
    response retaliation reply answer reaction reprisal respond react responded reacted responds reacts
    riposte rejoinder comeback protest payback revenge retribution
""")
"""words of answering, before 'to' and 'for'"""

STEERING = word_set("""
    allow authorise authorize ask see prompt lead force compel cause get oblige drive spur enable let help require
    empower entitle
""")
"""verbs whose object does what the infinitive says: 'prompted the Council TO TIGHTEN sanctions'"""

MEETINGS = word_set("""
    round summit accord accords convention protocol communique communiqué conference club declaration meeting
""")
"""what is named for the place where it was held: 'the PARIS accord'"""

GATHERINGS = word_set("summit meeting meetings conference talks briefing ceremony forum session gathering congress assembly")
"""what a host is named after: 'a SUMMIT in Abuja'"""

DELEGATES = word_set("""
    ministers leaders envoys ambassadors officials diplomats lawmakers governments members capitals negotiators
    authorities rulers generals
""")
"""nouns for several people of one state or body, whom 'they' then means"""

PERSONS = word_set("""
    minister president premier chancellor spokesman spokeswoman spokesperson official senator secretary chief leader
    ambassador envoy diplomat
""")
"""nouns for one person, whom 'he' and 'she' then mean"""

ANYONE = word_set("""
    those anyone anybody people persons individuals firms companies entities countries nations states governments
""")
"""aims that a relative clause describes: 'firms WHO help Moscow' are not Moscow's"""

_SEVEN = word_set("USA GBR CAN JPN DEU FRA ITA")
SIDES = {"EU": EU_MEMBERS, "G7": _SEVEN | {"EU"}, "WEST": _SEVEN | {"EU", "G7"}}
"""members, whom their own body does not restrict"""

ANSWERS = word_set("""
    retaliate retaliation retaliatory reprisal reprisals countermeasure countermeasures counter-measures response respond
""")
"""words for a measure that answers what another does"""

GROUND = word_set("territory airspace skies waters soil port ports airports harbours harbors roads rails")
"""what belongs to the state that closes it"""

MOVES = word_set("move moves decision decisions step announcement measure action designations")
"""what is said to follow others' sanctions and takes none over"""

ENTERING = word_set("entering enter visiting visit overfly overflying")
"""verbs whose object is the land that somebody is kept from"""

ENTRY = word_set("entry travel travelling traveling admission access allowed admitted let")
"""nouns after which 'to' names that land"""

EVERYDAY = word_set("""
    import_restriction export_restriction tariff services_ban financial investment_ban price_cap transport_ban
""")
"""measures that are as often no sanctions"""

SENT = word_set("export exports shipment shipments sale sales deliveries delivery supplies")
"""what goes TO somebody"""

ADVISERS = word_set("council committee panel commission cabinet board agency department ministry subcommittee")
"""bodies that recommend something to their own state"""

HELPING = word_set("let allow help protect support enable save spare make keep give")
"""what is done TO somebody beside a measure, who is then not its target: 'eased its sanctions to HELP Chile'"""

PACTS = word_set("pact agreement accord treaty deal")
"""texts of two sides, whose demands are no sanctions: 'the PACT calls on Japan to stop selling'"""

PRESIDING = word_set("lead host steer chair convene hold coordinate guide organise organize")
"""what a state does for the body that it presides over"""

CHAIRS = word_set("chair president head holder host presidency chairman")
"""'as CHAIR of the G7'"""

OUTGOING = word_set("export_restriction financial services_ban arms_embargo investment_ban")
"""measures by which a state keeps what is its own: 'sales of CANADIAN software to Iran were banned'"""

LANDS = word_set("country nation territory bloc island kingdom union")
"""'may not travel to the COUNTRY': the land of the one who says so"""

HELPERS = word_set("""
    supplier suppliers backer backers supporter supporters ally allies client clients customer customers financier
    financiers friend friends buyer buyers partner partners
""")
"""who is aimed at, and not whom they help: 'a Chilean SUPPLIER of the Belarusian army'"""

TROOPS = word_set("group groups militia militias rebels movement fighters forces faction factions army armies")
"""who may be near to a state that is not meant: 'the Chile-aligned GROUP'"""

ARMED = word_set("houthi houthis hamas hezbollah hizballah taliban m23 al-shabaab junta")
"""those who stand for a state's trouble, whom helpers of theirs are hit for: 'people who arm the HOUTHIS'"""

HEARING = frozenset({"face", "come under", "be", "hear", "get", "receive", "feel", "field", "resist", "ignore"})
"""what somebody does whom others ask: 'FACES calls from Peru to'"""

HOW = (
    "vigorously", "forcefully", "strongly", "robustly",
    "accordingly", "harshly", "firmly", "decisively", "swiftly", "proportionately", "symmetrically", "appropriately",
    "in a mirror",
)  # fmt: skip
"""How one responds that strikes back."""

RETALIATING = (
    "general:retaliate", "general:hit back", "general:respond in kind", "general:strike back", "general:fight back",
    *(f"general:{verb} in kind" for verb in ("answer", "reply", "react", "retaliate")),
    *(f"general:respond {how}" for how in HOW),
)  # fmt: skip
"""Rules of verbs that are aimed at the last sender."""

REPROACHING = word_set("blame criticise criticize condemn denounce protest accuse")
"""verbs by which a ban told of is known to be in force, and none of which says since when: 'CONDEMNED the ban'"""

VOICING = frozenset({"make", "issue", "renew", "repeat", "reiterate", "voice"})
"""what somebody does with a call of his own: 'MADE a plea to lift the embargo'"""
