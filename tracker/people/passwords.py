"""Passwords: how they are kept, and which are too easy. Any Unicode, nothing cut off, no rules of composition."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 8, 1024  # characters; a text longer than this is refused, never cut
KNOWN = Path(__file__).parent / "data" / "common_passwords.txt"
KEYBOARD = ("qwertyuiop", "asdfghjkl", "qwertzuiop", "azertyuiop", "1qaz2wsx3edc4rfv5tgb6yhn", "qazwsxedcrfvtgb")
RUNS = ("abcdefghijklmnopqrstuvwxyz", "01234567890123456789", *KEYBOARD)
RUN_LENGTH = 8
UNIT = re.compile(r"(.{1,4}?)\1+")  # one to four characters, over and over
LOOKALIKES = str.maketrans("013457@$!|", "oieastasil")
DECORATION = re.compile(r"^[\W\d_]+|[\W\d_]+$")
MOST_DECORATION = 6  # password2026! is still password; more characters than this are somebody's own

# 46 MiB and one lane: the first line of OWASP's table for argon2id, with a second pass over it
_hasher = PasswordHasher(time_cost=2, memory_cost=47_104, parallelism=1)


def hashed(password: str) -> str:
    """The argon2id hash to keep. Takes a tenth of a second: call it outside a transaction."""
    return _hasher.hash(_normal(password))


def fits(kept: str | None, password: str) -> bool:
    """True when ``password`` is the one that was kept. Without a hash it is False, after the same time."""
    try:
        _hasher.verify(kept or _nobody(), _normal(password))
    except (VerificationError, InvalidHashError):
        return False
    return bool(kept)


def renewed(kept: str | None, password: str) -> str | None:
    """A new hash of ``password`` where ``kept`` was made with other parameters than today's; else None."""
    return hashed(password) if kept is not None and _hasher.check_needs_rehash(kept) else None


def is_easy(password: str, *, about: Iterable[str] = ()) -> bool:
    """True for a password that guessers try first.

    That is: a well-known one, with or without decoration; a run of keys; a name or address in ``about``.
    """
    text = unicodedata.normalize("NFKC", password).casefold()
    names = {_letters(name) for name in about}
    return text in _known() or _is_pattern(text) or any(base in _known() or base in names for base in _bases(text))


def _bases(text: str) -> list[str]:
    """What is left without decoration at the ends, as written and with look-alike characters read as letters."""
    found = []
    for reading in (text, text.translate(LOOKALIKES)):
        base = DECORATION.sub("", reading)
        if len(base) >= 3 and len(text) - len(base) <= MOST_DECORATION:
            found.append(base)
    return found


def _is_pattern(text: str) -> bool:
    if UNIT.fullmatch(text):
        return True
    runs = (*RUNS, *(run[::-1] for run in RUNS))
    return len(text) <= 2 * RUN_LENGTH and any(text in run or run.startswith(text[:RUN_LENGTH]) for run in runs)


def _letters(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalpha())


def _normal(password: str) -> bytes:
    """The same bytes for the same characters, however a keyboard composes them (NIST SP 800-63B, 5.1.1.2)."""
    return unicodedata.normalize("NFKC", password).encode()


@cache
def _known() -> frozenset[str]:
    return frozenset(line for line in KNOWN.read_text("utf-8").split("\n") if line and not line.startswith("#"))


@cache
def _nobody() -> str:
    """A hash to check against where there is no account, so that this takes as long."""
    return _hasher.hash(secrets.token_bytes(32))
