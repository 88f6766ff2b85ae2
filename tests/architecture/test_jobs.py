"""Every Job has a task and every task a Job; tasks stay small."""

from __future__ import annotations

import ast
from pathlib import Path

from tracker.foundation.jobs import Job

TASKS = Path(__file__).resolve().parents[2] / "workers" / "tasks"
LONGEST_TASK = 10


def test_jobs_and_tasks_are_the_same_set() -> None:
    named = sorted(name for path in TASKS.glob("*.py") for name in _jobs_named_in(path))
    assert named == sorted(job.name for job in Job)


def test_a_task_is_ten_lines_at_most() -> None:
    long = [
        f"{path.name}:{node.name}"
        for path in TASKS.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef) and node.end_lineno and node.end_lineno - node.lineno >= LONGEST_TASK
    ]
    assert long == []


def _jobs_named_in(path: Path) -> list[str]:
    """The X of every ``@celery.task(name=jobs.Job.X.value)``."""
    found = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef):
            for decorator in node.decorator_list:
                found += [
                    part.attr
                    for part in ast.walk(decorator)
                    if isinstance(part, ast.Attribute)
                    and isinstance(part.value, ast.Attribute)
                    and part.value.attr == "Job"
                ]
    return found
