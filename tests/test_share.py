"""Sharing: whole where it may be, in excerpts where it may not, in one file, and never half done."""

from __future__ import annotations

import base64
import csv
import html
import io
import json
import os
import re
import shutil
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dossier.cli import main
from dossier.errors import DossierError
from dossier.publishing import share as sharing
from dossier.publishing.cuts import CUT
from dossier.publishing.excerpts import Article, Excerpts, Limits
from dossier.publishing.notebook import text_of
from dossier.publishing.provenance import digest_of
from dossier.publishing.record import read_record
from dossier.publishing.share import MARK, SINGLE, Wish, share
from made_outputs import ARTICLES, FIRST, SECOND, TITLE, publish, write_corpus
from small_project import contents, dossier, environment

ROOT = Path(__file__).resolve().parents[1]
BREAK = "|"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a published run on two articles that nobody said may be shared."""
    publish(tmp_path / "outputs", write_corpus(tmp_path / "articles"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def unpacked(archive: bytes) -> dict[str, bytes]:
    """What lies in a ZIP archive, by path."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


class Words(HTMLParser):
    """Everything in a page that is text: what it shows, and the values of its attributes with what is inside them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.values: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if (
                found := re.match(r"data:([\w/+]+);base64,(.*)", value or "", re.DOTALL)
            ) is not None and found[1] != "image/png":
                inside = base64.b64decode(found[2])
                packed = unpacked(inside) if "zip" in found[1] else {"in a page.svg": inside}
                self.values += [text for path, content in packed.items() for text in readings(path, content)]
            elif name not in {"d", "class", "id"}:
                self.values.append(value or "")

    def readings(self) -> list[str]:
        return [" ".join(self.text), " ".join(self.values)]

    def handle_data(self, text: str) -> None:
        self.text.append(text)


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inside in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(inside)


def readings(path: str, content: bytes) -> list[str]:
    """A file as texts, in every order in which somebody could read it."""
    if path.endswith(".png"):
        return []
    text = content.decode()
    if path.endswith(".csv"):
        rows = list(csv.reader(io.StringIO(text)))
        across = list(zip(*rows, strict=True)) if len({len(row) for row in rows}) == 1 else []
        return [" ".join(cell for row in order for cell in row) for order in (rows, across)]
    if path.endswith((".html", ".svg", ".graphml")):
        return Words(text).readings()
    if path.endswith(".ipynb"):
        notebook = json.loads(text)
        pages = [Words(text_of(output["data"]["text/html"])).readings() for cell in notebook["cells"]
                 for output in cell.get("outputs", []) if "text/html" in output.get("data", {})]  # fmt: skip
        return [" ".join(strings(notebook)), *(reading for page in pages for reading in page)]
    return [" ".join(strings(json.loads(text)))] if text.lstrip()[:1] in ("{", "[") else [text]


def comparable(text: str) -> list[str]:
    """The words (a possessive is part of its word), and a mark where words were left out."""
    return re.findall(r"[^\W_]+|\|", re.sub(r"['’]s\b", "", text.replace(CUT, BREAK).casefold()))


def longest_run(text: str, article: list[str]) -> int:
    """How many words in a row stand in an article whose words are all different."""
    place = {word: i for i, word in enumerate(article)}
    longest = run = 0
    last = None
    for word in comparable(text):
        at = place.get(word)
        run = 0 if at is None else run + 1 if last is not None and at == last + 1 else 1
        longest, last = max(longest, run), at
    return longest


def quoted_words(texts: list[str], article: list[str], least: int = 8) -> set[int]:
    """The places in an article that stand anywhere in a run of `least` words."""
    grams = {tuple(article[i : i + least]): i for i in range(len(article) - least + 1)}
    found: set[int] = set()
    for text in texts:
        said = comparable(text)
        starts = (grams.get(tuple(said[i : i + least])) for i in range(len(said) - least + 1))
        found.update(i + d for i in starts if i is not None for d in range(least))
    return found


def shared_texts(folder: Path) -> dict[str, list[str]]:
    return {path: readings(path, content) for path, content in contents(folder).items()}


@pytest.mark.parametrize("words_a_quote", [25, 9, 5])
@pytest.mark.parametrize("single_file", [False, True])
def test_no_longer_run_of_an_article_remains_anywhere(
    root: Path, words_a_quote: int, single_file: bool
) -> None:
    """In no file, in no order of reading, do more words of an article stand in a row than may be quoted."""
    limits = Limits(words_a_quote=words_a_quote)
    before = shared_texts(root / "outputs")
    share(Wish(root / "to", single_file=single_file, limits=limits))
    after = shared_texts(root / "to")
    assert set(after) == ({SINGLE, MARK} if single_file else set(after))
    for said in ARTICLES.values():
        article = comparable(" ".join(said))
        assert max(longest_run(text, article) for texts in before.values() for text in texts) > 400, (
            "nothing is planted"
        )
        runs = {path: longest_run(text, article) for path, texts in after.items() for text in texts}
        assert max(runs.values()) <= words_a_quote, runs
        assert max(runs.values()) == words_a_quote, "nothing is quoted at all"


def test_all_quotations_together_stay_within_the_limit(root: Path) -> None:
    """Over all files, no more different words of an article are quoted than its limit, nor than its share."""
    for limits, most in ((Limits(words_a_document=60), 60), (Limits(share_of_document=0.1), 61)):
        share(Wish(root / "to", limits=limits))
        texts = [text for texts in shared_texts(root / "to").values() for text in texts]
        for said in ARTICLES.values():
            quoted = quoted_words(texts, comparable(" ".join(said)), least=5)  # the first words of each claim
            assert most - limits.words_a_quote <= len(quoted) <= most


def test_nothing_is_quoted_where_nothing_may_be(root: Path) -> None:
    """A limit of no words leaves counts alone."""
    share(Wish(root / "to", limits=Limits(words_a_document=0)))
    texts = [text for texts in shared_texts(root / "to").values() for text in texts]
    assert not any(quoted_words(texts, comparable(" ".join(said))) for said in ARTICLES.values())


def test_counts_offsets_ids_and_titles_stay(root: Path) -> None:
    """What is no quotation is as it was: numbers, ids, places in the text, and titles longer than a quotation."""
    share(Wish(root / "to", limits=Limits(words_a_quote=6)))
    for name, columns in ((f"{SECOND}.claims", ("claim_id", "doc_id", "sentence_id", "sender", "status", "date")),
                          (f"{FIRST}.sentences", ("doc_id", "sentence_id", "start", "end")),
                          (f"{FIRST}.counts", ("doc_id", "title", "n")), (f"{FIRST}.words", ("number",))):  # fmt: skip
        then, now = (
            list(csv.DictReader((root / f / f"tables/{name}.csv").open())) for f in ("outputs", "to")
        )
        assert [[row[c] for c in columns] for row in now] == [[row[c] for c in columns] for row in then]
    assert TITLE in (root / "to" / "figures" / f"{FIRST}.bars.svg").read_text()
    for path in (
        f"tables/{FIRST}.counts.csv",
        *(f"figures/{FIRST}.bars.{kind}" for kind in ("svg", "png", "csv")),
    ):
        assert (root / "to" / path).read_bytes() == (root / "outputs" / path).read_bytes()


def test_stored_sentences_hold_only_what_is_quoted_elsewhere(root: Path) -> None:
    """The table of all sentences adds nothing to what other files quote."""
    share(Wish(root / "to"))
    texts = shared_texts(root / "to")
    stored = f"tables/{FIRST}.sentences.csv"
    others = [text for path, several in texts.items() if path != stored for text in several]
    for said in ARTICLES.values():
        article = comparable(" ".join(said))
        kept = quoted_words(texts[stored], article)
        assert kept, "something of each article is left"
        assert kept <= quoted_words(others, article)


def test_the_page_of_articles_shows_what_is_quoted_of_a_claim(root: Path) -> None:
    """A link from a quoted claim leads to the same words, though the sentences before it are left out."""
    share(Wish(root / "to"))
    claims = csv.DictReader((root / "to" / "tables" / f"{SECOND}.claims.csv").read_text().splitlines())
    stored = csv.DictReader((root / "to" / "tables" / f"{FIRST}.sentences.csv").read_text().splitlines())
    shown = {(row["doc_id"], row["sentence_id"]): row["text"] for row in stored}
    quoted = [row for row in claims if row["quote"].removesuffix(".") != CUT]
    assert len(quoted) > 3
    assert all(shown[row["doc_id"], row["sentence_id"]] == row["quote"] for row in quoted)


def test_what_may_be_quoted_of_an_article_goes_to_its_claims_first(root: Path) -> None:
    """Of a quarter of each article nothing is spent on another table, text or notebook while a claim is not quoted.

    A notebook shows a hundred claims; the others would come after the quotations of all other notebooks.
    """
    files = sorted(contents(root / "outputs"), key=sharing._by_precedence)
    assert files[0] == f"tables/{SECOND}.claims.csv"
    assert files[1:3] == [f"notebooks/{SECOND}.ipynb", f"notebooks/{FIRST}.ipynb"]


def test_a_drawing_that_quotes_is_left_out_and_said_to_be(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A figure cannot be shortened: drawing, raster image and picture in the notebook go; its data stay."""
    share(Wish(root / "to"))
    assert not list((root / "to" / "figures").glob(f"{SECOND}.quoted.[sp]*g"))
    assert (root / "to" / "figures" / f"{SECOND}.quoted.csv").is_file()
    assert (
        f"left out, for its words cannot be shortened: figures/{SECOND}.quoted.svg" in capsys.readouterr().out
    )
    page, notebook = (
        (root / "to" / "html" / f"{SECOND}.html").read_text(),
        root / "to" / "notebooks" / f"{SECOND}.ipynb",
    )
    assert page.count("This figure is left out") == 2
    outputs = json.loads(notebook.read_bytes())["cells"][2]["outputs"]
    assert {kind for output in outputs for kind in output["data"]} == {
        "text/html",
        "text/plain",
        "text/markdown",
    }
    assert "image/svg+xml" in (root / "to" / "notebooks" / f"{FIRST}.ipynb").read_text()


