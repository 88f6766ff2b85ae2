from tests.documents.facts.plain import TERMS
from tracker.documents import Span
from tracker.documents.facts.found import Found
from tracker.vocabulary import Kind, Term, Vocabulary

TEXT = "Python and SQL, Python and Mathematics"


def test_matches_are_asked_for_by_place() -> None:
    assert [match.term for match in Found(TEXT, TERMS).within(Span(5, 25))] == ["sql", "python"]


def test_terms_of_a_kind_come_once_in_order() -> None:
    found = Found(TEXT, TERMS)
    assert (found.terms_in(Span(0, 40), Kind.LANGUAGE), found.terms_in(Span(0, 40), Kind.FIELD)) == (
        ("python", "sql"),
        ("mathematics",),
    )


def test_a_term_found_has_its_kind() -> None:
    assert (Found(TEXT, TERMS).kind("python"), Found(TEXT, TERMS).kind("java")) == (Kind.LANGUAGE, None)


def test_an_everyday_word_that_the_text_has_shown_to_be_a_name_is_found_again() -> None:
    go = Term("golang", "Go", Kind.LANGUAGE, ambiguous=True)
    words = Vocabulary([go, Term("rust", "Rust", Kind.LANGUAGE)])
    text = "Rust, Go\nWrote services in Go that go far. Go on."
    assert [match.start for match in Found(text, words).matches if match.term == "golang"] == [6, 27]


def test_one_with_a_capital_is_found_again_inside_a_sentence() -> None:
    terms = [Term("react", "React", Kind.FRAMEWORK, ambiguous=True), Term("vue", "Vue", Kind.FRAMEWORK)]
    text = "Vue, React\nMoved to a current React version. React quickly to calls.\nREACT and React"
    assert [match.start for match in Found(text, Vocabulary(terms)).matches if match.term == "react"] == [5, 30, 69, 79]
