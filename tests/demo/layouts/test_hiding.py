from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from tests.demo.layouts.pdf_words import text_of
from tracker.demo.layouts.flow import Flow
from tracker.demo.sheet import Sheet


@pytest.mark.parametrize("way", ["white", "tiny", "invisible", "off_page"])
def test_hidden_words_are_in_the_file_but_leave_no_mark_on_the_page(way: str, sample: Sheet) -> None:
    pdf = Flow(replace(sample, hidden="secret expert", concealed=way)).pdf()
    foot = pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("L").crop((0, 810, 595, 842))
    assert "secretexpert" in text_of(pdf)
    assert foot.getextrema()[0] > (120 if way == "tiny" else 254)