def test_pages_and_notebooks_say_that_they_are_excerpts(root: Path) -> None:
    """Who reads one page knows what is missing, and how much."""
    share(Wish(root / "to", limits=Limits(words_a_quote=12)))
    for name in (FIRST, SECOND):
        assert "In excerpts." in (root / "to" / "html" / f"{name}.html").read_text()
        assert (
            "It quotes at most 12 words in a row" in (root / "to" / "notebooks" / f"{name}.ipynb").read_text()
        )


def test_the_record_of_a_shared_folder_is_true(root: Path) -> None:
    """run.json lists what lies there, with the digests that it has."""
    for wish in (Wish(root / "a"), Wish(root / "b", excerpts=False)):
        share(wish)
        outputs = read_record(wish.to).outputs()
        there = {path: digest_of(content) for path, content in contents(wish.to).items()}
        assert outputs == {path: digest for path, digest in there.items() if path not in ("run.json", MARK)}


@pytest.mark.parametrize(
    ("first", "second", "limited"),
    [
        ("yes", "yes", []),
        ("Yes", "no", ["002_ports"]),
        ("", "", list(ARTICLES)),
        ("no", "true", ["001_ships"]),
    ],
)
def test_what_documents_csv_allows_is_shared_in_full(
    tmp_path: Path, first: str, second: str, limited: list[str]
) -> None:
    """Only articles whose row says yes are quoted in full; without a word, none is."""
    corpus = write_corpus(tmp_path / "articles", first=first, second=second)
    publish(tmp_path / "outputs", corpus)
    share(Wish(tmp_path / "to", tmp_path / "outputs", str(corpus)))
    excerpts = json.loads((tmp_path / "to" / MARK).read_bytes())["excerpts"]
    assert (excerpts["articles"] if excerpts else []) == limited
    texts = [text for texts in shared_texts(tmp_path / "to").values() for text in texts]
    for doc_id, said in ARTICLES.items():
        longest = max(longest_run(text, comparable(" ".join(said))) for text in texts)
        assert (longest <= 25) == (doc_id in limited)


