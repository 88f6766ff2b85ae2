"""A name that is a piece of a web page is shown as the text that it is, everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.letters import link_in, text_of
from tests.journeys.resume import write_resume
from tests.servers.browsers import Visitors
from tests.servers.product import Product

pytestmark = pytest.mark.browser

NAME = "<img src=x onerror=alert(1)>"
ADDRESS = "hostile@example.org"
OPENING = "AI Product Manager, Water Plans"


def test_a_hostile_name_is_text_everywhere(visitors: Visitors, product: Product, tmp_path: Path) -> None:
    candidate = visitors.open()
    candidate.goto("/jobs/ai-product-manager-water-plans/apply")
    fill_in(
        candidate, write_resume(tmp_path / f"{NAME}.pdf", (NAME, "Product manager, 2019 to present", "<b>bold</b>"))
    )
    candidate.get_by_role("button", name="Send my application").click()
    expect(candidate.get_by_text(f"Thank you, {NAME}.")).to_be_visible()
    letter = product.letter_to(ADDRESS, "We have your application")
    assert text_of(letter).startswith(f"Hello {NAME},")
    candidate.goto(link_in(letter, "/applications/"))
    expect(candidate.get_by_text(f"{NAME}.pdf")).to_be_visible()
    product.wait_until_done()

    staff = visitors.open("recruiter")
    staff.goto("/openings")
    staff.get_by_role("link", name=OPENING).click()
    staff.get_by_role("link", name=NAME).click()
    expect(staff.get_by_role("heading", level=1)).to_have_text(NAME)
    staff.get_by_role("link", name="Answers").click()
    expect(staff.get_by_text(f"Answer {NAME}")).to_be_visible()
    staff.get_by_role("link", name="Text").click()
    expect(staff.get_by_text("<b>bold</b>")).to_be_visible()
    staff.get_by_label("Note", exact=True).fill(f"A note on {NAME}")
    staff.get_by_role("button", name="Add note").click()
    expect(staff.get_by_text(f"A note on {NAME}")).to_be_visible()
    move_to(staff, "Interview")
    expect(staff.locator("[data-toast]")).to_contain_text(f"{NAME} moved to Interview.")
    staff.get_by_role("link", name=f"The next step: {OPENING}").click()
    expect(staff.get_by_role("heading", level=1)).to_have_text(f"Letter to {NAME}")
    for page in (candidate, staff):
        assert page.locator("img[src=x]").count() == 0


def fill_in(page: Page, resume: Path) -> None:
    """The whole form, with the name wherever text goes."""
    page.get_by_label("Résumé", exact=True).set_input_files(resume)
    page.get_by_label("Full name").fill(NAME)
    page.get_by_label("E-mail").fill(ADDRESS)
    page.get_by_label("Yes", exact=True).check()
    page.get_by_label("Tell us about something").fill(f"Answer {NAME}")
    page.get_by_label("How many weeks of notice").fill("4")


def move_to(page: Page, stage: str) -> None:
    """Through the sheet of the review page."""
    page.get_by_text("Move to…").click()
    page.get_by_label("Move to", exact=True).select_option(stage)
    page.get_by_role("button", name="Move", exact=True).click()
