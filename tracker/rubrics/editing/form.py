"""The draft's form: fields for every criterion, made from the criteria, read back into criteria."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wtforms import Field, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from tracker.rubrics.editing.parameters import FIELDS, Misread, Parameter, params_from, shown, understood
from tracker.rubrics.models import CriterionRow
from tracker.rubrics.translation import criterion_of
from tracker.scoring import Criterion, Importance, Level
from tracker.scoring.types import Json
from tracker.web.forms import Form, LineField, Revision, not_longer, options
from tracker.web.wording.translation import gettext as _

IMPORTANCE = ((Importance.MUST.value, "Must"), (Importance.PLUS.value, "Plus"))
LONGEST_WEIGHT = 4


class _OfDraft(Form):
    """``edits`` is the revision of the draft that the page was made from."""

    edits = Revision()

    def is_behind(self, edits: int) -> bool:
        """Whether somebody saved since the page was made. The form is then one of ``edits``: its next try counts."""
        if not self.edits.validate(self) or int(self.edits.data) == edits:
            return False
        self.edits.data = str(edits)
        return True


class DraftForm(_OfDraft):
    """``unclear`` is what ``criteria_in`` could not understand: the name of the field to the sentence about it."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 - WTForms' own shapes
        super().__init__(**given)
        self.unclear: dict[str, str] = {}


class PublishForm(_OfDraft):
    """Why this change: kept in the history for ever."""

    note = TextAreaField(
        "Why this change? Kept in the history",
        [InputRequired("Write why the rubric changes: it stays in the history"), not_longer(1000, "the note")],
    )


def draft_form(rows: Sequence[CriterionRow], edits: int) -> DraftForm:
    """A bound form with fields for each criterion; on GET they show the draft as it is saved."""
    fields: dict[str, Field] = {}
    values: dict[str, Any] = {"edits": str(edits)}
    for row in rows:
        for name, field, value in _fields(row):
            fields[f"{row.key}-{name}"] = field
            values[f"{row.key}-{name}"] = value
    form: DraftForm = type("CriteriaForm", (DraftForm,), fields)(data=values)
    return form


def field_groups(form: DraftForm, row: CriterionRow) -> dict[str, Any]:
    """{label, importance, weight, more} of one criterion: bound fields."""
    more = [form[f"{row.key}-p-{parameter.name}"] for parameter in FIELDS[row.kind]]
    return {
        "label": form[f"{row.key}-label"],
        "importance": form[f"{row.key}-importance"],
        "weight": form[f"{row.key}-weight"],
        "more": [*more, form[f"{row.key}-reason"]],
        "understood": {
            form[f"{row.key}-p-{name}"].id: words for name, words in understood(row.kind, row.params).items()
        },
    }


def level_fields(form: DraftForm, row: CriterionRow) -> list[dict[str, Any]]:
    """[{at, sentence}] of one criterion: bound fields."""
    return [{"at": form[f"{row.key}-at-{n}"], "sentence": form[f"{row.key}-says-{n}"]} for n in range(len(row.levels))]


def criteria_in(form: DraftForm, rows: Sequence[CriterionRow]) -> tuple[list[Criterion], list[str]]:
    """(the criteria as typed, sentences about what could not be understood: those parts stay as they were)."""
    criteria, problems = [], []
    for row in rows:
        try:
            criteria.append(_criterion(form, row))
        except Misread as error:
            problems.append(f"{row.label}: {error}")
            form.unclear[f"{row.key}-{error.name}"] = problems[-1]
            criteria.append(criterion_of(row))
    return criteria, problems


def typed_otherwise(form: DraftForm, rows: Sequence[CriterionRow]) -> list[tuple[str, str]]:
    """(id of the control, sentence) of each field that says something else than what is saved."""
    named = [(row, form[f"{row.key}-{name}"]) for row in rows for name, _kind, _saved in _fields(row)]
    return [
        (
            field.id,
            _(
                "%(criterion)s, %(field)s: you typed “%(typed)s”, saved is “%(saved)s”",
                criterion=row.label,
                field=_(field.label.text),
                typed=_as_chosen(field, field.data),
                saved=_as_chosen(field, field.object_data),
            ),
        )
        for row, field in named
        if field.data != field.object_data
    ]


