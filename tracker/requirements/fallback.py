"""What a rubric needs that an ad leaves unsaid: experience in the job itself, and the duties when little is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.requirements.asking import Asked
from tracker.requirements.finding.abilities import statement_of
from tracker.requirements.finding.vague import says_nothing
from tracker.requirements.finding.wanted import Wanted
from tracker.requirements.headings import Section
from tracker.requirements.importance import Judged
from tracker.requirements.layout import Line
from tracker.requirements.posting.title import Title
from tracker.requirements.sections import Placed
from tracker.requirements.statements import Clause, Statement
from tracker.requirements.tables import any_of
from tracker.requirements.terms import SKILLS, Terms
from tracker.requirements.wording import capital
from tracker.scoring import Criterion, Importance
from tracker.scoring.types import Json

_COUNTED = re.compile(r"(?:number )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b", re.IGNORECASE)
_ENOUGH, _MOST_DUTIES = 6, 6


def unsaid(
    found: list[Asked], title: Title | None, term: str | None, duties: list[Statement], terms: Terms
) -> Iterator[Asked]:
    """Experience in the job when no other experience of it is asked for; duties as abilities in a thin ad."""
    asked = ((one.wanted.kind, one.wanted.subject) for one in found)
    if title is not None and found and not any(_asks_for_the_job(*each, title, term) for each in asked):
        yield _experience(title, term, terms)
    if sum(one.stress >= 0 for one in found) < _ENOUGH:
        yield from _shown(duties, terms)


def role_of(criteria: Sequence[Criterion], title: Title | None, term: str | None) -> str | None:
    """The key of the criterion that asks for experience in the job itself."""
    if title is None:
        return None
    for one in criteria:
        subject = one.params.get("terms")
        texts = tuple(str(each) for each in subject) if isinstance(subject, list) else ()
        if _asks_for_the_job(one.kind, texts, title, term):
            return one.key
    return None


def _asks_for_the_job(kind: str, subject: tuple[str, ...], title: Title, term: str | None) -> bool:
    if kind != "experience":
        return False
    words = set(title.value.lower().split())
    said = set(" ".join(subject).replace("-", " ").split())
    return term in subject or len(said & words) * 2 >= len(words)


def _experience(title: Title, term: str | None, terms: Terms) -> Asked:
    names = _names(title, term, terms)
    params: dict[str, Json] = {"years": 0, "years_max": None, "terms": list(names)}
    wanted = Wanted("experience", f"Experience as {title.value}", params, title.start, title.end, names)
    return _asked(
        wanted, title.start, title.end, title.value, "it is the job itself, though the ad does not ask for it"
    )


def _names(title: Title, term: str | None, terms: Terms) -> tuple[str, ...]:
    """The occupation; for one that is none we know, or a group of them, its own words and the fields it names."""
    if term is not None and not terms.is_group(term):
        return (term,)
    words = any_of("bare", "rank").sub("", title.value.lower()).strip() or title.value.lower()
    return (words, *dict.fromkeys(one.term.id for one in terms.within(title.start, title.end, SKILLS)))


def _shown(duties: list[Statement], terms: Terms) -> Iterator[Asked]:
    for duty in duties[:_MOST_DUTIES]:
        announced = any_of("bare", "duty").match(duty.text)
        words = statement_of(duty.text[announced.end() :] if announced else duty.text)
        wanted = Wanted("ability", capital(words), {"statement": words.lower()}, duty.start, duty.end, (words.lower(),))
        if len(words.split()) > 2 and not _COUNTED.match(words) and not says_nothing(wanted, terms):
            yield _asked(
                wanted, duty.start, duty.end, duty.text, "it is one of the duties, and the ad asks for little else"
            )


def _asked(wanted: Wanted, start: int, end: int, text: str, reason: str) -> Asked:
    line = Line(start, end, text)
    statement = Statement(start, end, text, Placed(line, Section.ROLE))
    return Asked(wanted, Judged(Importance.PLUS, reason, settled=False), Clause(start, end, text), statement)
