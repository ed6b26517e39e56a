"""Whether a name of the vocabulary means the actor at the place where it stands.

'Tokyo Electric', 'Michael Jordan', 'Atlanta, Georgia' and 'JOIN US' name no state; 'in Brussels' names Belgium.
"""

from __future__ import annotations

import re

from dossier.annotation.actor.bylines import in_byline
from dossier.annotation.actor.matching import Match
from dossier.annotation.actor.organisations import NEXT_WORD, in_longer_name, in_organisation
from dossier.annotation.actor.runs import NEAR, title_case, word_before
from dossier.vocabularies import ActorVocabulary, Context, Name

_PLACE_BEFORE = re.compile(
    r"\b(?:in|to|from|at|near|around|outside|visit(?:s|ed|ing)?|leav(?:e|es|ing)|left|reached) $", re.IGNORECASE
)
_PRONOUNS = ("US",)
_HYPHENED_AFTER = re.compile(r"-([A-Z]\w+)")
_HYPHENED_BEFORE = re.compile(r"\b([A-Z]\w+)-$")
LONGEST_HALF = 20
_STATE_SORTS = ("names", "seats")


class _Cues:
    """What the whole document says about a name that depends on its surroundings; counted once a form."""

    def __init__(self, flat: str) -> None:
        self.flat = flat
        self.balances: dict[str, int] = {}

    def favour(self, match: Match, context: Context) -> bool:
        """Whether more speaks for the actor than against it, nearby first, then anywhere."""
        if self.flat.startswith(context.never_before, match.end + 1):
            return False
        near = self.flat[max(0, match.start - NEAR) : match.start] + "|" + self.flat[match.end : match.end + NEAR]
        balance = _balance(near, context)
        if not balance:
            if match.name.form not in self.balances:
                self.balances[match.name.form] = _balance(self.flat, context)
            balance = self.balances[match.name.form]
        return balance > 0 if balance else context.default


def _balance(text: str, context: Context) -> int:
    return sum(cue in text for cue in context.cues) - sum(cue in text for cue in context.against)


def actual(found: list[Match], flat: str, vocabulary: ActorVocabulary) -> list[Match]:
    """The matches that mean somebody, each for whom it means here."""
    kept: list[Match] = []
    cues = _Cues(flat)
    for match in found:
        if match.name.sort == "nobody" or in_byline(flat, match.start, vocabulary.naming):
            continue
        if match.name.kind == "person":
            if match.name.sort != "family" or not _in_double_name(match, flat, vocabulary):
                kept.append(match)
        elif _means_actor(match, flat, vocabulary, kept, cues):
            kept.append(_at_place(match, flat, vocabulary))
    return kept


def _means_actor(
    match: Match, flat: str, vocabulary: ActorVocabulary, before: list[Match], cues: _Cues
) -> bool:
    form = match.name.form
    if flat.startswith("$", match.end):
        return False
    context = vocabulary.contexts["names"].get(form)
    if context is not None and not cues.favour(match, context):
        return False
    if match.name.sort == "agencies":
        return not _another_states(match, flat, before)
    if match.name.sort == "peoples":
        return not in_longer_name(match, flat, vocabulary)
    if match.name.sort in _STATE_SORTS:
        return not (
            in_organisation(match, flat, vocabulary)
            or in_longer_name(match, flat, vocabulary)
            or _in_person(match, flat, vocabulary, before)
            or _in_america(match, flat, vocabulary)
            or (form in _PRONOUNS and _is_pronoun(match, flat, vocabulary))
        )
    return True


def _in_double_name(match: Match, flat: str, vocabulary: ActorVocabulary) -> bool:
    """'Solberg-Lie' is another family; 'Biden-Putin' names two."""
    after = _HYPHENED_AFTER.match(flat, match.end)
    before = _HYPHENED_BEFORE.search(flat, max(0, match.start - LONGEST_HALF), match.start)
    return any(half is not None and half[1] not in vocabulary.forms for half in (after, before))


def _another_states(match: Match, flat: str, before: list[Match]) -> bool:
    """'Germany's Foreign Office', 'Russian Security Council': the agency of the state named before it."""
    if not before or before[-1].name.actor == match.name.actor or before[-1].name.kind != "state":
        return False
    return flat[before[-1].end : match.start] in (" ", "'s ", "' ")


def _in_person(match: Match, flat: str, vocabulary: ActorVocabulary, before: list[Match]) -> bool:
    """'Michael Jordan', 'Jack London'; 'Chad Smith', 'Paris Hilton'."""
    naming = vocabulary.naming
    previous = word_before(flat, match.start)[1]
    if previous in naming.given and previous not in naming.everyday_given and match.name.form not in naming.given:
        return not (before and before[-1].end == match.start - 1)
    if match.name.form not in vocabulary.contexts["given_names"]:
        return False
    following = NEXT_WORD.match(flat, match.end)
    if not following or not following[1][0].isupper() or title_case(flat, match.start):
        return False
    word = following[1]
    known = word in vocabulary.forms or word.rstrip(".").lower() in naming.not_names
    return not known and word.lower() not in naming.titles and not word.isupper()


def _in_america(match: Match, flat: str, vocabulary: ActorVocabulary) -> bool:
    """'Paris, Texas', 'Moscow, Idaho'."""
    return match.name.sort == "seats" and flat.startswith(", ", match.end) and flat.startswith(
        vocabulary.contexts["us_states"], match.end + 2
    )


def _is_pronoun(match: Match, flat: str, vocabulary: ActorVocabulary) -> bool:
    """'JOIN US': the word before is one that goes with a pronoun, and stands in capitals as well."""
    before = word_before(flat, match.start)[1]
    return before.isupper() and before.lower() in vocabulary.contexts["before_pronoun"]


def _at_place(match: Match, flat: str, vocabulary: ActorVocabulary) -> Match:
    """'in Brussels' and 'BRUSSELS (Reuters)' name the place, not the union that sits there."""
    place = vocabulary.contexts["places"].get(match.name.form)
    if place is None:
        return match
    as_place = _PLACE_BEFORE.search(flat[max(0, match.start - 12) : match.start])
    if not as_place and not flat.startswith((" (", ", Belgium", " — ", " – ", " -"), match.end):
        return match
    return Match(match.start, match.end, Name(place, "state", "seats", f"{place}.seats", match.name.form))
