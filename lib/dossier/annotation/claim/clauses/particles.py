"""Verbs that an object parts from the word that belongs to them: 'CUT six banks OFF', 'RESPONDED on Friday WITH duties'."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.annotation.claim.grammar.classes import POSSESSIVES
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import Vocabulary

PARTICLES = frozenset({"off", "out", "home", "away", "back", "down", "up", "over", "unwelcome", "packing"})
"""what may stand behind the object of its verb"""
STRIKING = frozenset({"strike", "delete", "drop"})
"""verbs by which somebody is taken FROM a list"""
ANSWERS = frozenset({"respond", "answer", "retaliate", "react", "counter", "reply", "hit back", "strike back", "fight back"})
"""verbs of answering, which tell only behind 'with' how"""
MOVING = frozenset({"act", "move", "take action"})
"""verbs that strike AGAINST somebody"""
WITHIN = 10
"""So many words may part the two."""
OF_OBJECT = frozenset({"det", "noun", "actor", "number", "quote", "pronoun", "and"})
OF_ADVERBIAL = frozenset({"adv", "date", "prep", "to", "det", "noun", "actor", "number"})


def separated(words: Sequence[Word], lows: Sequence[str], j: int, lemma: str, last: int, vocabulary: Vocabulary) -> str:
    """The phrase that a verb at j, its words up to `last`, makes with one further on; empty where there is none."""
    base = lemma.removesuffix(" to").removesuffix(" in kind")
    if lemma == "take" and lows[last + 1 : last + 2] == ["action"]:
        base, last = "take action", last + 1
    answers, moves = base in ANSWERS, base in MOVING
    for k in range(last + 1, min(last + 1 + WITHIN, len(words))):
        if answers and lows[k] == "with" and k > last + 1:
            return f"{base} with"
        if moves and lows[k] == "against" and k > last + 1:
            return f"{base} against"
        if lows[k] == "back" and lows[k - 1] in POSSESSIVES:  # 'TURNED THEIR BACK on talks'
            return ""
        particle = lows[k] in PARTICLES or (lows[k] == "from" and lemma in STRIKING)
        if last == j and particle and k > j + 1:
            phrase = vocabulary.verb_phrases.at((lows[j], lows[k]), 0)
            return phrase[1].lemma if phrase is not None and phrase[0] == 2 else ""
        joins = (words[k].tag == "and" or lows[k] == ",") and bool(words[k - 1].actor)
        if words[k].tag not in (OF_ADVERBIAL if answers or moves else OF_OBJECT) and lows[k] != "of" and not joins:
            return ""
    return ""
