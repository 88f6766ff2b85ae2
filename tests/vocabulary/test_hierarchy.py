import pytest

from tracker.vocabulary import Kind, Term, VocabularyError
from tracker.vocabulary.hierarchy import Hierarchy


def tool(term_id: str, *parents: str, related: tuple[str, ...] = ()) -> Term:
    return Term(term_id, term_id, Kind.TOOL, parents=parents, related=related)


def hierarchy(*terms: Term) -> Hierarchy:
    return Hierarchy({term.id: term for term in terms})


TREE = hierarchy(
    tool("thing"),
    tool("vehicle", "thing"),
    tool("car", "vehicle"),
    tool("van", "vehicle"),
    tool("cart", related=("van",)),
    tool("stone"),
    tool("pebble", "stone"),
    tool("rock", "stone"),
)


def test_ancestors_and_descendants_come_nearest_first() -> None:
    assert TREE.ancestors("car") == ("vehicle", "thing")
    assert TREE.descendants("thing") == ("vehicle", "car", "van")
    assert (TREE.ancestors("nothing"), TREE.descendants("car")) == ((), ())


def test_a_lineage_is_the_term_and_all_above_it() -> None:
    assert TREE.lineage("car") == TREE.lineage("car") == {"car", "vehicle", "thing"}


def test_siblings_are_related_and_a_shared_parent_is_not_enough() -> None:
    assert (TREE.siblings("van"), TREE.siblings("cart")) == (("cart",), ("van",))
    assert (TREE.siblings("car"), TREE.siblings("rock")) == ((), ())


def test_a_circle_is_refused() -> None:
    with pytest.raises(VocabularyError, match='"b" would stand above itself'):
        hierarchy(tool("a", "b"), tool("b", "a"))


def test_a_link_to_nowhere_is_refused() -> None:
    with pytest.raises(VocabularyError, match='"a" points to "b", and there is no term with that id'):
        hierarchy(tool("a", "b"))
