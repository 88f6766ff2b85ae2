"""The engine's sentences as staff read them. The engine writes to the candidate; here nobody is "you".

What stands in quotation marks is somebody's own words, and stays.
"""

from __future__ import annotations

import re

QUOTED = re.compile(r"(“[^”]*”)")
TURNED = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"\bdoes not say how long you have worked\b", "does not say for how long"),
        (r"\bYou (used|answered|named|held|worked|spoke|wrote) ", lambda match: f"{match[1].capitalize()} "),
        (r"\s+of yours\b", ""),
        (r"\bYou state ", "States "),
        (r"\bYou are\b", "Is"),
        (r"\bYou have ", "Has "),
        (r"\byou have\b", "they have"),
        (r"\bYou ", "They "),
        (r"\byou\b", "they"),
        (r"\bYour ", "The "),
        (r"\byour ", "the "),
    )
)


def for_staff(sentence: str) -> str:
    """``You used Python in 2 dated roles.`` is ``Used Python in 2 dated roles.``"""
    pieces = QUOTED.split(sentence)
    return "".join(piece if QUOTED.fullmatch(piece) else _turned(piece) for piece in pieces)


def _turned(text: str) -> str:
    for pattern, words in TURNED:
        text = pattern.sub(words, text)
    return text
