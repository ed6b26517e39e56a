"""What a reader of an article keeps in mind: who was spoken of last, who restricts whom in this affair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from dossier.annotation.claim.clauses.groups import other_side
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.grammar.cues import BLOCS, OWN_VOICE, PLURALS, SPEAKERS

COLLECTIVE = "WEST"
TRADE = frozenset({"import_restriction", "export_restriction", "arms_embargo"})
MEANT_BY = {
    "embargo": TRADE,
    "boycott": TRADE | {"diplomatic"},
    "ban": TRADE | {"travel_ban", "transport_ban", "services_ban", "investment_ban", "financial"},
    "prohibition": TRADE | {"travel_ban", "transport_ban", "services_ban", "investment_ban", "financial"},
    "freeze": frozenset({"asset_freeze", "financial"}),
    "cap": frozenset({"price_cap"}),
    "blockade": TRADE | {"transport_ban"},
    "suspension": TRADE | {"travel_ban", "transport_ban", "services_ban", "investment_ban", "financial", "diplomatic"},
}
"""What a noun that points back may mean; others may mean anything."""

STANDING = ("imposed", "announced", "extended")
"""how far a measure has come that stands: what is merely planned is not spoken of as known"""

GATHERED = frozenset({"ministers", "leaders", "ambassadors", "envoys"})
"""who act for whom they were said to be of"""
RECENT = 6
"""So many of those who were named or restricted last are kept in mind."""


@dataclass(slots=True)
class Affair:
    """How often each state plainly restricts and is plainly restricted, and who whom."""

    senders: Counter[str] = field(default_factory=Counter)
    targets: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)

    def only_target(self, code: str) -> bool:
        """Whether the article restricts this state and never lets it restrict."""
        return bool(self.targets[code]) and not self.senders[code]

    def only_sender(self, code: str) -> bool:
        """Whether the article lets this state restrict and never restricts it."""
        return bool(self.senders[code]) and not self.targets[code]

    def sender_against(self, target: str) -> str:
        """Who restricts a state most, or, where only one state restricts anybody, that one."""
        found = next((s for (s, t), _ in self.pairs.most_common() if t == target), "")
        alone = next(iter(self.senders), "") if len(self.senders) == 1 else ""
        return found or (alone if alone != target else "")

    def target_of(self, sender: str) -> str:
        """Whom a state restricts most, or, where only one state is restricted at all, that one."""
        found = next((t for (s, t), _ in self.pairs.most_common() if s == sender), "")
        alone = next(iter(self.targets), "") if len(self.targets) == 1 else ""
        return found or (alone if alone != sender else "")


@dataclass(slots=True)
class Discourse:
    """The state of a document while it is read from its beginning."""

    singular: str = ""
    opening: str = ""
    """whom 'it' meant as the sentence that is read began"""
    plural: list[str] = field(default_factory=list)
    pair: list[str] = field(default_factory=list)
    """two who were the subject together: 'both', 'the former', 'the latter' mean them"""
    person: str = ""
    orator: str = ""
    """whose 'we' and 'our' it is in a speech"""
    body: str = ""
    body_named: str = ""
    state: str = ""
    last_senders: list[str] = field(default_factory=list)
    last_targets: list[str] = field(default_factory=list)
    last_status: str = ""
    status_before: str = ""
    """how far the last claim had come as the sentence that is read began"""
    struck: dict[str, Counter[str]] = field(default_factory=dict)
    """who restricted each target so far, and how often"""
    here: bool = False
    """whether the sentence that is read has told a claim"""
    listed: bool = False
    """whether the sentence with the last claim spoke of a list"""
    recent: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)
    """who was named of late, in whatever place, the last one first"""
    measures: list[str] = field(default_factory=list)
    """the measures told of, the last one first"""
    worded: dict[str, str] = field(default_factory=dict)
    """the measure told last with each of these words: the embargo that was called one"""
    together: list[str] = field(default_factory=list)
    """the measures that the last sentence with a claim has told"""
    pairs: dict[str, tuple[list[str], list[str]]] = field(default_factory=dict)
    """who was told last to take each of them, and against whom"""
    standing: set[str] = field(default_factory=set)
    """those that were told to be taken, and not only thought of"""
    senders: Counter[str] = field(default_factory=Counter)
    targets: Counter[str] = field(default_factory=Counter)
    about: bool = False
    """whether the document speaks of sanctions by that name"""
    since_claim: int = 0
    """so many sentences ago a claim was read"""
    home: str = ""
    """whose 'government' is meant where nobody was spoken of yet"""
    named: Counter[str] = field(default_factory=Counter)
    """how often each state is named in the whole document"""
    affair: Affair = field(default_factory=Affair)
    gathered: dict[str, str] = field(default_factory=dict)
    """whose ministers, leaders or envoys were spoken of last"""

    def gather(self, parse: Parse) -> None:
        """Take in whose 'the ministers' will be: those of 'EU foreign MINISTERS', 'LEADERS of the G7'."""
        for k, word in enumerate(parse.words):
            if word.low in GATHERED:
                near = parse.words[max(0, k - 2) : k]
                near = near + parse.words[k + 1 : k + 4] if parse.lows[k + 1 : k + 2] == ["of"] else near
                code = next((w.actor for w in near if w.actor and not w.aims_only and not w.person), "")
                self.gathered.update({word.low: code} if code in BLOCS else {})

    def pronoun(self, low: str) -> list[str]:
        """The actors that a pronoun stands for."""
        if self.orator and low in OWN_VOICE:
            return [self.orator]
        if low in PLURALS and self.plural:
            return self.plural
        if low in SPEAKERS and self.person:
            return [self.person]
        return [self.singular] if self.singular else []

    def begin(self, since_claim: int) -> None:
        """A sentence is read, so many sentences after the last one with a claim."""
        self.since_claim, self.here, self.opening = since_claim, False, self.singular
        self.status_before = self.last_status

    def answered_by(self, senders: list[str]) -> list[str]:
        """Whom these answer: the last sender, if it struck them just now, else who struck them most."""
        last = [s for s in self.last_senders if s not in senders]
        near = self.here or self.since_claim <= 1
        if not senders or (near and set(self.last_targets) & set(senders)):
            return last
        blows: Counter[str] = Counter()
        for sender in senders:
            blows.update({s: n for s, n in self.struck.get(sender, Counter()).items() if s not in senders})
        most = [s for s, n in blows.items() if n == max(blows.values())]
        return [s for s in last if s in most] or most[:1] or last

    def other(self, besides: list[str]) -> str:
        """The state spoken of last that is none of these."""
        return next((code for code in (self.state, self.singular, *self.recent) if code and code not in besides), "")

    def two_sides(self) -> list[str]:
        """'both sides': who restricted last and whom, where that is one each."""
        sides = [*dict.fromkeys((*self.last_senders, *self.last_targets))]
        return [s for s in sides if s not in ("UNKNOWN", COLLECTIVE)] if len(sides) == 2 else []

    def hear(self, codes: list[str], person: bool, several: bool = False, leading: bool = False) -> None:
        """Somebody is the subject of a clause: later pronouns may mean them.

        `several`: told as 'EU ministers'; `leading`: as 'the Sudanese AUTHORITIES', who may be under sanctions themselves.
        """
        if not codes:
            return
        restricted = not leading and all(self.affair.targets[code] > self.affair.senders[code] for code in codes)
        if ((several or len(codes) > 1) and not restricted) or codes[0] == COLLECTIVE:
            self.plural = codes
        if len(codes) == 2 and COLLECTIVE not in codes:
            self.pair = codes
        if len(codes) == 1:
            self.singular = codes[0]
            if person:
                self.person = codes[0]
        for code in codes:
            if code in BLOCS:
                self.body = code
            elif len(codes) == 1 and code != COLLECTIVE:
                self.state = code

    def notice(self, codes: Iterable[str]) -> None:
        """Somebody is named, in whatever place: a body among them may be 'the bloc', the allies may be 'they'."""
        named = [code for code in codes if code]
        if named:
            self.spoken = [*dict.fromkeys((*reversed(named), *self.spoken))][:RECENT]
        self.body_named = next((code for code in reversed(named) if code in BLOCS), self.body_named)
        if COLLECTIVE in named:
            self.plural = [COLLECTIVE]

    def note(self, senders: list[str], targets: list[str], measure: str, status: str = "", surface: str = "") -> None:
        """A claim was read, by the words of `surface`."""
        self.worded.update({noun: measure for noun in MEANT_BY if noun in surface.lower()})
        self.together = [*(self.together if self.here else ()), measure]
        self.last_senders = senders or other_side(self.struck, targets, self.last_senders) or self.last_senders
        self.last_targets = targets or self.last_targets
        self.last_status = status
        self.recent = [*senders, *self.recent][:RECENT]
        self.pairs[measure] = (self.last_senders, self.last_targets)
        self.measures = [measure, *(m for m in self.measures if m != measure)]
        if status in STANDING:
            self.standing.add(measure)
        self.here = True
        for target in targets:
            self.struck.setdefault(target, Counter()).update(senders)
        self.senders.update(senders[:1])
        self.targets.update(targets)

    def told_by(self, noun: str, hinted: frozenset[str] = frozenset(), stands: bool = False) -> str:
        """The measure told of last that a noun may point back to: 'the EMBARGO' is no asset freeze.

        Where things that the sentence names hint at some of those told (`hinted`), one of these; `stands`: sooner one
        that is taken than one that is only thought of.
        """
        fits = MEANT_BY.get(noun)
        told = [m for m in self.measures if fits is None or m in fits] or (self.measures if noun == "suspension" else [])
        called = self.worded.get(noun, "")
        told = [called, *told] if called in told else told
        told = [m for m in told if stands and m in self.standing] or told
        return next((m for m in told if m in hinted), told[0] if told else "")

    def only_measure(self) -> str:
        """The one measure that the last sender has taken against its target, else ''."""
        own = [m for m in self.measures if self.pairs[m] == (self.last_senders, self.last_targets)]
        own = [m for m in own if m in self.standing] or own
        return own[0] if len(own) == 1 else ""

    def told_pair(self, measure: str) -> tuple[list[str], list[str]]:
        """Who was told last to take a measure, and against whom; else who was told to take any."""
        senders, targets = self.pairs.get(measure, (self.last_senders, self.last_targets))
        return list(senders), [code for code in targets if code not in senders]

    def main_sender(self, besides: list[str]) -> list[str]:
        """Who restricts most in this document, the first of equals."""
        return next(([code] for code, _ in self.senders.most_common() if code not in besides), [])
