"""`dossier new`: a project that works as it is, or nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier import find_claims, project
from dossier.cli import main
from dossier.corpus import load
from dossier.publishing import new
from dossier.publishing.notebook import find_notebooks
from dossier.publishing.parameters import read_parameters
from dossier.publishing.plan import Request, plan_for
from dossier.publishing.replacing import HELD
from dossier.publishing.settings import read_settings

LAID_OUT = [
    ".gitignore", "README.md", "articles/documents.csv", "articles/example.txt", "dossier.toml",
    *(f"notebooks/{name}.ipynb" for name in project.NOTEBOOKS),
]  # fmt: skip


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder that is no project."""
    monkeypatch.chdir(tmp_path)


def typed(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def files_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_new_folder_holds_all_that_a_project_needs(tmp_path: Path) -> None:
    """Articles, table, parameters, notebooks and words on them; the next commands are said as one types them."""
    done = typed("new", "Büro in Москва/a case")
    assert done.exit_code == 0, done.stderr
    assert files_in(tmp_path / "Büro in Москва" / "a case") == sorted(LAID_OUT)
    assert "  cd 'Büro in Москва/a case'\n  dossier run\n" in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["Büro in Москва"]


def test_an_empty_folder_will_do_even_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stays the same folder, so that one who stands in it sees the files."""
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    done = typed("new", ".")
    assert done.exit_code == 0, done.stderr
    assert files_in(Path()) == sorted(LAID_OUT)
    assert sorted(path.name for path in Path().iterdir())[:2] == [".gitignore", "README.md"]
    assert "cd" not in done.stdout.split()


def test_others_may_read_a_project_as_they_may_read_any_new_folder(tmp_path: Path) -> None:
    """It does not keep the narrow rights of a temporary folder."""
    (tmp_path / "plain").mkdir()
    typed("new", "mine")
    assert (tmp_path / "mine").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize(
    ("folder", "problem"),
    [
        ("full", "full: is not empty (allowed: a folder that does not exist yet, or an empty one)"),
        ("full/.hidden", "full/.hidden: is a file"),
        ("full/.hidden/below", "full/.hidden: is not a folder"),
        ("link", "link: is a link that leads nowhere (allowed: a folder that does not exist yet"),
        ("/proc/dossier", "cannot be written"),
    ],
)
def test_a_folder_that_is_not_free_is_refused_and_nothing_is_written(
    tmp_path: Path, folder: str, problem: str
) -> None:
    """One line, exit 2; not even a hidden file is overlooked."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / ".hidden").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    before = sorted(tmp_path.rglob("*"))
    done = typed("new", folder)
    assert done.exit_code == 2, done.stderr
    assert done.stderr.count("\n") == 1
    assert problem in done.stderr
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("exists", [False, True])
def test_what_one_that_was_killed_has_left_is_in_nobodys_way(tmp_path: Path, exists: bool) -> None:
    """The hidden folder in which it worked goes, and the empty folder that holds it still counts as empty."""
    left = (tmp_path / "mine" / ".project.abcdefgh") if exists else (tmp_path / ".mine.abcdefgh")
    left.mkdir(parents=True)
    (left / "dossier.lock").write_bytes(HELD)
    done = typed("new", "mine")
    assert done.exit_code == 0, done.stderr
    assert files_in(tmp_path) == sorted(f"mine/{name}" for name in LAID_OUT)


@pytest.mark.parametrize("exists", [False, True])
@pytest.mark.parametrize("broken", ["write_bytes", "Path.rename"])
def test_what_breaks_off_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool, broken: str
) -> None:
    """A full disk in the middle: no folder where there was none, an empty one where there was one."""
    if exists:
        (tmp_path / "mine").mkdir()
    left, work = [3], Path.rename if broken == "Path.rename" else new.write_bytes

    def full(*arguments: object) -> object:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, "No space left on device")
        return work(*arguments)  # type: ignore[operator]

    if broken == "Path.rename":
        monkeypatch.setattr(Path, "rename", full)
    else:
        monkeypatch.setattr(new, "write_bytes", full)
    done = typed("new", "mine")
    if not exists and broken == "Path.rename":
        assert done.exit_code == 0, "a new folder comes into being by one move of another kind"
        return
    assert done.exit_code == 2
    assert done.stderr == "dossier: mine: cannot be written: No space left on device\n"
    assert [path.name for path in tmp_path.rglob("*")] == (["mine"] if exists else [])


