from tracker.scoring import KINDS, STANDARD_LEVELS, Criterion, Importance, Level, level_reached

OWN = Criterion("k", "skill", "", Importance.MUST, 1, {}, (Level(100, "all"), Level(50, "half"), Level(20, "some")))
BARE = Criterion("k", "skill", "", Importance.MUST, 1, {})


def test_every_kind_brings_its_levels() -> None:
    assert sorted(STANDARD_LEVELS) == sorted(KINDS)


def test_the_highest_rung_at_or_below_is_reached() -> None:
    assert [level_reached(OWN, level) for level in (100, 95, 50)] == [OWN.levels[0], OWN.levels[1], OWN.levels[1]]


def test_below_the_lowest_rung_none_is_reached() -> None:
    assert level_reached(OWN, 15) is None


def test_a_criterion_without_rungs_has_those_of_its_kind() -> None:
    assert level_reached(BARE, 100) == STANDARD_LEVELS["skill"][0]


def test_an_unknown_kind_without_rungs_has_none() -> None:
    assert level_reached(Criterion("k", "unheard-of", "", Importance.MUST, 1, {}), 100) is None
