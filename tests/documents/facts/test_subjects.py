import pytest

from tests.documents.facts.plain import TERMS, rows, words
from tracker.documents import Span
from tracker.documents.facts.found import Found
from tracker.documents.facts.subjects import apart, field_alone, field_before, unnamed_field, without_repeat


def _place(text: str, name: str) -> Span:
    return Span(text.index(name), text.index(name) + len(name))


@pytest.mark.parametrize(
    ("text", "institution", "field"),
    [
        ("Applied Botany Alpha College", "Alpha College", "Applied Botany"),
        ("of Fine Arts University of Alpha", "University of Alpha", "Fine Arts"),
        ("Interior Design Art Institute of Reno", "Art Institute of Reno", "Interior Design"),
        ("Design School of Reno", "Design School of Reno", None),
        ("Alpha School of Design", "Alpha School of Design", None),
        ("Computer Science Beta University", "Beta University", "Computer Science"),
    ],
)
def test_subjects_are_parted_from_the_name_behind_them(text: str, institution: str, field: str | None) -> None:
    (row,) = rows(text)
    found = apart(row.span, row, Found(text, TERMS))
    assert tuple(words(text, span) for span in found) == (institution, field)


def test_a_field_told_again_behind_a_name_is_no_part_of_it() -> None:
    text = "Botany, Alpha College Botany"
    (row,) = rows(text)
    place = without_repeat(_place(text, "Alpha College Botany"), Span(0, 6), row)
    assert words(text, place) == "Alpha College"


def test_a_name_that_ends_with_the_field_keeps_it() -> None:
    text = "Botany, Alpha Institute of Applied Botany"
    (row,) = rows(text)
    name = _place(text, "Alpha Institute of Applied Botany")
    assert without_repeat(name, Span(0, 6), row) == name


@pytest.mark.parametrize(
    ("text", "field"), [("Applied Botany, 2012", "Applied Botany"), ("Member of a club, 2012", None)]
)
def test_a_row_of_subjects_alone_is_a_field(text: str, field: str | None) -> None:
    (row,) = rows(text)
    assert words(text, field_alone(row, [_place(text, "2012")], Found(text, TERMS))) == field


def test_subjects_before_a_degree_are_its_field() -> None:
    text = "Applied Botany, Bachelor"
    (row,) = rows(text)
    assert words(text, field_before(row, _place(text, "Bachelor"), Found(text, TERMS))) == "Applied Botany"


def test_the_field_of_a_degree_without_a_level_is_quoted() -> None:
    text = "Degree in Applied Botany from Reno"
    assert words(text, unnamed_field(rows(text))) == "Applied Botany"
