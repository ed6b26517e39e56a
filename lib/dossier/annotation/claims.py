"""Sanction claims: who restricts whom, by what measure, how far it has come, and when, each with its quote.

The reading goes sentence by sentence: words and clauses (`claim.words`, `claim.clauses`), the words that carry a
measure (`claim.triggers`), how far it has come (`claim.status`), who and whom (`claim.article.roles`), and when
(`claim.dates`). What a sentence leaves open is filled from the article so far (`claim.discourse`). See docs/claims.md.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Mapping, Sequence
from functools import cached_property

from dossier.annotation.actors import named
from dossier.annotation.claim.article.affair import affair_of
from dossier.annotation.claim.article.candidates import Draft
from dossier.annotation.claim.article.defaults import finished, leading
from dossier.annotation.claim.article.drafting import Article, drafts_of
from dossier.annotation.claim.article.drafts import completed, passes, spelled_out
from dossier.annotation.claim.clauses.groups import group
from dossier.annotation.claim.clauses.interrupted import before_aside
from dossier.annotation.claim.clauses.parse import Parse, parse
from dossier.annotation.claim.clauses.predicates import MAIN, RELATIVE
from dossier.annotation.claim.dates.speakers import orator
from dossier.annotation.claim.discourse import Affair, Discourse
from dossier.annotation.claim.grammar.cues import BLOCS
from dossier.annotation.claim.grammar.role_words import DELEGATES, PERSONS
from dossier.annotation.claim.leaning.echoes import LEANING
from dossier.annotation.claim.senders.actors import codes_of
from dossier.annotation.claim.senders.acts import RESOLUTION
from dossier.annotation.claim.senders.agents import struck_by
from dossier.annotation.claim.senders.subjects import UNNAMED, subject
from dossier.annotation.claim.status.outcomes import subject_start
from dossier.annotation.claim.triggers.find import find_triggers
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.words.read import WORDS_AT_MOST, read_words, said_in, stretches
from dossier.annotation.dates import find_dates
from dossier.annotation.records import ActorMention, Claim, DateMention, Sentence
from dossier.annotation.sentences import split
from dossier.vocabularies.chunks import cut
from dossier.vocabularies.measures import Vocabulary, load
from dossier.vocabularies.signals import Said

SANCTIONS = ("sanctions", "embargo", "blacklist")
ABOUT = re.compile(rf"\b(?:{'|'.join(SANCTIONS)})")

TRIGGERS_AT_MOST = 20
"""No sentence tells more measures than these; a text of nothing but 'sanctions' is read quickly."""

TOLD_WITHIN = 20
"""So many sentences on, words that mean a measure only where one was told ('lifted them') mean it no more."""

LOOK_BACK = 3
"""So many sentences before one with a claim are read for what its pronouns mean."""

OF_THE_STEP = re.compile(
    r"(?:the|this|that|these) (?:\w+ )?(?:step|move|decision|measure|ban|announcement|sanctions?|embargo|curb|order)s?\b",
    re.IGNORECASE,
)
"""How a sentence begins that goes on about the step told of."""

_Part = tuple[Parse, list[Trigger]]


def find_claims(
    text: str, published: str | dt.date | None = None, vocabulary: Vocabulary | None = None
) -> list[Claim]:
    """The sanction claims of a text, in order; `published` resolves its relative dates."""
    return read_claims(
        text, split(text), named(text), find_dates(text, published), published, vocabulary
    )


def read_claims(
    text: str,
    sentences: Sequence[Sentence],
    actors: Sequence[ActorMention],
    dates: Sequence[DateMention],
    published: str | dt.date | None = None,
    vocabulary: Vocabulary | None = None,
    said: Mapping[int, Said] | None = None,
) -> list[Claim]:
    """As `find_claims`, with sentences, actors (as `actors.named` gives them) and dates that are found already.

    `said`: the sentences that may be worth reading, where `Signal.in_sentences` has told them.
    """
    known = vocabulary or load()
    if said is None:
        (said,) = known.signal.in_sentences([cut(text)], [[s.end for s in sentences]])
    if not any(sentence.by_itself for sentence in said.values()):
        return []
    return _Reader(text, sentences, actors, dates, str(published or ""), known).read(said)


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
        self.actors, self._all_dates = actors, dates
        self.discourse = Discourse()
        self.heard = -1
        self.claimed = -LOOK_BACK
        self.parsed: dict[int, list[Parse]] = {}

    def read(self, said: Mapping[int, Said]) -> list[Claim]:
        worth: list[tuple[int, Sentence, list[_Part]]] = []
        signal = self.vocabulary.signal
        numbers = deque(said)
        while numbers:
            number = numbers.popleft()
            sentence = self.sentences[number]
            told = bool(worth) and number - worth[-1][0] <= TOLD_WITHIN
            near = told and self._away(number, worth[-1][0]) <= 1
            signals = number in said and signal.seen_in(said[number], told=told) and self.somebody
            if not signals and not (near and LEANING.search(self.text, sentence.start, sentence.end)):
                continue
            parts = [(part, find_triggers(part, self.vocabulary)[:TRIGGERS_AT_MOST]) for part in self._parses(sentence)]
            self.parsed[number] = [part for part, _ in parts]
            if any(triggers for _, triggers in parts):
                worth.append((number, sentence, parts))
                if number + 1 < len(self.sentences) and number + 1 not in said:
                    numbers.appendleft(number + 1)
        if not worth:
            return []
        affair = affair_of((part for _, _, parts in worth for part in parts), self.vocabulary)
        self.discourse = self._silence(affair)
        drafts = [draft for item in worth for draft in self._read_sentence(*item)]
        return finished(drafts, self.discourse, self.vocabulary)

    def _away(self, number: int, told: int) -> int:
        """So many sentences ago a measure was told, without those that only go on about it ('The decision was ...')."""
        if not 1 < number - told <= LOOK_BACK:
            return number - told
        between = self.sentences[told + 1 : number]
        return number - told - sum(OF_THE_STEP.match(self.text, s.start, s.end) is not None for s in between)

    def _silence(self, affair: Affair) -> Discourse:
        """What is known before the first sentence is heard."""
        named = Counter(self.codes[m.actor] for m in self.actors if m.actor in self.codes)
        out = {*self.vocabulary.usual_targets, *self.vocabulary.victims, *BLOCS, "WEST", "USA"}
        home = next((c for c, _ in named.most_common() if c not in out), "")
        said = self.text.lower()
        about = any(word in said for word in SANCTIONS) and ABOUT.search(said) is not None
        return Discourse(named=named, home=home, about=about, affair=affair, orator=orator(self.text, named))

    @cached_property
    def codes(self) -> dict[str, str]:
        return codes_of(self.actors, self.text)

    @cached_property
    def somebody(self) -> bool:
        """Whether the text names a state or body, or means one by other words; where it does not, nobody restricts."""
        if self.codes:
            return True
        said, known = said_in(self.text), self.vocabulary
        hinted = not said.isdisjoint({*UNNAMED, RESOLUTION})
        return hinted or known.senders.may_stand_in(said) or known.targets.may_stand_in(said)

    @cached_property
    def dates(self) -> list[DateMention]:
        """Those that are days, months or years, and 'a day later', of whatever day."""
        return [
            d for d in self._all_dates
            if (d.type in ("DATE", "TIME") and d.value[:4].isdigit())
            or (d.type == "DURATION" and self.text.endswith("later", d.start, d.end))
        ]  # fmt: skip

    @cached_property
    def _starts(self) -> tuple[list[int], list[int]]:
        return [m.start for m in self.actors], [d.start for d in self.dates]

    def _hear_before(self, number: int) -> None:
        """Take in who was spoken of in the sentences before, which hold no claim themselves."""
        for k in range(max(self.heard + 1, number - LOOK_BACK), number):
            for part in self.parsed.get(k) or self._parses(self.sentences[k]):
                self._hear(part)

    def _hear(self, part: Parse, until: int | None = None) -> None:
        """Take in the subjects of a sentence, those of the clauses that begin before word `until`.

        Of a whole sentence the main clauses come last, for they say whom it is about.
        """
        self.discourse.notice(w.actor for w in part.words)
        self.discourse.gather(part)
        told = [s for s in part.segments if s.finite is not None and s.kind != RELATIVE]
        if until is None and part.lows and part.lows[-1] == "?":
            self.discourse.hear(group(part, 0, len(part.words)), False)
        if until is None and not told and part.words and part.words[-1].tag != "mark":
            self.discourse.hear([w.actor for w in part.words[:1] if w.actor and not w.aims_only], False)
        first = told[0].finite if until is None and told and part.lows[told[0].start] == "it" else None
        it = subject(part, first, self.discourse) if first is not None else []  # 'IT demands that Chile end the talks'
        if until is None:
            told.sort(key=lambda s: s.kind == MAIN)
        for segment in told:
            finite = segment.finite
            if finite is None or (until is not None and finite.first > until):
                break
            codes = it if finite is first else struck_by(part, finite, self.discourse)
            codes = codes or subject(part, finite, self.discourse)
            before = before_aside(part, finite.first) or part.words[subject_start(part, finite) : finite.first]
            person = any(w.person or w.low in PERSONS for w in before)
            several = not DELEGATES.isdisjoint(w.low for w in before)
            self.discourse.hear(codes, person, several, several and not finite.passive and before[-1].low in DELEGATES)

    def _parses(self, sentence: Sentence) -> list[Parse]:
        of_actors, of_dates = self._starts
        actors = self.actors[bisect_left(of_actors, sentence.start) : bisect_left(of_actors, sentence.end)]
        dates = self.dates[bisect_left(of_dates, sentence.start) : bisect_left(of_dates, sentence.end)]
        pieces = [
            words[i : i + WORDS_AT_MOST]
            for start, end in stretches(self.text, sentence.start, sentence.end)
            for words in [read_words(self.text, start, end, actors, dates, self.codes, self.vocabulary)]
            for i in range(0, len(words), WORDS_AT_MOST)
        ]
        return [parse(piece, self.vocabulary) for piece in pieces]

    def _read_sentence(self, number: int, sentence: Sentence, parts: list[_Part]) -> list[Draft]:
        self._hear_before(number)
        self.discourse.begin(self._away(number, self.claimed))
        self.heard = number
        drafts: list[Draft] = []
        for part, triggers in parts:
            drafts += completed(self._read_part(part, triggers, sentence))
        self.claimed = number if drafts else self.claimed
        return drafts

    def _read_part(self, part: Parse, triggers: list[Trigger], sentence: Sentence) -> list[Draft]:
        article = Article(self.text, self.published, self.discourse, self.vocabulary)
        drafts: list[Draft] = []
        for trigger in triggers:
            self._hear(part, trigger.first)
            found = drafts_of(article, part, sentence, trigger) or spelled_out(trigger, self.text, drafts)
            for draft in found:
                going_on = [] if passes(draft, self.discourse.last_senders, bool(drafts)) else leading(draft)
                self.discourse.note(going_on, draft.targets, draft.measure, draft.reading.status, draft.surface)
            drafts += found
        if drafts:
            self.discourse.listed = any("list" in low for low in part.lows)
        self._hear(part)
        return drafts
