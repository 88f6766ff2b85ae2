"""Files named on the command line: found, read in the sandbox, never in this process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.documents import Document, UnreadableDocument
from tracker.foundation.sandbox import ParserFault, sandbox
from tracker.terminal.output import CommandFailed, with_progress

SUFFIXES = frozenset({".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".txt"})


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file with its Document, or with the sentence that says why there is none."""

    path: Path
    document: Document | None
    problem: str = ""


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files, and for a folder every file in it that has a type we read, in order of name."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(one for one in path.rglob("*") if one.is_file() and one.suffix.lower() in SUFFIXES)
        elif path.is_file():
            found.append(path)
        else:
            raise CommandFailed(f"There is no file or folder {path}.")
    if not found:
        raise CommandFailed(
            "There is no file to read. Name PDF, DOCX, ODT, RTF, HTML or text files, or a folder of them."
        )
    return found


def read_all(paths: list[Path], what: str) -> Iterator[FileRead]:
    """Each file read; one that cannot be read stops nothing."""
    try:
        for path in with_progress(paths, what, len(paths)):
            yield _read(path)
    finally:
        sandbox().close()


def read_one(path: Path) -> Document:
    """The Document of one file. CommandFailed with the reason when it cannot be read."""
    read = next(iter(read_all(files_in([path]), "Reading")))
    if read.document is None:
        raise CommandFailed(f"{path}: {read.problem}")
    return read.document


def _read(path: Path) -> FileRead:
    try:
        return FileRead(path, sandbox().read(path.read_bytes(), path.name))
    except (UnreadableDocument, ParserFault) as error:
        return FileRead(path, None, str(error))
    except OSError as error:
        return FileRead(path, None, f"It cannot be opened ({error.strerror}).")
