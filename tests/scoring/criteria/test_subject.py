from collections.abc import Callable

import pytest

from tracker.scoring import Finding, Status

Found = Callable[..., Finding]
WORK = {"main": ["python", "spark"], "terms": ["sql", "data-engineer"]}


def test_the_sentence_counts_what_is_shared_what_is_missing_and_what_is_other(found: Found, career: str) -> None:
    finding = found(career, "subject", **WORK)
    assert finding.sentence == (
        "Of the 4 subjects of this work your résumé names 3: Python, Apache Spark and data engineer. "
        "Not named: SQL. It names 1 subject of other work."
    )


def test_each_shared_subject_is_quoted_once(found: Found, career: str) -> None:
    finding = found(career, "subject", **WORK)
    assert [(one.quote, one.note) for one in finding.evidence] == [
        ("Data Engineer, Marlowe Grocers", "used in a dated role, Mar 2023 to today"),
        (
            "Built nightly batch pipelines in Python and Spark that load 30 million receipts",
            "used in a dated role, Mar 2023 to today",
        ),
    ]


@pytest.mark.parametrize(
    ("text", "status", "level"),
    [
        ("Skills\nPython, Spark, SQL", Status.MET, 100),
        ("Skills\nJava, Python", Status.PARTLY, 70),
        ("Skills\nJava", Status.NO_EVIDENCE, 0),
        ("Summary\nEager to learn Python.", Status.NO_EVIDENCE, 0),
    ],
)
def test_the_level_follows_how_much_is_shared(found: Found, text: str, status: Status, level: int) -> None:
    finding = found(text, "subject", **WORK)
    assert (finding.status, finding.level) == (status, level)


def test_naming_a_subject_more_often_than_four_times_adds_nothing(found: Found) -> None:
    four, forty = ("Skills\nJava, SQL\n" + "• Python\n" * times for times in (4, 40))
    assert found(four, "subject", **WORK).level == found(forty, "subject", **WORK).level


def test_subjects_of_other_work_lower_the_level(found: Found) -> None:
    alone = found("Skills\nSQL", "subject", **WORK).level
    among = found("Skills\nSQL, Java, PyTorch, Kubernetes, TensorFlow", "subject", **WORK).level
    assert alone > among > 0


def test_a_main_subject_weighs_twice(found: Found) -> None:
    main = found("Skills\nPython, Java, PyTorch, TensorFlow", "subject", **WORK).level
    further = found("Skills\nSQL, Java, PyTorch, TensorFlow", "subject", **WORK).level
    assert main > further


def test_subjects_that_we_do_not_know_leave_a_question(found: Found) -> None:
    finding = found("Skills\nPython", "subject", main=["glass blowing"], terms=[])
    assert (finding.status, finding.question) == (
        Status.NO_EVIDENCE,
        "Which parts of this work have you done before?",
    )
