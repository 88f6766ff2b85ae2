from tracker.vocabulary import STANDARD


def test_single_letters_are_languages_in_a_list_and_nothing_elsewhere() -> None:
    assert named("Python, R and C++") == ["python", "r", "c++"]
    assert named("R&D at C-level, vitamin C") == []


def named(text: str) -> list[str]:
    return [match.term for match in STANDARD.find(text)]
