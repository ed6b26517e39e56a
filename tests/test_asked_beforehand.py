"""What a parameter names and no corpus, or not this one, can have is refused before any kernel starts."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli import main
from dossier.errors import DossierError
from dossier.publishing.plan import Request, plan_for

CHRONOLOGY = "4_sanction_chronology"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus with a column of its own, in a working directory that is no project: our own notebooks run."""
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in (
        ("oslo.txt", "Ships lay still."),
        ("lima.md", "---\ndesk: south\ndate: 2021-05-03\n---\n\nShips sailed."),
    ):
        (articles / name).write_text(text, encoding="utf-8")
    (articles / "documents.csv").write_text("file,published,Side\noslo.txt,2020,north\n", encoding="utf-8")
    (articles / "words.csv").write_text("term,n\nships,3\n", encoding="utf-8")
    (articles / "actors.toml").write_text(
        '["org:Utopian Union"]\nkind = "body"\nnames = ["Utopian Union"]\n', encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (
            {"senders": "QQQ"},
            "parameter senders: 'QQQ' is no code (allowed: all, or codes with commas between: ISO 3166-1",
        ),
        (
            {"senders": "NOR, Peru"},
            "parameter senders: 'Peru' is no code; did you mean PER? (allowed: all, or codes",
        ),
        ({"targets": "per"}, "parameter targets: 'per' is no code; did you mean PER?"),
        ({"targets": "the Netherlands"}, "'the Netherlands' is no code; did you mean NLD?"),
        ({"targets": ","}, "parameter targets: names nobody (allowed: all, or codes"),
        (
            {"kinds": "state, ship"},
            "parameter kinds: 'ship' is no kind of actor (allowed: state, body, person, organisation",
        ),
        (
            {"compare": "nocolumn"},
            "no column 'nocolumn' in documents.csv (allowed: doc_id, file, sha256, title, publisher,",
        ),
        (
            {"focus": "zzz"},
            "parameter focus: 'zzz' is no date (allowed: YYYY, YYYY-MM or YYYY-MM-DD, from which on",
        ),
        ({"focus": "2020-13-45"}, "parameter focus: '2020-13-45' is no date (allowed: YYYY, YYYY-MM"),
        ({"focus": "2021-02-29"}, "parameter focus: '2021-02-29' is no date"),
        ({"focus": "2022"}, "parameter focus: no document from '2022' on (allowed: 2020, 2021-05-03)"),
        (
            {"compare": "Side", "focus": "east"},
            "parameter focus: no document with Side 'east' (allowed: north)",
        ),
        ({"compare": "doc_id", "focus": "rome"}, "no document with doc_id 'rome' (allowed: lima, oslo)"),
        ({"compare": "doc_id", "focus": "("}, "parameter focus: '(' is not a regular expression"),
        (
            {"reference_list": "none.csv"},
            "parameter reference_list: no file 'none.csv' in articles (allowed: a CSV file",
        ),
        ({"reference_list": "documents.csv"}, "documents.csv:1: the column 'term' is missing (allowed: the columns"),
    ],
)
def test_what_cannot_be_there_is_one_line_before_the_notebooks_run(
    folder: Path, given: dict[str, str], problem: str
) -> None:
    """No empty chronology takes the place of a good one, and no notebook fails in its thirtieth cell."""
    typed = [word for name, value in given.items() for word in ("-p", name, value)]
    before = sorted(folder.rglob("*"))
    done = CliRunner().invoke(main, ["run", "articles", *typed])
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert problem in done.stderr
    assert sorted(folder.rglob("*")) == before


def test_what_could_be_there_goes_through(folder: Path) -> None:
    """States without a claim, bodies of the corpus, columns of one's own and of a front matter, dates, parts of a name."""
    for given in (
        {"senders": "NOR, EU,WEST", "targets": "UNKNOWN"}, {"senders": "org:Utopian Union"}, {"kinds": "state,person"},
        {"compare": "Side", "focus": "north"}, {"compare": "desk", "focus": "south"}, {"focus": "2021"},
        {"compare": "doc_id", "focus": "^li"}, {"compare": "title", "focus": "Ships"}, {"reference_list": "words.csv"},
    ):  # fmt: skip
        assert plan_for(Request(corpus="articles", parameters=list(given.items()))).to_run


def test_a_year_begins_with_its_first_day(folder: Path) -> None:
    """An article of 2022 is from January 2022 on, and from no later month."""
    (folder / "articles" / "documents.csv").write_text("file,published\noslo.txt,2022\n", encoding="utf-8")
    for focus in ("2022", "2022-01", "2022-01-01"):
        assert plan_for(Request(corpus="articles", parameters=[("focus", focus)])).to_run
    for focus in ("2022-02", "2022-01-02"):
        with pytest.raises(DossierError, match=f"no document from '{focus}' on"):
            plan_for(Request(corpus="articles", parameters=[("focus", focus)]))


def test_a_value_of_the_settings_is_told_with_its_line(folder: Path) -> None:
    """Where dossier.toml says it, its line is named; what is typed instead is all that counts then."""
    (folder / "dossier.toml").write_text(
        f'top_n = 3\n[{CHRONOLOGY}]\nsenders = ["NOR", "QQQ"]\n', encoding="utf-8"
    )
    with pytest.raises(DossierError, match=r"dossier\.toml:3: parameter senders: 'QQQ' is no code"):
        plan_for(Request(corpus="articles"))
    assert plan_for(Request(corpus="articles", parameters=[("senders", "NOR")])).to_run
    (folder / "dossier.toml").write_text('top_n = 3\ncompare = "nocolumn"\n', encoding="utf-8")
    with pytest.raises(DossierError, match=r"dossier\.toml:2: parameter compare: no column 'nocolumn'"):
        plan_for(Request(corpus="articles"))
