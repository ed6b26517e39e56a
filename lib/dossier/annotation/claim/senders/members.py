"""Who acts for whom: a member's minister for the body that restricts, authorities for the state that is told with them."""

from __future__ import annotations

from dossier.annotation.claim.clauses.groups import Codes
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import Segment
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.grammar.cues import INSTITUTIONS
from dossier.annotation.claim.grammar.role_words import EU_MEMBERS, SPOKEN_FOR

EU = "EU"


def for_union(codes: Codes, discourse: Discourse) -> Codes:
    """'WE will not lift them, SWEDEN'S minister said': a member that restricts nobody by itself speaks of the EU's."""
    known = discourse.affair
    member = len(codes) == 1 and codes[0] in EU_MEMBERS
    return [EU] if member and known.senders[EU] and not known.senders[codes[0]] else codes


def authorities(parse: Parse, k: int) -> Codes:
    """'the DANISH AUTHORITIES, who barred', 'the PERUVIAN central bank, which froze': whose office word k is."""
    first = k
    while first > 0 and parse.words[first].tag == "noun" and k - first < 3:
        first -= 1
    named = parse.words[first]
    office = parse.lows[k] in INSTITUTIONS | SPOKEN_FOR or parse.lows[k - 1 : k + 1] == ["central", "bank"]
    person = named.genitive and "who" in parse.lows[k + 1 : k + 3]  # 'PERU'S nuclear chief, WHO is under EU sanctions'
    office = office or person
    return [named.actor] if office and first < k and named.actor and not named.aims_only else []


def past_participle(parse: Parse, low: int, end: int) -> int:
    """Past 'STUNG BY Peruvian tariffs,': where the subject begins behind a participle that no list of verbs holds."""
    opens = low == 0 and parse.lows[1:2] == ["by"] and parse.words[0].tag == "noun" and not parse.words[0].forms
    comma = next((k for k in range(low, end) if parse.lows[k] == ","), -1) if opens else -1
    return comma + 1 if comma > 0 and any(w.actor for w in parse.words[comma:end]) else low


def past_circumstance(parse: Parse, segment: Segment) -> int:
    """Past 'WITH LIMA FAILING to act,': where the subject begins that a comma parts from its verb."""
    led = parse.lows[segment.start] == "with" and segment.predicates
    last = segment.predicates[-1].last if led else segment.end
    comma = next((k for k in range(last, segment.end - 1) if parse.lows[k] == ","), -1)
    return comma + 1 if comma > 0 else segment.start
