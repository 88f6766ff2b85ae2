"""Prints the golden assessments as canonical bytes, one a line: ``python print_assessment.py``.

The vocabulary is the test's own, so that a new term in the shipped one changes nothing here.
"""

import sys
from datetime import date
from pathlib import Path

from tracker import documents
from tracker.scoring import Answer, Rubric, assess, from_json, to_json
from tracker.vocabulary import Kind, Term, Vocabulary

HERE = Path(__file__).parent
TODAY = date(2026, 11, 20)
VOCABULARY = Vocabulary(
    (
        Term("framework", "framework", Kind.METHOD),
        Term("deep-learning-framework", "deep learning framework", Kind.METHOD, parents=("framework",)),
        Term("pytorch", "PyTorch", Kind.FRAMEWORK, parents=("deep-learning-framework",), related=("tensorflow",)),
        Term("tensorflow", "TensorFlow", Kind.FRAMEWORK, parents=("deep-learning-framework",)),
        Term("apache-spark", "Apache Spark", Kind.FRAMEWORK, aliases=("Spark",), related=("apache-kafka",)),
        Term("apache-kafka", "Apache Kafka", Kind.PLATFORM, aliases=("Kafka",)),
        Term("python", "Python", Kind.LANGUAGE),
        Term("sql", "SQL", Kind.LANGUAGE),
        Term("rust", "Rust", Kind.LANGUAGE),
        Term("sap", "SAP", Kind.PLATFORM),
        Term("oracle-database", "Oracle Database", Kind.PLATFORM, aliases=("Oracle",)),
        Term("payroll", "Payroll", Kind.DOMAIN),
        Term("nursing", "Nursing", Kind.DOMAIN),
        Term("registered-nurse", "Registered Nurse", Kind.TITLE, related=("nursing",)),
        Term("computer-science", "Computer Science", Kind.FIELD, related=("mathematics",)),
        Term("mathematics", "Mathematics", Kind.FIELD),
        Term("nursing-studies", "Nursing", Kind.FIELD),
        Term("english", "English", Kind.HUMAN_LANGUAGE),
        Term("german", "German", Kind.HUMAN_LANGUAGE),
        Term("french", "French", Kind.HUMAN_LANGUAGE),
        Term("aws-solutions-architect", "AWS Certified Solutions Architect", Kind.CERTIFICATION),
    )
)


def main() -> None:
    """Write every résumé's assessment to standard output, by the name of its file."""
    rubric = from_json(Rubric, (HERE / "rubric.json").read_bytes())
    answers = (Answer("permit", "yes"),)
    for path in sorted((HERE / "resumes").glob("*.txt")):
        resume = documents.resume(documents.read(path.read_bytes(), path.name), today=TODAY, vocabulary=VOCABULARY)
        assessment = assess(resume, rubric, answers=answers, today=TODAY, vocabulary=VOCABULARY)
        sys.stdout.buffer.write(to_json(assessment) + b"\n")


if __name__ == "__main__":
    main()
