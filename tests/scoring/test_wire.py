import pytest

from tracker.scoring import (
    Assessment,
    Criterion,
    Evidence,
    Finding,
    Importance,
    Level,
    Rubric,
    Source,
    Status,
    Tier,
    criterion_fingerprint,
    from_json,
    to_json,
)

CRITERION = Criterion(
    key="python",
    kind="skill",
    label="Python",
    importance=Importance.MUST,
    weight=3,
    params={"terms": ["python"], "years": 2.5, "mode": "any", "within_years": None},
    levels=(Level(100, "Used in a dated rôle"),),
    source=Source("ad.txt", "Needs", 3, 9, "Python"),
    why="It is named twice.",
)
FINDING = Finding("python", Status.PARTLY, 50, "Your résumé names Python.", (Evidence(0, 6, "Python", "named"),))
ASSESSMENT = Assessment(500, Tier.OPEN, (FINDING,), "1", "abc")


def test_a_criterion_is_written_with_sorted_keys_and_no_blanks() -> None:
    assert to_json(Criterion("k", "answer", "L", Importance.PLUS, 1, {"b": 1, "a": ["x"]})) == (
        b'{"importance":"plus","key":"k","kind":"answer","label":"L","levels":[],'
        b'"params":{"a":["x"],"b":1},"source":null,"weight":1,"why":""}'
    )


@pytest.mark.parametrize("value", [CRITERION, Rubric((CRITERION,)), FINDING, ASSESSMENT])
def test_what_is_written_reads_back_as_it_was(value: Criterion | Rubric | Finding | Assessment) -> None:
    assert from_json(type(value), to_json(value)) == value


def test_letters_beyond_ascii_and_half_characters_survive() -> None:
    odd = Criterion("k", "skill", "naïve \ud800", Importance.PLUS, 1, {"terms": ["日本"]})
    assert from_json(Criterion, to_json(odd)) == odd


def test_infinity_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_json(Criterion("k", "skill", "", Importance.PLUS, 1, {"years": float("inf")}))


@pytest.mark.parametrize("text", ["", "{", "[1", '{"a":' * 100_000])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not JSON|nested too deeply"):
        from_json(Rubric, text)


def test_the_fingerprint_follows_what_is_scored() -> None:
    same = Criterion("python", "skill", "Snakes", Importance.PLUS, 9, dict(CRITERION.params))
    other = Criterion("python", "skill", "Python", Importance.MUST, 3, {**CRITERION.params, "years": 3})
    assert criterion_fingerprint(same) == criterion_fingerprint(CRITERION)
    assert criterion_fingerprint(other) != criterion_fingerprint(CRITERION)
    assert len(criterion_fingerprint(CRITERION)) == 64
