"""Who an invented applicant is, what they send, and what is true of them.

Months are indices (``year * 12 + month - 1``), both ends included, so that a union of ranges is plain arithmetic.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Quality(Enum):
    """How well the career fits the posting's family; what a reader should find at the top and at the bottom."""

    STRONG = "strong"
    GOOD = "good"
    MIDDLING = "middling"
    WEAK = "weak"
    OFF_TOPIC = "off_topic"


class Special(Enum):
    """What is planted besides a plain résumé. The value is the key of ``data/plan.toml``."""

    NONE = "none"
    SCAN = "scan"  # a PDF that holds only a picture of the page
    ENCRYPTED = "encrypted"
    TRUNCATED = "truncated"
    EMPTY = "empty"
    SAME_PERSON = "same_person"  # a known e-mail, another file
    SAME_FILE = "same_file"  # a known e-mail, the same bytes
    HIDDEN_WHITE = "hidden_white"
    HIDDEN_TINY = "hidden_tiny"
    HIDDEN_OFF_PAGE = "hidden_off_page"
    HIDDEN_INVISIBLE = "hidden_invisible"  # text render mode 3
    HIDDEN_VANISHED = "hidden_vanished"  # DOCX only
    STUFFED = "stuffed"
    JOB_AD = "job_ad"
    FOREIGN = "foreign"
    TWO_PAGES = "two_pages"
    FIVE_PAGES = "five_pages"
    CAREER_CHANGER = "career_changer"
    OVERLAPPING = "overlapping"
    COURSEWORK = "coursework"
    EAGER = "eager"


@dataclass(frozen=True, slots=True)
class Question:
    """A posting's question. ``kind``: short, long, yes_no, choice or number; ``choices`` for choice only."""

    key: str
    text: str
    kind: str
    choices: tuple[str, ...] = ()
    required: bool = True


@dataclass(frozen=True, slots=True)
class Opening:
    """What somebody applies to: ``family`` is a table of ``data/families.toml``."""

    slug: str
    family: str
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """What a career is invented from. ``today`` is a month index, ``family`` a table of ``data/families.toml``.

    ``opening`` is a slug; ``candid`` people say what they have not done of what it asks.
    """

    family: str
    quality: Quality
    special: Special
    today: int
    place: str
    opening: str = ""
    candid: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """A position held; ``end`` is None while it lasts. ``tools`` are the skills its bullets name."""

    title: str
    organisation: str
    place: str
    start: int
    end: int | None
    bullets: tuple[str, ...]
    tools: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Study:
    """A course of study. ``level`` is a name of ``documents.types.DegreeLevel`` in small letters; years are whole."""

    degree: str
    level: str
    field: str
    institution: str
    start: int
    end: int
    in_progress: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Certificate:
    name: str
    year: int


@dataclass(frozen=True, slots=True)
class Tongue:
    """A human language; ``word`` as written ("fluent"), ``level`` in CEFR."""

    name: str
    word: str
    level: str


@dataclass(frozen=True, slots=True)
class Career:
    """Everything a résumé tells besides who wrote it."""

    headline: str
    summary: str
    jobs: tuple[Job, ...]  # newest first
    studies: tuple[Study, ...]  # newest first
    skills: tuple[str, ...]  # as listed in the skills section
    tongues: tuple[Tongue, ...]
    certificates: tuple[Certificate, ...] = ()
    projects: tuple[str, ...] = ()
    publications: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Applicant:
    """A fictional person, what they apply to, and the file they send. ``answers`` are (question key, value)."""

    number: int
    name: str
    email: str
    phone: str
    links: tuple[str, ...]
    place: str
    opening: str  # slug
    answers: tuple[tuple[str, str], ...]
    career: Career
    quality: Quality
    special: Special
    layout: str  # a key of ``layouts.LAYOUTS``
    style: int  # which wording of headings and periods
    as_of: date  # the day of sending


@dataclass(frozen=True, slots=True)
class Truth:
    """What is known of an applicant. ``positions`` are (title, organisation, start, end); running ones end ``as_of``.

    ``skill_months`` is the union of the jobs whose bullets name the skill; ``skills`` are all the résumé names.
    ``degrees`` are (level, field, final year, in progress).
    """

    total_months: int
    skill_months: tuple[tuple[str, int], ...]
    skills: tuple[str, ...]
    degrees: tuple[tuple[str, str, int, bool], ...]
    certifications: tuple[str, ...]
    languages: tuple[str, ...]
    positions: tuple[tuple[str, str, int, int], ...]
