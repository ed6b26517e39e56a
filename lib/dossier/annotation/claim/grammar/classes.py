"""The closed classes of English that the reader of claims goes by."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(words.split())


DETERMINERS = word_set("""
    the a an this these those each every some any no another such all both several many few more most
    other  its their his her our my your new fresh further additional various certain numerous
""")
POSSESSIVES = word_set("its their his her our my your whose")
PERSONS = word_set("he she i")
PRONOUNS = word_set("it they he she we i you them him her us me who itself themselves")
PREPOSITIONS = word_set("""
    of on in to for by with from against at over about under into through toward towards between among
    amid  without within during across along behind beyond despite except off out upon up down via per
    versus like  alongside onto near around including concerning regarding targeting involving following
    unlike worth  besides outside inside throughout
""")
OTHER_FORMS = {"amidst": "amid", "amongst": "among", "whilst": "while"}
"""words that are read as others of the same meaning"""
MODALS = word_set("""
    will would shall should could can may might must cannot ll won't can't couldn't wouldn't shouldn't
    'll ’ll 'd ’d ought won’t can’t couldn’t wouldn’t shouldn’t
""")
BE = word_set("""
    am is are was were be been being 's ’s 're ’re isn't aren't wasn't weren't isn’t aren’t wasn’t
    weren’t
""")
HAVE = word_set("has have had having hasn't haven't hadn't hasn’t haven’t hadn’t 've ’ve")
DO = word_set("do does did don't doesn't didn't don’t doesn’t didn’t")
GET = word_set("get gets got gotten getting")
NEGATIONS = word_set("not never neither nor n't n’t cannot no-one nobody")
COORDINATORS = word_set("and or but nor yet plus &")
RELATIVES = word_set("which who whom whose where that")
SUBORDINATORS = word_set("""
    after before while as because since when if unless although though until till whether whereas once
    whenever  wherever how why what lest
""")
CONDITIONALS = frozenset({"if", "unless"})
ADVERBS = word_set("""
    also already now then still just only even again hereby soon later earlier previously recently immediately
    currently  today meanwhile however therefore moreover furthermore too further instead yet ever once
    formally effectively  jointly temporarily so far well too almost nearly about more together abroad
    home likely alone all both not far  first swiftly long thus hence aside henceforth anew again thereby forthwith duly
    apart straightaway straight nonetheless nevertheless thereupon
""")
QUOTES = frozenset("\"“”„«»'‘’`")
DASHES = word_set("– — - -- ―")
CLAUSE_MARKS = frozenset(";:()[]") | DASHES
NOT_ADVERBS = word_set("""
    ally family supply italy july reply apply early daily likely friendly unfriendly only assembly
    anomaly monthly weekly yearly costly deadly overfly
""")
DESCRIPTIVE = word_set("""
    related refined processed finished unfinished used unused unmanned manned advanced associated liquefied canned
    dried enriched rolled printed branded manufactured specified unspecified recycled smuggled mined polished tinned
    smoked salted farmed armoured armored armed unarmed motorised motorized guided unguided encrypted embedded
    integrated specialised specialized sophisticated coated galvanised galvanized welded forged subsidised
    subsidized fortified purified distilled fermented roasted milled bottled preserved treated untreated
    contaminated tainted infected endangered uniformed registered unlicensed needed assorted mixed tracked wheeled
    tailored knitted woven leased chartered powered modified refurbished reconditioned looted counterfeited pirated
    patented connected affiliated linked estimated suspected retired exiled wounded injured cultured cured chilled
    frozen aged packaged prepared concentrated compressed laminated plated stranded engineered fabricated crossbred
    dyed bleached tanned pasteurised pasteurized
""")
"""participles that describe goods and people where a noun follows: 'a ban on steel and PROCESSED goods'"""
VERBAL = frozenset({"verb", "be", "have", "modal", "do"})
"""tags of verbs and of those that help them"""
