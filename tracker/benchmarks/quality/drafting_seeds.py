"""The five seed documents: which of their facts does a draft hold, and is what it holds a fact?

``seeds/*.tsv`` list the facts of each document by hand, in our own words, from before the draft was tuned. A row
marked optional may be drafted but need not be. Every fact counts once: a criterion with five terms is five. A fact is
found when a drafted one holds all words of one of its alternatives (``|``; ``+`` joins parts that must all be there),
by vocabulary id or by the first six letters of each word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker import requirements
from tracker.benchmarks.quality.measures import Line, Measure
from tracker.benchmarks.quality.statistics import interval
from tracker.vocabulary import STANDARD

_HERE = Path(__file__).parent / "seeds"
_FILES = ("template", "roadmap", "guide", "overview", "article")  # in the order of the documents' numbers
_WORD = re.compile(r"[a-z0-9][a-z0-9+#]*")
_ASKED = frozenset({"skill", "ability", "certification"})


@dataclass(frozen=True, slots=True)
class Fact:
    """``what`` holds alternatives; ``needed`` is False for what may be drafted but need not be."""

    kind: str
    needed: bool
    what: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """One thing the draft holds."""

    kind: str
    what: str
    term: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """A document: the needed facts with whether they were found, the drafted ones with whether they are true."""

    needed: tuple[tuple[Fact, bool], ...]
    drafted: tuple[tuple[Drafted, bool], ...]


def facts(name: str) -> list[Fact]:
    """The rows of one table."""
    lines = (_HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return [Fact(kind, how == "fact", what) for kind, how, what in rows]


def compared(text: str, table: list[Fact]) -> Compared:
    """The draft of ``text`` against its table."""
    drafted = list(_drafted(requirements.draft(text)))
    return Compared(
        tuple((fact, any(_same(one, fact) for one in drafted)) for fact in table if fact.needed),
        tuple((one, any(_same(one, fact) for fact in table)) for one in drafted),
    )


def _drafted(draft: requirements.Draft) -> Iterator[Drafted]:
    posting = draft.posting
    if posting.title:
        yield Drafted("title", posting.title.value)
    if posting.reports_to:
        yield Drafted("reports_to", f"{posting.reports_to.value} {posting.reports_to.source.quote}")
    for one in posting.salaries:
        amount = str(one.low) if one.low == one.high else f"{one.low}-{one.high}"
        yield Drafted("salary", f"{amount} {one.currency} {one.period}")
    yield from (Drafted("duty", f"{one.value} {one.source.quote}") for one in posting.responsibilities)
    yield from (Drafted("benefit", one.value) for one in posting.benefits)
    for criterion in draft.rubric.criteria:
        yield from _asked(criterion.kind, criterion.label, dict(criterion.params))
        heading, bracket, _ = criterion.label.partition(" (")
        if bracket and criterion.kind == "skill":
            yield Drafted("skill", heading)


def _asked(kind: str, label: str, params: dict[str, object]) -> Iterator[Drafted]:
    terms = params.get("terms")
    names = [str(term) for term in terms] if isinstance(terms, list) else []
    if kind == "experience" and not params["years"]:
        yield Drafted("title", " ".join(map(_name, names)))
    elif kind == "experience":
        high = f"-{params['years_max']}" if params.get("years_max") else ""
        yield Drafted("years", f"{params['years']}{high}: {' '.join(map(_name, names))}")
    elif kind == "education":
        fields = params["fields"]
        assert isinstance(fields, list)
        yield Drafted(
            "degree",
            f"{params['level']}: {label.partition(' in ')[2]} {' '.join(_name(str(field)) for field in fields)}",
        )
    elif kind == "subject":
        return  # counts what the text speaks of; asks for none of it by itself
    elif kind == "ability":
        yield from (Drafted(kind, part.strip()) for part in str(params["statement"]).split(";"))
    else:
        worded = " certificate" if kind == "certification" else ""
        yield from (Drafted(kind, _name(name) + worded, name) for name in names)


def _name(term: str) -> str:
    known = STANDARD.term(term)
    return known.label if known is not None else term


def _same(one: Drafted, fact: Fact) -> bool:
    if {one.kind, fact.kind} <= _ASKED:
        return any(_holds(one, alternative) for alternative in fact.what.split("|"))
    if one.kind != fact.kind:
        return False
    if one.kind == "salary":
        return one.what == fact.what
    if one.kind in ("years", "degree"):
        amount, _, about = fact.what.partition(":")
        said, _, subject = one.what.partition(":")
        return said == amount and (not about.strip() or not subject.strip() or bool(_stems(subject) & _stems(about)))
    return all(any(_stems(part) <= _stems(one.what) for part in slot.split("|")) for slot in fact.what.split("+"))


def _holds(one: Drafted, alternative: str) -> bool:
    wanted = STANDARD.lookup(alternative)
    if wanted is not None and wanted in (one.term, STANDARD.lookup(one.what)):
        return True
    if one.kind == "certification" and any(found.term == one.term for found in STANDARD.find(alternative)):
        return True
    return bool(_stems(alternative)) and _stems(alternative) <= _stems(one.what)


def _stems(text: str) -> frozenset[str]:
    return frozenset(
        word[:6].rstrip("s") or word for word in _WORD.findall(text.lower()) if word not in ("and", "or", "of", "in")
    )


def recall(units: Sequence[Compared]) -> float:
    """Found ones among the needed facts."""
    found = [hit for one in units for _, hit in one.needed]
    return sum(found) / len(found) if found else 1.0


def precision(units: Sequence[Compared]) -> float:
    """True ones among the drafted."""
    found = [hit for one in units for _, hit in one.drafted]
    return sum(found) / len(found) if found else 1.0


def _run(folder: Path) -> tuple[Line, ...]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    units = [compared(text, facts(name)) for text, name in zip(texts, _FILES, strict=True)]
    return (
        Line("facts of the seeds, recall", *interval(units, recall), target="≥ .95"),
        Line("facts of the seeds, precision", *interval(units, precision), target="≥ .90"),
    )


MEASURES = (Measure("Drafts of the seed documents", "../seeds", _run),)
