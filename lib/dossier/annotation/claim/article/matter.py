"""What an article is about, against what it tells in passing: 'action had been taken against Peru, Chile and Kenya, too'.

A list of states that one sentence names is not whom every other sentence means that names nobody. Where the article speaks
far more often of another state, that one is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dossier.annotation.claim.article.candidates import Draft
from dossier.annotation.claim.clauses.groups import UNKNOWN
from dossier.annotation.claim.discourse import COLLECTIVE, Discourse
from dossier.annotation.claim.grammar.classes import word_set
from dossier.annotation.claim.grammar.cues import NO_TARGETS
from dossier.annotation.claim.grammar.role_words import SIDES
from dossier.vocabularies.measures import Vocabulary

FOREMOST = 3
"""A state that an article names so often, and twice as often as each one of a list, is what it is about."""
LIST = 2
"""So many states told at once are a list."""
SENT = 3
"""So many claims of one sender make it the article's."""


def matter(discourse: Discourse, vocabulary: Vocabulary, besides: Sequence[str], listed: Sequence[str]) -> str:
    """The state that the article speaks of far more often than of those listed; empty where there is none.

    A usual target is none, for most of what concerns it is told of others: 'firms in Chile that sell to Moscow'.
    """
    out = {*besides, *listed, *vocabulary.victims, *NO_TARGETS, UNKNOWN}
    members = {m for s in besides for m in SIDES.get(s, ())}
    found = next(((c, n) for c, n in discourse.named.most_common() if c not in out and c not in members), ("", 0))
    code, times = found
    if times < FOREMOST or times < 2 * max((discourse.named[c] for c in listed), default=0):
        return ""
    return "" if code in vocabulary.usual_targets else code


def is_passing(draft: Draft, listed: Sequence[str], drafts: Sequence[Draft]) -> bool:
    """Whether a list of targets stands in one other sentence alone, and in none of the first two."""
    if len(listed) < LIST or _names(draft, listed):
        return False
    told = {d.sentence.sentence_id for d in drafts if set(listed) <= set(d.targets) and _names(d, listed)}
    return len(told) == 1 and min(told) > 1


def _names(draft: Draft, codes: Sequence[str]) -> bool:
    return not {w.actor for w in draft.parse.words if w.actor}.isdisjoint(codes)


def settle(drafts: list[Draft], discourse: Discourse, vocabulary: Vocabulary) -> None:
    """Give the sentences that name nobody whom the article is about, in the place of a list told in passing."""
    senders = Counter(s for d in drafts for s in d.senders)
    main = next((s for s, n in senders.most_common(1) if n >= SENT), "")
    for draft in drafts:
        if main and _is_said_by_west(draft, main):
            draft.senders = [main]
        if is_passing(draft, draft.targets, drafts):
            about = matter(discourse, vocabulary, draft.senders, draft.targets)
            draft.targets = [about] if about else draft.targets
        elif main and not draft.targets and _is_only_described(draft, main, drafts):
            listed = [t for d in drafts for t in d.targets]
            about = matter(discourse, vocabulary, [main], [t for t in listed if t != draft.senders[0]])
            if about == draft.senders[0]:
                draft.senders, draft.targets = [main], [about]
                draft.ways.append("turned")


SPEAKERS = word_set("""
    official officials diplomat diplomats source sources economist economists analyst analysts expert experts
""")
"""who speaks of measures and takes none: 'Western DIPLOMATS said'"""


def _is_said_by_west(draft: Draft, main: str) -> bool:
    """'WESTERN OFFICIALS said the lifting of sanctions': who speaks restricts nobody, where the article knows who does."""
    if draft.senders != [COLLECTIVE] or main == COLLECTIVE or draft.trigger.predicate is not None:
        return False
    words, lows = draft.parse.words, draft.parse.lows
    said = [k for k, w in enumerate(words) if w.actor == COLLECTIVE]
    return bool(said) and all(lows[k + 1 : k + 2] and lows[k + 1] in SPEAKERS for k in said)


def _is_only_described(draft: Draft, main: str, drafts: Sequence[Draft]) -> bool:
    """'PERUVIAN TARIFFS' where no other sentence lets Peru restrict: may be those on Peruvian goods."""
    trigger = draft.trigger
    if len(draft.senders) != 1 or draft.senders[0] == main or trigger.predicate is not None:
        return False
    code = draft.senders[0]
    within = draft.parse.words[trigger.phrase_start : trigger.first]
    described = any(w.actor == code and not w.genitive for w in within)
    return described and not any(code in d.senders for d in drafts if d is not draft)
