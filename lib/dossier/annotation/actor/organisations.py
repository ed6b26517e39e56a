"""A state's name within that of a company, a paper or a trade body: 'Peru Daily', 'Norway Salmon Corp', 'Wine Chile'."""

from __future__ import annotations

import re

from dossier.annotation.actor.matching import Match
from dossier.annotation.actor.runs import title_case, word_before
from dossier.vocabularies import ActorVocabulary

NEXT_WORD = re.compile(r" ([^\W\d_][\w.&]*)")
_LATER_WORDS = re.compile(r"(?: (?:[^\W\d_a-z][\w'&-]*|&|and|of)){1,5}")
"""Capitalised words that follow: the name of an organisation goes on to the word that says what it is."""
_VERB_AFTER = re.compile(r" (?:to|will|would|is|was|are|were|has|have|had|can|could|should|must|may|might|does|did|not)\b")
BODIES = frozenset({"names", "peoples"})


def in_organisation(match: Match, flat: str, vocabulary: ActorVocabulary) -> bool:
    """'Peru Daily', 'Norway Airlines': the next word says what it is; in a headline every word is capitalised."""
    following = NEXT_WORD.match(flat, match.end)
    if not following or match.name.sort == "peoples":
        return False
    if following[1] in vocabulary.contexts["organisation_words"]:
        return True
    return following[1] in vocabulary.contexts["weak_organisation_words"] and not title_case(flat, match.start)


def in_longer_name(match: Match, flat: str, vocabulary: ActorVocabulary) -> bool:
    """'Norway Salmon Trading Corp', 'Wine Chile': a later word or the one before says what it is; in no headline."""
    if match.name.sort not in (*BODIES, "seats"):
        return False
    if not _ends_as_one(match, flat, vocabulary) and not _after_its_trade(match, flat, vocabulary):
        return False
    return not title_case(flat, match.start)


def _ends_as_one(match: Match, flat: str, vocabulary: ActorVocabulary) -> bool:
    """'Peru Salmon Trading Corp', 'the Chilean Fruit Growers Association': up to the word that says what it is."""
    run = _LATER_WORDS.match(flat, match.end)
    if run is None:
        return False
    ends = vocabulary.contexts["company_ends"] if match.name.sort == "names" else frozenset()
    ends |= vocabulary.contexts["trade_body_ends"] if match.name.sort in BODIES else frozenset()
    words = run.group().split()
    for n, word in enumerate(words):
        if word in vocabulary.forms and vocabulary.forms[word].kind in ("state", "person", "organisation"):
            return False
        if n and (word in ends or f"{words[n - 1]} {word}" in ends):
            return True
    return False


def _after_its_trade(match: Match, flat: str, vocabulary: ActorVocabulary) -> bool:
    """'Wine Chile', 'Guardian Norway'; 'told Guardian Norway would answer' names the state."""
    if match.name.sort != "names":
        return False
    word = word_before(flat, match.start)[1]
    return word in vocabulary.contexts["before_organisation"] and not _VERB_AFTER.match(flat, match.end)
