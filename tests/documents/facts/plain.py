"""Plain text as a document, and a vocabulary of a few terms that these tests own."""

from datetime import date

from tracker.documents import Document, Line, Resume, Span, resume
from tracker.documents.facts.rows import Row, rows_of
from tracker.vocabulary import Kind, Term, Vocabulary

TODAY = date(2026, 11, 20)


def _term(name: str, kind: Kind, *aliases: str, level: int | None = None) -> Term:
    return Term(id=name.lower().replace(" ", "-"), label=name, kind=kind, aliases=aliases, level=level)


TERMS = Vocabulary(
    [
        *(_term(name, Kind.LANGUAGE) for name in ("Python", "Java", "Scala", "SQL", "Rust")),
        *(_term(name, Kind.PLATFORM) for name in ("Docker", "Hadoop", "Spark", "Kubernetes")),
        *(_term(name, Kind.HUMAN_LANGUAGE) for name in ("English", "German", "Swedish", "French")),
        _term("Baker", Kind.TITLE, "bread baker"),
        _term("Data Engineer", Kind.TITLE),
        _term("Computer Science", Kind.FIELD),
        _term("Mathematics", Kind.FIELD),
        _term("Certified Kubernetes Administrator", Kind.CERTIFICATION, "CKA"),
        _term("Machine Learning", Kind.METHOD),
    ]
)


def document_of(text: str) -> Document:
    """A document as the reader makes it of plain text: a line per line, each a paragraph of its own."""
    lines: list[Line] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            lines.append(Line(Span(start, start + len(line)), number))
        start += len(line) + 1
    return Document(text, "txt", tuple(lines))


def facts_of(text: str) -> Resume:
    """The facts of a plain text, today being 20 November 2026."""
    return resume(document_of(text), today=TODAY, vocabulary=TERMS)


def rows(text: str) -> list[Row]:
    """The rows of a plain text."""
    return rows_of(document_of(text))


def words(text: str, span: Span | None) -> str | None:
    """What a span quotes."""
    return None if span is None else text[span.start : span.end]
