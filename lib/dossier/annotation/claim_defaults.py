"""What the sentences leave open, filled from the whole article: the sender and the target that go without saying."""

from __future__ import annotations

from collections import Counter

from dossier.annotation.claim_cues import AIMING, ALIKE, BLOCS, GENERIC, KNOWN, RETURNS
from dossier.annotation.claim_discourse import COLLECTIVE, Discourse
from dossier.annotation.claim_drafts import Draft
from dossier.annotation.claim_targets import mentioned
from dossier.annotation.records import Claim
from dossier.vocabularies.measures import UNSPECIFIED, Vocabulary

UNKNOWN = "UNKNOWN"
DOMESTIC_TOO = (
    "import_restriction", "export_restriction", "tariff", "services_ban", "transport_ban", "financial", "investment_ban",
)  # fmt: skip
"""Measures that a state takes for its own economy as well."""
AFTER = 1.5
"""What comes after counts as so many sentences further away than what comes before."""
NEIGHBOURS = 50
"""So many claims before and after one are asked for its target, so that the time stays linear."""


def finished(drafts: list[Draft], discourse: Discourse, vocabulary: Vocabulary) -> list[Claim]:
    """Fill what the sentences leave open from the whole article, and make one claim for each combination."""
    claims: dict[tuple[int, str, str, str, str], Claim] = {}
    last: Draft | None = None
    for place, draft in enumerate(drafts):
        if not (discourse.targets or discourse.affair.targets or discourse.about) and _is_domestic(draft, vocabulary):
            continue
        draft.senders = draft.senders or _default_senders(draft, last, discourse)
        draft.targets = draft.targets or _alike(draft, drafts[place - 1] if place else None)
        draft.targets = draft.targets or _default_targets(draft, place, drafts, discourse, vocabulary)
        for sender in draft.senders:
            for target in draft.targets:
                claim = _claim(draft, sender, target)
                if sender != target:
                    claims.setdefault((claim.start, sender, target, claim.measure, claim.status), claim)
        if draft.senders != [UNKNOWN]:
            last = draft
    return list(claims.values())


def _default_senders(draft: Draft, last: Draft | None, discourse: Discourse) -> list[str]:
    if draft.reading.status != "urged" and last is not None and set(last.targets) & set(draft.targets):
        return last.senders
    affair = discourse.affair
    against = next((s for t in draft.targets if (s := affair.sender_against(t))), "")
    if against and against not in draft.targets and not _is_new(draft):
        return [against]
    if draft.reading.status == "urged":
        return discourse.main_sender(besides=draft.targets) or [UNKNOWN]
    if last is not None and (not draft.targets or set(last.targets) & set(draft.targets)):
        return last.senders
    return [UNKNOWN]


def _is_domestic(draft: Draft, vocabulary: Vocabulary) -> bool:
    """'Ghana has lifted its ban on rice imports', aimed at nobody."""
    named = draft.targets or (draft.senders and mentioned(draft.parse, draft.senders, vocabulary))
    return not named and draft.measure in DOMESTIC_TOO and not _is_generic(draft)


def _alike(draft: Draft, before: Draft | None) -> list[str]:
    """'Seoul announced similar curbs': aimed at those whom the curbs told of before are aimed at."""
    trigger = draft.trigger
    if before is None or not ALIKE & set(draft.parse.lows[trigger.phrase_start : trigger.first]):
        return []
    return [t for t in before.targets if t not in draft.senders]


def _is_new(draft: Draft) -> bool:
    """'new sanctions have been imposed', by whomever: no noun that points to sanctions told of."""
    trigger, lows = draft.trigger, draft.parse.lows
    plain = trigger.predicate is None and draft.measure == UNSPECIFIED and draft.reading.status != "urged"
    return plain and lows[trigger.phrase_start] not in KNOWN and lows[trigger.last + 1 : trigger.last + 2] not in AIMED


AIMED = [[low] for low in sorted(AIMING)]


def _default_targets(
    draft: Draft, place: int, drafts: list[Draft], discourse: Discourse, vocabulary: Vocabulary
) -> list[str]:
    """The target of the same sender's nearest claim, else the affair's main target, else a state in the sentence."""
    answering = set(draft.senders) & set(vocabulary.usual_targets)
    if answering and draft.trigger.role != "anaphor" and _is_generic(draft):
        return [UNKNOWN]
    here = draft.sentence.sentence_id
    near_by = drafts[max(0, place - NEIGHBOURS) : place + NEIGHBOURS]

    def distance(item: tuple[int, Draft]) -> float:
        number, other = item
        away = abs(other.sentence.sentence_id - here)
        return away + AFTER if number > place else away

    for _, other in sorted(enumerate(near_by, max(0, place - NEIGHBOURS)), key=distance):
        fitting = [t for t in other.targets if t not in (*draft.senders, *vocabulary.victims, UNKNOWN)]
        if fitting and set(other.senders) & set(draft.senders):
            return fitting
    if answering and draft.senders[0] in discourse.targets:
        return mentioned(draft.parse, draft.senders, vocabulary) or _answered(draft, near_by)
    near = [] if draft.reading.status == "urged" else mentioned(draft.parse, draft.senders, vocabulary)
    known = [
        code
        for code, _ in discourse.targets.most_common()
        if code not in (*draft.senders, *vocabulary.victims)
    ]
    usual = [c for c, _ in discourse.named.most_common() if c in vocabulary.usual_targets and c not in draft.senders]
    if usual and not answering and not set(known[:1]) & vocabulary.usual_targets:
        known = [*usual[:1], *known] if set(usual[:1]) & set(discourse.senders) else known
    return [c for c in known if [c] == near] or known[:1] or near or _most_named(draft, discourse, vocabulary)


def _is_generic(draft: Draft) -> bool:
    """'closed its airspace to airlines from 36 countries': whom it is aimed at is told, and not by name."""
    region = draft.parse.lows[draft.trigger.last + 1 : draft.trigger.until]
    return bool(GENERIC & set(region))


def _answered(draft: Draft, drafts: list[Draft]) -> list[str]:
    """Who is answered: the sender that restricts this one most, where the sentence speaks of an answer."""
    if not RETURNS & set(draft.parse.lows):
        return [UNKNOWN]
    aiming = Counter(d.senders[0] for d in drafts if d.senders and set(d.targets) & set(draft.senders))
    return next(([code] for code, _ in aiming.most_common() if code not in (UNKNOWN, "UN")), [UNKNOWN])


def _most_named(draft: Draft, discourse: Discourse, vocabulary: Vocabulary) -> list[str]:
    out = {*draft.senders, *vocabulary.victims, *BLOCS, COLLECTIVE}
    usual = next((c for c, _ in discourse.named.most_common() if c in vocabulary.usual_targets and c not in out), "")
    if usual and discourse.about:
        return [usual]
    return next(([code] for code, _ in discourse.named.most_common() if code not in out), [UNKNOWN])


def _claim(draft: Draft, sender: str, target: str) -> Claim:
    s, d = draft.sentence, draft.dates
    return Claim(
        s.start, s.end, s.text, sender, target, draft.measure, draft.reading.status, d.date, d.precision, d.basis,
        d.reported, d.effective, draft.surface, draft.trigger.rule,
    )  # fmt: skip
