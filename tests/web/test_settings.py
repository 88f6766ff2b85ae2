from __future__ import annotations

from dataclasses import replace

from flask import Flask

from tracker.config import Settings
from tracker.web.settings import settings as settings_of


def test_the_settings_are_those_of_the_running_application_unless_another_is_named(
    app: Flask, settings: Settings
) -> None:
    other = Flask("other")
    other.extensions["tracker"] = replace(settings, organisation="Beet Works")
    assert settings_of() is settings
    assert settings_of(other).organisation == "Beet Works"
