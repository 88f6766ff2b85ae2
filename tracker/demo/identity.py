"""Names, places, phones and addresses that belong to nobody.

E-mail and links use the domains reserved for examples (RFC 2606); phones the ranges regulators keep for fiction.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from tracker.demo import bank

# Letters that do not fall apart into an ASCII letter and an accent.
_PLAIN = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae"})


@dataclass(frozen=True, slots=True)
class Identity:
    """Who sends the application, as far as a recruiter may know."""

    name: str
    email: str
    phone: str
    links: tuple[str, ...]
    place: str


def plain(text: str) -> str:
    """The text in ASCII letters, accents dropped: ``Łukasz Dvořák`` becomes ``Lukasz Dvorak``."""
    apart = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return apart.encode("ascii", "ignore").decode()


def identities(rng: Random) -> Iterator[Identity]:
    """People without end, no full name and no e-mail twice, traditions taking turns so that none is rare."""
    traditions = list(bank.table("names").values())
    names: set[str] = set()
    while True:
        rng.shuffle(traditions)
        for tradition in traditions:
            name = _fresh(tradition, names, rng)
            yield _identity(name, len(names), rng)


def _fresh(tradition: dict[str, list[str]], taken: set[str], rng: Random) -> str:
    name = f"{rng.choice(tradition['given'])} {rng.choice(tradition['family'])}"
    while name in taken:
        middle = rng.choice(tradition["given"])[0]
        name = f"{rng.choice(tradition['given'])} {middle}. {rng.choice(tradition['family'])}"
    taken.add(name)
    return name


def _identity(name: str, number: int, rng: Random) -> Identity:
    place = rng.choice(bank.table("places")["places"])
    phone = re.sub("#", lambda _: str(rng.randrange(10)), place["phone"])
    words = [re.sub(r"[^a-z]", "", word) for word in plain(name).lower().split()]
    handle = rng.choice((".", "_", "")).join((words[0], *words[1:]))
    email = f"{handle}{number if rng.random() < 0.4 else ''}@example.{rng.choice(('org', 'net'))}"
    links = (f"https://{'-'.join(words)}.example.org", f"https://code.example.net/{words[0][0]}{words[-1]}{number}")
    return Identity(name, email, phone, links[: rng.choice((0, 1, 1, 2))], place["city"])
