"""In production nothing starts on what the doctor calls dangerous; elsewhere it is the owner's own machine."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from flask import Flask

from tests.servers.product import ROOT, clean_environment
from tracker.config import Settings
from tracker.upkeep.doctor import DangerousStart, refuse

WEAK = "SECRET_KEY has 4 characters; 32 is the least."


def test_a_danger_ends_a_start_in_production_with_the_doctor_s_sentence(app: Flask) -> None:
    app.extensions["tracker"] = replace(app.extensions["tracker"], secret_key="weak", production=True)
    with pytest.raises(DangerousStart, match=WEAK):
        refuse(app)


def test_the_same_danger_is_nobody_s_business_on_one_s_own_machine(app: Flask) -> None:
    app.extensions["tracker"] = replace(app.extensions["tracker"], secret_key="weak")
    refuse(app)


def test_production_without_a_danger_starts(app: Flask) -> None:
    app.extensions["tracker"] = replace(app.extensions["tracker"], production=True)
    refuse(app)


@pytest.mark.parametrize("command", ["web", "worker", "sweeper"])
def test_the_programs_themselves_refuse(settings: Settings, command: str) -> None:
    environment = {
        **clean_environment(),
        "TRACKER_ENV": "production",
        "TRACKER_DATA": str(settings.data_dir),
        "DATABASE_URL": settings.database_url,
        "REDIS_URL": settings.redis_url,
        "SECRET_KEY": "weak",
        "PATH": os.environ["PATH"],
    }
    words = [sys.executable, "-m", "tracker", command, *(("--port", "1") if command == "web" else ())]
    refused = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (refused.returncode, WEAK in refused.stderr, "Traceback" in refused.stderr) == (1, True, False)
