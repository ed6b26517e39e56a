"""What stands beside a word that may be a verb: a subject in the plural before it, an object after it."""

from __future__ import annotations

from dossier.annotation.claim.grammar.cues import NOMINALS, PEOPLES
from dossier.annotation.claim.grammar.measure_words import TRADED
from dossier.annotation.claim.grammar.word import Word
from dossier.vocabularies.measures import GERUND, PARTICIPLE


def subjunctive(words: list[Word], i: int) -> bool:
    """'demanded that Beijing lift the ban'."""
    return any(w.low == "that" for w in words[max(0, i - 7) : i])


WARES_TOO = frozenset({"rail", "water", "beef", "wind", "fire", "press", "gear", "produce", "transfer", "campaign"})
"""verbs that stand before a noun as well: 'halts RAIL traffic', 'bans BEEF imports'"""


def opens_object(after: Word | None) -> bool:
    """Whether a word begins what a verb before it would have for its object."""
    if after is None:
        return False
    if after.tag == "noun":
        kinds = {f.form for f in after.forms}
        return not kinds or GERUND in kinds or nominal(after.low) or PARTICIPLE in kinds or after.low in WARES_TOO
    return after.tag in ("det", "actor", "number", "to", "pronoun", "adv", "rel") or after.low in (
        "on", "for", "against", "not", "out", "up", "off", "with", "towards", "toward", "what", "whatever",
    )  # fmt: skip


def nominal(low: str) -> bool:
    """Whether a word is as often a noun as a verb."""
    return low in NOMINALS or low.removesuffix("s") in NOMINALS or low.removesuffix("ies") + "y" in NOMINALS


def _of_several(words: list[Word], i: int) -> bool:
    """'TANKERS of the fleet lose': the noun before 'of' is several."""
    k = i - 1
    if words[k].tag == "actor" and not words[k].aims_only:
        return False
    while k > 0 and words[k].tag in ("noun", "actor", "det", "number"):
        k -= 1
    head = words[k - 1] if k > 1 and words[k].low == "of" else None
    return head is not None and head.tag == "noun" and head.low.endswith("s") and not head.genitive


DESCRIBED_WITHIN = 8
"""So many words before its verb it is told what those do who are its subject."""


def _doing_something(words: list[Word], i: int) -> bool:
    """'FIRMS DOING business in Peru face', 'traders SEEKING oil there risk': several, with what they do."""
    for k in range(i - 2, max(0, i - DESCRIBED_WITHIN), -1):
        if words[k].tag == "verb" or words[k].low.endswith("ing"):
            subject = words[k - 1]
            several = subject.tag == "noun" and subject.low.endswith("s") and not subject.low.endswith("ss")
            opens = next((j for j in range(k - 2, -1, -1) if words[j].tag in ("mark", "sub")), 0)
            ahead = any(w.tag in ("verb", "prep", "be", "modal", "have") for w in words[opens : k - 1])
            return several and words[k].is_verb(GERUND) and not ahead
        if words[k].tag not in ("noun", "actor", "det", "prep", "and", "number"):
            return False
    return False


def plural_subject(words: list[Word], i: int, before: Word) -> bool:
    """A base form needs a plural subject, a coordination or a pronoun."""
    if before.tag in ("pronoun", "rel", "and"):
        return before.low not in ("it", "he", "she")
    if _of_several(words, i) or _doing_something(words, i):
        return True
    coordinated = any(w.tag == "and" or w.low == "," for w in words[max(0, i - 4) : i])
    plural = before.tag == "noun" and before.low.endswith(("s", "men")) and not before.low.endswith("ss")
    people = before.tag == "actor" and not before.genitive and before.low.endswith(PEOPLES)
    return coordinated or plural or people or before.low in ("people", "military", "police") or before.actor == "WEST"


def after_names(words: list[Word], i: int) -> bool:
    """'May 5 - Peru, Chile, the UAE, IMPOSE': whether nothing but names leads from the opening to the comma at i."""
    k = i
    while k > 0 and (words[k - 1].actor or words[k - 1].low in (",", "the")):
        k -= 1
    return sum(bool(w.actor) for w in words[k:i]) > 1 and (not k or words[k - 1].tag in ("mark", "date"))


def after_participial(words: list[Word], i: int) -> bool:
    """'The decree, SIGNED by the president, BANS imports': a participle's aside between a subject and its verb."""
    comma = comma_before(words, i)
    if not comma or words[comma + 1].tag != "verb" or not words[comma + 1].is_verb(PARTICIPLE):
        return False
    return all(w.tag in ("noun", "det", "actor", "number") for w in words[:comma])


def after_relative(words: list[Word], i: int, several: bool) -> bool:
    """'The sanctions, WHICH follow others, FREEZE the assets': an aside with 'which' between a noun and its verb."""
    comma = comma_before(words, i)
    led = 0 < comma < len(words) - 1 and words[comma + 1].tag == "rel" and words[comma - 1].tag in ("noun", "actor")
    led = led and (not several or words[comma - 1].low.endswith("s"))
    object_ = words[i + 1] if i + 1 < len(words) else None
    return led and object_ is not None and (object_.tag in ("det", "actor", "number", "adv") or object_.low in TRADED)


def comma_before(words: list[Word], i: int) -> int:
    """The comma that opens what ends right before the word at i, or 0."""
    return next((k for k in range(i - 2, 0, -1) if words[k].low == ","), 0)
