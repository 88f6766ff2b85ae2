import pytest

from tracker.terminology.naming import Typed, tried, with_term
from tracker.vocabulary import Kind
from tracker.web.errors import DomainError

LOOM = Typed("Loomweaver", Kind.TOOL, aliases="LW 3, Loom Weaver", broader="Machine Learning")


def test_a_new_term_gets_an_id_of_its_own() -> None:
    assert with_term([], LOOM) == [
        {
            "id": "own-loomweaver",
            "label": "Loomweaver",
            "kind": "tool",
            "aliases": ["LW 3", "Loom Weaver"],
            "parents": ["machine-learning"],
            "related": [],
            "context": [],
        }
    ]


def test_a_known_term_gets_more_names() -> None:
    (row,) = with_term([], Typed("Python", Kind.LANGUAGE, aliases="house snake"))
    assert (row["id"], tried([row]).lookup("house snake")) == ("python", "python")


def test_the_list_stands_in_the_order_of_the_names() -> None:
    rows = with_term(with_term([], LOOM), Typed("Abacusser", Kind.TITLE))
    assert [row["label"] for row in rows] == ["Abacusser", "Loomweaver"]


def test_a_changed_term_takes_the_place_of_the_old_one() -> None:
    rows = with_term(with_term([], LOOM), Typed("Loomweaver 4", Kind.TOOL), instead_of="own-loomweaver")
    assert [row["id"] for row in rows] == ["own-loomweaver-4"]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (LOOM, "“Loomweaver” is in the list already. Change it there."),
        (
            Typed("Warper", Kind.TOOL, near="Nowhere Land"),
            "“Nowhere Land” is no term we know. Add it first, or leave it out.",
        ),
    ],
)
def test_what_cannot_stand_is_refused_with_a_sentence(typed: Typed, sentence: str) -> None:
    with pytest.raises(DomainError) as refused:
        with_term(with_term([], LOOM), typed)
    assert str(refused.value) == sentence


def test_a_name_that_another_term_of_the_kind_has_is_refused() -> None:
    with pytest.raises(DomainError):
        with_term([], Typed("Warper", Kind.LANGUAGE, aliases="Python"))
