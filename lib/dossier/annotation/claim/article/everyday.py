"""What is restricted every day and is no sanction: by a firm or a court, because of a storm, at home."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.annotation.claim.article.frame import HOUSEHOLD
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, REDUCED, RELATIVE, Predicate
from dossier.annotation.claim.grammar.classes import word_set
from dossier.annotation.claim.grammar.measure_words import ARMED, BACKING, COMPANIES, PEOPLE
from dossier.annotation.claim.grammar.role_words import GROUND, LANDS
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import UNSPECIFIED

CAUSES = word_set("""
    storm storms snow snowfall snowstorm blizzard fog ice ash volcano eruption drought flood floods flooding rain rains
    heat heatwave typhoon hurricane cyclone earthquake landslide weather wildfire wildfires fire frost harvest maintenance
    repairs shortage shortages strike walkout size congestion epidemic outbreak pandemic
""")
"""why something is closed, cancelled or kept at home that punishes nobody"""

DUE = (("because", "of"), ("due", "to"), ("owing", "to"))
"""what leads to such a cause"""

PLAGUES = word_set("flu covid covid-19 coronavirus pandemic virus foot-and-mouth mad-cow avian swine outbreak epidemic")
"""diseases that keep people and animals out, whoever comes: 'its COVID travel ban', 'after an OUTBREAK of bird flu'"""

CAUSED_WITHIN = 8
"""So many words after it stands the cause."""

DOERS = word_set("""
    court courts judge judges magistrate tribunal jury prosecutor prosecutors police policeman detectives council mayor
    hospital hospitals school schools university universities museum theatre federation organisers organizers festival
    club league referee landlord supermarket chain store stores restaurant bishop church
    students pupils voters shoppers rebels gunmen protesters demonstrators strikers passengers residents parents
    exchange bourse broker brewer chipmaker chipmakers steelmaker drugmaker lender lenders line lines
    maker makers manufacturer manufacturers producer producers grower investor fund funds insurer insurers app website
    captain pilot driver doctor husband father mother coach team teams editor publisher employer employers
""")
"""who restricts at home or for their own sake"""

FORCES = word_set("landslide storm fire explosion flood fighting snow snowstorm strike walkout earthquake hurricane typhoon")
"""what closes a port or a road without anybody's will"""

AT_HOME = word_set("""
    gatherings rallies protests demonstrations marches smoking alcohol liquor e-cigarettes cigarettes vaping minors
    teenagers diesel plastic plastics waste burqa veil veils headscarf headscarves abortion abortions hunting swimming
    gambling casinos migrants asylum-seekers refugees phones smartphones pesticides fireworks opposition dissidents
    protesters civilians town village camp rents rent wages speech driving hunters parking stadium
""")
"""what a state bans at home"""

CIVIC = word_set("""
    opposition dissidents dissent protesters protests protest demonstrations rallies gatherings press media journalists
    reporters newspapers speech expression assembly worship women girls internet ngos charities campaigning candidates
    critics
""")
"""whom and what a government restricts at home, whoever punishes it for that: 'Lima's curbs on the PRESS'"""

CURBING = frozenset({"general:restriction", "general:curb", "general:limit", "general:limitation", "general:ban"})

BANNED_WITHIN = 8
"""So many words after its verb stands what is banned."""

AT_ISSUE = word_set("matter issue question proposal request plan plans sanctions measures ban tariffs embargo")
"""what is decided on where a measure is meant"""

LOCAL = frozenset({"train", "trains", "traffic", "road", "roads", "car", "bus", "tram"})
"""what is stopped every day: 'TRAINS were halted'"""

HELP = word_set("help aid money loans grants credits subsidies relief support")
"""what a package that punishes nobody holds"""

PUBLIC = word_set("voters voter people respondents public readers residents poll critics analysts groups")
"""who backs a step without taking it"""

SAVING = word_set("""
    keep lower curb cool contain tame protect ensure secure save support stem defend guarantee stabilise stabilize stop
    prevent
""")
"""verbs of what a restriction at home is for"""

SAVED = word_set("""
    prices price inflation supply supplies domestic home money costs cost reserves consumers shortages stocks
""") | {
    "disease", "diseases", "pest", "pests", "virus", "infection", "epidemic",
}  # fmt: skip
"""what it is for: 'limited exports TO LOWER PRICES at home'"""

NEEDED = (":licence", ":permission")
"""ends of the rules of what firms must ask for: 'Exporters will NEED A LICENCE'"""

ORDERING = frozenset({"order", "rule", "decide"})
"""verbs by which a court has others restrict"""


WORKERS = word_set("union unions workers dockers dockworkers stevedores seamen seafarers pickets strikers")
"""who stops work, and with it trade"""

FEARS = word_set("fear fears hopes worries worry concern concerns speculation expectations relief")
"""what moves markets: 'fell on FEARS that exports would be curbed'"""


