"""The chronology for TimelineJS: its format, its dates, and payloads that stay text in TimelineJS itself."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from browsing import seeds_published, view
from dossier.publishing.codebook import read_codebook
from dossier.publishing.timelinejs import plain, shown, timeline_json

PACKAGE = "@knight-lab/timelinejs@3.9.11"
HOSTILE = [
    "<script>window.ran = 1</script>", "<img src=x onerror='window.ran = 1'>", "&lt;img src=x onerror=window.ran=1&gt;",
    "&amp;lt;svg onload=window.ran=1&amp;gt;", "</script><script>window.ran = 1</script>", "javascript:window.ran=1",
    "https://evil.example/a?b=<b>", "www.evil.example", "me@evil.example", "ftp://evil.example/x", "=HYPERLINK(1)",
    "\u202egnorw", "a\x00b", "<iframe src=https://evil.example></iframe>", "<p>open", "\"quoted\" 'so'",
]  # fmt: skip


def placed(*claims: dict[str, Any]) -> pd.DataFrame:
    """Placed claims: each dated to a day, unless it says otherwise."""
    usual = {"doc_id": "001_ships", "sentence_id": 3, "sender": "JPN", "target": "RUS", "measure": "asset_freeze",
             "status": "imposed", "placed": "2022-03-01", "basis": "own", "latest": "2022-03-01",
             "quote": "Japan froze what it could."}  # fmt: skip
    rows = [{"claim_id": f"c{i}", "event_id": f"e{i}", **usual, **claim} for i, claim in enumerate(claims)]
    return pd.DataFrame(rows, columns=["claim_id", "event_id", *usual])


def read(frame: pd.DataFrame) -> dict[str, Any]:
    return json.loads(timeline_json(frame, n_documents=2, source="ships"))


def words(text: str) -> str:
    """What a browser shows of a text."""
    return html.unescape(re.sub(r"<[^<>]*>", "", text))


def check_format(timeline: dict[str, Any]) -> None:
    """As https://timeline.knightlab.com/docs/json-format.html has it."""
    assert set(timeline) == {"title", "events"}
    ids = [event["unique_id"] for event in timeline["events"]]
    assert len(set(ids)) == len(ids)
    for slide in [timeline["title"], *timeline["events"]]:
        assert set(slide["text"]) == {"headline", "text"}
        assert all(isinstance(text, str) and text for text in slide["text"].values())
    for event in timeline["events"]:
        required, optional = {"start_date", "text", "unique_id", "group", "display_date"}, {"end_date"}
        assert required <= set(event) <= required | optional
        for date in (event["start_date"], event.get("end_date", event["start_date"])):
            assert list(date) == ["year", "month", "day"][: len(date)]
            assert all(type(part) is int for part in date.values())
            assert 1 <= date.get("month", 1) <= 12
            assert 1 <= date.get("day", 1) <= 31


def test_dates_are_as_precise_as_they_are_known() -> None:
    """A day is a day; a month or a year is its whole length, and says so."""
    timeline = read(placed(
        {"placed": "2022", "latest": "2022-12-31"}, {"placed": "2022-02", "latest": "2022-02-28"},
        {"placed": "2022-02-24", "latest": "2022-02-24"},
    ))  # fmt: skip
    check_format(timeline)
    dates = [(e["start_date"], e.get("end_date"), e["display_date"]) for e in timeline["events"]]
    assert dates == [
        ({"year": 2022}, {"year": 2022, "month": 12, "day": 31}, "in 2022"),
        ({"year": 2022, "month": 2}, {"year": 2022, "month": 2, "day": 28}, "in 2022-02"),
        ({"year": 2022, "month": 2, "day": 24}, None, "2022-02-24"),
    ]  # fmt: skip


def test_claims_of_one_event_are_one_slide_with_its_best_date_and_all_sentences() -> None:
    """Two retellings: the day goes before the year, and both sentences are quoted with their places."""
    timeline = read(placed(
        {"event_id": "e", "placed": "2022", "latest": "2022-12-31", "quote": "It did so in 2022."},
        {"event_id": "e", "quote": "It did so on 1 March.", "doc_id": "002_ports", "sentence_id": 7},
    ))  # fmt: skip
    (event,) = timeline["events"]
    assert event["unique_id"] == "event-e"
    assert event["start_date"] == {"year": 2022, "month": 3, "day": 1}
    assert words(event["text"]["headline"]) == "Japan – Russia: asset freeze, imposed"
    assert words(event["text"]["text"]) == (
        "“It did so on 1 March.” (002_ports, sentence 7)“It did so in 2022.” (001_ships, sentence 3)"
    )
    assert event["group"] == "Japan"


