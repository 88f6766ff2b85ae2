from __future__ import annotations

from tracker.documents.reading.pdf.visibility.objects import Cover, Edges
from tracker.documents.reading.pdf.visibility.suspects import covers_near

TEXTS: list[Edges] = [(50, 700, 150, 712), (50, 100, 150, 112), (300, 700, 400, 712)]


def cover(order: int, *edges: float) -> Cover:
    left, bottom, right, top = edges
    return Cover(order, (left, bottom, right, top), (0, 0, 0), picture=False)


def test_each_text_gets_the_covers_that_overlap_it_in_painting_order() -> None:
    page, box, dot = cover(0, 0, 0, 595, 842), cover(3, 40, 690, 160, 720), cover(5, 50, 700, 52, 702)
    assert covers_near(TEXTS, [page, box, dot]) == {0: [page, box], 1: [page], 2: [page]}


def test_a_page_without_covers_needs_no_search() -> None:
    assert covers_near(TEXTS, []) == {}
