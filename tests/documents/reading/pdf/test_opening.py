from __future__ import annotations

import pytest

from tests.documents.files import pdf, writing
from tracker.documents import Unreadable, UnreadableDocument, read

PAGE = writing("Ewa Nowak, warehouse lead")


@pytest.mark.parametrize(
    ("data", "reason", "sentence"),
    [
        (
            pdf(PAGE, encrypt="secret"),
            Unreadable.ENCRYPTED,
            "The file is locked with a password. Remove the password and send it again.",
        ),
        (
            b"%PDF-1.7\nno objects at all",
            Unreadable.DAMAGED,
            "The file is damaged and cannot be opened. Save it again and send the new copy.",
        ),
        (
            pdf(*[PAGE] * 101),
            Unreadable.TOO_LARGE,
            "The file has 101 pages; up to 100 are read. Send the résumé alone.",
        ),
    ],
)
def test_a_refusal_says_what_is_wrong_and_what_to_do(data: bytes, reason: Unreadable, sentence: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read(data, "cv.pdf")
    assert (caught.value.reason, str(caught.value)) == (reason, sentence)


def test_a_hundred_pages_are_read() -> None:
    assert len(read(pdf(*[writing(f"Page {number} of the record") for number in range(100)]), "cv.pdf").pages) == 100
