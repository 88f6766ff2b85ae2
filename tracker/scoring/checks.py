"""What is wrong with a rubric before it scores anyone: broken parts, protected attributes, proxies, the unshowable."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tracker.scoring.asked import unknown_terms
from tracker.scoring.criteria import KINDS
from tracker.scoring.params import Params
from tracker.scoring.text import lines_of
from tracker.scoring.types import Criterion, Problem, ProblemKind, Rubric
from tracker.scoring.wire import criterion_fingerprint
from tracker.scoring.wording import shortened
from tracker.vocabulary import STANDARD, Vocabulary

_FILES = (
    (ProblemKind.PROTECTED, "protected.txt"),
    (ProblemKind.PROXY, "proxies.txt"),
    (ProblemKind.NOT_ON_RESUME, "unshowable.txt"),
)
_NAMES_IN = ("main", "terms", "or_terms", "fields")
_MOST_WEIGHT = 1_000_000


@dataclass(frozen=True, slots=True)
class _Concern:
    """Words that raise one concern, anywhere in a criterion or as its whole name."""

    kind: ProblemKind
    anywhere: re.Pattern[str]
    whole: frozenset[str]
    sentence: str
    instead: str


def check_rubric(rubric: Rubric, vocabulary: Vocabulary = STANDARD) -> tuple[Problem, ...]:
    """Every problem, the whole rubric's first, then by criterion in order. Empty when it can be published as it is."""
    found = list(_whole(rubric))
    for criterion in rubric.criteria:
        found.extend(_broken(criterion))
        found.extend(_params(criterion, vocabulary))
        found.extend(_concerns_of(criterion))
    return tuple(found)


def _whole(rubric: Rubric) -> Iterator[Problem]:
    if not rubric.criteria:
        yield Problem(ProblemKind.BROKEN, "The rubric has no criteria. Add one, or draft them from the job ad.")
    elif sum(max(0, criterion.weight) for criterion in rubric.criteria) == 0:
        yield Problem(ProblemKind.BROKEN, "All weights are zero, so nobody could earn anything. Give one a weight.")
    yield from _repeated(rubric)


def _repeated(rubric: Rubric) -> Iterator[Problem]:
    """Keys, names and contents that occur more than once; said at the second occurrence."""
    keys: Counter[str] = Counter()
    names: Counter[str] = Counter()
    contents: Counter[tuple[str, str]] = Counter()
    for criterion in rubric.criteria:
        name, content = " ".join(criterion.label.casefold().split()), _content(criterion)
        if keys[criterion.key]:
            yield _broken_by(criterion, f"The key “{criterion.key}” is used twice. Each criterion needs its own.")
        elif name and names[name]:
            yield _broken_by(criterion, f"“{shortened(criterion.label)}” is there twice. Rename or remove one.")
        elif contents[content]:
            sentence = f"“{shortened(criterion.label)}” asks for the same as another criterion and would count twice."
            yield Problem(ProblemKind.BROKEN, sentence, criterion.key, "Remove one, or merge the two.")
        keys[criterion.key] += 1
        names[name] += 1
        contents[content] += 1


def _content(criterion: Criterion) -> tuple[str, str]:
    try:
        params = criterion_fingerprint(Criterion("", criterion.kind, "", criterion.importance, 1, criterion.params))
    except ValueError:  # NaN or infinity: its own check says so
        params = repr(sorted(criterion.params))
    return criterion.kind, params


def _broken(criterion: Criterion) -> Iterator[Problem]:
    if not criterion.key.strip():
        yield _broken_by(criterion, "A criterion has no key.")
    if not criterion.label.strip():
        yield _broken_by(criterion, "A criterion has no name. Say in a few words what is asked for.")
    if not 0 < criterion.weight <= _MOST_WEIGHT:
        yield _broken_by(criterion, f"The weight is {criterion.weight}. It must be a whole number above 0.")
    if any(not 0 <= level.at <= 100 for level in criterion.levels):
        yield _broken_by(criterion, "A level lies outside 0 to 100.")
    if len({level.at for level in criterion.levels}) < len(criterion.levels):
        yield _broken_by(criterion, "Two levels stand at the same height.")
    if any(not level.sentence.strip() for level in criterion.levels):
        yield _broken_by(criterion, "A level has no sentence. Say what a person at it has shown.")


def _params(criterion: Criterion, vocabulary: Vocabulary) -> Iterator[Problem]:
    kind = KINDS.get(criterion.kind)
    if kind is None:
        yield _broken_by(criterion, f"“{criterion.kind}” is no kind of criterion. There are {', '.join(KINDS)}.")
        return
    params = Params(criterion.params)
    for sentence in kind.check(params, vocabulary):
        yield _broken_by(criterion, f"“{shortened(criterion.label)}”: {sentence}")
    for name in _NAMES_IN:
        for sentence in unknown_terms(params, name, vocabulary):
            yield Problem(
                ProblemKind.UNKNOWN_TERM, sentence, criterion.key, "Choose a term of the vocabulary, or add it."
            )


def _concerns_of(criterion: Criterion) -> Iterator[Problem]:
    """At most one concern of each kind; a protected attribute is not called a proxy as well."""
    params = Params(criterion.params)
    names = [criterion.label, params.text("statement"), *(name for each in _NAMES_IN for name in params.texts(each))]
    said = [" ".join(name.lower().split()) for name in names if name]
    for concern in _concerns():
        if criterion.kind == "answer" and concern.kind is ProblemKind.NOT_ON_RESUME:
            continue
        if any(each in concern.whole or concern.anywhere.search(each) for each in said):
            yield Problem(concern.kind, concern.sentence, criterion.key, concern.instead)
            return


def _broken_by(criterion: Criterion, sentence: str) -> Problem:
    return Problem(ProblemKind.BROKEN, sentence, criterion.key)


@lru_cache(maxsize=1)
def _concerns() -> tuple[_Concern, ...]:
    return tuple(_concern(kind, line) for kind, name in _FILES for line in lines_of(name))


def _concern(kind: ProblemKind, line: str) -> _Concern:
    phrases, sentence, instead = (part.strip() for part in line.split(";"))
    each = [phrase.strip() for phrase in phrases.split("|")]
    anywhere = "|".join(re.escape(phrase) for phrase in each if not phrase.startswith("="))
    whole = frozenset(phrase[1:] for phrase in each if phrase.startswith("="))
    return _Concern(kind, re.compile(rf"(?<!\w)(?:{anywhere})(?!\w)"), whole, sentence, instead)
