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

from dossier.annotation import claim_grammar as grammar
from dossier.annotation.actors import find_actors
from dossier.annotation.claim_actors import codes_of
from dossier.annotation.claim_chains import Reading
from dossier.annotation.claim_clauses import Parse, parse
from dossier.annotation.claim_cues import ANYBODY, BLOCS, CROSS_BORDER, DEFINITE, PLAIN_ANAPHORS
from dossier.annotation.claim_dates import claim_dates, is_press, reporting_segment
from dossier.annotation.claim_defaults import finished
from dossier.annotation.claim_discourse import Discourse
from dossier.annotation.claim_drafts import Draft, completed
from dossier.annotation.claim_predicates import GERUNDIAL, REDUCED, RELATIVE
from dossier.annotation.claim_senders import own_senders, senders
from dossier.annotation.claim_status import read_status
from dossier.annotation.claim_subjects import group, subject
from dossier.annotation.claim_targets import mentioned, targets, turned
from dossier.annotation.claim_triggers import Trigger, find_triggers
from dossier.annotation.claim_words import WORDS_AT_MOST, read_words
from dossier.annotation.dates import find_dates
from dossier.annotation.records import ActorMention, Claim, DateMention, Sentence
from dossier.annotation.sentences import split
from dossier.vocabularies.measures import NO_STATUS, UNSPECIFIED, Vocabulary, load

ABOUT = re.compile(r"\b(?:sanctions|embargo|blacklist)", re.IGNORECASE)


"""Where none of these is said, 'blocked the deal' is no sanction without a state that it is aimed at."""


INHERITING = ("general:follow suit", "general:do the same", "general:do likewise")
"""Rules of verbs that repeat another's measure."""


RETALIATING = ("general:retaliate", "general:hit back", "general:respond in kind")
"""Rules of verbs that are aimed at the last sender."""


TRIGGERS_AT_MOST = 20
"""No sentence tells more measures than these; a text of nothing but 'sanctions' is read quickly."""


LOOK_BACK = 3


"""So many sentences before one with a claim are read for what its pronouns mean."""


