from collections.abc import Iterator

import pytest
from sqlalchemy import event

from tracker.foundation.database import db
from tracker.terminology.in_use import own_terms, vocabulary
from tracker.vocabulary import STANDARD

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def asked(app: object) -> Iterator[list[str]]:
    """Every statement that reaches the database about lists of terms."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if "term_list" in statement:
            seen.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    yield seen
    event.remove(db.engine, "before_cursor_execute", note)


def test_without_own_terms_the_standard_vocabulary_is_in_use() -> None:
    assert (own_terms(), vocabulary() is STANDARD) == ([], True)


def test_the_terms_are_asked_for_once_a_transaction(asked: list[str]) -> None:
    own_terms()
    vocabulary()
    first = len(asked)
    db.session.commit()
    own_terms()
    assert (first, len(asked)) == (1, 2)
