"""The texts people agree to, in versions. A stored version is never edited: a change is a new file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

HERE = Path(__file__).parent
DATA_NOTICE = "data-notice-2026-11"
TALENT_POOL = "talent-pool-2026-11"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and what stands under it: paragraphs as text, lists as tuples."""

    heading: str
    blocks: tuple[str | tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """One version of a text. ``sections[0]`` is what stands under the title."""

    version: str
    title: str
    sections: tuple[Section, ...]

    def paragraph(self, heading: str) -> str:
        """The first paragraph under a heading; empty when there is no such heading."""
        for section in self.sections:
            if section.heading == heading:
                return next((block for block in section.blocks if isinstance(block, str)), "")
        return ""


@lru_cache(maxsize=32)
def load(version: str, *, organisation: str, contact: str) -> Notice:
    """The text of a version, with the organisation filled in. KeyError for a version that never was."""
    path = HERE / f"{version}.md"
    if not path.is_file() or path.parent != HERE:
        raise KeyError(version)
    text = path.read_text(encoding="utf-8").replace("{organisation}", organisation).replace("{contact}", contact)
    title, _, rest = text.partition("\n")
    parts = ("\n" + rest).split("\n## ")
    sections = [Section("", _blocks(parts[0]))]
    for part in parts[1:]:
        heading, _, body = part.partition("\n")
        sections.append(Section(heading.strip(), _blocks(body)))
    return Notice(version, title.lstrip("# ").strip(), tuple(sections))


def _blocks(text: str) -> tuple[str | tuple[str, ...], ...]:
    """Paragraphs and lists, with line breaks inside them undone and emphasis marks dropped."""
    found: list[str | tuple[str, ...]] = []
    for block in text.replace("**", "").split("\n\n"):
        lines = block.strip().splitlines()
        if lines and lines[0].startswith("- "):
            items = " ".join(lines).removeprefix("- ").split(" - ")
            found.append(tuple(" ".join(item.split()) for item in items))
        elif lines:
            found.append(" ".join(" ".join(lines).split()))
    return tuple(found)
