"""Figures of ranking quality, with ties counted as what they are, and how sure a figure is."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from math import log2, sqrt
from typing import TypeVar

Unit = TypeVar("Unit")
_ROUNDS = 400
_SEED = 20261120


def mean(values: Sequence[float]) -> float:
    """The mean; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def area_under_curve(wanted: Sequence[float], unwanted: Sequence[float]) -> float:
    """The chance that a wanted one scores above an unwanted one, a tie counting half; .5 when a side is empty."""
    pairs = len(wanted) * len(unwanted)
    if not pairs:
        return 0.5
    won = sum((good > bad) + 0.5 * (good == bad) for good in wanted for bad in unwanted)
    return won / pairs


def spearman(left: Sequence[float], right: Sequence[float]) -> float:
    """Spearman's rank correlation with mean ranks for ties; 0 when one side does not vary."""
    return _pearson(_ranks(left), _ranks(right))


def pairwise(scores: Sequence[float], truths: Sequence[float]) -> tuple[float, int]:
    """(pairs ordered as their truths are, pairs with unequal truths); a tie of scores counts half."""
    won, pairs = 0.0, 0
    for one in range(len(scores)):
        for other in range(one):
            if truths[one] == truths[other]:
                continue
            pairs += 1
            if scores[one] == scores[other]:
                won += 0.5
            else:
                won += (scores[one] > scores[other]) == (truths[one] > truths[other])
    return won, pairs


def ndcg(scores: Sequence[float], relevant: Sequence[bool], depth: int = 10) -> float:
    """NDCG at ``depth`` with gains of 0 and 1; those that tie share the gain of their places, as chance would."""
    order = sorted(range(len(scores)), key=lambda at: -scores[at])
    discounts = [1 / log2(place + 2) if place < depth else 0.0 for place in range(len(order))]
    gained, first = 0.0, 0
    while first < min(depth, len(order)):
        last = first
        while last < len(order) and scores[order[last]] == scores[order[first]]:
            last += 1
        share = sum(relevant[at] for at in order[first:last]) / (last - first)
        gained += share * sum(discounts[first:last])
        first = last
    best = sum(discounts[: sum(relevant)])
    return gained / best if best else 0.0


def interval(units: Sequence[Unit], figure: Callable[[Sequence[Unit]], float]) -> tuple[float, float, float]:
    """(figure, 2.5 % and 97.5 % quantile over 400 resamples of the units with replacement); the seed is fixed."""
    chance = random.Random(_SEED)  # noqa: S311 - resampling, not secrets
    drawn = sorted(figure(chance.choices(units, k=len(units))) for _ in range(_ROUNDS)) if units else [0.0]
    return figure(units), drawn[int(0.025 * len(drawn))], drawn[min(len(drawn) - 1, int(0.975 * len(drawn)))]


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=lambda at: values[at])
    ranks = [0.0] * len(values)
    first = 0
    while first < len(order):
        last = first
        while last < len(order) and values[order[last]] == values[order[first]]:
            last += 1
        for at in order[first:last]:
            ranks[at] = (first + last - 1) / 2
        first = last
    return ranks


def _pearson(left: Sequence[float], right: Sequence[float]) -> float:
    if not left:
        return 0.0
    mean_left, mean_right = sum(left) / len(left), sum(right) / len(right)
    above = sum((a - mean_left) * (b - mean_right) for a, b in zip(left, right, strict=True))
    below = sqrt(sum((a - mean_left) ** 2 for a in left) * sum((b - mean_right) ** 2 for b in right))
    return above / below if below else 0.0
