"""Which words of a sentence stand as verbs: 'sanctions', 'ban' and 'limits' are nouns as often.

Told by what stands around them: a base form wants a plural subject and an object, a participle in front of its noun is none.
"""

from __future__ import annotations

from dossier.annotation.claim.grammar import classes as grammar
from dossier.annotation.claim.grammar.cues import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    MEASURE_NOUNS,
    TEXTS,
)
from dossier.annotation.claim.grammar.measure_words import SERVICES
from dossier.annotation.claim.grammar.word import Word
from dossier.annotation.claim.words.headlines import (
    done_by_several,
    ends_object,
    is_adjective,
    is_single,
    reports,
)
from dossier.annotation.claim.words.infinitives import (
    inverted,
    perfect_before,
)
from dossier.annotation.claim.words.neighbours import (
    nominal,
    opens_object,
)
from dossier.annotation.claim.words.present_verbs import is_present_verb
from dossier.vocabularies.measures import BASE, GERUND, PARTICIPLE, PAST, THIRD, Vocabulary

RIGHTS = frozenset({"right", "rights", "permit", "permits", "licence", "licences", "license", "licenses", "slots", "quotas"})
"""nouns before which a form in -ing is none of a verb: 'LANDING rights', 'FISHING quotas'"""
SAID_LAST = frozenset({"says", "say", "warns", "insists", "vows"})
"""verbs that end a headline: 'No sanctions for now, Oslo SAYS'"""

TRADING_TERMS = frozenset({
    "status", "privileges", "preferences", "benefits", "terms", "relations", "ties", "links", "partner", "partners", "bloc",
})  # fmt: skip
"""nouns after 'trading', which then is no verb: 'lost its TRADING status'"""

NUMBERED = frozenset({"resolution", "order", "decree", "act", "directive", "regulation", "section", "law", "proclamation"})
"""texts that are told by their number: 'RESOLUTION 748 bans'"""


def stands_as_verb(words: list[Word], i: int, vocabulary: Vocabulary) -> bool:
    """Whether the word at i, which may be a verb, stands as one."""
    word = words[i]
    forms = {f.form for f in word.forms}
    before = _before(words, i)
    after = words[i + 1] if i + 1 < len(words) else None
    told = _told_by_phrase(words, i, before, after, forms)
    if told is None:
        told = _told_by_what_leads(words, i, before, after, forms)
    if told is not None:
        return told
    tag = before.tag if before else ""
    if (
        word.low in ADJECTIVES
        and tag != "prep"
        and after is not None
        and after.tag in ("noun", "actor", "verb")
        and not (word.low == "targeted" and tag in ("actor", "pronoun") and after.low not in MEASURE_NOUNS)
        and not (word.low == "limited" and (tag in ("actor", "pronoun") or after.low not in MEASURE_NOUNS))
    ):
        return False
    if after is not None and word.low == "trading" and after.low in TRADING_TERMS:
        return False
    if after is not None and ((after.low in RIGHTS and GERUND in forms) or (word.low == "state" and after.tag == "noun")):
        return False
    if GERUND in forms:
        return tag != "actor" or after is None or after.tag in ("det", "actor", "prep", "noun", "to", "pronoun")
    if forms & {PAST, PARTICIPLE}:
        return not _is_attributive(before, after, forms)
    if THIRD in forms and after is not None and after.low == "to" and (_resumes(words, i) or _intends(words, i)):
        return True
    return is_present_verb(words, i, before, after, forms, vocabulary)


def _told_by_phrase(
    words: list[Word], i: int, before: Word | None, after: Word | None, forms: set[str]
) -> bool | None:
    """What turns of phrase and names around a word tell of it; None where they leave it open."""
    word, tag = words[i], before.tag if before else ""
    describes = after is not None and after.low == "to" and word.low in ("close", "ready")
    if describes and tag not in ("modal", "to", "do", "pronoun"):
        return False
    if after is not None and after.low == "of" and tag not in ("modal", "to", "be", "have") and nominal(word.low):
        return False
    if (word.low in SERVICES and tag != "be") or (word.low == "reaching" and i and words[i - 1].low == "far"):
        return False
    if word.low in ("include", "includes") or (BASE in forms and done_by_several(words, i, after)):
        return True
    named = word.capital and i > 1 and words[i - 1].capital and BASE in forms and tag == "noun"
    if named and sum(w.capital for w in words) < len(words) / 2:
        return False
    dated = i > 1 and words[i - 1].tag in ("date", "number") and after is not None and after.tag == "det"
    if dated and THIRD in forms and not nominal(word.low):
        return True
    if THIRD in forms and tag == "actor" and i > 1 and words[i - 2].tag == "number":
        return False
    if THIRD in forms and tag == "noun" and ends_object(words, i - 1):
        return False
    led = tag == "actor" and i > 1 and words[i - 2].tag == "det" and before is not None and not before.genitive
    if led and THIRD in forms and nominal(word.low) and after is not None and after.low in TEXTS:
        return False
    return None


