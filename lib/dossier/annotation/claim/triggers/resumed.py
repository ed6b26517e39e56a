"""Whether a noun that restricts resumes a measure told before ('the ban') or names one of its own ('the ban on smoking')."""

from __future__ import annotations

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.grammar.cues import LINKS, RESUMED
from dossier.annotation.claim.grammar.measure_words import ALIKE, SWEEPING


def is_alike(parse: Parse, start: int, i: int) -> bool:
    """'a SIMILAR ban', 'a ban OF ITS OWN': the same by another, where 'such a ban' may be one that is only debated."""
    of_its_own = parse.lows[i + 1 : i + 4 : 2] == ["of", "own"]
    alike = bool((ALIKE - {"such"}) & set(parse.lows[start:i])) and (not led_on(parse, i + 1) or on_state(parse, i + 1))
    return parse.lows[i].removesuffix("s") in RESUMED and (of_its_own or alike)


def on_state(parse: Parse, k: int) -> bool:
    """'a similar ban ON CHILE', 'AGAINST Chile': nothing but the state is named, and 'on Chilean fish' names more."""
    after = parse.words[k + 1 : k + 3]
    named = bool(after) and bool(after[0].actor) and not after[0].genitive and not after[0].aims_only
    return named and parse.lows[k] in ("on", "against") and (len(after) == 1 or after[1].tag != "noun")


STOPS = frozenset({"halt", "stop"})
"""nouns that are a debated ban where they stand alone: 'ruled out an immediate STOP'"""


def is_debated(parse: Parse, start: int, i: int) -> bool:
    """'rejects a blanket ban', 'such a ban would be hard', but not 'a ban on smoking'."""
    follower = next(iter(parse.lows[behind_date(parse, i + 1) :]), "")
    if parse.lows[i] not in RESUMED | STOPS or follower in (*LINKS, "by", "that", "which"):
        return False
    between = parse.lows[start + 1 : i]
    opened = parse.lows[start] in ("a", "an", "any", "such", "no")
    return opened and all(low in SWEEPING or low == "a" for low in between)


def behind_date(parse: Parse, k: int) -> int:
    """Where what is banned is told behind a day: 'imposed an embargo THIS WEEK on Chilean tin', 'a ban ON MONDAY on'."""
    dated = k + 1 if parse.lows[k : k + 1] == ["on"] else k
    behind = dated + 1
    told = parse.words[dated : dated + 1] != [] and parse.words[dated].tag == "date"
    return behind if told and parse.lows[behind : behind + 1] in (["on"], ["against"]) else k


def led_on(parse: Parse, k: int) -> bool:
    """Whether 'on', 'of' or 'against' leads to what is banned, and not to a day: 'widened the ban ON FRIDAY'."""
    k = behind_date(parse, k)
    after = parse.words[k + 1 : k + 2]
    if parse.lows[k : k + 1] == ["against"]:
        return bool(after and after[0].actor)
    return parse.lows[k : k + 1] in (["on"], ["of"]) and not (after and after[0].date is not None)


def points_back(parse: Parse, start: int, i: int, named: bool) -> bool:
    """'the ban', 'its embargo', 'a similar ban', but not 'the ban on smoking'; if `named`, also 'the Norwegian ban'."""
    if parse.lows[i].removesuffix("s") not in RESUMED or led_on(parse, i + 1):
        return False
    owners = [w for w in parse.words[start:i] if w.actor]
    if owners:
        known = parse.lows[start] == "the" or owners[0].genitive
        return named and len(owners) == 1 and not owners[0].aims_only and known
    if start == i and i and parse.lows[i - 1] == "that":
        return True
    return bool(
        {"the", "its", "their", "this", "that", "these", "those", "similar", "such", "same"}
        & set(parse.lows[start:i])
    )
