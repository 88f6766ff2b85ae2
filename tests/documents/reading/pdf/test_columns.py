from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.documents.files import HEIGHT, lines_of, pdf, write

LEFT = ("Skills", "Spreadsheets", "Stock control", "Forklift licence", "", "Languages", "Dutch", "English")
RIGHT = (
    "Experience",
    "Warehouse lead, Noord Depot",
    "2018 to 2023",
    "Led a night shift of nine people and planned the loading bays",
    "",
    "Stock clerk, Harbour Foods",
    "2015 to 2018",
    "Counted the cold store every Friday and wrote the orders",
)


def beside(rows: list[tuple[str, str]], right: float = 240, *, flush: bool = False) -> list[str]:
    """What is read when the page is written row by row, left cell first."""

    def draw(canvas: Canvas) -> None:
        write(canvas, 60, 50, "Ewa Nowak", size=20)
        for number, (first, second) in enumerate(rows):
            y = 100 + 15 * number
            write(canvas, 60, y, first)
            if flush:
                canvas.drawRightString(535, HEIGHT - y, second)
            else:
                write(canvas, right, y, second)

    return lines_of(pdf(draw), "cv.pdf")[1:]


def test_columns_written_row_by_row_are_read_one_after_the_other() -> None:
    assert beside(list(zip(LEFT, RIGHT, strict=True))) == [line for line in (*LEFT, *RIGHT) if line]


def test_running_text_in_two_columns_needs_no_headings() -> None:
    left = [f"Moved {number} pallets from the cold store" for number in "abcdefg"]
    right = [f"Wrote {number} orders for the depot in town" for number in "abcdefg"]
    assert beside(list(zip(left, right, strict=True)), right=320) == [*left, *right]


def test_dates_at_the_right_stay_on_their_line() -> None:
    rows = [(f"Clerk at depot {letter}", f"20{number} – 20{number + 1}") for number, letter in enumerate("ABCDEF", 10)]
    assert beside(rows, flush=True) == ["\t".join(row) for row in rows]


def test_dates_at_the_left_stay_on_their_line() -> None:
    rows = [
        (f"20{number} – 20{number + 1}", f"Clerk at the {letter} depot by the sea")
        for number, letter in enumerate("ABCDEF", 10)
    ]
    assert beside(rows) == ["\t".join(row) for row in rows]


def test_labels_and_their_values_stay_on_their_line() -> None:
    rows = [
        (f"{label}:", "Scanners, label printers and lists")
        for label in ("Tools", "Lists", "Desks", "Bays", "Vans", "Cold")
    ]
    assert beside(rows) == ["\t".join(row) for row in rows]


def test_a_grid_of_skills_is_read_across() -> None:
    rows = [
        ("Scanners", "Forklift"),
        ("Lean", "First aid"),
        ("Lists", "Planning"),
        ("Vans", "Cold store"),
        ("Bays", "Orders"),
        ("Desk", "Phones"),
    ]
    assert beside(rows) == ["\t".join(row) for row in rows]


def test_a_line_across_both_columns_parts_what_is_above_from_what_is_below() -> None:
    wide = "Worked in three countries, in four languages, on land and once for a year at sea with the fleet"
    rows = [*zip(LEFT, RIGHT, strict=True), (wide, ""), ("Education", "Awards"), ("BSc Logistics", "Clerk of the year")]
    assert beside(rows)[-5:] == [wide, "Education", "BSc Logistics", "Awards", "Clerk of the year"]


def test_headings_in_the_margin_stay_on_their_line() -> None:
    headings = ("Experience", "", "Education", "", "Skills", "Languages", "Interests")
    rows = [(heading, f"Counted cold store number {number} every day") for number, heading in enumerate(headings)]
    assert beside(rows, right=200) == ["\t".join(cell for cell in row if cell) for row in rows]
