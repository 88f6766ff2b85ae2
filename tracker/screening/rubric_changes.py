"""What may be saved, what may be published, and what the buttons of the editor do to a draft."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.rubrics.commands import add_criterion, move_criterion, remove_criterion
from tracker.rubrics.editing.blank import BLANK
from tracker.rubrics.editing.parameters import FIELDS
from tracker.rubrics.models import RubricVersion
from tracker.rubrics.translation import rubric_of
from tracker.scoring import Criterion, Problem, ProblemKind, Rubric, check_rubric
from tracker.terminology.in_use import vocabulary
from tracker.web.errors import DomainError
from tracker.web.wording.work import word


def refuse_protected(criteria: Sequence[Criterion]) -> list[str]:
    """Sentences about criteria that may not even be saved: protected attributes."""
    return [
        _sentence(problem)
        for problem in check_rubric(Rubric(tuple(criteria)), vocabulary())
        if problem.kind is ProblemKind.PROTECTED
    ]


def require_publishable(draft: RubricVersion) -> list[str]:
    """Sentences about what keeps a draft from being published: what is broken, and proxies without a reason."""
    reasons = {row.key: row.proxy_reason for row in draft.criteria}
    found = []
    for problem in check_rubric(rubric_of(draft), vocabulary()):
        if problem.refused:
            found.append(_sentence(problem))
        elif problem.kind is ProblemKind.PROXY and not reasons.get(problem.criterion or ""):
            found.append(f"{_sentence(problem)} Write the reason in the criterion, or remove it.")
    return found


def change_structure(draft: RubricVersion, do: str) -> None:
    """up:KEY, down:KEY, remove:KEY, add:KIND; "save" changes nothing more. DomainError for anything else."""
    verb, _colon, what = do.partition(":")
    if verb == "up":
        move_criterion(draft, what, by=-1)
    elif verb == "down":
        move_criterion(draft, what, by=1)
    elif verb == "remove":
        remove_criterion(draft, what)
    elif verb == "add" and what in FIELDS:
        number = sum(row.kind == what for row in draft.criteria) + 1
        add_criterion(draft, what, label=f"New criterion: {word(what).lower()} {number}", params=BLANK[what])
    elif verb != "save":
        raise DomainError("There is no such button. Load the page again.")


def _sentence(problem: Problem) -> str:
    return f"{problem.sentence} {problem.instead}".strip()
