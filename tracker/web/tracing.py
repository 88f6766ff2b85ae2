"""Each request has an id: in every line that is logged meanwhile, and in the answer's header."""

from __future__ import annotations

import secrets
import time

import structlog
from flask import Flask, Response, g, request

HEADER = "X-Request-Id"
UNLOGGED = frozenset({"static", "live", "ready", "metrics"})  # asked every few seconds by machines

log = structlog.get_logger()


def register(app: Flask) -> None:
    """Before everything else, so that nothing is logged without an id."""
    app.before_request(_begin)
    app.after_request(_end)


def _begin() -> None:
    """A new id, never the visitor's: a header is not to be trusted."""
    g.request_id, g.began = secrets.token_hex(8), time.perf_counter()
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request=g.request_id)


def _end(response: Response) -> Response:
    """One line a page: what was asked for by its route, which holds no token, and how it was answered."""
    response.headers[HEADER] = g.request_id
    if request.endpoint not in UNLOGGED:
        log.info(
            "answered",
            method=request.method if request.url_rule else "",
            route=request.url_rule.rule if request.url_rule else "unknown",
            status=response.status_code,
            milliseconds=round((time.perf_counter() - g.began) * 1000),
        )
    return response
