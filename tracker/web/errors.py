"""Errors as pages: a sentence that says what happened and what to do, with the right status.

A domain raises one of these; the handler below makes the page, with the words that were typed and not taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from flask import Flask, abort, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError, CSRFProtect
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from tracker.access import signed_in
from tracker.web.room import is_full
from tracker.web.sent import words_sent
from tracker.web.settings import settings
from tracker.web.wording.numbers import file_size
from tracker.web.wording.translation import gettext as _

log = structlog.get_logger()
csrf = CSRFProtect()


class DomainError(Exception):
    """A rule of the product was met. ``str()`` is the sentence for the person; ``status`` the answer's code."""

    status = 422


class NotFound(DomainError):
    """There is no such thing, or it is not yours to see: the same answer for both."""

    status = 404


class Conflict(DomainError):
    """Someone else was faster, or the thing has moved on."""

    status = 409


class Gone(DomainError):
    """It was here and is no more."""

    status = 410


class NoRoom(DomainError):
    """A disk of ours is full: nothing of this was stored. ``wait`` is when to try again, in seconds."""

    status = 503
    wait = 300

    def __init__(self) -> None:
        super().__init__(NO_ROOM)


NO_ROOM = "Our storage is full just now. Nothing of this was stored. Try again in a few minutes."
TOO_BIG = 413
SENTENCES = {
    400: "We could not understand this request. Go back, and try once more.",
    401: "You are signed out. Sign in, and try once more.",
    403: "Your role does not include this. Ask an admin if you need it.",
    404: "There is nothing at this address. It may have moved, or the link may be incomplete.",
    405: "This address does not take that kind of request. Go back, and use the buttons on the page.",
    409: "Someone else changed this a moment ago. Load the page again to see how it stands.",
    410: "This is no longer here.",
    413: "That is more than we take, so nothing of it is stored. Choose a smaller file.",
    422: "This cannot be done as it stands.",
    429: "That was too many requests in a short time. Wait a minute, then try again.",
    500: "Something went wrong on our side. Nothing you saved is lost. Try again in a minute.",
    503: "The tracker cannot reach its database. Nothing you saved is lost. Try again in a minute.",
}
CSRF_SENTENCE = (
    "This page was open for too long, or cookies are off. Go back, load the page again, and send it once more."
)


def register(app: Flask) -> None:
    """Handlers for our errors, the web's, and the unforeseen."""
    app.before_request(_refuse_nul)
    csrf.init_app(app)
    app.register_error_handler(DomainError, lambda error: page(error.status, str(error)))
    app.register_error_handler(NoRoom, _no_room)
    app.register_error_handler(CSRFError, lambda _error: page(400, CSRF_SENTENCE))
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(OperationalError, _database_error)
    app.register_error_handler(OSError, _system_error)
    app.register_error_handler(Exception, _unforeseen)


@contextmanager
def told_when_full() -> Iterator[None]:
    """NoRoom in place of whatever a full disk makes of the block, and a line in the log; other errors pass."""
    try:
        yield
    except (OSError, OperationalError) as error:
        if not is_full(error):
            raise
        raise _full(error) from error


def _refuse_nul() -> None:
    """No row is named with a NUL, and PostgreSQL takes none in a question."""
    if "\x00" in request.path:
        abort(404)
    if b"%00" in request.query_string:
        abort(400)


def page(status: int, sentence: str = "") -> tuple[str, int]:
    """The error page for a status."""
    audience = "staff" if signed_in() else "public"
    text = sentence or SENTENCES.get(status, SENTENCES[500])
    told = {"status": status, "sentence": text, "audience": audience, "written": words_sent()}
    return render_template("errors/error.html", **told), status


def _http_error(error: HTTPException) -> ResponseReturnValue:
    if error.code is None or error.code < 400:
        return error.get_response()
    body, status = page(error.code, _too_big() if error.code == TOO_BIG else "")
    headers = [(name, value) for name, value in error.get_headers() if name not in ("Content-Type", "Content-Length")]
    return body, status, headers


def _too_big() -> str:
    """How big it was, and what is taken; empty when the browser does not say how much it sends."""
    size, most = request.content_length, settings().upload_limit
    if size is None or size <= most:
        return ""
    sentence = "What was sent is %(size)s, so nothing of it is stored. Choose a file under %(most)s MB."
    return _(sentence, size=file_size(size), most=most // 1024 // 1024)


def _database_error(error: OperationalError) -> ResponseReturnValue:
    if is_full(error):
        return _no_room(_full(error))
    log.error("database_unavailable", path=_path_pattern(), error=str(error.orig)[:200])
    return page(503)


def _system_error(error: OSError) -> ResponseReturnValue:
    return _no_room(_full(error)) if is_full(error) else _unforeseen(error)


def _full(error: OSError | OperationalError) -> NoRoom:
    log.error("disk_full", path=_path_pattern(), error=str(getattr(error, "orig", error))[:200])
    return NoRoom()


def _no_room(error: NoRoom) -> ResponseReturnValue:
    return *page(error.status, str(error)), {"Retry-After": str(error.wait)}


def _unforeseen(error: Exception) -> tuple[str, int]:
    log.error("unforeseen_error", path=_path_pattern(), exc_info=error)
    return page(500)


def _path_pattern() -> str:
    """The route, never the address: an address may hold a token."""
    return request.url_rule.rule if request.url_rule else "unknown"
