from datetime import UTC, datetime

import pytest

from tests.factories.terms import publish_rows, term_row
from tracker.foundation.database import transaction
from tracker.terminology import commands
from tracker.terminology.in_use import clashes, own_terms, vocabulary
from tracker.terminology.naming import Typed
from tracker.terminology.queries import draft, published
from tracker.vocabulary import STANDARD, Kind
from tracker.web.errors import Conflict, DomainError, NotFound

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
LOOM = Typed("Loomweaver", Kind.TOOL)
pytestmark = pytest.mark.usefixtures("app")


def save(typed: Typed, edits: int) -> None:
    with transaction():
        commands.save_term(typed, edits=edits, actor="ada", now=NOW)


def publish(edits: int) -> None:
    with transaction():
        commands.publish_terms(edits=edits, actor="ada", now=NOW)


def test_a_draft_changes_nothing_until_it_is_published() -> None:
    save(LOOM, 0)
    assert (own_terms(), vocabulary().version) == ([], STANDARD.version)


def test_a_published_term_is_in_use() -> None:
    save(LOOM, 0)
    publish(1)
    assert (vocabulary().lookup("loomweaver"), vocabulary().version != STANDARD.version) == ("own-loomweaver", True)


def test_the_next_draft_begins_with_what_is_in_use() -> None:
    save(LOOM, 0)
    publish(1)
    save(Typed("Abacusser", Kind.TITLE), 0)
    begun, in_use = draft(), published()
    assert begun is not None
    assert in_use is not None
    assert [len(begun.terms), len(in_use.terms)] == [2, 1]


def test_a_page_that_is_no_longer_true_changes_nothing() -> None:
    save(LOOM, 0)
    with pytest.raises(Conflict):
        save(Typed("Abacusser", Kind.TITLE), 0)


def test_a_term_is_removed_once() -> None:
    save(LOOM, 0)
    with transaction():
        commands.remove_term("own-loomweaver", edits=1, actor="ada", now=NOW)
    with pytest.raises(NotFound), transaction():
        commands.remove_term("own-loomweaver", edits=2, actor="ada", now=NOW)


def test_a_draft_is_thrown_away() -> None:
    save(LOOM, 0)
    with transaction():
        commands.drop_draft(edits=1, actor="ada", now=NOW)
    assert draft() is None


def test_words_that_the_standard_vocabulary_took_go_on_scoring_and_can_be_put_right_one_by_one() -> None:
    publish_rows(term_row("Python", "language"), term_row("Java", "language"), term_row("Loomweaver"))
    assert [vocabulary().lookup(name) for name in ("Python", "Loomweaver")] == ["python", "own-loomweaver"]
    assert [clash.label for clash in clashes()] == ["Python", "Java"]
    with transaction():
        commands.remove_term("own-python", edits=0, actor="ada", now=NOW)
    with pytest.raises(DomainError):
        publish(1)
    with transaction():
        commands.save_term(Typed("Iava", Kind.LANGUAGE), edits=1, instead_of="own-java", actor="ada", now=NOW)
    publish(2)
    assert (clashes(), vocabulary().lookup("Iava")) == ((), "own-java")


def test_no_new_clash_is_let_in_beside_an_old_one() -> None:
    publish_rows(term_row("Python", "language"))
    with pytest.raises(DomainError):
        save(Typed("Warper", Kind.LANGUAGE, aliases="Java"), 0)
