import pytest

from tracker.scoring.wording import between, counted, in_words, joined, shortened


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (0, "0 months"),
        (1, "1 month"),
        (7, "7 months"),
        (12, "1 year"),
        (24, "2 years"),
        (65, "5 years and 5 months"),
        (13, "1 year and 1 month"),
    ],
)
def test_months_read_as_people_say_them(months: int, words: str) -> None:
    assert in_words(months) == words


def test_a_range_says_its_unit_once_where_it_can() -> None:
    assert [between(24, 60), between(6, 12)] == ["2 to 5 years", "6 months to 1 year"]


def test_one_thing_is_singular() -> None:
    assert [counted(1, "role"), counted(2, "role")] == ["1 role", "2 roles"]


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a or b"),
        (["a", "b", "c"], "a, b or c"),
        (list("abcdefg"), "a, b, c, d or 3 more"),
    ],
)
def test_names_read_as_a_list(names: list[str], words: str) -> None:
    assert joined(names, "or") == words


def test_a_long_name_is_cut_at_a_word() -> None:
    assert shortened("word " * 40) == "word " * 15 + "word …"


def test_line_breaks_in_a_name_vanish() -> None:
    assert shortened("machine\n learning") == "machine learning"
