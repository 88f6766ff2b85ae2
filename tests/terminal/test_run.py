"""run, as its options are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tracker.cli import build_parser


@pytest.mark.parametrize(
    ("words", "folder"), [((), "as-the-others"), (("--data", "elsewhere"), "elsewhere")], ids=["variable", "option"]
)
def test_the_folder_is_the_one_that_backup_and_doctor_look_at(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: tuple[str, ...], folder: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRACKER_DATA", "as-the-others")
    assert build_parser("run").parse_args(["run", *words]).data.resolve() == tmp_path / folder
