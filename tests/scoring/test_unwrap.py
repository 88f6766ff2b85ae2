import pytest

from tracker.scoring import Criterion, Importance, Rubric, from_json

GOOD = '{"key": "k", "kind": "skill", "label": "L", "importance": "must", "weight": 1, "params": {"terms": ["a"]}}'


def test_a_criterion_written_by_hand_needs_no_levels_source_or_reason() -> None:
    assert from_json(Criterion, GOOD) == Criterion("k", "skill", "L", Importance.MUST, 1, {"terms": ["a"]})


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"weight": 1', '"weight": 1.5', "criterion needs 'weight', a whole number"),
        ('"weight": 1', '"weight": true', "criterion needs 'weight', a whole number"),
        ('"must"', '"maybe"', "criterion needs 'importance', one of must, plus"),
        ('"key": "k", ', "", "criterion needs 'key', a text"),
        ('{"terms": ["a"]}', "[]", "criterion.params must be an object with named parts"),
        ('"label": "L"', '"label": "L", "levels": [{"at": 1}]', r"criterion.levels\[0\] needs 'sentence', a text"),
    ],
)
def test_what_does_not_fit_is_named(old: str, new: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        from_json(Criterion, GOOD.replace(old, new))


def test_a_rubric_needs_a_list_of_criteria() -> None:
    with pytest.raises(ValueError, match="rubric needs 'criteria', a list"):
        from_json(Rubric, '{"criteria": {}}')
