"""The closed classes of English that the reader of claims goes by."""

from __future__ import annotations

DETERMINERS = frozenset(
    "the a an this these those each every some any no another such all both several many few more most other "
    "its their his her our my your new fresh further additional various certain numerous".split()
)
POSSESSIVES = frozenset("its their his her our my your whose".split())
PERSONS = frozenset("he she i".split())
PRONOUNS = frozenset("it they he she we i you them him her us me who itself themselves".split())
PREPOSITIONS = frozenset(
    "of on in to for by with from against at over about under into through toward towards between among amid "
    "without within during across along behind beyond despite except off out upon up down via per versus like "
    "alongside onto near around including concerning regarding targeting involving following unlike worth "
    "besides outside inside throughout".split()
)
MODALS = frozenset("will would shall should could can may might must cannot ll won't can't couldn't wouldn't shouldn't "
                   "'ll ’ll 'd ’d ought won’t can’t couldn’t wouldn’t shouldn’t".split())  # fmt: skip
BE = frozenset("am is are was were be been being 's ’s 're ’re isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t".split())
HAVE = frozenset("has have had having hasn't haven't hadn't hasn’t haven’t hadn’t 've ’ve".split())
DO = frozenset("do does did don't doesn't didn't don’t doesn’t didn’t".split())
GET = frozenset("get gets got gotten getting".split())
NEGATIONS = frozenset("not never neither nor n't n’t cannot no-one nobody".split())
COORDINATORS = frozenset("and or but nor yet plus &".split())
RELATIVES = frozenset("which who whom whose where that".split())
SUBORDINATORS = frozenset(
    "after before while as because since when if unless although though until till whether whereas once whenever "
    "wherever how why what lest".split()
)
CONDITIONALS = frozenset({"if", "unless"})
ADVERBS = frozenset(
    "also already now then still just only even again soon later earlier previously recently immediately currently "
    "today meanwhile however therefore moreover furthermore too further instead yet ever once formally effectively "
    "jointly temporarily so far well too almost nearly about more together abroad home likely alone all both not far "
    "first swiftly long thus hence".split()
)
QUOTES = frozenset("\"“”„«»'‘’`")
DASHES = frozenset("– — - -- ―".split())
CLAUSE_MARKS = frozenset(";:()[]") | DASHES
NOT_ADVERBS = frozenset("ally family supply italy july reply apply early daily likely friendly unfriendly only assembly "
                        "anomaly monthly weekly yearly costly deadly".split())  # fmt: skip
