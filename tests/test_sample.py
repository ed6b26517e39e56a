"""A sample to check by hand, and the interval that it gives."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from dossier.annotation.sample import DRAWN, draw, read_answers, score, unfit, wilson, with_context
from dossier.errors import DossierError


def claims(n: int) -> pd.DataFrame:
    """`n` claims with nothing in common but their columns."""
    return pd.DataFrame({name: [f"{name}{i}" for i in range(n)] for name in ("claim_id", "quote")})


def test_the_draw_depends_on_the_seed_and_not_on_the_order() -> None:
    """The same seed draws the same claims however the table is sorted; another seed draws others."""
    table = claims(100)
    first = draw(table, 10, seed=1)
    assert list(draw(table[::-1], 10, seed=1)["claim_id"]) == list(first["claim_id"])
    assert list(draw(table, 10, seed=2)["claim_id"]) != list(first["claim_id"])
    assert first["claim_id"].is_unique
    assert len(draw(table, 500, seed=1)) == 100


def test_a_claim_is_shown_with_what_a_reader_needs() -> None:
    """Title, publisher and the sentence before, which the first sentence has not; what 'right' covers stands in each row."""
    drawn = claims(2).assign(doc_id="d", sentence_id=[2, 1], sender="PER", target="NOR", measure="tariff",
                             status="imposed", date="", trigger="tariffs", rule="tariff:tariff")  # fmt: skip
    documents = pd.DataFrame({"doc_id": ["c", "d"], "title": ["Other", "Duties"], "publisher": ["", "Daily"]})
    sentences = pd.DataFrame({"doc_id": ["d", "d"], "sentence_id": [1, 2], "text": ["First.", "Second."]})
    rows = with_context(drawn, documents, sentences)
    assert tuple(rows.columns) == DRAWN
    assert rows[["title", "publisher", "before", "right"]].to_numpy().tolist() == [
        ["Duties", "Daily", "First.", ""], ["Duties", "Daily", "", ""],
    ]  # fmt: skip
    assert set(rows["right_if"].str.contains("the date does not count")) == {True}


def test_wilson_equals_the_published_example_and_scipy() -> None:
    """For 81 of 263 the 95 % interval is 0.2553 to 0.3662 (Newcombe 1998, method 3); scipy agrees to 12 digits."""
    from scipy.stats import binomtest

    found = wilson(81, 263)
    assert (round(found.low, 4), round(found.high, 4)) == (0.2553, 0.3662)
    for right, checked in ((0, 5), (5, 5), (47, 50)):
        peer = binomtest(right, checked).proportion_ci(method="wilson")
        assert (wilson(right, checked).low, wilson(right, checked).high) == pytest.approx(
            (peer.low, peer.high), abs=1e-12
        )


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """A checked sample with this text."""
    path = folder / "sample.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_a_checked_sample_is_scored(tmp_path: Path) -> None:
    """Three right of four answered; the row without an answer does not count."""
    found = score(read_answers(written(tmp_path, "claim_id,right\na,yes\nb,Yes\nc,no\nd,\n,\ne,y\n")))
    assert found is not None
    assert (found.right, found.checked) == (3, 4)


def test_a_sample_of_an_older_version_is_scored(tmp_path: Path) -> None:
    """Other columns beside claim_id and right change nothing."""
    text = "claim_id,doc_id,quote,sender,target,measure,status,date,right,remark\na,d,Said.,PER,NOR,tariff,imposed,,no,\n"
    assert [answer.right for answer in read_answers(written(tmp_path, text))] == [False]


def test_spreadsheets_have_other_words_for_yes_and_no(tmp_path: Path) -> None:
    """Truth values and numbers as they are written back, with semicolons and in another encoding too."""
    words = ["yes", "TRUE", "1.0", "1,0", "no", "FALSE", "0.0", "0", "N"]
    text = "claim_id;right;remark\n" + "".join(f"c{i};{word};für später\n" for i, word in enumerate(words))
    for encoding in ("utf-16", "cp1252"):
        answers = read_answers(written(tmp_path, text, encoding))
        assert [answer.right for answer in answers] == [True] * 4 + [False] * 5


def test_answers_about_claims_that_are_not_there_are_named(tmp_path: Path) -> None:
    """Foreign or vanished ids are told with their lines."""
    answers = read_answers(written(tmp_path, "claim_id,right\na,yes\nzz,no\n"))
    assert unfit(answers, {"a", "b"}) == ["checked_sample.csv:3: no claim has the id 'zz'; the answer was not counted"]


def test_nothing_answered_has_no_precision(tmp_path: Path) -> None:
    """An empty share is none, not zero."""
    assert score(read_answers(written(tmp_path, "claim_id,right\na,\n"))) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("claim_id\na\n", "sample.csv:1: the column 'right' is missing"),
        ("right\nyes\n", "sample.csv:1: the column 'claim_id' is missing"),
        ("claim_id,right\na,yes\nb,perhaps\n", "sample.csv:3: right 'perhaps' (allowed: yes or no (also y, true, 1"),
        ("claim_id,right\na,yes\n,yes\n", "sample.csv:3: no claim_id"),
        ("claim_id,right\na,yes\nb,no\na,\n", "sample.csv:4: a second row for 'a'; the first is in line 2"),
        ('claim_id,right\na,yes\nb,"no\n', "sample.csv:3: cannot be read as a table: unexpected end of data"),
        ("claim_id,right\na,yes,no\n", "sample.csv:2: 3 cells in a table of 2 columns"),
    ],
)
def test_what_cannot_be_scored_is_refused(tmp_path: Path, text: str, told: str) -> None:
    """In one line: which line of the file, what is wrong, what is allowed."""
    with pytest.raises(DossierError, match="allowed") as caught:
        read_answers(written(tmp_path, text))
    assert told in str(caught.value)
