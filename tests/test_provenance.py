"""Why something is made again: each reason in words, and no reason where nothing changed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dossier import project
from dossier.corpus import sources
from dossier.publishing.notebook import find_notebooks
from dossier.publishing.parameters import Value
from dossier.publishing.provenance import (
    Surroundings,
    corpus_state,
    digest_of,
    digest_of_state,
    is_article,
    library_state,
    lock_digest,
    page_state,
    state_changes,
    why_inputs_differ,
    why_run,
)
from dossier.publishing.record import Entry, Inputs, Pages, Record, State, read_record
from small_project import FIRST, code, notebook, write_notebook

CORPUS = {"001.md": "a", "003.md": "b", "documents.csv": "c"}
LIBRARY = {"annotation/dates.py": "d"}


def some_inputs() -> Inputs:
    return Inputs({"load": "x", "count": "y"}, "w", [], {"corpus": "seeds", "top_n": 25}, digest_of_state(CORPUS),
                  digest_of_state(LIBRARY), "lock", "3.11", "linux-x86_64")  # fmt: skip


def reasons(now: Inputs, states: dict[str, dict[str, str]] | None = None, out: Path = Path()) -> list[str]:
    known = {digest_of_state(state): state for state in (CORPUS, LIBRARY)}
    return why_run(now, Entry(some_inputs(), {}), {**known, **(states or {})}, out)


def with_corpus(**changes: str | None) -> tuple[Inputs, dict[str, dict[str, str]]]:
    merged = {**CORPUS, **{name.replace("__", "."): digest for name, digest in changes.items()}}
    state = {name: digest for name, digest in merged.items() if digest}
    return replace(some_inputs(), corpus=digest_of_state(state)), {digest_of_state(state): state}


def test_nothing_changed_is_no_reason() -> None:
    """The same inputs never run again."""
    assert reasons(some_inputs()) == []


def test_a_parameter_says_from_what_to_what() -> None:
    """The line that a user reads first."""
    now = replace(some_inputs(), parameters={"corpus": "seeds", "top_n": 10})
    assert reasons(now) == ["parameter top_n changed from 25 to 10"]


def test_a_parameter_without_a_value_is_said_to_be_empty() -> None:
    """Not 'changed from  to EC'; several values are listed."""
    then = replace(some_inputs(), parameters={"corpus": "seeds", "top_n": ""})
    now = replace(some_inputs(), parameters={"corpus": "seeds", "top_n": ["a", "b"]})
    assert why_inputs_differ(now, then, {}) == ["parameter top_n changed from (empty) to a, b"]


def test_one_and_true_are_not_the_same_parameter() -> None:
    """Python thinks that 1 equals True and 1.0; a reader of the page does not."""
    now = replace(some_inputs(), parameters={"corpus": "seeds", "top_n": 25.0})
    assert reasons(now) == ["parameter top_n changed from 25 to 25.0"]


def test_an_article_is_called_by_its_name() -> None:
    """Changed, added and removed articles are told apart, and metadata are named as a file."""
    assert reasons(*with_corpus(**{"003__md": "other"})) == ["article 003 changed"]
    assert reasons(*with_corpus(**{"004__md": "new", "001__md": None, "documents__csv": "z"})) == [
        "article 001 was removed", "article 004 was added", "documents.csv changed",
    ]  # fmt: skip


def test_cells_are_numbered_as_they_run() -> None:
    """A changed cell has its number among the code cells; a new, a lost and a moved one are told apart."""
    assert reasons(replace(some_inputs(), cells={"load": "x", "count": "z"})) == ["cell 2 changed"]
    assert reasons(replace(some_inputs(), cells={"load": "x", "new": "n", "count": "y"})) == ["cell 2 is new"]
    assert reasons(replace(some_inputs(), cells={"load": "x"})) == ["1 cell was removed"]
    assert reasons(replace(some_inputs(), cells={"count": "y", "load": "x"})) == ["cells changed places"]


def test_the_library_names_its_files() -> None:
    """A change of the code is told by file."""
    state = {"annotation/dates.py": "other"}
    now = replace(some_inputs(), library=digest_of_state(state))
    assert reasons(now, {digest_of_state(state): state}) == ["the library changed: annotation/dates.py"]


def test_words_alone_are_no_reason_to_run() -> None:
    """Prose is published without running; the lock is a reason, the platform is not."""
    assert reasons(replace(some_inputs(), words="other", platform="darwin-arm64")) == []
    assert reasons(replace(some_inputs(), lock="other")) == ["requirements.lock changed"]


def test_damage_to_published_files_is_a_reason(tmp_path: Path) -> None:
    """A file that somebody edited or deleted is made again."""
    (tmp_path / "a.csv").write_bytes(b"edited")
    entry = Entry(some_inputs(), {"a.csv": digest_of(b"made"), "b.csv": digest_of(b"")})
    states = {digest_of_state(state): state for state in (CORPUS, LIBRARY)}
    assert why_run(some_inputs(), entry, states, tmp_path) == ["a.csv was changed by hand", "b.csv is missing"]


def test_many_changes_are_counted_not_listed() -> None:
    """Three are named and the rest is counted."""
    found = reasons(*with_corpus(**{f"{i}__md": "n" for i in range(10, 16)}))
    assert found == ["article 10 was added", "article 11 was added", "article 12 was added", "and 3 more"]


def test_the_record_survives_its_file(tmp_path: Path) -> None:
    """What is written is what is read, the states that nothing needs any more left out."""
    inputs = some_inputs()
    states = {inputs.corpus: CORPUS, inputs.library: LIBRARY, "old": {"x": "y"}}
    record = Record({"1_first": Entry(inputs, {"tables/a.csv": "s"})}, Pages("m", {"html/index.html": "t"}), states)
    (tmp_path / "run.json").write_bytes(record.as_bytes())
    read = read_record(tmp_path)
    assert read.notebooks == record.notebooks
    assert read.pages == record.pages
    assert set(read.states) == {inputs.corpus, inputs.library}


def test_a_record_that_cannot_be_read_counts_as_none(tmp_path: Path) -> None:
    """A broken run.json makes everything run again; it never stops a run."""
    whole = json.loads(Record({"1_x": Entry(some_inputs(), {"a.csv": "d"})}, Pages("t", {"i.html": "p"})).as_bytes())
    entry = whole["notebooks"]["1_x"]
    broken: list[object] = [[], {"format": 0}, *({**whole, key: [1]} for key in ("notebooks", "pages", "states"))]
    broken += [{**whole, "states": {"x": ["a"]}}, {**whole, "states": {"x": {"a.txt": 3}}}]
    broken += [{**whole, "notebooks": {"1_x": {**entry, key: 3}}} for key in ("outputs", "cells", "parameters")]
    for content in (b"", b"{", b"\xff", b"[" * 100_000, *(json.dumps(one).encode() for one in broken)):
        (tmp_path / "run.json").write_bytes(content)
        assert read_record(tmp_path).notebooks == {}
    (tmp_path / "run.json").write_text(json.dumps(whole), encoding="utf-8")
    assert list(read_record(tmp_path).notebooks) == ["1_x"]


@pytest.mark.parametrize("path", ["../a.csv", "tables/../../a.csv", "/etc/hosts", "C:/a.csv", "..\\a.csv", ""])
def test_a_record_that_leads_out_of_its_folder_counts_as_none(tmp_path: Path, path: str) -> None:
    """What a record names is shared, replaced and taken away: a folder from elsewhere must not name files of one's own."""
    (tmp_path / "run.json").write_bytes(Record({"1_x": Entry(some_inputs(), {path: "d"})}).as_bytes())
    assert read_record(tmp_path).notebooks == {}


