"""The edit page's form: single fields, and lists of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wtforms import (
    Field,
    FieldList,
    FormField,
    HiddenField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms import Form as AnyForm
from wtforms.validators import ValidationError

from tracker.postings.editing.checks import Filled, known_day, whole_number
from tracker.postings.editing.rows import (
    PayRow,
    PlaceRow,
    QuestionRow,
    RequirementRow,
    StageRow,
    StepRow,
    TextRow,
)
from tracker.postings.lifecycle import EmploymentType, JobLevel, Remote
from tracker.postings.refusal import Problem
from tracker.web.forms import Form, LineField, not_longer, options
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.work import word

Check = Callable[[AnyForm, Field], None]
MOST_QUESTIONS = 20
MOST_ROWS = 60
LONG_TEXT = 6000


def at_most(limit: int) -> Check:
    """Not more rows than ``limit``."""

    def check(_form: AnyForm, field: Field) -> None:
        if len(field.entries) > limit:
            raise ValidationError(_("Keep this list to %(limit)s entries: remove some", limit=limit))

    return check


def all_different(name: str, sentence: str) -> Check:
    """No two rows with the same words in the field ``name``; ``sentence`` has room for the words."""

    def check(_form: AnyForm, field: Field) -> None:
        seen: set[str] = set()
        for entry in field.entries:
            words = entry.form[name].data or ""
            if words and words.casefold() in seen:
                raise ValidationError(_(sentence, words=words))
            seen.add(words.casefold())

    return check


class TitleForm(Form):
    """What a new opening begins with."""

    title = StringField("Title", [Filled("Give the role a title, for example Field engineer"), not_longer(200)])


class PostingForm(TitleForm):
    """``edits`` is the revision the page was made from: a save over someone else's is a conflict."""

    edits = HiddenField(validators=[Filled("Load the page again"), whole_number(0, 10**9)])
    team = StringField("Team", [not_longer(120)])
    level = SelectField("Level", choices=[])
    employment_type = SelectField("Type of work", choices=[])
    remote = SelectField("Where", choices=[])
    remote_note = LineField("More about where", [not_longer(200)])
    places = FieldList(FormField(PlaceRow), "Place", validators=[at_most(MOST_ROWS)])
    salaries = FieldList(FormField(PayRow), "Pay", validators=[at_most(MOST_ROWS)])
    summary = TextAreaField("Summary", [not_longer(600)])
    about = TextAreaField("About the team and the work", [not_longer(LONG_TEXT)])
    responsibilities = FieldList(FormField(TextRow), "Duty", validators=[at_most(MOST_ROWS)])
    requirements = FieldList(FormField(RequirementRow), "Requirement", validators=[at_most(MOST_ROWS)])
    benefits = FieldList(FormField(TextRow), "Benefit", validators=[at_most(MOST_ROWS)])
    adjustments = TextAreaField("If somebody needs something different", [not_longer(LONG_TEXT)])
    steps = FieldList(FormField(StepRow), "Step", validators=[at_most(MOST_ROWS)])
    answer_within_days = StringField(
        "Answer within days", [Filled("Enter the days within which everybody gets an answer"), whole_number(1, 365)]
    )
    closes_on = StringField("Closing date", [known_day])
    questions = FieldList(
        FormField(QuestionRow),
        "Question",
        validators=[at_most(MOST_QUESTIONS), all_different("label", "Two questions are the same: “%(words)s”")],
    )
    stages = FieldList(
        FormField(StageRow),
        "Stage",
        validators=[at_most(MOST_ROWS), all_different("name", "Two stages have the same name: “%(words)s”")],
    )
    members = SelectMultipleField("Hiring team", choices=[], validate_choice=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.level.choices = options([("", _("Not stated")), *((one.value, word(one)) for one in JobLevel)])
        self.employment_type.choices = options((one.value, word(one)) for one in EmploymentType)
        self.remote.choices = options((one.value, word(one)) for one in Remote)

    def problems(self) -> list[Problem]:
        """(id of the control, sentence) of each error, those in rows too, in the order of the page."""
        return list(_problems(self))


def _problems(form: Form) -> Iterator[Problem]:
    for field in form:
        if not isinstance(field, FieldList):
            yield from ((field.id, str(error)) for error in field.errors[:1])
            continue
        for number, entry in enumerate(field.entries, 1):
            row = f"{_(field.label.text)} {number}"
            yield from ((control, f"{row}: {sentence}") for control, sentence in _problems(entry.form))
        yield from ((field.id, str(error)) for error in field.errors if isinstance(error, str))
