"""Headers on every response, errors and static files included: what a browser may do with our pages."""

from __future__ import annotations

from flask import Flask, Response, request

from tracker.access import signed_in
from tracker.web.settings import settings

POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
YEAR_SECONDS = 31_536_000


def register(app: Flask) -> None:
    """Set the headers after every request."""
    app.after_request(_set_headers)


def _set_headers(response: Response) -> Response:
    headers = response.headers
    headers.setdefault("Content-Security-Policy", POLICY)
    headers.setdefault("X-Content-Type-Options", "nosniff")
    headers.setdefault("Referrer-Policy", "same-origin")
    headers.setdefault("X-Frame-Options", "DENY")
    headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
    if settings().secure_cookies:
        headers.setdefault("Strict-Transport-Security", f"max-age={YEAR_SECONDS}; includeSubDomains")
    if _is_private():
        headers.setdefault("Cache-Control", "no-store")
    return response


def _is_private() -> bool:
    """Staff pages and a candidate's own pages stay out of every cache."""
    if request.endpoint == "static":
        return False
    return signed_in() is not None or request.path.startswith("/applications/") or request.method != "GET"
