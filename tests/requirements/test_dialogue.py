from tracker.requirements.dialogue import without_speakers


def test_the_letters_of_questions_and_answers_are_blanks() -> None:
    text = "Q: What is it?\nA: A kiln.\n\nQ. Where?\nA. In Delft."
    assert without_speakers(text) == "   What is it?\n   A kiln.\n\n   Where?\n   In Delft."


def test_a_single_letter_is_no_dialogue() -> None:
    text = "Q: What is it?\nA: A kiln.\nB: A wheel."
    assert without_speakers(text) == text