def test_in_full_every_file_is_the_published_one(root: Path) -> None:
    """--full copies, without asking the corpus, and leaves behind what is not published."""
    (root / "outputs" / "failed").mkdir()
    (root / "outputs" / "failed" / f"{FIRST}.ipynb").write_text("{}")
    shutil.rmtree(root / "articles")
    share(Wish(root / "to", excerpts=False))
    there = contents(root / "to")
    assert there.pop(MARK)
    assert there == contents(root / "outputs")


def test_permission_may_be_given_after_the_run(root: Path) -> None:
    """documents.csv may have changed since; the articles may not."""
    write_corpus(root / "articles", first="yes", second="yes")
    share(Wish(root / "to"))
    assert json.loads((root / "to" / MARK).read_bytes())["excerpts"] is None
    (root / "articles" / "001_ships.txt").write_text("Something else.")
    with pytest.raises(DossierError, match="holds other articles than those that were published"):
        share(Wish(root / "to"))


@pytest.mark.parametrize("excerpts", [True, False])
def test_every_link_of_a_shared_folder_arrives(root: Path, excerpts: bool) -> None:
    """Each link of each page leads to a file that was sent, and to a place that is there; exports are among them."""
    share(Wish(root / "to", excerpts=excerpts))
    linked = set()
    for page in sorted((root / "to" / "html").glob("*.html")):
        for href in re.findall(r'<a [^>]*?href="([^"]*)"', page.read_text()):
            file, _, place = html.unescape(href).partition("#")
            target = (page.parent / file).resolve() if file else page
            assert target.is_file(), f"{page.name}: {href}"
            assert not place or f'id="{place}"' in target.read_text(), f"{page.name}: {href}"
            linked.add(target.relative_to(root / "to").as_posix())
    sent = {path for path in contents(root / "to") if path.startswith(("tables/", "exports/"))}
    assert sent <= linked
    assert f"exports/{SECOND}.timeline.json" in sent


