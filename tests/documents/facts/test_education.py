from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.facts.plain import facts_of, words
from tracker.documents import Education


def _courses(text: str) -> list[tuple[str | None, str | None, str | None, int | None, bool]]:
    return [
        (
            course.level.name if course.level else None,
            words(text, course.field_span),
            words(text, course.institution),
            course.year,
            course.in_progress,
        )
        for course in facts_of(text).education
    ]


def test_courses_are_told_apart() -> None:
    text = (
        "Education\nM.Sc. in Computer Science, Alpha University, 2016 – 2018\n"
        "Bachelor of Arts in Mathematics | Beta College | 2015\nHigh school diploma, 2012"
    )
    assert _courses(text) == [
        ("MASTER", "Computer Science", "Alpha University", 2018, False),
        ("BACHELOR", "Mathematics", "Beta College", 2015, False),
        ("SECONDARY", None, None, 2012, False),
    ]
    assert [course.fields for course in facts_of(text).education] == [("computer-science",), ("mathematics",), ()]


@pytest.mark.parametrize(
    "text",
    [
        "Education\nAlpha University\nBSc in Computer Science\n2012 – 2015",
        "Education\n2012 – 2015\tBSc in Computer Science, Alpha University",
        "Education\nBSc Alpha University, Computer Science, class of 2015",
        "Education\nAlpha University, Reno, NV\nBSc: Computer Science (09/2012 - 06/2015)",
        "Education: BSc in Computer Science, Alpha University, '15",
    ],
)
def test_one_course_in_many_ways(text: str) -> None:
    assert _courses(text) == [("BACHELOR", "Computer Science", "Alpha University", 2015, False)]


def test_what_goes_on_is_in_progress() -> None:
    texts = ["BSc, expected 2028", "BSc, 2024 - present", "BSc candidate", "BSc, 2015 (candidate for a prize)"]
    assert [_courses(f"Education\n{text}")[0][4] for text in texts] == [True, True, True, False]


def test_what_was_left_unfinished_is_no_degree() -> None:
    (course,) = facts_of("Education\nBSc at Alpha University, dropped out 2015").education
    assert (course.level, course.confidence) == (None, 0.5)


def test_a_degree_in_a_summary_counts_when_there_is_no_section() -> None:
    text = "Summary\nBaker with a Master's degree in Mathematics from Alpha University. Worked since 2010."
    assert _courses(text) == [("MASTER", "Mathematics", "Alpha University", None, False)]


def test_a_ship_master_holds_no_degree() -> None:
    assert facts_of("Experience\nScrum Master, Alpha Ltd, 2015 - 2017\n• Mastered much").education == ()


def test_no_education_is_none() -> None:
    courses: tuple[Education, ...] = facts_of("Skills\nPython").education
    assert (courses, facts_of("").today) == ((), date(2026, 11, 20))


def test_a_degree_without_a_level_keeps_its_field() -> None:
    assert _courses("Education\nDegree in Computer Science from somewhere") == [
        (None, "Computer Science", None, None, False)
    ]


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("Doctor of Philosophy in Physics, Beta University", "Physics"),
        ("Master of Philosophy, Chemistry", "Chemistry"),
        ("BA in Philosophy, Beta University", "Philosophy"),
    ],
)
def test_philosophy_in_the_name_of_a_degree_is_no_field(line: str, field: str) -> None:
    assert [course[1] for course in _courses(f"Education\n{line}")] == [field]


def test_an_abbreviated_degree_is_found_in_passing() -> None:
    assert _courses("Sells bread. BSc Mathematics, Beta University.")[0][:2] == ("BACHELOR", "Mathematics")


@given(st.text(alphabet="BSc of in,.()|\n2019 University Physics PhD MA", max_size=120))
def test_every_course_has_a_span_in_the_text(text: str) -> None:
    courses = facts_of(f"Education\n{text}").education
    assert all(0 <= one.span.start < one.span.end <= len(text) + 10 for one in courses)


def test_a_sentence_of_many_degrees_tells_of_eight_at_most() -> None:
    assert len(facts_of("Bachelor of Science in Physics, " * 30).education) == 8


@pytest.mark.parametrize(
    ("line", "field", "institution"),
    [
        ("BSc : Mathematics Alpha State University, 2012", "Mathematics", "Alpha State University"),
        ("Bachelor of Mathematics Alpha State University, 2012", "Mathematics", "Alpha State University"),
        ("BSc : Mathematics School of Alpha, 2012", None, "Mathematics School of Alpha"),
        ("BSc in Mathematics : GPA: 3.4, Alpha College 2012", "Mathematics", "Alpha College"),
        ("BSc in Mathematics May 2012, Alpha College", "Mathematics", "Alpha College"),
    ],
)
def test_a_field_and_a_place_of_learning_side_by_side_are_told_apart(
    line: str, field: str | None, institution: str
) -> None:
    assert _courses(f"Education\n{line}") == [("BACHELOR", field, institution, 2012, False)]


def test_a_prize_of_a_college_is_no_course() -> None:
    assert _courses("Education\nBSc, Alpha College, 2012\nMuster Scholarship, Alpha College, 2011") == [
        ("BACHELOR", None, "Alpha College", 2012, False)
    ]


