from tracker.postings.counted import OPENINGS, STAGES, in_stage, opening_scope


def test_every_opening_is_counted_over_a_scope_of_its_own() -> None:
    assert (opening_scope(1), opening_scope(12)) == ("posting:1", "posting:12")
    assert opening_scope(12).startswith(OPENINGS)


def test_each_stage_is_counted_by_its_own_name() -> None:
    assert (in_stage(3), in_stage(3).startswith(STAGES)) == ("stage:3", True)
