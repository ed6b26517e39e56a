"""Sanction claims: who restricts whom, by what measure, how far it has come, and when, each with its quote.

The reading goes sentence by sentence: words and clauses (`claim_words`, `claim_clauses`), the words that carry a
measure (`claim_triggers`), how far it has come (`claim_status`), who and whom (`claim_roles`), and when
(`claim_dates`). What a sentence leaves open is filled from the article so far (`claim_discourse`). See docs/claims.md.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache

from dossier.annotation.actors import find_actors
from dossier.annotation.claim_clauses import RELATIVE, Parse, parse
from dossier.annotation.claim_dates import claim_dates, is_press, reporting_segment
from dossier.annotation.claim_discourse import BLOCS, COLLECTIVE, Discourse
from dossier.annotation.claim_drafts import Draft, completed
from dossier.annotation.claim_roles import group, mentioned, own_senders, senders, subject, targets, turned
from dossier.annotation.claim_status import Reading, read_status
from dossier.annotation.claim_triggers import Trigger, find_triggers
from dossier.annotation.claim_words import OTHER_BODIES, WORDS_AT_MOST, read_words
from dossier.annotation.dates import find_dates
from dossier.annotation.records import ActorMention, Claim, DateMention, Sentence
from dossier.annotation.sentences import split
from dossier.vocabularies import actor_vocabulary
from dossier.vocabularies.measures import NO_STATUS, UNSPECIFIED, Vocabulary, load

UNKNOWN = "UNKNOWN"
PLAIN_ANAPHORS = frozenset({"measure", "package", "step", "list", "response", "decision"})
ABOUT = re.compile(r"\b(?:sanctions|embargo|blacklist)", re.IGNORECASE)
"""Where none of these is said, 'blocked the deal' is no sanction without a state that it is aimed at."""
CROSS_BORDER = frozenset({"export_restriction", "import_restriction", "price_cap", "arms_embargo", "travel_ban"})
DEFINITE = frozenset({"the", "these", "those", "this", "that", "its", "their", "such", "similar", "a", "his", "further", "additional", "new", "more"})
LOOK_BACK = 3
"""So many sentences before one with a claim are read for what its pronouns mean."""


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
        self.discourse = Discourse(named=Counter(self.codes[m.actor] for m in actors if m.actor in self.codes))
        self.heard = -1
        self.about_sanctions = bool(ABOUT.search(text))

    def read(self) -> list[Claim]:
        drafts: list[Draft] = []
        for number, sentence in enumerate(self.sentences):
            if self.vocabulary.signal.search(sentence.text):
                self._hear_before(number)
                drafts += self._read_sentence(number, sentence)
        return _finished(drafts, self.discourse, self.vocabulary)

    def _hear_before(self, number: int) -> None:
        """Take in who was spoken of in the sentences before, which hold no claim themselves."""
        for k in range(max(self.heard + 1, number - LOOK_BACK), number):
            for part in self._parses(self.sentences[k]):
                self._hear(part)

    def _hear(self, part: Parse, until: int | None = None) -> None:
        """Take in the subjects of a sentence, those of the clauses that begin before word `until`."""
        for segment in part.segments:
            if segment.finite is None or segment.kind == RELATIVE:
                continue
            if until is not None and segment.finite.first > until:
                break
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
            for trigger in find_triggers(part, self.vocabulary):
                self._hear(part, trigger.first)
                found = self._drafts(part, sentence, trigger)
                for draft in found:
                    self.discourse.note(draft.senders, draft.targets, draft.measure)
                drafts += found
            self._hear(part)
        return completed(drafts)

    def _drafts(self, part: Parse, sentence: Sentence, trigger: Trigger) -> list[Draft]:
        drafts = []
        for reading in self._readings(part, trigger):
            if _is_musing(part, reading):
                continue
            sent_by = senders(part, trigger, reading, self.discourse, self.vocabulary)
            aimed = targets(part, trigger, reading, sent_by, self.vocabulary)
            if not self._is_claim(part, trigger, reading, sent_by, aimed):
                continue
            dates = claim_dates(part, trigger, reading, self._sender_speaks(part, trigger, reading, sent_by), self.published)
            surface = self.text[part.words[trigger.first].start : part.words[trigger.last].end]
            measure = turned(part, trigger, sent_by, aimed)
            measure = self.discourse.last_measure if _inherits(trigger) else measure
            drafts.append(
                Draft(part, sentence, trigger, reading, surface, measure or UNSPECIFIED, sent_by, aimed, dates)
            )
        return drafts

    def _readings(self, part: Parse, trigger: Trigger) -> list[Reading]:
        """What the verbs say of a measure; one that they say nothing of stands where its sender is told."""
        readings = read_status(part, trigger, self.vocabulary)
        if readings and readings[0].status != NO_STATUS or trigger.predicate is not None:
            return readings
        dated = any(w.date is not None and w.genitive for w in part.words[trigger.phrase_start : trigger.first])
        if trigger.role == "listed" and self.discourse.last_senders:
            return [Reading("imposed", ())]
        resumed = trigger.role == "anaphor" and _inherits(trigger)
        if (trigger.weak and not resumed) or not (dated or own_senders(part, trigger, self.discourse)):
            return []
        return [Reading("imposed", ())]

    def _is_claim(self, part: Parse, trigger: Trigger, reading: Reading, sent_by: list[str], aimed: list[str]) -> bool:
        if trigger.role == "anaphor":
            decided = part.lows[trigger.last].removesuffix("s") in ("response", "decision")
            definite = decided or part.lows[trigger.phrase_start] in DEFINITE
            other = "similar" not in part.lows[trigger.phrase_start : trigger.first] and not trigger.phrase_start == trigger.first
            own = part.lows[trigger.phrase_start] in ("its", "their", "his")
            if aimed and sent_by and any(w.genitive and w.actor for w in part.words[trigger.phrase_start : trigger.first]):
                return not decided
            known = own or not sent_by or bool(set(sent_by) & set(self.discourse.recent)) or not other
            return bool(self.discourse.last_senders) and known and definite and (not decided or reading.status == "refused")
        named = trigger.role == "general" and trigger.predicate is None
        crosses = bool(sent_by) and trigger.measure in CROSS_BORDER
        if not (aimed or named or crosses or mentioned(part, sent_by, self.vocabulary) or self.discourse.last_senders or self.about_sanctions):
            return False
        if not trigger.weak or (sent_by and aimed) or (sent_by and trigger.rule.split(":")[1] in self.vocabulary.elliptic):
            return True
        definite = part.lows[trigger.phrase_start] in DEFINITE
        told = bool(self.discourse.last_senders)
        return told and trigger.predicate is None and definite

    def _sender_speaks(self, part: Parse, trigger: Trigger, reading: Reading, sent_by: list[str]) -> bool:
        """Whether the saying brings the status about: the sender, its officials or an unknown speaker say it."""
        segment = reporting_segment(part, trigger, reading)
        if segment is None or is_press(part, segment):
            return False
        low, high = (segment.start, segment.end)
        said = group(part, low, high)
        if not said and segment.finite is not None:
            said = subject(part, segment.finite, self.discourse)
        return reading.status == "urged" or not said or bool(set(said) & set(sent_by))


def _is_musing(part: Parse, reading: Reading) -> bool:
    """'It is unusual to sanction a head of state': sanctions in general."""
    outer = reading.chain[-1] if len(reading.chain) > 1 else None
    return outer is not None and outer.lemma == "be" and reading.status != "urged" and part.lows[max(0, outer.first - 1)] in ("it", "this")


def _inherits(trigger: Trigger) -> bool:
    """'The ban', 'the cap': the measure told of last; 'the measures' say nothing of the kind."""
    return trigger.role == "anaphor" and trigger.rule.split(":")[1] not in PLAIN_ANAPHORS


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
            code = known.get(mention.entity) or known.get(mention.actor) or (before.actor if near and before is not None else "")
            if code:
                codes[mention.actor] = code
        elif ":" not in mention.actor and mention.actor not in OTHER_BODIES:
            codes[mention.actor] = mention.actor
    return codes


@cache
def _states_of_people() -> dict[str, str]:
    people = actor_vocabulary().people
    return {p.name: p.offices[-1].of for p in people.values() if p.offices}


def _finished(drafts: list[Draft], discourse: Discourse, vocabulary: Vocabulary) -> list[Claim]:
    """Fill what the sentences leave open from the whole article, and make one claim for each combination."""
    claims: dict[tuple[int, str, str, str, str], Claim] = {}
    last: Draft | None = None
    for draft in drafts:
        draft.senders = draft.senders or _default_senders(draft, last, discourse)
        draft.targets = draft.targets or _default_targets(draft, drafts, discourse, vocabulary)
        for sender in draft.senders:
            for target in draft.targets:
                claim = _claim(draft, sender, target)
                if sender != target:
                    claims.setdefault((claim.start, sender, target, claim.measure, claim.status), claim)
        if draft.senders != [UNKNOWN]:
            last = draft
    return list(claims.values())


def _default_senders(draft: Draft, last: Draft | None, discourse: Discourse) -> list[str]:
    if draft.reading.status == "urged":
        return discourse.main_sender(besides=draft.targets) or [UNKNOWN]
    if last is not None and (not draft.targets or set(last.targets) & set(draft.targets)):
        return last.senders
    return [UNKNOWN]


def _default_targets(draft: Draft, drafts: list[Draft], discourse: Discourse, vocabulary: Vocabulary) -> list[str]:
    """The target of the same sender's nearest claim, else the affair's main target, else a state in the sentence."""
    here = draft.sentence.sentence_id
    for other in sorted(drafts, key=lambda d: abs(d.sentence.sentence_id - here)):
        fitting = [t for t in other.targets if t not in (*draft.senders, *vocabulary.victims, UNKNOWN)]
        if fitting and set(other.senders) & set(draft.senders):
            return fitting
    near = [] if draft.reading.status == "urged" else mentioned(draft.parse, draft.senders, vocabulary)
    known = [code for code, _ in discourse.targets.most_common() if code not in (*draft.senders, *vocabulary.victims)]
    return [c for c in known if [c] == near] or known[:1] or near or _most_named(draft, discourse, vocabulary)


def _most_named(draft: Draft, discourse: Discourse, vocabulary: Vocabulary) -> list[str]:
    out = {*draft.senders, *vocabulary.victims, *BLOCS, COLLECTIVE}
    return next(([code] for code, _ in discourse.named.most_common() if code not in out), [UNKNOWN])


def _claim(draft: Draft, sender: str, target: str) -> Claim:
    s, d = draft.sentence, draft.dates
    return Claim(
        s.start, s.end, s.text, sender, target, draft.measure, draft.reading.status, d.date, d.precision, d.basis,
        d.reported, d.effective, draft.surface, draft.trigger.rule,
    )  # fmt: skip
