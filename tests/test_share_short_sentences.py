"""Sharing articles of short sentences: what may be quoted of one is a limit on all files together."""

from __future__ import annotations

import html
import json
import random
import re
from pathlib import Path

import pytest

from dossier.publishing.excerpts import Article, Excerpts, Limits
from dossier.publishing.share import Wish, _settled, share
from made_outputs import FIRST, SECOND, publish, svg, table
from small_project import contents, dossier

LETTERS = "bdfgklmnprstvz"
COUNTED = 5
"""Words in a row that count as a quotation; a whole sentence counts from three on."""


def invented(seed: int) -> dict[str, list[str]]:
    """Three articles of short sentences; no word stands twice."""
    chance = random.Random(seed)
    words = [a + "a" + b + "o" + c for a in LETTERS for b in LETTERS for c in LETTERS]
    chance.shuffle(words)
    lengths = [chance.choice((3, 4, 5, 6, 7, 9, 14)) for _ in range(45)]
    said = [" ".join(words.pop() for _ in range(n)).capitalize() + "." for n in lengths]
    return {f"{i:03}_article": said[15 * i : 15 * (i + 1)] for i in range(3)}


def files_that_quote(articles: dict[str, list[str]], chance: random.Random) -> dict[str, bytes]:
    """Tables, a drawing and exports, each of which quotes other sentences, whole or in pieces."""
    all_of_them = [(doc, i, s) for doc, said in articles.items() for i, s in enumerate(said, 1)]

    def some() -> list[tuple[str, int, str]]:
        return chance.sample(all_of_them, 24)

    def pieces(sentence: str) -> tuple[str, str, str]:
        words = sentence.split()
        return words[0], words[1], " ".join(words[2:])

    events = [{"text": {"text": f"<p>“{s}” ({doc}, sentence {i})</p>"}} for doc, i, s in some()]
    nodes = "".join(f'<data key="a">{s}</data>' for *_, s in some())
    return {
        f"tables/{SECOND}.claims.csv": table(
            ("claim_id", "doc_id", "sentence_id", "quote"),
            *((f"c{i}", *row) for i, row in enumerate(some()[:8])),
        ),
        f"tables/{SECOND}.contradictions.csv": table(
            ("doc_id", "quote", "measure"), *((doc, s, "tariff") for doc, _, s in some())
        ),
        f"tables/{FIRST}.concordance.csv": table(
            ("evidence", "left", "node", "right"), *((f"{doc}:{i}", *pieces(s)) for doc, i, s in some())
        ),
        f"tables/{FIRST}.sentences.csv": table(
            ("doc_id", "sentence_id", "start", "end", "text"),
            *((doc, i, i, i, s) for doc, i, s in all_of_them),
        ),
        f"figures/{SECOND}.quoted.svg": svg(some()[0][2], "n = 3").encode(),
        f"exports/{SECOND}.timeline.json": json.dumps({"events": events}).encode(),
        f"exports/{FIRST}.network.graphml": f"<graphml>{nodes}</graphml>\n".encode(),
    }


def words(text: str) -> list[str]:
    """The words of a file as it lies there: without tags, as a reader sees them."""
    return re.findall(r"[^\W\d_]+", re.sub(r"<[^>]*>", " ", html.unescape(text)).casefold())


def places_quoted(text: str, article: list[str]) -> set[int]:
    """Which words of an article stand in a text, in runs of five or as whole sentences of three or four."""
    sentences = [words(sentence) for sentence in article]
    place = {word: i for i, word in enumerate(word for sentence in sentences for word in sentence)}
    short, at = set(), 0
    for sentence in sentences:
        if 3 <= len(sentence) < COUNTED:
            short.add(range(at, at + len(sentence)))
        at += len(sentence)
    found: set[int] = set()
    run: list[int] = []
    for i in [*(place.get(word, -9) for word in words(text)), -9]:
        if run and i != run[-1] + 1:
            found |= {
                p for p in run if len(run) >= COUNTED or any(p in s and set(s) <= set(run) for s in short)
            }
            run = []
        run += [i] if i >= 0 else []
    return found


