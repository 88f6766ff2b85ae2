from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.documents.files import BODY, lines_of, pdf, write, writing


def test_columns_written_one_after_the_other_stay_so() -> None:
    def draw(canvas: Canvas) -> None:
        writing("Ewa Nowak", top=40)(canvas)
        writing("Skills", "Scanners", "Lean")(canvas)
        writing("Experience", "Clerk at Harbour Foods", "Counted the cold store", x=240)(canvas)

    assert lines_of(pdf(draw), "cv.pdf") == [
        "Ewa Nowak", "Skills", "Scanners", "Lean", "Experience", "Clerk at Harbour Foods", "Counted the cold store",
    ]  # fmt: skip


def test_a_header_written_last_and_a_footer_written_first_are_put_in_their_places() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 60, 820, "Page 1")
        writing(*BODY[1:], top=100)(canvas)
        write(canvas, 60, 40, BODY[0])

    assert lines_of(pdf(draw), "cv.pdf") == [*BODY, "Page 1"]


def test_dates_written_after_each_job_return_to_its_first_line() -> None:
    def draw(canvas: Canvas) -> None:
        for number, year in enumerate((2016, 2018)):
            writing("Clerk at Harbour Foods", "Counted the cold store", top=80 + 60 * number)(canvas)
            write(canvas, 460, 80 + 60 * number, f"{year} – {year + 2}")

    assert lines_of(pdf(draw), "cv.pdf") == [
        "Clerk at Harbour Foods\t2016 – 2018", "Counted the cold store",
        "Clerk at Harbour Foods\t2018 – 2020", "Counted the cold store",
    ]  # fmt: skip


def test_a_word_broken_beside_a_date_is_closed_before_it() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 60, 80, "Routing for the largest depot mod-")
        write(canvas, 60, 92, "els of the north")
        write(canvas, 460, 80, "July 2023")

    assert lines_of(pdf(draw), "cv.pdf") == ["Routing for the largest depot models\tJuly 2023", "of the north"]
