"""What directly before a date says that it is to come: 'as early as Monday', 'by Friday', 'is expected on Saturday'."""

from __future__ import annotations

from itertools import pairwise

from dossier.annotation.date.clauses import TENSE, last_place, sentence_start, words_of
from dossier.annotation.date.verbs import is_past

RIGHT = 90
"""How far, in characters, a clause is looked at behind a date."""
CONJUNCTIONS = frozenset({"that", "and", "but", "which", "who", "whether", "if"})
NEGATIONS = frozenset({"not", "never"})
BE = frozenset({"is", "are", "was", "were"})
AHEAD_OF_IT = {("ahead", "of"), ("eve", "of"), ("deadline", "of"), ("prepare", "for"), ("preparing", "for")}
AHEAD_OF_IT |= {("preparations", "for"), ("runup", "to")}
MUCH = frozenset({"well", "far", "slightly", "narrowly", "points", "point", "percent", "pct", "marginally"})
"""Before 'ahead of' they compare what was reached."""
RUN_UP = (["run", "up", "to"], ["lead", "up", "to"])
WAITING, WAITING_FOR = frozenset({"pending", "awaiting", "awaits"}), 5
"""'is held pending a hearing Thursday': what is waited for, in so many words."""
AHEAD_OF, AHEAD_OF_EVENT = 6, 12
"""How many words 'the planned' may stand before a date, and how many 'ahead of': 'ahead of a vote on Monday'."""
ARRANGING = frozenset({"a", "the", "its", "his", "her", "their", "our", "'s"})
"""One of these stands a little before 'planned' where a thing is planned: 'the planned Friday launch'."""
HOPING_FOR = frozenset({"of", "for", "on", "about"})
"""Before a gerund that is to be done by a deadline."""
AS_SOON_AS = (["no", "later", "than"], ["as", "early", "as"], ["as", "soon", "as"], ["as", "late", "as"])


def before_date(left: list[str]) -> list[str]:
    """The last words before a date, in lower case, without those that only say which part of it."""
    last = [w.lower() for w in left[-8:]]
    while last and last[-1] in TENSE["before_date"]:
        last.pop()
    return last


def is_ahead(left: list[str]) -> bool:
    """'as early as Monday', 'effective Monday', 'was postponed until Monday', 'ahead of Monday'."""
    longer = [w.lower() for w in left[-AHEAD_OF_EVENT:]]
    last, lately = before_date(left), longer[-AHEAD_OF:]
    noun = "plans" in longer[-2:] and any(is_past(w) for w in _since_clause(longer))  # 'announced plans Friday to close'
    if left and left[-1].lower() in TENSE["at_the_earliest"]:
        return not noun
    if lately[-2:] == ["until", "after"] or (
        not TENSE["arranged"].isdisjoint(lately[-1:]) and not ARRANGING.isdisjoint(lately[:-1])
    ):
        return True
    if not {"in", "from", "with"}.isdisjoint(lately[-2:]) and not TENSE["at_the_earliest"].isdisjoint(
        lately[-3:-1]
    ):
        return not noun
    opens = len(left) <= len(AS_SOON_AS[0]) + 1  # 'Even as late as Friday they were talking'
    soon = last[-3:] in AS_SOON_AS and not (opens and "late" in last)
    compared = longer[-2:] == ["ahead", "of"] and not MUCH.isdisjoint(longer[-3:-2])  # 'well ahead of Friday's 71.8'
    waits = not compared and not AHEAD_OF_IT.isdisjoint(pairwise(longer))
    if soon or (waits and not AHEAD_OF_IT.isdisjoint(pairwise(_since_verb(longer)))):
        return True
    if not WAITING.isdisjoint(_since_verb(lately)[-WAITING_FOR:]):
        return True
    if last[-3:] in RUN_UP or (last[-1:] == ["out"] and "with" in longer) or lately[-3:] == ["with", "effect", "from"]:
        return True
    if lately[-3:-2] == ["for"] and lately[-2] in TENSE["delivered"] and lately[-1] in ("in", "from", "between"):
        return True
    if last[-1:] in (["to"], ["until"]) and not TENSE["put_off"].isdisjoint(longer):
        return True
    if last[-1:] == ["for"] and "had" not in last and TENSE["put_off_for"] & set(last[-3:]):
        return True
    if last[-1:] == ["for"] and TENSE["called"] & set(last[-2:]) and "had" not in last:
        return True
    if last[-1:] and last[-1] in TENSE["called"] | TENSE["events"] and ("called", "for") in pairwise(last[-5:]):
        return True
    return TENSE["at_the_earliest"].issuperset(last[-1:] or ["-"])


def _since_verb(lately: list[str]) -> list[str]:
    """The words before a date behind the last verb or mark: 'ahead of a meeting of the bank of Norway on Friday'."""
    cut = max((i for i, w in enumerate(lately) if w in TENSE["clause"] or is_past(w)), default=-1)
    return lately[cut + 1 :]


def _since_clause(lately: list[str]) -> list[str]:
    """The words of the clause so far: 'it was told' is not of 'that the bank plans in May'."""
    return lately[last_place(lately, TENSE["clause"]) + 1 :]


def is_proclaimed(text: str, left: list[str], end: int) -> bool:
    """'declared Wednesday a day of mourning'."""
    if not left or left[-1] not in TENSE["proclaiming"]:
        return False
    return not TENSE["proclaimed"].isdisjoint(sentence_start(words_of(text[end : end + RIGHT]))[:4])


def is_deadline(left: list[str]) -> bool:
    """'by Friday', where what is said of it in its own clause is not over: 'had until Friday', not 'was not seen until'."""
    last = before_date(left)
    if not last or last[-1] not in TENSE["deadline"]:
        return False
    own = [w.lower() for w in left]
    own = own[: last_place(own, {last[-1]})]
    begin = last_place(own, TENSE["telling_past"] | CONJUNCTIONS) + 1
    condition, own = own[begin - 1 : begin] == ["if"] and begin > 0, own[begin:]
    if condition and not {"is", "are"}.isdisjoint(own):
        return True  # 'if it is not signed by Friday'
    own = own[_gerund(own) :]
    if last[-1] == "through" and (not own or own[-1] in TENSE["not_through"]):
        return False
    if own[-1:] == ["had"] or ("would", "have") in pairwise(own):
        return True
    if any(word in TENSE["changed"] and before not in ("be", "to") for before, word in pairwise(["", *own])):
        return False
    return TENSE["background"].isdisjoint(own) and not is_denied(own)


def is_denied(words: list[str]) -> bool:
    return not NEGATIONS.isdisjoint(words) or any(w.endswith("n't") for w in words)


def _gerund(own: list[str]) -> int:
    """Where the gerund begins in 'remained hopeful of reaching a deal by Friday': what governs it is not done by then."""
    pairs = enumerate(pairwise(own), 1)
    return max((place for place, (before, word) in pairs if before in HOPING_FOR and word.endswith("ing")), default=0)


def is_just_ahead(left: list[str]) -> bool:
    """'the funeral is Saturday', 'a vote is expected on Monday', 'the vote, expected Monday'."""
    last = [w.lower() for w in left[-5:]]
    while last and last[-1] in TENSE["around"]:
        last.pop()
    if last[-1:] and last[-1] in TENSE["shut"]:
        last.pop()
    return last[-1:] in (["is"], ["are"], ["comes"]) or (
        last[-1:] != [] and last[-1] in TENSE["expected"] | {"possible"} and not (BE | {","}).isdisjoint(last[:-1])
    )