@pytest.mark.parametrize("seed", range(6))
def test_short_sentences_count_over_all_files_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Of an article of short sentences no more than a quarter can be put together from all files of the shared folder."""
    articles = invented(seed)
    for doc, said in articles.items():
        (tmp_path / "articles").mkdir(exist_ok=True)
        (tmp_path / "articles" / f"{doc}.txt").write_text(" ".join(said), encoding="utf-8")
    publish(tmp_path / "outputs", tmp_path / "articles", files_that_quote(articles, random.Random(seed)))
    monkeypatch.chdir(tmp_path)
    share(Wish(tmp_path / "to"))
    for folder, may_exceed in (("outputs", True), ("to", False)):
        texts = [c.decode() for p, c in contents(tmp_path / folder).items() if not p.endswith(".png")]
        for said in articles.values():
            n = len(words(" ".join(said)))
            quoted = set().union(*(places_quoted(text, said) for text in texts))
            assert quoted, "nothing is quoted at all"
            assert (len(quoted) > n // 4) == may_exceed, f"{folder}: {len(quoted)} of {n} words"


def test_a_whole_sentence_of_three_words_is_a_quotation() -> None:
    """Also in pieces, and between quotation marks; three words of a longer sentence, or a date, are none."""
    article = "Lima answered quickly.\n\nNovember 3 2026\n\nThe eleven grey ships left Utopia before dawn."
    rows = [["Lima", "answered", "quickly"], ["He writes:", "Yes. “Lima answered quickly.” (a, sentence 1)"]]
    for row, left in zip(
        rows, (["[…]", "[…]", "[…]"], [rows[1][0], "Yes. “[…].” (a, sentence 1)"]), strict=True
    ):
        excerpts = Excerpts([Article("a", (article,))], [row], Limits(words_a_document=0))
        assert excerpts.shorten(row) == left
    for said in ("eleven grey ships", "November 3 2026", "Lima answered quickly and with force"):
        assert Excerpts([Article("a", (article,))], [[said]], Limits(words_a_document=0)).shorten([said]) == [
            said
        ]


def test_a_title_in_a_table_is_no_quotation_whatever_stands_beside_it() -> None:
    """A publisher after a title is not cut because the article, too, names both one after the other."""
    article = Article(
        "a",
        ("Talks in Lima\n\nLima calls for calm, writes The Harbour Post of Utopia.",),
        ("The week: Lima calls for calm",),
    )
    row = ["Lima calls for calm", "writes The Harbour"]
    assert Excerpts([article], [row], Limits(words_a_document=0)).shorten(row) == row


AFFAIR = {
    "1_tariff": [
        "Norway imposed a tariff on Peruvian fishmeal on Monday.",
        "Lima protested loudly.",
        "Chile offered to mediate.",
        "Peru will not kneel.",
        "Kenya refused to join the sanctions.",
        "Iceland said it would wait.",
        "Nobody was surprised.",
    ],
    "2_ban": [
        "Peru banned Norwegian salmon on Friday.",
        "Norway regretted the decision.",
        "Kenya said it was weighing similar measures.",
        "Peru expelled two Norwegian diplomats.",
        "Chile and Ecuador stayed neutral.",
        "It rained in Lima.",
        "Norway froze Peruvian assets.",
    ],
    "3_end": [
        "Norway lifted its tariff on Peruvian fishmeal.",
        "Peru kept its ban on Norwegian salmon.",
        "Chile welcomed the step.",
        "Norway unfroze Peruvian assets.",
        "Kenya urged Peru to lift the ban.",
        "Both sides will meet again.",
        "Lima stayed silent.",
    ],
}


@pytest.mark.slow
def test_a_real_dossier_of_short_sentences_in_excerpts(tmp_path: Path) -> None:
    """The four notebooks on three short articles: no more than a quarter of each is readable in the shared folder.

    An article's words repeat here, so that runs are looked for as such: five in a row, wherever they stand.
    """
    (tmp_path / "notebooks").symlink_to(Path(__file__).resolve().parents[1] / "notebooks")
    (tmp_path / "articles").mkdir()
    for doc, said in AFFAIR.items():
        (tmp_path / "articles" / f"{doc}.txt").write_text(" ".join(said), encoding="utf-8")
    for arguments in (["run", "articles"], ["share", "--to", "to"]):
        done = dossier(tmp_path, *arguments, "--out", "outputs")
        assert done.returncode == 0, done.stderr
    texts = [c.decode() for p, c in contents(tmp_path / "to").items() if not p.endswith(".png")]
    grams = {tuple(w[i : i + COUNTED]) for w in map(words, texts) for i in range(len(w))}
    for doc, said in AFFAIR.items():
        article = words(" ".join(said))
        starts = [
            i
            for i in range(len(article))
            if tuple(article[i : i + COUNTED]) in grams and i + COUNTED <= len(article)
        ]
        quoted = {i + d for i in starts for d in range(COUNTED)}
        assert len(quoted) <= len(article) // 4, f"{doc}: {[article[i] for i in sorted(quoted)]}"


def test_what_stands_in_a_row_only_in_the_page_is_shortened_there() -> None:
    """A sentence whose words are apart in a notebook and beside each other in its page is cut in the page, not refused."""
    page = b"<p>Lima</p><p>protested</p><p>loudly.</p><p>Nothing else.</p>"
    excerpts = Excerpts([Article("a", ("Lima protested loudly. Chile waited.",))], [["Lima protested loudly."]], Limits())
    excerpts.close()
    settled = _settled("html/a.html", page, excerpts)
    assert b"loudly" not in settled and b"Nothing else." in settled
    assert _settled("html/a.html", settled, excerpts) == settled
