"""Odd texts at every front door: a sensible answer or a sentence, never an exception."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documents.files import pdf, writing
from tracker.documents import (
    Document,
    Line,
    Resume,
    Span,
    UnreadableDocument,
    contact,
    kind_of,
    months_using,
    page_image,
    read,
    resume,
    wire,
)

TODAY = date(2026, 11, 20)
PIECES = (
    "Experience", "Education", "Skills:", "Languages", "Certifications", "•", "—", "\t", "\n", "\n\n", "|", "(", ")",
    "Robin Vale", "robin@example.org", "+44 20 7946 0958", "www.example.org/robin", "Engineer", "Teacher, Hill School",
    "at Acme Ltd", "2031 to 2040", "1941 – 2021", "2020 to 2010", "since 2019", "Sept. '19 – heute", "99/99/9999",
    "13/2020", "0000", "BSc in", "PhD", "Licence", "5 years of", "Python", "no experience with", "eager to learn",
    "R, C, Go",
    "مهندس برمجيات", "ניסיון תעסוקתי", "履历 2019年至今", "😀", "\u202e", "\u200b", "\x00", "İ", "ﬁ", "e\u0301", "𝔹𝕊𝕔",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map("\n".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=60).map("".join),
)
FUZZED = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def spans_of(facts: Resume) -> list[Span]:
    """Every span that the facts point at."""
    spans = [span for _, span in facts.sections] + list(facts.links)
    for position in facts.positions:
        spans += [position.span, *position.bullets]
        spans += [span for span in (position.title, position.organisation, position.dates) if span]
    for course in facts.education:
        spans += [span for span in (course.span, course.field_span, course.institution) if span]
    for group in (facts.certifications, facts.mentions, facts.languages, facts.claims):
        spans += [one.span for one in group]
    return spans


def is_sensible(facts: Resume, length: int) -> bool:
    """Whether every span lies in the text and holds something, and no more time was worked than there is."""
    inside = all(0 <= span.start < span.end <= length for span in spans_of(facts))
    return inside and len(facts.text) == length and 0 <= facts.total_months <= 12 * (TODAY.year - 1930)


@FUZZED
@given(TEXTS)
def test_any_text_gives_sensible_facts(text: str) -> None:
    document = Document(text, "txt", (Line(Span(0, len(text)), 0),))
    facts = resume(document, today=TODAY)
    assert is_sensible(facts, len(text))
    assert facts == resume(document, today=TODAY)
    assert wire.facts_from_json(wire.facts_to_json(facts)) == facts or "\ud800" <= max(text, default="") <= "\udfff"
    assert months_using(facts, frozenset({"python"}))[0] <= facts.total_months + 12 * 80
    assert all(0 <= span.start <= span.end <= len(text) for span in contact(document).spans)


@FUZZED
@given(TEXTS)
def test_any_text_file_is_read_or_refused_with_a_sentence(text: str) -> None:
    try:
        document = read(text.encode("utf-8", "replace"), "cv.txt")
    except UnreadableDocument as refused:
        assert str(refused).endswith(".")
        return
    assert wire.from_json(wire.to_json(document)) == document
    assert is_sensible(resume(document, today=TODAY), len(document.text))


@FUZZED
@given(st.binary(max_size=300), st.text(max_size=40))
def test_any_bytes_of_any_name_have_a_kind_or_none(data: bytes, name: str) -> None:
    try:
        assert kind_of(data, name) in {"pdf", "docx", "odt", "rtf", "html", "txt"}
    except UnreadableDocument as refused:
        assert str(refused).endswith(".")


@settings(max_examples=40, deadline=None)
@given(st.integers(), st.integers())
def test_any_page_of_any_width_is_drawn_or_refused(page: int, width: int) -> None:
    try:
        assert page_image(pdf(writing("Stock clerk")), page, width_px=width).startswith(b"\x89PNG")
    except UnreadableDocument as refused:
        assert str(refused) == "This page cannot be shown. The text was read nevertheless."


@pytest.mark.parametrize(
    ("dates", "note"),
    [
        ("2031 to 2036", "dates in the future"),
        ("2020 to 2010", "a date range ends before it starts"),
        ("1941 to 2021", "a position of more than sixty years"),
    ],
)
def test_impossible_dates_prove_no_time_and_are_noted(dates: str, note: str) -> None:
    text = f"Robin Vale\nExperience\nBaker, Corner Bakery, {dates}\nBaked the bread"
    facts = resume(read(text.encode(), "cv.txt"), today=TODAY)
    assert ([position.months for position in facts.positions], facts.total_months, facts.notes) == ([None], 0, (note,))


def test_a_career_of_eighty_years_is_noted() -> None:
    jobs = "\n".join(f"Baker, Bakery {year}, {year} to {year + 20}\n• Baked" for year in (1946, 1966, 1986, 2006))
    facts = resume(read(f"Experience\n{jobs}".encode(), "cv.txt"), today=TODAY)
    assert facts.notes == ("more than sixty years of work",)


@pytest.mark.parametrize("text", ["Robin", "baker", "مرحبا", "😀", "履历"])
def test_one_word_says_nothing(text: str) -> None:
    facts = resume(read(text.encode(), "cv.txt"), today=TODAY)
    assert (facts.positions, facts.education, facts.total_months) == ((), (), 0)
