"""Sanction claims: who restricts whom, by what measure, how far it has come, and when, each with its quote.

The reading goes sentence by sentence: words and clauses (`claim_words`, `claim_clauses`), the words that carry a
measure (`claim_triggers`), how far it has come (`claim_status`), who and whom (`claim_roles`), and when
(`claim_dates`). What a sentence leaves open is filled from the article so far (`claim_discourse`). See docs/claims.md.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from dossier.annotation.actors import find_actors
from dossier.annotation.claim_clauses import Parse, parse
from dossier.annotation.claim_dates import ClaimDates, claim_dates, reporting_segment
from dossier.annotation.claim_discourse import Discourse
from dossier.annotation.claim_roles import group, own_senders, senders, subject, targets
from dossier.annotation.claim_status import Reading, read_status
from dossier.annotation.claim_triggers import Trigger, find_triggers
from dossier.annotation.claim_words import OTHER_BODIES, WORDS_AT_MOST, read_words
from dossier.annotation.dates import find_dates
from dossier.annotation.records import ActorMention, Claim, DateMention, Sentence
from dossier.annotation.sentences import split
from dossier.vocabularies import actor_vocabulary
from dossier.vocabularies.measures import NO_STATUS, UNSPECIFIED, Vocabulary, load

UNKNOWN = "UNKNOWN"
LOOK_BACK = 3
"""So many sentences before one with a claim are read for what its pronouns mean."""


@dataclass(slots=True)
class Draft:
    """A claim before the article has filled in what its sentence leaves open."""

    sentence: Sentence
    trigger: Trigger
    trigger_text: str
    status: str
    senders: list[str]
    targets: list[str]
    dates: ClaimDates
    linked: bool = False
    urged_by: list[str] = field(default_factory=list)


def find_claims(text: str, published: str | dt.date | None = None, vocabulary: Vocabulary | None = None) -> list[Claim]:
    """The sanction claims of a text, in order; `published` resolves its relative dates."""
    return read_claims(text, split(text), find_actors(text), find_dates(text, published), published, vocabulary)


def read_claims(
    text: str,
    sentences: Sequence[Sentence],
    actors: Sequence[ActorMention],
    dates: Sequence[DateMention],
    published: str | dt.date | None = None,
    vocabulary: Vocabulary | None = None,
) -> list[Claim]:
    """As `find_claims`, with sentences, actors and dates that are found already."""
    known = vocabulary or load()
    reader = _Reader(text, sentences, actors, dates, str(published or ""), known)
    return reader.read()


class _Reader:
    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        actors: Sequence[ActorMention],
        dates: Sequence[DateMention],
        published: str,
        vocabulary: Vocabulary,
    ) -> None:
        self.text, self.sentences, self.published, self.vocabulary = text, sentences, published, vocabulary
        self.codes = _codes(actors, text)
        self.actors, self.dates = actors, [d for d in dates if d.type in ("DATE", "TIME") and d.value[:4].isdigit()]
        self.actor_starts = [m.start for m in actors]
        self.date_starts = [d.start for d in self.dates]
        self.discourse = Discourse()
        self.heard = -1

    def read(self) -> list[Claim]:
        drafts: list[Draft] = []
        for number, sentence in enumerate(self.sentences):
            if self.vocabulary.signal.search(sentence.text):
                self._hear_before(number)
                drafts += self._read_sentence(number, sentence)
        return _finished(drafts, self.discourse)

    def _hear_before(self, number: int) -> None:
        """Take in who was spoken of in the sentences before, which hold no claim themselves."""
        for k in range(max(self.heard + 1, number - LOOK_BACK), number):
            for part in self._parses(self.sentences[k]):
                self._hear(part)

    def _hear(self, part: Parse) -> None:
        for segment in part.segments:
            if segment.finite is not None and segment.kind != "relative":
                codes = subject(part, segment.finite, self.discourse)
                named = any(w.person for w in part.words[segment.start : segment.finite.first])
                self.discourse.hear(codes, named)

    def _parses(self, sentence: Sentence) -> list[Parse]:
        actors = self.actors[bisect_left(self.actor_starts, sentence.start) : bisect_left(self.actor_starts, sentence.end)]
        dates = self.dates[bisect_left(self.date_starts, sentence.start) : bisect_left(self.date_starts, sentence.end)]
        words = read_words(self.text, sentence.start, sentence.end, actors, dates, self.codes, self.vocabulary)
        pieces = [words[i : i + WORDS_AT_MOST] for i in range(0, len(words), WORDS_AT_MOST)]
        return [parse(piece, self.vocabulary) for piece in pieces]

    def _read_sentence(self, number: int, sentence: Sentence) -> list[Draft]:
        self.heard = number
        drafts: list[Draft] = []
        for part in self._parses(sentence):
            found = [d for t in find_triggers(part, self.vocabulary) for d in self._drafts(part, sentence, t)]
            drafts += found
            self._hear(part)
        drafts = _without_general(drafts)
        for draft in drafts:
            for code in draft.targets:
                self.discourse.targets[code] += 1
                for sender in draft.senders:
                    self.discourse.pairs[sender, code] += 1
            if draft.senders:
                self.discourse.senders.append(draft.senders[0])
        return drafts

    def _drafts(self, part: Parse, sentence: Sentence, trigger: Trigger) -> list[Draft]:
        readings = read_status(part, trigger, self.vocabulary)
        if not readings and not trigger.weak and trigger.predicate is None:
            own = own_senders(part, trigger, self.discourse)
            readings = [Reading("imposed", ())] if own else []
        drafts = []
        for reading in readings:
            if reading.status == NO_STATUS:
                if not own_senders(part, trigger, self.discourse) or trigger.weak:
                    continue
                reading = Reading("imposed", ())
            sent_by, _ = senders(part, trigger, reading, self.discourse)
            sent_by = [c for c in sent_by if c not in OTHER_BODIES]
            aimed = targets(part, trigger, reading, sent_by, self.discourse)
            if trigger.role == "anaphor" and not self.discourse.senders:
                continue
            if trigger.weak and trigger.role != "anaphor" and not (aimed and sent_by):
                continue
            if trigger.predicate is not None and trigger.role == "verb" and not aimed and not sent_by and trigger.weak:
                continue
            speaks = self._sender_speaks(part, trigger, reading, sent_by)
            dates = claim_dates(part, trigger, reading, speaks, self.published)
            words = part.words
            surface = self.text[words[trigger.first].start : words[trigger.last].end]
            drafts.append(Draft(sentence, trigger, surface, reading.status, sent_by, aimed, dates))
        return drafts

    def _sender_speaks(self, part: Parse, trigger: Trigger, reading: Reading, sent_by: list[str]) -> bool:
        segment = reporting_segment(part, trigger, reading)
        if segment is None or segment.finite is None:
            return False
        said = subject(part, segment.finite, self.discourse) or group(part, segment.finite.last, segment.end)
        return bool(set(said) & set(sent_by)) or reading.status == "urged"


def _codes(actors: Sequence[ActorMention], text: str) -> dict[str, str]:
    """The code of each actor as a sender or target: a person counts for the state of an office or of an adjective."""
    known = _states_of_people()
    codes: dict[str, str] = {}
    for i, mention in enumerate(actors):
        if mention.actor in codes:
            continue
        if mention.kind == "person":
            before = actors[i - 1] if i else None
            near = before is not None and before.kind == "state" and mention.start - before.end < 40 and "," not in text[before.end : mention.start] and "." not in text[before.end : mention.start].replace("Sen.", "").replace("Gen.", "")
            code = known.get(mention.actor) or (before.actor if near and before is not None else "")
            if code:
                codes[mention.actor] = code
        elif ":" not in mention.actor and mention.actor not in OTHER_BODIES:
            codes[mention.actor] = mention.actor
    return codes


@cache
def _states_of_people() -> dict[str, str]:
    people = actor_vocabulary().people
    return {p.name: p.offices[-1].of for p in people.values() if p.offices}


def _without_general(drafts: list[Draft]) -> list[Draft]:
    """'additional sanctions, freezing assets': the general word goes where the same sender's concrete measure follows."""
    kept = []
    for draft in drafts:
        if draft.trigger.measure == UNSPECIFIED and any(_specifies(other, draft) for other in drafts):
            continue
        kept.append(draft)
    return kept


