"""The rubric page of an opening, gathered for its template."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import url_for
from markupsafe import Markup, escape

from tracker.access import Actor, Permission, may
from tracker.foundation import tallies
from tracker.postings.head import head
from tracker.postings.models import Posting
from tracker.rubrics.editing.form import DraftForm, PublishForm, draft_form, field_groups, level_fields
from tracker.rubrics.editing.parameters import FIELDS
from tracker.rubrics.lifecycle import VersionStatus
from tracker.rubrics.models import CriterionRow, RubricVersion
from tracker.rubrics.queries import versions_of
from tracker.rubrics.translation import rubric_of
from tracker.scoring import Problem, ProblemKind, check_rubric
from tracker.terminology.in_use import vocabulary
from tracker.web.errors import NotFound
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.work import word

LOOKS = {
    ProblemKind.BROKEN: ("notmet", "alert-circle", "Cannot be published as it is."),
    ProblemKind.PROTECTED: ("notmet", "ban", "Refused: a protected attribute."),
    ProblemKind.PROXY: ("partly", "alert-triangle", "Proxy."),
    ProblemKind.NOT_ON_RESUME: ("noev", "eye-off", "A résumé cannot show this."),
    ProblemKind.UNKNOWN_TERM: ("noev", "info-circle", "Not in the vocabulary."),
}


def context(
    posting: Posting,
    actor: Actor,
    *,
    number: int | None = None,
    form: DraftForm | None = None,
    problems: Sequence[str] = (),
    publish_form: PublishForm | None = None,
) -> dict[str, Any]:
    """What ``rubrics/editor.html`` needs."""
    versions = versions_of(posting.rubric)
    version = _chosen(versions, number, posting, may_edit=may(actor, Permission.EDIT_RUBRICS))
    listed = next((one for one in versions if one.id == posting.rubric.listed_version_id), None)
    editing = version.status is VersionStatus.DRAFT and may(actor, Permission.EDIT_RUBRICS)
    if editing and form is None:
        form = draft_form(version.criteria, version.edits)
    old = {row.key: row for row in listed.criteria} if listed else {}
    criteria = [_criterion(row, old.get(row.key), form if editing else None, bool(listed)) for row in version.criteria]
    me = posting.public_id
    return {
        **head(posting),
        "version": version,
        "listed": listed.number if listed else None,
        "form": form if editing else None,
        "problems": [("criteria", sentence) for sentence in problems] + (form.problems() if form and editing else []),
        "criteria": criteria,
        "total_weight": sum(row.weight for row in version.criteria),
        "changes": _changes(version, listed, criteria),
        "flags": _flags(version),
        "kinds": [(kind, word(kind)) for kind in FIELDS],
        "action": url_for("rubric_editor.save", opening=me),
        "publish": _publish(posting, version, publish_form) if editing else None,
        "discard": url_for("rubric_editor.discard", opening=me) if editing and len(versions) > 1 else None,
        "draft_href": _draft_href(versions, actor, me),
        "versions": [_entry(one, version, me) for one in versions],
        "difference": _difference(version, listed) if listed and listed is not version else [],
    }


def _chosen(
    versions: Sequence[RubricVersion], number: int | None, posting: Posting, *, may_edit: bool
) -> RubricVersion:
    """The version asked for; else the draft for those who may edit it, the listed one for everybody else."""
    if number is not None:
        for version in versions:
            if version.number == number:
                return version
        raise NotFound("This rubric has no such version.")
    draft = next((version for version in versions if version.status is VersionStatus.DRAFT), None)
    listed = next((version for version in versions if version.id == posting.rubric.listed_version_id), None)
    return (draft if may_edit else None) or listed or versions[0]


def _criterion(row: CriterionRow, old: CriterionRow | None, form: DraftForm | None, has_old: bool) -> dict[str, Any]:
    source = row.source or {}
    return {
        "key": row.key,
        "label": row.label,
        "kind": row.kind,
        "importance": row.importance,
        "weight": row.weight,
        "quote": source.get("quote", ""),
        "source": ", ".join(part for part in (source.get("document", ""), source.get("section", "")) if part),
        "levels": row.levels,
        "changed": has_old and (old is None or _content(old) != _content(row)),
        "old_weight": old.weight if old else None,
        "open": False,
        "fields": field_groups(form, row) if form else None,
        "level_fields": level_fields(form, row) if form else None,
    }


def _content(row: CriterionRow) -> tuple[object, ...]:
    return row.fingerprint, row.label, row.importance, row.weight, _levels(row)


def _levels(row: CriterionRow) -> list[tuple[int, str]]:
    """The levels from the lowest up, in whatever order they were written."""
    return sorted((level["at"], level["sentence"]) for level in row.levels)


def _changes(version: RubricVersion, listed: RubricVersion | None, criteria: Sequence[dict[str, Any]]) -> int:
    if listed is None or listed is version:
        return 0
    gone = {row.key for row in listed.criteria} - {row.key for row in version.criteria}
    return len(gone) + sum(bool(one["changed"]) for one in criteria)


def _flags(version: RubricVersion) -> list[dict[str, Any]]:
    rows = {row.key: row for row in version.criteria}
    problems = check_rubric(rubric_of(version), vocabulary())
    return [_flag(problem, rows.get(problem.criterion or "")) for problem in problems]


def _flag(problem: Problem, row: CriterionRow | None) -> dict[str, Any]:
    css, icon, title = LOOKS[problem.kind]
    note = problem.instead
    if problem.kind is ProblemKind.PROXY and row is not None and row.proxy_reason:
        note = _("Kept, because: %(reason)s", reason=row.proxy_reason)
    return {
        "label": row.label if row else _("The whole rubric"),
        "kind": row.kind if row else "",
        "css": css,
        "icon": icon,
        "title": _(title),
        "sentence": problem.sentence,
        "note": note,
    }


def _publish(posting: Posting, version: RubricVersion, form: PublishForm | None) -> dict[str, Any]:
    people = tallies.read(f"posting:{posting.id}", "all").get("all", 0)
    action = url_for("rubric_editor.publish", opening=posting.public_id)
    return {"action": action, "form": form or PublishForm(), "people": people, "number": version.number}


def _draft_href(versions: Sequence[RubricVersion], actor: Actor, opening: str) -> str | None:
    has_draft = any(version.status is VersionStatus.DRAFT for version in versions)
    if has_draft or not may(actor, Permission.EDIT_RUBRICS):
        return None
    return url_for("rubric_editor.begin", opening=opening)


def _entry(one: RubricVersion, shown: RubricVersion, opening: str) -> dict[str, Any]:
    when = f"{one.published_at:%-d %b %Y}" if one.published_at else _("draft")
    return {
        "number": one.number,
        "text": " · ".join(part for part in (when, one.note) if part),
        "href": url_for("rubric_editor.edit", opening=opening, version=one.number),
        "current": one is shown,
    }


def _difference(version: RubricVersion, listed: RubricVersion) -> list[Markup]:
    """Sentences of what changed since the listed version."""
    old, new = {row.key: row for row in listed.criteria}, {row.key: row for row in version.criteria}
    found = [Markup("<ins>{}</ins> {}").format(row.label, _("added")) for key, row in new.items() if key not in old]
    found += [Markup("<del>{}</del> {}").format(row.label, _("removed")) for key, row in old.items() if key not in new]
    for key in [key for key in new if key in old]:
        found += _changed(old[key], new[key])
    return found


def _changed(old: CriterionRow, new: CriterionRow) -> list[Markup]:
    pairs = [
        (_("weight"), old.weight, new.weight),
        (_("importance"), word(old.importance), word(new.importance)),
        (_("name"), old.label, new.label),
    ]
    found = [
        Markup("{}: {} <del>{}</del> <ins>{}</ins>").format(new.label, name, before, after)
        for name, before, after in pairs
        if before != after
    ]
    if old.fingerprint != new.fingerprint:
        found.append(escape(_("%(label)s: looks for something else", label=new.label)))
    if _levels(old) != _levels(new):
        found.append(escape(_("%(label)s: other levels", label=new.label)))
    return found
