"""Whether the clause around a date speaks of what was or of what will be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from dossier.annotation.date.ahead import (
    BE,
    CONJUNCTIONS,
    RIGHT,
    before_date,
    is_ahead,
    is_deadline,
    is_just_ahead,
    is_proclaimed,
)
from dossier.annotation.date.clauses import (
    TENSE,
    first_clause,
    last_clause,
    sentence_start,
    words_before,
    words_of,
)
from dossier.annotation.date.verbs import already, is_no_verb, is_past, is_plural, is_regular

LEFT = 160
"""How far, in characters, a clause is looked at before a date."""
REACH = 8
"""How many words before 'to' a past form governs it."""

AHEAD_IN_TWO = {"take effect", "takes effect", "take place", "takes place", "take office", "takes office"}
AHEAD_IN_TWO |= {"comes out", "comes up", "comes before", "comes into", "falls on", "runs out", "travels to", "flies to"}
UNDONE = frozenset({"failure", "refusal", "inability"})
UNDONE_BY = frozenset({"let", "did", "didn't"})
"""Before a plain verb: it tells what was ('did not meet')."""
SURE = frozenset({"will", "shall", "won't"})
"""Modal verbs that look ahead even before 'have': 'will have ended', but not 'may have ended'."""
TRYING = frozenset({"trying", "attempting", "struggling"})
"""They take the time of what they go with: 'was shot while trying to flee'."""
OF_SOME = frozenset({"set", "split", "spread", "cut", "shot"})
"""Past forms that are nouns before 'of': 'a fourth set of fines'."""
STATES = frozenset({"is", "was", "has", "does", "says", "owns", "lives", "works", "means", "includes", "marks", "covers"})
"""Verbs in -s that tell of no day to come."""
MANY = frozenset({"they", "we", "who"})
BEING = frozenset({"be", "stay", "remain", "get", "become", "keep"})
BEEN = frozenset({"was", "were", "wasn't", "weren't", "been"})
HAVING = frozenset({"has", "have", "had", "to"})
CUES = frozenset().union(
    *(TENSE[name] for name in ("scheduled", "modal", "future", "leaving", "on_the_calendar", "of_many"))
)
CUES |= TENSE["irregular_past"] | TENSE["participles"] | {f"{word}n't" for word in TENSE["irregular_past"]}
CUES |= {
    "to",
    "effect",
    "place",
    "office",
    "come",
    "comes",
    "falls",
    "run",
    "runs",
    "travels",
    "flies",
    "couldn't",
    "compares",
}
"""The words that may say something about the tense, besides those in -ed."""

PRICE = re.compile(r" (?:close|closes|closing|fixing|settlement)(?: of| at)? \d")
"""Behind a weekday: what was paid on it ('against the Monday close of 141')."""
ENTRY_BEGINS, ENTRY = re.compile(r"(?:\A|\n)[ \t*•·-]*\Z"), re.compile(r"[ \t]*[:–—]|[ \t]+--?\s")


def tense(text: str, start: int, end: int, weak: bool = True) -> str:
    """`past`, `future` or an empty string: the tense of the clause that `text[start:end]` stands in.

    The nearest verb to the left in the same clause decides; then the words behind the date; then, where the date opens its
    clause, the first verb behind it; then the rest of the sentence. An infinitive looks ahead only where `weak` cues count.
    An entry of a chronology ('March 16: Tokyo begins ...') tells in the present what was.
    """
    if is_entry(text, start, end):
        return _of_entry(sentence_start(words_of(text[end : end + RIGHT])))
    left = words_before(text[max(0, start - LEFT) : start], text[start : start + 1])
    if (left and left[-1].lower() == "since") or PRICE.match(text, end):
        return "past"
    possessive = text.startswith(("'s", "’s"), end)
    if is_ahead(left) or (not possessive and (is_just_ahead(left) or is_proclaimed(text, left, end))):
        return "future"
    beside = len(left) > 1 and left[-1] in ("before", "after") and not possessive
    near = last_clause(left[:-1] if beside else left)
    if text.startswith(" to ", end) and not possessive and TENSE["acts"] & set(before_date(left)[-1:]):
        return "past"
    if not possessive and _is_to_be(left, near):
        return _first_cue(left[: -len(near)], weak, backwards=True)
    verdict = "" if possessive else _first_cue(near, weak, backwards=True)
    if verdict == "future" and weak and _is_of_purpose(left, near):
        verdict = "past"
    if verdict == "past" and _as_soon_as(left, near):
        verdict = "future"
    deadline = not possessive and is_deadline(left)
    if verdict and not deadline:
        return verdict
    right = sentence_start(words_of(text[end : end + RIGHT]))
    opens = deadline and {w.lower() for w in left[:-1]} <= CONJUNCTIONS
    over = opens and _first_cue(first_clause(right), weak=False) == "past"
    if deadline and not over and TENSE["background"].isdisjoint(right):
        return "future"
    if not verdict and right[:1] == [","] and _is_bracketed(left, near):
        return _first_cue(left, weak, backwards=True)
    if not verdict and not TENSE["showing"].isdisjoint(right[:1]):
        return "past"
    if not possessive and not TENSE["to_be_told"].isdisjoint(right[:1]) and not verdict:
        return "future"
    if not verdict and text[end : end + 1].isspace():
        purpose = right[:1] == ["to"] and near and _first_cue(left, weak=False, backwards=True) == "past"
        verdict = "past" if purpose else _first_cue(right[:3], weak)
    if not verdict and TENSE["opening"].issuperset(near):
        decided = possessive and not TENSE["acts"].isdisjoint(right[1:2])
        verdict = _first_cue(first_clause(right), weak and not decided)
    if possessive:
        if not TENSE["coming_event"].isdisjoint(right[1:2]):
            return "future"
        until_it = not TENSE["until_event"].isdisjoint(left[-1:])
        if until_it and (
            not TENSE["arranged"].isdisjoint(right[1:2])
            or _first_cue(last_clause(left[:-1]), weak=False, backwards=True) == "future"
        ):
            return "future"
        with_it = near and near[-1] in TENSE["with_event"]
        to_it = near[-1:] == ["to"] and not TENSE["events"].isdisjoint(right[1:5])
        if (with_it or to_it) and _first_cue(near[:-1], weak=False, backwards=True) == "future":
            return "future"
        return verdict or ((TENSE["opening"].issuperset(near) and _of_main_verb(right)) or "past")
    if not verdict and _is_present_of_which(left, near):
        return "future"
    verdict = verdict or _first_cue(left, weak, backwards=True) or _first_cue(right, weak)
    return verdict or ("future" if _of_now(near, right) else "")


def is_entry(text: str, start: int, end: int) -> bool:
    """Whether the date begins an entry of a chronology: a line of its own, and a colon or a dash after the date."""
    return bool(ENTRY.match(text, end)) and bool(ENTRY_BEGINS.search(text[max(0, start - LEFT) : start]))


def _is_bracketed(left: list[str], near: list[str]) -> bool:
    """'Inflation, 6.7 percent in September, is expected to fall': the verb behind the commas tells of something else."""
    if TENSE["opening"].issuperset(near) or not (near[0] in TENSE["before_noun"] or near[0].isdigit()):
        return False
    return left[-len(near) - 1 : -len(near)] == [","]


def _as_soon_as(left: list[str], near: list[str]) -> bool:
    """'They were likely to buy as soon as trading opened Monday': past only as it was told."""
    before = left[: -len(near)]
    opening = 1 if before[-1:] == ["once"] else 3 if before[-3:] == ["as", "soon", "as"] else 0
    return bool(opening) and _first_cue(last_clause(before[:-opening]), weak=False, backwards=True) == "future"


def _is_of_purpose(left: list[str], near: list[str]) -> bool:
    """'They battled mud and landslides to reach it Sunday': what the infinitive belongs to stands before the 'and'."""
    if left[-len(near) - 1 : -len(near)] != ["and"] or "to" not in near or near[0] == "to":
        return False
    if _first_cue(near, weak=False, backwards=True):
        return False
    before, promising = [word.lower() for word in left[: -len(near) - 1][-REACH:]], TENSE["promising"]
    if not promising.isdisjoint(near[: near.index("to")]) or not promising.isdisjoint(before):
        return False
    return _first_cue(last_clause(left[: -len(near) - 1]), weak=True, backwards=True) == "past"


def _is_to_be(left: list[str], near: list[str]) -> bool:
    """'is to be removed from the capsule and flown to Houston on Tuesday': the second participle is as the first."""
    if not near or not (is_regular(near[0]) or near[0] in TENSE["participles"]):
        return False
    before = left[-len(near) - REACH : -len(near)]
    return before[-1:] in (["and"], ["or"]) and "be" in before


def _is_present_of_which(left: list[str], near: list[str]) -> bool:
    """'the league, which kicks off Friday': a verb in the present beside a day without a year is of what is to come."""
    verb = near[0] if near else ""
    return left[-len(near) - 1 : -len(near)] in (["who"], ["which"]) and is_plural(verb) and verb not in STATES


def _of_main_verb(right: list[str]) -> str:
    """The tense of what follows "In Thursday's vote, ..." and "Thursday's vote": that of its first verb."""
    return _first_cue(right, weak=False)


def _of_now(near: list[str], right: list[str]) -> bool:
    """'From Monday visitors need no visa', 'he is in Berlin on Thursday', 'Monday is a holiday': nothing in it is over."""
    if not near:
        return right[:1] == ["is"]
    return near == ["from"] or (near[-1:] == ["on"] and not {"is", "are"}.isdisjoint(near))


def _of_entry(words: list[str]) -> str:
    """Ahead only where the first verb does: 'May 9: Voters will decide', but not 'May 9: Tokyo says it will decide'.

    A small word in -s after a capitalised one is a verb here: 'May 9: Tokyo BANS exports'.
    """
    telling = TENSE["modal"] | TENSE["telling"]
    told = {after for before, after in pairwise(words) if before[:1].isupper() and after.islower() and after.endswith("s")}
    first = next((w for w in words if w in telling or w in told or (w.islower() and is_past(w))), "")
    return "future" if first in TENSE["modal"] else "past" if first else ""


def _first_cue(words: Sequence[str], weak: bool, backwards: bool = False) -> str:
    places = range(len(words) - 1, -1, -1) if backwards else range(len(words))
    return next((cue for i in places if (cue := _cue(words, i, weak))), "")


def _cue(words: Sequence[str], at: int, weak: bool) -> str:
    """What the word says about the tense, with the words beside it."""
    word = words[at].lower()
    if word not in CUES and not word.endswith("ed"):
        return ""
    before = words[at - 1].lower() if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if word == "set" and after in ("a", "an"):
        return "future" if at + 2 == len(words) else "past"
    if word == "effective" and after.islower() and after not in TENSE["opening"]:
        return ""  # 'an average effective rate of 7 percent'
    if word == "due" and after == "to" and words[at + 2 : at + 3] and is_no_verb(words[at + 2]):
        return ""
    if (
        word in TENSE["scheduled"]
        and before not in ("than", "as")
        and (after.lower() in TENSE["after_scheduled"] or (at + 2 < len(words) and words[at + 2] == "to"))
    ):
        return "past" if before == "been" and "had" in words[max(0, at - 3) : at] else "future"
    if is_past(word):
        if (word in OF_SOME and after == "of") or (words[at].istitle() and words[at - 1].istitle() and at):
            return ""  # 'a set of fines', 'the Revolutionary Armed Forces'
        attributive = before in TENSE["before_thing" if word in TENSE["irregular_past"] else "attributive"]
        return "" if attributive else _of_past_form(words, at, before)
    if word in ("could", "couldn't") and already(words[at : at + 3]):
        return "past"
    if word in TENSE["modal"]:
        return "past" if after == "have" and word not in SURE else "future"
    if word in TENSE["future"] and before not in ("to", "housing") and not (after and is_past(after)):
        return "past" if not UNDONE_BY.isdisjoint(words[max(0, at - REACH) : at]) else "future"
    if word in TENSE["on_the_calendar"] and before not in TENSE["before_noun"] | {"to", ""}:
        return "past" if not UNDONE_BY.isdisjoint(words[max(0, at - REACH) : at]) else "future"
    if word == "compares":
        return "past" if after == "with" else ""
    if (word, after) in (("come", "into"), ("run", "out")) and before not in HAVING:
        return "future"
    if word in TENSE["of_many"] and before not in TENSE["before_noun"] | BE and (
        is_plural(before) or before in MANY
    ):
        return "future"
    if word in TENSE["leaving"] and (before in ("is", "are", "not") or before.endswith(("'re", "'m"))):
        return "" if not BEEN.isdisjoint(words[max(0, at - 2) : at]) else "future"
    if not AHEAD_IN_TWO.isdisjoint((f"{before} {word}", f"{word} {after}")):
        return "future"
    return _of_infinitive(words, at, weak) if word == "to" else ""


def _of_past_form(words: Sequence[str], at: int, before: str) -> str:
    """'fell', 'be found' (ahead), 'could be found' (past), 'is heard' (neither); 'be formally found' is like 'be found'."""
    could = max(0, at - 2)
    if before.endswith("ly") and at > 1 and words[at - 2].lower() in BEING:
        before, could = words[at - 2].lower(), max(0, at - 3)
    if (
        before == "be"
        and words[could] in ("could", "couldn't", "not")
        and already(["could", *words[could + 1 : at + 1]])
    ):
        return "past"
    if before == "to":
        return ""  # 'due to increased sales', or an infinitive, which 'to' tells
    if before in TENSE["modal"] or before in BEING:
        return "future"
    return "" if before in TENSE["present"] else "past"


def _of_infinitive(words: Sequence[str], at: int, weak: bool) -> str:
    """An infinitive looks ahead, except after a past form that does not: 'declined to comment', 'fought to free'."""
    after = words[at + 1] if at + 1 < len(words) else ""
    if not after.islower() or is_no_verb(after):
        return ""
    governor = words[at - 1].lower() if at else ""
    if governor in UNDONE or governor == "going":
        return "past" if governor in UNDONE else "future"
    for place in range(at - 1, max(-1, at - 1 - REACH), -1):
        word = words[place].lower()
        if word in TENSE["scheduled"] and "had" in words[max(0, place - 2) : place]:
            return "past"
        if (
            word in TENSE["promising"]
            or word in TENSE["modal"]
            or (word in TENSE["clause"] and governor not in TRYING)
            or word in TENSE["future"]
        ):
            break
        if is_past(word):
            return (
                "past" if place < at - 1 or word.removesuffix("n't") not in BE else "future" if weak else ""
            )
    return "future" if weak else ""
