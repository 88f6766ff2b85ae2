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
        ("Skills\nJava, PyTorch, Python", Status.PARTLY, 60),
        ("Skills\nJava", Status.NO_EVIDENCE, 0),
        ("Summary\nEager to learn Python.", Status.NO_EVIDENCE, 0),
    ],
)
def test_the_level_follows_how_much_is_shared(found: Found, text: str, status: Status, level: int) -> None:
    finding = found(text, "subject", **WORK)
    assert (finding.status, finding.level) == (status, level)


def test_a_few_words_are_no_account_of_a_job(found: Found) -> None:
    wide = {"main": ["python", "spark", "java"], "terms": ["sql", "pytorch", "tensorflow", "data-engineer"]}
    finding = found("Skills\nPython", "subject", **wide)
    assert (finding.status, finding.level) == (Status.PARTLY, 65)  # three times the share of the weight it names, 3/13


def test_naming_a_subject_more_often_than_four_times_adds_nothing(found: Found) -> None:
    four, forty = ("Skills\nJava, SQL\n" + "• Python\n" * times for times in (4, 40))
    assert found(four, "subject", **WORK).level == found(forty, "subject", **WORK).level


def test_subjects_of_other_work_lower_the_level(found: Found) -> None:
    alone = found("Skills\nSQL", "subject", **WORK).level
    among = found("Skills\nSQL, Java, PyTorch, Kubernetes, TensorFlow", "subject", **WORK).level
    assert alone > among > 0


def test_a_main_subject_weighs_more_than_a_further_one(found: Found) -> None:
    main = found("Skills\nPython, Java, PyTorch, TensorFlow", "subject", **WORK).level
    further = found("Skills\nSQL, Java, PyTorch, TensorFlow", "subject", **WORK).level
    assert main > further


def test_subjects_that_we_do_not_know_leave_a_question(found: Found) -> None:
    finding = found("Skills\nPython", "subject", main=["glass blowing"], terms=[])
    assert (finding.status, finding.question) == (
        Status.NO_EVIDENCE,
        "Which parts of this work have you done before?",
    )


ROLES = """\
Data Engineer, Marlowe Grocers
March 2023 – present
• Built pipelines in {latest}

Developer, Tarn Software
January 2019 – December 2020
• Wrote services in {earlier}

Skills
{named}
"""


def test_what_the_latest_role_shows_says_more_than_an_earlier_role_and_that_more_than_a_list(found: Found) -> None:
    names = ("Java", "Spark", "PyTorch")
    orders = [(0, 1, 2), (1, 0, 2), (1, 2, 0)]
    texts = [ROLES.format(latest=names[a], earlier=names[b], named=names[c]) for a, b, c in orders]
    levels = [found(text, "subject", main=["java"], terms=[]).level for text in texts]
    assert levels[0] > levels[1] > levels[2] > 0


def test_roles_count_by_when_they_ended_not_by_where_they_stand(found: Found) -> None:
    first, second, skills = ROLES.format(latest="Java", earlier="Spark", named="PyTorch").split("\n\n")
    swapped = "\n\n".join((second, first, skills))
    levels = {
        found(text, "subject", main=["java"], terms=[]).level
        for text in (swapped, "\n\n".join((first, second, skills)))
    }
    assert len(levels) == 1


def test_a_narrower_subject_counts_half_and_is_said(found: Found) -> None:
    asked = {"main": [], "terms": ["deep-learning-framework"]}
    itself, narrower = (
        found(f"Skills\n{name}, SQL, Java", "subject", **asked) for name in ("Deep learning framework", "PyTorch")
    )
    assert itself.level > narrower.level > 0
    assert narrower.sentence == (
        "Of the 1 subject of this work your résumé names 1: deep learning framework. Named by something narrower, "
        "which counts half: deep learning framework (PyTorch). It names 2 subjects of other work."
    )


def test_a_subject_named_itself_is_not_said_to_be_named_by_a_narrower_one(found: Found) -> None:
    text = "Skills\nDeep learning framework, PyTorch"
    finding = found(text, "subject", main=[], terms=["deep-learning-framework"])
    assert (finding.level, finding.sentence) == (
        100,
        "Of the 1 subject of this work your résumé names 1: deep learning framework.",
    )
