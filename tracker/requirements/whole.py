"""What an ad is about as a whole: the subjects of the work, and how much they and the job itself weigh."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tracker.requirements.ad import Ad
from tracker.requirements.headings import DROPPED, Section
from tracker.requirements.posting.title import Title
from tracker.requirements.sections import Placed
from tracker.requirements.terms import Terms
from tracker.scoring import STANDARD_LEVELS, Criterion, Importance, Source
from tracker.vocabulary import SUBJECT_KINDS

_NOT_WORK = DROPPED | {Section.BENEFITS, Section.PAY, Section.PROCESS}
_FEWEST, _MOST = 5, 40  # fewer subjects say too little about a line of work
_MAIN_FROM = 3  # times named
_SUBJECTS_TIMES = 2
_KEY, _LABEL = "subjects-of-the-work", "Subjects of the work"


def subjects(ad: Ad, terms: Terms, places: Sequence[Placed], title: Title | None) -> Criterion | None:
    """The criterion that asks for the subjects the ad names where it speaks of the work; None when they are few."""
    said: Counter[str] = Counter()
    for place in places:
        if place.section not in _NOT_WORK:
            said.update(one.term.id for one in terms.within(place.line.start, place.line.end, SUBJECT_KINDS))
    if title is not None:
        named = [one.term.id for one in terms.within(title.start, title.end, SUBJECT_KINDS)]
        said.update(dict.fromkeys(named, _MAIN_FROM))  # a title names the work itself: its subjects are main ones
    ranked = [term for term, _ in said.most_common(_MOST)]
    if len(ranked) < _FEWEST:
        return None
    main = [term for term in ranked if said[term] >= _MAIN_FROM]
    start, end = (title.start, title.end) if title is not None else _span(places)
    words = ad.words(start, end)
    return Criterion(
        key=_KEY,
        kind="subject",
        label=_LABEL,
        importance=Importance.PLUS,
        weight=1,
        params={"main": list(main), "terms": [term for term in ranked if term not in main]},
        levels=STANDARD_LEVELS["subject"],
        source=Source("job ad", "", words.start, words.end, words.quote),
        why="",
    )


def balanced(criteria: Sequence[Criterion], whole: Criterion | None, role: str | None) -> list[Criterion]:
    """The criteria with ``whole`` among them: it weighs twice all single demands, the job itself a quarter of them.

    A single demand says little: an ad names twenty tools, and who has done the work under other names holds two. A
    must among them has its say before the total has, by the tier. So the total tells first how near the work is. The
    job's title is the least sure of all: firms call one job by many names. ``role`` is the key of what asks for it.
    """
    singles = max(2, sum(one.weight for one in criteria if one.key != role))
    found = [one if one.key != role else _weighing(one, max(1, singles // 4), _why_role(one)) for one in criteria]
    if whole is None:
        return found
    first_plus = next((at for at, one in enumerate(found) if one.importance is Importance.PLUS), len(found))
    return [*found[:first_plus], _weighing(whole, _SUBJECTS_TIMES * singles, _WHY_SUBJECTS), *found[first_plus:]]


_WHY_SUBJECTS = (
    "A plus: what the ad speaks of, taken together. What the latest role shows counts most, a word in a list least. "
    "It weighs twice as much as all single demands."
)


def _why_role(role: Criterion) -> str:
    kind = "must" if role.importance is Importance.MUST else "plus"
    return f"A {kind}. It is the job itself: it weighs a quarter of what all single demands weigh together."


def _weighing(one: Criterion, weight: int, why: str) -> Criterion:
    return replace(one, weight=weight, why=f"{why} Weight {weight}.")


def _span(places: Sequence[Placed]) -> tuple[int, int]:
    return (places[0].line.start, places[0].line.end) if places else (0, 0)
