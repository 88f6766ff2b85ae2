"""What the settings say, before anything is asked of the surroundings."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Flask

from tracker.upkeep.doctor.findings import Finding, advice, danger, well
from tracker.web.settings import settings

SHORTEST_SECRET = 32  # characters; the kept one has 64
FEWEST_SORTS = 10  # different characters in it
GIVEAWAYS = ("change", "secret", "password", "default", "example")  # parts of what examples suggest
MAKE_ONE = 'Set SECRET_KEY to the output of: python3 -c "import secrets; print(secrets.token_urlsafe(48))"'
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def secret(app: Flask) -> Finding:
    """Sessions and private links are worth what the secret is worth."""
    key = settings(app).secret_key
    if not key:
        return danger(f"SECRET_KEY is not set. {MAKE_ONE}")
    if len(key) < SHORTEST_SECRET:
        return danger(f"SECRET_KEY has {len(key)} characters; {SHORTEST_SECRET} is the least. {MAKE_ONE}")
    if len(set(key)) < FEWEST_SORTS or any(word in key.lower() for word in GIVEAWAYS):
        return danger(f"SECRET_KEY can be guessed. {MAKE_ONE}")
    return well("The secret is long enough.")


def debug_mode(app: Flask) -> Finding:
    """Flask's debugger runs whatever a visitor types."""
    if not app.debug:
        return well("Debug mode is off.")
    sentence = "Debug mode is on: an error page lets visitors run code. Unset FLASK_DEBUG."
    return danger(sentence) if settings(app).production else advice(sentence)


def public_address(app: Flask) -> Finding:
    """Letters carry it, and https decides whether cookies are safe."""
    config = settings(app)
    parts = urlsplit(config.public_url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return danger(f"PUBLIC_URL is no address: {config.public_url}. Set it to what people type, https:// included.")
    if parts.hostname in LOOPBACK:
        where = f"Links in letters lead to {config.public_url}, which only this machine reaches."
        return advice(f"{where} Set PUBLIC_URL.") if config.production else well(where)
    if parts.scheme == "http":
        return advice("PUBLIC_URL is http: sign-ins and résumés travel in the open. Serve https, and say so there.")
    if not config.production:
        return advice("PUBLIC_URL is public, TRACKER_ENV is not production. Set TRACKER_ENV=production.")
    return well(f"People reach {config.public_url}.")


def time_limits(app: Flask) -> Finding:
    """A task is stopped before its lease runs out, and a file before its task: parser < hard limit < lease."""
    hard, limits = app.extensions["celery"].conf.task_time_limit, settings(app).timings
    if not hard:
        return danger("Tasks have no time limit: one bad file holds a worker for ever. Set TASK_TIME_LIMIT=25.")
    if hard >= limits.lease:
        return danger(
            f"A task may run {hard} s, its lease ends after {limits.lease} s, so that two workers do the same work. "
            f"Set TASK_LEASE to {hard + 15} or more, or TASK_TIME_LIMIT lower."
        )
    if limits.parser_wall >= hard:
        return danger(
            f"Reading a file may take {limits.parser_wall} s, its task {hard} s, so that a slow file kills its worker. "
            f"Set TASK_TIME_LIMIT to {limits.parser_wall + 10} or more."
        )
    return well(
        f"A file is stopped after {limits.parser_wall} s, a task after {hard} s, a lease after {limits.lease} s."
    )


def visibility(app: Flask) -> Finding:
    """The broker must not give a task to a second worker while the first may still run it."""
    conf = app.extensions["celery"].conf
    seconds, hard = conf.broker_transport_options.get("visibility_timeout", 3600), conf.task_time_limit or 0
    if seconds <= hard:
        return danger(
            f"The broker gives a task away again after {seconds} s, a task may run {hard} s. "
            f"Set VISIBILITY_TIMEOUT to {hard * 2} or more."
        )
    return well(f"The broker waits {seconds} s before it gives a task away again.")
