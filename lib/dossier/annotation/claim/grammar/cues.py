"""Words that the reading of claims goes by: they tell clauses, roles and steps apart, and name no measure.

What names a measure, a verb or a status stands in `vocabularies/measures.toml`.
"""

from __future__ import annotations

from dossier.annotation.claim.grammar.classes import word_set

NUMBERS = word_set("""
    one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds hundred
    thousand
""")
"""numbers in words"""

OTHER_BODIES = word_set("NATO QUAD IAEA OECD IMF WTO")
"""bodies that send no sanctions of their own"""

ADJECTIVES = word_set("""
    sweeping existing remaining punishing crippling biting growing leading outstanding damaging binding
    pending far-reaching ongoing working targeted continuing coming limited mounting rising
""")
"""-ing forms that describe a noun: 'sweeping controls'"""

PEOPLES = ("swiss", "ese", "ish", "french", "dutch", "ans", "ons")
"""endings of a people's name, which is a plural subject: 'SWISS freeze assets'"""

BEFORE_GERUNDS = word_set("from by of for in without against is are was were be been before after")
"""words after which 'following' and 'including' are verbs"""

BILLS = word_set("bill draft proposal proposals plan plans motion amendment legislation")
"""What a 'would' is said of: 'the BILL WOULD ban imports'"""

TEXTS = BILLS | {"law", "laws", "act", "list", "regime", "package", "order", "resolution"}
"""what sanctions are written in: 'the Iranian sanctions LAW'"""

STEPS_TAKEN = word_set("steps measures moves sanctions penalties restrictions")
"""'SUCH steps cut Moscow off from money' tells an effect"""

REPEATING = frozenset({
    "follow suit", "do the same", "do likewise", "retaliate", "hit back", "respond in kind", "strike back", "fight back",
    "align themselves", "align itself", "fall in line", "respond accordingly", "respond harshly", "respond firmly",
    "respond decisively", "respond swiftly", "respond proportionately", "respond symmetrically", "respond appropriately",
    "respond in a mirror", "respond vigorously", "respond forcefully", "respond strongly", "respond robustly",
    "answer in kind", "reply in kind", "react in kind", "retaliate in kind",
})  # fmt: skip
"""verbs that point to a measure told before"""

RULERS = word_set("junta regime taliban republic tatmadaw europe")
"""words that name a target and act for it where they are a subject: 'the JUNTA banned imports'"""

GENERIC_RULERS = word_set("junta regime administration senate senator senators congress congressmen lawmakers")
"""stand for the state of the vocabulary only where the document names it"""

RESUMING = {"roll over"} | word_set("""
    resume restart impose reimpose reinstate restore reintroduce lift ease relax suspend scrap extend renew prolong tighten
    expand widen toughen adopt abandon drop
""")
"""verbs by which 'them' means the measures told of: 'eased travel bans but REINSTATED them'"""

RULES_DO = word_set("ban limit freeze block target hit bar cut include prohibit restrict cap")
"""what 'sanctions' may do as a subject: 'UN sanctions BAN exports'"""

STRIKING = RULES_DO | {"sanction", "blacklist", "expel", "bar", "halt", "suspend", "designate", "deny"}
"""verbs of restricting, whose doer a passive tells last"""

MEASURE_NOUNS = word_set("""
    measures sanctions restrictions steps rules curbs penalties controls bans tariffs duties limits barriers
""")
"""plural subjects of a base form: 'the measures FREEZE assets'"""

NOMINALS = word_set("""
    sanction ban freeze halt limit curb control measure embargo blacklist penalty export import list
    name order call plan move vote target threat demand request trade attack test fund support bill cost
    visit watch watche claim aim draft report pledge promise vow fight appeal approach arrest shift force state share
    stock ship need work talk change charge concern cap duty levy block strike host purchase supply use
    back fuel finance comment return start end release review study debate question signal view show
    increase cut rise raise warning delay exit post note cause damage harm impact deal trigger address
    update set position pressure land field project document result permit license licence labour ruling
    travel transit access
""")
"""words that are as often nouns as verbs"""

INTRODUCERS = ("prep", "sub", "date", "adv", "to")
"""tags that open an introductory phrase"""

