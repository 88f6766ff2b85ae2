"""A standard vocabulary that grew over the own words: it wins, and nothing stops."""

from __future__ import annotations

import pytest

from tests.factories.terms import term_row as row
from tracker.terminology.fitting import Clash, fitted
from tracker.vocabulary import STANDARD

pytestmark = pytest.mark.usefixtures("app")


LOOM = row("Loomweaver", aliases=["LW 3"])


def test_a_list_that_still_stands_is_taken_as_it_is() -> None:
    found = fitted([LOOM])
    assert (found.rows, found.clashes) == ([LOOM], ())
    assert found.vocabulary.lookup("LW 3") == "own-loomweaver"


def test_a_name_that_is_standard_by_now_means_the_standard_term() -> None:
    found = fitted([LOOM, row("Python", "language", aliases=["house snake"])])
    sentence = "The standard vocabulary has “Python” too, as a name of Python."
    assert found.clashes == (Clash("Python", sentence),)
    names = [found.vocabulary.lookup(name) for name in ("Python", "house snake", "Loomweaver")]
    assert names == ["python", "own-python", "own-loomweaver"]


def test_whoever_shows_the_standard_term_still_shows_the_own_one() -> None:
    words = fitted([row("Python", "language")]).vocabulary
    assert (words.is_a("python", "own-python"), words.is_a("pandas", "own-python")) == (
        True,
        STANDARD.is_a("pandas", "python"),
    )


def test_another_name_that_is_standard_by_now_is_left_out() -> None:
    found = fitted([row("Warper", "language", aliases=["Python", "WP 3"])])
    assert [one.label for one in found.clashes] == ["Warper"]
    assert [found.vocabulary.lookup(name) for name in ("Python", "WP 3")] == ["python", "own-warper"]


def test_a_link_to_a_term_that_is_no_more_is_left_out() -> None:
    found = fitted([row("Warper", parents=["no-such-term"], related=["python"])])
    assert found.clashes == (Clash("Warper", "“no-such-term”, which it points to, is no term."),)
    assert found.vocabulary.siblings("own-warper") == ("python",)


def test_a_term_that_is_another_kind_of_thing_by_now_is_left_out() -> None:
    found = fitted([row("Python", "title", id="python"), LOOM])
    assert found.clashes == (Clash("Python", "The standard vocabulary has it as something of another kind."),)
    assert [one["id"] for one in found.rows] == ["own-loomweaver"]


def test_no_circle_is_closed() -> None:
    below = next(term.id for term in STANDARD.terms if "machine-learning" in term.parents)
    standard = STANDARD.term("machine-learning")
    assert standard is not None
    found = fitted([row("Machine Learning", standard.kind.value, id="machine-learning", parents=[below])])
    assert [one.sentence for one in found.clashes] == ["It would stand above itself."]
    assert found.vocabulary.ancestors("machine-learning") == STANDARD.ancestors("machine-learning")


def test_a_list_that_cannot_be_mended_is_out_of_use_as_a_whole() -> None:
    found = fitted([row("Warper", aliases=["Shuttle"]), row("Weaver", aliases=["Shuttle"])])
    assert (found.rows, found.vocabulary is STANDARD) == ([], True)
    assert [one.label for one in found.clashes] == [""]
