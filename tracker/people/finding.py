"""From an address to the account it names."""

from __future__ import annotations

from tracker.access import current_actor
from tracker.people.models import User
from tracker.people.queries import user_by_id
from tracker.web.errors import NotFound
from tracker.web.wording.translation import gettext as _


def user_at(public_id: str) -> User:
    """The account at an address. NotFound when there is none."""
    user = user_by_id(public_id)
    if user is None:
        raise NotFound(_("There is nobody at this address. The list of people shows who is here."))
    return user


def own_account() -> User:
    """The account of the person who is asking."""
    user = user_by_id(current_actor().public_id)
    assert user is not None
    return user
