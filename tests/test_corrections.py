"""corrections.csv: what a person decided survives and is told apart from what was read."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from dossier.annotation.corrections import correct, read_corrections, unfit
from dossier.errors import DossierError

CLAIMS = pd.DataFrame(
    {"claim_id": ["a1", "b2", "c3"], "sender": ["JPN", "USA", "GBR"], "status": ["imposed", "urged", "eased"]}
)


def written(folder: Path, *rows: str) -> Path:
    """A corpus folder whose corrections.csv has these rows."""
    (folder / "corrections.csv").write_text(
        "\n".join(["kind,id,verdict,field,value,remark", *rows]), encoding="utf-8"
    )
    return folder


def test_confirm_reject_and_edit(tmp_path: Path) -> None:
    """A confirmed claim stays and says so, a rejected one goes, an edited one has the new value."""
    folder = written(
        tmp_path, "claim,a1,confirm,,,seen", "claim,b2,reject,,,", "claim,c3,edit,sender,EU,typo"
    )
    after = correct(CLAIMS, "claim", read_corrections(folder))
    assert list(after["claim_id"]) == ["a1", "c3"]
    assert list(after["sender"]) == ["JPN", "EU"]
    assert list(after["review"]) == ["confirmed", "edited"]
    assert list(after["remark"]) == ["seen", "typo"]


def test_an_edited_date_is_as_precise_as_it_is_written(tmp_path: Path) -> None:
    """A day made a month, and a date taken away: the columns beside it follow."""
    claims = CLAIMS.assign(date="2022-03-04", date_precision="day", date_basis="relative")
    folder = written(tmp_path, "claim,a1,edit,date,2022-02,", "claim,b2,edit,date,,")
    after = correct(claims, "claim", read_corrections(folder))
    assert after[["date", "date_precision", "date_basis"]].to_numpy().tolist() == [
        ["2022-02", "month", "explicit"], ["", "", "none"], ["2022-03-04", "day", "relative"],
    ]  # fmt: skip


def test_without_a_file_nothing_changes(tmp_path: Path) -> None:
    """No corrections.csv: the same rows, none reviewed."""
    after = correct(CLAIMS, "claim", read_corrections(tmp_path))
    assert after[list(CLAIMS.columns)].equals(CLAIMS)
    assert set(after["review"]) == {""}


def test_a_rejected_union_makes_the_spelling_an_actor_of_its_own(tmp_path: Path) -> None:
    """Unions are reversible: reject parts a spelling, edit moves it to another entity."""
    mentions = pd.DataFrame({"actor": ["Ann Lee", "Anne Lee", "A. Li"], "entity": ["Ann Lee"] * 3})
    folder = written(tmp_path, "union,Anne Lee,reject,,,", "union,A. Li,edit,,Ang Li,")
    assert list(correct(mentions, "union", read_corrections(folder))["entity"]) == [
        "Ann Lee",
        "Anne Lee",
        "Ang Li",
    ]


def test_a_correction_that_fits_nothing_is_named(tmp_path: Path) -> None:
    """An id that is gone is told with the line it stands on."""
    folder = written(tmp_path, "claim,a1,confirm,,,", "claim,zz,reject,,,")
    (line,) = unfit({"claim": CLAIMS}, read_corrections(folder))
    assert line.startswith("corrections.csv:3:")
    assert "'zz'" in line


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ("claims,a1,confirm,,,", "kind 'claims'"),
        ("claim,a1,maybe,,,", "verdict 'maybe'"),
        ("claim,,confirm,,,", "no id"),
        ("claim,a1,edit,quote,x,", "field 'quote'"),
        ("claim,a1,edit,status,done,", "status 'done'"),
        ("claim,a1,edit,date,2022-13-45,", "date is '2022-13-45'"),
        ("claim,a1,edit,reported,last May,", "reported is 'last May'"),
    ],
)
def test_a_malformed_row_is_refused_with_its_line(tmp_path: Path, row: str, part: str) -> None:
    """What is wrong, in which line, and what is allowed."""
    folder = written(tmp_path, "claim,a1,confirm,,,", row)
    with pytest.raises(DossierError) as caught:
        read_corrections(folder, {"status": ("imposed", "eased")})
    assert f"corrections.csv:3: {part}" in str(caught.value)
    assert "(allowed: " in str(caught.value)