def test_what_no_sentence_dates_is_only_known_by_a_day_and_what_has_no_date_is_left_out_and_counted() -> None:
    """One claim of four has its own date; two slides say 'by', without the length of a month; one claim has no slide."""
    timeline = read(placed(
        {}, {"basis": "reported", "placed": "2022-03-02"},
        {"basis": "published", "placed": "2022-04", "latest": "2022-04-30"}, {"basis": "none", "placed": "", "latest": ""},
    ))  # fmt: skip
    check_format(timeline)
    assert [event["display_date"] for event in timeline["events"]] == ["2022-03-01", "by 2022-03-02", "by 2022-04"]
    assert not [event for event in timeline["events"] if "end_date" in event]
    endings = [words(event["text"]["text"]).rpartition("sentence 3)")[2] for event in timeline["events"]]
    assert endings == ["", "No sentence dates it: it came about by the day on which it was reported.",
                       "No sentence dates it: it came about by the day of the article."]  # fmt: skip
    said = words(timeline["title"]["text"]["text"])
    assert said.startswith("3 events of 3 claims in 2 documents of ships: 1 with a date of their own, 2 known only by")
    assert "Left out: 1 claim without any date." in said


def test_a_date_of_its_own_goes_before_a_day_by_which_and_the_earliest_of_these_before_later_ones() -> None:
    """Retellings: a year that a sentence gives, whatever articles came out when; of two articles the first."""
    by = {"basis": "published", "event_id": "e"}
    (dated,) = read(placed({**by}, {"event_id": "e", "placed": "2021", "latest": "2021-12-31"}))["events"]
    assert (dated["display_date"], "No sentence" in dated["text"]["text"]) == ("in 2021", False)
    (undated,) = read(placed({**by, "placed": "2022-05-09", "latest": "2022-05-09"}, by))["events"]
    assert undated["display_date"] == "by 2022-03-01"


def test_a_slide_says_from_when_a_measure_applies() -> None:
    """Where the sentence says so, and only there."""
    told = read(placed({}, {"claim_id": "c9"}).assign(effective=["2022-04-01", ""]))
    texts = sorted(words(event["text"]["text"]) for event in told["events"])
    assert [text.partition("; applies from ")[2][:10] for text in texts] == ["", "2022-04-01"]


def test_nothing_at_all_is_still_a_file() -> None:
    """A corpus without claims has a title and no events."""
    timeline = read(placed())
    check_format(timeline)
    assert timeline["events"] == []
    assert "0 events of 0 claims" in timeline["title"]["text"]["text"]


def test_the_same_claims_give_the_same_bytes_in_any_order_of_events() -> None:
    """Events go by time, then by id."""
    frame = placed({}, {"placed": "2021", "latest": "2021-12-31"}, {})
    again = timeline_json(frame.iloc[::-1], n_documents=2, source="ships")
    assert again == timeline_json(frame, n_documents=2, source="ships")


@pytest.mark.parametrize("text", HOSTILE)
def test_article_text_is_no_markup(text: str) -> None:
    """Only our own paragraphs and breaks are elements; the words are all there; the file can stand within a page."""
    frame = placed({"quote": text, "doc_id": text, "sender": text})
    content = timeline_json(frame, n_documents=1, source=text)
    assert b"</" not in content
    (event,) = json.loads(content)["events"]
    written = "".join([*event["text"].values(), json.loads(content)["title"]["text"]["text"]])
    assert set(re.findall(r"<[^>]*>", written)) <= {"<p>", "</p>", "<wbr>"}
    assert not re.search(r"://|www\.|@(?!<wbr>)", written)
    if text.isprintable():
        assert text in words(event["text"]["text"])
    assert not set(event["group"]) & set("<>&")


def test_what_is_shown_and_what_is_plain() -> None:
    """Letters stay as they are; what could be markup, a link or invisible does not."""
    assert shown("Ærø & <b>") == "Ærø &amp; &lt;b&gt;"
    assert shown("see https://a.example, me@a.example") == "see https:<wbr>//a.example, me@<wbr>a.example"
    assert plain("&lt;b\u202e") == "＆lt;b[U+202E]"


