"""A corpus made of payloads, in texts, titles, publishers, file names and the name of the folder."""

from __future__ import annotations

import csv
from pathlib import Path

RUNS = "window.PWNED=1"
PAYLOADS = {
    "script": f"<script>{RUNS}</script>",
    "image": f'<img src=x onerror="{RUNS}">',
    "remote": "<img src=https://pwned.example/pixel.png>",
    "frame": f'<iframe src="javascript:{RUNS}"></iframe>',
    "link": f'<a href="javascript:{RUNS}">press</a>',
    "data": f'<a href="data:text/html,<script>{RUNS}</script>">press</a>',
    "drawing": f'<svg onload="{RUNS}"><script>{RUNS}</script></svg>',
    "handler": f'<details open ontoggle="{RUNS}">x</details>',
    "style": "</style><style>@import 'https://pwned.example/x.css';*{display:none}</style>",
    "breakout": f'"></td></table></textarea></title><script>{RUNS}</script>',
    "comment": f"--><!--><script>{RUNS}</script> ]]> <![CDATA[",
    "entities": f"&lt;script&gt;{RUNS}&lt;/script&gt; &#60;img src=x onerror={RUNS}&#62;",
    "formula": rf"$\href{{javascript:{RUNS}}}{{press}}$ $$x^2$$ \(y\) \[z\]",
    "markdown": f"[press](javascript:{RUNS}) ![pixel](https://pwned.example/pixel.png) <https://pwned.example>",
    "reference": f"[press][1]\n\n[1]: javascript:{RUNS}",
    "template": "{{ 7 * 7 }} {% for x in (1, 2) %}{{ x }}{% endfor %} ${7*7} <%= 7*7 %> #{7*7}",
    "format": "{0.__class__} {n:document|documents} %s %(x)s",
    "ansi": "\x1b[31mred\x1b[0m \x1b]8;;https://pwned.example\x07press\x1b]8;;\x07",
    "bidi": "\u202egnp.exe\u202c \u2066hidden\u2069 \u200b",
    "spreadsheet": "=HYPERLINK(\"https://pwned.example\",\"press\")",
    "command": "+cmd|'/c calc'!A1",
    "at": "@SUM(1+1)*cmd|'/c calc'!A1",
    "meta": "<meta http-equiv=refresh content='0;url=https://pwned.example'><base href='https://pwned.example'>",
    "form": f"<form action=https://pwned.example><input autofocus onfocus={RUNS}><button>go</button></form>",
}
NAMES = ("<script>window.PWNED=1<", "<img src=x onerror=window.PWNED=1>", "{{ 7 * 7 }}", "=cmd|'",
         "[press](javascript:window.PWNED=1)", "$x^2$ & 'quoted' \"twice\"", "+1", "&lt;b&gt; %s")  # fmt: skip
"""File names, as far as a file can be called so."""
FOLDER = "corpus <b> & {{ x }}"


def marker(kind: str) -> str:
    """A word of our own that stands in the sentence of a payload."""
    return f"marker{kind}"


def write_corpus(folder: Path) -> Path:
    """Every payload in the middle of an article, at the head of another, in a title and as a publisher."""
    folder.mkdir(parents=True)
    kinds = list(PAYLOADS)
    rows = []
    for number, name in enumerate(NAMES):
        mine = kinds[number * 3 : number * 3 + 3]
        parts = [f"{PAYLOADS[kind]} The {marker(kind)} follows." for kind in mine]
        claim = "On 3 March 2022 Japan imposed sanctions on Russia"
        parts += [f"{claim} {PAYLOADS[kind]} for the {marker(kind)}." for kind in mine]
        parts += [f"Minister \"{PAYLOADS[kind]}\" Tanaka of Japan met Vladimir Putin and the EU in May." for kind in mine]
        (folder / f"{name}.txt").write_bytes("\n\n".join(parts).encode())
        title = f"{PAYLOADS[mine[0]]} {marker('title')}{number}"
        rows.append((f"{name}.txt", title, PAYLOADS[mine[1]], f"2022-03-{number + 1:02}"))
    with (folder / "documents.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("file", "title", "publisher", "published"), *rows])
    return folder
