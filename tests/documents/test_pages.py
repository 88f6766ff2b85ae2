from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.documents.files import pdf, writing
from tracker.documents import Unreadable, UnreadableDocument, page_image, read

DATA = pdf(writing("Priya Raman"), writing("Second page"))


def picture(width: int) -> Image.Image:
    return Image.open(io.BytesIO(page_image(DATA, 0, width_px=width)))


def test_a_page_is_drawn_as_wide_as_asked() -> None:
    assert (picture(600).format, picture(600).size) == ("PNG", (600, 849))


def test_no_picture_is_wider_than_two_thousand_pixels() -> None:
    assert picture(9_000).width == 2_000


def test_a_box_of_the_document_lies_at_the_same_place_on_the_picture() -> None:
    document = read(DATA, "cv.pdf")
    box = document.lines[0].box
    assert box is not None
    scale = 600 / document.pages[0].width
    part = picture(600).convert("L").crop((box.left * scale, box.top * scale, box.right * scale, box.bottom * scale))
    rest = picture(600).convert("L")
    rest.paste(255, tuple(round(edge * scale) for edge in (box.left - 1, box.top - 1, box.right + 1, box.bottom + 1)))
    assert (part.getextrema()[0] < 80, rest.getextrema()) == (True, (255, 255))


@pytest.mark.parametrize("page", [-1, 2])
def test_a_page_that_is_not_there_cannot_be_shown(page: int) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        page_image(DATA, page, width_px=600)
    assert (caught.value.reason, str(caught.value)) == (
        Unreadable.DAMAGED,
        "This page cannot be shown. The text was read nevertheless.",
    )


def test_a_damaged_file_cannot_be_shown() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        page_image(b"%PDF-1.4 cut off", 0, width_px=600)
    assert caught.value.reason is Unreadable.DAMAGED
