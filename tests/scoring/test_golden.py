"""Whole résumés against one rubric of all kinds, byte for byte, with the engine version that made them.

An intended change: raise ``ENGINE_VERSION`` and record anew with
``python tests/scoring/golden/print_assessment.py > tests/scoring/golden/assessments.jsonl``.
"""

import json
import subprocess
import sys
from pathlib import Path

from tracker.scoring import ENGINE_VERSION

GOLDEN = Path(__file__).with_name("golden")


def recorded() -> list[bytes]:
    return (GOLDEN / "assessments.jsonl").read_bytes().splitlines()


def now() -> list[bytes]:
    command = [sys.executable, str(GOLDEN / "print_assessment.py")]
    root = str(Path(__file__).parents[2])
    return subprocess.run(command, env={"PYTHONPATH": root}, capture_output=True, check=True).stdout.splitlines()


def test_no_output_changes_unless_the_engine_version_does() -> None:
    versions = {json.loads(line)["engine_version"] for line in recorded()}
    changed = [json.loads(new) for old, new in zip(recorded(), now(), strict=True) if old != new]
    assert versions == {ENGINE_VERSION}, "ENGINE_VERSION changed: record the golden set anew"
    assert changed == [], "an output changed: raise ENGINE_VERSION and record the golden set anew"


def test_the_golden_set_shows_every_status() -> None:
    shown = {finding["status"] for line in recorded() for finding in json.loads(line)["findings"]}
    assert shown == {"met", "partly", "not_met", "no_evidence"}
