"""Family names that stand first: 'Wang' in 'Wang Boyong' is not the Wang Yi whom the text names elsewhere.

In Chinese, Korean, Japanese and Hungarian names the given name follows. Where another one does, the two words are
another person of that family.
"""

from __future__ import annotations

import re

from dossier.annotation.actor.runs import title_case, word_before
from dossier.vocabularies import ActorVocabulary, Person
from dossier.vocabularies.spelling import is_japanese, same_given

FAMILY_LAST_ABROAD = ("HUN", "JPN")
"""States whose people are 'Viktor Orbán' in English and 'Orbán Viktor' at home."""
_NEXT = re.compile(r" ([^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?)(?: ([^\W\d_a-z][^\W\d_]+))?")
_SYLLABLE = r"(?:[zcs]h|gy|hy|kw|[b-df-hj-np-tv-z])?(?:[aeiou]{1,2}|iao|uai|yeo|[aeiou]h)(?:ng|[bklmnprt])?"
_EAST_ASIAN = re.compile(rf"{_SYLLABLE}(?:-?{_SYLLABLE})?", re.IGNORECASE)


def given_after(flat: str, family: str, end: int, vocabulary: ActorVocabulary) -> tuple[str, ...]:
    """The given name that follows a family name of Chinese or Korean form, which ends at `end`; empty where none does."""
    found = _next(flat, end, vocabulary)
    if not found or not _EAST_ASIAN.fullmatch(found[0]):
        return ()
    second = found[1] if len(found) > 1 else ""
    joined = bool(second) and _EAST_ASIAN.fullmatch(second) is not None
    return found if joined and vocabulary.naming.family_first([family, *found]) else found[:1]


def given_behind(flat: str, family: str, end: int, person: Person | None, vocabulary: ActorVocabulary) -> tuple[str, ...]:
    """The given name after a family name that in English stands last, as Hungarians and Japanese write; or empty."""
    found = _next(flat, end, vocabulary)
    if len(found) != 1 or found[0] in vocabulary.naming.everyday_given:
        return ()
    at_home = person is not None and any(office.of in FAMILY_LAST_ABROAD for office in person.offices)
    japanese = is_japanese(family) and is_japanese(found[0])
    listed = found[0] in vocabulary.naming.given
    return found if (listed and (at_home or japanese)) or (japanese and at_home) else ()


def given_before(flat: str, start: int, person: Person, vocabulary: ActorVocabulary) -> str:
    """Another's given name that stands before the family name although it is a word like others: 'Minister Christian Olden'.

    At the start of a sentence or in a headline such a word is large for that reason.
    """
    at, word = word_before(flat, start)
    given = vocabulary.naming.given
    if word not in given or at + len(word) + 1 != start or title_case(flat, start) or not word_before(flat, at)[1]:
        return ""
    forms = (person.name, *person.also)
    return "" if any(same_given(word, other, given) for form in forms for other in form.split()) else word


def _next(flat: str, end: int, vocabulary: ActorVocabulary) -> tuple[str, ...]:
    """The one or two capitalised words that follow and may be given names; in a headline every word is capitalised."""
    found = _NEXT.match(flat, end)
    if not found or title_case(flat, end):
        return ()
    words = tuple(word for word in found.groups() if word)
    may_be = vocabulary.naming.may_be_named
    if not may_be[words[0]] or words[0] in vocabulary.forms or words[0] in vocabulary.naming.suffixes or words[0].isupper():
        return ()
    return words if len(words) > 1 and may_be[words[1]] and words[1] not in vocabulary.forms else words[:1]