def test_the_codebook_says_what_each_key_means() -> None:
    """The keys of an event."""
    (event,) = read(placed({"placed": "2022", "latest": "2022-12-31"}))["events"]
    assert set(read_codebook().columns["exports/4_sanction_chronology.timeline.json"]) == set(event)


@cache
def _installed() -> str:
    """Why TimelineJS cannot be had, or nothing; it is unpacked once for all tests."""
    try:
        command = ["npm", "pack", "--silent", PACKAGE]
        subprocess.run(command, cwd=_folder(), check=True, capture_output=True, timeout=600)
        (archive,) = _folder().glob("*.tgz")
        shutil.unpack_archive(archive, _folder(), filter="data")
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        return f"npm cannot give {PACKAGE}: {type(error).__name__}"
    return ""


@cache
def _folder() -> Path:
    import atexit
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="dossier-timelinejs-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@pytest.fixture(scope="module")
def timelinejs() -> Path:
    """The folder with TimelineJS; skips where npm cannot get it and it may be missing."""
    if problem := _installed():
        if os.environ.get("DOSSIER_TESTS_REQUIRE_ALL"):
            pytest.fail(problem)
        pytest.skip(problem)
    return _folder() / "package" / "dist"


PAGE = """<!doctype html><meta charset="utf-8"><title>t</title><link rel="stylesheet" href="css/timeline.css">
<script src="js/timeline.js"></script><div id="here" style="width: 100%; height: 600px"></div>
<script>window.shown = new TL.Timeline("here", SLIDES, {font: null, script_path: new URL("js/", location).href});
shown.on("loaded", () => window.ready = true);</script>"""


def opened(browser: Any, timelinejs: Path, content: bytes) -> dict[str, Any]:
    """What TimelineJS makes of a file: its slides, groups and links, and whatever ran or was asked for elsewhere."""
    page = timelinejs / "page.html"
    page.write_text(PAGE.replace("SLIDES", content.decode("utf-8")), encoding="utf-8")
    with view(browser, page.as_uri()) as seen:
        seen.page.wait_for_function("window.ready || document.querySelector('.tl-message-full')")
        found = seen.page.evaluate("""() => ({
            errors: shown.config.getErrors(), ran: window.ran || null,
            slides: [...document.querySelectorAll(".tl-slide")].map((slide) => slide.textContent),
            markers: document.querySelectorAll(".tl-timemarker").length,
            groups: [...document.querySelectorAll(".tl-timegroup-message")].map((group) => group.textContent),
            foreign: document.querySelectorAll(
                "#here .tl-text a, #here .tl-text img, #here svg, #here iframe, #here .tl-timegroup-message *").length,
        })""")
        found["left"] = [url for url in seen.asked if not url.startswith("file:")]
        found["dialogs"] = seen.dialogs
    return found


@pytest.mark.slow
def test_timelinejs_shows_every_event_of_the_seeds(browser: Any, timelinejs: Path) -> None:
    """As many slides as events, and the title; each sentence is shown; no request leaves the page."""
    content = (seeds_published() / "exports" / "4_sanction_chronology.timeline.json").read_bytes()
    timeline = json.loads(content)
    check_format(timeline)
    assert timeline["events"]
    found = opened(browser, timelinejs, content)
    assert (found["errors"], found["left"], found["dialogs"], found["ran"]) == ([], [], [], None)
    assert len(found["slides"]) == len(timeline["events"]) + 1
    assert found["markers"] == len(timeline["events"])
    said = " ".join(found["slides"])
    assert all(words(event["text"]["text"]) in said for event in timeline["events"])


@pytest.mark.slow
def test_payloads_stay_text_in_timelinejs(browser: Any, timelinejs: Path) -> None:
    """In quotes, names of articles, headlines and groups: nothing runs, loads or links, and the words are shown."""
    claims = [
        {"quote": text, "doc_id": text, "sender": text, "target": text, "measure": text,
         "date": f"20{10 + i}-03-01", "latest": f"20{10 + i}-03-01"}
        for i, text in enumerate(HOSTILE)
    ]  # fmt: skip
    found = opened(browser, timelinejs, timeline_json(placed(*claims), n_documents=1, source=HOSTILE[0]))
    assert (found["errors"], found["left"], found["dialogs"], found["ran"]) == ([], [], [], None)
    assert len(found["slides"]) == len(HOSTILE) + 1
    assert found["foreign"] == 0
    assert found["groups"]
    said = " ".join(found["slides"])
    assert all(text in said for text in HOSTILE if text.isprintable())
