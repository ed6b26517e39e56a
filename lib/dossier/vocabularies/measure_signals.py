"""Which words of the vocabulary of sanctions a sentence must hold to be worth reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dossier.vocabularies.signals import ANY_MEASURE, Signal, signal_words

if TYPE_CHECKING:
    from dossier.vocabularies.measures import Vocabulary

POINTING = frozenset({
    "effect", "force", "renewed", "extended", "prolonged", "rolled", "listed", "named", "added",
    "lifted", "eased", "suspended", "reinstated", "exemption", "exemptions",
    "widened", "broadened", "tightened", "toughened", "expanded", "strengthened", "relaxed", "scrapped",
    "waiver", "waivers", "exception", "exceptions", "carve-out", "names", "listings", "designations", "next",
})  # fmt: skip
"""Words of a sentence about a measure told of: 'it takes EFFECT', 'it was RENEWED', 'an EXEMPTION applies'."""
ENVOYS = frozenset({
    "diplomat", "diplomats", "ambassador", "ambassadors", "envoy", "envoys", "attache", "attaches", "consul", "consuls",
    "diplomatic", "embassy", "consulate", "affaires", "d'affaires", "advisers", "advisors",
})  # fmt: skip
"""Who is meant where somebody must leave."""
FROZEN = frozenset({"freeze", "unfreeze", "immobilise", "immobilize"})
"""What is done with money that is told by its amount."""
ANYTHING = ("what", "anything", "everything", "whatever")
"""What is frozen, where it is told by who owns it."""
SENT_HOME = ("citizens", "nationals", "visitors", "residents", "tourists", "travellers", "travelers", "expatriates")
"""Who must leave as well, and holds no office."""
AFTERWARDS = frozenset({"list"})
"""Verbs that punish only where a measure was told of before."""
EVERYDAY = frozenset({"hit"})
"""Verbs that punish only where a measure was told of before, or beside one of these:"""
HARD_HIT = frozenset({
    "company", "companies", "bank", "banks", "firm", "firms", "lenders", "suppliers", "traders", "refiners", "manufacturers",
    "official", "officials", "general", "generals", "oligarch", "oligarchs", "tycoon", "tycoons", "businessman", "settlers",
    "entities", "individuals", "persons", "people", "citizens", "nationals", "ships", "vessels", "groups", "businesses",
    "organisations", "organizations", "insurers", "ministry", "others", "airline", "businessmen", "judges", "ministers",
    "commanders",
})  # fmt: skip
PEOPLE_SHUT_OUT = ("official", "officials", "generals", "judges", "ministers", "lawmakers", "nationals", "citizens")
"""Who is inadmissible somewhere, which evidence may be as well."""
TOLD = (
    "banks", "lenders", "refiners", "importers", "airlines", "carriers", "insurers", "companies", "firms", "traders",
    "shippers", "businesses", "ports",
)
"""Who is told not to do something."""
UNLAWFUL = ("illegal", "unlawful", "offence", "offense", "crime")
"""What it is to do what is forbidden."""
BERTHS = ("dock", "berth", "port", "ports", "harbour", "harbours", "harbor", "harbors", "airspace", "waters")
"""Where no craft may come."""
LISTS = frozenset({"list", "lists", "roster", "register", "registry"})
LISTING = frozenset({"put", "place", "add", "include", "sweep", "remove", "take", "strike", "drop", "join", "return"})
"""Verbs by which somebody comes to stand on a list, or leaves it."""
AGREED_VISITS = ("visa", "visas", "visa-free", "visa-waiver", "visa-facilitation", "visits", "islanders")
AGREED_CATCHES = ("fish", "fishing", "fisheries", "fishermen", "fishers", "trawlers")
"""What accords between states let people do: come without a visa, fish in the other's waters."""
WARES = ("weapons", "arms", "jets", "warplanes", "missiles", "helicopters", "warships", "submarines", "tanks")
"""What a contract that a state takes back is for."""
PERMISSIONS = ("permission", "approval", "authorisation", "authorization", "licensing")
"""What payments and exports may need."""
STRICTER = (
    "stepped-up", "tougher", "stricter", "tighter", "extra", "additional", "enhanced", "tighten", "tightened", "toughened",
    "stepped", "step", "steps", "stringent", "heightened", "intensified", "toughen", "stiffer", "stiff", "strict", "tough",
    "closer", "increase", "increased", "increasing",
)
"""What checks are that become a hurdle, and verbs by which they do."""
SHUTTING_OUT = frozenset({"block", "isolate", "exclude", "restrict"})
"""What is done to another state's banks."""
BY_THEMSELVES = frozenset({
    "ban", "embargo", "freeze", "prohibition", "blockade", "boycott", "block", "limit", "ceiling", "cap", "maximum",
    "suspension", "closure", "moratorium",
})  # fmt: skip
"""Restricting nouns that tell a measure without the thing that they restrict: 'the BAN', 'a CAP of 60 dollars a barrel'."""