def test_the_notebooks_are_ours_but_for_the_name_of_the_corpus() -> None:
    """Each copy differs in one line, so that Run All reads the project's own articles."""
    typed("new", "mine")
    notebooks = find_notebooks(project.home() / "notebooks")
    assert len(notebooks) == 4
    for ours in notebooks:
        copy = Path("mine/notebooks") / ours.path.name
        pairs = zip(ours.content.splitlines(), copy.read_bytes().splitlines(), strict=True)
        (changed,) = [(then, now) for then, now in pairs if then != now]
        assert changed[1] == changed[0].replace(b'\\"seeds\\"', b'\\"articles\\"')
        assert json.loads(copy.read_bytes())["cells"][3]["metadata"] == {"tags": ["parameters"]}


def test_the_parameters_file_names_every_parameter_with_its_value() -> None:
    """As it is, it names the dossier as its folder, no more; without a '#' before a value it says what the notebooks say."""
    typed("new", "mine")
    notebooks = find_notebooks(Path("mine/notebooks"))
    of_all = ("corpus", "title")
    own = {n.name: {p.name: p.default for p in read_parameters(n) if p.name not in of_all} for n in notebooks}
    assert list(read_settings(Path("mine")).defaults(notebooks).values()) == [{"title": "mine"}] * 4
    path = Path("mine/dossier.toml")
    head, table, rest = path.read_text(encoding="utf-8").partition(f"[{project.NOTEBOOKS[0]}]")
    path.write_text(head + table + re.sub(r"(?m)^# ", "", rest), encoding="utf-8")
    said = read_settings(Path("mine")).defaults(notebooks)
    parsed = {n.name: {p.name: p.parse(said[n.name][p.name]) for p in read_parameters(n) if p.name not in of_all}
              for n in notebooks}  # fmt: skip
    assert parsed == own
    assert sum(map(len, own.values())) > 10


def test_a_run_in_the_project_is_about_its_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a word more than `dossier run`: its corpus, its notebooks, its outputs."""
    typed("new", "mine")
    monkeypatch.chdir("mine")
    plan = plan_for(Request())
    assert (plan.corpus, plan.out) == (tmp_path / "mine" / "articles", tmp_path / "mine" / "outputs")
    assert [notebook.path.parent for notebook in plan.notebooks] == [tmp_path / "mine" / "notebooks"] * 4


def test_the_example_says_what_it_is_and_shows_what_is_found() -> None:
    """Read without a warning, dated, called invented in title and text, with claims of three senders."""
    typed("new", "mine")
    corpus = load(Path("mine/articles"))
    (article,) = corpus.documents
    assert corpus.warnings == []
    assert (article.published_basis, article.repairs, article.truncated) == ("given", (), False)
    assert "invented" in article.title
    assert "invented" in article.text.splitlines()[0]
    claims = find_claims(article.text, published=article.published)
    assert {claim.sender for claim in claims} >= {"NOR", "FJI", "NZL"}


def test_an_example_that_was_forgotten_among_articles_is_told(tmp_path: Path) -> None:
    """Alone it is what one tries the program with; changed it is somebody's own."""
    new.new(tmp_path / "affair")
    articles = tmp_path / "affair" / "articles"
    assert new.forgotten_example(articles) == []
    (articles / "mine.txt").write_text("Norway closed a port.", encoding="utf-8")
    (told,) = new.forgotten_example(articles)
    assert told.startswith("articles/example.txt is the invented example")
    (articles / "example.txt").write_text("Fiji closed a port.", encoding="utf-8")
    assert new.forgotten_example(articles) == []


def test_every_command_in_the_readme_exists() -> None:
    """The words that come with a project name no command and no notebook that is not there."""
    typed("new", "mine")
    text = Path("mine/README.md").read_text(encoding="utf-8")
    commands = set(re.findall(r"dossier (\w+)(?=[ `\n-])", text))
    assert {"new", "run", "share", "verify", "annotate"} <= commands | set(main.commands)
    assert commands <= set(main.commands), commands
    named = re.findall(r"notebooks/\w+\.ipynb", text)
    assert named
    assert all((Path("mine") / name).is_file() for name in named)
