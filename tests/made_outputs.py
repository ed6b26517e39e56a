"""A published folder made by hand: two invented articles, two notebooks, tables and drawings that quote them."""

from __future__ import annotations

import base64
import csv
import html
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dossier.publishing.datapackage import described, header
from dossier.publishing.notebook import as_bytes
from dossier.publishing.page import render
from dossier.publishing.provenance import corpus_state, digest_of, digest_of_state
from dossier.publishing.record import RECORD, Entry, Inputs, Pages, Record
from small_project import code, notebook, words

FIRST, SECOND = "1_corpus_statistics", "4_sanction_chronology"
SYLLABLES = ("ba", "do", "ki", "lu", "me", "no", "ra", "si", "tu", "ve")
LENGTH, SENTENCE = 600, 30
TITLE = "What the harbour master of Lower Utopia said about eleven grey ships in May"
"""Fourteen words, which are not to be shortened."""
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def sentences(seed: int) -> list[str]:
    """Twenty sentences of thirty invented words, of which no two runs are alike."""

    def word(n: int) -> str:
        return "".join(SYLLABLES[(n // 10**i) % 10] for i in range(4))

    row = [word((seed * 5000 + 37 * i) % 10000) for i in range(LENGTH)]
    return [" ".join(row[i : i + SENTENCE]).capitalize() + "." for i in range(0, LENGTH, SENTENCE)]


ARTICLES = {"001_ships": sentences(1), "002_ports": sentences(2)}


def write_corpus(folder: Path, **may_be_shared: str) -> Path:
    """The two articles; `first` and `second` go into the column text_may_be_shared."""
    folder.mkdir(parents=True, exist_ok=True)
    for doc_id, said in ARTICLES.items():
        (folder / f"{doc_id}.txt").write_text(f"{TITLE}\n\n{' '.join(said)}\n", encoding="utf-8")
    said = zip(ARTICLES, (may_be_shared.get("first", ""), may_be_shared.get("second", "")), strict=True)
    rows = "".join(f"{doc_id}.txt,{TITLE},{may}\n" for doc_id, may in said)
    (folder / "documents.csv").write_text(f"file,title,text_may_be_shared\n{rows}", encoding="utf-8")
    return folder


def table(columns: Sequence[str], *rows: Sequence[object]) -> bytes:
    """A CSV file as a run writes it."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows([columns, *rows])
    return written.getvalue().encode()


def svg(*lines: str) -> str:
    """A drawing with a text a line."""
    drawn = "".join(f"<text><tspan>{html.escape(line)}</tspan></text>" for line in lines)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><path d="M 1 2 3 4"/>{drawn}</svg>'
    )


def quoting_tables() -> dict[str, bytes]:
    """Tables that hold article text in every way: a quote, its pieces, a word a row, a list, all sentences."""
    one, two = ARTICLES.values()
    pieces = [(f"001_ships:{i}", s[:40], s[40:50], s[50:]) for i, s in enumerate(one, 1)]
    stored = [
        (doc, i, 200 * i, 200 * i + len(s), s)
        for doc, said in ARTICLES.items()
        for i, s in enumerate(said, 1)
    ]
    return {
        f"tables/{SECOND}.claims.csv": table(
            ("claim_id", "doc_id", "sentence_id", "sender", "target", "measure", "status", "date", "quote"),
            *(
                (f"c{i}", "002_ports", i, "UTO", "ERE", "tariff", "imposed", "2021", s)
                for i, s in enumerate(two, 1)
            ),
        ),
        f"tables/{FIRST}.concordance.csv": table(("evidence", "left", "node", "right"), *pieces),
        f"tables/{FIRST}.words.csv": table(("number", "word"), *enumerate(" ".join(one).split(), 1)),
        f"tables/{FIRST}.lists.csv": table(("n", "words"), (30, json.dumps(one[3].split()))),
        f"tables/{FIRST}.counts.csv": table(
            ("doc_id", "title", "n"), ("001_ships", TITLE, 600), ("002_ports", TITLE, 600)
        ),
        f"tables/{FIRST}.sentences.csv": table(("doc_id", "sentence_id", "start", "end", "text"), *stored),
    }


def drawings() -> dict[str, bytes]:
    """One drawing that quotes nothing, and one with a whole sentence in two lines."""
    quoted = ARTICLES["001_ships"][5]
    return {
        f"figures/{FIRST}.bars.svg": svg(TITLE, "n = 600").encode(), f"figures/{FIRST}.bars.png": PNG,
        f"figures/{FIRST}.bars.csv": table(("doc_id", "n"), ("001_ships", 600)),
        f"figures/{SECOND}.quoted.svg": svg(quoted[:90], quoted[90:]).encode(), f"figures/{SECOND}.quoted.png": PNG,
        f"figures/{SECOND}.quoted.csv": table(("n", "alt"), (1, quoted)),
    }  # fmt: skip


def exports() -> dict[str, bytes]:
    """Files for other programs, which quote."""
    quoted = ARTICLES["002_ports"][7]
    return {
        f"exports/{FIRST}.network.graphml": f'<graphml><data key="a">{quoted}</data></graphml>\n'.encode(),
        f"exports/{SECOND}.timeline.json": json.dumps({"events": [{"text": {"text": quoted}}]}).encode(),
    }


def notebooks() -> dict[str, dict[str, Any]]:
    """Two notebooks whose outputs quote: as HTML in pieces, printed, in alternative texts, as data of other kinds."""
    one, two = ARTICLES.values()
    rows = "".join(
        f"<tr><td style='x y'>{s[:30]}</td><td title='a'>{s[30:60]}<mark>{s[60:]}</mark></td><td>&#x27;{i}</td></tr>"
        for i, s in enumerate(two)
    )
    first = [
        {"output_type": "stream", "name": "stdout", "text": [s + "\n" for s in one]},
        _shown({"image/svg+xml": drawings()[f"figures/{FIRST}.bars.svg"].decode(), "text/plain": TITLE},
               {"image/svg+xml": {"alt": f"Bars. {one[7]}", "title": TITLE, "caption": one[8]}}),
    ]  # fmt: skip
    second = [
        _shown(
            {"text/html": f"<table><caption>{two[0]}</caption>{rows}</table>", "text/plain": "\n".join(two)}
        ),
        _shown({"text/markdown": f"As one says, *{two[4]}*", "application/json": {"said": two}}),
        _shown({"image/svg+xml": drawings()[f"figures/{SECOND}.quoted.svg"].decode(), "text/plain": one[5]}),
        _shown({"image/png": base64.b64encode(PNG).decode(), "text/plain": "an unreadable picture"}),
    ]
    return {
        FIRST: _notebook("How many ships?", one[9], first),
        SECOND: _notebook("Who sanctions whom?", two[9], second),
    }


def _shown(data: dict[str, Any], metadata: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"output_type": "display_data", "data": data, "metadata": metadata or {}}


def _notebook(title: str, quoted: str, outputs: list[dict[str, Any]]) -> dict[str, Any]:
    shows = {**code("show", "show()"), "outputs": outputs, "execution_count": 1}
    head = words(
        "title", f"# {title}\n\nTwo articles, counted. [The other]({SECOND}.ipynb#the-rest) goes on."
    )
    return notebook(head, shows, words("rest", f"## The rest\n\n> {quoted}"))


def publish(out: Path, corpus: Path, files: Mapping[str, bytes] | None = None) -> Record:
    """Publish the hand-made files as a run on the corpus would."""
    made = notebooks()
    content = {**(quoting_tables() | drawings() | exports() if files is None else files)}
    content |= {f"notebooks/{name}.ipynb": as_bytes(written) for name, written in made.items()}
    state = corpus_state(corpus)
    inputs = Inputs(
        {"show": "x"}, "", [], {"corpus": corpus.name, "top_n": 3}, digest_of_state(state), "l", "k", "3", "p"
    )
    entries = {
        name: Entry(
            inputs, {p: digest_of(c) for p, c in content.items() if p.split("/")[1].startswith(f"{name}.")}
        )
        for name in made
    }
    record = Record(entries, None, {digest_of_state(state): state})
    pages = render({name: json.loads(as_bytes(written)) for name, written in made.items()}, record, content)
    pages |= described({path: header(table) for path, table in content.items() if path.endswith(".csv")})
    record.pages = Pages("m", {path: digest_of(page) for path, page in pages.items()})
    for path, held in {**content, **pages, RECORD: record.as_bytes()}.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(held)
    return record
