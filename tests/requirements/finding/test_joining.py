import pytest

from tracker.requirements import draft


def criteria(text: str) -> list[tuple[str, str, object]]:
    found = draft(f"Requirements:\n{text}").rubric.criteria
    return [(one.kind, one.label, one.params.get("mode")) for one in found if one.kind != "subject"]


def test_skills_that_one_sentence_strings_together_are_one_criterion() -> None:
    assert criteria("- Writing software in Python that run on Kubernetes and store data in Snowflake") == [
        ("skill", "Python, Kubernetes and Snowflake", "all")
    ]


def test_skills_that_an_or_keeps_apart_are_a_choice() -> None:
    assert criteria("- Experience with Kanban project boards and/or the workflows of Jira") == [
        ("skill", "Kanban project boards or Jira", "any")
    ]
    assert criteria("- Experience with Kanban project boards, Jira, or a relevant tool") == [
        ("skill", "Kanban project boards or Jira", "any")
    ]


def test_soft_skills_of_one_line_are_one_criterion_and_each_is_looked_for() -> None:
    (one,) = draft("Requirements:\n- Communication skills, teamwork, attention to detail").rubric.criteria
    assert one.label == "Communication, Teamwork and Attention to Detail"
    assert one.params["statement"] == "communication; teamwork; attention to detail"


def test_one_of_several_languages_will_do() -> None:
    (one,) = draft("Requirements:\n- Fluent French, German or Spanish").rubric.criteria
    assert (one.kind, one.label) == ("language", "French, German or Spanish (C1 or better)")
    assert one.params == {"term": "french", "or_terms": ["german", "spanish"], "level": "C1"}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- Polish or Romanian helpful", [("language", "Polish or Romanian")]),
        (
            "- German B2 or above, English C1",
            [("language", "German (B2 or better)"), ("language", "English (C1 or better)")],
        ),
        (
            "- Fluent English plus French or Dutch",
            [("language", "English (C1 or better)"), ("language", "French or Dutch (C1 or better)")],
        ),
    ],
)
def test_only_languages_that_or_joins_are_a_choice(line: str, found: list[tuple[str, str]]) -> None:
    assert [(kind, label) for kind, label, _ in criteria(line)] == found


def test_bilingual_asks_for_both() -> None:
    assert criteria("- Bilingual English/Spanish") == [
        ("language", "English (C2 or better)", None),
        ("language", "Spanish (C2 or better)", None),
    ]


def test_all_of_several_languages_are_criteria_of_their_own() -> None:
    assert criteria("- Fluent French and German") == [
        ("language", "French (C1 or better)", None),
        ("language", "German (C1 or better)", None),
    ]


def test_manners_stay_in_the_words_and_with_whom_the_ad_says() -> None:
    assert criteria("- A friendly manner and patience with beginners") == [
        ("ability", "Friendly manner and patience with beginners", None)
    ]
