from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.documents.files import pdf, write
from tracker.documents import contact, read

# One of each of many origins; the rule knows none of them.
FIRST_NAMES = (
    "Aisha", "Allison", "Brendan", "Chidi", "Darnell", "Ebony", "Ewa", "Fatima", "Geoffrey", "Hakim", "Ingrid", "Jamal",
    "Jay", "Jill", "Jürgen", "Kareem", "Keisha", "Kenya", "Lakisha", "Latoya", "Leroy", "Mei", "Meredith", "Nguyen",
    "Olumide", "Priya", "Rasheed", "Sarah", "Siobhán", "Tamika", "Tanisha", "Todd", "Tremayne", "Tyrone", "Xiu", "Zoë",
)  # fmt: skip


def name_of(*lines: str) -> str | None:
    return contact(read("\n".join(lines).encode(), "cv.txt")).name


@pytest.mark.parametrize("first", FIRST_NAMES)
def test_every_first_name_is_found_alike(first: str) -> None:
    assert name_of(f"{first} Whitfield", "c.w@post.example | +1 212-736-5000", "Experience") == f"{first} Whitfield"


@pytest.mark.parametrize(
    "written",
    ["JOHN A. WHITFIELD", "María de la Cruz", "Anne-Marie O'Neill", "Ludwig van den Berg", "Mohammed bin Rashid"],
)
def test_names_are_written_in_many_ways(written: str) -> None:
    assert name_of(written, "a@post.example") == written


def test_titles_and_labels_are_not_part_of_the_name() -> None:
    assert name_of("Dr. Ewa Nowak, PhD", "ewa@post.example") == "Ewa Nowak"
    assert name_of("Name: Ewa Nowak", "ewa@post.example") == "Ewa Nowak"


@pytest.mark.parametrize(
    "line", ["Senior Software Engineer", "Curriculum Vitae", "Work Experience", "Ewa", "ewa nowak", "Route 66 Motel"]
)
def test_other_lines_at_the_top_are_no_names(line: str) -> None:
    assert name_of(line, "a@post.example") is None


def test_a_name_without_contact_data_near_it_is_not_guessed() -> None:
    assert name_of("Ewa Nowak", "Counted the cold store") is None
    assert name_of("Ewa Nowak", *["Counted the cold store"] * 8, "a@post.example") is None


def test_a_name_with_an_initial_stands_for_itself_at_the_very_top() -> None:
    assert name_of("BAKER", "Ewa M. Nowak", "Counted the cold store") == "Ewa M. Nowak"
    assert name_of(*["Counted the cold store"] * 3, "Ewa M. Nowak") is None


def test_the_address_tells_the_name_from_the_town_above_it() -> None:
    assert name_of("New Haven", "Ewa Nowak", "ewa.nowak@post.example") == "Ewa Nowak"


def test_the_largest_print_is_the_name() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 60, 40, "Harbour Gate", size=9)
        write(canvas, 60, 80, "Ewa Nowak", size=24)
        write(canvas, 60, 100, "info@post.example")
        write(canvas, 60, 120, "Counted the cold store")

    assert contact(read(pdf(draw), "cv.pdf")).name == "Ewa Nowak"
