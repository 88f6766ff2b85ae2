from tracker.requirements.layout import Line, lines, sentences


def texts(found: tuple[Line, ...]) -> list[str]:
    return [line.text for line in found]


def test_bullets_and_numbers_are_taken_off() -> None:
    assert texts(lines("• Bake\n- Sell\n1. Clean\n(b) Count")) == ["Bake", "Sell", "Clean", "Count"]
    assert all(line.bullet for line in lines("• Bake\n- Sell"))


def test_bullets_that_run_on_in_one_line_are_divided() -> None:
    assert texts(lines("Bake • Sell • Clean")) == ["Bake", "Sell", "Clean"]


def test_a_dash_inside_a_sentence_divides_nothing() -> None:
    assert texts(lines("Bake - Sell with care")) == ["Bake - Sell with care"]


def test_a_line_is_the_plain_text_at_its_place() -> None:
    plain = "\n  * Bake bread \n\nSell it"
    assert [plain[line.start : line.end] for line in lines(plain)] == ["Bake bread", "Sell it"]
    assert [line.gap for line in lines(plain)] == [True, True]


def test_sentences_end_at_full_stops_but_not_at_abbreviations() -> None:
    (line,) = lines("Use tools, e.g. Python. Hold a Ph.D. in law. Done")
    assert texts(sentences(line)) == ["Use tools, e.g. Python.", "Hold a Ph.D. in law.", "Done"]


def test_gaps_are_guessed_where_a_file_lost_its_empty_lines() -> None:
    text = "Potter\nWe fire pots by the sea.\nYour week\nThrow vases\nGlaze bowls\nWe pay well.\nSteps\nA call"
    assert [one.text for one in lines(text) if one.gap] == ["Potter", "Your week", "Steps"]


def test_gaps_are_not_guessed_where_there_are_some() -> None:
    text = "Potter\n\nWe fire pots by the sea.\nYour week\nThrow vases\nGlaze bowls\nWe pay well.\nSteps\nA call"
    assert [one.text for one in lines(text) if one.gap] == ["Potter", "We fire pots by the sea."]


def test_a_dot_inside_a_word_is_no_bullet() -> None:
    assert [one.text for one in lines("Ingénieur·e des vases")] == ["Ingénieur·e des vases"]
