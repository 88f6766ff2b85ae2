"""A recruiter reads the ranked list from the top, decides, and writes to people."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.letters import text_of
from tests.servers.browsers import Visitors
from tests.servers.product import Product

pytestmark = pytest.mark.browser

OPENING = "Machine Learning Engineer, Forecasting"


def test_a_recruiter_reads_decides_and_writes_by_keyboard(visitors: Visitors, product: Product) -> None:
    page = visitors.open("recruiter")
    open_the_list(page)
    first, second = names_on(page)[:2]
    press(page, "j")
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(first)

    number = number_of_a_quoted_criterion(page)
    press(page, number)
    expect(page.locator(".ev.on").first).to_be_visible()
    expect(page.locator(".crit.on .cn")).to_have_text(number)

    press(page, "n")
    page.keyboard.type("Strong on forecasting. Ask about the pumps.")
    page.get_by_role("button", name="Add note").click()
    expect(page.get_by_text("Strong on forecasting. Ask about the pumps.")).to_be_visible()

    press(page, "a")
    expect(toast(page)).to_contain_text(f"{first} moved to Review. No mail was sent.")
    press(page, "a")
    expect(toast(page)).to_contain_text(f"{first} moved to Phone screen. A letter is held for a look.")

    page.get_by_role("link", name=f"The next step: {OPENING}").click()
    address = str(page.locator(".head").inner_text()).split()[-1]
    assert letters_about(product, address, "The next step") == 0
    text = page.get_by_label("Text")
    text.fill(text.input_value().replace("Hello", "Good morning"))
    page.get_by_role("button", name="Send this letter").click()
    expect(toast(page)).to_contain_text("The letter is on its way.")
    sent = product.letter_to(address, "The next step")
    assert text_of(sent).startswith("Good morning")

    press(page, "j")
    expect(page.get_by_role("heading", level=1)).to_have_text(second)


def test_a_rejection_has_a_reason_and_a_held_letter_and_opens_the_next_person(visitors: Visitors) -> None:
    page = visitors.open("recruiter")
    open_the_list(page)
    rejected, following = names_on(page)[-2:]
    people_on(page).nth(-2).click()
    press(page, "r")
    page.get_by_label("Reason, for reports").select_option("Others show more of what the role needs")
    expect(page.get_by_label("Tomorrow at 9:00")).to_be_checked()
    page.get_by_label("Held until someone sends it").check()
    page.get_by_role("button", name="Reject and open the next").click()
    expect(toast(page)).to_contain_text(f"{rejected} is rejected. The letter is held until someone sends it.")
    expect(page.get_by_role("heading", level=1)).to_have_text(following)


def test_a_rejection_without_a_letter_says_so(visitors: Visitors) -> None:
    page = visitors.open("recruiter")
    open_the_list(page)
    rejected = names_on(page)[3]
    people_on(page).nth(3).click()
    press(page, "r")
    page.get_by_label("Reason, for reports").select_option("Applied twice for the same role")
    page.get_by_label("No letter").check()
    page.get_by_role("button", name="Reject and open the next").click()
    expect(toast(page)).to_contain_text(f"{rejected} is rejected. No letter was written.")


def test_a_filter_narrows_the_list_and_changes_no_rank(visitors: Visitors) -> None:
    page = visitors.open("recruiter")
    open_the_list(page)
    ranks = ranks_on(page)
    box = page.locator(".fm input[value$=':met']:not([aria-label*=' 0 people'])").first
    box.check(force=True)  # the figure is drawn over its own checkbox
    expect(page.get_by_role("status").filter(has_text="people")).to_be_visible()
    assert page.url.count("finding=") == 1
    left = ranks_on(page)
    assert 0 < len(left) <= len(ranks)
    assert [row for row in left if row not in ranks] == []


def open_the_list(page: Page) -> None:
    """From the openings to the ranked list of one."""
    page.goto("/openings")
    page.get_by_role("link", name=OPENING).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(OPENING)


def people_on(page: Page) -> Locator:
    """The links of the ranked people, in order."""
    return page.get_by_role("table", name="Ranked people").locator("a.who")


def names_on(page: Page) -> list[str]:
    """The ranked people, in order."""
    return people_on(page).all_inner_texts()


def ranks_on(page: Page) -> list[tuple[str, str]]:
    """(rank, name), in order."""
    return list(zip(page.locator(".rank").all_inner_texts(), names_on(page), strict=True))


def number_of_a_quoted_criterion(page: Page) -> str:
    """The key of the first criterion that quotes the résumé."""
    quoted = page.locator(".crit").filter(has=page.locator("q")).first
    return quoted.locator(".cn").inner_text()


def press(page: Page, key: str) -> None:
    """A key, once the page listens."""
    page.wait_for_load_state("domcontentloaded")
    page.keyboard.press(key)


def toast(page: Page) -> Locator:
    """What the last change did."""
    return page.locator("[data-toast]")


def letters_about(product: Product, address: str, subject: str) -> int:
    """How many letters with such a subject the catcher holds."""
    return sum(bool(re.match(subject, str(letter["Subject"]))) for letter in product.letters_to(address))
