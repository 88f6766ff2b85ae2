from __future__ import annotations

import pytest

from tests.demo.layouts.pdf_words import words_of
from tracker.demo.layouts.sidebar import SidebarLeft, SidebarRight
from tracker.demo.sheet import Sheet


@pytest.mark.parametrize("layout", [SidebarLeft, SidebarRight])
def test_all_words_stand_on_the_page(layout: type[SidebarLeft], sample: Sheet) -> None:
    assert words_of(layout(sample).pdf(), sample) == []
