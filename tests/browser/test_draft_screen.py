"""The draft screen under a hand and under keys: both sides light up, every act is there after a reload."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.screens import drafted
from tests.servers.browsers import Visitors

pytestmark = pytest.mark.browser

EDITED = "[data-editing] :is(input:not([type=hidden]), textarea)"


def draft(visitors: Visitors) -> Page:
    """A recruiter before a fresh draft."""
    page = visitors.open("recruiter")
    page.goto("/drafts")
    drafted()(page)
    return page


def card(page: Page, name: str) -> str:
    """The id of the criterion with this name."""
    return str(page.locator("li.crit", has=page.locator(".t", has_text=name)).first.get_attribute("id"))


def test_hover_and_focus_mark_the_other_side(visitors: Visitors) -> None:
    page = draft(visitors)
    item = card(page, "Python")
    page.locator(f"#{item} .t").focus()
    expect(page.locator(f'mark[data-item="{item}"]')).to_have_class("ev on")
    page.locator("mark", has_text="Kubernetes").first.hover()
    expect(page.locator(f"#{card(page, 'Kubernetes')}")).to_have_class("crit on")


def test_keys_decide_and_a_reload_loses_nothing(visitors: Visitors) -> None:
    page = draft(visitors)
    item = card(page, "Python")
    page.locator(f"#{item} .t").focus()
    page.keyboard.press("a")
    expect(page.locator(f"#{item}")).to_contain_text("Accepted")
    expect(page.locator(f"#{item} .t")).to_be_focused()
    page.keyboard.press("m")
    expect(page.locator(f"#plus-{item[1:]}")).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(page.locator(f"#{item}")).to_contain_text("Accepted")
    expect(page.locator(f"#plus-{item[1:]}")).to_have_attribute("aria-pressed", "true")


def test_a_field_is_saved_when_it_is_left(visitors: Visitors) -> None:
    page = draft(visitors)
    page.get_by_label("Title", exact=True).fill("Pump person")
    page.get_by_label("Team", exact=True).focus()
    expect(page.locator(".toasts")).to_contain_text("Saved.")
    page.reload()
    expect(page.get_by_label("Title", exact=True)).to_have_value("Pump person")


def typed(page: Page, field: str, words: str) -> None:
    """Type in a field, leave it, and wait until that was answered."""
    page.get_by_label(field, exact=True).fill(words)
    with page.expect_response(lambda answer: answer.request.method == "POST" and answer.url.endswith("/fields")):
        page.get_by_label("Summary", exact=False).first.focus()
    page.wait_for_load_state("networkidle")


def test_of_two_who_type_each_field_is_kept_and_the_same_one_is_asked_about(visitors: Visitors) -> None:
    page = draft(visitors)
    other = visitors.open("recruiter")
    other.goto(page.url)
    typed(page, "Title", "Pump person")
    typed(page, "Title", "Pump keeper")
    typed(other, "Title", "Well keeper")
    expect(other.locator(".errors")).to_contain_text("Somebody changed “Title” meanwhile, to “Pump keeper”.")
    expect(other.get_by_label("Title", exact=True)).to_have_value("Well keeper")
    typed(other, "Team", "Wells")
    page.reload()
    expect(page.get_by_label("Title", exact=True)).to_have_value("Pump keeper")
    expect(page.get_by_label("Team", exact=True)).to_have_value("Wells")


def test_without_script_every_button_is_a_form(visitors: Visitors) -> None:
    page = draft(visitors)
    plain = visitors.open("recruiter", javascript=False)
    plain.goto(page.url)
    item = card(plain, "Python")
    plain.locator(f"#{item} [data-act=drop]").click()
    expect(plain.locator(f"#{item}")).to_contain_text("Dropped")
    plain.locator(f"#{item} [data-act=reopen]").click()
    expect(plain.locator(f"#{item} [data-act=accept]")).to_be_visible()


def opened(page: Page, name: str) -> Locator:
    """The name field of the edit of a criterion, which has the focus."""
    page.locator(f"#{card(page, name)} [data-act=edit]").click()
    field = page.locator(EDITED).first
    expect(field).to_be_focused()
    return field


def test_an_edit_that_was_not_saved_stays_when_another_button_is_pressed(visitors: Visitors) -> None:
    page = draft(visitors)
    item, field = card(page, "Kubernetes"), opened(page, "Python")
    field.fill("Python, daily")
    page.locator(f"#{item} [data-act=accept]").click()
    expect(page.locator(f"#{item}")).to_contain_text("Accepted")
    expect(field).to_have_value("Python, daily")
    field.press("Enter")
    expect(page.locator(".toasts")).to_contain_text("Saved: Python, daily.")
    expect(page.locator("[data-editing]")).to_have_count(0)


def test_an_added_criterion_is_edited_at_once(visitors: Visitors) -> None:
    page = draft(visitors)
    page.get_by_label("Add a criterion").fill("Kettle lore")
    page.keyboard.press("Enter")
    expect(page.locator(EDITED).first).to_be_focused()


def test_the_focus_stays_in_the_list_that_was_acted_on(visitors: Visitors) -> None:
    page = draft(visitors)
    page.get_by_role("button", name="Add a duty").click()
    expect(page.locator("#p-duty li:last-child textarea")).to_be_focused()
    page.get_by_role("button", name="Drop Place 1").click()
    expect(page.get_by_role("button", name="Take Place 1 in again")).to_be_focused()


def test_a_long_duty_is_shown_whole_and_enter_saves_it(visitors: Visitors) -> None:
    page = draft(visitors)
    duty = page.get_by_label("Duty 1", exact=True)
    duty.fill("Keep four hundred pumps running on nine farms, in every week of the year and in any weather, " * 3)
    assert duty.evaluate("field => field.scrollHeight - field.clientHeight") <= 1
    duty.press("Enter")
    expect(page.locator(".toasts")).to_contain_text("Saved.")
    page.reload()
    expect(duty).to_have_value(re.compile("^Keep four hundred pumps.*weather,$"))


def test_ticks_stay_when_another_button_is_pressed(visitors: Visitors) -> None:
    page = draft(visitors)
    item = card(page, "Python")
    page.locator(f"#{item} [form=merge]").check()
    page.locator(f"#{item} [data-act=heavier]").click()
    expect(page.locator(".toasts")).to_contain_text("Python weighs")
    expect(page.locator(f"#{item} [form=merge]")).to_be_checked()


def test_the_head_of_the_document_keeps_its_height_on_a_phone(visitors: Visitors) -> None:
    page = visitors.open("recruiter", width=390)
    page.goto("/drafts")
    drafted()(page)
    head = page.locator(".source > header")
    assert head.evaluate("head => head.scrollHeight - head.clientHeight") == 0
