from collections.abc import Mapping

import pytest

from tracker.scoring import Criterion, Importance, Level, ProblemKind, Rubric, check_rubric
from tracker.vocabulary import Vocabulary


def one(label: str = "Python", kind: str = "skill", key: str = "k", weight: int = 1, **params: object) -> Criterion:
    given: Mapping[str, object] = params or {"terms": ["python"]}
    return Criterion(key, kind, label, Importance.MUST, weight, given)


def kinds(vocabulary: Vocabulary, *criteria: Criterion) -> list[ProblemKind]:
    return [problem.kind for problem in check_rubric(Rubric(criteria), vocabulary)]


def sentences(vocabulary: Vocabulary, *criteria: Criterion) -> list[str]:
    return [problem.sentence for problem in check_rubric(Rubric(criteria), vocabulary)]


def test_a_sound_rubric_has_no_problem(vocabulary: Vocabulary) -> None:
    assert check_rubric(Rubric((one(),)), vocabulary) == ()


def test_a_rubric_needs_criteria(vocabulary: Vocabulary) -> None:
    problem = check_rubric(Rubric(()), vocabulary)[0]
    assert (problem.criterion, problem.refused) == (None, True)
    assert problem.sentence == "The rubric has no criteria. Add one, or draft them from the job ad."


def test_weights_must_be_above_zero(vocabulary: Vocabulary) -> None:
    assert sentences(vocabulary, one(weight=0)) == [
        "All weights are zero, so nobody could earn anything. Give one a weight.",
        "The weight is 0. It must be a whole number above 0.",
    ]


def test_what_is_there_twice_is_said_at_the_second(vocabulary: Vocabulary) -> None:
    java = one("Java", key="j", terms=["java"])
    assert sentences(vocabulary, java, one("java ", key="i")) == ["“java” is there twice. Rename or remove one."]
    assert sentences(vocabulary, java, one("SQL", key="j")) == [
        "The key “j” is used twice. Each criterion needs its own."
    ]
    assert sentences(vocabulary, java, one("Coffee", key="i", terms=["java"])) == [
        "“Coffee” asks for the same as another criterion and would count twice."
    ]


def test_an_unknown_kind_is_refused_with_those_there_are(vocabulary: Vocabulary) -> None:
    kinds_there_are = "ability, answer, certification, education, experience, language, skill, subject"
    expected = f"“guess” is no kind of criterion. There are {kinds_there_are}."
    assert sentences(vocabulary, one(kind="guess")) == [expected]


def test_levels_are_checked(vocabulary: Vocabulary) -> None:
    levels = (Level(120, "a"), Level(50, ""), Level(50, "b"))
    broken = Criterion("k", "skill", "Python", Importance.MUST, 1, {"terms": ["python"]}, levels)
    assert sentences(vocabulary, broken) == [
        "A level lies outside 0 to 100.",
        "Two levels stand at the same height.",
        "A level has no sentence. Say what a person at it has shown.",
    ]


def test_a_term_outside_the_vocabulary_is_allowed_and_said(vocabulary: Vocabulary) -> None:
    problem = check_rubric(Rubric((one(terms=["kiln firing"]),)), vocabulary)[0]
    assert (problem.kind, problem.refused) == (ProblemKind.UNKNOWN_TERM, False)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Age", ProblemKind.PROTECTED),
        ("Young and dynamic", ProblemKind.PROTECTED),
        ("Young", ProblemKind.PROTECTED),
        ("Male candidates only, young", ProblemKind.PROTECTED),
        ("Female", ProblemKind.PROTECTED),
        ("Recent graduates preferred", ProblemKind.PROTECTED),
        ("Native speaker of German", ProblemKind.PROTECTED),
        ("Able-bodied", ProblemKind.PROTECTED),
        ("Degree from a top-20 university", ProblemKind.PROXY),
        ("No employment gaps", ProblemKind.PROXY),
        ("ZIP code near the office", ProblemKind.PROXY),
        ("Graduated after 2018", ProblemKind.PROXY),
        ("Explains a model to non-specialists", ProblemKind.NOT_ON_RESUME),
        ("Team player", ProblemKind.NOT_ON_RESUME),
        ("Willing to travel", ProblemKind.NOT_ON_RESUME),
    ],
)
def test_what_must_not_or_cannot_be_judged_is_named_with_a_way_out(
    vocabulary: Vocabulary, label: str, kind: ProblemKind
) -> None:
    problem = check_rubric(Rubric((one(label),)), vocabulary)[0]
    assert (problem.kind, problem.criterion, problem.refused) == (kind, "k", kind is ProblemKind.PROTECTED)
    assert problem.sentence
    assert problem.instead


@pytest.mark.parametrize(
    "label",
    [
        "Image processing",
        "Teaches young children",
        "Storage and age of data",
        "Single sign-on",
        "Gender studies",
        "Men's health nursing",
        "Work with young people",
        "Cares for disabled adults",
        "White-box testing",
        "Weight and balance calculations",
    ],
)
def test_innocent_words_raise_no_concern(vocabulary: Vocabulary, label: str) -> None:
    assert kinds(vocabulary, one(label)) == []


def test_a_form_question_may_ask_what_a_resume_cannot_show(vocabulary: Vocabulary) -> None:
    asked = one("Willing to travel", kind="answer", question="travel", accept=["yes"])
    assert kinds(vocabulary, asked) == []


def test_the_statement_is_looked_at_as_well(vocabulary: Vocabulary) -> None:
    asked = one("Fit", kind="ability", statement="is a young and energetic seller of pots")
    assert kinds(vocabulary, asked) == [ProblemKind.PROTECTED]


@pytest.mark.parametrize("label", ["A young person", "Someone young for the till", "Aged below 35"])
def test_asking_for_the_young_is_refused(vocabulary: Vocabulary, label: str) -> None:
    assert kinds(vocabulary, one(label)) == [ProblemKind.PROTECTED]


def test_working_with_the_young_is_not(vocabulary: Vocabulary) -> None:
    assert kinds(vocabulary, one("Has cared for young people in a hostel")) == []
