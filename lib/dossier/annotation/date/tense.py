"""Whether the clause around a date speaks of what was or of what will be."""

from __future__ import annotations

import re
from itertools import pairwise

from dossier.annotation.date.ahead import (
    CONJUNCTIONS,
    RIGHT,
    before_date,
    is_ahead,
    is_deadline,
    is_denied,
    is_just_ahead,
    is_proclaimed,
)
from dossier.annotation.date.clauses import (
    TENSE,
    first_clause,
    last_clause,
    last_place,
    sentence_start,
    words_before,
    words_of,
)
from dossier.annotation.date.cues import REACH, first_cue
from dossier.annotation.date.done import is_done, is_overdue
from dossier.annotation.date.verbs import is_past, is_plural, is_regular

LEFT = 160
"""How far, in characters, a clause is looked at before a date."""
STATES = frozenset({"is", "was", "has", "does", "says", "owns", "lives", "works", "means", "includes", "marks", "covers"})
"""Verbs in -s that tell of no day to come."""
SUPPOSING = frozenset({"would", "could", "might"})
"""Before 'if' and a past form they tell what may yet come."""
PRICE = re.compile(r" (?:close|closes|closing|fixing|settlement)(?: of| at)? \d")
"""Behind a weekday: what was paid on it ('against the Monday close of 141')."""
IS = re.compile(r" (?:is|are) ")
HAD_HOPED = re.compile(
    r"\bhad (?:long |once |first )?(?:hoped|planned|intended|expected|wanted|aimed|meant) (?:to|for) [^.;,]*\Z"
)
"""Before a month or a day: 'They had hoped to meet in March', whatever became of it."""
ENTRY_BEGINS, ENTRY = re.compile(r"(?:\A|\n)[ \t*•·-]*\Z"), re.compile(r"[ \t]*[:–—]|[ \t]+--?\s")


def tense(text: str, start: int, end: int, weak: bool = True, owner: str = "past") -> str:
    """`past`, `future` or an empty string: the tense of the clause that `text[start:end]` stands in.

    The nearest verb to the left in the same clause decides; then the words behind the date; then, where the date opens its
    clause, the first verb behind it; then the rest of the sentence. An infinitive looks ahead only where `weak` cues count.
    `owner` is the tense of "Friday's vote" where nothing else tells and it may be ahead. An entry of a chronology
    ('March 16: Tokyo begins ...') tells in the present what was.
    """
    if is_entry(text, start, end):
        return _of_entry(sentence_start(words_of(text[end : end + RIGHT])))
    left = words_before(text[max(0, start - LEFT) : start], text[start : start + 1])
    if (left and left[-1].lower() == "since") or PRICE.match(text, end):
        return "past"
    possessive = text.startswith(("'s", "’s"), end)
    was = _is_when_it_was(text, end)
    if is_overdue(left, text, end):
        return "past"
    if _is_set(left, text, end) or (not (possessive or was) and (is_just_ahead(left) or is_proclaimed(text, left, end))):
        return "future"
    beside = len(left) > 1 and left[-1] in ("before", "after") and not possessive
    near = last_clause(left[:-1] if beside else left)
    if text.startswith(" to ", end) and not possessive and TENSE["acts"] & set(before_date(left)[-1:]):
        return "past"
    if is_done(left, near, text, end, possessive):
        return "past"
    if not possessive and _is_to_be(left, near):
        return first_cue(left[: -len(near)], weak, backwards=True)
    if IS.match(text, end) and _is_foreseen(sentence_start(words_of(text[end : end + RIGHT]))):
        return "future"
    verdict = _of_verb_before(left, near, weak, possessive)
    if not verdict and not possessive and before_date(left)[-1:] in (["until"], ["till"]):
        waits = last_clause(left[: last_place(left, {"until", "till", "Until"})])
        if is_denied(waits) and (cue := first_cue(waits, weak, backwards=True)):
            return cue  # 'will not meet again until September, he said'
    if not verdict and (was or _is_of_what_was(left, near)):
        return "past"
    if not owner and verdict != "future" and _is_put_off(left, text, end):
        return ""
    deadline = not possessive and is_deadline(left)
    if verdict and not deadline:
        return verdict
    right = sentence_start(words_of(text[end : end + RIGHT]))
    if deadline:
        opens = {w.lower() for w in left[:-1]} <= CONJUNCTIONS
        over = opens and first_cue(first_clause(right), weak=False) == "past"
        if not over and TENSE["background"].isdisjoint(right):
            return "future"
        if verdict:
            return verdict
    verdict = _by_what_follows(left, near, right, weak, possessive, spaced=text[end : end + 1].isspace())
    if possessive:
        open_event = verdict != "past" and _may_be_ahead(near, right)
        return _of_owner(left, near, right, verdict) or (owner if open_event else "past")
    if not verdict and (_is_present_of_which(left, near) or _is_second_of_many(left, near)):
        return "future"
    verdict = verdict or first_cue(left, weak, backwards=True) or first_cue(right, weak)
    return verdict or ("future" if _of_now(near, right) else "")


