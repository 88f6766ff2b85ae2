from tracker.requirements.finding.wanted import skill_params


def test_a_skill_need_only_be_named() -> None:
    assert skill_params(("python",), "any") == {
        "terms": ["python"],
        "mode": "any",
        "need": "named",
        "years": 0,
        "within_years": None,
    }
