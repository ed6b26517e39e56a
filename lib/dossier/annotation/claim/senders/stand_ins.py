"""Whom a word means that names nobody: 'it', 'the bloc', 'its members', 'the ministry', 'the kingdom', 'the latter'."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import seat_before
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.discourse import GATHERED, Discourse
from dossier.annotation.claim.grammar.cues import ACTS, BODIES, INSTITUTIONS

EPITHETS = {
    "kingdom": frozenset({"SAU", "JOR", "BHR", "MAR", "THA", "KHM", "GBR", "ESP", "NLD", "NOR", "SWE", "DNK", "BEL", "BTN"}),
    "sultanate": frozenset({"OMN", "BRN"}),
    "emirate": frozenset({"QAT", "KWT", "ARE"}),
    "island": frozenset({"CUB", "TWN", "CYP", "MLT", "ISL", "LKA", "MDG"}),
    "superpower": frozenset({"USA"}),
}
"""Nouns by which some states are spoken of, where they were named."""

ENVOYS = frozenset({"ambassadors", "leaders", "envoys"})
MEMBERS = ENVOYS | {"states", "countries", "governments", "group", "body", "club", "members"}
"""nouns that with 'member' mean the body spoken of: 'MEMBER STATES', 'the 27-MEMBER GROUP'"""

PAIRED = frozenset({"sides", "countries", "nations", "states", "governments", "capitals", "powers", "parties", "neighbours",
                    "neighbors", "rivals", "allies", "partners"})  # fmt: skip
"""'BOTH of these', 'the two' of these"""
ONE_OF_TWO = frozenset({"former", "latter", "both"})
NOT_POINTING = frozenset({"who", "you", "itself", "themselves"})
"""pronouns that mean nobody who was spoken of before this clause"""
RULERS = frozenset({"junta", "regime"})
RULED = (["nation"], ["country"], ["state"])
"""nouns behind an epithet that say of what kind a state is: 'the ISLAND NATION'"""
NOUNS = BODIES | MEMBERS | {"group"} | RULERS | GATHERED | INSTITUTIONS | EPITHETS.keys() | PAIRED | ONE_OF_TWO | ACTS
"""nouns and the like that may stand for somebody"""


def stand_in(parse: Parse, low: int, high: int, discourse: Discourse) -> list[str]:
    """The codes of those whom the first pronoun or bare noun in words[low:high] stands for; none where nobody is known."""
    for k in range(max(0, low), min(high, len(parse.words))):
        word = parse.words[k]
        if word.tag == "pronoun" and word.low not in NOT_POINTING:
            return discourse.pronoun(word.low)
        if word.low in NOUNS:
            meant = _by_noun(parse, k, discourse)
            if meant is not None:
                return meant
    return []


def _by_noun(parse: Parse, k: int, discourse: Discourse) -> list[str] | None:
    """Whom the noun at k means; None where it does not stand for anybody, so that one behind it may."""
    word, before, after = parse.words[k], parse.lows[k - 1] if k else "", parse.lows[k + 1 : k + 2]
    the_group = before == "the" and word.low == "group" and after != ["of"]
    if word.low in BODIES or the_group:
        council = "UN" if word.low == "council" and discourse.named["UN"] else ""
        return _known(council or discourse.body or discourse.body_named)
    if word.low in MEMBERS and _is_members(parse, k, discourse):
        return _known(discourse.body or discourse.body_named)
    if word.low in RULERS and discourse.targets:
        return [discourse.targets.most_common(1)[0][0]]
    if word.low in GATHERED and before == "the" and word.tag == "noun" and (met := _gathered(word.low, discourse)):
        return [met]
    if word.low in INSTITUTIONS and word.tag == "noun":
        return _of_institution(parse, k, discourse)
    if word.low in EPITHETS and after not in RULED and before in ("the", "gulf", "island", "desert"):
        spoken_of = (discourse.state, discourse.singular, *discourse.recent, *(c for c, _ in discourse.named.most_common()))
        return _known(next((c for c in spoken_of if c in EPITHETS[word.low]), ""))
    return _of_two(parse, k, discourse) or (discourse.last_senders if word.low in ACTS else []) or None


def _known(code: str) -> list[str]:
    return [code] if code else []


def _gathered(noun: str, discourse: Discourse) -> str:
    """Whose ministers or leaders met; leaders of nobody are those of the G7 where it is named more than the EU."""
    more_named = noun == "leaders" and discourse.named["G7"] > discourse.named["EU"]
    return discourse.gathered.get(noun, "G7" if more_named else "")


def _of_institution(parse: Parse, k: int, discourse: Discourse) -> list[str]:
    """'HIS government', 'In OSLO ... the ministry'; else that of the state spoken of, or of the one that restricts here."""
    own = discourse.person if k and parse.lows[k - 1] in ("his", "her", "my", "our") else ""
    seat = own or seat_before(parse, k)
    if seat:
        return [seat]
    home = discourse.home or next((code for code, _ in discourse.affair.senders.most_common(1)), "")
    if home and (_is_struck(discourse.state, discourse) or _strikes_more(home, discourse.state, discourse)):
        return [home]
    return _known(discourse.state) or discourse.pronoun("it") or _known(discourse.home)


def his_government(parse: Parse, low: int, high: int) -> bool:
    """'HIS GOVERNMENT banned': that of the person named before, whatever the article knows of that state."""
    led = [word.low for word in parse.words[low:high] if word.tag not in ("adv", "date", "prep", "mark", "and")]
    return len(led) == 2 and led[0] in ("his", "her") and led[1] in INSTITUTIONS


def _is_struck(code: str, discourse: Discourse) -> bool:
    """Whether a state is restricted more than it restricts, by what the article tells plainly or has told so far."""
    struck, strikes = discourse.affair.targets[code], discourse.affair.senders[code]
    return struck > strikes or (struck == strikes == 0 and discourse.targets[code] > discourse.senders[code])


def _strikes_more(home: str, code: str, discourse: Discourse) -> bool:
    """Whether the state of the article plainly restricts this one, and more than this one restricts it."""
    return discourse.affair.pairs[home, code] > discourse.affair.pairs[code, home]


def _is_members(parse: Parse, k: int, discourse: Discourse) -> bool:
    """'the 27-MEMBER GROUP', 'MEMBER STATES', 'its MEMBERS'; 'ambassadors' where the body was spoken of last."""
    low, before = parse.lows[k], parse.lows[k - 1] if k else ""
    if low in ENVOYS:
        named = any(w.actor for w in parse.words[max(0, k - 2) : k])
        return bool(discourse.body) and discourse.singular == discourse.body and not named
    if low == "members":
        return parse.lows[k + 1 : k + 2] != ["of"] and before in ("its", "the")
    return before.endswith(("member", "-nation", "-strong"))


def _of_two(parse: Parse, k: int, discourse: Discourse) -> list[str]:
    """'the FORMER', 'the LATTER', 'BOTH', 'the two COUNTRIES': of two who were spoken of together."""
    low, before = parse.lows[k], parse.lows[k - 1] if k else ""
    if low in PAIRED and before in ("both", "two"):
        return discourse.two_sides() or discourse.pair
    after = parse.words[k + 1 : k + 2]
    if not discourse.pair or low not in ONE_OF_TWO or not after or after[0].tag in ("noun", "actor", "prep"):
        return []
    if low == "both":
        return discourse.pair if after[0].tag in ("verb", "adv", "have", "be", "modal") else []
    return discourse.pair[low == "latter" :][:1] if before == "the" else []
