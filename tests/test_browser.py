"""The pages of the seeds in a real browser: quiet, reachable by keyboard, accessible, whole on every width and in print."""

from __future__ import annotations

import csv
import functools
import http.server
import io
import threading
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from browsing import DESK, PHONE, dossier, seeds_published, view

pytestmark = pytest.mark.slow

PAGES = (
    "index", "1_corpus_statistics", "2_term_frequency", "3_actor_cooccurrence", "4_sanction_chronology", "sources",
)  # fmt: skip
CHRONOLOGY = "4_sanction_chronology"
WEIGHT_AT_MOST = 3_000_000
A4_HEIGHT, A4_WIDTH, MARGINS = 1123, 794, 136
"""CSS pixels of a sheet, and of the margins above and below together"""
REACHABLE = "a[href], button, input, select, summary, [tabindex='0']"
TAG_REACHABLE = """(selector) => [...document.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility({checkVisibilityCSS: true, contentVisibilityAuto: true}))
    .map((element, number) => element.dataset.reach = number).length"""


@pytest.fixture(scope="module")
def html(browser: Any) -> Path:
    """The folder with the pages; the browser comes first, for without one nothing needs to be made."""
    return seeds_published() / "html"


def address(html: Path, name: str) -> str:
    return (html / f"{name}.html").as_uri()


def test_these_are_all_pages_and_they_are_light(html: Path) -> None:
    """No page goes untested; all of them together weigh less than three megabytes."""
    assert sorted(path.stem for path in html.iterdir()) == sorted(PAGES)
    assert sum(path.stat().st_size for path in html.iterdir()) < WEIGHT_AT_MOST


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (DESK, "dark")])
def test_a_page_loads_in_silence_and_fits(browser: Any, html: Path, name: str, width: int, scheme: str) -> None:
    """From file://: no message, no request but for the page itself, nothing wider than the screen."""
    with view(browser, address(html, name), width=width, scheme=scheme) as shown:
        assert shown.page.evaluate("document.documentElement.scrollWidth") == width
        assert shown.page.evaluate("[...document.images].every((image) => image.naturalWidth > 0 && image.alt)")
        assert shown.said == []
        assert shown.asked == [address(html, name)]


def test_a_static_host_is_asked_for_pages_only(browser: Any, html: Path) -> None:
    """Over http too nothing is fetched besides the page that one opens."""
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(html.parent))
    handler.log_message = lambda *_: None  # type: ignore[attr-defined]
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        start = f"http://127.0.0.1:{server.server_port}/html"
        with view(browser, f"{start}/index.html") as shown:
            shown.page.click("nav.site >> text=Sanction chronology")
            shown.page.wait_for_url(f"{start}/{CHRONOLOGY}.html")
            assert shown.said == []
            assert shown.asked == [f"{start}/index.html", f"{start}/{CHRONOLOGY}.html"]
        server.shutdown()


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_alone_reaches_everything(browser: Any, html: Path, name: str) -> None:
    """Tab visits every link, control and scrolling box that is seen, first of all the way past the navigation."""
    with view(browser, address(html, name)) as shown:
        n = shown.page.evaluate(TAG_REACHABLE, REACHABLE)
        shown.page.evaluate(
            "window.visited = []; document.addEventListener('focusin', (e) => visited.push(e.target.dataset.reach))"
        )
        for _ in range(n):
            shown.page.keyboard.press("Tab")
        assert shown.page.evaluate("visited") == [str(number) for number in range(n)]
        assert n > len(PAGES)
    with view(browser, address(html, name)) as shown:
        shown.page.keyboard.press("Tab")
        assert shown.page.evaluate("document.activeElement.textContent") == "Skip to the content"
        assert shown.page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
        shown.page.keyboard.press("Enter")
        shown.page.keyboard.press("Tab")
        assert shown.page.evaluate("document.activeElement.closest('header') === null")


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (DESK, "light")])
def test_axe_finds_nothing(browser: Any, html: Path, name: str, width: int, scheme: str) -> None:
    """No violation of the rules that axe knows, in light and dark, with everything unfolded."""
    from axe_playwright_python.sync_playwright import Axe

    with view(browser, address(html, name), width=width, scheme=scheme) as shown:
        shown.page.evaluate("document.querySelectorAll('details').forEach((fold) => fold.open = true)")
        results = Axe().run(shown.page)
        assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("name", PAGES)
