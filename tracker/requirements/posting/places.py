"""Where the work is, and how much of it from afar."""

from __future__ import annotations

import re
from functools import cache

from tracker.requirements.ad import Ad
from tracker.requirements.parting import parted
from tracker.requirements.posting.job_names import is_doer
from tracker.requirements.tables import any_of, column
from tracker.requirements.types import Proposed

_HEAD, _OPENING, _TELLS = 700, 400, 3000  # characters from the top in which a line or a sentence may name the place
_SEVERAL = re.compile(r"\s*(?:;|\||/|\bor\b|\band\b|\n)\s*")
_SENTENCE = re.compile(r"(?:(?<=[^.]\w[.]))[ ]|\n|\s\|\s")
_PART = re.compile(r"[^,;/\s][^,;/]*[^,;/\s]")
_TITLED = re.compile(
    r"\s*[A-Z][^\n,()-]*?(?P<doer>[A-Za-z]+)(?: - |, )"
    r"(?P<town>[A-ZÀ-Ž][a-zà-ž']+(?:[ -][A-ZÀ-Ž][a-zà-ž']+)?)[ \t]*(?:\n|$)"
)
_NOT_PLACE = re.compile(r"\b(?:remote|hybrid|on-?site|anywhere|office|flexible|home|experience level)\b", re.IGNORECASE)


def locations(ad: Ad) -> tuple[Proposed, ...]:
    """The places of work as named, in order, each once."""
    plain = ad.plain
    ways = (_labelled, _based, _in_head, _unlisted, _mentioned, _opened, _titled)
    spans = next((hits for way in ways if (hits := way(plain))), [])
    found: dict[str, Proposed] = {}
    for start, end in (part for span in spans for part in _cities(ad.plain, *span)):
        value = " ".join(ad.plain[start:end].strip(" .,:-()").split())
        if 1 < len(value) <= 60:
            found.setdefault(value.lower(), Proposed(value, ad.words(start, end)))
    return tuple(found.values())


def _cities(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """ "Zurich, Paris, London" as three places; "London, UK" as one."""
    parts = [(start + one.start(), start + one.end()) for one in _PART.finditer(plain[start:end])]
    town = re.compile(column("places", "place")[-1])
    return parts if len(parts) > 1 and all(town.fullmatch(plain[a:b]) for a, b in parts) else [(start, end)]


def _labelled(plain: str) -> list[tuple[int, int]]:
    """ "Location: Cambridge, MA or Morristown, NJ"; the place may stand in the next line."""
    spans = []
    for found in _labels().finditer(plain):
        spans.extend(_divided(plain, found.start("what"), found.end("what")))
    return spans


def _divided(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    spans, at = [], start
    text = re.split(r"\s\(|\.\s|\s-\s|\s{3,}|,\s(?=(?:one|two|three|four|\d)\b)", plain[start:end])[0]
    for part in _SEVERAL.split(text):
        at = plain.index(part, at)
        if part.strip() and not _NOT_PLACE.search(part) and len(part.split()) <= 6:
            spans.append((at, at + len(part)))
        at += len(part)
    return spans


def _based(plain: str) -> list[tuple[int, int]]:
    """ "based in Leeds", "at our office in Austin, TX", "our Porto office"."""
    spans = []
    for found in _named().finditer(plain):
        before = plain[max(0, found.start() - 40) : found.start()]
        if any_of("work_place", "elsewhere").search(before):
            continue
        after = plain[found.end() : found.end() + 12]
        if any_of("work_place", "before").search(before) or any_of("work_place", "after").match(after.strip()):
            spans.append(found.span())
    return spans


def _unlisted(plain: str) -> list[tuple[int, int]]:
    """The first place that only its words tell: "a surgery in Ormskirk", "our Bray clinic"."""
    for found in _unknown().finditer(plain[:_TELLS]):
        start, end = next(found.span(key) for key in ("town", "before", "area", "school") if found[key])
        if _may_be_town(plain[start:end]):
            return [(start, end)]
    return []


def _opened(plain: str) -> list[tuple[int, int]]:
    """ "A hotel of ninety rooms in Kufstein is looking for": a name behind "in" where the ad begins."""
    for shape in column("work_place", "opening"):
        for found in re.finditer(shape, plain[:_OPENING]):
            before = plain[: found.start()].rstrip()
            if any_of("work_place", "no_opening").search(before) or not _may_be_town(found["town"]):
                continue
            return [found.span("town")]
    return []


def _titled(plain: str) -> list[tuple[int, int]]:
    """ "Diesel mechanic - Timaru" on the first line: a name behind the job that is no branch of it."""
    found = _TITLED.match(plain)
    if found is None or not is_doer(found["doer"]) or not _may_be_town(found["town"]):
        return []
    return [] if any_of("work_place", "branch").search(found["town"]) else [found.span("town")]


def _may_be_town(name: str) -> bool:
    return any_of("work_place", "no_town").search(name) is None


def _mentioned(plain: str) -> list[tuple[int, int]]:
    """The first place that the opening names after "in", when nothing else tells where the work is."""
    for found in _named().finditer(plain[:_HEAD]):
        if plain[: found.start()].endswith(" in "):
            return [found.span()]
    return []


def _in_head(plain: str) -> list[tuple[int, int]]:
    """A short line near the top that is a place, or ends in one ("Security Engineer - Austin, TX")."""
    for at, end in parted(plain[:_HEAD], _SENTENCE):
        line = plain[at:end]
        for found in _named().finditer(line):
            lead = line[: found.start()].strip()
            led = not lead or lead.endswith(("-", "|", ",", "(", "·", "/", "in"))
            if len(line.split()) <= 12 and led and _may_be_town(found[0].split(",")[0]):
                return [(at + one.start(), at + one.end()) for one in _named().finditer(line, found.start())]
    return []


@cache
def _labels() -> re.Pattern[str]:
    label = "|".join(column("work_place", "label"))
    shape = rf"(?:^|\|)[ *#•-]*(?:{label})\s*(?::|-|\n)\s*(?P<what>[^\n|]{{2,120}})"
    return re.compile(shape, re.IGNORECASE | re.MULTILINE)


@cache
def _unknown() -> re.Pattern[str]:
    """A name in capitals behind "our office in" or before "office", though no list holds it."""
    return re.compile("|".join(f"(?:{shape})" for shape in column("work_place", "unknown")))


@cache
def _named() -> re.Pattern[str]:
    place = "|".join(column("places", "place"))
    state = "|".join(column("places", "state"))
    known = rf"(?:{place})(?:, (?:{state}|{place})(?!\w))*"
    region = "|".join(column("places", "place")[:-1])
    far = "|".join(column("places", "state_alone"))
    other_town = rf"[A-ZÀ-Ž][a-zà-ž]+(?: [A-ZÀ-Ž][a-zà-ž]+)?(?:, (?:{state}|{region})|,? (?:{far}))"
    return re.compile(rf"\b(?=[A-ZÀ-Ž])(?<!-)(?:{known}|{other_town})(?![\w$-])(?:, (?:{place})(?!\w))?")
