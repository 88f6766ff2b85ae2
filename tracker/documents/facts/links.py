"""Web addresses that a résumé names."""

from __future__ import annotations

import re

from tracker.documents.types import Span

_LINK = re.compile(
    r"(?i)(?:https?://|www\.)[^\s<>\"'|,;()]+[^\s<>\"'|,;().:]"
    r"|(?<![\w@.])(?:github|gitlab|linkedin|bitbucket|behance|dribbble|kaggle|medium|stackoverflow|twitter|x|huggingface|orcid)"
    r"\.(?:com|org|net|co)/[^\s<>\"'|,;()]*[^\s<>\"'|,;().:]"
    r"|(?<![\w@.])[a-z][\w-]*\.github\.io[^\s<>\"'|,;()]*"
)


def links_of(text: str) -> tuple[Span, ...]:
    """The spans of web addresses, in order."""
    return tuple(Span(match.start(), match.end()) for match in _LINK.finditer(text))
