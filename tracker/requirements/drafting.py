"""The way from a text to a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.requirements.ad import Ad
from tracker.requirements.asking import Asked, asked, asks, mentioned, with_used
from tracker.requirements.checking.warnings import Drafted, warnings
from tracker.requirements.fallback import role_of, unsaid
from tracker.requirements.grouping import grouped
from tracker.requirements.merging import merged, settled
from tracker.requirements.overlooked import overlooked
from tracker.requirements.posting import title
from tracker.requirements.posting.fields import posting, sources_of
from tracker.requirements.reading import Reading, read
from tracker.requirements.rubric import criteria, weighed
from tracker.requirements.sections import placed
from tracker.requirements.terms import Terms
from tracker.requirements.types import Draft, PostingDraft, Words
from tracker.requirements.whole import balanced, subjects
from tracker.scoring import Rubric
from tracker.vocabulary import STANDARD, Kind, Vocabulary

_TITLES = frozenset({Kind.TITLE})


def draft(text: str, *, vocabulary: Vocabulary = STANDARD) -> Draft:
    """A posting and a rubric from the text of a job ad. Any text gives a Draft; what is odd about it is a warning."""
    ad = Ad(text)
    terms = Terms(ad.plain, vocabulary)
    named = title.find(ad, terms)
    places = placed(ad.plain, _job_names(ad, terms, named))
    reading = read(ad, places)
    demands, unplaced = _asked(ad, reading, terms)
    term = title.term_of(named, terms) if named else None
    demands.extend(unsaid(demands, named, term, reading.duties, terms))
    found = settled(merged(demands))
    found = grouped(found, [weighed(one)[0] for one in found])
    single, sources = criteria(ad, found)
    made = balanced(single, subjects(ad, terms, places, named), role_of(single, named, term))
    fields = posting(ad, terms, reading, named)
    unplaced = (*unplaced, *_untold(ad, reading, demands, fields))
    looked_at = warnings(ad, Drafted(places, fields, found, made, sources), terms, vocabulary)
    left = sorted(_left_over(unplaced, fields), key=lambda one: one.start)
    return Draft(fields, Rubric(tuple(made)), tuple(left), looked_at, sources)


def _left_over(unplaced: tuple[Words, ...], fields: PostingDraft) -> tuple[Words, ...]:
    """Without the words that gave a field of the posting."""
    used = [one for one in sources_of(fields) if one.end > one.start]
    return tuple(one for one in unplaced if not any(it.start < one.end and one.start < it.end for it in used))


def _untold(ad: Ad, reading: Reading, demands: list[Asked], fields: PostingDraft) -> Iterator[Words]:
    """Statements about the work, its benefits or the process that gave nothing to the draft."""
    used = [(one.start, one.end) for one in sources_of(fields)]
    used.extend((one.clause.start, one.clause.end) for one in demands)
    for statement in (*reading.duties, *reading.benefits, *reading.process, *reading.pay):
        words = ad.words(statement.start, statement.end)
        if not any(start < words.end and words.start < end for start, end in used):
            yield words


def _asked(ad: Ad, reading: Reading, terms: Terms) -> tuple[list[Asked], tuple[Words, ...]]:
    found: list[Asked] = []
    unplaced: list[Words] = []
    for statement in sorted(reading.asking + reading.telling, key=lambda one: one.start):
        late = statement.start in reading.late
        got = list(asked(statement, terms, late=late)) if asks(statement) else []
        got = with_used(got, statement, terms)
        found.extend(got)
        missed = overlooked(statement, got) if got else ((statement.start, statement.end),)
        unplaced.extend(ad.words(*each) for each in missed)
    for statement in reading.duties:
        found.extend(mentioned(statement, terms))
    rest = ad.unread()
    return found, (*unplaced, rest) if rest else tuple(unplaced)


def _job_names(ad: Ad, terms: Terms, named: title.Title | None) -> re.Pattern[str] | None:
    """Finds the names of jobs in lower-case text: those of the vocabulary that the ad names, and its own title."""
    names = {ad.plain[one.start : one.end].lower() for one in terms.within(0, len(ad.plain), _TITLES)}
    if named is not None:
        names.add(named.value.lower())
    if not names:
        return None
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")s?\b")