def typed(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["share", *arguments])


def test_bad_input_is_one_line_and_writes_nothing(root: Path) -> None:
    """Each mistake is told in one line, exit 2, and every file is as it was."""
    (root / "mine").mkdir()
    (root / "mine" / "letter.txt").write_text("mine")
    (root / "bad").mkdir()
    corpus = write_corpus(root / "bad" / "articles", first="perhaps")
    publish(root / "bad" / "outputs", corpus)
    before = contents(root)
    for arguments, problem in (
        (["--to", "mine"], "mine: was not made by dossier share, or has been added to (letter.txt)"),
        (["--to", "outputs/html"], "outputs/html: is where dossier publishes"),
        (["--to", "mine/letter.txt"], "mine/letter.txt: is not a folder"),
        (["--out", "mine", "--to", "to"], "mine: nothing is published here"),
        (["nowhere", "--to", "to"], "nowhere: no such folder"),
        (["--to", "articles/to"], "articles/to: lies inside the corpus (allowed: a folder elsewhere)"),
        (["--to", "to", "--full", "--words-a-quote", "7"], "--words-a-quote is for excerpts and means nothing"),
        (["bad/articles", "--out", "bad/outputs", "--to", "to"], "is 'perhaps' (allowed: yes, no or empty)"),
    ):
        done = typed(*arguments)
        assert (done.exit_code, done.stdout) == (2, "")
        assert problem in done.stderr
        assert done.stderr.count("\n") == 1
    assert contents(root) == before
    assert typed("--to", "to", "--words-a-quote", "7").exit_code == 0
    assert json.loads((root / "to" / MARK).read_bytes())["excerpts"]["words_a_quote"] == 7


def test_outputs_that_were_changed_by_hand_are_not_sent(root: Path) -> None:
    """What is sent is what a run made."""
    (root / "outputs" / "tables" / f"{FIRST}.counts.csv").write_text("doc_id\n")
    with pytest.raises(DossierError, match="changed by hand since it was published"):
        share(Wish(root / "to", excerpts=False))


def test_a_shared_folder_is_replaced_and_one_that_was_added_to_is_not(root: Path) -> None:
    """Sharing again takes the old files away; a note that somebody put there keeps the folder as it is."""
    share(Wish(root / "to", excerpts=False))
    share(Wish(root / "to", single_file=True))
    assert set(contents(root / "to")) == {SINGLE, MARK}
    (root / "to" / SINGLE).write_text("annotated")
    with pytest.raises(DossierError, match=re.escape(f"has been added to ({SINGLE})")):
        share(Wish(root / "to"))
    assert (root / "to" / SINGLE).read_text() == "annotated"


