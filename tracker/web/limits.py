"""How often a stranger may ask. Kept in the broker, counted in memory while it is away."""

from __future__ import annotations

from hashlib import sha256

from flask import Flask, Response, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from werkzeug.middleware.proxy_fix import ProxyFix

from tracker.web.settings import settings

limiter = Limiter(key_func=get_remote_address, headers_enabled=True)

NOT_FOUND = 404
STATUS_LINK = "30 per minute"
SIGN_IN = "10 per 5 minutes"  # failed tries, by visitor and by address
SIGN_IN_BY_ALL = "1000 per 5 minutes"
RESET = "5 per hour"  # letters to one address
RESET_BY_VISITOR = "20 per hour"


def opened_nothing(response: Response) -> bool:
    """Only wrong private links are counted: an office behind one address may read its own pages as it likes."""
    return response.status_code == NOT_FOUND


def typed_address() -> str:
    """The address that was typed, as a hash: the counter keeps no personal data."""
    return sha256(request.form.get("email", "").strip().casefold().encode()).hexdigest()


def apply_limit() -> str:
    """How many applications one address may send; an installation behind one proxy sets its own."""
    return settings().apply_limit


def register(app: Flask) -> None:
    """Trust only the configured number of proxies for the client's address, then count by it."""
    config = settings(app)
    if config.trusted_proxies:
        n = config.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=n, x_proto=n, x_host=n)  # type: ignore[method-assign]
    app.config.setdefault("RATELIMIT_STORAGE_URI", config.redis_url.replace("redis+socket://", "redis+unix://"))
    app.config.setdefault("RATELIMIT_IN_MEMORY_FALLBACK_ENABLED", True)
    app.config.setdefault("RATELIMIT_SWALLOW_ERRORS", True)  # two threads find the broker away: the second one's
    app.config.setdefault("RATELIMIT_STORAGE_OPTIONS", {"socket_connect_timeout": 1, "socket_timeout": 1})
    limiter.init_app(app)
