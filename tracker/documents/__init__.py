"""From the bytes of a résumé to visible text with places, contact data apart, and facts with spans.

How the text is laid out: every :class:`Line` is one line of a PDF, or one paragraph or one table row of another type,
and ``Document.text`` is the lines joined by one newline each. A job ad is read with ``gaps``: two newlines where the
document leaves room, and a blank where a paragraph goes on in the next line. Where a word was broken by a hyphen at
the end of a line, the hyphen and the newline are gone and the two lines' spans touch. Cells of a row, and words on
one line with a wide gap between them ("Company        2019 – 2021"), are parted by one tab. Bullets of all kinds are
"• " at the start of a line. Lines that share ``paragraph`` are one wrapped paragraph.
"""

from tracker.documents.contact import contact
from tracker.documents.facts import months_using, resume
from tracker.documents.pages import page_image
from tracker.documents.reading import read
from tracker.documents.sniff import kind_of
from tracker.documents.types import (
    SECTIONS,
    Box,
    Certification,
    ClaimedYears,
    Contact,
    DegreeLevel,
    Document,
    Education,
    HiddenSpan,
    LanguageSkill,
    Line,
    Mention,
    Month,
    Page,
    Position,
    Resume,
    Span,
    Unreadable,
    UnreadableDocument,
    Use,
)

__all__ = [
    "SECTIONS",
    "Box",
    "Certification",
    "ClaimedYears",
    "Contact",
    "DegreeLevel",
    "Document",
    "Education",
    "HiddenSpan",
    "LanguageSkill",
    "Line",
    "Mention",
    "Month",
    "Page",
    "Position",
    "Resume",
    "Span",
    "Unreadable",
    "UnreadableDocument",
    "Use",
    "contact",
    "kind_of",
    "months_using",
    "page_image",
    "read",
    "resume",
]
