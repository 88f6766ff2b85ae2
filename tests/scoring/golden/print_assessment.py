"""Prints the golden assessments as canonical bytes, one a line: ``python print_assessment.py``."""

import sys
from datetime import date
from pathlib import Path

from tracker import documents
from tracker.scoring import Answer, Rubric, assess, from_json, to_json

HERE = Path(__file__).parent
TODAY = date(2026, 11, 20)


def main() -> None:
    """Write every résumé's assessment to standard output, by the name of its file."""
    rubric = from_json(Rubric, (HERE / "rubric.json").read_bytes())
    answers = (Answer("permit", "yes"),)
    for path in sorted((HERE / "resumes").glob("*.txt")):
        resume = documents.resume(documents.read(path.read_bytes(), path.name), today=TODAY)
        sys.stdout.buffer.write(to_json(assess(resume, rubric, answers=answers, today=TODAY)) + b"\n")


if __name__ == "__main__":
    main()
