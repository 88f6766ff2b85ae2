from __future__ import annotations

import pytest
from lxml import etree

from tests.documents.files import wordml
from tracker.documents.reading.docx.names import W
from tracker.documents.reading.docx.spacing import NO_SPACE, Spacing, spaced


def properties(inner: str) -> etree._Element:
    found = etree.fromstring(wordml("p", f"<w:pPr>{inner}</w:pPr>")).find(W + "pPr")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("inner", "spacing"),
    [
        ("", Spacing(2, 4)),
        ('<w:spacing w:after="160"/>', Spacing(2, 8)),
        ('<w:spacing w:before="120" w:after="0"/>', Spacing(6, 0)),
        ('<w:spacing w:before="120" w:beforeAutospacing="1"/>', Spacing(14, 4)),
        ('<w:spacing w:afterLines="50" w:after="20"/>', Spacing(2, 6)),
        ('<w:spacing w:after="much"/>', Spacing(2, 4)),
        ("<w:contextualSpacing/>", Spacing(2, 4, contextual=True)),
        ('<w:contextualSpacing w:val="0"/>', Spacing(2, 4)),
    ],
)
def test_what_a_paragraph_states_counts_before_what_it_inherits(inner: str, spacing: Spacing) -> None:
    assert spaced(Spacing(2, 4), properties(inner)) == spacing


def test_nothing_stated_is_what_is_inherited() -> None:
    assert spaced(NO_SPACE, None) == NO_SPACE
