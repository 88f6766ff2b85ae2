"""What every screen shares: base form, errors, headers, paging, wording, health, static files. Owns no table."""

from __future__ import annotations

from flask import Flask

from tracker.web import assets, errors, filters, headers, health, limits, screens, tracing


def register(app: Flask) -> None:
    """Give the application everything that no domain owns."""
    for part in (tracing, limits, headers, errors, assets, filters, screens, health):
        part.register(app)
