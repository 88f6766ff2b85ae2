"""TOML tables to postings. Everything that can be wrong with a file is said here, before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from tracker.postings.catalogue.tables import Table
from tracker.postings.catalogue.types import (
    Benefit,
    CatalogueDocument,
    CataloguePosting,
    EmploymentType,
    ImportanceName,
    KnockOut,
    Pay,
    PayKind,
    Period,
    Place,
    Question,
    QuestionKind,
    RemoteWork,
    Requirement,
    Responsibility,
    SeniorityLevel,
    Step,
)
from tracker.scoring.types import Criterion, Importance, Json, Level, Rubric, Source

Documents = Mapping[str, CatalogueDocument]
WHOLE = 100


def read_document(table: Table) -> CatalogueDocument:
    """One entry of the register of documents."""
    document = CatalogueDocument(table.text("id"), table.text("name"), table.texts("sections"))
    table.finish()
    return document


def read_posting(table: Table, documents: Documents) -> CataloguePosting:
    """The posting of one file. Raises ``CatalogueError`` naming the file and the field."""
    places, steps = table.tables("locations"), table.tables("process")
    asked = [_requirement(entry, documents) for entry in table.tables("requirements")]
    posting = CataloguePosting(
        slug=table.text("slug"),
        title=table.text("title"),
        team=table.text("team"),
        level=cast(SeniorityLevel, table.one_of("level", SeniorityLevel)),
        employment_type=cast(EmploymentType, table.one_of("employment_type", EmploymentType)),
        locations=tuple(_place(entry) for entry in places),
        remote=cast(RemoteWork, table.one_of("remote", RemoteWork)),
        remote_note=table.text("remote_note", ""),
        document=_known(table, "document", documents),
        salaries=tuple(_pay(entry, documents) for entry in table.tables("salaries")),
        summary=table.text("summary"),
        about=table.text("about"),
        responsibilities=tuple(Responsibility(*_cited(entry, documents)) for entry in table.tables("responsibilities")),
        requirements=tuple(requirement for requirement, _ in asked),
        benefits=tuple(Benefit(*_cited(entry, documents)) for entry in table.tables("benefits")),
        process=tuple(_step(entry) for entry in steps),
        closes_after_days=table.number("closes_after_days", least=1),
        answer_within_days=table.number("answer_within_days", least=1),
        questions=tuple(_question(entry) for entry in table.tables("questions")),
        adjustments=table.text("adjustments"),
        rubric=Rubric(tuple(criterion for _, criterion in asked)),
    )
    table.finish()
    _check(table, posting)
    return posting


def _known(table: Table, name: str, documents: Documents) -> str:
    document = table.text(name)
    if document not in documents:
        raise table.error(name, f"is {document!r}, and must be one of {', '.join(documents)}")
    return document


def _source(table: Table, documents: Documents) -> Source:
    document, section = _known(table, "document", documents), table.text("section")
    if section not in documents[document].sections:
        raise table.error("section", f"{section!r} is not a section of document {document}")
    return Source(document, section)


def _cited(table: Table, documents: Documents) -> tuple[str, Source]:
    cited = table.text("text"), _source(table, documents)
    table.finish()
    return cited


def _place(table: Table) -> Place:
    place = Place(table.text("city"), table.text("country"), table.text("region", ""))
    table.finish()
    return place


def _pay(table: Table, documents: Documents) -> Pay:
    low = table.number("low", least=1)
    pay = Pay(
        low=low,
        high=table.number("high", least=low),
        currency=table.text("currency"),
        period=cast(Period, table.one_of("period", Period)),
        region=table.text("region", ""),
        kind=cast(PayKind, table.one_of("kind", PayKind)),
        note=table.text("note"),
        source=_source(table, documents),
    )
    table.finish()
    if pay.kind == "average" and pay.low != pay.high:
        raise table.error("high", "must equal low, since an average is one figure")
    return pay


def _step(table: Table) -> Step:
    step = Step(table.text("title"), table.text("text"), table.number("days"))
    table.finish()
    return step


def _question(table: Table) -> Question:
    question = Question(
        key=table.text("key"),
        label=table.text("label"),
        hint=table.text("hint", ""),
        kind=cast(QuestionKind, table.one_of("kind", QuestionKind)),
        required=table.flag("required"),
        choices=table.texts("choices"),
        knock_out=_knock_out(table.table("knock_out")) if table.has("knock_out") else None,
    )
    table.finish()
    if (question.kind == "choice") != bool(question.choices):
        raise table.error("choices", 'must be given when kind is "choice", and only then')
    return question


def _knock_out(table: Table) -> KnockOut:
    knock_out = KnockOut(table.texts("accept"), table.text("says"))
    table.finish()
    if not knock_out.accept:
        raise table.error("accept", "must name at least one answer")
    return knock_out


def _requirement(table: Table, documents: Documents) -> tuple[Requirement, Criterion]:
    """A requirement and the criterion that judges it: what they share is written once and cannot differ."""
    importance = Importance(table.one_of("importance", ImportanceName))
    requirement = Requirement(table.text("key"), table.text("text"), importance, _source(table, documents))
    judged = table.table("criterion")
    criterion = Criterion(
        key=requirement.key,
        kind=judged.text("kind"),
        label=judged.text("label"),
        importance=importance,
        weight=judged.number("weight", least=1),
        params=cast("Mapping[str, Json]", judged.mapping("params")),
        levels=tuple(_level(entry) for entry in judged.tables("levels")),
        source=requirement.source,
        why=judged.text("why"),
    )
    judged.finish()
    table.finish()
    return requirement, criterion


def _level(table: Table) -> Level:
    level = Level(table.number("at"), table.text("sentence"))
    table.finish()
    return level


def _check(table: Table, posting: CataloguePosting) -> None:
    """What no single field can show: unique keys, weights that make a whole, questions that exist."""
    keys = [requirement.key for requirement in posting.requirements]
    asked = [question.key for question in posting.questions]
    for name, names in (("requirements", keys), ("questions", asked)):
        if len(set(names)) != len(names):
            raise table.error(name, "two of them have the same key")
    total = sum(criterion.weight for criterion in posting.rubric.criteria)
    if total != WHOLE:
        raise table.error("requirements", f"the weights add up to {total}, and must add up to {WHOLE}")
    for criterion in posting.rubric.criteria:
        if criterion.kind == "answer" and criterion.params.get("question") not in asked:
            raise table.error("requirements", f"{criterion.key} judges a question that is not asked")