def _specifies(other: Draft, general: Draft) -> bool:
    if other.trigger.measure == UNSPECIFIED or other.sentence is not general.sentence:
        return False
    same_sender = not other.senders or not general.senders or set(other.senders) & set(general.senders)
    same_target = not other.targets or not general.targets or set(other.targets) & set(general.targets)
    return bool(same_sender and same_target)


def _finished(drafts: list[Draft], discourse: Discourse) -> list[Claim]:
    claims: dict[tuple[int, str, str, str, str], Claim] = {}
    last: Draft | None = None
    for draft in drafts:
        sent_by = draft.senders or _default_senders(draft, last, discourse)
        aimed = draft.targets or _default_targets(sent_by, draft, drafts, discourse)
        for sender in sent_by:
            for target in aimed:
                if sender != target:
                    claim = _claim(draft, sender, target)
                    claims.setdefault((claim.start, sender, target, claim.measure, claim.status), claim)
        draft.senders, draft.targets = sent_by, aimed
        if sent_by != [UNKNOWN]:
            last = draft
    return list(claims.values())


def _default_senders(draft: Draft, last: Draft | None, discourse: Discourse) -> list[str]:
    if last is not None and (not draft.targets or set(last.targets) & set(draft.targets)):
        return last.senders
    return [UNKNOWN]


def _default_targets(sent_by: list[str], draft: Draft, drafts: list[Draft], discourse: Discourse) -> list[str]:
    for other in sorted(drafts, key=lambda d: abs(d.sentence.sentence_id - draft.sentence.sentence_id)):
        fitting = [t for t in other.targets if t not in sent_by and t != UNKNOWN]
        if fitting and set(other.senders) & set(sent_by):
            return fitting
    for code, _ in discourse.targets.most_common():
        if code not in sent_by:
            return [code]
    return [UNKNOWN]


def _claim(draft: Draft, sender: str, target: str) -> Claim:
    s, d = draft.sentence, draft.dates
    return Claim(
        s.start, s.end, s.text, sender, target, draft.trigger.measure, draft.status, d.date, d.precision, d.basis,
        d.reported, d.effective, draft.trigger_text, draft.trigger.rule,
    )  # fmt: skip


__all__ = ["find_claims", "read_claims", "replace"]
