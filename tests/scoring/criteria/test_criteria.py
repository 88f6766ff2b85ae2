"""Every kind, held to the same promises."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker import documents
from tracker.scoring import (
    KINDS,
    STANDARD_LEVELS,
    Answer,
    Criterion,
    Finding,
    Importance,
    Rubric,
    Status,
    assess,
    check_rubric,
    find,
    from_json,
    to_json,
)
from tracker.scoring.reading import Reading
from tracker.vocabulary import Vocabulary

GOOD: Mapping[str, Mapping[str, object]] = {
    "skill": {"terms": ["python", "kiln firing"], "mode": "any", "need": "used", "years": 2, "within_years": 9},
    "experience": {"years": 3, "years_max": 9, "terms": ["python"]},
    "education": {"level": "bachelor", "fields": ["computer-science"], "or_experience_years": 8},
    "certification": {"terms": ["cka"], "mode": "all"},
    "language": {"term": "german", "level": "B2"},
    "ability": {"statement": "builds batch pipelines"},
    "subject": {"main": ["python"], "terms": ["sql", "data-engineer"]},
    "answer": {"question": "q", "accept": ["yes"]},
}
ODD_TEXTS = (
    "",
    "x",
    "Python " * 3000,
    "مهندس بيانات ٢٠١٩",
    "🙂 " * 50,
    "软件工程师 Python 2019-2021",
    "Experience\nEngineer, Tarn\n2030 – 2040\n• Python",
    "Experience\nEngineer, Tarn\n2021 – 2019\n• Python",
    "Experience\nEngineer, Tarn\n1930 – present\n• Python",
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
NAMES = ("main", "terms", "mode", "need", "years", "years_max", "within_years", "level", "fields", "term", "statement")
PARAMS = st.dictionaries(st.sampled_from((*NAMES, "question", "accept", "at_least", "at_most")), JSON, max_size=5)

CAREER = "Experience\nEngineer, Tarn\n2019 – 2021\n• Wrote Python\n\nLanguages\nGerman (B1)\n"
Resumes = Callable[[str], documents.Resume]
Readings = Callable[[str], Reading]


def criterion(kind: str, params: Mapping[str, object]) -> Criterion:
    return Criterion("wanted", kind, "Wanted", Importance.MUST, 1, params, STANDARD_LEVELS.get(kind, ()))


def holds(finding: Finding, text: str) -> None:
    """What every finding promises."""
    assert finding.level in range(0, 101, 5)
    assert {Status.MET: finding.level >= 75, Status.PARTLY: 0 < finding.level < 100}.get(finding.status, True)
    assert (finding.status is not Status.NO_EVIDENCE) or (finding.level == 0 and finding.question)
    assert finding.sentence.endswith((".", "”."))
    assert " zero" not in finding.sentence
    assert all(text[one.start : one.end] == one.quote and one.quote for one in finding.evidence)
    assert len(finding.evidence) <= 3


def test_every_kind_has_an_example_here() -> None:
    assert sorted(GOOD) == sorted(KINDS)


@pytest.mark.parametrize("kind", sorted(GOOD))
def test_a_good_criterion_has_no_problem(kind: str, vocabulary: Vocabulary) -> None:
    rubric = Rubric((criterion(kind, GOOD[kind]),))
    assert [one.kind.value for one in check_rubric(rubric, vocabulary)] == ["unknown_term"] * (kind == "skill")


@pytest.mark.parametrize("kind", sorted(GOOD))
def test_the_standard_levels_are_a_ladder_from_nothing_to_all(kind: str) -> None:
    rungs = [level.at for level in STANDARD_LEVELS[kind]]
    assert (rungs[0], rungs[-1]) == (100, 0)
    assert rungs == sorted(set(rungs), reverse=True)


@pytest.mark.parametrize("kind", sorted(GOOD))
def test_an_empty_resume_is_a_question(kind: str, today: date, vocabulary: Vocabulary) -> None:
    finding = find(documents.Resume("", today), criterion(kind, GOOD[kind]), today=today, vocabulary=vocabulary)
    assert (finding.status, finding.level, finding.evidence) == (Status.NO_EVIDENCE, 0, ())
    assert finding.question


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_resumes_give_sensible_findings(text: str, resume_of: Resumes, today: date, vocabulary: Vocabulary) -> None:
    resume = resume_of(text) if text.strip() else documents.Resume(text, today)
    for kind in sorted(GOOD):
        holds(find(resume, criterion(kind, GOOD[kind]), today=today, vocabulary=vocabulary), resume.text)


def test_findings_alone_equal_those_in_a_rubric(resume_of: Resumes, today: date, vocabulary: Vocabulary) -> None:
    resume, answers = resume_of(CAREER), (Answer("q", "yes"),)
    rubric = Rubric(tuple(Criterion(kind, kind, kind, Importance.PLUS, 1, GOOD[kind]) for kind in GOOD))
    whole = assess(resume, rubric, answers=answers, today=today, vocabulary=vocabulary)
    alone = [find(resume, one, answers=answers, today=today, vocabulary=vocabulary) for one in rubric.criteria]
    assert tuple(alone) == whole.findings
    assert [from_json(Finding, to_json(one)) for one in alone] == alone


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(wanted=st.builds(criterion, st.sampled_from([*sorted(GOOD), "unheard-of"]), PARAMS))
def test_any_parameters_give_a_finding_and_sentences_about_what_is_wrong(
    wanted: Criterion, reading_of: Readings, today: date, vocabulary: Vocabulary
) -> None:
    resume = reading_of(CAREER).resume
    holds(find(resume, wanted, today=today, vocabulary=vocabulary), resume.text)
    assert all(problem.sentence for problem in check_rubric(Rubric((wanted,)), vocabulary))
