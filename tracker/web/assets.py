"""Static files with the hash of their content in the address, so that browsers may keep them for ever."""

from __future__ import annotations

import gzip
from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import Flask, Response, current_app, has_request_context, request, url_for
from markupsafe import Markup

_A_YEAR = 365 * 24 * 3600
_SQUEEZABLE = {"text/css", "text/javascript", "application/javascript", "image/svg+xml"}


def register(app: Flask) -> None:
    """Give templates ``asset`` and ``sprite_icon``; squeeze static files, and let those with their hash be kept."""
    app.jinja_env.globals["asset"] = asset
    app.jinja_env.globals["sprite_icon"] = sprite_icon
    app.after_request(_finish_static)


def asset(name: str) -> str:
    """The address of a file under ``static/`` with its content hash: ``/static/tokens.css?v=3f2a…``.

    Raises LookupError when there is no such file: a wrong name in a template is a bug, not a 404 for the visitor.
    """
    return _address(*_site(), name)


def sprite_icon(name: str, css: str = "") -> Markup:
    """A symbol of icons.svg, hidden from screen readers. No macro: a list draws three hundred, each made once."""
    return _drawn(*_site(), name, css)


def _site() -> tuple[str, str]:
    """Where static files lie, and the prefix the application is mounted at."""
    return current_app.static_folder or "", request.script_root if has_request_context() else ""


@cache
def _drawn(folder: str, script_root: str, name: str, css: str) -> Markup:
    return Markup('<svg class="icon{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>').format(
        f" {css}" if css else "", _address(folder, script_root, "icons.svg"), name
    )


@cache
def _address(folder: str, script_root: str, name: str) -> str:
    # script_root is part of the key only: url_for reads it from the request
    return url_for("static", filename=name, v=_fingerprint(Path(folder) / name))


@cache
def _fingerprint(path: Path) -> str:
    if not path.is_file():
        raise LookupError(f"no static file {path.name!r}")
    return sha256(path.read_bytes()).hexdigest()[:16]


@cache
def _squeezed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), mtime=0)


def _finish_static(response: Response) -> Response:
    if request.endpoint != "static" or response.status_code != 200:
        return response
    path = Path(current_app.static_folder or "") / str((request.view_args or {}).get("filename", ""))
    if request.args.get("v") == _fingerprint(path):
        response.headers["Cache-Control"] = f"public, max-age={_A_YEAR}, immutable"
    if response.mimetype in _SQUEEZABLE:
        response.vary.add("Accept-Encoding")
        if request.accept_encodings["gzip"] > 0:
            _squeeze(response, path)
    return response


def _squeeze(response: Response, path: Path) -> None:
    response.direct_passthrough = False
    response.set_data(_squeezed(path))
    response.headers["Content-Encoding"] = "gzip"
    response.headers.pop("ETag", None)  # it named the other bytes; the date still answers If-Modified-Since