@pytest.mark.parametrize("fails_at", [0, 7])
def test_a_sharing_that_fails_leaves_everything_as_it_was(
    root: Path, fails_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a new folder nor an old one is ever seen half written, and nothing else is left behind."""
    share(Wish(root / "old", single_file=True))
    before, written, write = contents(root), [], sharing.write_bytes

    def failing(path: Path, content: bytes) -> None:
        written.append(path)
        if len(written) > fails_at:
            raise OSError("planted: no space left")
        write(path, content)

    monkeypatch.setattr(sharing, "write_bytes", failing)
    for target in ("old", "new"):
        with pytest.raises(OSError, match="planted"):
            share(Wish(root / target))
    assert contents(root) == before
    assert sorted(path.name for path in root.iterdir()) == ["articles", "old", "outputs"]


def test_what_could_not_be_shortened_is_never_sent(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that quotes more than the notebook it was made from is cut; if it could not be, nothing would be shared."""
    from dossier.publishing import page

    def leaking(*arguments: Any, **options: Any) -> dict[str, bytes]:
        return {"html/index.html": f"<p>{ARTICLES['001_ships'][2]}</p>".encode()}

    monkeypatch.setattr(page, "render", leaking)
    share(Wish(root / "cut"))
    assert CUT in (made := (root / "cut" / "html" / "index.html").read_text()) and ARTICLES["001_ships"][2] not in made
    monkeypatch.setattr(sharing, "_settled", lambda path, page, excerpts: page)
    with pytest.raises(DossierError, match=r"html/index\.html: quotes more than it may"):
        share(Wish(root / "to"))
    assert not (root / "to").exists()


def test_one_file_holds_all_pages_and_leads_nowhere_else(root: Path) -> None:
    """Every id is its own, every link within leads to one, tables are inside, and the policy names the style."""
    share(Wish(root / "to", single_file=True, excerpts=False))
    page = (root / "to" / SINGLE).read_text()
    tags: list[tuple[str, dict[str, str | None]]] = []
    reader = HTMLParser()
    reader.handle_starttag = lambda tag, attributes: tags.append((tag, dict(attributes)))  # type: ignore[method-assign]
    reader.feed(page)
    ids = [str(a["id"]) for _, a in tags if "id" in a]
    assert len(ids) == len(set(ids))
    assert {"index", FIRST, SECOND, f"{FIRST}--the-rest", f"{SECOND}--the-rest"} <= set(ids)
    links = [str(a["href"]) for tag, a in tags if tag == "a"]
    assert f"#{SECOND}--the-rest" in links
    archives = [link for link in links if not link.startswith("#")]
    assert len(archives) == 1
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)


def test_files_lie_in_one_file_once_and_packed(root: Path) -> None:
    """One archive has each table, export and description under its path, as published; their links lead to it; sharing
    again gives the same bytes."""
    share(Wish(root / "to", single_file=True, excerpts=False))
    page = (root / "to" / SINGLE).read_text()
    found = re.findall(r'href="data:application/zip;base64,([^"]+)" download="([^"]+)"', page)
    assert [name for _, name in found] == ["dossier.zip"]
    inside = unpacked(base64.b64decode(found[0][0]))
    assert {f"tables/{SECOND}.claims.csv", "tables/datapackage.json", f"exports/{FIRST}.network.graphml"} <= inside.keys()
    assert inside == {path: (root / "outputs" / path).read_bytes() for path in inside}
    assert len(re.findall(r'<a href="#index--numbers">', page)) >= len(inside)
    assert page.index('<h2 id="index--numbers">') < page.index("data:application/zip")
    share(Wish(root / "to", single_file=True, excerpts=False))
    assert (root / "to" / SINGLE).read_text() == page
    style, policy = (
        re.search(r"<style>(.*?)</style>", page, re.DOTALL),
        re.search(r'Policy" content="([^"]*)"', page),
    )
    assert style and policy
    digest = base64.b64encode(bytes.fromhex(digest_of(style[1].encode()))).decode()
    assert f"style-src 'sha256-{digest}'" in html.unescape(policy[1])
    assert page.count("<title>Dossier: articles</title>") == 1
    assert page.count("<body>") == page.count("</html>") == 1


def shortened(article: str, text: str, **limits: Any) -> str:
    """One text by the rules for one article."""
    known = Article("a", (article,), (TITLE,))
    return Excerpts([known], [[text]], Limits(share_of_document=1.0, **limits)).shorten([text])[0]