def _as_chosen(field: Field, value: str) -> str:
    """The words of a choice; anything else stands for itself."""
    words = {one.value: one.label for one in getattr(field, "choices", None) or ()}
    return str(words.get(value, value))


def reasons_in(form: DraftForm, rows: Sequence[CriterionRow]) -> dict[str, str]:
    """Criterion key to the written reason for a proxy."""
    return {row.key: form[f"{row.key}-reason"].data or "" for row in rows}


def _fields(row: CriterionRow) -> list[tuple[str, Field, Any]]:
    found = [
        ("label", LineField("Name", [InputRequired("Name the criterion"), not_longer(200, "the name")]), row.label),
        ("importance", SelectField("Importance", choices=options(IMPORTANCE)), row.importance.value),
        ("weight", StringField("Weight", [not_longer(LONGEST_WEIGHT, "the weight")]), str(row.weight)),
        (
            "reason",
            LineField("Reason, if it stands for something else", [Optional(), not_longer(500, "the reason")]),
            row.proxy_reason,
        ),
    ]
    for parameter in FIELDS[row.kind]:
        found.append((f"p-{parameter.name}", _field(parameter), shown(parameter, row.params)))
    for n, level in enumerate(row.levels):
        found.append((f"at-{n}", StringField("Level, 0 to 100", [not_longer(3, "the level")]), str(level["at"])))
        found.append((f"says-{n}", LineField("What it means", [not_longer(300, "the sentence")]), level["sentence"]))
    return found


def _field(parameter: Parameter) -> Field:
    if parameter.shape == "choice":
        return SelectField(parameter.label, choices=options(parameter.choices))
    kind = StringField if parameter.shape == "number" else LineField
    return kind(parameter.label, [Optional(), not_longer(1000)])


def _criterion(form: DraftForm, row: CriterionRow) -> Criterion:
    typed = {parameter.name: form[f"{row.key}-p-{parameter.name}"].data for parameter in FIELDS[row.kind]}
    params = _params(row, typed)
    if row.kind == "language" and "level" in params and not params["level"]:
        params["level"] = None
    saved = criterion_of(row)
    return Criterion(
        key=row.key,
        kind=row.kind,
        label=form[f"{row.key}-label"].data or row.label,
        importance=_importance(form[f"{row.key}-importance"].data),
        weight=_weight(form, row),
        params=params,
        levels=_levels(form, row),
        source=saved.source,
        why=saved.why,
    )


def _params(row: CriterionRow, typed: dict[str, str]) -> dict[str, Json]:
    try:
        return params_from(row.kind, typed, row.params)
    except Misread as error:
        raise Misread(f"p-{error.name}", str(error)) from None


def _levels(form: DraftForm, row: CriterionRow) -> tuple[Level, ...]:
    levels = [
        Level(_whole(form, row, f"at-{n}", "a level from 0 to 100"), form[f"{row.key}-says-{n}"].data or "")
        for n in range(len(row.levels))
    ]
    return tuple(sorted(levels, key=lambda level: -level.at))  # as the standard ones stand


def _importance(code: str | None) -> Importance:
    try:
        return Importance(code)
    except ValueError:
        raise Misread("importance", "choose must or plus") from None


def _weight(form: DraftForm, row: CriterionRow) -> int:
    """A weight that counts: with 0 a criterion would be scored and change nothing."""
    weight = _whole(form, row, "weight", "a weight, a whole number")
    if weight < 1:
        raise Misread("weight", "enter a weight of 1 or more, or remove the criterion: with 0 it would not count")
    return weight


def _whole(form: DraftForm, row: CriterionRow, name: str, what: str) -> int:
    try:
        return int((form[f"{row.key}-{name}"].data or "").strip())
    except ValueError:
        raise Misread(name, f"enter {what}") from None
