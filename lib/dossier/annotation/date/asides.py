"""Dates beside the one that a sentence tells of: those later expressions like 'the next day' do not count from.

'The fire broke out on March 3, officials said Friday' and 'it froze the funds on March 3, after the raid of February 24' are
followed by what happened around March 3.
"""

from __future__ import annotations

import re

from dossier.annotation.date.clauses import STOP, words_of
from dossier.annotation.date.context import Expression

LEFT = 90
"""How far, in characters, back from a date the clause that tells begins."""
TOLD = re.compile(
    r",[\"”’']{0,2} (?:[^,.;]{0,60} )?"
    r"(?:said|says|told [\w. ]{2,25}|added|announced|reported|noted|wrote|confirmed|acknowledged|disclosed)"
    r"(?: in an? \w+| on| late| early)* \Z"
    r"|, according to [^,.;]{3,60} \Z"
)
SUPERLATIVE = re.compile(r"\b(?:\w+est|least|most|first|worst|best) [^.;,]{0,40}\bsince\b[^.;,]{0,30}\Z")
"""'the highest rate since 1981', 'the smallest rise since a gain of 2 percent in 1976'."""
COMPARED = re.compile(
    r"\b(?:from|against|versus|compared (?:with|to)) "
    r"(?:an? |about |around |nearly |almost |some |just |only |over |under |more than |less than )*"
    r"[$£€C]*\d(?:[^.;]|\.\d){0,40}? (?:in|for|of) \Z"
)
"""'sales rose to $5 million from $4 million in 2014'."""
LEADING = (" in ", " for ", " of ")
"""How that ends."""
SPAN_OF_WHAT = re.compile(
    r"\b(?:which|that) (?:began|begins?|started|starts?|ended|ends?|expires?|expired|runs?|ran)(?: on| in)? \Z"
)
"""'sales for the season, which began October 1': it says which season."""
BACKGROUND = frozenset({
    "after", "before", "following", "ahead", "since", "under", "citing", "despite", "amid", "because", "when", "while",
    "than", "as", "which", "who", "whose", "where", "founded", "born",
})  # fmt: skip
"""Words that open what a step is placed beside or explained by."""
GOING_ON = frozenset({"and", "but", "then", "or"})
"""Words with which the sentence comes back to what it tells."""
FAR = 200
"""How far, in characters, a date can stand behind the one that it is told beside."""


def is_aside(expression: Expression) -> bool:
    """Whether the sentence told of another date already, and this one only explains it or says when it was told.

    So is a date that a superlative reaches back to, and one whose figure is only compared.
    """
    context, start = expression.context, expression.start
    begin = max(0, start - LEFT)
    if context.text.find("since", begin, start) >= 0 and SUPERLATIVE.search(context.text, begin, start):
        return True
    if context.text.endswith(LEADING, begin, start) and COMPARED.search(context.text, begin, start):
        return True
    if context.text.endswith("base ", begin, start):
        return True  # of an index
    if expression.matched("MONTH") and SPAN_OF_WHAT.search(context.text, begin, start):
        return True
    if not context.named_until or start - context.named_until > FAR:
        return False
    between = words_of(context.text[context.named_until : start + 1])
    if STOP in between:
        return False
    clause = words_of(context.text[context.named_until : start].rpartition(";")[2])
    turns = [word for word in map(str.lower, clause) if word in BACKGROUND or word in GOING_ON]
    if turns and turns[-1] in BACKGROUND:
        return True
    return bool(TOLD.search(context.text, max(0, start - LEFT), start))
