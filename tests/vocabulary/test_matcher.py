from time import process_time

from tracker.vocabulary import Kind, Term
from tracker.vocabulary.matcher import Matcher
from tracker.vocabulary.names import names_of

TERMS = (
    Term("sql", "SQL", Kind.LANGUAGE),
    Term("sql-server", "SQL Server", Kind.PLATFORM),
    Term("server", "Server", Kind.PLATFORM),
    Term("ms", "MS", Kind.DEGREE, ambiguous=True),
    Term("ms-sql", "MS SQL", Kind.PLATFORM),
    Term("jd", "Juris Doctor", Kind.DEGREE),
    Term("cmd", "Certified Medical Doctor", Kind.CERTIFICATION),
    Term("physician", "Doctor", Kind.TITLE),
)


def found(text: str) -> list[tuple[str, str]]:
    candidates = Matcher(names_of(TERMS, ("server room",))).candidates(text)
    return [(one.name.term.id, text[one.start : one.end]) for one in candidates if one.name.term]


def test_a_shorter_name_of_the_same_kind_is_covered_and_one_of_another_kind_stays() -> None:
    assert found("sql  server") == [("sql-server", "sql  server"), ("sql", "sql")]


def test_an_unsure_name_inside_a_longer_one_is_no_candidate() -> None:
    assert found("MS SQL") == [("ms-sql", "MS SQL"), ("sql", "SQL")]


def test_an_occupation_inside_a_degree_is_none_and_inside_a_certificate_it_is_one() -> None:
    assert found("Juris Doctor") == [("jd", "Juris Doctor")]
    assert found("Certified Medical Doctor") == [("cmd", "Certified Medical Doctor"), ("physician", "Doctor")]


def test_a_soft_skill_inside_a_tool_is_none_and_beside_it_one() -> None:
    terms = (Term("wcf", "Talk Server", Kind.TOOL), Term("talk", "Talk", Kind.SOFT_SKILL))
    matcher = Matcher(names_of(terms, ()))
    assert [one.name.written for one in matcher.candidates("Talk Server, talk")] == ["Talk Server", "Talk"]


def test_a_decoy_swallows_what_it_covers() -> None:
    assert found("the server room of a server") == [("server", "server")]


def test_no_name_reaches_across_an_empty_line() -> None:
    assert found("SQL\n\nServer") == [("sql", "SQL"), ("server", "Server")]


def test_a_text_that_is_one_chain_of_overlapping_names_is_read_quickly() -> None:
    chain = Matcher(names_of((Term("ab", "dye wash", Kind.METHOD), Term("ba", "wash dye", Kind.TOOL)), ()))
    before = process_time()
    assert len(chain.candidates("dye wash " * 4000)) == 7999
    assert process_time() - before < 1