_BITS: dict[str, int] = defaultdict(lambda: 1 << len(_BITS))
"""A bit for each measure."""


def signal_of(made: Vocabulary) -> Signal:
    """The words by which a sentence may hold a claim told with this vocabulary."""
    signal = Signal()
    signal.again |= POINTING
    for phrase, entry in made.nouns.items():
        words = signal_words(phrase)
        if entry.role in ("object", "good", "light"):
            signal.add_bits(words, _BITS[entry.measure], restricts=False)
        elif entry.role == "anaphor" or (entry.role == "restricting" and phrase[0].removesuffix("s") in BY_THEMSELVES):
            signal.again.add(words[0] if entry.role == "anaphor" else words[-1])
        if entry.role == "restricting":
            signal.add_bits(words, ANY_MEASURE, restricts=True)
        elif entry.role in ("name", "general"):
            signal.add_phrase(words)
    by_itself = {*made.acts, *made.sanctioning, *made.restricts_alone} - EVERYDAY - AFTERWARDS
    for word, forms in made.forms.items():
        for form in forms:
            _signal_verb(made, signal, (word,), form.lemma, by_itself)
        if any(form.lemma in AFTERWARDS for form in forms):
            signal.again.add(word)
        if any(form.lemma in EVERYDAY for form in forms):
            signal.again.add(word)
            for noun in HARD_HIT:
                signal.add_phrase((noun, word))
    for phrase, form in made.verb_phrases.items():
        _signal_verb(made, signal, signal_words(phrase), form.lemma, by_itself)
    _signal_turns(made, signal)
    _signal_accords(made, signal)
    _signal_orders(made, signal)
    _signal_hurdles(signal)
    _signal_renewals(signal)
    _signal_shut_out(made, signal)
    return signal


def _signal_turns(made: Vocabulary, signal: Signal) -> None:
    """A turn of phrase signals where two of its words stand in one sentence."""
    papers = {"needing", "revoking", "withholding", "granting"}
    for word, forms in made.forms.items():
        lemmas = {form.lemma for form in forms}
        if any(lemmas & made.turns.get(name, frozenset()) for name in papers):
            for noun in made.turns.get("licences", ()):
                signal.add_phrase((word, noun))
        if lemmas & made.turns.get("exempting", frozenset()):
            signal.again |= {word, "exempt"}
        if lemmas & LISTING:
            for noun in LISTS:
                signal.add_phrase((word, noun))
        if lemmas & made.turns.get("admitting", frozenset()):
            signal.add_bits((word,), _BITS["import_restriction"] | _BITS["export_restriction"], restricts=True)
        if lemmas & FROZEN:
            for amount in ("million", "millions", "billion", "billions", "trillion", "$", "€", "£", *ANYTHING):
                signal.add_phrase((word, amount))
        if "lose" in lemmas:
            for noun in ("access", "privileges", "rights", "status", "preferences"):
                signal.add_phrase((word, noun))
        if any(lemmas & {v.split()[0] for v in made.turns.get(name, ())} for name in ("meeting",)):
            for noun in made.turns.get("talks", ()):
                signal.add_phrase((word, noun))
        if lemmas & made.turns.get("shutting", frozenset()):
            signal.add_phrase((word, "door"))
            signal.add_phrase((word, "doors"))
    for verb in ("sell", "supply", "deliver", "selling", "supplying"):
        for thing in ("arms", "weapons"):
            signal.add_phrase((verb, thing))
    for verb in (*made.turns.get("leaving", ()), "go", "home", "bags"):
        for noun in ENVOYS:
            signal.add_phrase((noun, verb))
    for verb in made.turns.get("leaving", ()):
        for noun in SENT_HOME:
            signal.add_phrase((noun, verb))
    for noun in ("embassy", "embassies", "consulate", "consulates", "diplomats"):
        for verb in ("halve", "trim", "shrink", "downsize"):
            signal.add_phrase((verb, noun))
    for noun in ("investors", "investor", "firms", "companies", "owner", "owners"):
        signal.add_phrase((noun, "divest"))
    for noun in ("stake", "stakes", "shares", "shareholding"):
        signal.add_phrase(("ordered", noun))
    for place in ("airspace", "skies", "waters"):
        signal.add_phrase(("avoid", place))
    for label in made.turns.get("labels", ()):
        for word, forms in made.forms.items():
            if any(form.lemma in made.turns["declaring"] for form in forms):
                signal.add_phrase((word, label))
    for noun in ("tax", "taxes"):
        signal.add_bits((noun,), _BITS["tariff"], restricts=False)
        for thing in ("goods", "products", "imports"):
            signal.add_phrase((noun, thing))
    for noun in ("visas", "visa", "entry", "enter"):
        signal.add_phrase((noun, "ineligible"))
        signal.add_phrase((noun, "eligible"))
    signal.add_phrase(("unwelcome",))
    for word in ("welcome", "overfly", "dock", "berth", "foot"):
        signal.add_phrase(("longer", word))
        signal.add_phrase(("not", word))
    for word in ("fly", "land"):
        signal.add_phrase(("not", word))
    for verb in ("decided", "pledged", "promised", "vowed", "agreed"):
        for word in ("sell", "supply", "deliver"):
            signal.add_phrase((verb, word))
    for word in ("overfly", "dock", "berth", "overflown"):
        signal.add_phrase(("may", word))
    signal.add_phrase(("on", "ice"))
    for noun in ("banks", "lenders", "suppliers", "exporters", "toolmakers", "sellers"):
        signal.add_phrase((noun, "off"))
    for noun in ("measures", "steps"):
        signal.add_phrase(("following", noun))
    for noun in PERMISSIONS:
        for thing in ("payments", "transactions", "exports", "imports", "export", "shipments", "shipment", "shipped"):
            signal.add_phrase((thing, noun))
    signal.add_phrase(("off", "limits"))
    signal.add_phrase(("off-limits",))
    signal.add_phrase(("out", "of", "bounds"))


