"""The job's title: from a labelled field, the first lines, or the sentence that says who is sought."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from tracker.requirements.ad import Ad
from tracker.requirements.finding.phrases import without_praise
from tracker.requirements.headings import section_of
from tracker.requirements.layout import Line, lines, sentences
from tracker.requirements.parting import parted
from tracker.requirements.posting.job_names import names_a_job
from tracker.requirements.tables import any_of, column
from tracker.requirements.terms import Named, Terms
from tracker.vocabulary import Kind

_TITLES = frozenset({Kind.TITLE})
_TRIED_LINES, _TOP_LINES = 14, 3
_SAID_WITHIN, _FIELD_WITHIN = 6000, 120  # characters
_LONGEST, _MOST_WORDS = 70, 10
_DIVIDED = re.compile(r"\s+[-|–•]\s+")
_PICTURE = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]")
_OPENING = re.compile(r"\s*(?P<what>[A-Z][\w /&-]{3,60}?)(?:, [A-Z][\w ,-]{2,40})?\.\s")  # "Lift engineer, Leeds. We …"
_BRANCH = re.compile(r"\s+-\s+(?P<what>[A-Z][\w&/]*(?: (?:and |of |& )?[A-Z&][\w&/]*){0,3})\s*(?=$|[(|,-])")
_BREAK = re.compile(r"[,.(:;]|\s-\s")
_SENTENCES = 4
_PLACED = re.compile(r"^\[[^\]\n]{2,40}\]\s*")  # "[Delft / Hybrid]" in front of a title
_OF_ANY_SEX = re.compile(r"^[^(]{3,60}\((?:(?:[mfwdxhi][/|,] ?){1,3}[mfwdxhi]|all genders)\)", re.IGNORECASE)
_LABEL = re.compile(r"[A-Z][\w ]{2,30}:\s")
_FEW_WORDS, _TOLD_WORDS = 5, 7
_ACRONYM = 3  # letters; longer words in capitals only shout
_NAMED_AT_LEAST = 2  # times, for a job that no sentence announces


@dataclass(frozen=True, slots=True)
class Title:
    """The job's title and where the plain text gives it."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Tried:
    """A stretch that may be the title. ``labelled``: the ad calls it so, whatever it says."""

    start: int
    end: int
    labelled: bool = False


def find(ad: Ad, terms: Terms) -> Title | None:
    """The title, or None when nothing names the job."""
    for tried in _candidates(ad.plain):
        value, first, last = _cleaned(ad.plain, tried.start, tried.end)
        if value and tried.labelled:
            last = _branched(ad.plain, last, tried.end)
            value = " ".join(ad.plain[first:last].strip(" ,.:-*#|\"'").split())
        if value and (tried.labelled or names_a_job(ad.plain, first, last, terms)):
            return _known(ad, terms, _quiet(value), first, last)
    return _named_most(terms, len(ad.plain)) or _first_line(ad.plain)


def term_of(title: Title, terms: Terms) -> str | None:
    """The vocabulary's id for the title's normal form: the longest job name inside it."""
    named = terms.within(title.start, title.end, _TITLES)
    return max(named, key=lambda one: one.end - one.start).term.id if named else terms.title_of(title.value)


def announced_in(text: str) -> tuple[int, int] | None:
    """Where ``text`` names the job it seeks ("we are looking for a florist who …"), or None."""
    for shape in column("title", "sought"):
        found = _sought(shape).search(text)
        value, start, end = _cleaned(text, *found.span("what")) if found else ("", 0, 0)
        if value:
            return start, end
    return None


@cache
def _sought(shape: str) -> re.Pattern[str]:
    return re.compile(shape, re.IGNORECASE | re.MULTILINE)


def _quiet(value: str) -> str:
    """A title in capitals without them, but for its acronyms."""
    if not value.isupper():
        return value
    return " ".join(_calm(word) for word in value.split())


def _calm(word: str) -> str:
    if word in column("title", "small"):
        return word.lower()
    return word if len(word) <= _ACRONYM else word.capitalize()


@cache
def _shape(name: str) -> re.Pattern[str]:
    return re.compile("|".join(column("title", name)), re.IGNORECASE | re.MULTILINE)


@cache
def _sayings() -> tuple[re.Pattern[str], ...]:
    """The sentences that name the job, the surest first."""
    names = ("sought", "as", "does")
    return tuple(re.compile(each, re.IGNORECASE | re.MULTILINE) for name in names for each in column("title", name))


def _candidates(plain: str) -> Iterator[_Tried]:
    first = lines(plain[:1500])[:_TRIED_LINES]
    labelled = _shape("field").search(plain[:3000])
    if labelled and labelled.start() > _FIELD_WITHIN:  # so far down it may be of another ad
        yield from (_Tried(line.start, line.end) for line in first[:1] if _is_title(line))
    if labelled:
        yield _Tried(*labelled.span("what"), labelled=True)
    asked_about = _shape("question").search(plain[:_SAID_WITHIN])
    if asked_about:
        yield _Tried(*asked_about.span("what"), labelled=True)
    yield from (_Tried(line.start, line.end, labelled=True) for line in first if _OF_ANY_SEX.search(line.text))
    yield from (_Tried(line.start, line.end) for line in first[:1] if _is_title(line) or _is_small_title(line))
    yield from (_Tried(line.start, line.end) for line in first[1:_TOP_LINES] if _is_title(line))
    yield from (part for line in first[:_TOP_LINES] for part in _parts(line))
    opening = _OPENING.match(plain[: _LONGEST * 2])
    if opening and not any_of("not_title", "word").search(opening["what"]):
        yield _Tried(*opening.span("what"))
    yield from (part for line in first[:1] for part in _told(line))
    for saying in _sayings():
        yield from (_Tried(*found.span("what")) for found in saying.finditer(plain[:_SAID_WITHIN]))
    yield from (_Tried(line.start, line.end) for line in first[_TOP_LINES:] if _is_title(line))


