"""A real Chromium: visitors with or without script, signed in or not, watched for trouble."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, sync_playwright

from tests.servers.product import Product

NAMES = ("chromium", "chromium-browser", "google-chrome")
REFUSED = "Failed to load resource: the server responded with a status of 4"  # pages that say no are visited on purpose
PATIENCE_MS = 10_000


class Visitors:
    """Opens pages on one product. ``troubles`` is what a browser complained of: scripts, policies, dialogs."""

    def __init__(self, browser: Browser, product: Product, keys: dict[str, Any]) -> None:
        self._browser, self._product, self._keys = browser, product, keys
        self._contexts: list[BrowserContext] = []
        self.troubles: list[str] = []

    def open(self, role: str = "", *, width: int = 1440, javascript: bool = True, scheme: str = "light") -> Page:
        """A page of a visitor of their own; ``role`` is "", recruiter or admin."""
        if role and role not in self._keys:
            self._keys[role] = self._sign_in(role)
        context = self._browser.new_context(
            base_url=self._product.url,
            viewport={"width": width, "height": 900},
            java_script_enabled=javascript,
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
            storage_state=self._keys.get(role),
        )
        context.set_default_timeout(PATIENCE_MS)
        self._contexts.append(context)
        page = context.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("dialog", self._refuse)
        return page

    def close(self) -> None:
        """End every visit."""
        for context in self._contexts:
            context.close()
        self._contexts.clear()

    def _sign_in(self, role: str) -> Any:
        page = self.open()
        page.goto(self._product.sign_in_link(role))
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/openings")
        return page.context.storage_state()

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(REFUSED):
            self.troubles.append(message.text)

    def _refuse(self, dialog: Dialog) -> None:
        self.troubles.append(f"A dialog said: {dialog.message}")
        dialog.dismiss()


@contextmanager
def chromium() -> Iterator[Browser]:
    """The machine's Chromium; the test is skipped where there is none."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("There is no Chromium on this machine: install it to run the tests in a browser.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()
