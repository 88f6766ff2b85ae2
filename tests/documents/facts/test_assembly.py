"""What holds for every document: no exception, spans inside the text, and nothing that hangs on who the person is."""

import re
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.facts.plain import TERMS, TODAY, document_of, facts_of, words
from tracker.documents import Document, Resume, Span, resume
from tracker.documents.facts.genre import FOREIGN
from tracker.documents.facts.periods import BACKWARDS, FUTURE, TOO_LONG
from tracker.vocabulary import STANDARD

RESUME = """{name}
{address} | {mail} | {pronouns}
Age: {age} | {status} | Nationality: {nation}

SUMMARY
{first} has 6+ years of experience in Python. {subject} is eager to learn Spark.

EXPERIENCE
Data Engineer, Alpha Ltd, Reno, NV
Jan 2020 – Present
• Built with Python and Docker; {subject} led {possessive} team
Baker, Brot AG, 2017 - 2019
• Baked

EDUCATION
BSc in Computer Science, Beta University, {graduated}

LANGUAGES
English (native), German (B1)
"""
PERSON = {
    "name": "Rosa Quill",
    "first": "Rosa",
    "address": "12 Elm Street, Reno, NV 89501",
    "mail": "rosa.quill@example.org",
    "pronouns": "she/her",
    "age": "34",
    "status": "Married",
    "nation": "Swedish",
    "subject": "She",
    "possessive": "her",
    "graduated": "2015",
}
OTHERS = [
    {"name": "Bo Tan", "first": "Bo", "mail": "bo.tan@example.org"},
    {"name": "JAMAL WASHINGTON-O'NEIL", "first": "Jamal", "mail": "jwo@example.org"},
    {"pronouns": "he/him", "subject": "He", "possessive": "his"},
    {"pronouns": "they/them", "subject": "They", "possessive": "their"},
    {"address": "4 Oak Avenue, Boston, MA 02118"},
    {"address": "Musterweg 5, 20095 Hamburg, Germany"},
    {"age": "59", "status": "Single", "nation": "German"},
    {"graduated": "'15"},
    {"graduated": "Class of 2015"},
    {"graduated": "June 2015"},
]
_PRONOUN = re.compile(r"(?i)\b(?:she|he|they|her|his|their)\b")
HEADINGS = ["Experience\n", "EDUCATION\n", "Skills:", "Languages\n"]
DATES = ["Jan 2020", "2015 - 2017", "–", "Present", "since", "1900", "31.12.2999", "'19", "Summer", "Q3", "12/"]
WORDS = ["Baker", "at Alpha Ltd", "BSc", "University", "Python", "5+ years of", "Certified", "English (C1)", "she/her"]
SIGNS = [
    "\n",
    "• ",
    "\t",
    "(",
    ")",
    ",",
    " ",
    "\u2028",
    "İ",
    "李",
    "🙂",
    "\u202e",
    "ß",
    "no experience with",
    "Rosa Quill",
]
PIECES = st.sampled_from([*HEADINGS, *DATES, *WORDS, *SIGNS])


def _spans(value: Any) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [span for item in value for span in _spans(item)]
    if is_dataclass(value):
        return [span for field in fields(value) for span in _spans(getattr(value, field.name))]
    return []


def _check(text: str) -> None:
    found = facts_of(text)
    assert len(found.text) == len(text)
    assert [span for span in _spans(found) if not 0 <= span.start < span.end <= len(text)] == []


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_mixture_of_resume_words_is_read(text: str) -> None:
    _check(text)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    _check(text)


@pytest.mark.parametrize("text", ["", " ", "word", "\n\n\n", "a" * 5000, "• " * 2000, "2015 " * 3000, "شركة " * 200])
def test_odd_texts_are_read(text: str) -> None:
    _check(text)


def test_three_hundred_thousand_characters_are_read() -> None:
    _check("Baker at Brot AG 2015 - 2017 did Python. " * 7500)


def _quoted(text: str) -> list[Any]:
    """Everything the facts say, as words instead of offsets, a pronoun being as good as another."""

    def plain(value: Any) -> Any:
        if isinstance(value, Span):
            return "" if value.end - value.start > 60 else _PRONOUN.sub("…", words(text, value) or "")
        if isinstance(value, tuple):
            return [plain(item) for item in value]
        if is_dataclass(value) and not isinstance(value, type):
            return [plain(getattr(value, field.name)) for field in fields(value)]
        return value

    found: Resume = facts_of(text)
    kept = [field.name for field in fields(found) if field.name not in ("text", "links", "sections")]
    return [(name, plain(getattr(found, name))) for name in kept]


