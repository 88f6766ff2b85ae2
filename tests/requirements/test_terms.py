from tracker.requirements.terms import SKILLS, Terms
from tracker.vocabulary import Kind, Term, Vocabulary


def test_terms_are_looked_up_by_place_and_kind(vocabulary: Vocabulary) -> None:
    terms = Terms("Python for a data engineer, SQL", vocabulary)
    assert [(one.term.id, one.start) for one in terms.within(0, 31, SKILLS)] == [("python", 0), ("sql", 28)]
    assert [one.term.id for one in terms.within(5, 31, SKILLS)] == ["sql"]


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
