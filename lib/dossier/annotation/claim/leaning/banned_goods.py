"""What else a ban told of is on, and who else has one: 'Other banned items include furs', 'Canada has a ban in place'."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.annotation.claim.clauses.groups import Codes, group
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE
from dossier.annotation.claim.discourse import Discourse
from dossier.annotation.claim.status.chains import Reading
from dossier.annotation.claim.triggers.nouns import Trigger, segment_of
from dossier.vocabularies.measures import UNSPECIFIED

BANNED_GOODS = "list:banned goods"
"""The rule of 'the banned items'."""
IN_PLACE = "list:ban in place"
"""The rule of 'has a ban in place'."""
BANNED = frozenset({"banned", "prohibited", "forbidden", "barred", "embargoed", "restricted"})
GOODS = frozenset({"goods", "items", "products", "exports", "imports", "articles", "commodities", "categories", "list"})
GOODS_WITHIN = 5
TRADE = ("export_restriction", "import_restriction")
BANS = frozenset({"ban", "bans", "embargo", "embargoes", "restrictions", "controls", "curbs", "freeze"})
PLACED = frozenset({"place", "effect", "force"})
TOLD_WITHIN = 6
"""So many sentences back a ban may have been told that more is said to be on, or that others have as well."""


def banned_goods(parse: Parse, told: list[Trigger]) -> Iterator[Trigger]:
    """The triggers of goods on a list of what is banned, where the sentence names no measure itself."""
    if told:
        return
    for k, low in enumerate(parse.lows):
        if low not in BANNED or parse.words[k].tag == "verb":
            continue
        last = next((j for j in range(k + 1, min(k + GOODS_WITHIN, len(parse.lows))) if parse.lows[j] in GOODS), -1)
        between = parse.words[k + 1 : max(k, last)]
        if last > 0 and all(w.tag in ("noun", "actor", "adv") for w in between) and _holds(parse, k, last):
            number = segment_of(parse, k)
            until = parse.segments[number].end
            yield Trigger(k, last, k, UNSPECIFIED, BANNED_GOODS, "echo", False, number, until=until, status="imposed")
            return


def _holds(parse: Parse, k: int, last: int) -> bool:
    """'the banned items INCLUDE furs', 'furs are AMONG the banned items', 'furs were ADDED TO the list of banned items'."""
    before, after = parse.lows[max(0, k - 6) : k], parse.lows[last + 1 : last + 4]
    inside = not {"among", "added", "join", "joined", "joins"}.isdisjoint(before)
    return inside or not {"include", "includes", "included", "are", "were", "range"}.isdisjoint(after)


def in_place(parse: Parse, told: list[Trigger]) -> Iterator[Trigger]:
    """'The EU and Chile already HAVE BANS IN EFFECT': bans like the one told of, of those who have them."""
    if told:
        return
    for predicate in parse.predicates:
        if predicate.lemma.split()[0] != "have" or predicate.form != FINITE or predicate.negated or predicate.modal:
            continue
        near = range(predicate.last + 1, min(predicate.last + 5, len(parse.lows)))
        at = next((k for k in near if parse.lows[k] in BANS), -1)
        if at < 0 or parse.lows[at + 1 : at + 2] != ["in"] or PLACED.isdisjoint(parse.lows[at + 2 : at + 3]):
            continue
        segment = parse.segments[predicate.segment]
        doer = tuple(group(parse, segment.start, predicate.first))
        if doer:
            yield Trigger(
                at, at + 2, predicate.last + 1, UNSPECIFIED, IN_PLACE, "echo", False, predicate.segment, until=segment.end,
                status="imposed", doer=doer,
            )  # fmt: skip


def held(parse: Parse, trigger: Trigger, discourse: Discourse) -> tuple[Reading, str, Codes, Codes] | None:
    """The reading, measure, senders and targets of such a trigger; None where no ban is told that it may mean."""
    if discourse.since_claim > TOLD_WITHIN or not discourse.last_targets:
        return None
    noun = "ban" if trigger.rule == BANNED_GOODS else parse.lows[trigger.first].removesuffix("s")
    measure = discourse.told_by(noun)
    if not measure or (trigger.rule == BANNED_GOODS and measure not in TRADE):
        return None
    senders, targets = discourse.told_pair(measure)
    aimed = [t for t in targets if t not in trigger.doer]
    if any(code in targets for code in trigger.doer) or not aimed:
        return None
    most = discourse.main_sender(besides=targets)
    return Reading("imposed", ()), measure, list(trigger.doer) or most or senders, aimed