def _of_verb_before(left: list[str], near: list[str], weak: bool, possessive: bool) -> str:
    """The tense that the verbs before a date tell, the nearest first; none before "Friday's vote"."""
    if _is_promised(near):
        return "future"
    if left[-1:] == ["from"] and "to" in near and first_cue(near[near.index("to") :], weak=True) == "future":
        return "future"  # 'voted to strike from Saturday'
    verdict = "" if possessive else first_cue(near, weak, backwards=True)
    if verdict == "future" and weak and _is_of_purpose(left, near):
        verdict = "past"
    ahead = verdict == "past" and (_as_soon_as(left, near) or _is_supposed(left, near))
    return "future" if ahead else verdict


def _by_what_follows(left: list[str], near: list[str], right: list[str], weak: bool, possessive: bool, spaced: bool) -> str:
    """The tense that the words behind a date tell, with the first verb behind it where the date opens its clause."""
    if right[:1] == [","] and _is_bracketed(left, near):
        return first_cue(left, weak, backwards=True) or "past"
    if not TENSE["showing"].isdisjoint(right[:1]):
        return "past"
    if not possessive and not TENSE["to_be_told"].isdisjoint(right[:1]):
        return "future"
    if spaced:
        purpose = right[:1] == ["to"] and near and first_cue(left, weak=False, backwards=True) == "past"
        verdict = "past" if purpose else first_cue(right, weak, within=3)
        if verdict:
            return verdict
    decided = possessive and not TENSE["acts"].isdisjoint(right[1:2])
    return first_cue(first_clause(right), weak and not decided) if TENSE["opening"].issuperset(near) else ""


def _of_owner(left: list[str], near: list[str], right: list[str], verdict: str) -> str:
    """"Friday's vote": by what is done before it, in it or with it."""
    if not TENSE["coming_event"].isdisjoint(right[1:2]):
        return "future"
    if not TENSE["future"].isdisjoint(near[-1:]):
        return "future"  # "expect Friday's report to show gains"
    until_it = not TENSE["until_event"].isdisjoint(left[-1:])
    if until_it and (
        not TENSE["arranged"].isdisjoint(right[1:2])
        or first_cue(last_clause(left[:-1]), weak=False, backwards=True) == "future"
    ):
        return "future"
    held = not TENSE["events"].isdisjoint(right[1:5])
    if held and near[-2:] in (["tickets", "to"], ["tickets", "for"], ["invitation", "to"], ["preparations", "for"]):
        return "future"
    if held and until_it and not verdict and not first_cue(left, weak=False) and first_cue(right, weak=False) != "past":
        return "future"  # 'With five days to go before Sunday's vote, polls are tight'
    with_it = near and near[-1] in TENSE["with_event"]
    to_it = near[-1:] == ["to"] and held
    if (with_it or to_it) and (near[-2:-1] == ["to"] or first_cue(near[:-1], weak=False, backwards=True) == "future"):
        return "future"
    return verdict or (first_cue(right, weak=False) if TENSE["opening"].issuperset(near) else "")


