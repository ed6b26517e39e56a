"""Acts that restrict by themselves, 'the resolution', 'the order', 'the decision', and whose they are."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.cues import ACTS, TEXTS

RESOLUTION = "resolution"
"""with a number, it is the UN's"""
DECISIONS = frozenset({"decision", "announcement", "waiver", "waivers", "deal"})
"""further acts, which ease or restrict for the one who took them where they open the sentence: 'THE DECISION frees'"""


ROUNDS = frozenset({"round", "batch", "wave", "tranche", "proposal", "plan", "amendment", "act"})
"""further ones, by whose owner they are"""


DRAFTED = frozenset({"drafted", "sponsored", "proposed", "submitted", "tabled", "circulated", "backed", "introduced"})
"""what members do with a body's act: 'a resolution DRAFTED by Peru that bans'"""


LAWGIVERS = frozenset({"lawmakers", "legislators", "senators", "deputies", "mps", "parliamentarians"})


def lawgivers(parse: Parse) -> Codes:
    """'The bill would freeze its assets, DANISH LAWMAKERS said': whose bill it is."""
    near = (k for k in range(1, len(parse.words)) if parse.lows[k] in LAWGIVERS)
    return next(([parse.words[k - 1].actor] for k in near if parse.words[k - 1].actor), [])


def owner_of_act(parse: Parse, k: int) -> Codes:
    """'a UN resolution THAT would have banned': the act's own body does what the act does, not who DRAFTED it."""
    drafted = max(k - 4, 0)
    for j in range(k - 1, drafted, -1):
        if parse.words[k].actor and parse.lows[j] == "by" and parse.lows[j - 1] in DRAFTED:
            return ["UN"] if parse.lows[max(0, j - 2)] == RESOLUTION else []
    if k < 0 or parse.lows[k] not in ACTS | ROUNDS or parse.words[k].tag != "noun":
        return []
    while k > 0 and parse.words[k - 1].tag in ("noun", "actor", "number"):
        k -= 1
        word = parse.words[k]
        if word.actor and not word.aims_only and not parse.lows[k + 1].startswith("-"):
            return [word.actor]
    return []


ANSWERED = frozenset({"response", "reaction", "answer", "retaliation", "reply", "thanks", "due", "owing", "addition"})
"""words before 'to' and somebody who does what is answered: 'in RESPONSE TO Peru banning tea'"""
ABOUT = frozenset({"despite", "amid", "over", "about", "against", "without"})
"""prepositions before somebody who does what a gerund tells: 'anger OVER Peru banning tea'"""


def by_own_subject(parse: Parse, first: int) -> Codes:
    """'in response to PERU extending its ban', 'anger over PERU banning tea': who does what the gerund at `first` tells."""
    k = first - 1
    if k < 2 or not parse.words[k].actor or parse.words[k].aims_only:
        return []
    k -= parse.words[k - 1].tag == "det"
    led = parse.lows[k - 1] in ABOUT or (parse.lows[k - 1] == "to" and parse.lows[k - 2] in ANSWERED)
    return [parse.words[first - 1].actor] if led else []


def named_act(parse: Parse, low: int, high: int) -> Codes:
    """'Council Regulation (EU) 2022/879 bans ...': the act says whose it is."""
    for k in range(low, high - 1):
        if parse.lows[k] in ACTS and parse.words[k + 1].actor:
            return [parse.words[k + 1].actor]
        if parse.lows[k] == RESOLUTION and parse.words[k + 1].tag == "number":
            return ["UN"]
        if parse.lows[k : k + 2] == ["executive", "order"]:
            return ["USA"]
    return []


COUNCIL_TEXTS = frozenset({RESOLUTION, "draft", "text", "document"})
"""what a council puts to the vote, whoever of its members wrote it"""


def of_council(parse: Parse, low: int, high: int, discourse: Discourse) -> Codes:
    """'THE RESOLUTION bans', 'the revised DRAFT only freezes': the Security Council's, if it was the body spoken of last."""
    told = discourse.body_named == "UN" and bool(discourse.affair.senders["UN"] or RESOLUTION in parse.lows)
    return ["UN"] if told and not COUNCIL_TEXTS.isdisjoint(parse.lows[low:high]) else []


def whose_act(parse: Parse, low: int, high: int, discourse: Discourse) -> Codes:
    """'The RESOLUTION bans', 'The ORDER frees', where nobody was told to restrict yet: of the one who acted last."""
    if RESOLUTION in parse.lows[low:high] and discourse.named["UN"]:
        return ["UN"]
    led = parse.lows[low : low + 1]
    return discourse.pronoun("it") if led in (["the"], ["this"], ["that"], ["these"]) else []


def led_by_act(parse: Parse, low: int, high: int) -> bool:
    """Whether the subject is a measure or a text, 'The draft, agreed by China, would ...', and not an actor."""
    for k in range(low, high):
        word = parse.words[k]
        led = k + 1 < high and parse.lows[k + 1].startswith("-")
        led = led or (k + 2 < high and parse.lows[k + 1] == "sanctions" and parse.lows[k + 2] in TEXTS)
        if word.actor and not led:
            return False
        decides = word.low in DECISIONS and parse.lows[low:k] in (["the"], ["this"], ["that"])
        if word.tag == "noun" and (word.low in ACTS or decides):
            return True
    return False
