"""What people find in their letters."""

from __future__ import annotations

from email.message import EmailMessage


def text_of(letter: EmailMessage) -> str:
    """The plain part, which says all that the other part says."""
    part = letter.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def link_in(letter: EmailMessage, path: str) -> str:
    """The address in a letter that leads to ``path``."""
    return next(word for word in text_of(letter).split() if path in word)
