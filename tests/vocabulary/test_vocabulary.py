import pytest

from tracker.vocabulary import STANDARD, Kind, Match, Term, Vocabulary, VocabularyError

SMALL = Vocabulary(
    [
        Term("tool", "Tool", Kind.TOOL),
        Term("saw", "Saw", Kind.TOOL, aliases=("hand saw",), parents=("tool",)),
        Term("sawyer", "Saw Operator", Kind.TITLE),
    ],
    decoys=("see saw",),
)


def test_the_longest_name_of_a_kind_wins_and_names_of_other_kinds_stay() -> None:
    text = "hand saw, saw operator, see-saw"
    assert SMALL.find(text) == (Match("saw", 0, 8), Match("sawyer", 10, 22), Match("saw", 10, 13))


@pytest.mark.parametrize("words", ["sklearn", "Scikit Learn", "scikit-learn", "SCIKIT-LEARN"])
def test_lookup_folds_case_and_hyphens(words: str) -> None:
    assert STANDARD.lookup(words) == "scikit-learn"


def test_lookup_folds_plurals_and_prefers_a_skill_to_a_field_of_study() -> None:
    assert STANDARD.lookup("Data Scientists") == "data-scientist"
    assert STANDARD.lookup("statistics") == "statistics"
    assert STANDARD.lookup("no such thing") is None


def test_lookup_gives_the_kind_that_is_meant_first() -> None:
    found = [STANDARD.lookup("Electrician", first=kind) for kind in (Kind.TITLE, Kind.FIELD, Kind.HUMAN_LANGUAGE)]
    assert found == ["electrician", "electrical-trade-field", STANDARD.lookup("Electrician")]
    assert STANDARD.lookup("Python", first=Kind.TITLE) == "python"


def test_the_version_changes_with_the_data_and_only_with_it() -> None:
    again = Vocabulary(SMALL.terms, ("see saw",))
    assert again.version == SMALL.version
    assert SMALL.with_terms([Term("awl", "Awl", Kind.TOOL)]).version != SMALL.version


def test_an_organisation_adds_terms_and_aliases_of_its_own() -> None:
    own = SMALL.with_terms(
        [Term("glue", "Glue Gun", Kind.TOOL, parents=("tool",)), Term("saw", "Saw", Kind.TOOL, aliases=("cutter",))]
    )
    assert [match.term for match in own.find("glue guns and a cutter")] == ["glue", "saw"]
    assert own.descendants("tool") == ("saw", "glue")


def test_a_name_that_is_taken_is_refused_with_a_sentence() -> None:
    with pytest.raises(VocabularyError, match='"hand saw" is a name of both "Saw" and "Hacker"'):
        SMALL.with_terms([Term("hacker", "Hacker", Kind.TOOL, aliases=("hand saw",))])


def test_kinds_are_listed_in_order() -> None:
    assert [term.id for term in SMALL.kinds(Kind.TOOL)] == ["tool", "saw"]
    assert SMALL.term("saw") == SMALL.terms[1]
    assert SMALL.term("nothing") is None


def test_a_term_is_itself_and_all_above_it() -> None:
    assert (SMALL.is_a("saw", "tool"), SMALL.is_a("saw", "saw"), SMALL.is_a("tool", "saw")) == (True, True, False)


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("ML Engineer", "machine-learning"),
        ("NLP Engineer", "natural-language-processing"),
        ("AI Engineer", "artificial-intelligence"),
        ("HR Manager", "human-resources"),
        ("Machine Learning Engineer", "machine-learning"),
    ],
)
def test_the_field_inside_an_occupation_is_named_too(title: str, field: str) -> None:
    assert field in {match.term for match in STANDARD.find(title)}


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("data-science", "data-scientist"),
        ("machine-learning", "data-scientist"),
        ("artificial-intelligence", "machine-learning-engineer"),
        ("nursing", "registered-nurse"),
        ("accounting", "accountant"),
    ],
)
def test_an_occupation_is_work_in_its_field_and_in_the_fields_above(field: str, title: str) -> None:
    assert title in STANDARD.occupations_in(field)