def test_a_corpus_is_its_articles_and_what_describes_them(tmp_path: Path) -> None:
    """A README or a stray picture in the folder is no part of the corpus."""
    for name in ("b.md", "a.txt", "documents.csv", "actors.toml", "README.md", "photo.jpg", ".hidden.txt"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert list(corpus_state(tmp_path)) == ["a.txt", "actors.toml", "b.md", "documents.csv"]


def test_a_readme_that_is_an_article_is_digested_as_one(tmp_path: Path) -> None:
    """As the corpus is read: by a row of documents.csv it is an article, and a licence without one is none."""
    for name in ("a.txt", "LICENSE.txt", "README.md"):
        (tmp_path / name).write_text(f"Norway spoke in {name}.", encoding="utf-8")
    assert [*filter(is_article, corpus_state(tmp_path))] == ["a.txt"]
    (tmp_path / "documents.csv").write_text("file,title\na.txt,A\nREADME.md,B\n", encoding="utf-8")
    state = corpus_state(tmp_path)
    assert [*filter(is_article, state)] == [source.raw.file for source in sources(tmp_path)[0]] == ["README.md", "a.txt"]
    (tmp_path / "README.md").write_text("Norway spoke no more.", encoding="utf-8")
    assert state_changes(state, corpus_state(tmp_path)) == ["article README changed"]
    (tmp_path / "documents.csv").write_text("title\nA\n", encoding="utf-8")
    assert [*filter(is_article, corpus_state(tmp_path))] == ["a.txt"]


@pytest.mark.parametrize("name", ["lists/words.csv", "words.tsv", "lists/words.txt"])
def test_a_file_that_a_parameter_names_is_part_of_the_corpus(tmp_path: Path, name: str) -> None:
    """A reference list that changes makes the notebook that names it run again, and no other; it is no article."""
    corpus = tmp_path / "articles"
    (corpus / "lists").mkdir(parents=True)
    (corpus / "a.txt").write_text("Norway spoke.", encoding="utf-8")
    (corpus / name).write_text("term,n\na,1\n", encoding="utf-8")
    write_notebook(tmp_path, FIRST, notebook(code("only", "1")))
    (read,) = find_notebooks(tmp_path / "notebooks")

    def inputs(**parameters: Value) -> tuple[Inputs, dict[str, State]]:
        now = Surroundings(corpus)
        return now.inputs(read, {"corpus": "articles", "focus": "no\0file", **parameters}), now.states

    (then, before), (other, _) = inputs(reference_list=name), inputs()
    (corpus / name).write_text("term,n\na,2\n", encoding="utf-8")
    now, after = inputs(reference_list=name)
    assert why_inputs_differ(now, then, {**before, **after}) == [f"{name} changed"]
    assert inputs()[0] == other
    assert not is_article(name)


@pytest.mark.parametrize(
    ("source", "parameters", "depends"),
    [
        ("corpus.sanction_claims", {}, False),
        ("corpus.checked_sample", {}, True),
        ("table(corpus.warnings)", {}, True),
        ("read(reference_list)", {"reference_list": "checked_sample.csv"}, True),
    ],
)
def test_only_who_tells_of_the_checked_sample_depends_on_it(
    tmp_path: Path, source: str, parameters: dict[str, Value], depends: bool
) -> None:
    """Answers in checked_sample.csv change no table: notebooks that count only those need not run again."""
    corpus = tmp_path / "articles"
    corpus.mkdir()
    (corpus / "a.txt").write_text("Norway spoke.", encoding="utf-8")
    write_notebook(tmp_path, FIRST, notebook(code("only", source)))
    (read,) = find_notebooks(tmp_path / "notebooks")
    before = Surroundings(corpus).inputs(read, parameters)
    (corpus / "checked_sample.csv").write_text("claim_id,right\n", encoding="utf-8")
    now = Surroundings(corpus)
    after = now.inputs(read, parameters)
    assert (before != after) == depends
    assert after.corpus in now.states


def test_the_library_is_what_notebooks_can_depend_on() -> None:
    """A new page template or command line makes no notebook run again; a new reader of dates does."""
    library, pages = library_state(), page_state()
    assert {"annotation/store.py", "publishing/outputs.py", "figures/picture.py"} <= library.keys()
    assert not {"cli.py", "publishing/page.py", "publishing/run.py"} & library.keys()
    assert {"publishing/page.py", "publishing/template/style.css"} <= pages.keys()


def test_without_a_lock_the_installed_versions_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation by pip has no requirements.lock; what is installed decides then."""
    monkeypatch.setattr(project, "root", lambda: tmp_path)
    monkeypatch.setattr(project, "home", lambda: tmp_path / "package")
    installed = lock_digest()
    (tmp_path / "requirements.lock").write_bytes(b"papermill==2.6.0")
    assert lock_digest() == digest_of(b"papermill==2.6.0")
    assert installed != lock_digest()


def test_the_lock_beside_the_library_counts_elsewhere_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two runs of one checkout, in it and elsewhere, do not differ by their libraries."""
    here = lock_digest()
    monkeypatch.setattr(project, "root", lambda: tmp_path)
    assert lock_digest() == here