def test_by_hand() -> None:
    """Case, possessives, quotation marks and line ends hide no quotation; phrases and other words are left alone."""
    article = "The harbour master's eleven grey ships left Utopia before dawn, and nobody waved. So it ended."
    assert (
        shortened(article, f"As said: {article}", words_a_quote=4)
        == f"As said: The harbour master's eleven {CUT}."
    )
    listed = "the, harbour, master, eleven, grey, ships and left"
    assert (
        shortened(article, listed, words_a_quote=5) == f"the, harbour, master, eleven, grey, {CUT} and left"
    )
    assert (
        shortened(article, "THE HARBOUR\nMASTER’S ELEVEN GREY ships", words_a_quote=2)
        == f"THE HARBOUR\n{CUT}"
    )
    assert shortened(article, "eleven grey ships left Utopia before dawn", words_a_quote=25) == (
        "eleven grey ships left Utopia before dawn"
    )
    assert shortened(article, article, words_a_document=4) == CUT


def test_ids_between_two_cells_do_not_hide_that_they_read_on() -> None:
    """Nine words of an article, its ids, the next nine: one quotation of eighteen, of which ten may stay; ids stay."""
    words = [f"word{i}" for i in range(18)]
    first, second = " ".join(words[:9]), " ".join(words[9:])
    for ids in ("a:1", '["a:1"]', '["a:1", "in-a-name-of-many-parts:12"]'):
        row = [first, ids, second]
        excerpts = Excerpts([Article("a", (" ".join(words),))], [row], Limits(words_a_quote=10, share_of_document=1.0))
        assert excerpts.shorten(row) == [first, ids, f"word9 {CUT}"]


def test_ids_with_blanks_are_never_cut_and_hide_nothing() -> None:
    """A file named by the words that its article begins with: its id stays whole, the text is cut across it."""
    words = [f"word{i}" for i in range(18)]
    name, text = "word0 word1 word2", " ".join(words)
    for ids in (name, f"{name}:1", f'["{name}:1"]', f'["{name}:1", "b c:12"]'):
        row = [" ".join(words[:9]), ids, " ".join(words[9:]), ids, text]
        excerpts = Excerpts(
            [Article(name, (text,))], [row], Limits(words_a_quote=10, share_of_document=1.0), [name, "b c"]
        )
        assert excerpts.shorten(row) == [row[0], ids, f"word9 {CUT}", ids, f"{' '.join(words[:10])} {CUT}"]
    sly = Excerpts([Article(name, (text,))], [[text]], Limits(words_a_document=0), [name])
    assert sly.shorten([f"{text}:1"]) == [f"{CUT}:1"]


def test_a_title_stays_and_what_follows_it_is_shortened() -> None:
    """A title is no quotation, also where the article goes on after it."""
    said = ARTICLES["001_ships"][0]
    text = f"{TITLE}\n\n{said}"
    assert shortened(text, TITLE, words_a_document=0) == TITLE
    assert shortened(text, text, words_a_document=0) == f"{TITLE}\n\n{CUT}."
    assert shortened(text, text, words_a_quote=9) == f"{TITLE}\n\n{' '.join(said.split()[:9])} {CUT}."


def test_a_short_title_and_a_word_that_happens_to_follow_are_no_quotation() -> None:
    """A list of titles is sent as it is, whatever stands after it; the article itself after its title is not."""
    title = "A minister speaks for the first time"
    known = Article("a", (f"{title}\n\nThe minister of Utopia spoke on the third of May and nobody replied.",), (title,))
    excerpts = Excerpts([known], [[known.texts[0]]], Limits(words_a_document=0))
    for said in (title, title.partition(" ")[2]):
        assert excerpts.shorten([said, "The numbers"]) == [said, "The numbers"]
    assert excerpts.shorten([known.texts[0]]) == [f"{title}\n\n{CUT}."]
    twice = Article("a", (f"{title}\n\n{title}\n\nNobody replied to the minister of Utopia on that day.",), (title,))
    excerpts = Excerpts([twice], [[title, title, twice.texts[0]]], Limits(words_a_document=0))
    assert excerpts.shorten([title, "1", title]) == [title, "1", title]
    assert excerpts.shorten([twice.texts[0]]) == [f"{title}\n\n{title}\n\n{CUT}."]


def test_copies_are_counted_for_each_article() -> None:
    """A quotation that stands in two articles uses up both; one that stands twice in one uses it up twice."""
    said = ARTICLES["001_ships"][0]
    articles = [Article("a", (said,)), Article("b", (f"{said} {said}",))]
    excerpts = Excerpts(
        articles, [[said]], Limits(words_a_quote=30, words_a_document=59, share_of_document=1.0)
    )
    assert len(comparable(excerpts.shorten([said])[0])) == 29 + 1


