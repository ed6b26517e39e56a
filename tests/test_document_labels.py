"""What documents are called in figures."""

from __future__ import annotations

import pandas as pd
import pytest

from dossier.figures.document_labels import LABEL_LENGTH, names

LONG = "Chile answers the Kenyan ban on its wine with a tariff on tea"


def documents(*rows: tuple[str, str, str]) -> pd.DataFrame:
    """Documents a, b, c, ... with these titles, publishers and days."""
    ids = [chr(ord("a") + i) for i in range(len(rows))]
    return pd.DataFrame(list(rows), columns=["title", "publisher", "published"]).assign(doc_id=ids)


@pytest.mark.parametrize(
    ("one", "other", "labels"),
    [
        (("Tea", "Post", "2024-05-01"), ("Wine", "Post", "2024-05-01"), ["Tea", "Wine"]),
        (("Tea", "Post", "2024-05-01"), ("Tea", "Post", "2024-05-02"), ["Tea (2024-05-01)", "Tea (2024-05-02)"]),
        (("Tea", "Post", "2024-05-01"), ("Tea", "Star", "2024-05-01"), ["Tea (Post)", "Tea (Star)"]),
        (("Tea", "Post", ""), ("Tea", "Star", "2024-05-01"), ["Tea (Post)", "Tea (Star)"]),
        (("Tea", "", ""), ("Tea", "Star", "2024-05-01"), ["a", "b"]),
        (("", "Post", "2024-05-01"), ("", "Post", "2024-05-02"), ["a", "b"]),
    ],
)
def test_a_title_that_two_have_gets_what_tells_them_apart(
    one: tuple[str, str, str], other: tuple[str, str, str], labels: list[str]
) -> None:
    """The day, else the publisher, else the file alone; a title of its own stays as it is."""
    assert list(names(documents(one, other)).values()) == labels


def test_day_and_publisher_together_tell_apart_where_neither_does_alone() -> None:
    """Two days and two papers among three; without the paper of one of them the files do."""
    rows = [("Tea", "Post", "2024-05-01"), ("Tea", "Post", "2024-05-02"), ("Tea", "Star", "2024-05-01")]
    assert list(names(documents(*rows)).values()) == [f"Tea ({who}, {when})" for _, who, when in rows]
    for unknown in (("Tea", "", "2024-05-01"), ("Tea", "Star", "")):
        one = ("Tea", *unknown[1:]), ("Tea", "Post", "2024-05-01"), ("Tea", "Post", "2024-05-02"), rows[2]
        assert list(names(documents(*one)).values()) == ["a", "b", "c", "d"]


def test_no_two_look_alike_and_none_is_too_long() -> None:
    """Also where long titles differ only behind their cut, and one is what another becomes."""
    found = names(documents(*((f"{LONG}{end}", "The Example Quarterly of Trade", f"2024-05-0{1 + n % 3}")
                              for n, end in enumerate(["", "", "", " today", " or so"]))))  # fmt: skip
    assert len(set(found.values())) == len(found)
    assert max(map(len, found.values())) <= LABEL_LENGTH
    apart = names(documents(("Tea", "Post", "2024"), ("Tea", "Post", "2025"), ("Tea (2024)", "Post", "2024")))
    assert len(set(apart.values())) == 3
