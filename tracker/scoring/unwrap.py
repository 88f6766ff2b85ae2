"""Plain JSON back to rubrics, criteria and assessments, refusing what does not fit with a sentence that says where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TypeVar, cast

from tracker.scoring.types import (
    Assessment,
    Criterion,
    Evidence,
    Finding,
    Importance,
    Json,
    Level,
    Rubric,
    Source,
    Status,
    Tier,
)

Choice = TypeVar("Choice", bound=Enum)
Part = TypeVar("Part")


def rubric(plain: Json, where: str) -> Rubric:
    """A rubric from its object."""
    return Rubric(_each(_mapping(plain, where), where, "criteria", criterion))


def criterion(plain: Json, where: str) -> Criterion:
    """A criterion from its object; levels, source and reason may be absent, as in a file written by hand."""
    found = _mapping(plain, where)
    params = _mapping(found.get("params", {}), f"{where}.params")
    return Criterion(
        key=_text(found, where, "key"),
        kind=_text(found, where, "kind"),
        label=_text(found, where, "label"),
        importance=_choice(Importance, found, where, "importance"),
        weight=_whole(found, where, "weight"),
        params=params,
        levels=_each(found, where, "levels", _level) if "levels" in found else (),
        source=None if found.get("source") is None else _source(found["source"], f"{where}.source"),
        why=_text(found, where, "why", absent=""),
    )


def assessment(plain: Json, where: str) -> Assessment:
    """An assessment from its object."""
    found = _mapping(plain, where)
    return Assessment(
        total_tenths=_whole(found, where, "total_tenths"),
        tier=_choice(Tier, found, where, "tier"),
        findings=_each(found, where, "findings", finding),
        engine_version=_text(found, where, "engine_version"),
        vocabulary_version=_text(found, where, "vocabulary_version"),
    )


def finding(plain: Json, where: str) -> Finding:
    found = _mapping(plain, where)
    return Finding(
        criterion=_text(found, where, "criterion"),
        status=_choice(Status, found, where, "status"),
        level=_whole(found, where, "level"),
        sentence=_text(found, where, "sentence"),
        evidence=_each(found, where, "evidence", _evidence),
        question=_text(found, where, "question", absent=""),
    )


def _evidence(plain: Json, where: str) -> Evidence:
    found = _mapping(plain, where)
    start, end = _whole(found, where, "start"), _whole(found, where, "end")
    return Evidence(start, end, _text(found, where, "quote"), _text(found, where, "note", absent=""))


def _level(plain: Json, where: str) -> Level:
    found = _mapping(plain, where)
    return Level(_whole(found, where, "at"), _text(found, where, "sentence"))


def _source(plain: Json, where: str) -> Source:
    found = _mapping(plain, where)
    return Source(
        document=_text(found, where, "document"),
        section=_text(found, where, "section", absent=""),
        start=None if found.get("start") is None else _whole(found, where, "start"),
        end=None if found.get("end") is None else _whole(found, where, "end"),
        quote=_text(found, where, "quote", absent=""),
    )


def _mapping(plain: Json, where: str) -> Mapping[str, Json]:
    if not isinstance(plain, dict):
        raise ValueError(f"{where} must be an object with named parts")
    return plain


def _each(found: Mapping[str, Json], where: str, name: str, read: Callable[[Json, str], Part]) -> tuple[Part, ...]:
    values = found.get(name)
    if not isinstance(values, list):
        raise ValueError(f"{where} needs {name!r}, a list")
    return tuple(read(value, f"{where}.{name}[{number}]") for number, value in enumerate(values))


def _text(found: Mapping[str, Json], where: str, name: str, absent: str | None = None) -> str:
    value = found.get(name, absent)
    if not isinstance(value, str):
        raise ValueError(f"{where} needs {name!r}, a text")
    return value


def _whole(found: Mapping[str, Json], where: str, name: str) -> int:
    value = found.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{where} needs {name!r}, a whole number")
    return value


def _choice(choices: type[Choice], found: Mapping[str, Json], where: str, name: str) -> Choice:
    value = found.get(name)
    for choice in choices:
        if choice.value == value:
            return choice
    allowed = ", ".join(str(choice.value) for choice in choices)
    raise ValueError(f"{where} needs {name!r}, one of {allowed}")


def reader_of(kind: type[Part]) -> Callable[[Json, str], Part]:
    """What reads a plain value into one of the four kinds that travel."""
    readers: dict[type, Callable[[Json, str], object]] = {
        Rubric: rubric,
        Criterion: criterion,
        Assessment: assessment,
        Finding: finding,
    }
    return cast(Callable[[Json, str], Part], readers[kind])
