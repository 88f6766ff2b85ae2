from collections.abc import Callable

import pytest

from tracker.requirements import Draft
from tracker.requirements.finding.degrees import find
from tracker.requirements.statements import Clause
from tracker.requirements.terms import Terms
from tracker.scoring import Importance

ClauseIn = Callable[[str], tuple[Clause, Terms]]


@pytest.mark.parametrize(
    ("text", "label", "fields", "instead"),
    [
        ("BA/BS degree or equivalent practical experience", "Bachelor's degree", [], 4),
        ("Master's or PhD in computer science", "Master's degree in computer science", ["computer-science"], None),
        (
            "BSc in mathematics or pottery",
            "Bachelor's degree in mathematics or pottery",
            ["mathematics", "pottery"],
            None,
        ),
        ("High school diploma or GED", "Secondary school diploma", [], None),
        ("A degree in glass or a related field", "Bachelor's degree in glass", ["glass"], None),
        (
            "Degree in physiotherapy and current HCPC registration",
            "Bachelor's degree in physiotherapy",
            ["physiotherapy"],
            None,
        ),
        ("Diploma in pottery or degree in glass", "Diploma in pottery or glass", ["pottery", "glass"], None),
        ("Graduate in any discipline", "Bachelor's degree", [], None),
        (
            "BSc in mathematics or related science, or MSc with 0-2 years",
            "Bachelor's degree in mathematics",
            ["mathematics"],
            None,
        ),
        ("MBA (Glazing)", "Master's degree in glazing", ["glazing"], None),
        ("City & Guilds or NVQ Level 2", "City & Guilds or NVQ Level 2", [], None),
        ("M.Sc. in pottery", "Master's degree in pottery", ["pottery"], None),
        ("Nursing degree", "Bachelor's degree in nursing", ["nursing"], None),
        ("Ph.D.", "Doctorate", [], None),
        ("A bachelor's degree or four additional years of directly related work", "Bachelor's degree", [], 4),
        ("Degree or postgraduate qualification in pottery", "Bachelor's degree in pottery", ["pottery"], None),
        (
            "A degree in applied mathematics or pottery",
            "Bachelor's degree in mathematics or pottery",
            ["mathematics", "pottery"],
            None,
        ),
        ("BSc in mathematics, or a CKA", "Bachelor's degree in mathematics", ["mathematics"], None),
        ("MSc in glass or one year of experience", "Master's degree in glass", ["glass"], 1),
        ("Completed vocational training in glazing", "Vocational certificate in glazing", ["glazing"], None),
    ],
)
def test_level_fields_and_what_may_stand_in(
    clause_in: ClauseIn, text: str, label: str, fields: list[str], instead: int | None
) -> None:
    clause, terms = clause_in(text)
    found = [(one.label, one.params["fields"], one.params["or_experience_years"]) for one in find(clause, terms)]
    assert found == [(label, fields, instead)]


@pytest.mark.parametrize(
    "text",
    [
        "a high degree of care",
        "Scrum Master",
        "MS Office",
        "a 360-degree view",
        "A licence",
        "A level 2 certificate",
        "Postgraduate certificate in glass",
        "guiding master's students",
    ],
)
def test_words_that_only_look_like_degrees(clause_in: ClauseIn, text: str) -> None:
    clause, terms = clause_in(text)
    assert list(find(clause, terms)) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("GCSE Mathematics and Computer Science grade C", "GCSE in Mathematics and Computer Science"),
        ("SVQ 3 in Pottery or equivalent", "SVQ 3 in pottery"),
        ("A degree in mathematics or a KLN qualification", "Bachelor's degree in mathematics"),
        ("A degree in mathematics and 6-9 years of work", "Bachelor's degree in mathematics"),
        ("Degree in KLN4 design", "Bachelor's degree in KLN4 design"),
    ],
)
def test_subjects_of_schools_and_where_the_fields_end(
    clause_in: Callable[[str], tuple[Clause, Terms]], text: str, label: str
) -> None:
    assert [one.label for one in find(*clause_in(text))] == [label]


def test_a_subject_of_a_school_is_no_language_to_be_spoken(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nRequirements:\n- GCSEs in English and Mathematics")
    assert [one.kind for one in draft.rubric.criteria if one.kind in ("education", "language")] == ["education"]


@pytest.mark.parametrize(
    ("line", "must", "plus"),
    [
        ("Bachelor's degree in mathematics, or CKA", "Bachelor's degree in mathematics", "CKA certification"),
        ("BSc in mathematics or a CKA", "Bachelor's degree in mathematics", "CKA certification"),
        ("A CKA or a BSc in mathematics", "CKA certification", "Bachelor's degree in mathematics"),
        ("CKA / BSc in mathematics", "CKA certification", "Bachelor's degree in mathematics"),
    ],
)
def test_of_a_degree_and_a_certificate_that_stands_for_it_the_first_binds(
    drafted: Callable[[str], Draft], line: str, must: str, plus: str
) -> None:
    draft = drafted(f"Potter\n\nRequirements:\n- {line}")
    asked = [one for one in draft.rubric.criteria if one.kind in ("education", "certification")]
    assert [(one.label, one.importance) for one in asked] == [(must, Importance.MUST), (plus, Importance.PLUS)]


def test_a_degree_and_a_certificate_beside_it_both_bind(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nRequirements:\n- BSc or MSc in mathematics and a CKA")
    asked = [one for one in draft.rubric.criteria if one.kind in ("education", "certification")]
    assert [one.importance for one in asked] == [Importance.MUST, Importance.MUST]


def test_another_way_to_meet_a_demand_is_no_demand_of_its_own(drafted: Callable[[str], Draft]) -> None:
    draft = drafted(
        "Potter\n\nRequirements:\n- BSc in mathematics AND two years of raku firing; OR an MSc and one year of firing"
    )
    assert [one.label for one in draft.rubric.criteria if one.kind in ("education", "experience")][:2] == [
        "Bachelor's degree in mathematics",
        "2+ years of raku firing",
    ]


def test_a_row_of_degrees_without_end_is_one_demand(drafted: Callable[[str], Draft]) -> None:
    draft = drafted("Potter\n\nRequirements:\n- " + "a degree or " * 5_000)
    assert [one.params["level"] for one in draft.rubric.criteria if one.kind == "education"] == ["bachelor"]
