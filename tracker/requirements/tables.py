"""Reads the word lists of ``data/``: tab-separated rows, ``#`` starts a comment."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent / "data"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``data/<name>.tsv`` as tuples of fields."""
    lines = (_HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))


@cache
def column(name: str, key: str) -> tuple[str, ...]:
    """The second fields of the rows whose first field is ``key``, in file order."""
    return tuple(row[1] for row in rows(name) if row[0] == key)


@cache
def any_of(name: str, key: str) -> re.Pattern[str]:
    """One case-blind pattern that finds any of ``column(name, key)`` as whole words."""
    return re.compile(r"(?<![\w-])(?:" + "|".join(column(name, key)) + r")(?!\w)", re.IGNORECASE)


@cache
def any_small(name: str, key: str) -> re.Pattern[str]:
    """Like :func:`any_of`, for a text in small letters, in which it is found twice as fast; rows hold no capitals."""
    return re.compile(r"(?<![\w-])(?:" + "|".join(column(name, key)) + r")(?!\w)")


@cache
def opening(name: str, key: str) -> re.Pattern[str]:
    """Like :func:`any_of`, for words in front of others: to be matched at a start, blanks behind them included."""
    return re.compile(r"(?:" + "|".join(column(name, key)) + r")", re.IGNORECASE)
