import pytest

from tracker.scoring.families import Family, family_of, named
from tracker.vocabulary import Kind, Term, Vocabulary

TERMS = (
    Term("language", "language", Kind.LANGUAGE),
    Term("scripting", "scripting language", Kind.LANGUAGE, parents=("language",)),
    Term("python", "Python", Kind.LANGUAGE, parents=("scripting",), related=("r",)),
    Term("ruby", "Ruby", Kind.LANGUAGE, parents=("scripting",)),
    Term("r", "R", Kind.LANGUAGE),
    Term("python-library", "Python library", Kind.METHOD, related=("python",)),
    Term("pandas", "pandas", Kind.LIBRARY, parents=("python-library",), related=("r",)),
    Term("sql", "SQL", Kind.LANGUAGE, since=1974),
    Term("t-sql", "T-SQL", Kind.LANGUAGE, parents=("sql",)),
    Term("pl-sql", "PL/SQL", Kind.LANGUAGE, parents=("sql",)),
    Term("rails", "Rails", Kind.FRAMEWORK, related=("ruby",)),
    Term("crafts", "Craftsman", Kind.TITLE),
    Term("builders", "Builder", Kind.TITLE, parents=("crafts",)),
    Term("mason", "Mason", Kind.TITLE, parents=("builders",)),
    Term("roofer", "Roofer", Kind.TITLE, parents=("builders",)),
    Term("potter", "Potter", Kind.TITLE, parents=("crafts",)),
)
WORDS = Vocabulary(TERMS)


def family(asked: str) -> Family:
    found = family_of(WORDS, asked)
    assert found is not None
    return found


def test_a_language_of_the_same_style_does_not_stand_in() -> None:
    assert (family("ruby").siblings, family("ruby").parents, family("ruby").akin) == (("rails",), (), ())


def test_a_language_with_a_tie_of_its_own_is_akin() -> None:
    assert family("r").akin == ("python",)


def test_only_occupations_of_the_nearest_group_are_kin() -> None:
    assert (family("mason").kin, family("potter").kin) == ({"roofer"}, {"builders", "mason", "roofer"})


@pytest.mark.parametrize(("language", "library"), [("python", "python-library"), ("ruby", "rails")])
def test_what_is_built_on_a_language_is_close_to_it(language: str, library: str) -> None:
    assert library in family(language).siblings


def test_a_library_of_another_language_is_no_evidence() -> None:
    assert "pandas" not in family("r").siblings


def test_a_language_is_broader_than_what_is_built_on_it() -> None:
    assert (family("pandas").siblings, family("pandas").parents) == ((), ("python",))


def test_a_dialect_is_close_to_its_sister_and_falls_under_its_language() -> None:
    assert (family("t-sql").siblings, family("t-sql").parents) == (("pl-sql",), ("sql",))


def test_names_outside_the_vocabulary_have_no_family() -> None:
    assert (family_of(WORDS, "kilns"), named(WORDS, "kilns"), named(WORDS, "Rails")) == (None, "kilns", "Rails")
