"""Whom a measure is aimed at by a noun that stands for a state named before: 'exports to THE COUNTRY', 'hit THE JUNTA'."""

from __future__ import annotations

from dossier.annotation.claim.article.frame import same_side
from dossier.annotation.claim.clauses.groups import Codes
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, NOUN, RELATIVE
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.cues import AIMING, BLOCS, ENTITIES, NO_TARGETS
from dossier.annotation.claim.grammar.role_words import RETALIATING
from dossier.annotation.claim.senders.owners import own_senders
from dossier.annotation.claim.senders.stand_ins import EPITHETS, PAIRED
from dossier.annotation.claim.senders.subjects import subject
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.targets.directions import REFUSING
from dossier.annotation.claim.triggers.disputes import complainant
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies import actor_vocabulary
from dossier.vocabularies.measures import Vocabulary

LANDS = frozenset({
    "country", "nation", "state", "republic", "regime", "junta", "generals", "kingdom", "emirate", "sultanate", "monarchy",
    "island", "islands", "theocracy", "rulers", "leadership", "dictatorship", "sheikhdom", "army", "military", "police",
    "forces", "militia", "navy",
})  # fmt: skip
"""nouns for a state that was named before, after 'the'"""
NEIGHBOURS = frozenset({"neighbour", "neighbor", "neighbours", "neighbors", "rival", "rivals", "foe", "archrival", "colony"})
"""nouns for such a state that says whose it is: 'ITS northern NEIGHBOUR'"""
TIED = frozenset({"linked", "tied", "close", "loyal", "connected"})
"""'officials LINKED to the regime'"""
OWNED = frozenset({"asset_freeze", "financial", "unspecified"})
"""measures by which what is OF the regime is aimed at"""
OWN_TOO = frozenset({"country", "nation", "state", "republic"})
"""such nouns by which the sender's own land may be meant too: 'curbs on THE COUNTRY'S farmers'"""
OF_OTHERS = frozenset({"diplomatic", "import_restriction", "tariff"})
"""measures that never hit what is the sender's own: 'imports of THE COUNTRY'S coal'"""
OF_TRADE = frozenset({"import_restriction", "export_restriction", "arms_embargo", "transport_ban"})
"""measures on what goes to a land or comes from it"""
OF_AFFAIRS = frozenset({"asset_freeze", "travel_ban", "diplomatic", "arms_embargo", "unspecified"})
"""measures that are no everyday trade: whoever takes one has somebody in mind"""
TELLING = frozenset({"say", "complain", "claim", "accuse", "allege", "charge", "protest", "announce", "report", "confirm"})
"""verbs by which somebody tells what another does to what is its own"""
KEEPING_OUT = frozenset({*REFUSING, "ban", "shut out", "keep out", "boycott", "stop", "freeze", "seize", "confiscate"})
"""what is done with the goods of others, and never with one's own"""
DETERMINED_WITHIN = 5
"""so many words before such a noun its article may stand: 'THE small landlocked southern African country'"""


def meant(
    parse: Parse, trigger: Trigger, reading: Reading, sent_by: Codes, discourse: Discourse, vocabulary: Vocabulary
) -> Codes:
    """The state that such a noun stands for; nobody where none is said, or where nobody is known who might be meant."""
    spoken = _said_of(parse, trigger, sent_by) or _counted(parse, trigger, sent_by)
    if spoken:
        return spoken
    if not discourse.spoken or set(sent_by) & vocabulary.usual_targets:
        return []
    if not sent_by:
        return _land_kept_out(parse, trigger, discourse, vocabulary)
    if opened := _opening_place(parse, trigger, sent_by, discourse, vocabulary):
        return opened
    suing = complainant(parse, sent_by) if trigger.measure in ("tariff", "import_restriction") else ""
    if suing:
        return [suing]
    said = _said(parse, trigger, reading)
    if said is None:
        return _without_saying(parse, trigger, sent_by, discourse, vocabulary)
    noun, owns = said
    either = owns and noun in OWN_TOO and trigger.measure not in OF_OTHERS
    found = _state_meant(noun, either, sent_by, discourse, vocabulary)
    return [code for code in found if not any(w.actor == code for w in parse.words)]


