"""Files named on the command line: found, read and understood in sandboxes, never in this process."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from queue import SimpleQueue

from tracker.documents import Document, Resume, UnreadableDocument
from tracker.foundation.sandbox import ParserFault, Sandbox
from tracker.terminal.output import CommandFailed, with_progress

STANDARD_INPUT = Path("-")
SUFFIXES = frozenset({".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".txt"})
_WORTH_A_CHILD = 25  # files; for fewer, starting another child takes as long as reading them


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file with its Document, or with the sentence that says why there is none; with its facts where asked for."""

    path: Path
    document: Document | None
    problem: str = ""
    facts: Resume | None = None


_Ask = Callable[[Sandbox, Path], FileRead]


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files and pipes, and for a folder every file in it that has a type we read, in order of name.

    What begins with a dot is no concern of ours, below a folder: copies of versions, waste, locks of word processors.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(one for one in path.rglob("*") if one.is_file() and _asked_for(one.relative_to(path)))
        elif path == STANDARD_INPUT or path.is_file() or path.is_fifo():
            found.append(path)
        else:
            raise CommandFailed(f"There is no file or folder {path}.")
    if not found:
        raise CommandFailed(
            "There is no file to read. Name PDF, DOCX, ODT, RTF, HTML or text files, or a folder of them."
        )
    return found


def _asked_for(below: Path) -> bool:
    return below.suffix.lower() in SUFFIXES and not any(part.startswith(".") for part in below.parts)


def read_ads(paths: list[Path], what: str) -> Iterator[FileRead]:
    """Each job ad read with its empty lines, in order; one that cannot be read stops nothing."""
    return _on_all_cores(_ad, paths, what)


def facts_of_all(paths: list[Path], what: str, today: date) -> Iterator[FileRead]:
    """Each file read, in order, with the facts it states on that day; one that cannot be read stops nothing."""
    return _on_all_cores(lambda box, path: _with_facts(box, path, today), paths, what)


def read_ad(path: Path) -> Document:
    """The Document of one job ad. CommandFailed with the reason when it cannot be read."""
    read = next(read_ads(files_in([path]), "Reading"))
    if read.document is None:
        raise CommandFailed(f"{path}: {read.problem}")
    return read.document


def facts_of_one(path: Path, today: date) -> tuple[Document, Resume]:
    """The Document of one file and its facts. CommandFailed with the reason when it cannot be read."""
    read = next(facts_of_all(files_in([path]), "Reading", today))
    if read.document is None or read.facts is None:
        raise CommandFailed(f"{path}: {read.problem}")
    return read.document, read.facts


def _on_all_cores(ask: _Ask, paths: list[Path], what: str) -> Iterator[FileRead]:
    boxes = [Sandbox() for _ in range(min(os.cpu_count() or 1, 1 + len(paths) // _WORTH_A_CHILD))]
    free: SimpleQueue[Sandbox] = SimpleQueue()
    for box in boxes:
        free.put(box)
    try:
        with ThreadPoolExecutor(len(boxes)) as threads:
            yield from with_progress(threads.map(lambda path: _answered(ask, free, path), paths), what, len(paths))
    finally:
        for box in boxes:
            box.close()


def _answered(ask: _Ask, free: SimpleQueue[Sandbox], path: Path) -> FileRead:
    box = free.get()
    try:
        return ask(box, path)
    except (UnreadableDocument, ParserFault) as error:
        return FileRead(path, None, str(error))
    except OSError as error:
        return FileRead(path, None, f"It cannot be opened ({error.strerror}).")
    finally:
        free.put(box)


def _ad(box: Sandbox, path: Path) -> FileRead:
    return FileRead(path, box.read(_bytes_of(path), path.name, gaps=True))


def _with_facts(box: Sandbox, path: Path, today: date) -> FileRead:
    document, facts = box.read_with_facts(_bytes_of(path), path.name, today=today)
    return FileRead(path, document, facts=facts)


def _bytes_of(path: Path) -> bytes:
    return sys.stdin.buffer.read() if path == STANDARD_INPUT else path.read_bytes()
