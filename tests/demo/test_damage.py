from __future__ import annotations

import pypdfium2
import pytest

from tracker import demo
from tracker.demo.damage import emptied, truncated


def test_a_scan_holds_pictures_and_no_text(planted: dict[demo.Special, demo.Applicant]) -> None:
    document = pypdfium2.PdfDocument(demo.render(planted[demo.Special.SCAN])[1])
    assert "".join(page.get_textpage().get_text_range() for page in document) == ""


@pytest.mark.parametrize("special", [demo.Special.ENCRYPTED, demo.Special.TRUNCATED])
def test_a_locked_or_torn_file_does_not_open(
    special: demo.Special, planted: dict[demo.Special, demo.Applicant]
) -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(demo.render(planted[special])[1])


def test_a_torn_file_is_a_third() -> None:
    assert truncated(b"abcdefghi") == b"abc"


def test_an_empty_file_is_white_space() -> None:
    assert emptied(b"anything").strip() == b""
