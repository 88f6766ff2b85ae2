"""A hundred thousand people from a few hundred: copies of real rows, made by the database itself.

What the copies come to is what the real path would have made of as many people who sent the same files: other ids,
other addresses, other forms, the same words and findings, and every count in proportion. The audit trail and the
outbox are not copied: no list looks at them.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import CTE, Column, ColumnElement, Insert, String, Table, cast, func, insert, literal, select, update

from tracker.applications.models import Application, ApplicationFile, Candidate, GivenAnswer, StageMove
from tracker.applications.work import version_prefix
from tracker.foundation.database import Base, db, transaction
from tracker.foundation.jobs import Job, JobRequest
from tracker.foundation.tallies import Tally
from tracker.postings.counted import opening_scope
from tracker.postings.models import Posting
from tracker.screening.facets import version_scope
from tracker.screening.models import AssessedCriterion, AssessmentRow, Searchable

PEOPLE: tuple[type[Base], ...] = (
    Candidate,
    Application,
    ApplicationFile,
    GivenAnswer,
    StageMove,
    AssessmentRow,
    AssessedCriterion,
    Searchable,
)
AT_ONCE = 20_000  # people a transaction
NUMBER_FROM = 1_000_000_000  # a copy's number is ten digits
UNIQUE = ("form_key", "email", "email_key")
KEPT_OF_ID = 12  # characters of a public id that a copy keeps; its number takes the other ten


class Crowd:
    """The people of one opening, who are all the people there are. ``grow`` makes more of them."""

    def __init__(self, posting: Posting) -> None:
        version_id, scorer = posting.rubric.listed_version_id, posting.rubric.listed_scorer
        assert version_id is not None
        assert scorer is not None
        self.scopes = (opening_scope(posting.id), version_scope(version_id, scorer))
        self.prefix = version_prefix(version_id, scorer)
        self.first = db.session().scalar(select(func.count()).select_from(Application)) or 0
        self.times = 1
        copied = [*map(_table, PEOPLE), _table(JobRequest)]
        self._strides = {table.name: _largest_id(table) for table in copied if "id" in table.c}

    @property
    def people(self) -> int:
        """How many there are."""
        return self.first * self.times

    def grow(self, people: int) -> None:
        """Make them ``people``, rounded down to a multiple of the first ones; never fewer than there are."""
        wanted, step = people // self.first, max(1, AT_ONCE // self.first)
        while self.times < wanted:
            times = min(self.times + step, wanted)
            with transaction():
                number = self._free_number()
                self._copy(_numbers(number, number + times - self.times))
                self._count(times)
            self.times = times

    def _free_number(self) -> int:
        """From this number on a copy's ids are free, whoever else has applied meanwhile."""
        return max(_largest_id(_table_named(name)) // stride + 1 for name, stride in self._strides.items() if stride)

    def _copy(self, numbers: CTE) -> None:
        session = db.session()
        for model in PEOPLE:
            table = _table(model)
            columns = [self._copied(column, numbers) for column in table.c]
            everybody = select(*columns).select_from(table.join(numbers, literal(value=True)))
            session.execute(_into(table, everybody.where(self._is_first(table))))
        session.execute(self._score_requests(numbers))
        if session.get_bind().dialect.name == "postgresql":
            for name in self._strides:
                newest = select(func.max(_table_named(name).c.id)).scalar_subquery()
                session.execute(select(func.setval(func.pg_get_serial_sequence(name, "id"), newest)))

    def _count(self, times: int) -> None:
        grown = Tally.n // self.times * times
        db.session().execute(update(Tally).where(Tally.scope.in_(self.scopes)).values(n=grown))

    def _copied(self, column: Column[Any], numbers: CTE) -> ColumnElement[Any]:
        """A copy's value: ids moved past those of the copies before it, what must be unique made so."""
        number = cast(NUMBER_FROM + numbers.c.n, String)
        if column.name == "public_id":
            return func.substr(column, 1, KEPT_OF_ID, type_=String).concat(number)
        if column.name in UNIQUE:
            return number.concat(column)
        stride = self._stride(column)
        return column + numbers.c.n * stride if stride else column

    def _stride(self, column: Column[Any]) -> int:
        """How far the ids of two copies in a row lie apart; 0 for a column that holds no id of a copied row."""
        if column.name == "id":
            return self._strides[column.table.name]
        named = [key.column.table.name for key in column.foreign_keys]
        return next((self._strides[name] for name in named if name in self._strides), 0)

    def _is_first(self, table: Table) -> ColumnElement[bool]:
        """True for the rows of the first people."""
        column = next(column for column in table.c if self._stride(column))
        return column <= self._stride(column)

    def _score_requests(self, numbers: CTE) -> Insert:
        """The SCORE request of every copy, as far as its original's."""
        table, people = _table(JobRequest), _table(Application)
        key = literal(self.prefix) + cast(people.c.id, String)
        changed = {
            "id": table.c.id + numbers.c.n * self._strides[table.name],
            "key": literal(self.prefix) + cast(people.c.id + numbers.c.n * self._strides[people.name], String),
        }
        rows = (
            select(*(changed.get(column.name, column) for column in table.c))
            .select_from(table.join(people, table.c.key == key).join(numbers, literal(value=True)))
            .where(table.c.kind == Job.SCORE, people.c.id <= self._strides[people.name])
        )
        return _into(table, rows)


def _numbers(start: int, stop: int) -> CTE:
    """The numbers of the copies: ``start`` to ``stop - 1``, in column n."""
    numbers = select(literal(start).label("n")).cte("numbers", recursive=True)
    return numbers.union_all(select(numbers.c.n + 1).where(numbers.c.n + 1 < stop))


def _into(table: Table, rows: Any) -> Insert:  # noqa: ANN401 - a Select of whatever columns the table has
    return insert(table).from_select([column.name for column in table.c], rows, include_defaults=False)


def _largest_id(table: Table) -> int:
    return db.session().scalar(select(func.max(table.c.id))) or 0


def _table(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table


def _table_named(name: str) -> Table:
    return Base.metadata.tables[name]