def test_a_range_at_the_beginning_of_a_row_begins_the_next_course_where_it_began_the_last() -> None:
    text = "Education\n2005 - 2009: Alpha University\nBachelor degree\n2020 - 2021: Beta Centre, a course in sewing"
    assert _courses(text)[0] == ("BACHELOR", None, "Alpha University", 2009, False)


def test_a_number_far_ahead_is_no_year_of_graduation() -> None:
    assert _courses("Education\nBSc, Alpha College, room 2039") == [("BACHELOR", None, "Alpha College", None, False)]


def test_most_of_the_requirements_are_no_degree() -> None:
    (course,) = _courses("Education\nCompleted majority of requirements for BSc in Mathematics, Alpha College")
    assert course[0] is None


@pytest.mark.parametrize(
    ("line", "field", "institution"),
    [
        ("Bachelors of Engineering : Civil Engineering Alpha University", "Civil Engineering", "Alpha University"),
        ("BA : Botany University of Alpha", "Botany", "University of Alpha"),
        ("Bachelor's Degree Business Administration Alpha College", "Business Administration", "Alpha College"),
        ("BA : Applied Arts Alpha College - Reno Applied Arts", "Applied Arts", "Alpha College"),
        ("BSc Nursing , Alpha University Nursing 3.5/4.0", "Nursing", "Alpha University"),
        ("BA : Interior Design Art Institute of Reno", "Interior Design", "Art Institute of Reno"),
        ("BSc Physics, Institute of Applied Physics", "Physics", "Institute of Applied Physics"),
        ("BA : Resort Management University College of Alpha", "Resort Management", "University College of Alpha"),
        ("BA : Trade Management School", None, "Trade Management School"),
        ("Bachelor of Science : Health Care Current Alpha University", "Health Care", "Alpha University"),
        ("Bachelor of Arts : Botany 05/2009 Alpha College", "Botany", "Alpha College"),
        ("Bachelor of Science Degree, Alpha College", None, "Alpha College"),
        ("Applied Botany, Bachelor's Degree, Alpha College", "Applied Botany", "Alpha College"),
        ("Bachelor's degree in applied botany or the like, Alpha College", "applied botany", "Alpha College"),
        ("BA Degree : 2011 Public Relations Alpha College", "Public Relations", "Alpha College"),
        ("Bachelor of Science, John F. Beta Community College", None, "John F. Beta Community College"),
    ],
)
def test_a_field_stands_apart_from_what_surrounds_it(line: str, field: str | None, institution: str) -> None:
    assert [course[1:3] for course in _courses(f"Education\n{line}")] == [(field, institution)]


def test_the_field_may_stand_in_the_row_below_the_degree() -> None:
    text = "Education\nAlpha University\nReno, NV\nBachelor of Science\nApplied Botany, 2015"
    assert _courses(text) == [("BACHELOR", "Applied Botany", "Alpha University", 2015, False)]


def test_a_course_without_a_degree_keeps_the_subjects_before_its_place() -> None:
    text = "Education\nBusiness Administration, 2011 Alpha College\nStudio Arts Beta Mountain College"
    assert _courses(text) == [
        (None, "Business Administration", "Alpha College", 2011, False),
        (None, "Studio Arts", "Beta Mountain College", None, False),
    ]


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        ("High School Diploma 2008 Alpha Pass High School, Reno", ["Alpha Pass High School"]),
        ("2008\nAlpha Senior High School\nReno, NV\nHigh School Diploma", ["Alpha Senior High School"]),
        ("Completed High School, 2008", [None]),
        ("High School Diploma : General, 2008", [None]),
    ],
)
def test_the_name_of_a_school_is_no_second_degree(text: str, schools: list[str | None]) -> None:
    courses = _courses(f"Education\n{text}")
    assert [(course[0], course[2], course[3]) for course in courses] == [("SECONDARY", one, 2008) for one in schools]


def test_a_year_above_each_course_belongs_to_the_course_below_it() -> None:
    text = "Education\n2014\nMSc Botany\nAlpha College\n2012\nBSc Physics\nBeta College\n2015\nFirst aid training"
    assert [course[2:4] for course in _courses(text)] == [("Alpha College", 2014), ("Beta College", 2012)]


def test_the_year_beside_the_degree_goes_before_that_of_a_prize() -> None:
    text = "Education\nBSc Botany, 2012\nAlpha College\nPoster of the month, 2014"
    assert [course[3] for course in _courses(text)] == [2012]


@pytest.mark.parametrize(
    "line",
    [
        "Involved in music through and out of school",
        "Nursing school prerequisites",
        "Class School/College University/Board Marks",
        "Scrum Master training",
        "Some College (No Degree)",
    ],
)
def test_a_sentence_about_a_school_is_no_course(line: str) -> None:
    assert _courses(f"Education\n{line}") == []


@pytest.mark.parametrize(
    "name", ["Harvard university", "university of alpha", "Alpha University,Faculty of Art", "Alpha University- Online"]
)
def test_a_place_of_learning_is_known_however_it_is_written(name: str) -> None:
    assert [course[2] is not None for course in _courses(f"Education\nBSc: {name}")] == [True]
