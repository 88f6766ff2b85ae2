from tracker.requirements import draft
from tracker.requirements.dialogue import without_speakers


def test_the_letters_of_questions_and_answers_are_blanks() -> None:
    text = "Q: What is it?\nA: A kiln.\n\nQ. Where?\nA. In Delft."
    assert without_speakers(text) == "   What is it?\n   A kiln.\n\n   Where?\n   In Delft."


def test_a_single_letter_is_no_dialogue() -> None:
    text = "Q: What is it?\nA: A kiln.\nB: A wheel."
    assert without_speakers(text) == text


def test_questions_that_are_answered_in_the_same_line_stand_in_lines_of_their_own() -> None:
    text = "What is it? A kiln.\n\nWhere is it? In Delft, by the canal.\nWhat do I need? A card."
    assert without_speakers(text) == (
        "What is it?\nA kiln.\n\nWhere is it?\nIn Delft, by the canal.\nWhat do I need?\nA card."
    )


def test_a_question_or_two_are_no_dialogue() -> None:
    text = "Are you a potter? Read on.\n\nWe fire kilns."
    assert without_speakers(text) == text


def test_an_ad_in_questions_is_read_by_what_they_ask() -> None:
    found = draft(
        "What is the job? We want a kiln mechanic for nights.\n\nWhat must I bring? Python and two years of Kafka.\n\n"
        "Is there anything that would put me ahead? Some SQL.\n\nWhat do I get? A mug and free parking."
    )
    asked = [(one.label, one.importance.value) for one in found.rubric.criteria if one.kind != "subject"]
    assert asked[:3] == [("Python", "must"), ("2+ years of Apache Kafka", "must"), ("SQL", "plus")]
    assert [one for one in asked if "get" in one[0].lower() or "mug" in one[0].lower()] == []
