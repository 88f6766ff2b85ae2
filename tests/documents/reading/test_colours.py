from __future__ import annotations

import pytest

from tracker.documents.reading.colours import UNKNOWN, contrast, from_hex, unseen


@pytest.mark.parametrize(
    ("written", "colour"),
    [("#FFF", (255, 255, 255)), ("1F2e3d", (31, 46, 61)), ("white", (255, 255, 255)), ("auto", None), (None, None)],
)
def test_colours_are_read_as_files_write_them(written: str | None, colour: tuple[int, int, int] | None) -> None:
    assert from_hex(written) == colour


def test_contrast_runs_from_one_to_twenty_one() -> None:
    assert (contrast((9, 9, 9), (9, 9, 9)), contrast((0, 0, 0), (255, 255, 255))) == (1.0, 21.0)


def test_ink_is_unseen_on_paper_of_its_own_colour_only() -> None:
    white, pale, navy = (255, 255, 255), (250, 250, 250), (20, 20, 80)
    seen = [unseen(white, None), unseen(pale, None), unseen(white, navy), unseen(navy, navy), unseen(None, navy)]
    assert seen == ["white", "near_white", None, "white", None]
    assert unseen(white, UNKNOWN) is None
