"""What makes tables sort and search: in pages, and in a notebook that one runs by hand."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dossier import project

SCRIPT = Path(__file__).parent / "tables.js"
STYLE = """
.dossier-table { min-width: min(100%, 22rem); }
.dossier-table caption { text-align: start; }
.dossier-table td { vertical-align: top; }
.dossier-table .sort { all: unset; cursor: pointer; font: inherit; color: inherit; }
.dossier-table .sort::after { content: "↕"; opacity: .6; font-weight: 400; padding-inline-start: .3em; }
.dossier-table .sort:hover { text-decoration: underline; }
.dossier-table .sort:focus-visible, .dossier-table summary:focus-visible { outline: 2px solid; outline-offset: 2px; }
.dossier-table [aria-sort="ascending"] > .sort::after { content: "↑"; opacity: 1; }
.dossier-table [aria-sort="descending"] > .sort::after { content: "↓"; opacity: 1; }
.tools:has(+ .dossier-table) { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: baseline; margin: .4rem 0; }
.tools:has(+ .dossier-table) :is(input, select) {
  font: inherit; color: var(--jp-ui-font-color0, inherit); background: var(--jp-layout-color0, Canvas);
  border: 1px solid currentColor; border-radius: 2px; padding: .2rem .4rem; max-width: 16rem;
}
"""
"""The tools beside a table of a notebook, in the colours of JupyterLab where they stand in it."""


@cache
def script() -> str:
    """What makes the tables of a document sort and search, wherever it runs in it, and however often."""
    return SCRIPT.read_text(encoding="utf-8")


def by_hand() -> str:
    """HTML to set beside a table in a notebook that one runs by hand; nothing in a run that publishes.

    What is published goes to others, whose JupyterLab runs no script of a notebook that they have not run or
    trusted themselves; its pages have the tools.
    """
    return "" if project.output_folder() else f"<style>{STYLE}</style>\n<script>{script()}</script>"
