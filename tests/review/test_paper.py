"""Evidence on the page: boxes that share a line's width, marks that never turn a résumé's words into markup."""

from __future__ import annotations

import pytest

from tracker.access import Actor
from tracker.applications.models import ApplicationFile
from tracker.documents import Box, Document, Line, Page, Span
from tracker.review.paper import PAGES_SHOWN, Mark, marked_text, marks_of, pages
from tracker.scoring import Assessment, Evidence, Finding, Status, Tier

TEXT = "Mends pumps\nWrites <b>Python</b>"
FIRST = Line(Span(0, 11), 0, Box(0, 100.0, 50.0, 200.0, 62.0))
SECOND = Line(Span(12, len(TEXT)), 1, Box(1, 100.0, 50.0, 300.0, 62.0))
TWO_PAGES = Document(TEXT, "pdf", (FIRST, SECOND), (Page(595.0, 842.0), Page(595.4, 841.6)))
FILE = ApplicationFile(public_id="a-file")


def shown(*marks: Mark) -> list[list[tuple[float, float, int | None]]]:
    """(left, width, slot) of every box, page by page."""
    found = pages(FILE, TWO_PAGES, marks)
    return [[(box["x"], box["width"], box["slot"]) for box in page["boxes"]] for page in found]


@pytest.mark.parametrize(
    ("marks", "boxes"),
    [
        ((), [[], []]),
        ((Mark("a", 1, 0, 11),), [[(100.0, 100.0, 0)], []]),
        ((Mark("a", 1, 6, 11),), [[(154.5, 45.5, 0)], []]),
        ((Mark("a", 1, 6, 18),), [[(154.5, 45.5, 0)], [(100.0, 60.0, None)]]),
        ((Mark("a", 1, 0, 5), Mark("b", 2, 6, 11)), [[(100.0, 45.5, 0), (154.5, 45.5, 1)], []]),
        ((Mark("a", 1, 11, 12),), [[], []]),
        ((Mark("a", 1, 900, 950),), [[], []]),
    ],
)
def test_a_box_takes_its_share_of_the_line(
    recruiter: Actor, marks: tuple[Mark, ...], boxes: list[list[tuple[float, float, int | None]]]
) -> None:
    assert shown(*marks) == boxes


def test_a_page_has_its_picture_and_its_size_and_there_are_not_too_many(recruiter: Actor) -> None:
    found = pages(FILE, Document("", "pdf", (), (Page(595.4, 841.6),) * (PAGES_SHOWN + 9)), ())
    assert [page["number"] for page in found] == list(range(1, PAGES_SHOWN + 1))
    assert (found[1]["image"], found[1]["width"], found[1]["height"]) == ("/files/a-file/pages/1.png", 595, 842)


@pytest.mark.parametrize(
    ("marks", "text"),
    [
        ((), "Mends pumps\nWrites &lt;b&gt;Python&lt;/b&gt;"),
        (
            (Mark('"><script>', 1, 6, 11),),
            'Mends <mark class="ev" data-crit="&#34;&gt;&lt;script&gt;" data-pick="&#34;&gt;&lt;script&gt;">'
            "pumps<sup>1</sup></mark>\nWrites &lt;b&gt;Python&lt;/b&gt;",
        ),
        (
            (Mark("a", 1, 0, 11), Mark("b", 2, 6, 11)),
            '<mark class="ev" data-crit="a" data-pick="a">Mends </mark>'
            '<mark class="ev" data-crit="a b" data-pick="a">pumps<sup>1, 2</sup></mark>'
            "\nWrites &lt;b&gt;Python&lt;/b&gt;",
        ),
    ],
)
def test_marked_words_carry_their_criteria_and_stay_words(marks: tuple[Mark, ...], text: str) -> None:
    assert str(marked_text(TWO_PAGES, marks)) == text


def test_evidence_is_numbered_as_the_criteria_are_and_an_empty_span_is_none() -> None:
    findings = (
        Finding("a", Status.MET, 100, "Shown.", (Evidence(0, 5, "Mends"), Evidence(6, 11, "pumps"))),
        Finding("b", Status.NO_EVIDENCE, 0, "Nothing."),
        Finding("c", Status.PARTLY, 50, "In part.", (Evidence(3, 3, ""), Evidence(6, 11, "pumps"))),
    )
    found = marks_of(Assessment(500, Tier.OPEN, findings, "1", "v"))
    assert found == [Mark("a", 1, 0, 5), Mark("a", 1, 6, 11), Mark("c", 3, 6, 11)]
    assert marks_of(None) == []
