"""Which measure is meant by 'the ban', 'the curbs', 'similar restrictions': one that the article has told before."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.discourse import TRADE, Discourse
from dossier.annotation.claim.grammar.cues import KNOWN
from dossier.annotation.claim.grammar.measure_words import ALIKE
from dossier.annotation.claim.leaning.known import is_told_again
from dossier.annotation.claim.leaning.pointing import REPEATING, inherits
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

STEPS = ("anaphor:step", "anaphor:similar move", "anaphor:similar action", "anaphor:comparable action")
SINGLE = ("step", "move", "action")
"""Rules and nouns of one step like the one told of: 'stopped short of SUCH A STEP'; several steps may be any."""

SEVERAL = ("anaphor:measure",)
"""Rules of a noun in the plural that means the one measure told of, where it was one: 'took SIMILAR MEASURES'."""

LISTING = ("anaphor:list", "anaphor:lists")
"""Rules of a noun that means an export or import list where it holds goods."""

FORBIDDEN = frozenset({"prohibited", "banned", "forbidden", "restricted"})
"""what stands on a list: 'tyres go on the PROHIBITED list'"""

ARMS = "arms_embargo"
"""What 'its embargo on Peru' means where the Security Council's arms embargo on another was told of."""

COVERING = (["covers"], ["covered"], ["includes"], ["included"], ["affects"])
"""verbs behind 'the embargo' that tell which goods it is on"""

DEFINITE = frozenset({"the", "these", "those", "both"})
BARE = frozenset({"curb", "curbs", "restriction", "restrictions"})
"""General nouns that point back where nothing but an article stands before them."""


def inherited(
    part: Parse, trigger: Trigger, measure: str, discourse: Discourse, vocabulary: Vocabulary, stands: bool = False
) -> str:
    """The measure of a trigger that points back, else its own, `measure`; empty where nothing told fits."""
    low, start = part.lows[trigger.last], trigger.phrase_start
    noun = low.removesuffix("s")
    if measure in TRADE and measure not in discourse.pairs and is_told_again(part, trigger, discourse):
        return discourse.measures[0]
    alike = trigger.role == "general" and trigger.weak
    alike = alike and bool(ALIKE & set(part.lows[start : trigger.first]))
    if noun == "embargo" and part.lows[trigger.last + 1 : trigger.last + 2] in COVERING and part.lows[start] in KNOWN:
        goods = {m for m in _hinted(part, trigger, vocabulary) if m in TRADE}
        told = discourse.told_by(noun)
        return told if told in goods else "import_restriction" if "import_restriction" in goods else measure
    if inherits(trigger) or alike:
        return discourse.told_by(noun, _hinted(part, trigger, vocabulary), stands)
    if trigger.rule in LISTING and FORBIDDEN & set(part.lows[start : trigger.first]):
        return discourse.told_by("") or measure
    if trigger.rule in LISTING and _hinted(part, trigger, vocabulary) & TRADE:
        told = next((m for m in discourse.measures if m in TRADE), "")
        return told or measure
    bare = trigger.role == "general" and low in BARE and start == trigger.first - 1 and part.lows[start] in DEFINITE
    bare = bare and part.lows[max(0, start - 1)] != "under"  # 'UNDER THE RESTRICTIONS, its ships may not': all of them
    aimed = part.lows[trigger.last + 1 : trigger.last + 2]
    if bare and aimed not in (["on"], ["against"], ["of"]):
        hinted = _hinted(part, trigger, vocabulary)
        only = discourse.only_measure() if part.lows[start] == "the" else ""
        return only or next((m for m in discourse.measures if m in hinted), measure)
    if trigger.rule == "anaphor:measure" and ALIKE & set(part.lows[start : trigger.last]):
        return discourse.only_measure() or measure
    if trigger.object_first > 0 and ALIKE & set(part.lows[max(0, trigger.object_first - 1) : trigger.object_first]):
        return discourse.told_by("") or measure
    if trigger.rule in SEVERAL and ALIKE & set(part.lows[start : trigger.first]) and len(set(discourse.together)) == 1:
        return discourse.together[0]
    if trigger.rule in STEPS and low in SINGLE and (ALIKE | {"this", "that"}) & set(part.lows[start : trigger.last]):
        return discourse.told_by("") or measure
    if trigger.rule in REPEATING:
        return discourse.told_by("") or measure
    before = part.words[start : trigger.first]
    of_its_own = part.lows[trigger.last + 1 : trigger.last + 4 : 2] == ["of", "own"]
    repeated = of_its_own or any(w.actor or w.low in ALIKE for w in before)
    if trigger.rule == "general:embargo" and repeated and aimed not in (["on"], ["against"]):
        return discourse.told_by(noun) or measure
    if trigger.rule == "general:embargo" and discourse.last_senders == ["UN"] and discourse.told_by(noun) == ARMS:
        return ARMS
    return measure


def _hinted(part: Parse, trigger: Trigger, vocabulary: Vocabulary) -> frozenset[str]:
    """The measures that things named in the sentence would make: 'an exemption for CRUDE by pipeline'."""
    found = set()
    for k in range(len(part.words)):
        if part.words[k].tag == "verb" or trigger.first <= k <= trigger.last:
            continue
        found |= {entry.measure for _, entry in vocabulary.nouns.all_at(part.lows, k) if entry.role in ("object", "good")}
    if "import_restriction" in found:
        found.add("export_restriction")
    return frozenset(found)
