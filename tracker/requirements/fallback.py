"""What a rubric needs that an ad leaves unsaid: experience in the job itself, and the duties when little is asked."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.requirements.asking import Asked
from tracker.requirements.finding.abilities import statement_of
from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.headings import Section
from tracker.requirements.importance import Judged
from tracker.requirements.layout import Line
from tracker.requirements.posting.title import Title
from tracker.requirements.sections import Placed
from tracker.requirements.statements import Clause, Statement
from tracker.requirements.tables import any_of
from tracker.requirements.wording import capital
from tracker.scoring import Importance
from tracker.scoring.types import Json

_ENOUGH, _MOST_DUTIES = 6, 6


def unsaid(found: list[Asked], title: Title | None, term: str | None, duties: list[Statement]) -> Iterator[Asked]:
    """Experience in the job when no other experience of it is asked for; duties as abilities in a thin ad."""
    if title is not None and found and not _asks_for_the_job(found, title, term):
        yield _experience(title, term)
    if sum(one.stress >= 0 for one in found) < _ENOUGH:
        yield from _shown(duties)


def _asks_for_the_job(found: list[Asked], title: Title, term: str | None) -> bool:
    words = set(title.value.lower().split())
    for one in found:
        if one.wanted.kind == "experience":
            said = set(" ".join(one.wanted.subject).replace("-", " ").split())
            if term in one.wanted.subject or len(said & words) * 2 >= len(words):
                return True
    return False


def _experience(title: Title, term: str | None) -> Asked:
    name = term or any_of("bare", "rank").sub("", title.value.lower()).strip() or title.value.lower()
    params: dict[str, Json] = {"years": 0, "years_max": None, "terms": [name]}
    wanted = Wanted("experience", f"Experience as {title.value}", params, title.start, title.end, (name,))
    return _asked(
        wanted, title.start, title.end, title.value, "it is the job itself, though the ad does not ask for it"
    )


def _shown(duties: list[Statement]) -> Iterator[Asked]:
    for duty in duties[:_MOST_DUTIES]:
        words = statement_of(duty.text)
        if len(words.split()) > 2:
            wanted = Wanted(
                "ability", capital(words), {"statement": words.lower()}, duty.start, duty.end, (words.lower(),)
            )
            yield _asked(
                wanted, duty.start, duty.end, duty.text, "it is one of the duties, and the ad asks for little else"
            )


def _asked(wanted: Wanted, start: int, end: int, text: str, reason: str) -> Asked:
    line = Line(start, end, text)
    statement = Statement(start, end, text, Placed(line, Section.ROLE))
    return Asked(wanted, Judged(Importance.PLUS, reason, settled=False), Clause(start, end, text), statement)
