"""Patterns to sentences: ``{3..9}`` a number, ``{200..900/50}`` in steps, ``{a|b}`` a choice, ``[X|Y]`` a tool.

A name in ``values`` wins over the other readings, so ``{years}`` can be filled from the person.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from random import Random

from tracker.demo import bank

_SLOT = re.compile(r"\{([^{}]+)\}|\[([^\[\]]+)\]")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)(?:/(\d+))?$")

Leaning = Mapping[str, float]


def leaning(rng: Random) -> dict[str, float]:
    """How much a person likes each known tool, 0..1: the same person mostly answers ``[PyTorch|JAX]`` alike."""
    return {tool: rng.random() for tool in tools()}


def fill(pattern: str, rng: Random, likes: Leaning, values: Mapping[str, str] | None = None) -> str:
    """The pattern with every slot filled."""
    known = values or {}

    def one(match: re.Match[str]) -> str:
        if match[2] is not None:
            return _tool(match[2].split("|"), rng, likes)
        return known.get(match[1]) or _plain(match[1], rng)

    return _SLOT.sub(one, pattern)


def _tool(options: list[str], rng: Random, likes: Leaning) -> str:
    return max(options, key=lambda tool: likes.get(tool, 0.5) + 0.35 * rng.random())


def _plain(slot: str, rng: Random) -> str:
    number = _NUMBER.match(slot)
    if number is None:
        return rng.choice(slot.split("|"))
    low, high, step = number.groups()
    if "." in low:
        return f"{rng.uniform(float(low), float(high)):.1f}"
    value = rng.randrange(int(low), int(high) + 1, int(step or 1))
    return f"{value:,}" if value >= 1000 else str(value)


@cache
def tools() -> tuple[str, ...]:
    """Every tool that a demo résumé may name, as it is written there."""
    return tuple(tool for group in bank.table("skills")["groups"].values() for tool in group)


@cache
def _finder() -> re.Pattern[str]:
    longest_first = "|".join(re.escape(tool) for tool in sorted(tools(), key=len, reverse=True))
    return re.compile(rf"(?<![\w+#])(?:{longest_first})(?![\w+#])")


def tools_named(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The known tools that the texts name, each once, in order of appearance."""
    return tuple(dict.fromkeys(found for text in texts for found in _finder().findall(text)))
