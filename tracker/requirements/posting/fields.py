"""All fields of the posting, from the ad and its sorted statements."""

from __future__ import annotations

from tracker.requirements.ad import Ad
from tracker.requirements.posting import dates, items, people, places, salary, terms_of_work, title
from tracker.requirements.reading import Reading
from tracker.requirements.terms import Terms
from tracker.requirements.types import PostingDraft, Proposed, Words
from tracker.requirements.worded import names_benefit, names_several_benefits


def posting(ad: Ad, terms: Terms, reading: Reading, named: title.Title | None) -> PostingDraft:
    """The posting as far as the ad states it; what it does not state stays empty."""
    span = (named.start, named.end) if named else None
    whole = (0, len(ad.plain))
    pay_lines = [(one.start, one.end) for one in reading.pay]
    offering = [
        one for one in reading.telling + reading.duties if items.offers(one) or names_several_benefits(one.text)
    ]
    offering += [one for one in reading.pay if items.offers(one) or names_benefit(one.text)]
    return PostingDraft(
        title=Proposed(named.value, ad.words(named.start, named.end)) if named else None,
        title_term=title.term_of(named, terms) if named else None,
        seniority=terms_of_work.seniority(ad, span),
        team=people.team(ad),
        reports_to=people.reports_to(ad),
        locations=places.locations(ad),
        remote=terms_of_work.remote(ad, whole),
        employment_type=terms_of_work.employment(ad, whole),
        salaries=salary.salaries(ad, pay_lines),
        responsibilities=items.responsibilities(ad, reading.duties),
        benefits=items.benefits(ad, reading.benefits + offering),
        process=items.process(ad, reading.process),
        dates=dates.dates(ad),
    )


def sources_of(posting: PostingDraft) -> tuple[Words, ...]:
    """Where the values of all fields come from."""
    single = (posting.title, posting.seniority, posting.team, posting.reports_to, posting.remote)
    several = (*posting.locations, *posting.responsibilities, *posting.benefits, *posting.process, *posting.dates)
    values = [one for one in (*single, posting.employment_type, *several) if one is not None]
    return (*(one.source for one in values), *(one.source for one in posting.salaries))
