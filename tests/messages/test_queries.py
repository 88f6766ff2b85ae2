"""Which letters there are about something, and which of them may still leave."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import work_off
from tracker.foundation.database import transaction
from tracker.messages.commands import Draft, cancel_letter, release_letter, write_letter
from tracker.messages.models import Letter
from tracker.messages.queries import letter_by_id, letters_about, unsent_letters


def write(number: int = 1, *, kind: str = "beet", about: str = "a-beet", held: bool = False) -> Letter:
    """A letter, committed."""
    draft = Draft(
        f"{kind}:{about}:{number}", kind, about, "wanja@example.org", "Wanja Marlow", f"S{number}", "It grew."
    )
    with transaction():
        return write_letter(draft, now=NOW, held=held)


def test_a_letter_is_found_by_its_public_id_alone(app: Flask) -> None:
    letter = write()
    write(2)
    found = [letter_by_id(one) for one in (letter.public_id, str(letter.id), "")]
    assert found == [letter, None, None]


def test_letters_about_something_come_newest_first(app: Flask) -> None:
    for number in (1, 2):
        write(number)
    write(about="a-turnip")
    assert [letter.subject for letter in letters_about("a-beet")] == ["S2", "S1"]


def test_what_has_left_or_never_will_is_not_unsent(app: Flask) -> None:
    letters = [write(number, held=True) for number in range(3)]
    with transaction():
        cancel_letter(letters[0])
        release_letter(letters[1], subject="S", body_text="B", send_after=None, now=NOW)
    assert [one.id for one in unsent_letters("a-beet", "beet", since=NOW)] == [letters[1].id, letters[2].id]
    work_off(app)
    assert [one.id for one in unsent_letters("a-beet", "beet", since=NOW)] == [letters[2].id]
    assert unsent_letters("a-beet", "beet", since=NOW + timedelta(seconds=1)) == []


def test_unsent_letters_of_another_kind_or_about_another_are_none_of_these(app: Flask) -> None:
    letter, others = write(), [write(kind="turnip"), write(about="a-turnip")]
    assert unsent_letters("a-beet", "beet", since=NOW) == [letter]
    assert unsent_letters("a-turnip", "beet", since=NOW) == [others[1]]
