import pytest

from tracker.vocabulary.spelling import abbreviated, folded, spellings


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Python", ("Python",)),
        ("e-commerce", ("e commerce", "ecommerce")),
        ("CI/CD", ("CI/CD", "CI CD", "CI / CD")),
        ("B.Sc", ("B.Sc", "BSc", "B. Sc")),
        ("Q & A", ("Q & A", "Q and A", "Q&A")),
        ("data library", ("data library", "data libraries")),
        ("neural networks", ("neural networks", "neural network")),
        ("data modelling", ("data modelling", "data modeling")),
        ("Labourer", ("Labourer", "Laborer")),
        ("10-K", ("10 K",)),
    ],
)
def test_a_name_is_known_in_all_its_forms(name: str, forms: tuple[str, ...]) -> None:
    assert spellings(name) == forms


def test_a_form_without_dots_is_an_abbreviation() -> None:
    assert [abbreviated("M.Ed", form) for form in ("M.Ed", "MEd", "M. Ed")] == [False, True, False]
    assert abbreviated("Node.js", "Node js") is False


def test_folding_a_name_takes_case_hyphens_and_accents() -> None:
    assert (folded(" Scikit-Learn "), folded("Résumé")) == ("scikit learn", "resume")
