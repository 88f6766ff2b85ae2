from collections.abc import Callable

import pytest

from tracker.scoring import Finding, Status

Found = Callable[..., Finding]


@pytest.mark.parametrize(
    ("line", "level", "status", "worth"),
    [
        ("German (C1)", "B2", Status.MET, 100),
        ("German (B1)", "B2", Status.PARTLY, 60),
        ("German (A2)", "B2", Status.PARTLY, 40),
        ("German (A1)", "C2", Status.PARTLY, 30),
        ("German", "B2", Status.PARTLY, 30),
        ("German", None, Status.MET, 100),
        ("French (C1)", "B2", Status.NO_EVIDENCE, 0),
    ],
)
def test_the_level_is_compared_on_the_european_scale(
    found: Found, line: str, level: str | None, status: Status, worth: int
) -> None:
    finding = found(f"Languages\n{line}\n", "language", term="german", level=level)
    assert (finding.status, finding.level) == (status, worth)


def test_what_is_missing_is_asked(found: Found) -> None:
    finding = found("Skills\nPython", "language", term="german", level="B2")
    assert (finding.sentence, finding.question) == (
        "Your résumé does not name German. We ask for B2.",
        "How well do you speak German?",
    )


def test_a_language_named_without_being_spoken_is_quoted(found: Found) -> None:
    finding = found("Experience\nClerk, Tarn\n2019 – 2021\n• Ordered the German catalogue", "language", term="german")
    assert (finding.status, finding.sentence) == (
        Status.NO_EVIDENCE,
        "Your résumé names German. It does not say that you speak it.",
    )
    assert finding.evidence[0].note == "not counted: not named as a language you speak"


@pytest.mark.parametrize(
    ("line", "status", "worth", "sentence"),
    [
        ("French (C1)", Status.MET, 100, "Your résumé states French at C1. We ask for German or French, at B2."),
        (
            "German (A2)\nFrench (B1)",
            Status.PARTLY,
            60,
            "Your résumé states French at B1. We ask for German or French, at B2.",
        ),
        (
            "Swahili (C2)",
            Status.NO_EVIDENCE,
            0,
            "Your résumé does not name German or French. We ask for B2.",
        ),
    ],
)
def test_the_best_of_several_languages_will_do(
    found: Found, line: str, status: Status, worth: int, sentence: str
) -> None:
    finding = found(f"Languages\n{line}\n", "language", term="german", or_terms=["french"], level="B2")
    assert (finding.status, finding.level, finding.sentence) == (status, worth, sentence)
