"""Who else a claim has to do with: whose measures it takes over, whether its sender speaks, and whose speech it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from dossier.annotation.claim.clauses.groups import group
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.dates.reporting import is_press, reporting_segment
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.role_words import CO_SENDERS, SIDES
from dossier.annotation.claim.senders.companions import done_too
from dossier.annotation.claim.senders.owners import own_senders, owns_plainly
from dossier.annotation.claim.senders.subjects import subject
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import Vocabulary

FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us|I|[Mm]y)\b")
SAID_OF_ONESELF = ("we", "We", "our", "Our", "us", "I", "my", "My")
"""What stands in each of these words, which is counted more quickly."""
QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")
OFTEN, AT_LEAST = 30, 20
"""A text that says so outside quotation marks once in thirty words, and twenty times, is a speech."""


def orator(text: str, named: Counter[str]) -> str:
    """For which state a speech is made, the one that it names most; empty for a text that is none."""
    if sum(map(text.count, SAID_OF_ONESELF)) < AT_LEAST or len(FIRST_PERSON.findall(text)) < AT_LEAST:
        return ""
    own = QUOTED.sub(" ", text)
    said = len(FIRST_PERSON.findall(own))
    speech = said >= AT_LEAST and said * OFTEN >= own.count(" ")
    return next((code for code, _ in named.most_common(1)), "") if speech else ""


def before_them(part: Parse, sent_by: Sequence[str]) -> list[str]:
    """'banned it on Friday, AS CHILE HAS DONE', 'following the example OF CHILE': who did so before, on some other day."""
    if len(sent_by) < 2 or BEFORE.isdisjoint(part.lows):
        return []
    found = [code for k, low in enumerate(part.lows) if low == "as" for code in done_too(part, k)]
    for k, low in enumerate(part.lows):
        if low in CO_SENDERS and not FOLLOWING.isdisjoint(part.lows[max(0, k - FOLLOWED_WITHIN) : k]):
            near = [*(w for w in part.words[max(0, k - 4) : k] if w.genitive), *part.words[k : k + FOLLOWED_WITHIN]]
            found += [w.actor for w in near if w.actor and not w.aims_only][:1]
    return [code for code in sent_by[1:] if code in found]


BEFORE = CO_SENDERS | {"as"}
FOLLOWING = frozenset({"following", "followed", "follows", "follow"})
FOLLOWED_WITHIN = 6


def joined_senders(
    part: Parse, trigger: Trigger, reading: Reading, sent_by: Sequence[str], discourse: Discourse, vocabulary: Vocabulary
) -> list[str]:
    """Whose sanctions others take over: 'Norway adopted the EU's sanctions' tells of both, and dates Norway's."""
    if earlier := before_them(part, sent_by):
        return earlier
    joins = bool(reading.chain) and reading.chain[0].lemma in vocabulary.joining and len(sent_by) > 1
    joins = joins and any(owns_plainly(w) for w in part.words[trigger.phrase_start : trigger.first])
    own = own_senders(part, trigger, discourse) if joins else []
    return own if own and set(own) < set(sent_by) else []


def sender_speaks(part: Parse, trigger: Trigger, reading: Reading, sent_by: Sequence[str], discourse: Discourse) -> bool:
    """Whether the saying brings the status about: the sender, its officials or an unknown speaker say it."""
    segment = reporting_segment(part, trigger, reading)
    if segment is None or is_press(part, segment):
        return False
    said = group(part, segment.start, segment.end)
    if not said and segment.finite is not None:
        said = subject(part, segment.finite, discourse)
    members = frozenset().union(*(SIDES[body] for body in sent_by if body in ("G7", "WEST")))
    return reading.status == "urged" or not said or bool(set(said) & (members | set(sent_by)))