def find_claims(
    text: str, published: str | dt.date | None = None, vocabulary: Vocabulary | None = None
) -> list[Claim]:
    """The sanction claims of a text, in order; `published` resolves its relative dates."""
    return read_claims(
        text, split(text), find_actors(text), find_dates(text, published), published, vocabulary
    )


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
        self.codes = codes_of(actors, text)
        self.actors, self.dates = (
            actors,
            [d for d in dates if d.type in ("DATE", "TIME") and d.value[:4].isdigit()],
        )
        self.actor_starts = [m.start for m in actors]
        self.date_starts = [d.start for d in self.dates]
        self.discourse = Discourse(
            named=Counter(self.codes[m.actor] for m in actors if m.actor in self.codes)
        )
        out = {*vocabulary.usual_targets, *vocabulary.victims, *BLOCS, "WEST", "USA"}
        self.discourse.home = next((c for c, _ in self.discourse.named.most_common() if c not in out), "")
        self.heard = -1
        self.about_sanctions = bool(ABOUT.search(text))

    def read(self) -> list[Claim]:
        drafts: list[Draft] = []
        for number, sentence in enumerate(self.sentences):
            if self.vocabulary.signal.seen_in(sentence.text, told=bool(drafts)):
                drafts += self._read_sentence(number, sentence)
        return finished(drafts, self.discourse, self.vocabulary)

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
        actors = self.actors[
            bisect_left(self.actor_starts, sentence.start) : bisect_left(self.actor_starts, sentence.end)
        ]
        dates = self.dates[
            bisect_left(self.date_starts, sentence.start) : bisect_left(self.date_starts, sentence.end)
        ]
        words = read_words(
            self.text, sentence.start, sentence.end, actors, dates, self.codes, self.vocabulary
        )
        pieces = [words[i : i + WORDS_AT_MOST] for i in range(0, len(words), WORDS_AT_MOST)]
        return [parse(piece, self.vocabulary) for piece in pieces]

    def _read_sentence(self, number: int, sentence: Sentence) -> list[Draft]:
        read = [(part, find_triggers(part, self.vocabulary)[:TRIGGERS_AT_MOST]) for part in self._parses(sentence)]
        if not any(triggers for _, triggers in read):
            return []
        self._hear_before(number)
        self.heard = number
        drafts: list[Draft] = []
        for part, triggers in read:
            drafts += completed(self._read_part(part, triggers, sentence))
        return drafts

    def _read_part(self, part: Parse, triggers: list[Trigger], sentence: Sentence) -> list[Draft]:
        drafts: list[Draft] = []
        for trigger in triggers:
            self._hear(part, trigger.first)
            found = self._drafts(part, sentence, trigger)
            for draft in found:
                self.discourse.note(draft.senders, draft.targets, draft.measure)
            drafts += found
        self._hear(part)
        return drafts

    def _drafts(self, part: Parse, sentence: Sentence, trigger: Trigger) -> list[Draft]:
        drafts = []
        for reading in self._readings(part, trigger):
            if _is_musing(part, reading, self.vocabulary):
                continue
            sent_by = senders(part, trigger, reading, self.discourse, self.vocabulary)
            aimed = targets(part, trigger, reading, sent_by, self.vocabulary)
            if not aimed and (trigger.rule in RETALIATING or trigger.rule.endswith(" response")):
                aimed = [s for s in self.discourse.last_senders if s not in sent_by]
            if not self._is_claim(part, trigger, reading, sent_by, aimed):
                continue
            dates = claim_dates(
                part, trigger, reading, self._sender_speaks(part, trigger, reading, sent_by), self.published
            )
            surface = self.text[part.words[trigger.first].start : part.words[trigger.last].end]
            measure = turned(part, trigger, sent_by or self.discourse.last_senders, aimed)
            noun = part.lows[trigger.last].removesuffix("s")
            if _inherits(trigger):
                measure = self.discourse.told_by(noun)
            elif trigger.rule in INHERITING:
                measure = self.discourse.told_by("") or measure
            elif trigger.rule == "general:embargo" and trigger.last > 0 and part.words[trigger.last - 1].actor:
                measure = self.discourse.told_by(noun) or measure
            drafts.append(
                Draft(
                    part, sentence, trigger, reading, surface, measure or UNSPECIFIED, sent_by, aimed, dates
                )
            )
        return drafts

    def _readings(self, part: Parse, trigger: Trigger) -> list[Reading]:
        """What the verbs say of a measure; one that they say nothing of stands where its sender is told."""
        readings = read_status(part, trigger, self.vocabulary)
        if readings and readings[0].guessed and own_senders(part, trigger, self.discourse):
            readings = []
        if (readings and readings[0].status != NO_STATUS) or trigger.predicate is not None:
            return readings
        dated = any(
            w.date is not None and w.genitive for w in part.words[trigger.phrase_start : trigger.first]
        )
        if trigger.role == "listed" and self.discourse.last_senders:
            return [Reading("imposed", ())]
        resumed = trigger.role == "anaphor" and _inherits(trigger)
        if (trigger.weak and not resumed) or not (dated or own_senders(part, trigger, self.discourse)):
            return []
        return [Reading("imposed", ())]

    def _is_claim(
        self, part: Parse, trigger: Trigger, reading: Reading, sent_by: list[str], aimed: list[str]
    ) -> bool:
        if reading.guessed and not (sent_by and aimed and trigger.role in ("general", "name") and not trigger.weak):
            return False
        if not sent_by and reading.chain and reading.chain[0].passive and _is_hypothetical(part, reading):
            return False
        if trigger.role == "anaphor":
            decided = part.lows[trigger.last].removesuffix("s") in ("response", "decision", "reply", "answer")
            first = part.words[trigger.phrase_start]
            definite = decided or first.low in DEFINITE or (first.genitive and bool(first.actor))
            if first.low == "a" and trigger.phrase_start and part.lows[trigger.phrase_start - 1] == ",":
                return False
            other = (
                "similar" not in part.lows[trigger.phrase_start : trigger.first]
                and trigger.phrase_start != trigger.first
            )
            own = part.lows[trigger.phrase_start] in ("its", "their", "his")
            if (
                aimed
                and sent_by
                and any(w.genitive and w.actor for w in part.words[trigger.phrase_start : trigger.first])
            ):
                return not decided
            asked = reading.status == "urged" and bool(sent_by)
            by_name = bool(sent_by) and bool(reading.chain) and reading.chain[0].form == REDUCED
            definite = definite or by_name
            owned = first.genitive and bool(first.actor)
            heard = not sent_by or bool(set(sent_by) & set(self.discourse.recent)) or not other
            known = own or asked or by_name or owned or heard
            return (
                bool(self.discourse.last_senders)
                and known
                and definite
                and (not decided or reading.status == "refused")
            )
        if trigger.rule in RETALIATING and not self._retaliates(part, trigger):
            return False
        named = trigger.role == "general" and trigger.predicate is None
        aloft = trigger.measure == "transport_ban" and trigger.rule.endswith(("airspace", "skies", "sky"))
        crosses = bool(sent_by) and (trigger.measure in CROSS_BORDER or aloft)
        if not (
            aimed
            or named
            or crosses
            or mentioned(part, sent_by, self.vocabulary)
            or self.discourse.last_senders
            or self.about_sanctions
        ):
            return False
        if (
            not trigger.weak
            or (sent_by and aimed)
            or (sent_by and trigger.rule.split(":")[1] in self.vocabulary.elliptic)
        ):
            return True
        definite = part.lows[trigger.phrase_start] in DEFINITE
        stepped = bool(reading.chain) and bool(set(reading.chain[0].statuses) & {"imposed", "eased"})
        if stepped and reading.chain[0].passive and self.discourse.last_senders and trigger.role == "general":
            return True
        told = bool(self.discourse.last_senders)
        return told and trigger.predicate is None and definite

    def _retaliates(self, part: Parse, trigger: Trigger) -> bool:
        """'vowed to hit back' at a sanction told of, but not 'arms that can hit back'."""
        verb = trigger.predicate
        plain = verb is not None and verb.modal not in ("can", "could")
        return plain and bool(self.discourse.last_senders) and part.segments[trigger.segment].kind != RELATIVE

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


def _is_hypothetical(part: Parse, reading: Reading) -> bool:
    """'if its exports were blocked', by nobody in particular."""
    return part.segments[reading.chain[0].segment].opener in grammar.CONDITIONALS


def _is_musing(part: Parse, reading: Reading, vocabulary: Vocabulary) -> bool:
    """'It is unusual to sanction a head of state': sanctions in general."""
    inner = reading.chain[0] if reading.chain else None
    acts = inner is not None and inner.lemma not in vocabulary.undergoing
    if (
        acts
        and inner is not None
        and inner.form == GERUNDIAL
        and part.lows[max(0, inner.first - 1)] in ANYBODY
    ):
        return True
    outer = reading.chain[-1] if len(reading.chain) > 1 and reading.chain[0].form != REDUCED else None
    return (
        outer is not None
        and outer.lemma == "be"
        and reading.status != "urged"
        and part.lows[max(0, outer.first - 1)] in ("it", "this")
    )


def _inherits(trigger: Trigger) -> bool:
    """'The ban', 'the cap': the measure told of last; 'the measures' say nothing of the kind."""
    return trigger.role == "anaphor" and trigger.rule.split(":")[1] not in PLAIN_ANAPHORS
