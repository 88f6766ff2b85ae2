from __future__ import annotations

import pypdfium2
import pytest

from tracker import demo

MAGIC = {"pdf": b"%PDF", "docx": b"PK", "odt": b"PK", "rtf": b"{\\rtf", "html": b"<!DOCTYPE", "txt": b""}


def _pages(data: bytes) -> int:
    document = pypdfium2.PdfDocument(data)
    try:
        return len(document)
    finally:
        document.close()


@pytest.mark.parametrize("layout", demo.LAYOUTS)
def test_every_layout_writes_its_kind_of_file_the_same_each_time(
    layout: str, crowd: tuple[demo.Applicant, ...]
) -> None:
    name, data, content_type = demo.render(crowd[5], layout)
    extension = name.rsplit(".", 1)[1]
    assert data.startswith(MAGIC[extension])
    assert (name, data, content_type) == demo.render(crowd[5], layout)


def test_without_a_layout_the_applicants_own_is_used(crowd: tuple[demo.Applicant, ...]) -> None:
    assert demo.render(crowd[5]) == demo.render(crowd[5], crowd[5].layout)


def test_the_long_ones_are_as_long_as_they_say(crowd: tuple[demo.Applicant, ...]) -> None:
    five = [one for one in crowd if one.special is demo.Special.FIVE_PAGES]
    assert [_pages(demo.render(one)[1]) for one in five] == [5, 5]


def test_the_same_file_is_sent_twice(crowd: tuple[demo.Applicant, ...]) -> None:
    for again in (one for one in crowd if one.special is demo.Special.SAME_FILE):
        first = next(one for one in crowd if one.email == again.email)
        assert demo.render(again) == demo.render(first)


def test_a_known_person_sends_another_file(crowd: tuple[demo.Applicant, ...]) -> None:
    for again in (one for one in crowd if one.special is demo.Special.SAME_PERSON):
        first = next(one for one in crowd if one.email == again.email)
        assert demo.render(again)[1] != demo.render(first)[1]


def test_file_names_are_plain_ascii(crowd: tuple[demo.Applicant, ...]) -> None:
    assert [one.name for one in crowd[:60] if not demo.render(one)[0].isascii()] == []


def test_an_unknown_layout_is_a_key_error(crowd: tuple[demo.Applicant, ...]) -> None:
    with pytest.raises(KeyError):
        demo.render(crowd[0], "papyrus")
