"""The settings of the running application, typed."""

from __future__ import annotations

from flask import Flask, current_app

from tracker.config import Settings


def settings(app: Flask | None = None) -> Settings:
    """The frozen Settings that ``create_app`` was given."""
    found: Settings = (app or current_app).extensions["tracker"]
    return found
