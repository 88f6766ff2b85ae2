"""docker-compose.yml describes a deployment that config.py understands. It was not run on this machine."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from tests.deployment.variables import variables_read
from tracker import cli, config

ROOT = Path(__file__).resolve().parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
OURS = ("migrate", "web", "worker", "sweeper")


def test_it_has_the_six_parts_and_the_migration() -> None:
    assert sorted(COMPOSE["services"]) == sorted([*OURS, "postgres", "valkey", "mail"])


def test_every_variable_is_one_that_the_settings_read() -> None:
    set_here = set(COMPOSE["services"]["web"]["environment"])
    assert set_here - variables_read() == set()


def test_the_settings_of_the_web_service_are_a_production_on_postgresql() -> None:
    values = {name: str(value) for name, value in COMPOSE["services"]["web"]["environment"].items()}
    values = {name: re.sub(r"\$\{[A-Z_]+:?[-?]([^}]*)\}", r"\1", value) for name, value in values.items()}
    settings = config.from_environment(values)
    assert (settings.production, settings.sqlite, settings.trusted_proxies) == (True, False, 1)


def test_every_service_of_ours_starts_a_command_there_is() -> None:
    commands = [COMPOSE["services"][name]["command"][3] for name in OURS]
    assert [command for command in commands if command not in cli.COMMANDS] == []


def test_the_image_copies_only_what_is_there() -> None:
    copied = re.findall(r"^COPY (\S+)", COMPOSE["services"]["web"]["build"]["dockerfile_inline"], re.MULTILINE)
    assert [path for path in copied if not (ROOT / path).exists()] == []


def test_the_broker_never_evicts_and_keeps_what_it_is_given() -> None:
    command = COMPOSE["services"]["valkey"]["command"]
    assert command[1:] == ["--appendonly", "yes", "--maxmemory-policy", "noeviction"]
