"""A candidate finds a role, applies, hears back, and withdraws: with script, without, and by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.letters import link_in
from tests.journeys.resume import write_resume
from tests.servers.browsers import Visitors
from tests.servers.product import Product

pytestmark = pytest.mark.browser

ROLE = "NLP Engineer, Farm Advice Chat"
FOCUSED = """() => {
  const it = document.activeElement;
  return (it.labels?.[0]?.textContent || it.getAttribute("aria-label") || it.textContent).trim();
}"""
STORY = "Our first summary of a field note swapped two numbers, so we now copy figures instead of writing them."


@pytest.mark.parametrize("javascript", [True, False], ids=["with script", "without script"])
def test_someone_applies_puts_an_error_right_and_withdraws(
    javascript: bool, visitors: Visitors, product: Product, tmp_path: Path
) -> None:
    address = f"imani-{javascript}@example.org".lower()
    page = visitors.open(javascript=javascript)
    find_the_role(page)
    page.get_by_role("link", name="Apply for this role").first.click()

    fill_in(page, email="imani@nowhere", resume=write_resume(tmp_path / "Imani Okoro.pdf"))
    page.get_by_role("button", name="Send my application").click()
    expect(page).to_have_title(f"Error: one thing to put right – Apply for {ROLE} – Northwind Labs careers")
    expect(page.get_by_text("Imani Okoro.pdf, kept")).to_be_visible()
    assert typed_in(page) == {"Full name": "Imani Okoro", "E-mail": "imani@nowhere", "Phone": "+1 608 555 0107"}
    expect(page.get_by_label("Tell us about a system of yours")).to_have_value(STORY)
    expect(page.get_by_label("Yes", exact=True)).to_be_checked()
    expect(page.get_by_role("checkbox", name="Keep my application")).not_to_be_checked()

    page.get_by_label("E-mail").fill(address)
    page.get_by_role("button", name="Send my application").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("We have your application")

    letter = product.letter_to(address, f"We have your application: {ROLE}")
    page.goto(link_in(letter, "/applications/"))
    expect(page.get_by_text("We have your application. A person reads it next.")).to_be_visible()
    expect(page.get_by_text("Imani Okoro.pdf")).to_be_visible()

    page.get_by_text("Withdraw my application…").click()
    page.get_by_role("button", name="Yes, withdraw it").click()
    expect(page.get_by_text("You withdrew your application.")).to_be_visible()
    expect(page.get_by_text("Withdraw my application…")).to_have_count(0)


def test_the_whole_form_is_filled_in_and_sent_by_keyboard(visitors: Visitors, product: Product, tmp_path: Path) -> None:
    page = visitors.open()
    page.goto("/jobs/nlp-engineer-farm-advice-chat")
    press_until(page, "Apply for this role")
    page.keyboard.press("Enter")
    page.wait_for_url("**/apply")
    page.get_by_label("Résumé", exact=True).set_input_files(write_resume(tmp_path / "keys.pdf"))
    answers = {
        "Full name": "Key Board",
        "E-mail": "keys@example.org",
        "How many hours a day": "4",
        "Tell us about a system of yours": STORY,
    }
    for label, words in answers.items():
        press_until(page, label)
        page.keyboard.type(words)
        if label == "E-mail":
            press_until(page, "Yes")
            page.keyboard.press("Space")
    press_until(page, "Send my application")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("We have your application")
    assert str(product.letter_to("keys@example.org", "We have your application")["To"]).startswith("Key Board")


def test_pressing_send_twice_makes_one_application(visitors: Visitors, product: Product, tmp_path: Path) -> None:
    page = visitors.open()
    page.goto("/jobs/nlp-engineer-farm-advice-chat/apply")
    fill_in(page, email="pressed-twice@example.org", resume=write_resume(tmp_path / "twice.pdf"))
    page.get_by_role("button", name="Send my application").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("We have your application")
    counted = "SELECT count(*) FROM application JOIN candidate ON candidate.id = candidate_id WHERE email = ?"
    assert product.ask(counted, "pressed-twice@example.org") == [(1,)]


def find_the_role(page: Page) -> None:
    """From the careers list: search, filter, open."""
    page.goto("/jobs")
    page.get_by_label("Search roles").fill("engineer")
    page.get_by_role("button", name="Search").click()
    page.get_by_label("Team").select_option("Advice Service")
    page.get_by_role("button", name="Show roles").click()
    expect(page.get_by_text("You chose")).to_be_visible()
    page.get_by_role("link", name=ROLE).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(ROLE)


def fill_in(page: Page, *, email: str, resume: Path) -> None:
    """Every field of the form; nothing is sent."""
    page.get_by_label("Résumé", exact=True).set_input_files(resume)
    page.get_by_label("Full name").fill("Imani Okoro")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Phone").fill("+1 608 555 0107")
    page.get_by_label("Yes", exact=True).check()
    page.get_by_label("How many hours a day").fill("6")
    page.get_by_label("Tell us about a system of yours").fill(STORY)


def typed_in(page: Page) -> dict[str, str]:
    """What the form still holds."""
    return {label: page.get_by_label(label).input_value() for label in ("Full name", "E-mail", "Phone")}


def press_until(page: Page, name: str) -> None:
    """Tab on until what has the focus is called like this, at most once around the page."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED).startswith(name):
            return
    raise AssertionError(f"The keyboard does not reach “{name}”.")
