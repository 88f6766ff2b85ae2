from collections.abc import Callable

import pytest

from tracker.scoring import Finding, Status

Found = Callable[..., Finding]

YEARS = """\
Experience
Engineer, Marlowe Grocers
January 2020 – December 2021
• Wrote services in Python
"""


def said(finding: Finding) -> tuple[Status, int, str]:
    return finding.status, finding.level, finding.sentence


@pytest.mark.parametrize(
    ("text", "need", "expected"),
    [
        (YEARS, "named", (Status.MET, 100, "You used Python in 1 dated role.")),
        ("Skills\nPython", "named", (Status.PARTLY, 60, "Your résumé names Python. We did not find it at work.")),
        ("Skills\nPython", "used", (Status.PARTLY, 40, "Your résumé names Python. We ask for work that used it.")),
        (
            "Education\nCoursework in Python",
            "named",
            (Status.PARTLY, 40, "Python is named in your studies. We did not find it at work."),
        ),
        ("Skills\nHaskell", "named", (Status.NO_EVIDENCE, 0, "Your résumé does not name Python.")),
    ],
)
def test_a_dated_role_outweighs_a_list_and_a_list_outweighs_nothing(
    found: Found, text: str, need: str, expected: tuple[Status, int, str]
) -> None:
    assert said(found(text, "skill", terms=["python"], need=need)) == expected


def test_fifty_mentions_are_worth_one(found: Found) -> None:
    once, often = (found("Skills\n" + "Python, " * times, "skill", terms=["python"]) for times in (1, 50))
    assert (once.level, once.sentence) == (often.level, often.sentence)


@pytest.mark.parametrize(
    ("text", "status", "sentence"),
    [
        (
            "Summary\nNo experience with Java.",
            Status.NOT_MET,
            "Your résumé says that Java was not used. We ask for it.",
        ),
        (
            "Summary\nEager to learn Java.",
            Status.NO_EVIDENCE,
            "Your résumé names Java as something to learn. We do not count that as use.",
        ),
        (
            "Experience\nAnalyst, Tarn\n2019 – 2021\n• Worked with the Java team on releases",
            Status.NO_EVIDENCE,
            "Your résumé names Java for the work of others. We do not count that.",
        ),
    ],
)
def test_what_is_denied_wished_for_or_others_is_named_and_earns_nothing(
    found: Found, text: str, status: Status, sentence: str
) -> None:
    finding = found(text, "skill", terms=["java"])
    assert said(finding) == (status, 0, sentence)
    assert [one.note.startswith("not counted") for one in finding.evidence] == [True]


def test_a_sibling_earns_part_and_says_so(found: Found) -> None:
    finding = found("Skills\nTensorFlow", "skill", terms=["pytorch"])
    sentence = "We found TensorFlow, which is close to PyTorch. That counts in part."
    assert said(finding) == (Status.PARTLY, 30, sentence)


def test_any_takes_the_best_and_all_takes_the_mean(found: Found) -> None:
    terms = ["java", "python"]
    assert found(YEARS, "skill", terms=terms, mode="any").level == 100
    both = found(YEARS, "skill", terms=terms, mode="all")
    sentence = "Your résumé does not name Java. You used Python in 1 dated role."
    assert said(both) == (Status.PARTLY, 50, sentence)
    assert both.question == "Where have you used Java?"


def test_when_none_of_several_is_there_all_are_named(found: Found) -> None:
    finding = found("Skills\nHaskell", "skill", terms=["java", "python", "kiln firing"])
    assert finding.sentence == "Your résumé does not name Java, Python or kiln firing."
    assert finding.question == "Where have you used Java, Python or kiln firing?"


@pytest.mark.parametrize(
    ("years", "status", "level"), [(2, Status.MET, 100), (3, Status.PARTLY, 55), (8, Status.PARTLY, 40)]
)
def test_years_are_the_dated_roles_that_use_it(found: Found, years: int, status: Status, level: int) -> None:
    finding = found(YEARS, "skill", terms=["python"], years=years)
    assert said(finding) == (status, level, f"We count 2 years with Python. We ask for {years} years.")


def test_claimed_years_count_as_a_claim(found: Found) -> None:
    finding = found("Summary\n6 years of Python experience.", "skill", terms=["python"], years=5)
    sentence = "You state 6 years with Python, which we count as a claim. We ask for 5 years."
    assert said(finding) == (Status.MET, 80, sentence)


def test_a_skill_without_any_time_leaves_the_years_open(found: Found) -> None:
    finding = found("Skills\nPython", "skill", terms=["python"], years=2)
    assert (finding.status, finding.level) == (Status.PARTLY, 20)
    assert finding.question == "For how long have you used Python?"