LINKS = ("on", "of", "to", "for", "in", "from", "against", "over")
"""prepositions between a restricting noun and its object"""

RESUMED = word_set("ban embargo freeze prohibition blockade boycott suspension moratorium closure")
"""nouns that point back with a determiner: 'the ban'"""

ADJECTIVE_ENDINGS = (
    "ian", "ean", "ese", "ish", "ch", "can", "iss", "i", "dian", "van", "yan", "uban", "erman", "entine", "reek", "ovak",
    "nkan", "fghan", "thai", "pino", "uzbek", "tajik", "kmen", "zakh", "kyrgyz", "priot", "landic", "ppine",
)  # fmt: skip

WEIGHS = word_set("could may might")
"""modals of weighing"""

URGES = word_set("should must ought shouldn't shouldn’t")
"""modals by which a speaker asks"""

INTENDS = word_set("will would shall 'll ’ll 'd ’d won't won’t wouldn't wouldn’t")
"""modals of intention"""

WOULD = word_set("would could may might 'd ’d")
"""modals by which a relative clause is as sure as what it hangs on: 'drafts a law that WOULD ban'"""

BESIDES = word_set("beyond besides addition apart aside alongside top")
"""words that set a measure beside the main clause: 'BEYOND sanctions, Japan also'"""

UNDER = word_set("under subject on facing")
"""what stands between 'be' and the measure: 'is UNDER sanctions'"""

IN_FORCE = frozenset(
    f"{verb} into {how}{noun}"
    for verb in ("come", "enter", "go") for noun in ("force", "effect") for how in ("", "full ", "immediate ")
) | {"take effect", "take immediate effect", "take full effect", "kick in"}

TAKES_EFFECT = IN_FORCE | {"go up", "go from", "snap back", "apply to", "extend to", "range from"} | word_set("""
    expire apply target lapse end cover include rise jump climb soar double triple quadruple increase start begin total hit
""")
"""verbs whose tense and mood are those of the measure that is their subject"""

APART = word_set("under despite beyond because amid over")
"""prepositions that part a measure from the verb before it: 'blocked transit UNDER EU sanctions'"""

PLACING = word_set("be put place come bring fall remain have keep")
"""verbs that put somebody under sanctions"""

NO_STEP_IN_PASSIVE = word_set("""
    coordinate intend aim seek hope expect want try attempt see use tend have get join support hit face feel call
    mean suggest keep understand tell say make ensure allow enable need meet involve
""") | {"meet with"}
"""'Sanctions were intended to ...' reports no step."""

STEPS = word_set("imposed announced")
"""statuses of a measure that is decided"""

ENTITIES = word_set("""
    entities companies groups others firms individuals banks people businesses organisations
    organizations persons lenders ships vessels citizens officials nationals traders suppliers
    manufacturers refiners
""")
"""nouns after which 'in' names the target: 'companies IN China'"""

INSTITUTIONS = word_set("""
    government ministry cabinet administration authorities ministers officials parliament spokesman
    spokeswoman spokesperson department country nation minister official lawmakers prime chancellor
    premier president junta regime republic city-state coalition monarchy presidency archipelago sheikhdom
""")
"""nouns that stand for the state spoken of"""

BODIES = word_set("bloc union alliance grouping council commission")
"""nouns that stand for the body spoken of"""

ACTS = word_set("""
    text draft document rules measure measures move order decree resolution law bill sanctions
    restrictions package step steps penalties ban these packages bans orders decrees laws bills regulation regulations
    prohibition resolutions directives rule embargo embargoes boycott tariffs directive sanction act legislation
""")
"""Where these are the subject of a restricting verb, its sender is the one who took them."""

BLOCS = word_set("EU G7 UN UNKNOWN")
"""bodies among the senders"""

SPEAKERS = word_set("he she his her him i we our us my")
"""pronouns that mean a person"""

OWN_VOICE = word_set("we our us ours i my")
"""those of somebody who speaks for a state"""

PLURALS = word_set("they them their")
"""pronouns that mean several"""

EFFECT_WORDS = word_set("from effective starting beginning by")
"""prepositions before the day of taking effect"""

BOUND_WORDS = word_set("since until till before after between through by for during")
"""prepositions before a day that bounds something else"""

