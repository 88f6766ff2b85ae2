from __future__ import annotations

from dataclasses import replace

import pypdfium2

from tests.demo.layouts.pdf_words import text_of
from tracker.demo.layouts.flow import Flow
from tracker.demo.sheet import Section, Sheet


def test_later_pages_carry_name_and_number(sample: Sheet) -> None:
    long = replace(sample, sections=(Section("other", "Notes", bullets=tuple(f"Line {n}" for n in range(90))),))
    assert "page2" in text_of(Flow(long).pdf())


def test_a_password_locks_the_file(sample: Sheet) -> None:
    pdf = Flow(replace(sample, password="demo")).pdf()
    assert len(pypdfium2.PdfDocument(pdf, password="demo")) == 1


def test_many_links_stand_on_a_line_of_their_own(sample: Sheet) -> None:
    links = tuple(f"https://example.org/{'a' * 40}{n}" for n in range(3))
    assert Flow(replace(sample, contact=(*sample.contact, "Leeds", *links))).contact().count("<br/>") == 1
