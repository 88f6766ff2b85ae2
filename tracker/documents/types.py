"""What reading a file yields: visible text with places, hidden text apart, and facts with spans.

Every offset is an index into ``Document.text`` (Python characters, end exclusive). Boxes are PDF points
with the origin at the top left of the page. All types are frozen; nothing here knows a name, an address,
an age or a photo: contact data lives in :class:`Contact`, which scoring never receives.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum, IntEnum


class Unreadable(Enum):
    """Why a file could not be read. The value is stored; the sentence for people is in ``UnreadableDocument``."""

    EMPTY = "empty"
    UNKNOWN_TYPE = "unknown_type"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    SCAN = "scan"  # a picture of text, and no text recognition on this machine
    TOO_LARGE = "too_large"  # bytes, pages, characters, entries or unpacked size beyond the caps


class UnreadableDocument(Exception):
    """The file holds no text we can read. ``reason`` is one of :class:`Unreadable`; ``str()`` says what to do."""

    def __init__(self, reason: Unreadable, sentence: str) -> None:
        super().__init__(sentence)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range ``[start, end)`` of ``Document.text``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a PDF page: page counted from 0, points, origin top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page's size in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a PDF, or one paragraph or table cell of another type, in reading order."""

    span: Span
    paragraph: int  # counted from 0; lines of one paragraph share it
    box: Box | None = None  # PDF only
    size: float = 0.0  # font size in points, 0 when unknown
    bold: bool = False
    heading: bool = False  # the format itself says so (a heading style); typographic guesses are left to the facts


@dataclass(frozen=True, slots=True)
class HiddenSpan:
    """Words a reader of the page would not see. Kept word for word, shown to the recruiter, never scored.

    ``reason``: white, near_white, same_colour (as what lies beneath), tiny, off_page, invisible (render mode 3, or a
    layer switched off), transparent, covered, clipped, vanished, deleted, metadata, zero_width, homoglyph.
    """

    text: str
    reason: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The visible text of a file in reading order, with the place of every line.

    ``kind``: pdf, docx, odt, rtf, html or txt. ``flags`` name oddities a person may want to know: ``ocr`` (text was
    recognised from a picture), ``homoglyphs``, ``zero_width``, ``truncated``.
    """

    text: str
    kind: str
    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = ()
    hidden: tuple[HiddenSpan, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """Offered to the application form as pre-fill, for the person to correct. Never part of scoring."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    links: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()  # where they stand, so that they can be blanked out


class DegreeLevel(IntEnum):
    """Ordered; a higher level satisfies a lower one."""

    SECONDARY = 1
    CERTIFICATE = 2
    ASSOCIATE = 3
    BACHELOR = 4
    MASTER = 5
    DOCTORATE = 6


@dataclass(frozen=True, slots=True)
class Month:
    """A month, or a whole year when ``month`` is None ("2012" stays 2012, nothing is filled in)."""

    year: int
    month: int | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """A job, project, internship or similar. ``kind``: work, internship, project, volunteer, military, teaching.

    ``months`` is the closed interval of month indices (year * 12 + month - 1) after filling in what a bare year
    leaves open; None when undated. ``confidence`` is 0..1.
    """

    span: Span  # everything that belongs to it
    kind: str = "work"
    title: Span | None = None
    organisation: Span | None = None
    dates: Span | None = None
    start: Month | None = None
    end: Month | None = None
    current: bool = False
    months: tuple[int, int] | None = None
    title_terms: tuple[str, ...] = ()  # vocabulary ids of kind title
    bullets: tuple[Span, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Education:
    """One course of study. ``fields`` are vocabulary ids of kind field; ``field_span`` the words as written."""

    span: Span
    level: DegreeLevel | None = None
    fields: tuple[str, ...] = ()
    field_span: Span | None = None
    institution: Span | None = None
    year: int | None = None
    in_progress: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Certification:
    """A named certificate; ``term`` is its vocabulary id, None when the name is not in the vocabulary."""

    span: Span
    term: str | None = None
    year: int | None = None


class Use(Enum):
    """How a mention counts. Only the first three are evidence; the rest are kept so that a sentence can explain."""

    __hash__ = object.__hash__  # each stands for itself; the hash that Enum brings is a call into Python at every look

    USED = "used"  # inside a dated or undated position
    LISTED = "listed"  # a skills section or a summary
    STUDIED = "studied"  # coursework, education, certification
    WISHED = "wished"  # "eager to learn Spark"
    NEGATED = "negated"  # "no experience with Java"
    OTHERS = "others"  # "worked with the Java team"


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a vocabulary term. ``section`` is one of ``SECTIONS``; ``position`` indexes positions."""

    term: str
    span: Span
    section: str
    use: Use
    position: int | None = None


SECTIONS = (
    "summary", "skills", "experience", "projects", "education", "certifications",
    "languages", "publications", "awards", "interests", "references", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LanguageSkill:
    """A human language. ``level``: CEFR A1..C2 or None when not stated (native and fluent map to C2)."""

    term: str
    span: Span
    level: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimedYears:
    """ "5+ years of Python" as the person claims it; ``terms`` is empty for total experience."""

    span: Span
    years: float
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Resume:
    """Facts with the spans that state them. ``text`` is ``Document.text`` with contact data and names blanked by
    spaces, same length, so that spans fit both. What is not stated stays empty.
    """

    text: str
    today: date
    sections: tuple[tuple[str, Span], ...] = ()
    positions: tuple[Position, ...] = ()
    education: tuple[Education, ...] = ()
    certifications: tuple[Certification, ...] = ()
    mentions: tuple[Mention, ...] = ()
    languages: tuple[LanguageSkill, ...] = ()
    claims: tuple[ClaimedYears, ...] = ()
    links: tuple[Span, ...] = ()
    total_months: int = 0  # union of the dated positions of kind work, internship, military and teaching
    vocabulary_version: str = ""
    notes: tuple[str, ...] = field(default=())  # oddities for a person: "dates in the future", "looks like a job ad"
