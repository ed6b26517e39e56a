"""A random sample of claims for a person to check, and what the checked sample says.

`right` is filled in by hand: `yes` where sender, target, measure and status are what the quote says, as the figures of the
README are counted (docs/evaluation.md, the line `claim`); the date does not count.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.corpus.csv_rows import read_rows
from dossier.errors import DossierError

if TYPE_CHECKING:
    import pandas as pd

FILE = "checked_sample.csv"
"""Its name in the corpus folder, where the notebooks look for it."""
DRAWN = (
    "claim_id", "doc_id", "title", "publisher", "before", "quote", "sender", "target", "measure", "status", "date",
    "trigger", "rule", "right_if", "right", "remark",
)  # fmt: skip
"""The columns of a sample: what is needed to judge a claim without its article, then what is filled in."""
RIGHT_IF = "sender, target, measure, status are what the quote says (announced counts as imposed); the date does not count"
RIGHT, WRONG = ("yes", "y", "true", "1", "1.0", "1,0"), ("no", "n", "false", "0", "0.0", "0,0")
ANSWERS = {word: word in RIGHT for word in (*RIGHT, *WRONG)}
ALLOWED = "yes or no (also y, true, 1 or n, false, 0) in the column 'right'"
Z_95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person said of one claim, and the line that it stands on."""

    claim_id: str
    right: bool
    line: int


@dataclass(frozen=True, slots=True)
class Precision:
    """The share of checked claims that are right, with its 95 % interval."""

    right: int
    checked: int
    share: float
    low: float
    high: float


def draw(claims: pd.DataFrame, n: int, seed: int) -> pd.DataFrame:
    """`n` claims (all, if there are fewer) drawn without replacement.

    The draw depends on the claims' ids and the seed alone, not on their order.
    """
    ids = sorted(claims["claim_id"])
    chosen = random.Random(seed).sample(ids, min(n, len(ids)))
    return claims.set_index("claim_id", drop=False).loc[chosen].reset_index(drop=True)


def with_context(drawn: pd.DataFrame, documents: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Drawn claims beside the title and publisher of their article and the sentence before (empty for the first): DRAWN."""
    about = documents.set_index("doc_id")
    texts = sentences.set_index(["doc_id", "sentence_id"])["text"]
    places = zip(drawn["doc_id"], drawn["sentence_id"], strict=True)
    told = drawn.assign(
        before=[texts.get((doc, number - 1), "") for doc, number in places],
        **{name: about.loc[drawn["doc_id"], name].to_list() for name in ("title", "publisher")},
        right_if=RIGHT_IF, right="", remark="",
    )  # fmt: skip
    return told[list(DRAWN)]


def read_answers(path: Path) -> list[Answer]:
    """The answered rows of a checked sample; those without an answer are left out.

    Raises DossierError, with the line, for a file that is no table of claims and answers, a row without a claim_id, a
    claim that stands there twice, and an answer that is none.
    """
    if not path.is_file():
        problem = "is a folder, not a file" if path.is_dir() else "no such file"
        raise DossierError(problem, path=path, allowed="a CSV that `dossier sample` wrote")
    answers: list[Answer] = []
    first_line: dict[str, int] = {}
    for line, row in read_rows(path, ("claim_id", "right"), ", ".join(DRAWN)):
        claim_id, said = row["claim_id"], row["right"]
        if not claim_id:
            raise DossierError("no claim_id", path=path, line=line, allowed="one of the table sanction_claims")
        if claim_id in first_line:
            problem = f"a second row for {claim_id!r}; the first is in line {first_line[claim_id]}"
            raise DossierError(problem, path=path, line=line, allowed="one row for each claim")
        first_line[claim_id] = line
        if said and said.lower() not in ANSWERS:
            raise DossierError(f"right {said!r}", path=path, line=line, allowed=f"{ALLOWED}, or empty")
        if said:
            answers.append(Answer(claim_id, ANSWERS[said.lower()], line))
    return answers


def score(answers: Iterable[Answer]) -> Precision | None:
    """The precision that the answers of a person show; None where there is none."""
    right = [answer.right for answer in answers]
    return wilson(sum(right), len(right)) if right else None


def unfit(answers: Iterable[Answer], known: Collection[str], name: str = FILE) -> list[str]:
    """A line for each answer about a claim that is none of the `known` ones."""
    return [
        f"{name}:{a.line}: no claim has the id {a.claim_id!r}; the answer was not counted"
        for a in answers
        if a.claim_id not in known
    ]


def wilson(right: int, checked: int) -> Precision:
    """The Wilson score interval at 95 % (Wilson 1927, JASA 22, 209-212).

    centre = (p + z²/2n) / (1 + z²/n),   half = z/(1 + z²/n) · sqrt(p(1-p)/n + z²/4n²)
    """
    share, z2 = right / checked, Z_95**2
    scale = 1 + z2 / checked
    centre = (share + z2 / (2 * checked)) / scale
    half = Z_95 / scale * sqrt(share * (1 - share) / checked + z2 / (4 * checked**2))
    return Precision(right, checked, share, max(0.0, centre - half), min(1.0, centre + half))
