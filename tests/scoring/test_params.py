import pytest

from tracker.scoring.params import Params


def test_texts_are_trimmed_once_each_and_in_order() -> None:
    assert Params({"terms": [" b ", "a", "b", "", 3]}).texts("terms") == ("b", "a")


@pytest.mark.parametrize("value", [None, "python", 3, {}])
def test_what_is_no_list_gives_no_texts(value: object) -> None:
    assert Params({"terms": value}).texts("terms") == ()


@pytest.mark.parametrize(
    ("years", "months"),
    [(2, 24), (0.5, 6), (0, 0), (61, None), (-1, None), ("3", None), (True, None), (float("nan"), None), (None, None)],
)
def test_years_become_months_when_they_make_sense(years: object, months: int | None) -> None:
    assert Params({"years": years}).months("years") == months


def test_null_counts_as_absent() -> None:
    assert (Params({"a": None}).has("a"), Params({"a": 0}).has("a")) == (False, True)


def test_a_blank_text_gives_the_default() -> None:
    assert Params({"mode": "  "}).text("mode", "any") == "any"
