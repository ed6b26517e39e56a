"""The actors that a stretch of words names together: 'the United States, together with Canada and the EU'."""

from __future__ import annotations

from collections import Counter

from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import ADJUNCT, GERUNDIAL, Predicate
from dossier.annotation.claim.grammar.cues import MEASURE_NOUNS
from dossier.annotation.claim.grammar.role_words import SPOKEN_FOR

Codes = list[str]

UNKNOWN = "UNKNOWN"
"""The code of somebody who is told of and for whom there is no other."""

LIKENING = ("like", "unlike", "besides")
"""Words before somebody who is only compared: 'UNLIKE Peru, Chile has banned'."""


def other_side(struck: dict[str, Counter[str]], targets: Codes, last_senders: Codes) -> Codes:
    """Who restricts the last sender, where a claim without a sender is aimed at that one: nobody restricts himself."""
    by = struck.get(targets[0], Counter()) if set(targets) & set(last_senders) else Counter()
    return next(([code] for code, _ in by.most_common() if code not in targets), [])


def group(parse: Parse, low: int, high: int) -> Codes:
    """The first actor of a stretch of words, with those that are coordinated with it."""
    codes: Codes = []
    linked = True
    aside = False
    for k in range(max(0, low), min(high, len(parse.words))):
        word = parse.words[k]
        if codes and _describes_before(parse, k):
            aside = True  # 'CHILE, PERU'S largest customer, has'
        aside = aside and word.low != "," and word.tag != "do"
        if aside or (codes and _dates_member(parse, k, high)):
            continue
        if codes and word.tag == "neg" and parse.lows[k - 1] == "but":
            break
        acts = bool(word.actor) and (not word.aims_only or _acts_beside(parse, k, codes))
        if acts and not (k + 1 < high and parse.lows[k + 1].startswith("-")):
            if not linked and codes:
                codes[-1] = (
                    codes[-1] if word.actor == "WEST" and codes[-1] in ("EU", "G7", "UN") else word.actor
                )
            elif linked:
                codes.append(word.actor)
            linked = False
        elif word.tag == "and" or word.low == "," or _as_well_as(parse, k) or (codes and _joins_company(parse, k)):
            linked = True
        elif codes and word.tag in ("prep", "verb", "be", "have", "modal", "rel", "to") and word.low != "of":
            break
        elif not codes and k > low and parse.lows[k - 1] in SPOKEN_FOR and word.tag == "prep":
            continue
        elif (
            not codes
            and word.tag == "prep"
            and word.low
            in ("in", "after", "over", "with", "under", "during", "from", "despite", "at", "on", "amid", "against")
            and k > low
        ) or (not codes and word.low in LIKENING and "," in parse.lows[k:high]):
            aside = True
        elif (
            codes
            and linked
            and word.tag == "noun"
            and not word.capital
            and not _modifies_actor(parse, k, high)
        ):
            break
    return _named_among(parse, low, high) or codes if codes == ["WEST"] else unique(codes)


def _acts_beside(parse: Parse, k: int, codes: Codes) -> bool:
    """'the United States and EUROPE imposed', 'EUROPE and Canada agreed': the continent as one of those who act."""
    if parse.lows[k] != "europe" or parse.words[k].genitive:
        return False
    if codes:
        return parse.words[k - 1].tag == "and" or parse.lows[k - 1] == ","
    after = parse.words[k + 1 : k + 4]
    named = after[1:2] if after[1:2] and after[1].tag != "det" else after[2:3]
    opens = not k or parse.words[k - 1].tag in ("mark", "sub", "quote", "rel") or parse.lows[k - 1] == "that"
    return opens and bool(named) and after[0].tag == "and" and bool(named[0].actor)


def _describes_before(parse: Parse, k: int) -> bool:
    """'Chile, PERU'S LARGEST CUSTOMER, has': a name in the genitive that tells whose somebody is."""
    word = parse.words[k]
    if not (word.actor and word.genitive) or parse.lows[k - 1] != "," or not parse.words[k - 2].actor:
        return False
    end = next((j for j in range(k + 2, len(parse.words) - 1) if parse.words[j].tag not in ("noun", "prep", "det")), 0)
    return end > 0 and parse.lows[end] == "," and parse.words[end + 1].tag in ("verb", "be", "have", "modal", "adv")


def _dates_member(parse: Parse, k: int, high: int) -> bool:
    """'Peru ON MONDAY and Chile ON TUESDAY', 'Peru and, FROM MAY, Chile': when one of several did it."""
    if parse.words[k].tag != "prep" or k + 2 >= high or parse.words[k + 1].tag != "date":
        return False
    goes_on = parse.words[k + 2].tag == "and"
    return goes_on or (parse.lows[k - 1] == "," and parse.words[k - 2].tag == "and" and parse.lows[k + 2] == ",")


def included(parse: Parse, number: int) -> Codes:
    """'Several countries, INCLUDING CHILE AND PERU, froze': those who are named of the many."""
    named = parse.segments[number : number + 2]
    listing = next((s for s in named if s.opener == "including"), None)
    return group(parse, listing.start + 1, listing.end) if listing is not None else []


def _named_among(parse: Parse, low: int, high: int) -> Codes:
    """'Several countries, among them CHILE AND PERU': those who are named, instead of the many."""
    among = next((k for k in range(low, high - 2) if parse.lows[k : k + 2] == ["among", "them"]), None)
    return group(parse, among + 2, high) if among is not None else []