def _opening_place(
    parse: Parse, trigger: Trigger, sent_by: Codes, discourse: Discourse, vocabulary: Vocabulary
) -> Codes:
    """'IN GUINEA, Oslo froze the accounts of the army': the state, told by its own name, that the sentence opens with."""
    if len(parse.words) < 3 or parse.lows[0] != "in" or parse.lows[2] != "," or trigger.role == "anaphor":
        return []
    place, out = parse.words[1], {*sent_by, *vocabulary.victims, *BLOCS, *NO_TARGETS}
    named = actor_vocabulary().forms.get(place.surface) if place.actor and not place.genitive else None
    told = named is not None and named.sort == "names" and place.actor not in out and not discourse.senders[place.actor]
    return [place.actor] if told and not same_side(sent_by, place.actor) else []


def _said_of(parse: Parse, trigger: Trigger, sent_by: Codes) -> Codes:
    """'"We have frozen their assets," the minister SAID OF PERU': whom the words before are about."""
    after = range(trigger.last + 1, len(parse.words) - 2)
    k = next((k for k in after if parse.lows[k] in ("said", "says") and parse.lows[k + 1] in ("of", "about")), 0)
    named = parse.words[k + 2].actor if k and not parse.words[k + 2].aims_only else ""
    return [named] if named and named not in sent_by and trigger.role != "anaphor" else []


NUMBERED = {"both": 2, "two": 2, "three": 3, "four": 4}


def _counted(parse: Parse, trigger: Trigger, sent_by: Codes) -> Codes:
    """'warned Peru and Chile that it will ban fish FROM THE TWO COUNTRIES': as many as were named before."""
    for k in range(trigger.last + 1, trigger.until):
        if parse.lows[k] in PAIRED and parse.lows[k - 1] in NUMBERED:
            named = dict.fromkeys(w.actor for w in parse.words[: trigger.first] if w.actor and w.actor not in sent_by)
            return list(named) if len(named) == NUMBERED[parse.lows[k - 1]] else []
    return []


def _land_kept_out(parse: Parse, trigger: Trigger, discourse: Discourse, vocabulary: Vocabulary) -> Codes:
    """'Fruit FROM THE ISLAND has been kept out', 'The sale of fuel TO THE COUNTRY is prohibited': by whom is not said."""
    verb = trigger.predicate
    if verb is None or not verb.passive or trigger.measure not in OF_TRADE:
        return []
    start = parse.segments[verb.segment].start
    for k in range(start + 2, verb.first):
        leads = parse.lows[k - 2] in ("to", "from") and parse.lows[k - 1] in ("the", "that")
        if leads and parse.lows[k] in LANDS and not (parse.words[k].genitive or parse.words[k + 1].tag == "noun"):
            sent_by = discourse.last_senders[:1]
            return [c for c in _state_meant(parse.lows[k], False, sent_by, discourse, vocabulary) if c not in sent_by]
    return []


def _without_saying(
    parse: Parse, trigger: Trigger, sent_by: Codes, discourse: Discourse, vocabulary: Vocabulary
) -> Codes:
    """'Norway condemned Belarus. It froze the assets of six judges': the one land that is spoken of."""
    if discourse.last_targets or discourse.affair.pairs or trigger.measure not in OF_AFFAIRS:
        return []
    points_back = trigger.role == "anaphor" or trigger.rule in RETALIATING
    if points_back or any(w.actor and w.actor not in sent_by for w in parse.words):
        return []
    out = {*sent_by, *vocabulary.victims, *BLOCS, *NO_TARGETS}
    others = [c for c in discourse.named if c not in out and not same_side(sent_by, c)]
    fitting = [c for c in others if c in vocabulary.usual_targets] or others
    fitting.sort(key=lambda c: -discourse.named[c])
    alone = len(fitting) == 1 or (len(fitting) > 1 and discourse.named[fitting[0]] > discourse.named[fitting[1]])
    return fitting[:1] if alone and fitting[0] in discourse.spoken else []


