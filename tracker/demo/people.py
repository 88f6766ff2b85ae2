"""The crowd: who applies to what, of which quality, with which planted special, in which layout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from tracker.demo import bank
from tracker.demo.answers import answers
from tracker.demo.careers import career
from tracker.demo.identity import Identity, identities
from tracker.demo.layouts import LAYOUTS
from tracker.demo.tailoring import is_tailored
from tracker.demo.types import Applicant, Brief, Opening, Quality, Special

_AGAIN = (Special.SAME_PERSON, Special.SAME_FILE)
_PDF_ONLY = (Special.SCAN, Special.ENCRYPTED, Special.TRUNCATED)
_STYLES = 18  # three wordings of headings times six of periods


@dataclass(frozen=True, slots=True)
class _Seat:
    """One place in the crowd before a person takes it."""

    number: int
    special: Special
    quality: Quality
    opening: Opening
    layout: str
    candid: bool = False


def applicants(
    count: int, seed: int, openings: Sequence[Opening], as_of: date, *, planted: bool = True
) -> tuple[Applicant, ...]:
    """``count`` fictional applicants spread evenly over the openings, the same for the same arguments.

    Without ``planted`` nobody is a special case and every file can be read. ValueError: no opening, or one whose
    family is unknown.
    """
    known = families()
    unknown = [opening.family for opening in openings if opening.family not in known]
    if unknown or not openings:
        raise ValueError(f"Applicants need an opening of one of these families: {', '.join(known)}; got {unknown}")
    rng = Random(seed)  # noqa: S311 - invented people need no secrecy
    crowd: list[Applicant] = []
    people, layouts, qualities = identities(rng), _layouts(rng), _qualities(rng)
    taken: Counter[str] = Counter()
    for number, special in enumerate(_specials(count, rng) if planted else [Special.NONE] * count):
        opening = openings[number % len(openings)]
        plain = [someone for someone in crowd if someone.special is Special.NONE]
        if special in _AGAIN and plain:
            crowd.append(_again(rng.choice(plain), number, special, opening, next(layouts)))
            continue
        kind = Special.NONE if special in _AGAIN else special
        seat = _Seat(number, kind, next(qualities), opening, _layout(kind, layouts))
        crowd.append(_one(_reseated(seat, taken), next(people), as_of, rng))
    return tuple(crowd)


def families() -> tuple[str, ...]:
    """The role families an opening may name."""
    return tuple(name for name, table in bank.table("families").items() if "junior" in table)


def _reseated(seat: _Seat, taken: Counter[str]) -> _Seat:
    """The next seat of an opening that people write for, so that a short list holds every quality too."""
    slug = seat.opening.slug
    if not is_tailored(slug) or seat.special is not Special.NONE:
        return seat
    seats = bank.table("plan")["seats"]
    given = seats[taken[slug] % len(seats)]
    taken[slug] += 1
    return replace(seat, quality=Quality(given["quality"]), candid=given.get("candid", False))


def _specials(count: int, rng: Random) -> list[Special]:
    """The plan's special cases in proportion to ``count``, at random places."""
    planned = bank.table("plan")["specials"].items()
    found = [Special(name) for name, share in planned for _ in range(int(share * count / 200 + 0.5))][:count]
    places = [*found, *[Special.NONE] * (count - len(found))]
    rng.shuffle(places)
    return places


def _qualities(rng: Random) -> Iterator[Quality]:
    """Qualities in the plan's proportions, mixed anew for every hundred."""
    shares = bank.table("plan")["qualities"].items()
    hundred = [Quality(name) for name, share in shares for _ in range(share // 2)]
    while True:
        rng.shuffle(hundred)
        yield from hundred


def _layouts(rng: Random) -> Iterator[str]:
    forty = [name for name, share in bank.table("plan")["layouts"].items() for _ in range(share)]
    while True:
        rng.shuffle(forty)
        yield from forty


def _layout(special: Special, layouts: Iterator[str]) -> str:
    """The layout a special case needs, or the next one that serves."""
    fixed = bank.table("plan")["layout_of"].get(special.value)
    if fixed:
        return str(fixed)
    fitting = (name for name in layouts if special not in _PDF_ONLY or LAYOUTS[name].extension == "pdf")
    return next(fitting)


def _one(seat: _Seat, person: Identity, as_of: date, rng: Random) -> Applicant:
    wanted = bank.table("plan")["quality_of"].get(seat.special.value, seat.quality)
    today = as_of.year * 12 + as_of.month - 1
    slug = seat.opening.slug
    brief = Brief(seat.opening.family, Quality(wanted), seat.special, today, person.place, slug, seat.candid)
    told = career(brief, rng)
    return Applicant(
        number=seat.number,
        name=person.name,
        email=person.email,
        phone=person.phone,
        links=person.links,
        place=person.place,
        opening=slug,
        answers=answers(seat.opening.questions, person, told, brief, rng),
        career=told,
        quality=brief.quality,
        special=seat.special,
        layout=seat.layout,
        style=rng.randrange(_STYLES),
        as_of=as_of,
    )


def _again(first: Applicant, number: int, special: Special, opening: Opening, layout: str) -> Applicant:
    """The same person once more: to the same opening with the same file, or to another with another file."""
    if special is Special.SAME_FILE:
        return replace(first, number=number, special=special)
    summary = f"{first.career.summary} Updated since my last application."
    return replace(
        first,
        number=number,
        special=special,
        opening=opening.slug,
        layout=layout if layout != first.layout else "classic",
        career=replace(first.career, summary=summary),
        style=(first.style + 1) % _STYLES,
    )
