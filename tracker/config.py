"""Settings, read once from the environment, frozen. Nothing else reads ``os.environ`` for configuration."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

MEGABYTE = 1024 * 1024


class BadSettings(Exception):
    """The environment asks for something that cannot be. ``str()`` says what to set."""


@dataclass(frozen=True, slots=True)
class Timings:
    """Seconds that fit together: parser wall < hard task limit < lease; the sweep finds what was lost."""

    parser_cpu: int = 10
    parser_wall: int = 14  # so that the child is gone when fifteen have passed
    task_soft_limit: int = 20
    task_hard_limit: int = 25
    lease: int = 40
    sweep: int = 5
    hint_again: int = 30
    visibility: int = 300  # after which the broker gives a message to another worker


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the installation decides. ``from_environment`` is the only maker outside tests."""

    data_dir: Path
    database_url: str
    redis_url: str
    secret_key: str
    public_url: str = "http://127.0.0.1:8000"
    organisation: str = "Northwind Labs"
    tagline: str = "We build sensors and models which help small farms use less water."
    contact_email: str = "jobs@example.org"
    mail_from: str = "Northwind Labs hiring <jobs@example.org>"
    smtp_url: str = ""  # empty: letters are written to data_dir/mail instead
    production: bool = False
    trusted_proxies: int = 0
    upload_limit: int = 10 * MEGABYTE
    apply_limit: str = "60 per hour"  # applications from one address
    timezone: str = "UTC"
    metrics_token: str = ""  # empty: /metrics answers the loopback only
    timings: Timings = Timings()

    @property
    def files_dir(self) -> Path:
        """Where uploads lie, by content hash."""
        return self.data_dir / "files"

    @property
    def mail_dir(self) -> Path:
        """The mail catcher: one .eml a letter, when no SMTP server is set."""
        return self.data_dir / "mail"

    @property
    def cache_dir(self) -> Path:
        """What can be made again: page images."""
        return self.data_dir / "cache"

    @property
    def sqlite(self) -> bool:
        """True when the database is a file in the data folder."""
        return self.database_url.startswith("sqlite")

    @property
    def secure_cookies(self) -> bool:
        """Cookies are sent over https only, whenever the public address is https."""
        return self.public_url.startswith("https://")


def data_dir_in(env: Mapping[str, str]) -> Path:
    """The folder of everything kept, whether it is there or not."""
    return Path(env.get("TRACKER_DATA", ".data")).resolve()


def from_environment(environ: Mapping[str, str] | None = None) -> Settings:
    """Settings from environment variables; every one has a default that works on one machine."""
    env = os.environ if environ is None else environ
    data_dir = data_dir_in(env)
    defaults = Settings(data_dir=data_dir, database_url="", redis_url="", secret_key="")
    production = env.get("TRACKER_ENV", "") == "production"
    return Settings(
        data_dir=data_dir,
        database_url=_database_url(env, data_dir),
        redis_url=_redis_url(env, data_dir),
        secret_key=env.get("SECRET_KEY") or ("" if production else _kept_secret(data_dir)),  # the doctor judges it
        public_url=env.get("PUBLIC_URL", defaults.public_url).rstrip("/"),
        organisation=env.get("ORGANISATION", defaults.organisation),
        tagline=env.get("TAGLINE", defaults.tagline),
        contact_email=env.get("CONTACT_EMAIL", defaults.contact_email),
        mail_from=env.get("MAIL_FROM", defaults.mail_from),
        smtp_url=env.get("SMTP_URL", ""),
        production=production,
        trusted_proxies=_number(env, "TRUSTED_PROXIES", defaults.trusted_proxies),
        apply_limit=env.get("APPLY_LIMIT", defaults.apply_limit),
        timezone=env.get("TRACKER_TIMEZONE", defaults.timezone),
        metrics_token=env.get("METRICS_TOKEN", ""),
        timings=_timings(env),
    )


def _timings(env: Mapping[str, str]) -> Timings:
    """The three that a slow machine may need longer; the doctor says whether they fit together."""
    usual = Timings()
    hard = _number(env, "TASK_TIME_LIMIT", usual.task_hard_limit)
    return Timings(
        task_soft_limit=max(0, hard - (usual.task_hard_limit - usual.task_soft_limit)),
        task_hard_limit=hard,
        lease=_number(env, "TASK_LEASE", usual.lease),
        visibility=_number(env, "VISIBILITY_TIMEOUT", usual.visibility),
    )


def _number(env: Mapping[str, str], name: str, usual: int) -> int:
    value = env.get(name) or str(usual)
    if not value.isdecimal():
        raise BadSettings(f"{name} is {value}. Set it to a whole number.")
    return int(value)


def _database_url(env: Mapping[str, str], data_dir: Path) -> str:
    """SQLAlchemy's spelling: a bare postgresql:// is given the driver we install."""
    url = env.get("DATABASE_URL") or f"sqlite:///{data_dir / 'tracker.db'}"
    for bare in ("postgresql://", "postgres://"):
        if url.startswith(bare):
            url = "postgresql+psycopg://" + url.removeprefix(bare)
    if not url.startswith("sqlite:///") and not _names_a_host(url, "postgresql+psycopg"):
        raise BadSettings(  # without the address: it may hold a password
            "DATABASE_URL is no address of a database we know. Write it as postgresql://user:password@host/name, "
            "or leave it empty for a SQLite file in the data folder."
        )
    return url


def _redis_url(env: Mapping[str, str], data_dir: Path) -> str:
    """Celery's spelling: a unix socket is redis+socket://."""
    url = env.get("REDIS_URL") or f"redis+socket://{data_dir / 'run' / 'valkey.sock'}"
    if not url.startswith("redis+socket:///") and not _names_a_host(url, "redis", "rediss"):
        raise BadSettings(
            "REDIS_URL is no address of a broker. Write it as redis://host:6379/0, or as redis+socket:///path/to/socket."
        )
    return url


def _names_a_host(url: str, *schemes: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in schemes and bool(parts.hostname or parts.path.strip("/")) and parts.port != 0
    except ValueError:  # brackets that do not close, a port that is no number
        return False


def _kept_secret(data_dir: Path) -> str:
    """A secret made at first start and kept beside the data, so that links and sessions outlive a restart."""
    path = data_dir / "secret_key"
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        return path.read_text().strip()
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        if path.is_file():  # another process was faster
            return path.read_text().strip()
        raise BadSettings(
            f"The data folder {data_dir} cannot be written ({error.strerror}), so no secret can be kept there. "
            "Make it writable, or set SECRET_KEY."
        ) from None
    with os.fdopen(descriptor, "w") as handle:
        secret = secrets.token_urlsafe(48)
        handle.write(secret)
    return secret
