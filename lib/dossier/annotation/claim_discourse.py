"""What a reader of an article keeps in mind: who was spoken of last, who restricts whom in this affair."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from dossier.annotation.claim_clauses import Parse

INSTITUTIONS = frozenset(
    "government ministry cabinet administration authorities ministers officials parliament spokesman spokeswoman "
    "spokesperson department country nation minister official lawmakers prime chancellor premier president".split()
)
BODIES = frozenset({"bloc", "union", "alliance", "grouping"})
BLOCS = frozenset({"EU", "G7", "UN", "WEST"})


@dataclass(slots=True)
class Discourse:
    """The state of a document while it is read from its beginning."""

    singular: str = ""
    plural: list[str] = field(default_factory=list)
    person: str = ""
    body: str = ""
    state: str = ""
    senders: list[str] = field(default_factory=list)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    targets: Counter[str] = field(default_factory=Counter)

    def pronoun(self, low: str, parse: Parse, at: int) -> list[str]:
        """The actors that a pronoun stands for: one named before it in the sentence, else one of the sentence before."""
        if low in ("their", "they", "them"):
            return self.plural or ([self.singular] if self.singular else [])
        if low in ("he", "she", "his", "her", "him", "i"):
            return [self.person] if self.person else self._one()
        if low in ("we", "our", "us"):
            return [self.person] if self.person else self._one()
        return self._one()

    def stand_in(self, parse: Parse, low: int, high: int) -> list[str]:
        """The actors that a pronoun or a bare noun in words[low:high] stands for."""
        for k in range(max(0, low), min(high, len(parse.words))):
            word = parse.words[k]
            if word.tag == "pronoun" and word.low not in ("who", "you", "itself", "themselves"):
                return self.pronoun(word.low, parse, k)
            if word.low in BODIES:
                return [self.body] if self.body else self._one()
            if word.low in INSTITUTIONS and word.tag == "noun":
                return self._one()
        return []

    def _one(self) -> list[str]:
        return [self.singular] if self.singular else []

    def hear(self, codes: list[str], person: bool) -> None:
        """Somebody is the subject of a clause: later pronouns may mean them."""
        if not codes:
            return
        self.plural = codes
        if len(codes) == 1:
            self.singular = codes[0]
            if person:
                self.person = codes[0]
        for code in codes:
            if code in BLOCS:
                self.body = code
