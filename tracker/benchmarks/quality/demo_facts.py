"""How much of what is known about forty invented people is read back from their résumés, layout by layout.

Every person is written in every layout of ``tracker.demo``, read by ``documents.read`` and ``documents.resume``, and
compared with the answer key; ``python -m tracker.benchmarks.quality.demo_facts`` prints the table. A fact counts only
when it is right in full: a position's dates to the month, a degree's level with its final year, a skill's months
within one month.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from tracker import demo, documents
from tracker.benchmarks.quality.measures import Line, Measure
from tracker.benchmarks.quality.statistics import interval
from tracker.vocabulary import STANDARD, Kind

_SENT = date(2026, 5, 14)
_SEED = 40
PEOPLE = 40
Facts = Counter[object]


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of fact in one layout: how many are true, how many were read, how many of those are right."""

    layout: str
    fact: str
    true: int
    read: int
    right: int

    @property
    def precision(self) -> float:
        """Right ones among those read; 1 when none was read."""
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        """Right ones among the true ones; 1 when there are none."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two; 0 when nothing is right."""
        return 2 * self.right / (self.true + self.read) if self.right else 0.0


@dataclass(frozen=True, slots=True)
class Case:
    """One written and read résumé."""

    truth: demo.Truth
    resume: documents.Resume

    def words(self, span: documents.Span | None) -> str:
        """The words at a span, blanks evened out; empty without a span."""
        return " ".join(self.resume.text[span.start : span.end].split()) if span else ""


def measure(layouts: Iterable[str] = tuple(demo.LAYOUTS), people: int = PEOPLE) -> tuple[Row, ...]:
    """One row a layout and kind of fact, then the same over ``all`` layouts."""
    single = compared(layouts, people)
    whole = [replace(row, layout="all") for row in single]
    keys = dict.fromkeys((row.layout, row.fact) for row in (*single, *whole))
    return tuple(total([row for row in (*single, *whole) if (row.layout, row.fact) == key]) for key in keys)


def compared(layouts: Iterable[str], people: int) -> list[Row]:
    """One row a résumé and kind of fact: the same ``people`` in every layout."""
    openings = tuple(demo.Opening(family, family) for family in demo.families())
    crowd = demo.applicants(people, _SEED, openings, _SENT, planted=False)
    return [row for layout in layouts for person in crowd for row in _rows(layout, _case(person, layout))]


def total(rows: Sequence[Row]) -> Row:
    """The sum of rows of one fact, under the first one's names."""
    true, read, right = (sum(getattr(row, part) for row in rows) for part in ("true", "read", "right"))
    return replace(rows[0], true=true, read=read, right=right)


def _case(person: demo.Applicant, layout: str) -> Case:
    name, data, _kind = demo.render(person, layout)
    document = documents.read(data, name)
    return Case(demo.facts(person), documents.resume(document, today=_SENT))


def _rows(layout: str, case: Case) -> list[Row]:
    pairs = {fact: compare(case) for fact, compare in FACTS.items()}
    return [
        Row(layout, fact, true.total(), read.total(), (true & read).total()) for fact, (true, read) in pairs.items()
    ]


# -- kinds of facts: each gives the true ones and the ones read


def _dates(case: Case) -> tuple[Facts, Facts]:
    true = Counter[object]((start, end) for _title, _organisation, start, end in case.truth.positions)
    return true, Counter(position.months for position in _jobs(case) if position.months)


def _titles(case: Case) -> tuple[Facts, Facts]:
    read = Counter[object](case.words(position.title) for position in _jobs(case) if position.title)
    return Counter(position[0] for position in case.truth.positions), read


def _organisations(case: Case) -> tuple[Facts, Facts]:
    read = Counter[object](case.words(job.organisation) for job in _jobs(case) if job.organisation)
    return Counter(position[1] for position in case.truth.positions), read


def _jobs(case: Case) -> list[documents.Position]:
    return [position for position in case.resume.positions if position.kind in ("work", "internship", "teaching")]


