"""A TOML table that is read field by field, and complains with the file and the field in the sentence."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar, get_args

Value = TypeVar("Value")
NAMES = {str: "text", int: "a whole number", bool: "true or false", list: "a list", dict: "a table"}


class CatalogueError(ValueError):
    """A catalogue file says something that cannot be used. The message names the file and the field."""


class Table:
    """Fields of one table. ``finish`` objects to the fields nobody asked for."""

    def __init__(self, values: Mapping[str, object], file: str, path: str = "") -> None:
        self._values = values
        self._file = file
        self._path = path
        self._asked: list[str] = []

    def error(self, name: str, what: str) -> CatalogueError:
        """An error about the field ``name`` of this table, ready to raise."""
        return CatalogueError(f"{self._file}: {self._path}{name}: {what}")

    def text(self, name: str, default: str | None = None) -> str:
        """A text that is not blank; ``default`` when the field is absent and a default is given."""
        value = self._take(name, str, default)
        if not value.strip() and default is None:
            raise self.error(name, "is empty")
        return value

    def number(self, name: str, *, least: int = 0) -> int:
        """A whole number of at least ``least``."""
        value = self._take(name, int, None)
        if value < least:
            raise self.error(name, f"is {value}, and must be {least} or more")
        return value

    def flag(self, name: str) -> bool:
        """True or false."""
        return self._take(name, bool, None)

    def one_of(self, name: str, literal: object) -> str:
        """One of the words of a ``Literal`` type."""
        value = self.text(name)
        if value not in get_args(literal):
            raise self.error(name, f"is {value!r}, and must be one of {', '.join(get_args(literal))}")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty when the field is absent."""
        values = self._take(name, list, [])
        if not all(isinstance(value, str) for value in values):
            raise self.error(name, "must hold texts only")
        return tuple(values)

    def mapping(self, name: str) -> dict[str, object]:
        """A table as it stands, its fields unread."""
        return self._take(name, dict, None)

    def table(self, name: str) -> Table:
        """The table in the field ``name``."""
        return Table(self.mapping(name), self._file, f"{self._path}{name}.")

    def tables(self, name: str) -> tuple[Table, ...]:
        """A list of tables; empty when the field is absent. Paths count from 1, as people do."""
        values = self._take(name, list, [])
        if not all(isinstance(value, dict) for value in values):
            raise self.error(name, "must hold tables only")
        return tuple(
            Table(value, self._file, f"{self._path}{name}[{number}].") for number, value in enumerate(values, 1)
        )

    def has(self, name: str) -> bool:
        """Whether the field is there."""
        return name in self._values

    def finish(self) -> None:
        """Raise when the table holds a field that was not read: a misspelt name must not pass in silence."""
        for name in self._values:
            if name not in self._asked:
                raise self.error(name, "is not a field of this table")

    def _take(self, name: str, kind: type[Value], default: Value | None) -> Value:
        self._asked.append(name)
        if name not in self._values:
            if default is None:
                raise self.error(name, "is missing")
            return default
        value = self._values[name]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.error(name, f"must be {NAMES[kind]}")
        return value


def open_table(path: Path) -> Table:
    """The top table of a TOML file. Raises ``CatalogueError`` when the file is not TOML."""
    try:
        return Table(tomllib.loads(path.read_text(encoding="utf-8")), path.name)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise CatalogueError(f"{path.name}: cannot be read as TOML: {broken}") from broken
