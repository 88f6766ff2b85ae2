from __future__ import annotations

import pytest

from tests.documents.files import lines_of
from tracker.documents import read
from tracker.documents.reading.txt import decoded

TEXT = "Zoë Ångström\n“Lager” – 2019"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_every_usual_encoding_is_recognised(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding)) == TEXT


def test_latin_1_with_bytes_that_windows_does_not_know_is_read() -> None:
    assert decoded("Zoë\x81".encode("latin-1")) == "Zoë\x81"


def test_wrapped_lines_share_a_paragraph_and_others_do_not() -> None:
    text = (
        "Led a night shift of nine people and planned the loading bays for all\nof the depots in the north\n\n"
        "Cut picking errors\nby a third"
    )
    document = read(text.encode(), "cv.txt")
    assert [line.paragraph for line in document.lines] == [0, 0, 1, 2]


def test_columns_made_by_tabs_keep_one_tab() -> None:
    assert lines_of(b"Harbour Foods\t\t 2016 - 2021", "cv.txt") == ["Harbour Foods\t2016 - 2021"]


def test_columns_made_by_blanks_are_parted_by_one_tab() -> None:
    assert lines_of(b"Harbour Foods        2016 - 2021", "cv.txt") == ["Harbour Foods\t2016 - 2021"]


def test_blank_lines_are_gaps() -> None:
    assert (
        read(b"\nClerk\n\n  \nTasks\nCount\r\n\r\nOrder\n", "ad.txt", gaps=True).text
        == "Clerk\n\nTasks\nCount\n\nOrder"
    )
