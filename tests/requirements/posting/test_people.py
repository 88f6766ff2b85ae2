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
