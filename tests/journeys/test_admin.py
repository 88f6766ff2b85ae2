"""An admin changes what counts, and who may see what."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.letters import link_in
from tests.servers.browsers import Visitors
from tests.servers.product import Product

pytestmark = pytest.mark.browser

OPENING = "Data Scientist, Water Use"
PASSWORD = "seven wet boots by a door"


def test_a_published_rubric_switches_the_whole_list_once(visitors: Visitors, product: Product) -> None:
    page = visitors.open("admin")
    open_opening(page, OPENING)
    before = totals_on(page)
    page.get_by_role("link", name="Rubric v1").click()
    page.get_by_role("button", name="Edit as a new draft").click()
    weight = page.locator(".wt").first
    old = weight.input_value()
    weight.fill("90")
    page.get_by_role("button", name="Save draft").click()
    expect(page.locator("[data-toast]")).to_contain_text("Draft saved.")
    expect(page.get_by_text("1 change since v1")).to_be_visible()

    with product.worker_at_rest():
        page.get_by_label("Why this change?").fill("This counts most.")
        page.get_by_role("button", name="Publish v2").click()
        expect(page.get_by_text("Ranked with rubric v1.")).to_be_visible()
        expect(page.get_by_text("v2 was published: re-scoring")).to_be_visible()
        assert totals_on(page) == before
    product.wait_until_done()
    page.reload()
    expect(page.get_by_text("re-scoring")).to_have_count(0)
    expect(page.get_by_role("link", name="Rubric v2")).to_be_visible()
    assert sorted(totals_on(page)) == sorted(before)  # the same people
    assert totals_on(page) != before

    page.get_by_role("link", name="Rubric v2").click()
    page.get_by_role("link", name="v1", exact=True).click()
    expect(page.get_by_role("cell", name=old, exact=True).first).to_be_visible()
    expect(page.locator(".wt")).to_have_count(0)


def test_a_hiring_manager_sees_their_own_opening_and_no_other(visitors: Visitors, product: Product) -> None:
    admin = visitors.open("admin")
    admin.goto("/users")
    admin.get_by_role("link", name="Invite a colleague").click()
    admin.get_by_label("Full name").fill("Ruth Brandt")
    admin.get_by_label("E-mail").fill("ruth@example.org")
    admin.get_by_label("Hiring manager").check()
    admin.get_by_role("button", name="Send the invitation").click()
    expect(admin.locator("[data-toast]")).to_contain_text("Ruth Brandt is invited.")

    open_opening(admin, OPENING)
    admin.get_by_role("link", name="Posting").click()
    admin.get_by_label("Ruth Brandt").check()
    admin.get_by_role("button", name="Save", exact=True).last.click()

    ruth = visitors.open()
    ruth.goto(link_in(product.letter_to("ruth@example.org", ""), "/invitation/"))
    ruth.get_by_label("Password").fill(PASSWORD)
    ruth.get_by_label("The same once more").fill(PASSWORD)
    ruth.get_by_role("button", name="Save and sign in").click()
    ruth.wait_for_url("**/openings")
    assert ruth.locator("a.who").all_inner_texts() == [OPENING]

    open_opening(admin, "Machine Learning Engineer, Forecasting")
    answer = ruth.goto(admin.url)
    assert answer is not None
    assert answer.status == 404


def open_opening(page: Page, title: str) -> None:
    """From the openings to the ranked list of one."""
    page.goto("/openings")
    page.get_by_role("link", name=title).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def totals_on(page: Page) -> dict[str, str]:
    """Person to total, in the order of the list."""
    rows = page.get_by_role("table", name="Ranked people")
    return dict(zip(rows.locator("a.who").all_inner_texts(), rows.locator(".bar b").all_inner_texts(), strict=True))
