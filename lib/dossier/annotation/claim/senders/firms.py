"""Who acts for no state: firms, clubs and unions that say what they will do themselves."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, INFINITIVE, RELATIVE, SUBORDINATE, Predicate
from dossier.annotation.claim.grammar.cues import ACTS, BODIES, INSTITUTIONS
from dossier.annotation.claim.grammar.measure_words import COMPANIES

CLUBS = frozenset({
    "bloc", "group", "association", "union", "federation", "chamber", "alliance", "league", "club", "cooperative",
    "consortium", "society", "foundation", "movement", "party",
})  # fmt: skip
"""last words of the names of those who stand for no state"""


def told_by_firm(parse: Parse, predicate: Predicate) -> bool:
    """'Kirin said it would end its venture': 'it' is the name before the verb of saying, which stands for no state."""
    saying, segment = predicate.parent, parse.segments[predicate.segment]
    own = parse.lows[segment.start : predicate.first]
    if saying is None or saying.form != FINITE or own[-1:] not in (["it"], ["they"]) or segment.kind != SUBORDINATE:
        return False
    start = parse.segments[saying.segment].start
    named = [w for w in parse.words[start : saying.first] if w.tag not in ("adv", "date", "mark")]
    if len(named) > 2 and named[0].low == "the" and named[-1].low in CLUBS:  # 'The Andes Club said it would boycott'
        return all(w.tag == "noun" and w.capital and not w.actor for w in named[1:])
    if not 0 < len(named) < 4 or any(w.actor or w.person or w.tag != "noun" or not w.capital for w in named):
        return False
    return not any(w.low in INSTITUTIONS | BODIES | ACTS or w.low.endswith("s") for w in named)


STOPPING = frozenset({
    "stop", "halt", "suspend", "end", "cease", "pause", "cut", "freeze", "discontinue", "shelve", "scrap", "cut off",
})  # fmt: skip
"""what a firm does with its own trade, while a parliament with a name bans somebody else's"""


def _is_named_firm(parse: Parse, predicate: Predicate) -> bool:
    """'NORWAY'S EQUINOR halted shipments', 'NORWEGIAN CARMAKER THINK halted': a firm, by its name behind its state's."""
    start = parse.segments[predicate.segment].start
    words = [w for w in parse.words[start : predicate.first] if w.tag not in ("adv", "date", "mark", "det")]
    if predicate.lemma not in STOPPING or predicate.form != FINITE or predicate.passive:
        return False
    if len(words) < 2 or not words[0].actor or words[0].person:
        return False
    named = words[1:] if words[0].genitive else words[2:]
    if not named or not (words[0].genitive or words[1].low in COMPANIES):
        return False
    known = INSTITUTIONS | BODIES | ACTS
    if any(w.surface.isupper() for w in named):
        return False  # a ministry is as often known by its letters
    return all(w.capital and w.actor in ("", words[0].actor) and not w.person and w.low not in known for w in named)


SUFFERING = frozenset({"be", "remain", "lose"})
"""what a firm does by nobody's will but the sender's: 'the banks ARE off limits', 'they LOST their landing rights'"""


PROMISING = frozenset({"promise", "pledge", "vow", "plan", "intend", "agree"})
"""what a firm does before it does something by itself"""


def done_by_company(parse: Parse, verb: Predicate, by_state: bool) -> bool:
    """'The airline has cut all flights', 'Danish brands stopped deliveries': what a firm does by itself is no sanction."""
    if verb.form == INFINITIVE and verb.parent is not None and verb.parent.lemma in PROMISING:
        verb = verb.parent  # 'Kirin has PROMISED to cut its ties'
    segment = parse.segments[verb.segment]
    if _is_named_firm(parse, verb):
        return True
    if verb.passive or verb.form != FINITE or segment.kind == RELATIVE or (by_state and verb.modal):
        return False
    if verb.lemma in SUFFERING:
        return False
    if told_by_firm(parse, verb):
        return True
    subject = parse.words[segment.start : verb.first]
    if by_state:
        named = [w for w in subject if w.actor]
        head = next((w for w in reversed(subject) if w.tag not in ("adv", "date", "mark")), None)
        led = head is not None and head.low in COMPANIES and subject[-1] is head
        return led and len(named) == 1 and subject[-2:-1] == named
    latter = verb.lemma in PROMISING and "latter" in parse.lows[segment.start : verb.first]
    by_company = latter or any(w.low in COMPANIES for w in subject) or _is_firm(parse, segment.start, verb.first)
    return by_company and not any(w.actor or w.tag == "pronoun" for w in subject)


def _is_firm(parse: Parse, low: int, high: int) -> bool:
    """A single name that stands for no state, in a sentence that is no headline: 'after Qantas suspended'."""
    nouns = [w for w in parse.words[low:high] if w.tag == "noun"]
    if len(nouns) != 1 or not nouns[0].capital or nouns[0].person or nouns[0].low in INSTITUTIONS | BODIES | ACTS:
        return False
    headline = sum(w.capital for w in parse.words) > len(parse.words) / 2
    return not headline and not nouns[0].low.endswith("s") and not any(w.tag == "det" for w in parse.words[low:high])
