import pytest

from tracker.requirements.ad import Ad
from tracker.requirements.posting.people import reports_to, team


def test_whom_the_post_reports_to() -> None:
    found = reports_to(Ad("You will report directly to the Head of Glazes."))
    assert found is not None
    assert found.value == "Head of Glazes"


def test_answering_questions_is_not_reporting() -> None:
    assert reports_to(Ad("They get answers to their questions.")) is None


def test_the_team() -> None:
    found = team(Ad("Join our wheel and kiln team today."))
    assert found is not None
    assert found.value == "Wheel and kiln"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Line manager: Chief, Clay and Glazes\nGrade: 3", "Chief, Clay and Glazes"),
        ("Supervisor: Head Potter", "Head Potter"),
        ("Line manager: Chief Potter. Informal chat: Mo", "Chief Potter"),
        ("Your manager is the Kiln Superintendent.", "Kiln Superintendent"),
        ("You will be managed by the Studio Lead, and meet weekly.", "Studio Lead"),
    ],
)
def test_a_manager_named_in_other_words(text: str, name: str) -> None:
    found = reports_to(Ad(text))
    assert found is not None
    assert found.value == name


def test_who_answers_to_nobody_names_no_manager() -> None:
    assert reports_to(Ad("She answers to nobody but the cat.")) is None


def test_a_school_or_department_in_a_line_of_its_own_is_the_team() -> None:
    found = team(Ad("University of Delft\nSchool of Fine Ceramics\nLecturer"))
    assert found is not None
    assert found.value == "School of Fine Ceramics"


def test_reporting_results_to_families_names_no_manager() -> None:
    assert reports_to(Ad("Track progress and report to families twice a year.")) is None


@pytest.mark.parametrize(
    "text", ["Reporting to the Kiln Manager you will fire pots", "You report to the Kiln Manager and mix the glazes"]
)
def test_a_post_ends_where_its_sentence_goes_on(text: str) -> None:
    found = reports_to(Ad(text))
    assert found is not None
    assert found.value == "Kiln Manager"
