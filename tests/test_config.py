"""Settings come from the environment, with defaults that work on one machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker import config


def test_one_machine_needs_no_variable(tmp_path: Path) -> None:
    settings = config.from_environment({"TRACKER_DATA": str(tmp_path)})
    assert (settings.database_url, settings.redis_url) == (
        f"sqlite:///{tmp_path}/tracker.db",
        f"redis+socket://{tmp_path}/run/valkey.sock",
    )


def test_the_secret_is_made_once_and_kept_for_its_owner_alone(tmp_path: Path) -> None:
    first, second = (config.from_environment({"TRACKER_DATA": str(tmp_path)}).secret_key for _ in range(2))
    assert first == second
    assert (len(first) > 40, (tmp_path / "secret_key").stat().st_mode & 0o777) == (True, 0o600)


def test_a_secret_that_cannot_be_kept_is_said_not_invented(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(config.BadSettings, match="cannot be written"):
        config.from_environment({"TRACKER_DATA": str(tmp_path / "data")})


def test_production_invents_no_secret(tmp_path: Path) -> None:
    environ = {"TRACKER_DATA": str(tmp_path), "TRACKER_ENV": "production"}
    assert (config.from_environment(environ).secret_key, list(tmp_path.iterdir())) == ("", [])


def test_a_slow_machine_may_take_longer(tmp_path: Path) -> None:
    environ = {"TRACKER_DATA": str(tmp_path), "TASK_TIME_LIMIT": "60", "TASK_LEASE": "90", "VISIBILITY_TIMEOUT": ""}
    found = config.from_environment(environ).timings
    assert (found.task_soft_limit, found.task_hard_limit, found.lease, found.visibility) == (55, 60, 90, 300)


def test_a_number_that_is_none_is_said(tmp_path: Path) -> None:
    with pytest.raises(config.BadSettings, match=r"^TRUSTED_PROXIES is two"):
        config.from_environment({"TRACKER_DATA": str(tmp_path), "TRUSTED_PROXIES": "two"})


def test_a_bare_postgresql_address_is_given_our_driver(tmp_path: Path) -> None:
    environ = {"TRACKER_DATA": str(tmp_path), "DATABASE_URL": "postgres://tracker@db/tracker", "SECRET_KEY": "x" * 40}
    assert config.from_environment(environ).database_url == "postgresql+psycopg://tracker@db/tracker"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("DATABASE_URL", "nonsense"),
        ("DATABASE_URL", "mysql://tracker:hush@db/tracker"),
        ("DATABASE_URL", "postgresql://tracker:hush@db:none/tracker"),
        ("DATABASE_URL", "postgresql://"),
        ("REDIS_URL", "http://broker"),
        ("REDIS_URL", "broker:6379"),
    ],
)
def test_an_address_that_is_none_is_said_without_the_password_in_it(tmp_path: Path, name: str, address: str) -> None:
    with pytest.raises(config.BadSettings, match=rf"^{name} is no address") as said:
        config.from_environment({"TRACKER_DATA": str(tmp_path), name: address})
    assert "hush" not in str(said.value)


@pytest.mark.parametrize("address", ["redis://broker:6379/0", "rediss://broker", "redis+socket:///run/valkey.sock"])
def test_every_address_of_a_broker_is_taken(tmp_path: Path, address: str) -> None:
    assert config.from_environment({"TRACKER_DATA": str(tmp_path), "REDIS_URL": address}).redis_url == address


def test_cookies_are_for_https_alone_when_the_public_address_is(tmp_path: Path) -> None:
    environ = {"TRACKER_DATA": str(tmp_path), "PUBLIC_URL": "https://jobs.example.org/", "SECRET_KEY": "x" * 40}
    settings = config.from_environment(environ)
    assert (settings.secure_cookies, settings.public_url) == (True, "https://jobs.example.org")
