"""What a trigger tells: its readings, those of them that are claims, and of each who restricts whom, by what, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.annotation.claim.article.affair import is_plain
from dossier.annotation.claim.article.candidates import Candidate, Draft, surface_of
from dossier.annotation.claim.article.checks import is_claim
from dossier.annotation.claim.article.comments import is_comment
from dossier.annotation.claim.article.reproach import is_argued
from dossier.annotation.claim.article.roles import roles
from dossier.annotation.claim.article.talk import is_musing, is_talk
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.dates.find import ClaimDates, claim_dates
from dossier.annotation.claim.dates.speakers import joined_senders, sender_speaks
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.role_words import EVERYDAY, PACTS
from dossier.annotation.claim.leaning.echoes import echoed
from dossier.annotation.claim.leaning.repeats import ECHO
from dossier.annotation.claim.senders.answered import IN_FORCE, reason_of
from dossier.annotation.claim.senders.opposed import opposed_of
from dossier.annotation.claim.senders.partaking import partaken
from dossier.annotation.claim.senders.undergoing import as_it_stands
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.status.read import RELIEVING
from dossier.annotation.claim.status.readings import readings_of
from dossier.annotation.claim.targets.measures import BOTH_WAYS, both_ways, measure_of, on_trade
from dossier.annotation.claim.targets.retaliation import is_attack, provoked_by
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.records import Sentence
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary


@dataclass(frozen=True, slots=True)
class Article:
    """What the reading of a sentence goes by: the text, the day it appeared (or ''), and what was told so far."""

    text: str
    published: str
    discourse: Discourse
    vocabulary: Vocabulary


def drafts_of(article: Article, part: Parse, sentence: Sentence, trigger: Trigger) -> list[Draft]:
    """The claims of one trigger, with gaps: sender and target may be empty, to be filled when the article is read."""
    if trigger.role == ECHO:
        return _echoed(article, part, sentence, trigger)
    candidates = (c for c in _candidates(article, part, trigger) if is_claim(c))
    return [draft for candidate in candidates for draft in _settled(article, candidate, sentence)]


def _echoed(article: Article, part: Parse, sentence: Sentence, trigger: Trigger) -> list[Draft]:
    """The claim of 'Canada did': the measure and the target told of last."""
    found = echoed(part, trigger, article.discourse, article.vocabulary)
    if found is None:
        return []
    reading, measure, sent_by, aimed = found
    dates = claim_dates(part, trigger, reading, False, article.published)
    here = part.segments[trigger.segment]
    again = not {"since", "earlier", "before", "already"}.isdisjoint(part.lows[here.start : here.end])
    if again and not any(w.date for w in part.words[here.start : here.end]):
        dates = ClaimDates()  # 'Latvia did so in May, and Estonia HAS SINCE followed': some other day
    return [Draft(part, sentence, trigger, reading, surface_of(trigger, part, article.text), measure, sent_by, aimed, dates)]


def _candidates(article: Article, part: Parse, trigger: Trigger) -> Iterator[Candidate]:
    """The readings of a trigger, with who restricts whom."""
    discourse, vocabulary = article.discourse, article.vocabulary
    reason = partaken(part, trigger, discourse, vocabulary) or reason_of(part, trigger, discourse, vocabulary)
    reason = reason or opposed_of(part, trigger, discourse, vocabulary)
    for reading in [IN_FORCE] if reason else readings_of(part, trigger, discourse, vocabulary):
        idle = is_musing(part, reading, vocabulary) or is_talk(part, trigger, reading)
        idle = idle or is_comment(part, trigger, reading) or is_argued(part, trigger, reading)
        if idle or is_owed(part, trigger, reading):
            continue
        sent_by, aimed = reason or roles(part, trigger, reading, discourse, vocabulary)
        if trigger.rule == RELIEVING:
            aimed = [a for a in aimed if a in discourse.targets]
        reading, sent_by, aimed = as_it_stands(part, trigger, reading, sent_by, aimed, discourse)
        candidate = Candidate(part, trigger, reading, sent_by, aimed, discourse, vocabulary)
        if not is_attack(candidate, article.text):
            yield candidate._replace(aimed=aimed or provoked_by(candidate))


def _settled(article: Article, candidate: Candidate, sentence: Sentence) -> list[Draft]:
    """Its measures, each once, with their dates; those who only join in have drafts of their own."""
    part, trigger, reading, sent_by, aimed, discourse, vocabulary = candidate
    speaks = sender_speaks(part, trigger, reading, sent_by, discourse)
    dates = claim_dates(part, trigger, reading, speaks, article.published)
    if reading.status == "imposed" and any("urged" in p.statuses for p in reading.chain[1:]):
        dates = replace(dates, date="", precision="", basis="none")
    surface = surface_of(trigger, part, article.text)
    measure = measure_of(candidate) or UNSPECIFIED
    drafts = []
    joined = joined_senders(part, trigger, reading, sent_by if aimed else [], discourse, vocabulary)
    if joined:
        sent_by = [s for s in sent_by if s not in joined] or sent_by
        drafts.append(Draft(part, sentence, trigger, reading, surface, measure, joined, list(aimed), ClaimDates()))
    plain = bool(aimed) and is_plain(part, trigger, aimed, vocabulary)
    of_trade = trigger.rule.split(":")[1] in vocabulary.twofold or on_trade(part, trigger)
    twofold = measure not in BOTH_WAYS and of_trade
    drafts += [
        Draft(part, sentence, trigger, reading, surface, each, list(sent_by), list(aimed), dates, plain)
        for each in (both_ways(part, trigger) if twofold else (measure,))
    ]
    return drafts


def is_owed(part: Parse, trigger: Trigger, reading: Reading) -> bool:
    """'The pact calls on Tokyo to stop selling chips', 'under the accord Tokyo agreed to stop': what a treaty asks."""
    if trigger.measure not in EVERYDAY or not reading.chain:
        return False
    outer = reading.chain[-1]
    agreed = bool({"urged", "announced"} & set(outer.statuses))
    before = part.words[: outer.first]
    return agreed and len(reading.chain) > 1 and any(w.low in PACTS and w.tag == "noun" for w in before)
