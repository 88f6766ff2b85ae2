from collections.abc import Callable

from tracker.requirements import Draft
from tracker.scoring import STANDARD_LEVELS


def test_weights_follow_emphasis_and_are_explained(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Minimum qualifications:\n- Strong Python\n- Basic SQL\n- Kafka\n- Kafka at night")
    assert [(one.label, one.weight, one.why) for one in draft.rubric.criteria] == [
        ("Python", 4, "A must: it stands under “Minimum qualifications”. Weight 4: “strong” stresses it."),
        ("SQL", 2, "A must: it stands under “Minimum qualifications”. Weight 2: “basic” softens it."),
        ("Kafka", 4, "A must: it stands under “Minimum qualifications”. Weight 4: it is asked for 2 times."),
    ]


def test_every_criterion_has_levels_and_its_words(drafted: Callable[[str], Draft]) -> None:
    text = "Requirements:\n- 3 years of Python"
    (criterion,) = drafted(text).rubric.criteria
    assert criterion.levels == STANDARD_LEVELS["experience"]
    assert criterion.source is not None
    assert text[criterion.source.start : criterion.source.end] == "3 years of Python" == criterion.source.quote
    assert criterion.source.section == "Requirements"
