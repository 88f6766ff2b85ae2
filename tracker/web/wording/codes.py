"""The codes that tables store and that enums name."""

from __future__ import annotations

from enum import Enum


def code(value: Enum | str) -> str:
    """The stored code of an enum's member; a code stays as it is."""
    return str(value.value) if isinstance(value, Enum) else value
