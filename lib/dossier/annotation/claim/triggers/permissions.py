"""What needs somebody's leave: 'exports will require APPROVAL', 'who wants to import tin must obtain OSLO'S PERMISSION'."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dossier.annotation.claim.clauses.interrupted import subject_before
from dossier.annotation.claim.clauses.parse import Parse
from dossier.annotation.claim.clauses.predicates import FINITE, INFINITIVE, NOUN, RELATIVE, Predicate
from dossier.annotation.claim.triggers.nouns import Trigger
from dossier.annotation.claim.triggers.things import objects_in
from dossier.vocabularies.measures import Vocabulary

PERMISSIONS = frozenset({
    "permission", "approval", "authorisation", "authorization", "licence", "license", "licensing",
    "pre-approval", "preapproval", "go-ahead", "consent",
})  # fmt: skip
PERMITTED = frozenset({"financial", "export_restriction", "import_restriction", "services_ban", "investment_ban"})
"""measures whose things may need a permission"""
SEEKING = frozenset({"seek", "apply for", "apply", "obtain", "get", "receive", "request", "await"})


def permissions(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """The triggers of a sentence that tell what needs a permission."""
    if PERMISSIONS.isdisjoint(parse.lows):
        return
    yield from _needs_permission(parse, vocabulary)
    yield from _asks_permission(parse)


def _needs_permission(parse: Parse, vocabulary: Vocabulary) -> Iterator[Trigger]:
    """'Payments to those listed will require PERMISSION', 'importers of its goods will have to RECEIVE APPROVAL'."""
    for predicate in parse.predicates:
        obliged = _must_obtain(parse, predicate)
        if (predicate.form != FINITE and not obliged) or predicate.negated:
            continue
        after = parse.lows[predicate.last + 1 : predicate.last + 6]
        needs = (obliged or predicate.lemma in ("require", "need")) and bool(PERMISSIONS & set(after[:3]))
        subject_to = predicate.lemma == "be" and after[:2] == ["subject", "to"] and bool(PERMISSIONS & set(after[2:5]))
        under = predicate.lemma.split()[0] in ("put", "place", "bring") and _under_licence(parse, predicate.last)
        if not (needs or subject_to or under) or (predicate.passive and not under):
            continue
        parted = subject_before(parse, predicate)
        opens = predicate.segment <= 1 or all(s.kind == RELATIVE for s in parse.segments[1 : predicate.segment])
        start = parted[0] if parted else 0 if opens else parse.segments[predicate.segment].start
        ahead = under and not predicate.passive
        low, high = (predicate.last + 1, predicate.last + 12) if ahead else (start, predicate.first)
        thing = next(objects_in(parse, low, min(high, len(parse.words)), vocabulary, frozenset()), None)
        if thing is not None and thing[2].measure in PERMITTED and not _is_own_thing(parse, thing[0]):
            k, size, entry = thing
            near = parse.words[predicate.last + 1 : predicate.last + 6]
            whose = next((w.actor for w, n in pairwise(near) if w.actor and n.low in PERMISSIONS), "")
            whose = whose or next((n.actor for w, n in pairwise(near) if w.low == "from" and n.actor), "")
            role = "forbidden" if whose or parse.words[k].tag == "verb" else "name"  # who WISH TO BUY it consider nothing
            yield Trigger(
                k, k + size - 1, k, entry.measure, f"{entry.measure}:permission", role, False, predicate.segment,
                until=predicate.first, doer=(whose,) if whose else (),
            )  # fmt: skip


OBTAINING = frozenset({"obtain", "receive", "get", "gain", "secure", "seek", "apply", "acquire"})
BINDING = frozenset({"have", "has", "need", "needs", "required", "obliged"})
"""what before 'to' obliges: 'will HAVE to obtain', 'NEED to get'"""


def _must_obtain(parse: Parse, predicate: Predicate) -> bool:
    """'MUST OBTAIN', 'will HAVE TO GET', 'are REQUIRED TO SEEK'."""
    if parse.lows[predicate.head] not in OBTAINING or predicate.passive:
        return False
    outer = predicate.parent
    led = predicate.form == INFINITIVE and outer is not None and not outer.negated and outer.lemma in OBLIGED
    within = parse.lows[predicate.first : predicate.head]
    bound = within[-1:] == ["to"] and not BINDING.isdisjoint(within[-2:-1])
    return led or bound or predicate.modal == "must"


def _is_own_thing(parse: Parse, k: int) -> bool:
    return k > 0 and parse.lows[k - 1] in ("its", "their", "his", "her", "our")


def _under_licence(parse: Parse, last: int) -> bool:
    """'put exports UNDER A LICENSING system'."""
    after = parse.lows[last + 1 : last + 14]
    return any(low == "under" and PERMISSIONS & set(after[k + 1 : k + 4]) for k, low in enumerate(after))


OBLIGED = frozenset({"have", "require", "need", "oblige", "force", "order", "tell"})
"""verbs before 'to seek' of those who must"""
EXPORTED = frozenset({"export", "exports", "exporting", "exported", "shipment", "shipments", "ship", "shipped", "shipping"})
SOUGHT_WITHIN, TRADED_WITHIN = 6, 12
"""So many words after its verb stands the permission, and so many after that what it is needed for."""


def _asks_permission(parse: Parse) -> Iterator[Trigger]:
    """'requires APPROVAL FOR EXPORTS of chips', 'exporters must seek PERMISSION FOR EACH SHIPMENT': no free export."""
    lows = parse.lows
    for predicate in parse.predicates:
        end = min(len(lows), predicate.last + 1 + SOUGHT_WITHIN)
        paper = next((k for k in range(predicate.last + 1, end) if lows[k] in PERMISSIONS), -1)
        if paper < 0 or predicate.form == NOUN or predicate.negated or predicate.passive:
            continue
        high = min(len(lows), paper + TRADED_WITHIN)
        traded = next((k for k in range(paper + 1, high) if lows[k] in EXPORTED), -1)
        if traded < 0 or lows[paper + 1] not in ("for", "to", "before") or "to" not in lows[traded : traded + TRADED_WITHIN]:
            continue
        requires = predicate.lemma in ("require", "need") and predicate.form != INFINITIVE
        outer = predicate.parent
        obliged = predicate.modal in ("must", "will", "shall", "should") or "to" in lows[predicate.first : predicate.head]
        obliged = obliged or (outer is not None and predicate.form == INFINITIVE and outer.lemma in OBLIGED)
        number, until = predicate.segment, max(parse.segments[predicate.segment].end, high)
        if requires:
            yield Trigger(
                predicate.head, paper, predicate.first, "export_restriction", "export_restriction:permission", "verb", False,
                number, predicate, until, traded,
            )  # fmt: skip
        elif predicate.lemma in SEEKING and obliged:
            start = parse.segments[number].start
            yield Trigger(
                predicate.head, paper, start, "export_restriction", "export_restriction:permission", "forbidden", False,
                number, until=until, object_first=traded,
            )  # fmt: skip