def test_an_overlap_of_two_articles_makes_no_longer_quotation() -> None:
    """Where one quotation runs into another, what remains is still in no article too long."""
    one, two = ARTICLES["001_ships"][0].rstrip("."), ARTICLES["002_ports"][0].rstrip(".")
    joined = f"{one} {two}"
    articles = [Article("a", (f"{one}. Other words.",)), Article("b", (" ".join(joined.split()[20:]),))]
    excerpts = Excerpts(articles, [[joined]], Limits(words_a_quote=30, share_of_document=1.0))
    left = excerpts.shorten([joined])[0]
    assert longest_run(left, comparable(articles[1].texts[0])) <= 30
    assert excerpts.shorten([left])[0] == left


@pytest.mark.slow
def test_one_file_in_a_browser(root: Path) -> None:
    """From file://: one page at a time, links between them work, tables download, nothing is fetched or complained of."""
    browser_at = shutil.which("chromium")
    if not browser_at:
        if os.environ.get("DOSSIER_TESTS_REQUIRE_ALL"):
            pytest.fail("no chromium, and nothing may be skipped here")
        pytest.skip("no chromium on this machine")
    from playwright.sync_api import sync_playwright

    share(Wish(root / "to", single_file=True))
    visible = "[...document.querySelectorAll('.page')].filter(e => getComputedStyle(e).display != 'none').map(e => e.id)"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_at, args=["--no-sandbox", "--disable-gpu"]
        )
        for scheme, width in (("light", 360), ("dark", 1600)):
            view = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
            tab, said, asked = view.new_page(), [], []
            tab.on("console", lambda message, said=said: said.append(message.text))
            tab.on("request", lambda request, asked=asked: asked.append(request.url))
            tab.goto((root / "to" / SINGLE).as_uri())
            assert tab.evaluate(visible) == ["index"]
            with tab.expect_download() as download:
                tab.locator("a[download]:visible").first.click()
            assert download.value.suggested_filename == "dossier.zip"
            tab.locator(f'.page:visible nav.site a[href="#{SECOND}"]').click()
            assert tab.evaluate(visible) == [SECOND]
            tab.locator(
                f'.page:visible a[href="#{SECOND}--the-rest"]:visible, .page:visible summary'
            ).first.click()
            assert tab.evaluate(visible) == [SECOND]
            assert tab.evaluate("document.documentElement.scrollWidth") == width
            assert said == []
            assert [url for url in asked if not url.startswith("data:")] == [(root / "to" / SINGLE).as_uri()]
        tab.emulate_media(media="print")
        assert len(tab.evaluate(visible)) == tab.locator(".page").count() >= 3
        browser.close()


@pytest.mark.slow
def test_a_real_dossier_in_excerpts(tmp_path: Path) -> None:
    """The four notebooks on the seeds, shared as if they might not be: no article is quoted longer, in any file."""
    (tmp_path / "notebooks").symlink_to(ROOT / "notebooks")
    corpus = shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    done = dossier(tmp_path, "run", "seeds", "--out", "outputs")
    assert done.returncode == 0, done.stderr
    for options in (["--words-a-quote", "10"], ["--excerpts", "--single-file"]):
        done = dossier(tmp_path, "share", "--out", "outputs", "--to", "to", *options)
        assert done.returncode == 0, done.stderr
        n = 10 if "10" in options else 25
        texts = [text for texts in shared_texts(tmp_path / "to").values() for text in texts]
        for path in sorted(corpus.glob("0*.md")):
            title, _, body = path.read_text(encoding="utf-8").partition("\n")
            article = comparable(body)
            grams = {tuple(article[i : i + n + 1]) for i in range(len(article) - n)}
            for text in texts:
                said = comparable(text)
                runs = [
                    said[i : i + n + 1] for i in range(len(said) - n) if tuple(said[i : i + n + 1]) in grams
                ]
                assert runs == [], f"{title}: {runs[:2]}"
    assert environment(tmp_path)["DOSSIER_STORE"]


def test_a_folder_that_looks_like_a_page_is_refused(root: Path) -> None:
    """`--single-file --to one.html` would make a folder of that name."""
    with pytest.raises(DossierError, match=r"one\.html: would be a folder that looks like a page"):
        share(Wish(to=root / "one.html", single_file=True))
    assert not (root / "one.html").exists()
