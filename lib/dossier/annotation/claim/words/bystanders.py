"""Names that play no part in a measure: hosts of meetings, places in datelines, pairs that name a relation."""

from __future__ import annotations

from dossier.annotation.claim.grammar.cues import BLOCS
from dossier.annotation.claim.grammar.role_words import GATHERINGS, MEETINGS
from dossier.annotation.claim.grammar.word import Word
from dossier.annotation.claim.words.tags import closed_class

DATELINE_ENDS = ("(", "-", "--", "–", "—", "―", ",")
SHORTEST_DATELINE = 4
MADE = frozenset({"-made", "-built", "-produced", "-designed", "-assembled", "-supplied"})
"""where goods come from, which matters little where it is told where they go: 'exports of U.S.-MADE pumps to Iran'"""

OF_THE_MAP = frozenset({
    "african", "africa", "asian", "asia", "neighbour", "neighbor", "neighbours", "neighbors", "bank", "coast", "balkans",
    "sahara",
})  # fmt: skip
"""what lies in the west of something else: 'the WEST AFRICAN country', 'its WESTERN neighbour'"""


CURRENCIES = frozenset({
    "dollars", "dlr", "dlrs", "pounds", "marks", "francs", "yen", "pesos", "lira", "crowns", "roubles", "rubles", "cents",
})  # fmt: skip
"""what is paid with: 'ten billion U.S. DOLLARS'"""
COMMUNITY = frozenset({
    "community", "partners", "allies", "coalition", "powers", "sanctions", "sanction", "embargo", "embargoes", "pressure",
    "isolation", "boycott", "ban", "bans", "blockade", "measures", "restrictions", "response", "arms", "travel", "trade",
    "efforts", "criticism", "condemnation", "outrage", "blacklist", "penalties", "action", "economic",
    "oil", "visa", "asset", "banking", "law", "military", "support", "calls", "curbs", "price", "financial",
})  # fmt: skip
"""what the world does together: 'INTERNATIONAL sanctions', but not 'international coffee quotas'"""


BEHEST = frozenset({"request", "behest", "insistence", "urging", "invitation", "instigation", "initiative", "prompting"})
"""what somebody does something at for another: 'at KENYA'S REQUEST', 'at the INSISTENCE of Kenya'"""


REQUEST = 4
"""so many words has 'at the request of'"""
OPENERS = frozenset({",", ";", "which", "who", "that"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})


def pass_over_bystanders(words: list[Word]) -> None:
    """Take their code from such names, so that they are neither senders nor targets."""
    apart = [k for k, word in enumerate(words) if word.actor and _stands_by(words, k)]
    for k in apart:
        words[k].actor, words[k].tag = "", closed_class(words[k].low)


def _stands_by(words: list[Word], k: int) -> bool:
    if words[k].low in ("western", "west") and k + 1 < len(words) and (words[k + 1].actor or words[k + 1].low in OF_THE_MAP):
        return True
    if not words[k].genitive and k + 1 < len(words) and words[k + 1].low in CURRENCIES:
        return True
    if _asks(words, k):
        clause = next((j for j in range(k, 0, -1) if words[j].low in OPENERS), 0)
        return BE.isdisjoint(w.low for w in words[clause:k])  # 'was sanctioned AT KENYA'S BEHEST', and nobody else is told
    if words[k].low == "international" and words[k].actor == "WEST":
        after = words[k + 1 : k + 2]
        return not after or after[0].low not in COMMUNITY or (after[0].capital and words[k].capital and k > 0)
    if words[k].actor in BLOCS or words[k].actor == "WEST" or words[k].person:
        return False
    if k + 1 < len(words) and words[k + 1].low in MADE:
        return any(w.actor and words[j - 1].low in ("to", "from") for j, w in enumerate(words) if j)
    return _names_meeting(words, k) or _hosts(words, k) or _paired(words, k) or _dateline(words, k)


def _asks(words: list[Word], k: int) -> bool:
    """'spared fish AT KENYA'S REQUEST', 'at the urging of KENYA': who asked is neither who does it nor whom it hits."""
    if words[k].genitive and k and k + 1 < len(words):
        return words[k + 1].low in BEHEST and words[k - 1].low == "at"
    before = [w.low for w in words[max(0, k - 4) : k]]  # 'at the urging of'
    return len(before) == REQUEST and before[:2] == ["at", "the"] and before[2] in BEHEST and before[3] == "of"


def _names_meeting(words: list[Word], k: int) -> bool:
    """'the PARIS accord', 'the URUGUAY round'."""
    return not words[k].genitive and k + 1 < len(words) and words[k + 1].low in MEETINGS


def _hosts(words: list[Word], k: int) -> bool:
    """'at a summit in ABUJA', 'ministers meeting in LUXEMBOURG'."""
    if words[k].genitive or k < 2 or words[k - 1].low not in ("in", "at"):
        return False
    return words[k - 2].low in GATHERINGS


def _paired(words: list[Word], k: int) -> bool:
    """'the U.S.-JAPANESE agreement', 'the EU-CHINA summit': a relation, not one who acts."""
    def joined(a: int, b: int) -> bool:
        return (
            a >= 0 and b < len(words) and b - a == 2 and words[a + 1].low in "-–/"
            and words[a].end == words[a + 1].start and words[a + 1].end == words[b].start
            and bool(words[a].actor and words[b].actor)
        )  # fmt: skip

    return joined(k - 2, k) or joined(k, k + 2)


def _dateline(words: list[Word], k: int) -> bool:
    """'TOKYO, May 10 (Reuters) - Japan ...', 'MOSCOW -- Russia ...': the place of writing."""
    first = words[k]
    opens = k == 0 or (k == 1 and words[0].low == "the")
    name = first.surface.replace(" ", "")
    capitals = name.isalpha() and name.isupper() and len(name) >= SHORTEST_DATELINE
    if not opens or not capitals or k + 2 >= len(words):
        return False
    prose = any(w.surface.islower() for w in words[k + 1 : k + 9] if len(w.surface) > 2)
    return prose and words[k + 1].low in DATELINE_ENDS