RENEWED = ("resumption", "restoration", "reopening", "re-opening")
"""What is announced where something is let go on."""


def _signal_renewals(signal: Signal) -> None:
    """What is let go on, and trade that nobody approves."""
    for noun in RENEWED:
        signal.add_bits((noun,), ANY_MEASURE, restricts=True)
    for thing in ("border", "borders", "airspace"):
        signal.add_phrase((thing, "opening"))
    for thing in ("export", "exports", "imports", "shipments"):
        signal.add_phrase((thing, "approve"))


def _signal_hurdles(signal: Signal) -> None:
    """What is made harder, and checks that become stricter."""
    for word in ("harder", "difficult", "tougher", "trickier"):
        for verb in ("made", "makes", "make", "making"):
            signal.add_phrase((verb, word))
    for noun in ("checks", "inspections", "screening", "testing", "tests"):
        for word in STRICTER:
            signal.add_phrase((word, noun))


def _signal_shut_out(made: Vocabulary, signal: Signal) -> None:
    """Banks and broadcasters that are shut out."""
    for word in ("air", "airwaves"):
        signal.add_phrase(("off", word))
    for noun in ("banks", "lenders"):
        for word in ("shut", "shutting", "lock", "locked"):
            signal.add_phrase((noun, word))
    for word, forms in made.forms.items():
        if any(form.lemma in SHUTTING_OUT for form in forms):
            for noun in ("banks", "bank", "lenders", "lender"):
                signal.add_phrase((word, noun))


def _signal_accords(made: Vocabulary, signal: Signal) -> None:
    """What is agreed between states, and what a state takes back when it gives that up."""
    for noun in made.turns.get("accords", ()):
        for thing in (*AGREED_VISITS, *AGREED_CATCHES):
            signal.add_phrase((thing, noun))
    for noun in ("contract", "deal"):
        for thing in WARES:
            signal.add_phrase((noun, thing))


def _signal_orders(made: Vocabulary, signal: Signal) -> None:
    """Who is told not to do something, gets no visa or may not come, and leave that is taken back."""
    for word in ("ordered", "orders", "instructed", "instructs", "directed", "directs", "barred"):
        signal.add_phrase((word, "not"))
    for noun in TOLD:
        signal.add_phrase((noun, "told"))
    for noun in BERTHS:
        signal.add_phrase(("allowed", noun))
    for word in ("let", "allow", "allowed", "permit", "permitted"):
        for thing in ("payment", "payments", "market", "markets", "swift"):
            signal.add_phrase((word, "banks", thing))
    for wrong in UNLAWFUL:
        for deed in made.deeds:
            signal.add_phrase((wrong, *signal_words(tuple(deed.split()))))
    for noun in ("visas", "visa"):
        for word in ("issue", "issued", "grant", "granted", "receive", "given"):
            signal.add_phrase((noun, word))
    for word in ("inadmissible", "re-entry", "reentry"):
        signal.again.add(word)
    for who in PEOPLE_SHUT_OUT:
        signal.add_phrase((who, "inadmissible"))
    for noun in made.turns.get("licences", ()):
        signal.add_phrase((noun, "lapse"))
        signal.add_phrase((noun, "expire"))


def _signal_verb(made: Vocabulary, signal: Signal, words: Sequence[str], lemma: str, by_itself: set[str]) -> None:
    if lemma in by_itself:
        signal.add_phrase(words)
    if lemma in made.restricting:
        signal.add_bits(words, ANY_MEASURE, restricts=True)
    elif lemma in made.measures_of_verb:
        bits = sum(_BITS[measure] for measure in made.measures_of_verb[lemma])
        signal.add_bits(words, bits, restricts=True)
    if lemma in made.deeds:
        signal.add_bits(words, _BITS[made.deeds[lemma]], restricts=False)
