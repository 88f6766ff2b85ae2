"""Readers far from Greenwich: their day is another one than that of UTC for hours."""

from __future__ import annotations

from flask import Flask, g


def read_in(app: Flask, zone: str) -> None:
    """From now on the organisation is in this zone, as TRACKER_TIMEZONE says it."""
    app.extensions["babel"].default_timezone = zone
    g.pop("tracker_zone", None)
