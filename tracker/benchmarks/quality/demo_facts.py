"""How much of what is known about forty invented people is read back from their résumés, layout by layout.

Every person is written in every layout of ``tracker.demo``, read by ``documents.read`` and ``documents.resume``, and
compared with the answer key. A fact counts only when it is right in full: a position's dates to the month, a degree's
level with its final year, a skill's months within one month.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from tracker import demo, documents
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


@dataclass(frozen=True, slots=True)
class Case:
    """One written and read résumé."""

    truth: demo.Truth
    document: documents.Document
    resume: documents.Resume

    def words(self, span: documents.Span | None) -> str:
        """The words at a span, blanks evened out; empty without a span."""
        return " ".join(self.resume.text[span.start : span.end].split()) if span else ""


def measure(layouts: Iterable[str] = tuple(demo.LAYOUTS), people: int = PEOPLE) -> tuple[Row, ...]:
    """One row a layout and kind of fact, then the same over ``all`` layouts."""
    openings = tuple(demo.Opening(family, family) for family in demo.families())
    crowd = demo.applicants(people, _SEED, openings, _SENT, planted=False)
    rows = [row for layout in layouts for row in _rows(layout, [_case(person, layout) for person in crowd])]
    return (*rows, *_sums(rows))


def _case(person: demo.Applicant, layout: str) -> Case:
    name, data, _kind = demo.render(person, layout)
    document = documents.read(data, name)
    return Case(demo.facts(person), document, documents.resume(document, today=_SENT))


def _rows(layout: str, cases: Sequence[Case]) -> list[Row]:
    return [_row(layout, fact, [compare(case) for case in cases]) for fact, compare in FACTS.items()]


def _row(layout: str, fact: str, pairs: Sequence[tuple[Facts, Facts]]) -> Row:
    true, read = (sum(pair[side].total() for pair in pairs) for side in (0, 1))
    return Row(layout, fact, true, read, sum((wanted & found).total() for wanted, found in pairs))


def _sums(rows: Sequence[Row]) -> list[Row]:
    chosen = [[row for row in rows if row.fact == fact] for fact in FACTS]
    return [
        Row(
            "all",
            same[0].fact,
            sum(one.true for one in same),
            sum(one.read for one in same),
            sum(one.right for one in same),
        )
        for same in chosen
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
    return Counter(_term(tool) for tool in case.truth.skills), Counter(sorted(named & known))


def _skill_months(case: Case) -> tuple[Facts, Facts]:
    """(skill, months); a month more or less is let pass."""
    true = dict(case.truth.skill_months)
    read = {tool: documents.months_using(case.resume, frozenset({_term(tool)}))[0] for tool in demo.tools()}
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
    """Precision / recall in hundredths, a line a layout, a column a kind of fact."""
    layouts = dict.fromkeys(row.layout for row in rows)
    lines = [f"{'':14}" + "".join(f"{fact:>18}" for fact in FACTS)]
    for layout in layouts:
        cells = (f"{row.precision:.2f} / {row.recall:.2f}" for row in rows if row.layout == layout)
        lines.append(f"{layout:14}" + "".join(f"{cell:>18}" for cell in cells))
    return "\n".join(lines)