EFFECT_VERBS = IN_FORCE | word_set("begin start apply expire") | {"kick in", "snap back"}
"""verbs of taking effect"""

POINTING = word_set("the this that these those")
"""first words of a phrase that means what was told before: 'would be placed on THE blacklist'"""

MORE = word_set("more further other additional new fresh")
"""adjectives of measures that come on top of those told of"""

PLANNED = word_set("announced considered threatened urged refused")
"""statuses of what is still to come"""

PRESS = word_set("""
    kyodo reuters bloomberg tass interfax nhk nikkei bbc cnn afp ap yonhap xinhua newspaper newspapers
    media agency sources source broadcaster familiar reported citing cited analyst analysts economists
""")
"""who reports what others do"""

REPORTS = word_set("""
    say tell report state announce declare confirm quote write cite add stress note reveal disclose
    claim pledge vow warn
""")
"""verbs of reporting"""

NO_TARGETS = word_set("WEST G7 UN UNKNOWN")
"""senders that are never a target"""

RETURNS = word_set("response retaliation retaliated retaliating retaliate reprisal retaliatory")
"""words of answering a measure with another"""

PLAIN_ANAPHORS = word_set("measure package step list response decision reply answer regime framework listing people") | {
    "further action", "additional action",
}  # fmt: skip
"""nouns that point back and do not say to what kind of measure"""

CROSS_BORDER = word_set("export_restriction import_restriction price_cap arms_embargo travel_ban")
"""measures that need no named target to be sanctions"""

DEFINITE = word_set("""
    the these those this that its their such similar his further additional new more comparable equivalent matching
    parallel identical existing second third another all other remaining
""")
"""first words of a phrase that points back"""

APPROVED = word_set("""
    merger mergers spending repurchase cut cuts deal deals budget project projects construction plan plans sale loan
    loans settlement marriage prosecution investigation visit rise increase expenditure strike war killing torture
    payment purchase takeover dividend release appointment restructuring ceasefire truce bout race tournament tactics raid
    raids attack attacks operation operations listing issue transfer bid bill agreement accord reform reforms law demolition
    killings strikes shooting construction works flotation disposal repurchases
""")
"""what is sanctioned in the other sense: approved"""

GROUNDS = word_set("over amid because following despite")
"""words after which a date is that of the reason"""

GROUNDS_OF_TWO = {
    ("ahead", "of"), ("wake", "of"), ("aftermath", "of"), ("anniversary", "of"), ("light", "of"), ("eve", "of"),
    ("response", "to"), ("reaction", "to"), ("retaliation", "for"), ("protest", "at"), ("connection", "with"),
    ("linked", "to"), ("tied", "to"), ("related", "to"), ("accused", "of"), ("for", "its"), ("for", "their"), ("for", "his"),
}  # fmt: skip
"""the same, in two words"""

PERMITS = word_set("can could may cannot can't")
"""modals of permission: with a negation they forbid"""

ALLOWS = word_set("allow permit authorise authorize entitle")
"""verbs of permission: negated and passive they forbid"""

ANYBODY = word_set("those countries nations states governments")
"""'THOSE imposing sanctions' names nobody"""

AIMING = word_set("against on targeting toward towards")
"""words between a measure and its target"""

KNOWN = word_set("the these those this that its their all other existing remaining such")
"""first words of a phrase about something known"""

POINTED_AT = word_set("""
    ban embargo freeze list package round measure order rule restriction prohibition boycott waiver exemption license
    licence limit cap tariff duty decision step law decree
""")
"""what 'that' points at where it opens a sentence or follows a preposition: 'THAT ban was prolonged'"""

RECOMMENDING = word_set("""
    recommend recommends recommended demand demanded demands propose proposes proposed insisted suggest suggests suggested
""")
"""verbs before a subjunctive without 'that'"""

AIMING_TO = word_set("aims vows pledges moves plans promises claims")
"""words that before 'to' and after a state are verbs: 'Norway AIMS to ban'"""

TIMES = frozenset({
    "year", "month", "week", "day", "decade", "century", "quarter", "season", "summer", "winter", "spring", "autumn", "fall",
    "war", "term",
})  # fmt: skip
"""what ends without anybody's doing"""