@pytest.mark.parametrize(("within", "level"), [(5, 100), (4, 60)])
def test_a_use_too_long_ago_counts_less(found: Found, within: int, level: int) -> None:
    assert found(YEARS, "skill", terms=["python"], within_years=within).level == level


def test_a_long_list_names_what_is_not_there(found: Found) -> None:
    terms = ["python", "java", "sql", "spark", "pytorch"]
    finding = found(YEARS, "skill", terms=terms, mode="all")
    assert finding.sentence == "We found 1 of 5. Not found in full: Java, SQL, Apache Spark and PyTorch."


def test_each_quote_of_several_says_for_which_it_stands(found: Found) -> None:
    text = f"{YEARS}\nSkills\nTensorFlow\n"
    finding = found(text, "skill", terms=["java", "pytorch", "python"], mode="all")
    assert [(one.quote, one.note) for one in finding.evidence] == [
        ("Wrote services in Python", "“Python”: used in a dated role, Jan 2020 to Dec 2021"),
        ("TensorFlow", "“PyTorch” in part: named, not shown in a role"),
    ]


def test_the_note_of_what_is_denied_begins_with_that(found: Found) -> None:
    finding = found(f"{YEARS}\nSummary\nNo experience with Java.\n", "skill", terms=["python", "java"], mode="all")
    assert finding.evidence[0].note == "not counted: says it was not used (“Java”)"


def test_a_term_asked_for_itself_does_not_stand_in_for_another(found: Found) -> None:
    finding = found("Skills\nTensorFlow", "skill", terms=["tensorflow", "pytorch"], mode="all")
    assert finding.sentence == (
        "Your résumé names TensorFlow. We did not find it at work. Your résumé does not name PyTorch."
    )


STUFFED = "Skills\nPython, Java, SQL, Apache Spark, PyTorch, TensorFlow, machine learning\n"
USED = """\
Experience
Engineer, Marlowe Grocers
January 2020 – December 2021
• Wrote services in Python and SQL on Spark
"""


def test_the_ladder_of_a_skill_has_a_rung_for_listed_used_dated_and_long_enough(found: Found) -> None:
    undated = "Experience\nEngineer, Marlowe Grocers\n• Wrote services in Python\n"
    texts = ("Skills\nHaskell", "Skills\nPython", undated, YEARS, YEARS.replace("2020", "2018"))
    levels = [found(text, "skill", terms=["python"], years=4).level for text in texts]
    assert (levels, levels == sorted(set(levels))) == ([0, 20, 25, 50, 100], True)


def test_a_list_of_all_keywords_stays_below_work_that_used_most_of_them(found: Found) -> None:
    terms = ["python", "java", "sql", "spark"]
    stuffed, used = (found(text, "skill", terms=terms, mode="all") for text in (STUFFED, USED))
    assert (stuffed.level, used.level, stuffed.status) == (60, 75, Status.PARTLY)


def test_a_name_inside_a_longer_name_counts_in_part_and_is_quoted(found: Found) -> None:
    finding = found("Skills\nComputing, deep learning framework", "skill", terms=["framework"])
    assert finding.level > 0
    assert finding.evidence[0].quote.endswith("deep learning framework")


def test_the_name_itself_is_told_before_what_is_close_to_it(found: Found) -> None:
    text = YEARS.replace("Python", "TensorFlow") + "\nSkills\nPyTorch\n"
    finding = found(text, "skill", terms=["pytorch"], years=2)
    assert said(finding) == (
        Status.PARTLY,
        50,
        "Your résumé names PyTorch. It does not say for how long. We ask for 2 years. "
        "We found TensorFlow, which is close to PyTorch. That counts in part.",
    )
    assert finding.evidence[0].quote == "PyTorch"


def test_what_counts_as_the_skill_is_said(found: Found) -> None:
    finding = found(YEARS, "skill", terms=["programming-language"])
    assert finding.sentence == "You used Python in 1 dated role. We count Python as programming language."


def test_of_several_that_are_missing_one_that_is_wished_for_is_told_apart(found: Found) -> None:
    finding = found("Summary\nEager to learn Java.", "skill", terms=["python", "java"])
    assert finding.sentence == (
        "Your résumé names Java as something to learn. We do not count that as use. Your résumé does not name Python."
    )


@pytest.mark.parametrize("line", ["Not carried out: services in Java", "Planned services in Java (not carried out)"])
def test_what_a_bullet_says_was_not_carried_out_was_not_used(found: Found, line: str) -> None:
    finding = found(YEARS.replace("Wrote services in Python", line), "skill", terms=["java"], need="named")
    assert (finding.status, finding.level) == (Status.NOT_MET, 0)
