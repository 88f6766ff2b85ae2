"""The only door to Redis: how long the queue is, and whether it answers. Every question has a short time-out."""

from __future__ import annotations

from functools import lru_cache

import redis

from tracker.config import Settings

QUEUE = "tracker"
TIMEOUT_SECONDS = 1.0


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


def queue_length() -> int | None:
    """Hints waiting in the queue, or None when the broker does not answer."""
    try:
        return int(client().llen(QUEUE))
    except (redis.RedisError, OSError):
        return None


def answers() -> bool:
    """True when the broker answers a ping in time."""
    try:
        return bool(client().ping())
    except (redis.RedisError, OSError):
        return False


def configuration(name: str) -> str | None:
    """A server setting such as ``maxmemory-policy``, or None when it cannot be asked."""
    try:
        answer = client().config_get(name)
    except (redis.RedisError, OSError):
        return None
    return answer.get(name)
