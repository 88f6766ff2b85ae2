"""Our scripts in a real browser, on small pages, under the policy that every page has."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask, Response
from playwright.sync_api import Browser, Page
from werkzeug.serving import make_server

ROOT = Path(__file__).parents[2]
POLICY = "default-src 'self'; style-src 'self'; script-src 'self'"
PAGES = {
    "list": """<script type="module" src="/static/keys.js"></script><input id="q" data-key="/">
<ul data-rows><li><a href="/one" data-row-link>One</a><input type="checkbox"></li>
<li><a href="/two" data-row-link>Two</a></li></ul>
<details class="pop"><summary data-key="r">Reject</summary><select id="reason"><option>A</option></select></details>
<button data-show-keys hidden>all</button><dialog id="all-keys"><ul data-legend></ul></dialog>""",
    "theme": """<script src="/static/theme.js"></script>
<div data-theme-switch hidden><button data-theme-choice="auto">A</button>
<button data-theme-choice="dark">D</button></div>""",
    "review": """<script type="module" src="/static/review.js"></script>
<div data-paper><p data-crit="a" data-pick="a">words</p><p data-crit="b" data-pick="b">others</p></div>
<ol><li data-crit="a"><button data-pick="a" aria-pressed="false">A</button></li>
<li data-crit="b"><button data-pick="b">B</button></li></ol>""",
    "count": """<script type="module" src="/static/apply.js"></script><textarea id="t"></textarea>
<p data-count-for="t" data-limit="10" data-text="{used} of 10" hidden></p>""",
    "line": """<script type="module" src="/static/lines.js"></script>
<form><textarea class="line" name="words"></textarea>
<button name="act" value="first">A</button><button>B</button></form>""",
    "toast": """<script type="module" src="/static/toast.js"></script>
<div data-toast><button id="undo">Undo</button><button data-dismiss hidden>x</button></div>""",
}
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    app = Flask("scripts", static_folder=str(ROOT / "tracker" / "web" / "static"))

    @app.get("/<name>")
    def page(name: str) -> Response:
        html = f"<!doctype html><html lang=en><title>{name}</title><body>{PAGES.get(name, '')}</body></html>"
        return Response(html, headers={"Content-Security-Policy": POLICY})

    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    yield opened
    opened.close()


def _focus(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.textContent"))


def test_j_and_k_move_the_focus_from_row_to_row_and_stop_at_the_ends(page: Page, address: str) -> None:
    page.goto(f"{address}/list")
    seen = []
    for key in ("j", "j", "j", "k", "k"):
        page.keyboard.press(key)
        seen.append(_focus(page))
    assert seen == ["One", "Two", "Two", "One", "One"]


def test_x_ticks_the_row_and_enter_follows_its_link(page: Page, address: str) -> None:
    page.goto(f"{address}/list")
    page.keyboard.press("j")
    page.keyboard.press("x")
    assert page.locator("input[type=checkbox]").is_checked()
    page.keyboard.press("Enter")
    page.wait_for_url("**/one")


def test_a_key_opens_its_sheet_and_escape_closes_it_again(page: Page, address: str) -> None:
    page.goto(f"{address}/list")
    page.keyboard.press("r")
    assert (_focus(page), page.locator("details").get_attribute("open")) == ("reason", "")
    page.keyboard.press("Escape")
    assert (_focus(page), page.locator("details").get_attribute("open")) == ("Reject", None)


def test_keys_are_letters_while_someone_types(page: Page, address: str) -> None:
    page.goto(f"{address}/list")
    page.keyboard.press("/")
    page.keyboard.type("jkr")
    assert (_focus(page), page.locator("#q").input_value()) == ("q", "jkr")


def test_a_person_can_switch_the_keys_off(page: Page, address: str) -> None:
    page.goto(f"{address}/list")
    page.evaluate("document.body.dataset.keys = 'off'")
    page.keyboard.press("r")
    assert page.locator("details").get_attribute("open") is None


def test_the_list_of_keys_is_that_of_the_controls(page: Page, address: str) -> None:
    page.goto(f"{address}/list")
    page.keyboard.press("?")
    assert page.locator("[data-legend] li").all_inner_texts() == ["/", "r Reject"]


def test_a_theme_is_kept_and_stands_before_the_first_paint(page: Page, address: str) -> None:
    page.goto(f"{address}/theme")
    page.locator("[data-theme-choice=dark]").click()
    page.reload()
    pressed = page.locator("[aria-pressed=true]").all_inner_texts()
    assert (page.evaluate("document.documentElement.dataset.bsTheme"), pressed) == ("dark", ["D"])


@pytest.mark.parametrize("side", ["[data-paper] [data-pick=b]", "ol [data-pick=b]"])
def test_choosing_either_side_marks_both(page: Page, address: str, side: str) -> None:
    page.goto(f"{address}/review")
    page.locator(side).click()
    assert page.evaluate("[...document.querySelectorAll('.on')].map((e) => e.tagName)") == ["P", "LI"]
    assert page.locator("button[data-pick=b]").get_attribute("aria-pressed") == "true"


def test_a_count_shows_after_half_of_the_limit(page: Page, address: str) -> None:
    page.goto(f"{address}/count")
    page.locator("#t").fill("four")
    hidden = page.locator("[data-count-for]").is_hidden()
    page.locator("#t").fill("sixsix")
    assert (hidden, page.locator("[data-count-for]").inner_text()) == (True, "6 of 10")


def test_enter_sends_the_form_of_a_line_as_from_a_field_of_one_line(page: Page, address: str) -> None:
    page.goto(f"{address}/line")
    page.locator("textarea").press_sequentially("two words")
    page.keyboard.press("Enter")
    page.wait_for_url("**/line?words=two+words&act=first")


def test_a_toast_goes_after_ten_seconds_but_never_while_it_has_the_focus(page: Page, address: str) -> None:
    page.clock.install()
    page.goto(f"{address}/toast")
    page.locator("#undo").focus()
    page.clock.run_for(20_000)
    assert page.locator("[data-toast]").count() == 1
    page.evaluate("document.activeElement.blur()")
    page.clock.run_for(11_000)
    assert page.locator("[data-toast]").count() == 0
