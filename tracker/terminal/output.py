"""What commands share with the terminal: adding themselves, failing in one sentence, showing progress."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TypeAlias, TypeVar

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Act = Callable[[argparse.Namespace], int]
T = TypeVar("T")
BAR_WIDTH = 30


class CommandFailed(Exception):
    """The command cannot do what it was asked. ``str()`` is the sentence."""


def add_command(
    commands: Commands, name: str, act: Act, text: str, *, passes_rest: bool = False
) -> argparse.ArgumentParser:
    """A subcommand whose help begins with ``text``."""
    parser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(act=act, passes_rest=passes_rest)
    return parser


def at_least(least: int) -> Callable[[str], int]:
    """The type of an option that is a whole number, ``least`` or more."""

    def whole_number(word: str) -> int:
        if not word.isdecimal() or int(word) < least:
            raise argparse.ArgumentTypeError(f"{word} is not a whole number of {least} or more")
        return int(word)

    return whole_number


def today() -> date:
    """The user's own day: what "present" means when nothing else is said."""
    return datetime.now().astimezone().date()


def day(word: str) -> date:
    """The type of an option that is a day."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word} is no day; write it as 2026-11-21") from None


def add_today(parser: argparse.ArgumentParser) -> None:
    """The option by which somebody says from which day to look back."""
    parser.add_argument(
        "--today", type=day, default=today(), metavar="YYYY-MM-DD", help="what 'present' means (default: today)"
    )


def with_progress(items: Iterable[T], what: str, count: int) -> Iterator[T]:
    """The ``count`` items, with a bar on a terminal; a pipe sees nothing."""
    if not sys.stderr.isatty() or count < 2:
        yield from items
        return
    for number, item in enumerate(items, 1):
        done = min(BAR_WIDTH, BAR_WIDTH * number // count)
        print(f"\r{what} [{'#' * done:<{BAR_WIDTH}}] {number}/{count}", end="", file=sys.stderr, flush=True)
        yield item
    print(file=sys.stderr)


def table(rows: Iterable[Sequence[object]], head: Sequence[str], *, right: frozenset[int] = frozenset()) -> str:
    """A plain text table; columns in ``right`` are aligned right."""
    lines = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(line[n]) for line in [list(head), *lines]) for n in range(len(head))]

    def fit(line: Sequence[str]) -> str:
        cells = (
            cell.rjust(w) if n in right else cell.ljust(w) for n, (cell, w) in enumerate(zip(line, widths, strict=True))
        )
        return "  ".join(cells).rstrip()

    return "\n".join([fit(head), fit(["-" * width for width in widths]), *(fit(line) for line in lines)])
