from time import process_time

import pytest

from tracker.requirements.terms import SKILLS, Named, Terms
from tracker.vocabulary import Kind, Term, Vocabulary


def test_terms_are_looked_up_by_place_and_kind(vocabulary: Vocabulary) -> None:
    terms = Terms("Python for a data engineer, SQL", vocabulary)
    assert [(one.term.id, one.start) for one in terms.within(0, 31, SKILLS)] == [("python", 0), ("sql", 28)]
    assert [one.term.id for one in terms.within(5, 31, SKILLS)] == ["sql"]


def test_letters_of_a_form_with_a_number_are_no_name(vocabulary: Vocabulary) -> None:
    assert Terms("file an R-1 slip", vocabulary).within(0, 16, SKILLS) == []


def test_of_many_names_the_special_ones_are_found_quickly(vocabulary: Vocabulary) -> None:
    terms = Terms("Python, SQL, TensorFlow, Spark, " * 300, vocabulary)
    named, before = terms.within(0, 9600, SKILLS), process_time()
    assert terms.special(named) == named
    assert process_time() - before < 0.2


def test_a_title_is_looked_up_by_its_own_words(vocabulary: Vocabulary) -> None:
    terms = Terms("", vocabulary)
    assert terms.title_of("Senior Data Engineer") == "data-engineer"
    assert terms.title_of("Potter") is None


def test_an_acronym_of_something_else_is_told_as_written() -> None:
    known = Vocabulary(
        [
            Term("spectroscopy", "Spectroscopy", Kind.METHOD, aliases=("KLN-MS",)),
            Term("glaze-chemistry", "Glaze chemistry", Kind.METHOD, aliases=("GC",)),
        ]
    )
    found = Terms("KLN-MS and GC", known).within(0, 13, SKILLS)
    assert [one.name for one in found] == ["KLN-MS", "Glaze chemistry"]


@pytest.mark.parametrize(
    ("kind", "label", "written", "name"),
    [
        (Kind.DOMAIN, "Real Estate", "estate agency", "estate agency"),
        (Kind.METHOD, "Data Modeling", "data modelling", "Data Modeling"),
        (Kind.SOFT_SKILL, "Teamwork", "as part of a team", "Teamwork"),
    ],
)
def test_a_wide_name_is_told_in_the_words_of_the_ad(kind: Kind, label: str, written: str, name: str) -> None:
    assert Named(Term("x", label, kind), 0, len(written), written).name == name
