from __future__ import annotations

from lxml import html

from tracker.demo.layouts.web_page import web_page
from tracker.demo.sheet import Sheet


def test_the_page_has_headings_and_lists(sample: Sheet) -> None:
    page = html.fromstring(web_page(sample))
    assert [node.text for node in page.iter("h2")] == ["Profile", "Experience", "Skills", "Certificates"]
    assert [node.text for node in page.iter("li")] == ["Moved 40 jobs & tests.", "Cut <half>.", "Tested Builder (2024)"]
