from collections import Counter

import pytest

from tracker.vocabulary import SKILL_KINDS, STANDARD, Kind
from tracker.vocabulary.names import names_of


def test_the_list_is_as_long_as_promised() -> None:
    assert len(STANDARD.terms) >= 2500
    assert sum(len(term.aliases) for term in STANDARD.terms) >= 6000


def test_ids_are_unique_and_no_kind_is_empty() -> None:
    assert [term_id for term_id, count in Counter(term.id for term in STANDARD.terms).items() if count > 1] == []
    assert {term.kind for term in STANDARD.terms} == set(Kind)


def test_no_two_terms_of_a_kind_share_a_name() -> None:
    assert len(names_of(STANDARD.terms, ())) > len(STANDARD.terms)


def test_every_label_names_its_term() -> None:
    strangers = [
        term.label for term in STANDARD.terms if term.kind in SKILL_KINDS and STANDARD.lookup(term.label) != term.id
    ]
    assert strangers == []


def test_degrees_have_levels_and_years_are_plausible() -> None:
    assert [term.id for term in STANDARD.kinds(Kind.DEGREE) if term.level not in range(1, 7)] == []
    assert [term.id for term in STANDARD.terms if term.since and not 1900 < term.since < 2027] == []


def test_pytorch_is_a_deep_learning_framework_beside_tensorflow() -> None:
    assert STANDARD.ancestors("pytorch") == ("deep-learning-framework", "machine-learning-framework")
    assert "tensorflow" in STANDARD.siblings("pytorch")
    assert "java" not in STANDARD.siblings("python")


def test_who_guards_a_shop_has_done_nothing_for_information_security() -> None:
    assert "information-security" not in STANDARD.ancestors("physical-security")


def test_a_library_that_is_an_animal_too_is_found_in_a_list() -> None:
    assert [one.term for one in STANDARD.find("NumPy, Pandas, Matplotlib")] == ["numpy", "pandas", "matplotlib"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Speculative decoding and KV caching", {"speculative-decoding", "attention-optimization"}),
        ("Agentic AI over knowledge graphs", {"agentic-ai", "knowledge-graphs"}),
        ("GuardDuty, CASB and Falco for Kubernetes", {"amazon-guardduty", "cloud-access-security-broker", "falco"}),
        ("Redpanda, SQLMesh and a semantic layer", {"redpanda", "sqlmesh", "semantic-layer"}),
        ("BACnet and Modbus", {"building-automation", "industrial-communication-protocols"}),
        ("CTMS and eTMF", {"clinical-trial-management-system", "electronic-trial-master-file"}),
        ("Train the trainer; staff training", {"train-the-trainer", "staff-training"}),
        ("Shift as an ER nurse, then a school nurse", {"emergency-nurse", "school-nurse"}),
    ],
)
def test_what_a_trade_asks_for_by_name_is_known(text: str, terms: set[str]) -> None:
    assert terms <= {match.term for match in STANDARD.find(text)}


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("hubspot-crm", "hubspot"),
        ("aws-cost-explorer", "aws"),
        ("technical-program-manager", "program-manager"),
        ("school-nurse", "registered-nurse"),
        ("ccnp-security", "ccnp"),
    ],
)
def test_a_part_of_a_product_or_a_kind_of_an_occupation_counts_as_the_whole(part: str, whole: str) -> None:
    assert STANDARD.is_a(part, whole)