def _total(case: Case) -> tuple[Facts, Facts]:
    """The total in months, exactly."""
    return Counter([case.truth.total_months]), Counter([case.resume.total_months])


def _degrees(case: Case) -> tuple[Facts, Facts]:
    read = [(one.level.name.lower(), one.year) for one in case.resume.education if one.level is not None]
    return Counter((level, year) for level, _field, year, _running in case.truth.degrees), Counter(read)


def _fields(case: Case) -> tuple[Facts, Facts]:
    true = Counter[object](field for _level, field, _year, _running in case.truth.degrees if field)
    return true, Counter(case.words(one.field_span) for one in case.resume.education if one.field_span)


def _certificates(case: Case) -> tuple[Facts, Facts]:
    """By name: the words read must contain the true ones; others count as they stand."""
    read = [case.words(one.span) for one in case.resume.certifications]
    true = case.truth.certifications
    return Counter(true), Counter(next((name for name in true if name in words), words) for words in read)


def _skills(case: Case) -> tuple[Facts, Facts]:
    named = {mention.term for mention in case.resume.mentions}
    known = {_term(tool) for tool in demo.tools()}
    return Counter({_term(tool) for tool in case.truth.skills}), Counter(named & known)


def _skill_months(case: Case) -> tuple[Facts, Facts]:
    """(skill, months); a month more or less is let pass. Tools that share a term cannot be told apart and stay out."""
    shared = Counter(_term(tool) for tool in demo.tools())
    alone = [tool for tool in demo.tools() if shared[_term(tool)] == 1]
    true = {tool: months for tool, months in case.truth.skill_months if tool in alone}
    read = {tool: documents.months_using(case.resume, frozenset({_term(tool)}))[0] for tool in alone}
    near = {tool: true[tool] if abs(true.get(tool, -9) - months) <= 1 else months for tool, months in read.items()}
    return Counter(true.items()), Counter((tool, months) for tool, months in near.items() if months)


def _languages(case: Case) -> tuple[Facts, Facts]:
    read = Counter[object](language.term for language in case.resume.languages)
    return Counter(_term(name, Kind.HUMAN_LANGUAGE) for name in case.truth.languages), read


FACTS: dict[str, Callable[[Case], tuple[Facts, Facts]]] = {
    "position dates": _dates,
    "title": _titles,
    "organisation": _organisations,
    "total months": _total,
    "degree and year": _degrees,
    "field of study": _fields,
    "certification": _certificates,
    "skill": _skills,
    "months of a skill": _skill_months,
    "language": _languages,
}


@cache
def _term(name: str, kind: Kind | None = None) -> str:
    """The vocabulary's id for a name, or the name itself when it is not known, which then counts as lost."""
    if kind is None:
        return STANDARD.lookup(name) or name
    fitting = (term.id for term in STANDARD.kinds(kind) if name in (term.label, *term.aliases))
    return next(fitting, name)


def table(rows: Sequence[Row]) -> str:
    """Precision / recall, a line a layout, a column a kind of fact."""
    layouts = dict.fromkeys(row.layout for row in rows)
    lines = [f"{'':14}" + "".join(f"{fact:>18}" for fact in FACTS)]
    for layout in layouts:
        cells = (f"{row.precision:.2f} / {row.recall:.2f}" for row in rows if row.layout == layout)
        lines.append(f"{layout:14}" + "".join(f"{cell:>18}" for cell in cells))
    return "\n".join(lines)


def _run(_folder: Path) -> tuple[Line, ...]:
    """A line a kind of fact over all layouts; the résumés are our own and need no data."""
    rows = compared(demo.LAYOUTS, PEOPLE)
    chosen = {fact: [row for row in rows if row.fact == fact] for fact in FACTS}
    return tuple(Line(f"{fact}, F1", *interval(some, lambda drawn: total(drawn).f1)) for fact, some in chosen.items())


MEASURES = (Measure(f"{PEOPLE} invented résumés, {len(demo.LAYOUTS)} layouts", ".", _run),)


if __name__ == "__main__":
    print(table(measure()))