def is_everyday(part: Parse, trigger: Trigger, reading: Reading, sent_by: list[str], aimed: list[str]) -> bool:
    """Whether a measure punishes no state: 'flights were suspended BECAUSE OF ASH', 'a COURT froze his accounts'."""
    if _is_nobodys(part, trigger, reading) or (not sent_by and _is_feared(part, trigger)):
        return True
    if aimed:
        return False
    if not sent_by and (_is_of_a_year(part, trigger) or _is_by_others(part, trigger)):
        return True
    return _is_aimless(part, trigger, reading)


def _is_nobodys(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """Whether no state punishes with it, whoever else is named beside it."""
    verb = trigger.predicate
    return (
        _has_cause(part, trigger, reading.chain)
        or _is_plague(part, trigger)
        or (trigger.rule in CURBING and _is_of_something_else(part, trigger, CIVIC))
        or _leads_indoors(part, trigger)
        or (_is_by_workers(part, trigger) if verb is None else _done_by_others(part, verb, FORCES))
    )


def _is_aimless(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """Whether a measure that is aimed at nobody is a rule at home, or none at all."""
    verb = trigger.predicate
    return (
        _is_vague(part, trigger, reading)
        or (verb is None and _is_of_something_else(part, trigger))
        or (trigger.role == "anaphor" and bool(reading.chain) and _is_no_step(part, trigger, reading.chain[0]))
        or (verb is not None and trigger.measure != UNSPECIFIED and _bans_at_home(part, verb))
        or _is_for_home(part, trigger)
        or _forbids_own_people(part, trigger)
    )


def _is_by_others(part: Parse, trigger: Trigger) -> bool:
    """'A COURT froze his accounts', 'TRAINS were halted': those who restrict every day, where no state is told to."""
    verb = trigger.predicate
    if verb is None or trigger.rule.endswith(NEEDED):
        return False
    stopped = trigger.measure == "transport_ban" and trigger.rule.split(":")[1] in LOCAL
    return stopped or _done_by_others(part, verb, DOERS | COMPANIES) or _orders(part, verb)


def _is_by_workers(part: Parse, trigger: Trigger) -> bool:
    """'a trade ban imposed BY Chilean labour UNIONS': of those who work, and of no state."""
    after = part.words[trigger.last + 1 : trigger.last + 8]
    by = next((k for k, w in enumerate(after) if w.low == "by"), -1)
    if by < 0 or any(w.tag in ("mark", "rel", "sub") for w in after[:by]):
        return False
    doers = after[by + 1 :]
    end = next((k for k, w in enumerate(doers) if w.tag not in ("actor", "noun", "adv", "det")), len(doers))
    return any(w.low in WORKERS for w in doers[:end])


def _leads_indoors(part: Parse, trigger: Trigger) -> bool:
    """'were refused ENTRY TO THE STADIUM': into no state."""
    k = trigger.last + 1
    if trigger.rule not in ("travel_ban:entry", "travel_ban:admission") or part.lows[k : k + 1] != ["to"]:
        return False
    phrase = part.words[k + 1 : k + 5]
    return bool(phrase) and not any(w.actor or w.low in LANDS | GROUND | PEOPLE for w in phrase)


def _is_feared(part: Parse, trigger: Trigger) -> bool:
    """'Prices jumped on FEARS THAT exports would be curbed'."""
    start = part.segments[trigger.segment].start
    near = part.lows[max(0, start - 2) : start + 2]
    return "that" in near and not FEARS.isdisjoint(near)


def _is_of_a_year(part: Parse, trigger: Trigger) -> bool:
    """'the Arab oil embargo OF 1973': one that is known by its year."""
    year = part.words[trigger.last + 2 : trigger.last + 3]
    leads = trigger.predicate is None and part.lows[trigger.last + 1 : trigger.last + 2] == ["of"]
    return leads and bool(year) and year[0].date is not None and year[0].low.isdigit()


def _is_vague(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'Traders are nervous about possible sanctions', 'a unit to ENFORCE sanctions': nobody's, and against nobody."""
    if trigger.predicate is not None or trigger.role != "general" or not part.lows[trigger.last].endswith("s"):
        return False
    if reading.chain:
        return reading.chain[0].lemma == "enforce" and trigger.phrase_start == trigger.first
    return part.lows[trigger.phrase_start] == "possible"


def _is_of_something_else(part: Parse, trigger: Trigger, others: frozenset[str] = AT_HOME) -> bool:
    """'the CAP ON RENTS', 'the DECISION ON the stadium': another than the one told of; `others`: of what it may be."""
    after = part.lows[trigger.last + 1 : trigger.last + 5]
    if after[:1] == ["on"] and trigger.rule == "anaphor:decision":
        return after[1:2] in (["the"], ["a"], ["an"]) and not AT_ISSUE & set(after)
    things = part.words[trigger.last + 2 : trigger.last + 4]
    led = after[:1] in (["on"], ["for"], ["of"]) and not any(w.actor for w in things)
    return led and any(w.low in others for w in things)


def _is_no_step(part: Parse, trigger: Trigger, verb: Predicate) -> bool:
    """'the LIST will be PUBLISHED', 'the PACKAGE INCLUDES help', 'most VOTERS BACK the step'."""
    if trigger.rule == "anaphor:list":
        return verb.lemma in ("publish", "post")
    if trigger.rule == "anaphor:package":
        return not HELP.isdisjoint(part.lows[verb.last + 1 : verb.last + 4])
    subject = part.words[part.segments[verb.segment].start : verb.first]
    return verb.lemma in BACKING and any(w.low in PUBLIC for w in subject)


def _orders(part: Parse, verb: Predicate) -> bool:
    """'A JUDGE ORDERED that his accounts be frozen'."""
    before = (p for p in part.predicates if p.last < verb.first and p.form == FINITE and p.lemma in ORDERING)
    return any(_done_by_others(part, p, DOERS) for p in before)


def _bans_at_home(part: Parse, verb: Predicate) -> bool:
    """'banned public GATHERINGS', but not 'airlines that fly MIGRANTS'."""
    banned = part.words[verb.last + 1 : verb.last + 1 + BANNED_WITHIN]
    end = next((k for k, w in enumerate(banned) if w.tag in ("rel", "sub")), len(banned))
    return any(w.low in AT_HOME for w in banned[:end]) and not any(w.low.startswith("export") for w in banned[:end])


def _is_for_home(part: Parse, trigger: Trigger) -> bool:
    """'limited exports of onions TO LOWER PRICES', 'banned exports TO SECURE domestic SUPPLIES'."""
    if trigger.measure not in HOUSEHOLD:
        return False
    lows = part.lows
    for k in range(trigger.last + 1, len(lows) - 2):
        if lows[k] == "to" and lows[k + 1] in SAVING:
            return not SAVED.isdisjoint(lows[k + 2 : k + 6])
    return False


OWN_PEOPLE = word_set("resident residents citizen citizens national nationals exporters savers households")
OUT = word_set("abroad overseas")
"""to where what one's own people may not send is sent: to nobody's land"""


def _forbids_own_people(part: Parse, trigger: Trigger) -> bool:
    """'forbade RESIDENTS to transfer currency ABROAD': a rule for those at home, whatever land they would send it to."""
    if trigger.measure not in HOUSEHOLD or not any(w.low in OUT for w in part.words[trigger.first : trigger.until]):
        return False
    before = part.lows[max(0, trigger.first - 4) : trigger.last]
    return not OWN_PEOPLE.isdisjoint(before)


def _has_cause(part: Parse, trigger: Trigger, chain: Sequence[Predicate]) -> bool:
    """'closed the port because of a storm', but not 'because of a missile strike'."""
    lows = part.lows
    if CAUSES.isdisjoint(lows):
        return False
    own = (trigger.predicate, *chain)
    others = (p.first for p in part.predicates if p.form == FINITE and p.first > trigger.last and p not in own)
    for k in range(trigger.last + 1, min(next(others, len(lows)), len(lows) - 2)):
        if lows[k] == "after" and lows[k + 1] in ("a", "an") and lows[k + 2] in FORCES:
            return lows[k + 2] not in ("strike", "explosion")
        if (lows[k], lows[k + 1]) in DUE:
            found = [i for i in range(k + 2, min(len(lows), k + 2 + CAUSED_WITHIN)) if lows[i] in CAUSES]
            return bool(found) and lows[found[0] - 1] not in ARMED and not lows[found[0] - 1].startswith("air")
    return False


def _is_plague(part: Parse, trigger: Trigger) -> bool:
    """'its COVID-19 travel ban', 'suspended imports of poultry AFTER an OUTBREAK of bird FLU'."""
    if PLAGUES.isdisjoint(part.lows) or trigger.measure not in ("travel_ban", "import_restriction", "transport_ban"):
        return False
    if PLAGUES & set(part.lows[trigger.phrase_start : trigger.last + 1]):
        return True
    after = range(trigger.last + 1, len(part.lows))
    led = next((k for k in after if part.lows[k] in ("after", "following", "over", "amid")), 0)
    return led > 0 and bool(PLAGUES & set(part.lows[led : led + CAUSED_WITHIN]))


def _done_by_others(part: Parse, verb: Predicate, doers: frozenset[str]) -> bool:
    """'A court froze', 'Students boycotted', 'A strike closed': no state, in so many words."""
    while verb.shares is not None:
        verb = verb.shares
    segment = part.segments[verb.segment]
    if verb.form not in (FINITE, REDUCED) or segment.kind == RELATIVE:
        return False
    low, high = (verb.last + 1, verb.last + 6) if verb.passive else (segment.start, verb.first)
    words = part.words[low:high]
    if verb.passive and (not words or words[0].low != "by"):
        return False
    end = next((k for k, w in enumerate(words) if k and w.tag in ("prep", "mark", "sub", "rel")), len(words))
    return any(w.low in doers for w in words[:end]) and not any(w.tag == "pronoun" for w in words)
