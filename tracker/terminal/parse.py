"""parse: what is read in a résumé."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tracker.documents import Document, Resume, Span
from tracker.terminal.output import Commands, add_command, add_today
from tracker.terminal.reading import facts_of_one


def add_to(commands: Commands) -> None:
    """Describe the command."""
    parser = add_command(commands, "parse", act, "Show the facts read in a résumé, with the words that state them.")
    parser.add_argument("resume", type=Path, metavar="RESUME", help="a PDF, DOCX, ODT, RTF, HTML or text file")
    parser.add_argument("--json", action="store_true", help="the structure with character offsets")
    add_today(parser)


def act(options: argparse.Namespace) -> int:
    """Print the facts."""
    document, facts = facts_of_one(options.resume, options.today)
    print(json.dumps(_plain(document, facts), ensure_ascii=False, indent=2) if options.json else _readable(facts))
    return 0


def _plain(document: Document, facts: Resume) -> dict[str, Any]:
    """Everything but contact data, which the facts do not hold."""
    return {
        "kind": document.kind,
        "pages": len(document.pages),
        "flags": document.flags,
        "hidden": [{"text": span.text, "reason": span.reason} for span in document.hidden],
        "resume": json.loads(json.dumps(asdict(facts), default=lambda value: getattr(value, "value", str(value)))),
    }


def _readable(facts: Resume) -> str:
    lines = [f"Experience in dated positions: {facts.total_months // 12} years {facts.total_months % 12} months", ""]
    for position in facts.positions:
        lines.append(f"{_words(facts, position.title) or '(no title)'}, {_words(facts, position.organisation)}")
        lines.append(f"  {_words(facts, position.dates)}  {len(position.bullets)} bullets")
    lines += ["", "Education:"]
    lines += [
        f"  {education.level.name.lower() if education.level else 'not stated'}: {_words(facts, education.span)}"
        for education in facts.education
    ]
    terms = sorted({mention.term for mention in facts.mentions})
    lines += ["", f"Skills and methods named: {', '.join(terms) or 'none'}"]
    lines += [f"Note: {note}" for note in facts.notes]
    return "\n".join(lines)


def _words(facts: Resume, span: Span | None) -> str:
    return " ".join(facts.text[span.start : span.end].split())[:120] if span else ""