def _may_be_ahead(near: list[str], right: list[str]) -> bool:
    """"Monday's funeral", 'put off Thursday's vote': what is held on a set day may be ahead; not what is looked back on."""
    within = near[-1:] in (["in"], ["at"], ["during"]) and "to" not in near[-4:]  # 'flew home to vote in Sunday's poll'
    if within and first_cue(near[:-1], weak=False, backwards=True) == "past":
        return False  # 'the stand gave way during Sunday's match'
    set_day = not TENSE["events"].isdisjoint(right[1:4]) or not TENSE["arranged"].isdisjoint(right[1:2])
    return set_day and TENSE["looking_back"].isdisjoint(near[-3:])


def _is_put_off(left: list[str], text: str, end: int) -> bool:
    """'canceled a Wednesday hearing', 'The Friday night game has been moved': the day that is no more may be ahead."""
    right, undone = sentence_start(words_of(text[end : end + RIGHT])), TENSE["cancelling"] | TENSE["put_off"]
    governed = left[-2:-1] if left[-1:] in (["a"], ["the"], ["its"], ["his"]) else []
    if right[:1] == [","]:
        return False  # 'Friday, when talks broke off'
    return not TENSE["events"].isdisjoint(right[:3]) and not undone.isdisjoint([*governed, *right[1:6]])


def was_scheduled(text: str, start: int) -> bool:
    """'had been scheduled for July 29', 'was originally planned for October': the plan is past, the day perhaps to come."""
    before_it = text[max(0, start - LEFT) : start]
    if "had " in before_it and HAD_HOPED.search(before_it):
        return True
    if "had been" not in before_it and TENSE["at_first"].isdisjoint(before_it.split()):
        return False
    near = last_clause(words_before(before_it, text[start : start + 1]))
    place = last_place(near, TENSE["scheduled"])
    before = near[max(0, place - 3) : place]
    return place >= 0 and (not TENSE["at_first"].isdisjoint(before) or ("had" in before and "been" in before))


def is_entry(text: str, start: int, end: int) -> bool:
    """Whether the date begins an entry of a chronology: a line of its own, and a colon or a dash after the date."""
    return bool(ENTRY.match(text, end)) and bool(ENTRY_BEGINS.search(text[max(0, start - LEFT) : start]))


def _is_when_it_was(text: str, end: int) -> bool:
    """'The turning point is March 4, when the bank closed': what stands behind the date tells that it is over."""
    if not text.startswith((" when ", ", when "), end):
        return False
    right = sentence_start(words_of(text[end : end + RIGHT]))
    return first_cue(first_clause(right[right.index("when") + 1 :]), weak=False) == "past"


def _is_foreseen(right: list[str]) -> bool:
    """'A vote in October is unlikely', 'rains before October are possible'."""
    place = 2 if right[1:2] in (["not"], ["now"], ["also"], ["still"], ["very"], ["highly"]) else 1
    return not TENSE["foreseen"].isdisjoint(right[place : place + 1]) and "have" not in right[place + 1 : place + 3]


def _is_promised(near: list[str]) -> bool:
    """'promised further talks in May', 'by promising an answer on Friday', but not 'promised in May to answer'."""
    place = last_place(near, TENSE["thing_promised"])
    return place >= 0 and near[-1] in ("in", "on", "for", "by") and len(near) - place > 2 and "to" not in near[place:]


def _is_set(left: list[str], text: str, end: int) -> bool:
    """'effective Monday', 'for July delivery', 'set Oct. 14 as the date', 'named Friday for the vote'."""
    appointed = not TENSE["appointing"].isdisjoint(left[-1:]) and text.startswith((" as ", " for "), end)
    return appointed or is_ahead(left) or (left[-1:] == ["for"] and _is_delivery(text, end))


