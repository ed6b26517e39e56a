"""corrections.csv: what a person decided survives and is told apart from what was read."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from dossier.annotation.corrections import correct, decided, read_corrections, rejected, told_unfit, unfit
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


def test_the_example_of_the_codebook_is_accepted(tmp_path: Path) -> None:
    """It may be copied as it stands."""
    page = (Path(__file__).parents[1] / "docs" / "codebook.md").read_text(encoding="utf-8")
    example = page.partition("```csv\nkind,")[2].partition("```")[0]
    (tmp_path / "corrections.csv").write_text(f"kind,{example}", encoding="utf-8")
    said = {f"{c.kind} {c.verdict}" for c in read_corrections(tmp_path)}
    assert said == {"claim edit", "claim reject", "claim confirm", "union reject", "union edit"}


def test_what_was_decided_is_kept_beside_what_was_read(tmp_path: Path) -> None:
    """One row for each row of the file about a claim there is, with the claim as it was read, rejected ones too."""
    claims = CLAIMS.assign(doc_id="d", sentence_id=[1, 2, 3], target="PER", measure="tariff")
    rows = "claim,c3,edit,sender,EU,typo", "claim,zz,reject,,,", "claim,b2,reject,,,", "date,a1,confirm,,,"
    folder = written(tmp_path, *rows)
    columns = ["claim_id", "sentence_id", "sender", "verdict", "field", "as_read", "value", "remark"]
    assert decided(claims, read_corrections(folder))[columns].to_numpy().tolist() == [
        ["c3", 3, "GBR", "edit", "sender", "GBR", "EU", "typo"], ["b2", 2, "USA", "reject", "", "", "", ""],
    ]  # fmt: skip
    assert decided(claims, []).empty


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
    (lost,) = unfit({"claim": CLAIMS}, read_corrections(folder))
    line = told_unfit(lost, None)
    assert line.startswith("corrections.csv:3:")
    assert "no claim has the id 'zz';" in line


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
        ("claim,a1,edit,sender,Rusia,", "sender 'Rusia' (allowed: the ISO 3166-1 alpha-3 code of a state, EU, G7"),
        ("claim,a1,edit,target,RUSS,", "target 'RUSS' (allowed: "),
        ("claim,a1,edit,sender,South Korea,", "sender 'South Korea'; did you mean KOR? (allowed: the ISO 3166-1"),
        ("claim,a1,edit,target,the Netherlands,", "target 'the Netherlands'; did you mean NLD? (allowed: "),
        ("claim,a1,edit,target,per,", "target 'per'; did you mean PER? (allowed: "),
        ("claim,a1,edit,sender,European Union,", "sender 'European Union'; did you mean EU? (allowed: "),
        ("claim,a1,edit,target,WEST,", "target 'WEST'"),
        ("claim,a1,edit,sender,,", "sender ''"),
        ("date,d1,edit,value,5 February,", "value '5 February' (allowed: a TIMEX3 value"),
        ("date,d1,edit,value,2022-02-30,", "value '2022-02-30'"),
        ("date,d1,edit,value,,", "value ''"),
        ("date,d1,edit,type,WHEN,", "type 'WHEN'"),
        ("date,d1,edit,precision,fortnight,", "precision 'fortnight'"),
        ("union,Ann,edit,entity,,", "entity ''"),
        ("claim,a1,confirm,sender,USA,", "confirm with the field 'sender'"),
        ("claim,a1,reject,,USA,", "reject with the value 'USA'"),
        ("claim,a1,confirm,,,seen, twice", "7 cells in a table of 6 columns"),
        ("claim,a1,edit,date,20022-03-01,", "date is '20022-03-01', which is malformed"),
        ("claim,a1,edit,date,3022-03-01,", "date is '3022-03-01', a year that is not believed (allowed: YYYY-MM-DD"),
        ('claim,a1,confirm,,,"seen', "cannot be read as a table: unexpected end of data"),
    ],
)
def test_a_malformed_row_is_refused_with_its_line(tmp_path: Path, row: str, part: str) -> None:
    """What is wrong, in which line, and what is allowed."""
    folder = written(tmp_path, "claim,b2,confirm,,,", row, "claim,c3,confirm,,,")
    with pytest.raises(DossierError) as caught:
        read_corrections(folder)
    assert f"corrections.csv:3: {part}" in str(caught.value)
    assert "(allowed: " in str(caught.value)


def test_a_row_may_be_written_as_a_spreadsheet_or_a_page_has_it(tmp_path: Path) -> None:
    """Capitals at the beginning of cells, blanks for underscores, a day in words: what is meant is plain."""
    rows = ["Claim,a1,Confirm,,,", "claim,b2,Edit,Measure,Price cap,", "claim,c3,edit,sender,west,",
            "claim,d4,edit,status,Announced,", 'claim,e5,edit,date,"March 4, 2022",', "Date,f6,edit,type,date,"]  # fmt: skip
    found = read_corrections(written(tmp_path, *rows))
    assert [(c.kind, c.verdict, c.field, c.value) for c in found] == [
        ("claim", "confirm", "", ""), ("claim", "edit", "measure", "price_cap"), ("claim", "edit", "sender", "WEST"),
        ("claim", "edit", "status", "announced"), ("claim", "edit", "date", "2022-03-04"), ("date", "edit", "type", "DATE"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "part"),
    [
        (["claim,a1,confirm,,,", "claim,a1,reject,,,"], "reject of 'a1', and line 2 has confirm"),
        (["claim,a1,reject,,,", "claim,a1,edit,sender,USA,"], "edit of 'a1', and line 2 has reject"),
        (["claim,a1,edit,sender,USA,", "claim,a1,edit,sender,JPN,"],
         "a second row for edit sender of 'a1'; the first is in line 2"),
        (["union,Ann,edit,,Bea,", "union,Ann,edit,entity,Bea,"], "a second row for edit entity of 'Ann'"),
    ],
)  # fmt: skip
def test_rows_that_contradict_one_another_are_refused_with_both_lines(
    tmp_path: Path, rows: list[str], part: str
) -> None:
    """Of two decisions on one thing none is taken in silence."""
    with pytest.raises(DossierError) as caught:
        read_corrections(written(tmp_path, *rows))
    assert f"corrections.csv:3: {part}" in str(caught.value)


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("kind,id", "the column 'verdict' is missing"),
        ("kind,id,verdict,feild", "no column is called 'feild'"),
        ("kind,id,verdict,id", "the column 'id' stands there twice"),
        ("kind,id,verdict,", "a column has no name"),
    ],
)
def test_a_header_that_would_be_misread_is_refused(tmp_path: Path, header: str, part: str) -> None:
    """A column that is missing, unknown, nameless or there twice, with line 1 and the columns there may be."""
    (tmp_path / "corrections.csv").write_text(f"{header}\nclaim,a1,confirm,\n", encoding="utf-8")
    with pytest.raises(DossierError) as caught:
        read_corrections(tmp_path)
    assert f"corrections.csv:1: {part}" in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_spreadsheets_write_corrections_in_many_ways(tmp_path: Path, encoding: str, sign: str) -> None:
    """Encodings, separators, and rows without content, as documents.csv has them too."""
    text = "kind,id,verdict,field,value,remark\r\n,,,,,\r\nunion,Köhler,reject,,,für sich\r\n".replace(",", sign)
    (tmp_path / "corrections.csv").write_bytes(text.encode(encoding))
    (found,) = read_corrections(tmp_path)
    assert (found.id, found.remark, found.line) == ("Köhler", "für sich", 3)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    """A NUL in the file: one line, no traceback, and nothing read."""
    (tmp_path / "corrections.csv").write_bytes(b"kind,id,verdict\nclaim,a\0,confirm\n")
    with pytest.raises(DossierError, match="is binary, not text"):
        read_corrections(tmp_path)


@pytest.mark.parametrize("rows", [("confirm,,,seen", "edit,sender,EU,typo"), ("edit,sender,EU,typo", "confirm,,,seen")])
def test_who_confirms_what_was_edited_does_not_hide_the_edit(tmp_path: Path, rows: tuple[str, str]) -> None:
    """Edited and confirmed, in either order: it stays edited, with both remarks."""
    folder = written(tmp_path, *(f"claim,a1,{row}" for row in rows))
    after = correct(CLAIMS, "claim", read_corrections(folder)).set_index("claim_id").loc["a1"]
    assert (after.sender, after.review) == ("EU", "edited")
    assert sorted(after.remark.split("; ")) == ["seen", "typo"]


def test_a_date_is_as_precise_and_well_founded_as_the_value_a_person_gives(tmp_path: Path) -> None:
    """Precision and basis follow the value; the precision not where the person gives one, before or after."""
    dates = pd.DataFrame({"date_id": ["d1", "d2", "d3", "d4"], "value": "2022-02-05", "precision": "day",
                          "basis": ["unresolved", "relative", "relative", "unresolved"]})  # fmt: skip
    folder = written(tmp_path, "date,d1,edit,value,2022-02,", "date,d2,edit,precision,vague,",
                     "date,d2,edit,value,2022,", "date,d3,edit,value,P9D,")  # fmt: skip
    after = correct(dates, "date", read_corrections(folder))
    assert list(after["value"]) == ["2022-02", "2022", "P9D", "2022-02-05"]
    assert list(after["precision"]) == ["month", "vague", "duration", "day"]
    assert list(after["basis"]) == ["explicit", "relative", "unresolved", "unresolved"]


def test_what_was_rejected_is_what_was_there(tmp_path: Path) -> None:
    """An id that fits nothing takes nothing out."""
    folder = written(tmp_path, "claim,b2,reject,,,", "claim,zz,reject,,,", "date,a1,reject,,,")
    assert list(rejected(CLAIMS, "claim", read_corrections(folder))["claim_id"]) == ["b2"]
