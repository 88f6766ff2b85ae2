from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.facts.plain import facts_of, rows, words
from tracker.documents import DegreeLevel, Education
from tracker.documents.facts.education import degrees_in, is_institution, is_schooling


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


@pytest.mark.parametrize(
    ("degree", "level"),
    [
        ("High school diploma", DegreeLevel.SECONDARY),
        ("Abitur", DegreeLevel.SECONDARY),
        ("Associate of Arts", DegreeLevel.ASSOCIATE),
        ("HND", DegreeLevel.ASSOCIATE),
        ("B.Sc.", DegreeLevel.BACHELOR),
        ("BSc (Hons)", DegreeLevel.BACHELOR),
        ("B.Tech", DegreeLevel.BACHELOR),
        ("Bachelor's degree", DegreeLevel.BACHELOR),
        ("Licence", DegreeLevel.BACHELOR),
        ("Licenciatura", DegreeLevel.BACHELOR),
        ("Laurea triennale", DegreeLevel.BACHELOR),
        ("M.S.", DegreeLevel.MASTER),
        ("MBA", DegreeLevel.MASTER),
        ("Diplom-Informatiker", DegreeLevel.MASTER),
        ("Laurea magistrale", DegreeLevel.MASTER),
        ("Staatsexamen", DegreeLevel.MASTER),
        ("Ph.D.", DegreeLevel.DOCTORATE),
        ("Juris Doctor", DegreeLevel.DOCTORATE),
    ],
)
def test_degrees_of_the_world_have_their_level(degree: str, level: DegreeLevel) -> None:
    assert max(found.level for found in degrees_in(rows(degree)[0])) == level


@pytest.mark.parametrize("text", ["Boston MAss", "as it is", "be good", "masterful", "bandit"])
def test_other_words_are_no_degrees(text: str) -> None:
    assert degrees_in(rows(text)[0]) == []


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


def test_places_of_learning_are_known() -> None:
    assert [is_institution(text) for text in ("TU Wien", "Alpha College", "Alpha Ltd")] == [True, True, False]
    assert [is_schooling(text) for text in ("BSc in Physics", "Baker")] == [True, False]


def test_no_education_is_none() -> None:
    courses: tuple[Education, ...] = facts_of("Skills\nPython").education
    assert (courses, facts_of("").today) == ((), date(2026, 11, 20))


def test_a_degree_without_a_level_keeps_its_field() -> None:
    assert _courses("Education\nDegree in Computer Science from somewhere") == [
        (None, "Computer Science", None, None, False)
    ]


@pytest.mark.parametrize("text", ["Boston, MA", "Baltimore, MD 21201", "Skilled in MS Office", "AS A CLERK", "MIT"])
def test_states_software_and_ordinary_words_are_no_degrees(text: str) -> None:
    assert degrees_in(rows(text)[0]) == []


def test_a_degree_behind_a_comma_is_one_when_a_field_follows() -> None:
    assert [degree.level for degree in degrees_in(rows("Alpha College, MA in History")[0])] == [DegreeLevel.MASTER]


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


@pytest.mark.parametrize(
    "text",
    [
        "Full driving licence",
        "Clean driver's licence, own car",
        "Forklift licence, 2018",
        "Master of ceremonies at weddings",
        "Master key holder",
        "Bachelor party planner",
    ],
)
def test_what_only_sounds_like_a_degree_is_none(text: str) -> None:
    assert degrees_in(rows(text)[0]) == []


@pytest.mark.parametrize("text", ["Licence de chimie", "Licence, University of Lyon", "Licence in History", "Licence"])
def test_the_french_licence_is_a_bachelor(text: str) -> None:
    assert [degree.level for degree in degrees_in(rows(text)[0])] == [DegreeLevel.BACHELOR]


def test_a_degree_beside_a_town_many_letters_away_is_the_town_no_more() -> None:
    assert [degree.level for degree in degrees_in(rows("Boston, in later years home of an MA")[0])] == [
        DegreeLevel.MASTER
    ]


def test_a_sentence_of_many_degrees_tells_of_eight_at_most() -> None:
    assert len(facts_of("Bachelor of Science in Physics, " * 30).education) == 8
