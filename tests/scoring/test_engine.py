import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tracker import documents
from tracker.scoring import (
    ENGINE_VERSION,
    Assessment,
    Criterion,
    Importance,
    Rubric,
    Status,
    Tier,
    assess,
    find,
    to_json,
)
from tracker.vocabulary import Vocabulary

RUBRIC = Rubric(
    (
        Criterion("python", "skill", "Python", Importance.MUST, 2, {"terms": ["python"]}),
        Criterion("german", "language", "German", Importance.PLUS, 1, {"term": "german", "level": "B2"}),
    )
)
Resumes = Callable[[str], documents.Resume]
Assessed = Callable[[str, Rubric], Assessment]


@pytest.fixture
def assessed(resume_of: Resumes, today: date, vocabulary: Vocabulary) -> Assessed:
    """The assessment of a résumé given as text."""

    def look(text: str, rubric: Rubric) -> Assessment:
        return assess(resume_of(text), rubric, today=today, vocabulary=vocabulary)

    return look


def test_an_assessment_holds_every_finding_and_what_made_it(
    resume_of: Resumes, career: str, today: date, vocabulary: Vocabulary
) -> None:
    found = assess(resume_of(career), RUBRIC, today=today, vocabulary=vocabulary)
    assert [one.criterion for one in found.findings] == ["python", "german"]
    assert (found.total_tenths, found.total, found.tier) == (667, 66.7, Tier.MET)
    assert (found.engine_version, found.vocabulary_version) == (ENGINE_VERSION, vocabulary.version)


def test_a_rubric_without_criteria_totals_nothing(resume_of: Resumes, career: str, today: date) -> None:
    found = assess(resume_of(career), Rubric(()), today=today)
    assert (found.total_tenths, found.findings) == (0, ())


def test_an_unknown_kind_is_left_open(resume_of: Resumes, career: str, today: date) -> None:
    found = find(resume_of(career), Criterion("k", "guess", "", Importance.MUST, 1, {}), today=today)
    assert (found.status, found.sentence) == (Status.NO_EVIDENCE, "We cannot look for a criterion of the kind “guess”.")


def test_two_criteria_with_one_key_do_not_stop_an_assessment(resume_of: Resumes, career: str, today: date) -> None:
    assert len(assess(resume_of(career), Rubric(RUBRIC.criteria * 2), today=today).findings) == 4


PERSON = """\
{first} {last}
{mail}@example.org | {place}

Summary
{first} is an engineer. {pronoun} builds pipelines.

"""


@pytest.mark.parametrize(
    "person",
    [
        ("Aisha", "Okafor", "She", "Lagos 101233"),
        ("Greg", "Baker", "He", "Leeds LS1 4AP"),
        ("Lakisha", "Li", "They", ""),
    ],
)
def test_name_pronoun_and_place_change_no_finding(
    career: str, assessed: Assessed, person: tuple[str, str, str, str]
) -> None:
    first, last, pronoun, place = person

    def outcomes(text: str) -> list[tuple[Status, int, str]]:
        return [(one.status, one.level, one.sentence) for one in assessed(text, RUBRIC).findings]

    plain = PERSON.format(first="Jo", last="Brandt", mail="jo", pronoun="They", place="York")
    swapped = PERSON.format(first=first, last=last, mail=first.lower(), pronoun=pronoun, place=place)
    assert outcomes(plain + career) == outcomes(swapped + career)


def test_the_same_bytes_under_every_hash_seed(career: str) -> None:
    script = Path(__file__).with_name("golden") / "print_assessment.py"
    runs = [
        subprocess.run(
            [sys.executable, str(script)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    ]
    assert runs[0] == runs[1] == runs[2]
    assert runs[0].startswith(b'{"engine_version"')


def test_an_assessment_is_written_without_blanks(resume_of: Resumes, career: str, today: date) -> None:
    written = to_json(assess(resume_of(career), RUBRIC, today=today))
    assert written.startswith(b'{"engine_version":"')
