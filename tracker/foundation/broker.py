"""The only door to Redis: how long the queues are, how it is set up, and whether it answers, each within a second."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

import redis

from tracker.config import Settings

QUEUE = "tracker"  # reading and scoring of what has just come
MAIL_QUEUE = "tracker-mail"  # letters: they must not wait behind a thousand files
BULK_QUEUE = "tracker-bulk"  # reading and scoring everybody anew: nobody who has just come waits behind it
QUEUES = (QUEUE, MAIL_QUEUE, BULK_QUEUE)
TIMEOUT_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class SetUp:
    """How the server is set up; a part that it does not tell is None."""

    eviction: str | None  # noeviction, allkeys-lru, …
    persists: bool | None  # True when a restart finds what was there before
    clock: datetime


class _Door:
    def __init__(self) -> None:
        self.url: str | None = None


_door = _Door()


def connect(settings: Settings) -> None:
    """Remember where the broker is; connections are made when first needed."""
    _door.url = settings.redis_url


def client() -> redis.Redis:
    """A client on the broker of the settings. Celery spells a unix socket redis+socket://, redis-py unix://."""
    if _door.url is None:
        raise RuntimeError("the broker's address is not set: create_app() does that")
    return _client(_door.url.replace("redis+socket://", "unix://"))


@lru_cache(maxsize=4)
def _client(url: str) -> redis.Redis:
    return redis.Redis.from_url(
        url, socket_timeout=TIMEOUT_SECONDS, socket_connect_timeout=TIMEOUT_SECONDS, decode_responses=True
    )


def queue_length(queue: str = QUEUE) -> int | None:
    """Hints waiting in the queue, or None when the broker does not answer."""
    try:
        return int(client().llen(queue))
    except (redis.RedisError, OSError):
        return None


def answers() -> bool:
    """True when the broker answers a ping in time."""
    try:
        return bool(client().ping())
    except (redis.RedisError, OSError):
        return False


def set_up() -> SetUp | None:
    """How the server is set up, or None when it does not answer. Hosted servers tell less: they refuse CONFIG."""
    try:
        seconds, micros = client().time()
        memory, persistence = client().info("memory"), client().info("persistence")
    except (redis.RedisError, OSError):
        return None
    appends = bool(persistence.get("aof_enabled"))
    return SetUp(
        eviction=memory.get("maxmemory_policy"),
        persists=True if appends else _snapshots(),
        clock=datetime.fromtimestamp(seconds + micros / 1_000_000, UTC),
    )


def _snapshots() -> bool | None:
    try:
        return bool(client().config_get("save").get("save"))
    except (redis.RedisError, OSError):
        return None