def _parts(line: Line) -> Iterator[_Tried]:
    """The parts of a line at the top that dashes divide ("Urgent - Kiln Mechanic - Leeds"), or all of a bullet."""
    parts = list(parted(line.text, _DIVIDED))
    if (len(parts) == 1 and not line.bullet) or _LABEL.match(line.text):
        return
    for start, end in parts:
        part = replace(line, start=line.start + start, end=line.start + end, text=line.text[start:end], bullet=False)
        if _is_title(part):
            yield _Tried(part.start, part.end)


def _told(line: Line) -> Iterator[_Tried]:
    """What the first sentences of a running text begin with: "Foss Vets, York. Veterinary Receptionist, 3 days …"."""
    for one in sentences(line)[1:_SENTENCES]:
        text = _BREAK.split(one.text, maxsplit=1)[0]
        part = replace(one, end=one.start + len(text), text=text, bullet=False)
        if len(_cut_off(text).split()) <= _TOLD_WORDS and text[:1].isupper() and _may_be_title(part):
            yield _Tried(part.start, part.end)


def _first_line(plain: str) -> Title | None:
    """The whole first line of a text that names no job anywhere, when it looks like a title."""
    for line in lines(plain[:1500])[:1]:
        value, start, end = _cleaned(plain, line.start, line.end)
        if any_of("not_title", "employer").search(line.text):
            return None
        if value == line.text.strip() and len(value.split()) > 1 and _is_title(line):
            return Title(value[:1].upper() + value[1:], start, end)
    return None


def _cut_off(text: str) -> str:
    cut = _shape("cut").search(text, 3)
    return text[: cut.start()] if cut else text


def _is_title(line: Line) -> bool:
    words = _cut_off(_PLACED.sub("", line.text)).split()
    capitals = sum(word[0].isupper() for word in words)
    return _may_be_title(line) and capitals * 2 >= sum(len(word) > 3 for word in words)


def _is_small_title(line: Line) -> bool:
    """Written as a sentence begins: only few words at the head of an ad are a title then ("Senior payroll officer")."""
    text = _cut_off(line.text)
    return _may_be_title(line) and text[:1].isupper() and len(text.split()) <= _FEW_WORDS


def _may_be_title(line: Line) -> bool:
    text = _cut_off(_PLACED.sub("", line.text))
    if line.bullet or not 1 <= len(text.split()) <= 12 or line.text.rstrip().endswith((".", ":", "?", "!", ";")):
        return False
    if _LABEL.match(text) or section_of(line.text) is not None or any_of("noise", "line").search(line.text):
        return False
    return any_of("not_title", "word").search(text) is None


def _branched(plain: str, last: int, end: int) -> int:
    """Where a labelled title ends that names a branch of the work behind a dash: "Assistant Manager - Payables"."""
    branch = _BRANCH.match(plain, last, end)
    if branch is None or any_of("places", "place").search(branch["what"]) or _shape("cut").match(f" {branch['what']}"):
        return last
    return last if any_of("not_title", "word").search(branch["what"]) else branch.end("what")


def _cleaned(plain: str, start: int, end: int) -> tuple[str, int, int]:
    text = plain[start:end]
    about = _shape("about").match(text)
    first = start + (about.end() if about else 0)
    text = plain[first:end]
    stripped = without_praise(text)
    if len(_cut_off(stripped).split()) < 2 <= len(_cut_off(text).split()):
        stripped = text  # "Sound Designer", where the first word praises nothing
    first += len(text) - len(stripped)
    last = first + len(_cut_off(stripped))
    value = " ".join(_PICTURE.sub("", plain[first:last]).strip(" ,.:-*#|\"'").split())
    short = 2 < len(value) <= _LONGEST and len(value.split()) <= _MOST_WORDS
    return (value, first, last) if short else ("", first, last)


def _known(ad: Ad, terms: Terms, value: str, start: int, end: int) -> Title:
    """An article's title shortened to the job it is about."""
    named = terms.within(start, end, _TITLES)
    if named and any_of("not_title", "article").search(ad.plain[start : end + 60].split("\n")[0]):
        longest = max(named, key=lambda one: one.end - one.start)
        return Title(longest.term.label, longest.start, longest.end)
    return Title(value[:1].upper() + value[1:], start, end)


def _named_most(terms: Terms, length: int) -> Title | None:
    """The job the text names most often, the earlier one when equal; a group ("manager") names none."""
    counts: dict[str, list[Named]] = {}
    for one in terms.within(0, length, _TITLES):
        if one.term.parents:
            counts.setdefault(one.term.id, []).append(one)
    named = max(counts.values(), key=len, default=[])
    if len(named) < _NAMED_AT_LEAST:
        return None
    return Title(named[0].term.label, named[0].start, named[0].end)
