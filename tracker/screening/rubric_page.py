"""The rubric page of an opening, gathered for its template."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import url_for

from tracker.access import Actor, Permission, may
from tracker.foundation import tallies
from tracker.postings.counted import EVERYBODY, opening_scope
from tracker.postings.head import head
from tracker.postings.models import Posting
from tracker.rubrics.editing.form import DraftForm, PublishForm, draft_form, field_groups, level_fields
from tracker.rubrics.editing.parameters import FIELDS
from tracker.rubrics.lifecycle import VersionStatus
from tracker.rubrics.models import CriterionRow, RubricVersion
from tracker.rubrics.queries import versions_of
from tracker.rubrics.translation import rubric_of
from tracker.scoring import Problem, ProblemKind, check_rubric
from tracker.screening import rubric_difference
from tracker.terminology.in_use import vocabulary
from tracker.web.errors import NotFound
from tracker.web.filters import plain_day
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.work import word

LOOKS = {
    ProblemKind.BROKEN: ("notmet", "alert-circle", "Cannot be published as it is."),
    ProblemKind.PROTECTED: ("notmet", "ban", "Refused: a protected attribute."),
    ProblemKind.PROXY: ("partly", "alert-triangle", "Proxy."),
    ProblemKind.NOT_ON_RESUME: ("noev", "eye-off", "A résumé cannot show this."),
    ProblemKind.UNKNOWN_TERM: ("noev", "info-circle", "Not in the vocabulary."),
}
NO_SUCH_VERSION = "This rubric has no such version."
NOT_PUBLISHED = "This version is not published yet. Read the one that is, or ask an admin."


def context(
    posting: Posting,
    actor: Actor,
    *,
    number: int | None = None,
    form: DraftForm | None = None,
    problems: Sequence[str] = (),
    publish_form: PublishForm | None = None,
    overtaken: Sequence[tuple[str, str]] | None = None,
) -> dict[str, Any]:
    """What ``rubrics/editor.html`` needs."""
    may_edit = may(actor, Permission.EDIT_RUBRICS)
    versions, listed = _versions(posting, number, may_edit=may_edit)
    version = _chosen(versions, number, listed, may_edit=may_edit)
    if version.status is not VersionStatus.DRAFT or not may_edit:
        form = None
    elif form is None:
        form = draft_form(version.criteria, version.edits)
    me = posting.public_id
    found = _problems(form, problems)
    return {
        **head(posting),
        **_content(version, listed, form),
        **_editing(posting, versions, version, publish_form, is_edited=form is not None),
        "form": form,
        "problems": found,
        "overtaken": overtaken,
        "draft_href": _draft_href(versions, me) if may_edit else None,
        "versions": [_entry(one, version, me) for one in versions],
        "trail_href": url_for("audit.trail", about=f"rubric:{posting.rubric.public_id}"),
    }


def _versions(
    posting: Posting, number: int | None, *, may_edit: bool
) -> tuple[Sequence[RubricVersion], RubricVersion | None]:
    """(those that the reader may see, the one that the list shows). NotFound when there is none of this number."""
    everything = versions_of(posting.rubric)
    listed = next((one for one in everything if one.id == posting.rubric.listed_version_id), None)
    if number is not None and all(one.number != number for one in everything):
        raise NotFound(NO_SUCH_VERSION)
    return everything if may_edit or listed is None else _without_drafts(everything), listed


def _problems(form: DraftForm | None, problems: Sequence[str]) -> list[tuple[str, str]]:
    """(id, sentence) for the summary; what belongs to a field is told there too, the rest leads to the criteria."""
    if form is None:
        return [("criteria", sentence) for sentence in problems]
    for name, sentence in form.unclear.items():
        form[name].errors = (sentence,)
    told = form.problems()
    return [("criteria", sentence) for sentence in problems if sentence not in form.unclear.values()] + told


def _content(version: RubricVersion, listed: RubricVersion | None, form: DraftForm | None) -> dict[str, Any]:
    """The criteria of a version, what stands out in them, and what differs from the listed version."""
    old = {row.key: row for row in listed.criteria} if listed else {}
    return {
        "version": version,
        "listed": listed.number if listed else None,
        "criteria": [_criterion(row, old.get(row.key), form, bool(listed)) for row in version.criteria],
        "total_weight": sum(row.weight for row in version.criteria),
        "changes": rubric_difference.count(listed, version),
        "flags": _flags(version),
        "difference": rubric_difference.sentences(listed, version),
    }


def _editing(
    posting: Posting,
    versions: Sequence[RubricVersion],
    version: RubricVersion,
    publish_form: PublishForm | None,
    *,
    is_edited: bool,
) -> dict[str, Any]:
    """What can be done with the draft; a first draft cannot be thrown away."""
    me = posting.public_id
    return {
        "kinds": [(kind, word(kind)) for kind in FIELDS],
        "action": url_for("rubric_editor.save", opening=me),
        "publish": _publish(posting, version, publish_form) if is_edited else None,
        "discard": url_for("rubric_editor.discard", opening=me) if is_edited and len(versions) > 1 else None,
    }


def _chosen(
    versions: Sequence[RubricVersion], number: int | None, listed: RubricVersion | None, *, may_edit: bool
) -> RubricVersion:
    """The version asked for; else the draft for those who may edit it, the listed one for everybody else."""
    if number is not None:
        for version in versions:
            if version.number == number:
                return version
        raise NotFound(NOT_PUBLISHED)
    return (_draft_in(versions) if may_edit else None) or listed or versions[0]


def _without_drafts(versions: Sequence[RubricVersion]) -> list[RubricVersion]:
    """A draft may still change: who may not edit it reads what is published. A first draft is all there is to read."""
    return [version for version in versions if version.status is not VersionStatus.DRAFT]


def _draft_in(versions: Sequence[RubricVersion]) -> RubricVersion | None:
    return next((version for version in versions if version.status is VersionStatus.DRAFT), None)


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
        "changed": has_old and rubric_difference.differs(old, row),
        "old_weight": old.weight if old else None,
        "open": form is not None and _hides_an_error(form, row),
        "fields": field_groups(form, row) if form else None,
        "level_fields": level_fields(form, row) if form else None,
    }


def _hides_an_error(form: DraftForm, row: CriterionRow) -> bool:
    """Whether something to put right stands among what is folded away."""
    group = field_groups(form, row)
    levels = [field for level in level_fields(form, row) for field in level.values()]
    return any(field.errors for field in (group["label"], *group["more"], *levels))


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
    people = tallies.read(opening_scope(posting.id), EVERYBODY).get(EVERYBODY, 0)
    action = url_for("rubric_editor.publish", opening=posting.public_id)
    form = form or PublishForm(formdata=None, edits=str(version.edits))
    return {"action": action, "form": form, "people": people, "number": version.number}


def _draft_href(versions: Sequence[RubricVersion], opening: str) -> str | None:
    return None if _draft_in(versions) else url_for("rubric_editor.begin", opening=opening)


def _entry(one: RubricVersion, shown: RubricVersion, opening: str) -> dict[str, Any]:
    when = plain_day(one.published_at) if one.published_at else _("draft")
    return {
        "number": one.number,
        "text": " · ".join(part for part in (when, one.note) if part),
        "href": url_for("rubric_editor.edit", opening=opening, version=one.number),
        "current": one is shown,
    }
