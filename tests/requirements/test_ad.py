from tracker.requirements.ad import LONGEST, Ad
from tracker.requirements.types import Words


def test_words_are_the_given_text_at_the_given_place() -> None:
    ad = Ad("Pay – “good”")
    assert ad.plain == 'Pay - "good"'
    assert ad.words(0, len(ad.plain)) == Words(0, 12, "Pay – “good”")


def test_backslash_escapes_vanish_and_offsets_lead_back() -> None:
    ad = Ad(r"5\+ years of C\+\+ work")
    assert ad.plain == "5+ years of C++ work"
    assert ad.words(12, 15) == Words(13, 18, r"C\+\+")


def test_the_middle_of_long_runs_is_left_out() -> None:
    ad = Ad("a" + " " * 500 + "b" + "\n" * 500 + "c" + "!" * 500 + "d")
    assert ad.plain == "a  b\n\nc!!d"
    assert ad.words(len(ad.plain) - 1, len(ad.plain)) == Words(1503, 1504, "d")


def test_blanks_at_the_edges_are_left_out() -> None:
    assert Ad("  Python  ").words(0, 10) == Words(2, 8, "Python")


def test_a_tab_between_two_cells_is_a_bar_and_behind_a_known_label_a_colon() -> None:
    assert Ad("Location\tDelft\n1.\tThrow\nThrowing\tEssential").plain == (
        "Location:Delft\n1. Throw\nThrowing|Essential"
    )


def test_what_lies_beyond_the_longest_text_is_named() -> None:
    ad = Ad("a" * (LONGEST + 5))
    assert ad.unread() == Words(LONGEST, LONGEST + 5, "aaaaa")
    assert Ad("short").unread() is None