def _told_by_what_leads(
    words: list[Word], i: int, before: Word | None, after: Word | None, forms: set[str]
) -> bool | None:
    """What leads to a word tells of it: a subject, a helper of verbs, an article; None where it leaves it open."""
    word, tag = words[i], before.tag if before else ""
    if word.low in SAID_LAST and i > 2 and tag in ("actor", "noun") and after is None:
        return True
    if i and words[i - 1].low.startswith("-") and len(words[i - 1].low) > 1 and forms <= {BASE, THIRD}:
        return False
    if i == 1 and THIRD in forms and tag == "actor" and after is not None and after.low == ",":
        return len(words) > i + 2 and words[i + 2].low.endswith("ing")
    if tag in ("actor", "noun", "pronoun") and inverted(words, i):
        return True
    if tag in ("modal", "to", "do"):
        if tag == "to" and i > 1 and words[i - 2].low in ("access", "exposure"):
            return False  # 'access TO FINANCE and trade'
        return BASE in forms or (tag == "to" and GERUND in forms)
    if before is not None and (tag in ("be", "have") or before.low in grammar.GET):
        return bool(forms & {PAST, PARTICIPLE, GERUND})
    if THIRD in forms and tag == "actor" and word.low == "lists" and is_adjective(words, i - 1):
        return False
    numbered = tag == "number" and i > 1 and words[i - 2].low in NUMBERED and bool(forms & {PAST, THIRD})
    if numbered and before is words[i - 1]:
        return True
    if BASE in forms and tag == "actor" and before is words[i - 1] and is_single(words, i - 1):
        return False
    if before is not None and (before.genitive or tag in ("det", "number")):
        return before.low in ("all", "both", "those") and bool(forms & {PAST, GERUND})
    if tag == "and" and perfect_before(words, i) and opens_object(after):
        return True
    return None


def _resumes(words: list[Word], i: int) -> bool:
    """'Norway, acting on advice, PLANS to': an actor and an aside stand before."""
    if not i or words[i - 1].low != ",":
        return False
    opening = next((k for k in range(i - 2, 0, -1) if words[k].low == ","), 0)
    return opening > 0 and bool(words[opening - 1].actor) and not words[opening - 1].genitive


def _intends(words: list[Word], i: int) -> bool:
    """'and Norway PLANS to': a state by name before, in a clause of its own."""
    state = words[i - 1] if i > 1 else None
    if state is None or not state.actor or state.genitive or state.low.endswith(ADJECTIVE_ENDINGS):
        return False
    return words[i - 2].tag in ("and", "sub") or words[i - 2].low in (",", ";")


ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})


def _is_attributive(before: Word | None, after: Word | None, forms: set[str]) -> bool:
    """A participle in front of its noun: 'of sanctioned oligarchs', 'using frozen assets'."""
    if before is None or PAST not in forms:
        return (
            after is not None
            and after.tag in ("noun", "actor")
            and not (before is not None and before.tag == "and")
        )
    acts = before.tag == "verb" and after is not None and after.low in ARTICLES  # 'who had been spared SAW THEIR'
    return before.tag in ("prep", "verb") and before.low not in ("as", "if") and not reports(before) and not acts


def _before(words: list[Word], i: int) -> Word | None:
    """The word before i, adverbs and dates passed over."""
    j = i - 1
    while j >= 0 and words[j].tag in ("adv", "neg", "date"):
        dated = words[j].tag == "date" and j > 1 and words[j - 1].tag == "prep"
        j -= 2 if dated else 1
    return words[j] if j >= 0 else None
