"""The frame of an article: the directed pairs that it tells in so many words, in whose light the rest is read.

Who restricts whom hardly changes within an article. A claim whose sentence names sender and target counts as *told*. What
another sentence leaves out is taken from the told claim that is nearest and fits, and never from a state that merely stands
near. See docs/claims.md, 'The frame of an article'.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import pairwise

from dossier.annotation.claim.article.candidates import Draft
from dossier.annotation.claim.clauses.groups import UNKNOWN
from dossier.annotation.claim.discourse import Affair
from dossier.annotation.claim.grammar.cues import BLOCS, NO_TARGETS, POINTING, RETURNS
from dossier.annotation.claim.grammar.role_words import SIDES
from dossier.vocabularies.measures import UNSPECIFIED

AFTER = 1.5
"""What comes after counts as so many sentences further away than what comes before."""
STILL_ALL = 1
"""So many sentences on, what is told of several targets is still of all; later it is of the one most restricted."""
PLAIN = 2
"""A pair told by the plainest grammar ('X's sanctions against Y') counts so often."""

_Told = tuple[int, tuple[str, ...]]


ALIKE_WITHIN = 2
"""So many sentences before a measure one of the same kind is told whose target it shares."""


class Frame:
    """Who restricts whom in an article, how often and where."""

    def __init__(self, drafts: Sequence[Draft], affair: Affair, out: Iterable[str]) -> None:
        """From the drafts as their sentences tell them; states in `out` are nobody's usual target."""
        self.out = frozenset(out)
        self.pairs: Counter[tuple[str, str]] = Counter()
        self.answers = _answers(drafts)
        self.by_sender: dict[str, list[_Told]] = defaultdict(list)
        self.by_target: dict[str, list[_Told]] = defaultdict(list)
        self.by_measure: dict[str, list[_Told]] = defaultdict(list)
        for draft in drafts:
            aimed = tuple(t for t in draft.targets if t not in self.out and t not in draft.senders)
            here = draft.sentence.sentence_id
            if aimed and draft.senders:
                self.by_measure[draft.measure].append((here, aimed))
            for sender in draft.senders:
                if aimed:
                    self.by_sender[sender].append((here, aimed))
                self.pairs.update((sender, t) for t in aimed)
            for target in aimed:
                if draft.senders:
                    self.by_target[target].append((here, tuple(draft.senders)))
        for pair, times in affair.pairs.items():
            self.pairs[pair] += PLAIN * times
        self.sends: Counter[str] = Counter(affair.senders)
        self.suffers: Counter[str] = Counter(affair.targets)
        for (sender, target), times in self.pairs.items():
            self.sends[sender] += times
            self.suffers[target] += times

    def targets_near(self, senders: Sequence[str], here: int) -> list[str]:
        """The targets of the nearest told claim of one of these senders: one before, else whom they restrict most."""
        around = [told for s in senders for told in _around(self.by_sender.get(s, []), here)]
        before = [told for told in around if told[0] <= here]
        if not before and len(around) == 1:
            most = self.target_of(senders[0])
            around = [told for told in self.by_sender[senders[0]] if most in told[1]][:1] or around
        return _nearest(before or around, here)

    def foremost(self, senders: Sequence[str], targets: list[str], here: int, known: bool) -> list[str]:
        """Of several targets all, where this sentence or the last told of them; else the one that is restricted most.

        A measure that is `known`, 'THE sanctions', hits those restricted equally often.
        """
        told = {where for s in senders for where, aimed in self.by_sender.get(s, []) if not {*targets}.isdisjoint(aimed)}
        if len(targets) < 2 or not told.isdisjoint(range(here - STILL_ALL, here + 1)):
            return targets
        often = {t: sum(self.pairs[s, t] for s in senders) for t in targets}
        most = [t for t in targets if often[t] == max(often.values())]
        return most if known else most[:1]

    def struck_by(self, senders: Sequence[str], here: int, within: int = 1) -> list[str]:
        """Who struck these in the last sentences, `within` at most, where they struck nobody by name since."""
        first = here - within
        told = [told for s in senders for told in _around(self.by_target.get(s, []), here) if first <= told[0] < here]
        own = [told for s in senders for told in _around(self.by_sender.get(s, []), here) if first <= told[0] <= here]
        return [] if own or not told else [s for s in told[-1][1] if s not in senders and s not in NO_TARGETS]

    def struck_alike(self, measure: str, here: int) -> list[str]:
        """Whom a measure of this kind was told to hit right before."""
        told = [aimed for sentence, aimed in self.by_measure.get(measure, []) if here - ALIKE_WITHIN <= sentence < here]
        return list(told[-1]) if told else []

    def sender_against(self, target: str) -> str:
        """Who restricts a state most."""
        return next((s for (s, t), _ in self.pairs.most_common() if t == target), "")

    def target_of(self, sender: str) -> str:
        """Whom a state restricts most."""
        return next((t for (s, t), _ in self.pairs.most_common() if s == sender), "")

    def rather_sends(self, code: str) -> bool:
        """Whether the article lets a state restrict more often than it lets others restrict it."""
        return self.sends[code] > self.suffers[code]


STRIKING_BACK = frozenset({"back", "kind", "turn", "respond", "responded", "responds", "answered"}) | RETURNS
"""words of a sentence that answers a measure: 'hit BACK with', 'retaliated IN KIND'"""


def _answers(drafts: Sequence[Draft]) -> dict[str, str]:
    """Whom each state answers, where a sentence says that it does: 'Ottawa HIT BACK with tariffs on U.S. steel'."""
    told: dict[str, str] = {}
    for draft in drafts:
        if draft.senders and draft.targets and not STRIKING_BACK.isdisjoint(draft.parse.lows):
            for sender in draft.senders:
                told.setdefault(sender, draft.targets[0])
    return told


def _around(told: Sequence[_Told], here: int) -> list[_Told]:
    """The told claims right before (or in) and right after a sentence; `told` is in the order of the text."""
    k = bisect_left(told, (here + 1,))
    return [*told[max(0, k - 1) : k], *told[k : k + 1]]


def _nearest(told: Sequence[_Told], here: int) -> list[str]:
    def away(item: _Told) -> float:
        return item[0] - here + AFTER if item[0] > here else here - item[0]

    return list(min(told, key=away)[1]) if told else []


def same_side(senders: Sequence[str], target: str) -> bool:
    """Whether a target belongs to its only sender, as Greece to the EU, or the other way round."""
    if len(senders) != 1:
        return False
    return target in SIDES.get(senders[0], ()) or (target in BLOCS and senders[0] in SIDES.get(target, ()))


HOUSEHOLD = ("tariff", "price_cap", "import_restriction", "export_restriction")
"""measures that states take for their own sake too"""
INSTRUMENTS = frozenset({
    "tariff", "import tariff", "import duty", "customs duty", "duty", "levy", "import quota", "import control",
})  # fmt: skip
"""what every state has for its own trade"""
SETTING = frozenset({"set", "cut", "lower", "reduce", "relax", "fall", "halve", "slash", "abolish", "phase out"})
"""verbs of ruling one's own trade"""
LEADING = [["on"], ["for"], ["of"]]
"""what leads to another measure than the one told of: 'the tariff ON shoes'"""
EMBARGOES = frozenset({"embargo", "boycott"})


def _is_example(draft: Draft) -> bool:
    """'announced SANCTIONS SUCH AS bans on coal': one of several sanctions, whatever is traded."""
    start = draft.parse.segments[draft.trigger.segment].start
    before = draft.parse.lows[start : draft.trigger.first]
    return "sanctions" in before and (any(pair == ("such", "as") for pair in pairwise(before)) or "including" in before)


def is_own_trade(draft: Draft, way: str, frame: Frame, aimed: Set[str]) -> bool:
    """'Brazil raised its duty on wheat', in an article that lets nobody aim such a measure and Brazil restrict nobody.

    `way`: how the target was found, which the sentence does not name; `aimed`: the measures that sentences aim at somebody.
    """
    trigger, lows = draft.trigger, draft.parse.lows
    if way == "answered" and draft.reading.status == "extended" and draft.measure in HOUSEHOLD:
        return True  # 'PROLONGED ITS BAN on petrol exports': what was there before answers nobody
    if draft.measure == "tariff" and trigger.rule.split(":")[1] not in {*INSTRUMENTS, "duties"}:
        return False
    if draft.measure not in HOUSEHOLD or draft.measure in aimed or trigger.role in ("anaphor", "general"):
        return False
    if draft.senders in (["UN"], ["G7"]) or _is_example(draft):
        return False
    phrase = lows[trigger.phrase_start : trigger.last + 1] if trigger.predicate is None else []
    if not EMBARGOES.isdisjoint(phrase) or (trigger.rule.endswith(":licence") and draft.reading.status != "eased"):
        return False
    if phrase and phrase[0] in POINTING and lows[trigger.last + 1 : trigger.last + 2] not in LEADING:
        return False
    chain = draft.reading.chain
    if phrase and (trigger.rule.endswith((":import control", ":import quota")) or "ceiling" in phrase):
        return True
    at_home = draft.reading.status == "eased" and trigger.rule.endswith((":export control", ":export"))
    if phrase and at_home and way == "near":
        return True
    if phrase and trigger.rule.split(":")[1] in INSTRUMENTS and chain and chain[0].lemma in SETTING and way == "near":
        return True
    spelled = "unspecified" in aimed and draft.measure not in ("tariff", "price_cap")
    if "sender:last" in draft.ways:
        return not spelled
    return way == "known" and not any(frame.target_of(s) for s in draft.senders)


FAR = 20
"""So many sentences away from any claim that is told in full, a word that means much else is no measure."""


def is_far(draft: Draft, frame: Frame) -> bool:
    """'I ask you to pass these measures', pages after a measure against somebody was told."""
    if not draft.trigger.weak:
        return False
    here = draft.sentence.sentence_id
    told = [n for found in (frame.by_sender, frame.by_target) for pairs in found.values() for n, _ in pairs]
    return bool(told) and min(abs(here - n) for n in told) > FAR


def is_plain_word(draft: Draft) -> bool:
    """'sanctions', 'an embargo', 'retaliate': words that tell a measure also where nobody else is said to be aimed at."""
    trigger = draft.trigger
    if trigger.rule.startswith("general:retaliat"):
        return True
    return trigger.role in ("general", "name") and not trigger.weak and draft.measure != "price_cap"


def _same_near(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """'WERE SEIZED too', by nobody named: of several claims of the sentence before, the one of the same measure."""
    near = [d for d in before if d.sentence is before[-1].sentence and d.senders not in ([], [UNKNOWN])]
    same = [d for d in near if d.measure == draft.measure]
    away = draft.sentence.sentence_id - near[0].sentence.sentence_id if near else 0
    return same[-1] if same and 0 < away <= SEVERAL_BEFORE else None


SEVERAL_BEFORE = 3
"""So many sentences before one of the same measure is told of."""


def told_before(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """'THE DUTIES are prolonged': the claim of the same measure before, for one that is spoken of as known."""
    verb = draft.trigger.predicate
    if verb is not None:
        return _same_near(draft, before) if verb.passive and draft.measure != UNSPECIFIED else None
    pointed = draft.parse.lows[draft.trigger.phrase_start] in POINTING
    another = bool(before) and before[-1].parse is draft.parse and before[-1].measure != draft.measure
    same = [d for d in before if d.measure == draft.measure and d.senders not in ([], [UNKNOWN])]
    told = same[0] if same and all((d.senders, d.targets) == (same[0].senders, same[0].targets) for d in same) else None
    only = told is not None and draft.trigger.role == "name" and UNKNOWN not in told.targets and not draft.aimed_plainly
    if not (pointed and (another or only or draft.reading.status in ("eased", "extended"))) or draft.measure == UNSPECIFIED:
        return None
    if told is not None and only:
        draft.targets = list(told.targets)
        return told
    return same[-1] if same and not draft.targets else None


ENVOYS = frozenset({"ambassador", "envoy", "embassy", "diplomat", "diplomats", "consul"})


def is_quarrel(draft: Draft) -> bool:
    """'SUMMONED THE PERUVIAN AMBASSADOR and announced a ban on exports': no everyday trade, but a step against one."""
    return any(
        w.actor in draft.targets and not ENVOYS.isdisjoint(draft.parse.lows[k + 1 : k + 3])
        and not {"summoned", "recalled", "expelled", "withdrew"}.isdisjoint(draft.parse.lows[:k])
        for k, w in enumerate(draft.parse.words) if w.actor
    )
