from tracker.postings.counted import OPENINGS, opening_scope


def test_every_opening_is_counted_over_a_scope_of_its_own() -> None:
    assert (opening_scope(1), opening_scope(12)) == ("posting:1", "posting:12")
    assert opening_scope(12).startswith(OPENINGS)
