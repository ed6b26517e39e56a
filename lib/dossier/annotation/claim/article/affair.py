"""Who restricts whom in this article, as far as it says so plainly; what is said less plainly is read in its light.

'Japanese sanctions' may be Japan's or those on Japan. Where the article says 'sanctions against Japan' or 'Washington
imposed ...' elsewhere, only one of the two is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, NOUN, RELATIVE
from dossier.annotation.claim.clauses.requests import seeks_relief
from dossier.annotation.claim.discourse import Affair, Discourse
from dossier.annotation.claim.grammar.cues import AIMING
from dossier.annotation.claim.grammar.role_words import COMMON_NOUN_SENDERS
from dossier.annotation.claim.senders.agents import by_agent
from dossier.annotation.claim.senders.subjects import subject
from dossier.annotation.claim.targets.aims import aimed_at
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.vocabularies.measures import NO_STATUS, Vocabulary

AIM_WITHIN = 8
"""So many words after 'against' or 'on' a target counts as plainly told."""

SUFFERING = frozenset({"face", "suffer", "endure", "weather", "undergo"})
"""verbs of those whom a measure hits: 'has FACED years of sanctions'"""


def affair_of(read: Iterable[tuple[Parse, Sequence[Trigger]]], vocabulary: Vocabulary) -> Affair:
    """What the sentences of an article say plainly."""
    affair = Affair()
    for part, triggers in read:
        for trigger in triggers:
            pronoun = part.lows[trigger.first] in ("it", "them")  # 'is seeking to ease THEM' may be done by whom they hit
            pronoun = pronoun or trigger.rule.endswith(" relief")  # 'is seeking sanctions RELIEF'
            if pronoun or trigger.role not in ("general", "name", "verb") or trigger.status == "threatened":
                continue
            senders, targets = _plain_senders(part, trigger), plain_targets(part, trigger, vocabulary)
            targets = [t for t in targets if t not in senders]
            affair.senders.update(senders)
            affair.targets.update(targets)
            affair.pairs.update((s, t) for s in senders for t in targets)
    return affair


def _plain_senders(part: Parse, trigger: Trigger) -> list[str]:
    """A genitive or a body in the noun phrase, else the named subject of the verb that governs it."""
    segment = part.segments[trigger.segment]
    if trigger.predicate is None:
        for k in range(trigger.phrase_start, trigger.first):
            word = part.words[k]
            plain = word.genitive or word.surface in COMMON_NOUN_SENDERS or word.actor in ("EU", "G7", "UN", "WEST")
            if word.actor and not word.aims_only and plain:
                return [word.actor]
        noun = next((p for p in reversed(segment.predicates) if p.form == NOUN and p.last < trigger.first), None)
        owner = part.words[noun.first - 1] if noun is not None and noun.first else None
        if owner is not None and owner.genitive and owner.actor:
            return [owner.actor]
    after = (trigger.predicate or trigger).last + 1
    named = by_agent(part, after, segment.end, Discourse(), within=6, verbs=True, company=False)
    if named:
        return named
    verb = trigger.predicate or next((p for p in reversed(segment.predicates) if p.last < trigger.first), None)
    if verb is None or verb.passive or verb.form != FINITE:
        verb = next((p for p in segment.predicates if p.form == FINITE and p.last < trigger.first), None)
    told = verb is trigger.predicate or (verb is not None and verb.statuses and verb.statuses != (NO_STATUS,))
    faces = verb is not None and trigger.predicate is None and verb.lemma in SUFFERING
    known = part.lows[trigger.phrase_start] in ("the", "these", "those", "its", "their")
    faces = faces or (known and any(seeks_relief(p) for p in segment.predicates if p.last < trigger.first))
    if verb is None or verb.passive or not told or faces or "urged" in verb.statuses:
        return []
    return subject(part, verb, Discourse())


def plain_targets(part: Parse, trigger: Trigger, vocabulary: Vocabulary) -> list[str]:
    """Who stands after 'sanctions against', 'a ban on', or as the object of 'sanctioned'."""
    verb = trigger.predicate
    if verb is not None:
        if verb.passive:
            return []
        return aimed_at(part, verb.last + 1, min(trigger.until, verb.last + 1 + AIM_WITHIN), trigger.measure, vocabulary)
    last = trigger.last
    # 'MEASURES AGAINST' and 'a BAN ON Peruvian FISH' are names of measures with the aim in them
    inside = [k for k in range(trigger.first + 1, last + 1) if part.lows[k] in AIMING]
    k = next((k for k in inside if k == last or part.words[k + 1].actor), last + 1)
    if part.lows[k : k + 1] and part.lows[k] in AIMING:
        return aimed_at(part, k + 1, min(trigger.until, k + 1 + AIM_WITHIN), trigger.measure, vocabulary)
    return []


def is_plain(part: Parse, trigger: Trigger, aimed: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether these targets stand where nobody can mistake them."""
    verb = trigger.predicate
    if verb is not None and verb.passive:
        segment = part.segments[trigger.segment]
        start = segment.start if segment.kind == RELATIVE else 0
        return any(w.actor in aimed for w in part.words[start : verb.first] if w.actor)
    return bool(set(aimed) & set(plain_targets(part, trigger, vocabulary)))
