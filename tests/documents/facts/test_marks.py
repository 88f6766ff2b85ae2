import pytest

from tracker.documents.facts.marks import (
    is_firm,
    is_furniture,
    is_organisation,
    is_place,
    is_plural,
    is_prose,
    is_title,
)


def test_words_are_sorted_by_what_they_mark() -> None:
    assert [is_title(text) for text in ("Registered Nurses", "Co-Founder & CTO", "Investments")] == [True, True, False]
    assert [is_organisation(text) for text in ("Muster GmbH", "First Bank", "Clerk")] == [True, True, False]
    assert [is_place(text) for text in ("NV", "QA", "Germany", "Greater London Area", "Acme")] == [
        True,
        False,
        True,
        True,
        False,
    ]
    assert [
        is_furniture(text) for text in ("4 months", "full-time", "Remote, Spain", "remote, part-time", "Clerk")
    ] == [
        True,
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "firm"),
    [("Bank Teller", False), ("Media Technician II", False), ("Northern Bank", True), ("Sales Clerk", False)],
)
def test_a_firms_mark_before_an_occupation_makes_no_firm(text: str, *, firm: bool) -> None:
    assert is_firm(text) == firm


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("Upkeep of the pages for all of the firm and its teams", True),
        ("Head of the Department of Mathematics", False),
        ("Society for the Care of Birds", False),
        ("senior software engineer", False),
    ],
)
def test_part_of_a_sentence_is_told_from_a_name(text: str, *, prose: bool) -> None:
    assert is_prose(text) == prose


@pytest.mark.parametrize("text", ["Beekeeper", "Archaeologists", "Zookeeper at the town zoo"])
def test_every_occupation_of_the_vocabulary_is_a_title(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize("text", ["Robin Potter", "Faculty of Arts", "Valet parking"])
def test_what_is_more_often_something_else_is_no_title(text: str) -> None:
    assert not is_title(text)


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Director of Career Services", False),
        ("Systems Administrator Specialty Senior", False),
        ("Services Engineer/Active Directory SME", False),
        ("Insurance Agents Association", True),
        ("Bank of Alpha", True),
        ("Acme Engineers Ltd", True),
    ],
)
def test_a_piece_that_reads_like_an_occupation_is_no_firm(text: str, firm: bool) -> None:
    assert is_firm(text) is firm


def test_an_occupation_bound_by_a_hyphen_is_one() -> None:
    assert [is_title(text) for text in ("Project Manager-North only", "Co-op store", "iOS-Developer")] == [
        True,
        False,
        True,
    ]


def test_only_several_of_an_occupation_are_plural() -> None:
    assert [is_plural(word) for word in ("Nurses", "nurse", "Sales")] == [True, False, False]


def test_a_place_may_be_written_with_a_hyphen() -> None:
    assert [is_place("New-York"), is_place("New-Nowhere")] == [True, False]
