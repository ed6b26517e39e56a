"""The difference between two runs as a page, in the dress of the dossier's own: one file that asks for nothing."""

from __future__ import annotations

import base64
from hashlib import sha256
from pathlib import Path

import jinja2

from dossier.publishing.diff import Difference, described
from dossier.publishing.diff_causes import in_full

STYLE = Path(__file__).parent / "template" / "style.css"
OWN_STYLE = """
main { margin-inline: 0; }
ul.causes { padding-inline-start: 1.2rem; max-width: var(--measure); overflow-wrap: anywhere; }
.runs { font-family: var(--sans); font-size: .95rem; color: var(--soft); overflow-wrap: anywhere; }
.runs b { color: var(--ink); }
ul.changes { list-style: none; padding: 0; }
ul.changes { margin-block: 0 .4rem; }
ul.changes > li { border-inline-start: .25rem solid var(--line); padding: .1rem 0 .1rem 1rem; margin-block: 0 .7rem; }
ul.changes > li.new { border-color: var(--string); }
ul.changes > li.gone { border-color: var(--keyword); }
ul.changes > li.altered { border-color: var(--number); }
ul.changes p { margin: 0; max-width: var(--measure); overflow-wrap: anywhere; }
.how { font: 600 .75rem/1.4 var(--sans); letter-spacing: .04em; color: var(--soft); }
.detail, .because { font: .9rem/1.5 var(--sans); color: var(--soft); }
p.because { margin-block: 0 1.6rem; padding-inline-start: 1.25rem; max-width: var(--measure); }
.quoted { font-style: italic; }
"""
HOW = {"new": "New", "gone": "Gone", "altered": "Altered"}
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{ policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>What changed: {{ difference.verdict() }}</title>
<style>{{ style }}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<div class="columns">
<main id="content">
<h1>What changed</h1>
<p class="lead">Between these two runs, <strong>{{ difference.verdict() }}</strong>.</p>
<p class="runs"><b>Old</b> {{ difference.names()[0] }}: {{ described(difference.old) }}<br>
<b>New</b> {{ difference.names()[1] }}: {{ described(difference.new) }}</p>
{%- for warning in difference.warnings %}
<p><strong>Take care:</strong> {{ warning }}</p>
{%- endfor %}
<h2 id="causes">What was done between them</h2>
{%- if difference.causes %}
<ul class="causes">
{%- for words, notebooks in in_full(difference.causes) %}
<li>{{ words }}<span class="quiet">{{ difference.where(notebooks) }}</span></li>
{%- endfor %}
</ul>
{%- else %}
<p>Nothing: both were made from the same articles, code and parameters.</p>
{%- endif %}
{%- for part in difference.parts %}
<h2>{{ part.heading }}</h2>
<p>{{ part.counted() }}.</p>
{%- for because, changes in part.grouped() %}
<ul class="changes">
{%- for change in changes %}
<li class="{{ change.how }}">
<p><span class="how">{{ how[change.how] }}</span> <strong>{{ change.name }}</strong></p>
{%- if change.quote %}
<p class="quoted">{{ change.quote }}</p>
{%- endif %}
{%- if change.detail %}
<p class="detail">{{ change.detail }}</p>
{%- endif %}
</li>
{%- endfor %}
</ul>
{%- if because %}
<p class="because">Because{% if changes | length > 1 %} (all {{ changes | length }}){% endif %}: {{ because }}</p>
{%- endif %}
{%- endfor %}
{%- endfor %}
</main>
</div>
<footer>
<p>Made by <b>dossier</b> from the published tables and run.json of both runs.
Reported is not true, and being named together is not being related.</p>
</footer>
</body>
</html>
"""


def written(difference: Difference) -> bytes:
    """One HTML file that says what differs; the same bytes for the same two folders."""
    from markupsafe import Markup

    style = STYLE.read_text(encoding="utf-8") + OWN_STYLE
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    page = environment.from_string(PAGE).render(
        difference=difference,
        described=described,
        how=HOW,
        in_full=in_full,
        style=Markup(style),
        policy=policy,
    )
    return page.encode("utf-8") + b"\n"