def _said(parse: Parse, trigger: Trigger, reading: Reading) -> tuple[str, bool] | None:
    """The noun, and whether it only owns what is aimed at, 'THE COUNTRY'S banks'."""
    verb = trigger.predicate
    low, high = trigger.phrase_start, trigger.until
    following = parse.segments[trigger.segment + 1 : trigger.segment + 2]
    if following and following[0].kind == RELATIVE and following[0].start == trigger.last + 1:
        high = following[0].end
    if verb is not None:
        low = parse.segments[verb.segment].start if verb.passive else verb.last + 1
    elif reading.chain and not reading.as_subject and reading.chain[0].last < low:
        low = reading.chain[0].last + 1
    for k in range(low, min(high, len(parse.words))):
        noun = parse.lows[k]
        military = noun in ("government", "leaders") and k > 0 and parse.lows[k - 1] == "military"
        if noun in LANDS or noun in NEIGHBOURS or military or (noun == "member" and parse.lows[k - 1] == "opec"):
            word, after = parse.words[k], parse.words[k + 1 : k + 2]
            if word.genitive or not after or after[0].tag != "noun":
                first = _determined(parse, k, low)
                if first >= 0 and (word.genitive or _is_aimed(parse, first, low, trigger.measure)):
                    return noun, word.genitive
    return None


def _determined(parse: Parse, k: int, low: int) -> int:
    """Where 'the' stands before such a noun, or 'its' before a neighbour, or -1."""
    own = parse.lows[k] in NEIGHBOURS
    for j in range(k - 1, max(low, k - DETERMINED_WITHIN) - 1, -1):
        word = parse.words[j]
        if word.tag == "det" or word.low in ("its", "their"):
            leaders = ("his", "her") if parse.lows[k] in OWN_TOO else ()
            return j if word.low in (("its", "their") if own else ("the", "that", *leaders)) else -1
        if word.actor or word.tag not in ("noun", "adv", "number", "mark"):
            return -1
    return -1


def _is_aimed(parse: Parse, first: int, low: int, measure: str) -> bool:
    """Whether what stands before the article at word `first` leads to somebody aimed at."""
    before = parse.lows[first - 1] if first else ""
    if first == low or before in AIMING:
        return True
    earlier = parse.lows[first - 2] if first > 1 else ""
    if before == "to":
        return earlier in TIED or measure not in ("asset_freeze", "travel_ban", "import_restriction", "tariff")
    if before == "in":
        return measure == "investment_ban" or (earlier in ENTITIES and measure != "travel_ban")
    return before in ("from", "with") or (before == "of" and measure in OWNED)


def _state_meant(
    noun: str, either: bool, sent_by: Codes, discourse: Discourse, vocabulary: Vocabulary
) -> Codes:
    """The state that a noun stands for; `either`: where it may as well be the sender's own land."""
    out = {*sent_by, *vocabulary.victims, *BLOCS, *NO_TARGETS}
    others = [c for c in discourse.named if c in discourse.spoken and c not in out and not same_side(sent_by, c)]
    others = [c for c in others if c in EPITHETS[noun]] if noun in EPITHETS else others
    known = [c for c in others if discourse.targets[c] or discourse.affair.only_target(c)]
    rather = [c for c in known if discourse.senders[c] <= discourse.targets[c]]  # who restricts beside it is hardly meant
    told = [c for c, _ in discourse.targets.most_common() if c not in out and not same_side(sent_by, c)]
    open_ = others and not rather and noun not in EPITHETS and vocabulary.usual_targets.isdisjoint(others)
    if open_ and told and discourse.senders[told[0]] < discourse.targets[told[0]]:
        return told[:1]
    known = rather or known
    if known:
        last = [c for c in discourse.last_targets if c in known]
        return last[:1] or known[:1]
    usual = [c for c in others if c in vocabulary.usual_targets]
    if either and not (usual or discourse.about):
        return []
    return usual[:1] or sorted(others, key=lambda c: -discourse.named[c])[:1]


def told_of(parse: Parse, trigger: Trigger, discourse: Discourse) -> Codes:
    """'PERU decried the Chilean ban on ITS fish', 'PERU says Chile is blocking ITS exports': who tells of another's step."""
    verb = trigger.predicate
    if verb is not None:
        before = parse.lows[max(0, trigger.object_first - 2) : trigger.object_first]
        decided = verb.parent is not None and verb.parent.form == NOUN  # 'PERU decried Chile's DECISION to ban its fish'
        outer = parse.segments[verb.segment].finite if decided else verb.parent
        told = outer is not None and outer.form == FINITE and not outer.passive and outer.first < verb.first
        if outer is None or not told or verb.lemma not in KEEPING_OUT or {"its", "their"}.isdisjoint(before):
            return []
        return subject(parse, outer, discourse) if decided or outer.lemma in TELLING else []
    finite = parse.segments[trigger.segment].finite
    if finite is None or finite.first > trigger.first:
        return []
    return subject(parse, finite, discourse) if own_senders(parse, trigger, discourse) else []
