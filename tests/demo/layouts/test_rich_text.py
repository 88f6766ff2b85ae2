from __future__ import annotations

from dataclasses import replace

from striprtf.striprtf import rtf_to_text

from tracker.demo.layouts.rich_text import rich_text
from tracker.demo.sheet import Sheet


def test_the_words_come_back(sample: Sheet) -> None:
    text = rtf_to_text(rich_text(replace(sample, headline="a {b} \\ c")).decode("ascii"))
    assert [
        words for words in ("Łukasz", "a {b} \\ c", "Mar 2019 – May 2021", "Cut <half>.") if words not in text
    ] == []