def test_print_cuts_no_figure_and_no_table(browser: Any, html: Path, name: str) -> None:
    """On paper each figure fits on one sheet and stays in one piece; nothing is wider than the sheet; all rows are there."""
    with view(browser, address(html, name), width=A4_WIDTH - MARGINS, scheme="dark") as shown:
        shown.page.emulate_media(media="print")
        figures = shown.page.evaluate(
            """[...document.querySelectorAll('figure')].map((figure) => [
                figure.getBoundingClientRect().height, getComputedStyle(figure).breakInside])"""
        )
        assert [figure for figure in figures if figure[0] > A4_HEIGHT - MARGINS or figure[1] != "avoid"] == []
        assert shown.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert shown.page.evaluate(
            "[...document.querySelectorAll('.scroll')].every((box) => box.scrollHeight <= box.clientHeight + 1)"
        )
        ends = shown.page.evaluate("[...document.querySelectorAll('table')].map((t) => t.getBoundingClientRect().right)")
        assert [end for end in ends if end > A4_WIDTH - MARGINS + 1] == [], "the last columns would be cut off"
        assert shown.page.evaluate("[...document.querySelectorAll('.tools')].every((e) => !e.checkVisibility())")
        displays = shown.page.evaluate("[...document.querySelectorAll('.sort')].map((e) => getComputedStyle(e).display)")
        assert set(displays) <= {"contents"}, "Chromium repeats no head of a table that has buttons in it"
        paper = shown.page.pdf(format="A4", prefer_css_page_size=True)
        assert paper.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("scheme", "media", "paper"),
    [("light", "screen", (255, 255, 255)), ("dark", "screen", (231, 228, 221)), ("dark", "print", (255, 255, 255))],
)
def test_the_white_of_a_figure_is_no_brighter_than_the_text(
    browser: Any, html: Path, scheme: str, media: str, paper: tuple[int, int, int]
) -> None:
    """In a dark page it has the tone of the letters, frame and picture alike; on paper it stays white."""
    with view(browser, address(html, CHRONOLOGY), scheme=scheme) as shown:
        shown.page.emulate_media(media=media, color_scheme=scheme)
        picture = Image.open(io.BytesIO(shown.page.locator("figure .scroll").first.screenshot())).convert("RGB")
        width, height = picture.size
        for part in (picture, picture.crop((width // 4, height // 4, 3 * width // 4, 3 * height // 4))):
            assert max(part.getcolors(width * height))[1] == paper
        if scheme == "dark" and media == "screen":
            assert shown.page.evaluate("getComputedStyle(document.body).color") == f"rgb{paper}"


def column(shown: Any, table: str, place: int) -> list[str]:
    cells = shown.page.locator(f"{table} tbody tr:not([hidden]) > :nth-child({place})")
    return [text.strip() for text in cells.all_inner_texts()]


def test_tables_sort_by_click_and_by_key(browser: Any, html: Path) -> None:
    """Up, down, and as it was; numbers as numbers; the head says how it is sorted."""
    with view(browser, address(html, "3_actor_cooccurrence")) as shown:
        shown.page.evaluate("document.querySelector('.output .scroll.tall table').id = 'tried'")
        heads = shown.page.locator("#tried thead th").all_inner_texts()
        place = next(i for i, head in enumerate(heads, 1) if head.startswith("n "))
        before = column(shown, "#tried", place)
        button = shown.page.locator(f"#tried thead th:nth-child({place}) button")
        button.click()
        numbers = [float(text.replace(",", "")) for text in column(shown, "#tried", place)]
        assert numbers == sorted(numbers) != [float(text.replace(",", "")) for text in before]
        head = shown.page.locator(f"#tried thead th:nth-child({place})")
        assert head.get_attribute("aria-sort") == "ascending"
        button.focus()
        shown.page.keyboard.press("Enter")
        assert head.get_attribute("aria-sort") == "descending"
        assert [float(text.replace(",", "")) for text in column(shown, "#tried", place)] == numbers[::-1]
        shown.page.keyboard.press("Space")
        assert head.get_attribute("aria-sort") is None
        assert column(shown, "#tried", place) == before
        assert shown.said == []


def test_what_stands_left_of_a_term_sorts_by_its_last_word(browser: Any, html: Path) -> None:
    """A concordance sorted by its left column brings together lines with the same word before the term."""
    with view(browser, address(html, "2_term_frequency")) as shown:
        place = shown.page.evaluate(
            """() => {
                const heads = [...document.querySelectorAll(".tabular th.right")];
                const left = heads.find((head) => head.textContent.trim() === "left");
                left.closest("table").id = "tried";
                return left.cellIndex + 1;
            }"""
        )
        before = column(shown, "#tried", place)
        shown.page.locator(f"#tried thead th:nth-child({place}) button").click()
        after = column(shown, "#tried", place)
        last = [line.split()[-1] for line in after if line.split()]
        assert len(last) > 3
        assert sorted(after) == sorted(before) != after
        assert sorted(last, key=lambda word: word.strip("“”‘’'\".,").casefold()) == last
        assert last != [line.split()[-1] for line in sorted(after) if line.split()]


def test_tables_filter_and_search(browser: Any, html: Path) -> None:
    """A word leaves the rows that have it, a choice those with that value, and the number of rows is said."""
    with view(browser, address(html, CHRONOLOGY)) as shown:
        tools = shown.page.locator(".tabular", has_text="Claims by time").locator(".tools")
        shown.page.evaluate(
            """[...document.querySelectorAll('.tabular')].find((box) => box.textContent.includes('Claims by time'))
               .querySelector('table').id = 'tried'"""
        )
        heads = [head.strip() for head in shown.page.locator("#tried thead th").all_inner_texts()]
        statuses = column(shown, "#tried", heads.index("status") + 1)
        chosen = statuses[0]
        label = f"{chosen} ({statuses.count(chosen)})"
        tools.locator("select").select_option(label=label)
        assert column(shown, "#tried", heads.index("status") + 1) == [chosen] * statuses.count(chosen)
        assert tools.locator("[role=status]").inner_text() == f"{statuses.count(chosen)} of {len(statuses)} rows"
        tools.locator("select").select_option(label="all rows")
        tools.locator("input").fill("zzz-nowhere")
        assert column(shown, "#tried", 1) == []
        assert tools.locator("[role=status]").inner_text() == f"0 of {len(statuses)} rows"
        tools.locator("input").fill("")
        assert len(column(shown, "#tried", 1)) == len(statuses)


def test_without_scripts_the_tables_say_the_same(browser: Any, html: Path) -> None:
    """Every row can be read, and no control is shown that would do nothing."""
    with view(browser, address(html, CHRONOLOGY)) as shown:
        with_scripts = shown.page.locator("tbody").all_text_contents()
    with view(browser, address(html, CHRONOLOGY), scripts=False) as shown:
        assert shown.page.locator("tbody").all_text_contents() == with_scripts
        assert shown.page.locator("button, input, select").count() == 0
        assert len(with_scripts) > 5


def test_a_number_leads_to_its_sentence_in_its_article(browser: Any, html: Path) -> None:
    """From an id in a table one click leads to that sentence, marked, on the screen, among its neighbours; and back."""
    from axe_playwright_python.sync_playwright import Axe

    (path,) = (html.parent / "tables").glob("*.sentences.csv")
    with path.open(encoding="utf-8", newline="") as file:
        texts = {f"{row['doc_id']}:{row['sentence_id']}": row["text"] for row in csv.DictReader(file)}
    with view(browser, address(html, "3_actor_cooccurrence")) as shown:
        link = shown.page.locator(".output td.evidence a").first
        identity = link.get_attribute("title")
        link.click()
        shown.page.wait_for_url("**/sources.html#*")
        sentence = shown.page.locator(".sentence:target")
        number = identity.rpartition(":")[2]
        back = sentence.locator(".back")
        said = sentence.inner_text().replace(back.inner_text(), "")
        assert " ".join(said.split()) == f"{number} {' '.join(texts[identity].split())}"
        box = sentence.bounding_box()
        assert 0 <= box["y"] < 900
        assert shown.page.locator(".sentence").count() == len(texts)
        assert Axe().run(shown.page).violations_count == 0
        shown.page.keyboard.press("Tab")
        assert shown.page.evaluate("document.activeElement.getAttribute('aria-label')") == f"Sentence {number}"
        back.get_by_text("Actor co-occurrence").click()
        shown.page.wait_for_url("**/3_actor_cooccurrence.html#cell-*")
        assert shown.page.locator(".cell:target").is_visible()


def test_a_mark_leads_to_its_sentence(browser: Any, html: Path) -> None:
    """Below a figure one unfolds what it draws, row by row, and follows a row to the claim's sentence."""
    with view(browser, address(html, CHRONOLOGY)) as shown:
        behind = shown.page.locator("figure + details.behind").first
        behind.locator("summary").first.click()
        link = behind.locator("td.evidence a").first
        identity = link.inner_text().split(":")
        link.click()
        assert shown.page.locator(".sentence:target .number").inner_text() == identity[1]
        assert shown.page.locator("section.source:has(.sentence:target) h2").inner_text().startswith(f"{identity[0]}. ")


@pytest.mark.parametrize("name", PAGES)
def test_every_link_within_the_dossier_arrives(browser: Any, html: Path, name: str) -> None:
    """Each link to a page, to a place in one or to a file has its target; ids of evidence are all links."""
    with view(browser, address(html, name)) as shown:
        shown.page.evaluate("document.querySelectorAll('details').forEach((fold) => fold.open = true)")
        hrefs = set(shown.page.evaluate("[...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))"))
        plain = shown.page.evaluate("[...document.querySelectorAll('td.evidence span')].map((e) => e.textContent)")
    assert plain == []
    ids: dict[Path, str] = {}
    for href in hrefs:
        if href.startswith(("http:", "https:", "mailto:")):
            continue
        file, _, fragment = href.partition("#")
        target = (html / file).resolve() if file else html / f"{name}.html"
        assert target.is_file(), href
        if fragment:
            content = ids.setdefault(target, target.read_text(encoding="utf-8"))
            assert f'id="{fragment}"' in content, href


def test_one_file_works_by_itself(browser: Any, html: Path, tmp_path: Path) -> None:
    """All pages in one file: tables sort, ids lead to sentences, axe is content, nothing else is asked for."""
    from axe_playwright_python.sync_playwright import Axe

    folder = html.parent.parent
    command = ("share", str(folder / "seeds"), "--out", str(html.parent), "--to", str(tmp_path / "sent"), "--single-file")
    dossier(folder, *command)
    url = (tmp_path / "sent" / "dossier.html").as_uri()
    with view(browser, url, width=PHONE) as shown:
        assert shown.page.evaluate("document.documentElement.scrollWidth") == PHONE
        shown.page.locator("nav.site a >> visible=true").get_by_text("Actor co-occurrence").click()
        shown.page.locator("button.sort >> visible=true").first.click()
        assert shown.page.locator("[aria-sort=ascending]").count() == 1
        assert Axe().run(shown.page).violations_count == 0
        shown.page.locator("td.evidence a >> visible=true").first.click()
        assert shown.page.locator(".sentence:target").is_visible()
        assert (shown.said, shown.asked) == ([], [url])
