"""What a word says about the tense of its clause: 'fell', 'will', 'to leave', 'is scheduled for'."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.annotation.date.ahead import BE
from dossier.annotation.date.clauses import TENSE
from dossier.annotation.date.verbs import already, is_no_verb, is_past, is_plural

REACH = 8
"""How many words before 'to' a past form governs it."""
AHEAD_IN_TWO = {"take effect", "takes effect", "take place", "takes place", "take office", "takes office"}
AHEAD_IN_TWO |= {"comes out", "comes up", "comes before", "comes into", "falls on", "runs out", "travels to", "flies to"}
AHEAD_IN_TWO |= {"see you"}
UNDONE = frozenset({"failure", "refusal", "inability"})
UNDONE_BY = frozenset({"let", "did", "didn't"})
"""Before a plain verb: it tells what was ('did not meet')."""
SURE = frozenset({"will", "shall", "won't"})
"""Modal verbs that look ahead even before 'have': 'will have ended', but not 'may have ended'."""
TRYING = frozenset({"trying", "attempting", "struggling"})
"""They take the time of what they go with: 'was shot while trying to flee'."""
OF_SOME = frozenset({"set", "split", "spread", "cut", "shot"})
"""Past forms that are nouns before 'of': 'a fourth set of fines'."""
NOBODY = frozenset({"one", "nobody", "none", "nothing"})
"""Before 'could': 'no one could get in' tells what was."""
MANY = frozenset({"they", "we", "who"})
BEING = frozenset({"be", "stay", "remain", "get", "become", "keep"})
BEEN = frozenset({"was", "were", "wasn't", "weren't", "been"})
BETWEEN_FORMS = frozenset({"not", "also", "still", "yet", "never", "already", "now", "so"})
"""Small words that may stand between a form of 'be' and its participle, as adverbs in -ly may."""
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
    "see",
    "you",
    "runs",
    "travels",
    "flies",
    "couldn't",
    "compares",
}
"""The words that may say something about the tense, besides those in -ed."""


def first_cue(words: Sequence[str], weak: bool, backwards: bool = False, within: int | None = None) -> str:
    """The first cue, or the last one where `backwards`; `within`: one of so many first words, whatever follows them."""
    places = range(len(words) - 1, -1, -1) if backwards else range(len(words))[:within]
    return next((cue for i in places if (cue := _cue(words, i, weak))), "")


def _cue(words: Sequence[str], at: int, weak: bool) -> str:
    """What the word says about the tense, with the words beside it."""
    word = words[at].lower()
    if word not in CUES and not word.endswith(("ed", "'ll")):
        return ""
    if word.endswith("'ll"):
        return "future"
    before = words[at - 1].lower() if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if word == "set" and after in ("a", "an"):
        return "future" if at + 2 == len(words) else "past"
    if word == "effective" and after.islower() and after not in TENSE["opening"]:
        return ""  # 'an average effective rate of 7 percent'
    if word == "due" and after == "to" and words[at + 2 : at + 3]:
        because = words[at + 2].endswith("er") and before not in BE
        if because or is_no_verb(words[at + 2]):
            return ""  # 'fell due to lower demand'
    if (
        word in TENSE["scheduled"]
        and before not in ("than", "as")
        and (after.lower() in TENSE["after_scheduled"] or (at + 2 < len(words) and words[at + 2] == "to"))
    ):
        done = list(words[at + 1 : at + 3]) == ["to", "have"] and "by" not in words[at + 3 :]  # 'is likely to have fallen'
        been = before == "been" and any(_is_had(w) for w in words[max(0, at - 3) : at])
        return "past" if been or (done and before in ("is", "are")) else "future"
    if after == "by" and word in ("followed", "preceded"):
        return ""  # 'will vote on Aug. 13, followed by a runoff on Oct. 16'
    be = before in ("is", "are", "was", "were")
    if word in TENSE["expected"] and be and after.islower() and after not in ("after", "since"):
        return "future"  # 'is expected back in port Friday'
    if is_past(word):
        if (word in OF_SOME and after == "of") or (words[at].istitle() and words[at - 1].istitle() and at):
            return ""  # 'a set of fines', 'the Revolutionary Armed Forces'
        attributive = before in TENSE["before_thing" if word in TENSE["irregular_past"] else "attributive"]
        attributive = attributive or (before.endswith("s'") and word not in TENSE["irregular_past"])
        return "" if attributive else _of_past_form(words, at, before)
    if word in ("could", "couldn't") and (before in NOBODY or already(words[at : at + 3])):
        return "past"
    if word in TENSE["modal"]:
        return "past" if after == "have" and word not in SURE else "future"
    if word in TENSE["future"] and before not in ("to", "housing") and not (after and is_past(after)):
        undone = not UNDONE_BY.isdisjoint(words[max(0, at - REACH) : at])
        over = undone or (before == "been" and any(_is_had(w) for w in words[max(0, at - 3) : at]))
        return "past" if over else "future"
    if word in TENSE["on_the_calendar"] and before not in TENSE["before_noun"] | {"to", "", "took", "taken"}:
        return "past" if not UNDONE_BY.isdisjoint(words[max(0, at - REACH) : at]) else "future"
    if word == "compares":
        return "past" if after == "with" else ""
    if (word, after) in (("come", "into"), ("run", "out")) and before not in HAVING:
        return "future"
    if word in TENSE["of_many"] and before not in TENSE["before_noun"] | BE and (
        is_plural(before) or before in MANY
    ):
        return "future"
    if word in TENSE["leaving"] and (before in ("is", "are", "be", "not") or before.endswith(("'re", "'m"))):
        return "" if not BEEN.isdisjoint(words[max(0, at - 2) : at]) else "future"
    if not AHEAD_IN_TWO.isdisjoint((f"{before} {word}", f"{word} {after}")):
        return "future"
    return _of_infinitive(words, at, weak) if word == "to" else ""


def _is_had(word: str) -> bool:
    return word == "had" or word.endswith("'d")


def _of_past_form(words: Sequence[str], at: int, before: str) -> str:
    """'fell', 'be found' (ahead), 'could be found' (past), 'is heard' (neither); 'be formally found' is like 'be found'."""
    led = [w.lower() for w in words[max(0, at - 3) : at]]
    begin = at - 2 if led[-2:] == ["to", "have"] else at - 3 if led == ["to", "have", "been"] else 0
    if begin > 0:
        return _of_infinitive(words, begin, weak=True) or "past"  # 'was to have been sentenced Friday'
    place = at - 1
    while place > 0 and (words[place].endswith("ly") or words[place].lower() in BETWEEN_FORMS):
        place -= 1
    if place >= 0 and words[place].lower() in BEING | TENSE["present"]:
        before = words[place].lower()
    could = max(0, place - 1)
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
    if after == "have" and governor in ("was", "were"):
        return "future"  # 'was to have been sentenced Friday'
    if after == "have" and (is_past(governor) or governor in TENSE["seeming"]) and governor not in TENSE["scheduled"]:
        return "past"  # 'is reported to have left'
    if governor in ("is", "are"):
        return "future"  # 'flew to Oslo and is to meet them'
    for place in range(at - 1, max(-1, at - 1 - REACH), -1):
        word = words[place].lower()
        if word in TENSE["scheduled"] and any(_is_had(w) for w in words[max(0, place - 2) : place]):
            return "past"
        if (
            word in TENSE["promising"]
            or word in TENSE["modal"]
            or (word in TENSE["clause"] and governor not in TRYING)
            or word in TENSE["future"]
        ):
            weak = weak or (word in TENSE["promising"] and words[place - 1 : place] in (["has"], ["have"]))
            break
        if is_past(word):
            return (
                "past" if place < at - 1 or word.removesuffix("n't") not in BE else "future" if weak else ""
            )
    return "future" if weak else ""
