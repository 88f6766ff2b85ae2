import pytest

from tracker.terminology.naming import NotThisTerm, Typed, tried, with_term
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
    assert [(row["id"], row["label"]) for row in rows] == [("own-loomweaver", "Loomweaver 4")]


def test_a_new_name_keeps_the_terms_that_point_to_it() -> None:
    rows = with_term(with_term([], LOOM), Typed("Warper", Kind.TOOL, near="Loomweaver"))
    renamed = with_term(rows, Typed("Loomweaver 4", Kind.TOOL), instead_of="own-loomweaver")
    assert [(row["label"], row["related"]) for row in renamed] == [("Loomweaver 4", []), ("Warper", ["own-loomweaver"])]


def test_a_name_that_is_free_again_gets_an_id_of_its_own() -> None:
    renamed = with_term(with_term([], LOOM), Typed("Shuttler", Kind.TOOL), instead_of="own-loomweaver")
    rows = with_term(renamed, Typed("Loomweaver", Kind.TOOL))
    assert [row["id"] for row in rows] == ["own-loomweaver-2", "own-loomweaver"]


def test_a_circle_through_the_changed_term_is_refused_with_a_sentence() -> None:
    rows = with_term(with_term([], LOOM), Typed("Warper", Kind.TOOL, broader="Loomweaver"))
    with pytest.raises(DomainError):
        with_term(rows, Typed("Loomweaver", Kind.TOOL, broader="Warper"), instead_of="own-loomweaver")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (LOOM, "“Loomweaver” is in the list already. Change it there."),
        (
            Typed("Warper", Kind.TOOL, near="Nowhere Land"),
            "“Nowhere Land” is no term we know. Add it first, or leave it out.",
        ),
        (Typed("!!!", Kind.TOOL), "“!!!” has no letter and no digit. Nobody could find it in a résumé."),
        (
            Typed("Warper", Kind.TOOL, aliases="W, --"),
            "“--” has no letter and no digit. Nobody could find it in a résumé.",
        ),
        (
            Typed("Kafka", Kind.TOOL, aliases="our queue"),
            "“Kafka” is known already, as Apache Kafka, and is not this kind of thing. Choose what it is: platform.",
        ),
    ],
)
def test_what_cannot_stand_is_refused_with_a_sentence(typed: Typed, sentence: str) -> None:
    with pytest.raises(DomainError) as refused:
        with_term(with_term([], LOOM), typed)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        (Typed("!!!", Kind.TOOL), "label"),
        (Typed("Kafka", Kind.TOOL), "kind"),
        (Typed("Warper", Kind.TOOL, aliases="--"), "aliases"),
        (Typed("Warper", Kind.TOOL, broader="Nowhere Land"), "broader"),
        (Typed("Warper", Kind.TOOL, near="Nowhere Land"), "near"),
    ],
)
def test_a_refusal_names_the_field(typed: Typed, field: str) -> None:
    with pytest.raises(NotThisTerm) as refused:
        with_term([], typed)
    assert refused.value.field == field


def test_a_title_may_be_called_like_a_tool() -> None:
    assert [row["id"] for row in with_term([], Typed("Python", Kind.TITLE))] == ["own-python"]


def test_a_name_that_another_term_of_the_kind_has_is_refused() -> None:
    with pytest.raises(DomainError):
        with_term([], Typed("Warper", Kind.LANGUAGE, aliases="Python"))