def _is_delivery(text: str, end: int) -> bool:
    """'for July delivery', 'for July/September shipment'."""
    return not TENSE["delivered"].isdisjoint(sentence_start(words_of(text[end : end + RIGHT]))[:2])


def _is_of_what_was(left: list[str], near: list[str]) -> bool:
    """'Income should rise after being flat in January': what came before is over, whatever is expected."""
    if not near or not (near[0] in TENSE["been_before"] or (near[0].endswith("ing") and near[1:2] and near[1][0].isdigit())):
        return False
    return left[-len(near) - 1 : -len(near)] in (["after"], ["despite"])


def _is_bracketed(left: list[str], near: list[str]) -> bool:
    """'Inflation, 6.7 percent in September, is expected to fall': the verb behind the commas tells of something else."""
    if TENSE["opening"].issuperset(near) or not (near[0] in TENSE["before_noun"] or near[0].isdigit()):
        return False
    return left[-len(near) - 1 : -len(near)] == [","]


def _as_soon_as(left: list[str], near: list[str]) -> bool:
    """'They were likely to buy as soon as trading opened Monday': past only as it was told."""
    before = left[: -len(near)]
    opening = 1 if before[-1:] == ["once"] else 3 if before[-3:] == ["as", "soon", "as"] else 0
    return bool(opening) and first_cue(last_clause(before[:-opening]), weak=False, backwards=True) == "future"


def _is_supposed(left: list[str], near: list[str]) -> bool:
    """'would rise if the cartel cut its output on Sunday', but not 'would have risen if' or 'if it had cut'."""
    before = left[: -len(near)]
    told = before[:-1]
    return before[-1:] == ["if"] and "had" not in near and "have" not in told and not SUPPOSING.isdisjoint(told)


def _is_of_purpose(left: list[str], near: list[str]) -> bool:
    """'They battled mud and landslides to reach it Sunday': what the infinitive belongs to stands before the 'and'."""
    if left[-len(near) - 1 : -len(near)] != ["and"] or "to" not in near or near[0] == "to":
        return False
    if first_cue(near, weak=False, backwards=True):
        return False
    before, promising = [word.lower() for word in left[: -len(near) - 1][-REACH:]], TENSE["promising"]
    if not promising.isdisjoint(near[: near.index("to")]) or not promising.isdisjoint(before):
        return False
    return first_cue(last_clause(left[: -len(near) - 1]), weak=True, backwards=True) == "past"


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


def _is_second_of_many(left: list[str], near: list[str]) -> bool:
    """'The Bears won on Sunday and play again Wednesday': a verb in the present whose subject stands before 'and'."""
    before = left[: -len(near)]
    verb = bool(near) and near[0] in TENSE["of_many"] and len(near) <= REACH
    return verb and before[-1:] == ["and"] and "to" not in before


def _of_now(near: list[str], right: list[str]) -> bool:
    """'From Monday visitors need no visa', 'he is in Berlin on Thursday', 'Monday is a holiday': nothing in it is over."""
    if not near or near[-1] in TENSE["telling_past"]:
        return right[:1] == ["is"]
    if near[:1] == ["with"] and near[-1] == "on" and not TENSE["events"].isdisjoint(near[-2:-1]):
        return True  # 'With the election on Thursday, polls show a tight race'
    return near == ["from"] or (near[-1:] == ["on"] and not {"is", "are"}.isdisjoint(near))


def _of_entry(words: list[str]) -> str:
    """Ahead only where the first verb does: 'May 9: Voters will decide', but not 'May 9: Tokyo says it will decide'.

    A small word in -s after a capitalised one is a verb here: 'May 9: Tokyo BANS exports'.
    """
    telling = TENSE["modal"] | TENSE["telling"]
    told = {after for before, after in pairwise(words) if before[:1].isupper() and after.islower() and after.endswith("s")}
    first = next((w for w in words if w in telling or w in told or (w.islower() and is_past(w))), "")
    return "future" if first in TENSE["modal"] else "past" if first else ""
