"""Which words of the vocabulary of sanctions a sentence must hold to be worth reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product
from typing import TYPE_CHECKING

from dossier.vocabularies.signals import ANY_MEASURE, Signal, signal_words

if TYPE_CHECKING:
    from dossier.vocabularies.measures import Vocabulary

POINTING = frozenset({
    "effect", "force", "renewed", "extended", "prolonged", "rolled", "listed", "named", "added",
    "lifted", "eased", "suspended", "reinstated", "exemption", "exemptions",
    "widened", "broadened", "tightened", "toughened", "expanded", "strengthened", "relaxed", "scrapped",
    "waiver", "waivers", "exception", "exceptions", "carve-out", "names", "listings", "designations", "next",
    "inadmissible", "re-entry", "reentry",
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
ISSUING = ("issuance", "issuing", "granting")
"""Nouns for what is done with a licence that eases a measure."""
LISTS = frozenset({"list", "lists", "roster", "register", "registry"})
LISTING = frozenset({"put", "place", "add", "include", "sweep", "remove", "take", "strike", "drop", "join", "return"})
"""Verbs by which somebody comes to stand on a list, or leaves it."""
AGREED_VISITS = ("visa", "visas", "visa-free", "visa-waiver", "visa-facilitation", "visits", "islanders")
AGREED_CATCHES = ("fish", "fishing", "fisheries", "fishermen", "fishers", "trawlers")
"""What accords between states let people do: come without a visa, fish in the other's waters."""
WARES = ("weapons", "arms", "jets", "warplanes", "missiles", "helicopters", "warships", "submarines", "tanks")
"""What a contract that a state takes back is for."""
TRADED = (
    "payments", "transactions", "exports", "imports", "export", "import", "exporting", "importing", "shipments", "shipment",
    "shipped", "ship", "investment", "investments", "invest", "buy", "buying", "sell", "selling", "importers", "exporters",
)
PERMISSIONS = (
    "permission", "approval", "authorisation", "authorization", "licensing", "licence", "license", "pre-approval",
    "preapproval", "go-ahead", "consent",
)
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

AMOUNTS = ("million", "millions", "billion", "billions", "trillion", "$", "€", "£")
RENEWED = ("resumption", "restoration", "reopening", "re-opening")
"""What is announced where something is let go on."""
TOGETHER: tuple[tuple[Sequence[str], ...], ...] = (
    (("sell", "supply", "deliver", "selling", "supplying"), ("arms", "weapons")),
    (("decided", "pledged", "promised", "vowed", "agreed"), ("sell", "supply", "deliver")),
    (("halve", "trim", "shrink", "downsize"), ("embassy", "embassies", "consulate", "consulates", "diplomats")),
    (("investors", "investor", "firms", "companies", "owner", "owners"), ("divest",)),
    (("ordered",), ("stake", "stakes", "shares", "shareholding")),
    (("avoid",), ("airspace", "skies", "waters")),
    (("tax", "taxes"), ("goods", "products", "imports")),
    (("visas", "visa", "entry", "enter"), ("ineligible", "eligible")),
    (("visas", "visa"), ("issue", "issued", "grant", "granted", "receive", "given")),
    (("unwelcome",),),
    (("longer", "not"), ("welcome", "overfly", "dock", "berth", "foot")),
    (("not",), ("fly", "land")),
    (("may",), ("overfly", "dock", "berth", "overflown")),
    (("on",), ("ice",)),
    (("banks", "lenders", "suppliers", "exporters", "toolmakers", "sellers"), ("off",)),
    (("following",), ("measures", "steps")),
    (TRADED, PERMISSIONS),
    (("off",), ("limits", "air", "airwaves")),
    (("off-limits",),),
    (("out",), ("bounds",)),
    (("border", "borders", "airspace"), ("opening",)),
    (("export", "exports", "imports", "shipments"), ("approve",)),
    (("made", "makes", "make", "making"), ("harder", "difficult", "tougher", "trickier")),
    (STRICTER, ("checks", "inspections", "screening", "testing", "tests")),
    (("banks", "lenders"), ("shut", "shutting", "lock", "locked")),
    (("contract", "deal"), WARES),
    (("ordered", "orders", "instructed", "instructs", "directed", "directs", "barred"), ("not",)),
    (TOLD, ("told",)),
    (("allowed",), BERTHS),
    (("let", "allow", "allowed", "permit", "permitted"), ("payment", "payments", "market", "markets", "swift")),
    (PEOPLE_SHUT_OUT, ("inadmissible",)),
)
"""Words of which each of a column makes a phrase with each of the next."""

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
    return signal


def _signal_turns(made: Vocabulary, signal: Signal) -> None:
    """A turn of phrase signals where its words stand in one sentence."""
    by_lemma: dict[str, list[str]] = defaultdict(list)
    for word, forms in made.forms.items():
        for lemma in {form.lemma for form in forms}:
            by_lemma[lemma].append(word)

    def forms_of(lemmas: Iterable[str]) -> list[str]:
        return [word for lemma in lemmas for word in by_lemma.get(lemma, ())]

    def turns(*names: str) -> list[str]:
        return [word for name in names for word in made.turns.get(name, ())]

    papers = forms_of(turns("needing", "revoking", "withholding", "granting"))
    of_vocabulary: list[tuple[Iterable[str], ...]] = [
        (papers, turns("licences")),
        ((*forms_of(turns("admitting")), *ISSUING), turns("licences")),
        (turns("licences"), ("lapse", "expire")),
        (forms_of(v.split()[0] for v in turns("meeting")), turns("talks")),
        (forms_of(turns("shutting")), ("door", "doors")),
        (forms_of(turns("declaring")), turns("labels")),
        (forms_of(LISTING), LISTS),
        (forms_of(FROZEN), (*AMOUNTS, *ANYTHING)),
        (forms_of(["lose"]), ("access", "privileges", "rights", "status", "preferences")),
        (forms_of(SHUTTING_OUT), ("banks", "bank", "lenders", "lender")),
        (ENVOYS, (*turns("leaving"), "go", "home", "bags")),
        (SENT_HOME, turns("leaving")),
        ((*AGREED_VISITS, *AGREED_CATCHES), turns("accords")),
    ]
    for columns in (*of_vocabulary, *TOGETHER):
        for phrase in product(*columns):
            signal.add_phrase(phrase)
    for wrong, deed in product(UNLAWFUL, made.deeds):
        signal.add_phrase((wrong, *signal_words(tuple(deed.split()))))
    if exempt := forms_of(turns("exempting")):
        signal.again |= {*exempt, "exempt"}
    for word in forms_of(turns("admitting")):
        signal.add_bits((word,), _BITS["import_restriction"] | _BITS["export_restriction"], restricts=True)
    for noun in ("tax", "taxes"):
        signal.add_bits((noun,), _BITS["tariff"], restricts=False)
    for noun in RENEWED:
        signal.add_bits((noun,), ANY_MEASURE, restricts=True)


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
