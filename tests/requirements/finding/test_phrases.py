import pytest

from tracker.requirements.finding.phrases import leads, noun_phrase, without_praise


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("a strong command of glazes, including raku", "command of glazes"),
        ("glazes and", "glazes"),
        ("one two three four five six seven eight", "one two three four five six seven"),
        ("", ""),
    ],
)
def test_the_head_of_a_phrase(text: str, phrase: str) -> None:
    assert noun_phrase(text) == phrase


def test_praise_goes() -> None:
    assert without_praise("an excellent, proven hand") == "hand"


def test_lead_in() -> None:
    found = leads("experience with kilns")
    assert found is not None
    assert found.end() == 16


@pytest.mark.parametrize("wish", ["useful", "very helpful", "useful but not needed", "a bonus"])
def test_a_phrase_keeps_no_word_of_its_wish(wish: str) -> None:
    assert noun_phrase(f"Cheese making {wish}") == "Cheese making"
