import pytest

from tracker.vocabulary import STANDARD, SUBJECT_KINDS, Kind, Term, Vocabulary, VocabularyError
from tracker.vocabulary.entries import word_list

TERMS = (
    Term("accounting", "Accounting", Kind.DOMAIN),
    Term("tax", "Tax", Kind.DOMAIN, parents=("accounting",)),
    Term("sales-tax", "Sales Tax", Kind.DOMAIN, parents=("tax",)),
    Term("payables", "Accounts Payable", Kind.DOMAIN, parents=("accounting",)),
    Term("ledger-pro", "Ledger Pro", Kind.TOOL, related=("payables",)),
    Term("spreadsheet", "Spreadsheet", Kind.TOOL, parents=("accounting",)),
    Term("finance-degree", "Finance", Kind.FIELD, parents=("accounting",)),
)
FIELDS = ("bookkeeping and accounts: accounting payables", "tax: tax payables", "-: spreadsheet")
WORDS = Vocabulary(TERMS, (), FIELDS)


@pytest.mark.parametrize(
    ("subject", "fields"),
    [
        ("accounting", ("bookkeeping and accounts",)),
        ("payables", ("bookkeeping and accounts", "tax")),
        ("sales-tax", ("tax",)),
        ("ledger-pro", ("bookkeeping and accounts", "tax")),
        ("spreadsheet", ()),
        ("finance-degree", ()),
        ("unheard-of", ()),
    ],
)
def test_a_subject_lies_where_it_is_listed_else_where_what_is_above_or_beside_it_lies(
    subject: str, fields: tuple[str, ...]
) -> None:
    assert WORDS.fields_of(subject) == fields


def test_a_field_holds_its_subjects_and_an_unknown_one_holds_none() -> None:
    assert WORDS.subjects_of("tax") == {"tax", "sales-tax", "payables", "ledger-pro"}
    assert WORDS.subjects_of("falconry") == frozenset()


def test_an_unknown_id_in_a_field_is_refused_with_a_sentence() -> None:
    words = Vocabulary(TERMS, (), ("tax: taxes",))
    with pytest.raises(VocabularyError, match='"tax" names "taxes", and there is no term with that id'):
        words.fields_of("tax")


def test_the_fields_are_part_of_the_version() -> None:
    assert Vocabulary(TERMS, (), FIELDS[:1]).version != WORDS.version


def test_a_term_of_ones_own_lies_in_the_field_of_what_it_is_put_under() -> None:
    own = Term("toll-tax", "Toll Tax", Kind.DOMAIN, parents=("tax",))
    assert WORDS.with_terms((own,)).fields_of("toll-tax") == ("tax",)


def test_every_field_that_ships_has_subjects_and_is_named_once() -> None:
    names = [line.partition(":")[0] for line in word_list("fields_of_work.txt")]
    assert len(names) == len(set(names))
    assert [name for name in names if name != "-" and not STANDARD.subjects_of(name)] == []


def test_nearly_every_skill_and_occupation_that_ships_lies_in_a_field() -> None:
    told = [term for term in STANDARD.terms if term.kind in SUBJECT_KINDS - {Kind.CERTIFICATION}]
    assert sum(1 for term in told if STANDARD.fields_of(term.id)) > 0.95 * len(told)


@pytest.mark.parametrize(
    ("subject", "fields"),
    [
        ("accounts-payable", ("bookkeeping and accounts",)),
        ("registered-nurse", ("hospital nursing",)),
        ("pytorch", ("machine learning and data science",)),
        ("chef", ("kitchen and cooking",)),
        ("microsoft-excel", ()),
        ("windows", ()),
    ],
)
def test_a_recruiter_would_look_for_it_there(subject: str, fields: tuple[str, ...]) -> None:
    assert STANDARD.fields_of(subject) == fields
