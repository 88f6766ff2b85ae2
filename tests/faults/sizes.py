"""How much of everything: the sizes that the product promises, and smaller ones from the environment."""

from __future__ import annotations

import os


def size(name: str, usual: int) -> int:
    """The number in ``FAULT_<name>``, or the usual one."""
    return int(os.environ.get(f"FAULT_{name}", usual))


APPLICATIONS = size("APPLICATIONS", 2000)  # of the chaos
SEEDS = size("SEEDS", 5)  # one after the other, on SQLite and PostgreSQL in turn
BROKER_SECONDS = size("BROKER_SECONDS", 60)  # without a broker, at five applications a second
POISON_PEOPLE = size("POISON_PEOPLE", 200)  # of whom one in forty sends a file that kills the reader
TIME_PEOPLE = size("TIME_PEOPLE", 100)
RUBRIC_PEOPLE = size("RUBRIC_PEOPLE", 10_000)
DATABASE_PEOPLE = size("DATABASE_PEOPLE", 300)
SWEEPER_SECONDS = size("SWEEPER_SECONDS", 30)
