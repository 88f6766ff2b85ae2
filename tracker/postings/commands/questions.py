"""The questions of a posting's form. A key is made once from the label and stays, whatever the label becomes."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.postings.content import QuestionContent
from tracker.postings.models import Posting, Question
from tracker.postings.refusal import Refused
from tracker.postings.slugs import slug_of, unused
from tracker.rubrics.lifecycle import VersionStatus
from tracker.rubrics.queries import versions_of
from tracker.web.wording.translation import gettext as _

LONGEST_KEY = 50


def replace_questions(posting: Posting, questions: Sequence[QuestionContent]) -> bool:
    """Whether anything changed. Refused when a question goes that the rubric judges."""
    before = [_content(question) for question in posting.questions]
    if before == list(questions):
        return False
    saved = {question.key: question for question in posting.questions}
    _refuse_judged(posting, [row for key, row in saved.items() if key not in {one.key for one in questions}])
    taken = set(saved)  # a removed key too: answers given under it keep their meaning
    rows = []
    for position, content in enumerate(questions):
        row = saved.get(content.key) or _new(content, taken)
        _fill(row, content, position)
        rows.append(row)
    posting.questions = rows
    return True


def _new(content: QuestionContent, taken: set[str]) -> Question:
    key = unused(slug_of(content.label, otherwise="question", longest=LONGEST_KEY), taken)
    taken.add(key)
    return Question(key=key)


def _fill(row: Question, content: QuestionContent, position: int) -> None:
    row.position = position
    row.label, row.hint, row.kind, row.required = content.label, content.hint, content.kind, content.required
    row.choices, row.knock_out = list(content.choices), content.knock_out


def _content(row: Question) -> QuestionContent:
    names = [name for name in QuestionContent.__slots__ if name != "choices"]
    return QuestionContent(**{name: getattr(row, name) for name in names}, choices=tuple(row.choices))


def _refuse_judged(posting: Posting, removed: Sequence[Question]) -> None:
    judged = {
        criterion.params.get("question")
        for version in versions_of(posting.rubric)
        if version.status is not VersionStatus.RETIRED
        for criterion in version.criteria
        if criterion.kind == "answer"
    }
    sentence = _("The rubric judges the answer to “%(question)s”. Take that criterion out of the rubric first.")
    problems = [("questions", sentence % {"question": row.label}) for row in removed if row.key in judged]
    if problems:
        raise Refused(problems)
