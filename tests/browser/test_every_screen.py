"""Every screen in a real browser: no accessibility finding, no complaint of the browser, no sideways scroll."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.screens import SCREENS
from tests.servers.browsers import Visitors

pytestmark = pytest.mark.browser

PICTURES = os.environ.get("TRACKER_TEST_PICTURES", "")  # a folder: each screen is kept there, for a person to look at
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (1440, 390)
NARROWEST = 320
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"light": TAGS, "dark": ["color-contrast"]}  # the dark theme changes colours and nothing else


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_found(name: str, visitors: Visitors) -> None:
    screen = SCREENS[name]
    page = visitors.open(screen.role)
    page.goto(screen.path)
    screen.steps(page)
    page.wait_for_load_state("load")
    page.evaluate(AXE_SCRIPT)
    found = {(width, scheme): findings(page, name, width, scheme) for width in WIDTHS for scheme in SCHEMES}
    assert {at: these for at, these in found.items() if these} == {}
    assert width_of_content(page, NARROWEST) == NARROWEST


def findings(page: Page, name: str, width: int, scheme: Literal["light", "dark"]) -> list[str]:
    """What axe finds at this width in these colours: the rule, and where."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}-{width}-{scheme}.png")
    options = {"resultTypes": ["violations"], "runOnly": RULES[scheme]}
    violations: list[dict[str, Any]] = page.evaluate("options => axe.run(options)", options)["violations"]
    return [f"{one['id']}: {node['target']} {node['html'][:160]}" for one in violations for node in one["nodes"]]


def width_of_content(page: Page, width: int) -> int:
    """How wide the page is in a window of ``width``; more than the window means sideways scroll."""
    page.set_viewport_size({"width": width, "height": 800})
    return int(page.evaluate("document.documentElement.scrollWidth"))