def _as_well_as(parse: Parse, k: int) -> bool:
    return parse.lows[k] == "well" and k > 0 and parse.lows[k - 1] == "as" and parse.lows[k + 1 : k + 2] == ["as"]


def _joins_company(parse: Parse, k: int) -> bool:
    """'The United States, together WITH Canada and the EU, agreed'."""
    low = parse.lows[k]
    if any(w.actor in ("G7", "WEST") for w in parse.words[k + 1 : k + 4]):
        return False
    return low == "alongside" or (low == "with" and k > 0 and parse.lows[k - 1] in ("together", "along", "jointly"))


def _modifies_actor(parse: Parse, k: int, high: int) -> bool:
    return any(parse.words[j].actor for j in range(k + 1, min(high, k + 3)))


def unique(codes: Codes) -> Codes:
    return list(dict.fromkeys(codes))


REASONED = ("over", "for", "on")
REASON_WITHIN = 14
"""So many words a reason has between two targets of a list: 'India OVER steel, Brazil OVER ethanol'."""


def next_of_list(parse: Parse, k: int, high: int) -> int:
    """Where the list goes on in 'against India OVER steel, | BRAZIL over ethanol and Peru over tin', or 0."""
    for j in range(k + 2, min(k + REASON_WITHIN, high - 1, len(parse.words) - 1)):
        if parse.words[j].actor and parse.lows[j - 1] in (",", "and") and parse.lows[j + 1] in REASONED:
            return j
    return 0


GOVERNING = frozenset({
    "authorities", "officials", "lawmakers", "ministers", "regulators", "legislators", "customs",
})  # fmt: skip


def does_it(parse: Parse, after: int) -> bool:
    """'a ban on flights BY (three) CHILEAN AIRLINES': who does what is restricted, and no government."""
    if parse.lows[after : after + 1] != ["by"]:
        return False
    named = after + 2 if any(w.tag == "number" for w in parse.words[after + 1 : after + 2]) else after + 1
    noun = parse.words[named + 1 : named + 2]
    if not noun or not parse.words[named].actor:
        return False
    return noun[0].low.endswith("s") and noun[0].tag == "noun" and noun[0].low not in GOVERNING


def beside_with(parse: Parse, predicate: Predicate) -> Codes:
    """'Peru imposed sanctions on it, WITH KENYA also slapping on some': the one who stands right before the participle."""
    segment, k = parse.segments[predicate.segment], predicate.first
    if segment.kind != ADJUNCT or segment.opener != "with" or predicate.form != GERUNDIAL:
        return []
    while k > segment.start and parse.words[k - 1].tag == "adv":
        k -= 1
    named, low = parse.words[k - 1], parse.lows.index("with", segment.start)
    low = next((p.last for p in reversed(segment.predicates) if p.last < k - 1), low)  # 'with Chile raising duties AND PERU'
    return group(parse, low + 1, k) if named.actor and not named.genitive and not named.aims_only else []


JOINED_WITHIN = 11
"""So many words after 'joining' those who are joined are named."""


def joined(parse: Parse, low: int, high: int) -> Codes:
    """'joining PERU and Chile', but nobody in 'joining Peru to', nor in 'joining CURBS set by Peru'."""
    words = parse.words[low:high]
    named = next((k for k, w in enumerate(words) if w.actor), len(words))
    led = any(w.tag == "to" or w.low.startswith("-") for w in words)
    told = any(w.low in MEASURE_NOUNS for w in words[:named])
    return [] if led or told else group(parse, low, min(high, low + JOINED_WITHIN))


def antecedent(parse: Parse, start: int, floor: int) -> int:
    """'Kenya sold parts to PERU, which is under a ban': where begins what a relative clause is said of, else `floor`."""
    k = start - 1
    while k > 0 and parse.words[k].tag in ("mark", "quote"):
        k -= 1
    if not parse.words[k].actor or parse.words[k].aims_only:
        return floor
    while k > 1 and parse.words[k - 1].tag in ("and", "mark") and parse.words[k - 2].actor:
        k -= 2
    return k


def apposed_speaker(parse: Parse, comma: int) -> Codes:
    """'were freed, THE CABINET, PERU'S HIGHEST BODY, announced': who speaks and what he is, before `comma`."""
    commas: list[int] = []
    for k in range(comma - 1, -1, -1):
        if parse.words[k].tag in ("verb", "be", "have", "modal", "sub", "rel"):
            break
        commas += [k] if parse.lows[k] == "," else []
    return group(parse, commas[1] + 1, comma) if len(commas) > 1 else []


SEAT_WITHIN = 5
"""so many words before 'ministry' the comma may stand after the place that says whose it is"""


def seat_before(parse: Parse, k: int) -> str:
    """'In OSLO on Friday, the foreign MINISTRY ...': whose ministry it is, by the place that opens the clause."""
    for j in range(k - 1, max(0, k - SEAT_WITHIN), -1):
        word = parse.words[j]
        if word.low == ",":
            place = j - 1
            while place > 1 and (parse.words[place].tag == "date" or parse.lows[place] == "on"):
                place -= 1
            opens = place == 1 or (place > 1 and parse.words[place - 2].tag in ("mark", "quote", "and", "sub", "adv"))
            named = parse.words[place].actor if opens and parse.lows[place - 1] == "in" else ""
            return "" if parse.words[place].person or parse.words[place].genitive else named
        if word.actor or word.tag not in ("noun", "det", "date", "adv"):
            return ""
    return ""