@pytest.mark.parametrize("other", OTHERS, ids=lambda other: "-".join(other.values()))
def test_who_the_person_is_changes_no_fact(other: dict[str, str]) -> None:
    def without_graduation(text: str) -> list[Any]:
        return [fact for fact in _quoted(text) if fact[0] != "education"]

    assert without_graduation(RESUME.format(**PERSON | other)) == without_graduation(RESUME.format(**PERSON))


@pytest.mark.parametrize("other", OTHERS, ids=lambda other: "-".join(other.values()))
def test_the_course_of_study_stays_the_same(other: dict[str, str]) -> None:
    (course,) = facts_of(RESUME.format(**PERSON | other)).education
    assert (course.level, course.fields, course.year, course.in_progress) == (4, ("computer-science",), 2015, False)


def test_the_text_holds_no_trace_of_the_person() -> None:
    blanked = facts_of(RESUME.format(**PERSON)).text.lower()
    assert [trace for trace in ("rosa", "quill", "elm street", "89501", "she/her", "married") if trace in blanked] == []


def test_facts_are_the_same_twice() -> None:
    assert facts_of(RESUME) == facts_of(RESUME)


def test_the_standard_vocabulary_is_the_usual_one() -> None:
    assert resume(document_of("x"), today=TODAY).vocabulary_version == STANDARD.version
    assert facts_of("x").vocabulary_version == TERMS.version


def test_odd_dates_are_noted() -> None:
    text = "Experience\nBaker, Alpha Ltd, 2028 - 2030\nCook, Beta Ltd, 2019 - 2015\nClerk, Gamma Ltd, 1940 - 2024"
    assert (facts_of(text).notes, facts_of(text).total_months) == ((FUTURE, BACKWARDS, TOO_LONG), 0)


def test_volunteering_and_projects_add_nothing_to_the_total() -> None:
    text = (
        "Experience\nBaker, Alpha Ltd, 2018 - 2019\nVolunteering\nCoach, Club, 2010 - 2015\nProjects\nOven, 2016 - 2017"
    )
    assert facts_of(text).total_months == 12


def test_a_document_without_lines_is_read_all_the_same() -> None:
    text = "Experience\nBaker, Alpha Ltd, 2018 - 2019"
    assert len(resume(Document(text, "txt", ()), today=TODAY, vocabulary=TERMS).positions) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ines Moor\nBeekeeper, City Hives, 2019 to present\nGardener, Town Parks, 2015 to 2019",
        "Ines Moor\nim@moor.example\nBeekeeper, City Hives, 2019 to present\nGardener, Town Parks, 2015 to 2019",
        "Ines Moor\nBeekeeper, City Hives, 2019 to present. Gardener at Town Parks from 2015 to 2019. Likes bees.",
        "Ines Moor\n2019 - present, City Hives, Beekeeper\n2015 - 2019, Town Parks, Gardener",
        "Ines Moor\nBeekeeper\nCity Hives\n2019 to present\n- Hives\nGardener\nTown Parks\n2015 to 2019\n- Hedges",
    ],
    ids=["lines", "with contact data", "sentences", "dates first", "blocks"],
)
def test_jobs_without_any_heading_are_read(text: str) -> None:
    facts = facts_of(text)
    told = [(words(text, one.title), words(text, one.organisation)) for one in facts.positions]
    assert (told, facts.total_months) == ([("Beekeeper", "City Hives"), ("Gardener", "Town Parks")], 137)


def test_german_words_give_no_wrong_facts() -> None:
    facts = facts_of(
        "Anna Berg\nBerufserfahrung\nBäckerin, Brot AG, 2015 – 2019\n• Brot gebacken\n"
        "Ausbildung\nStudium der Statistik, Universität Hamburg, 2010 – 2014\nKenntnisse\nStatistik, Backen"
    )
    assert ([one.level for one in facts.education], facts.certifications, facts.claims) == ([None], (), ())
    assert (facts.total_months, facts.notes) == (48, (FOREIGN,))


def test_jobs_below_a_heading_of_achievements_are_found_and_prizes_are_none() -> None:
    text = (
        "Accomplishments\nBest Baker of the year 2011\nAlpha Ltd February 2011 to May 2014 Head Baker\nReno, NV\n"
        "Beta Ltd January 2009 to January 2011 Baker\nReno, NV\nEducation\nBSc, 2008"
    )
    assert [words(text, one.title) for one in facts_of(text).positions] == ["Head Baker", "Baker"]
