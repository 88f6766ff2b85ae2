"""The engine's sentences, turned from the candidate to staff."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tracker import scoring
from tracker.web.wording.for_staff import for_staff

SECOND = re.compile(r"\b[Yy]ou(?:r|rs)?\b")


@pytest.mark.parametrize(
    ("sentence", "turned"),
    [
        ("You used Python in 2 dated roles. You used R at work.", "Used Python in 2 dated roles. Used R at work."),
        ("Your résumé does not name Python.", "The résumé does not name Python."),
        ("Your résumé does not say how long you have worked.", "The résumé does not say for how long."),
        ("Git is named in your studies.", "Git is named in the studies."),
        (
            "Your résumé does not show this: “Helps you and your team”.",
            "The résumé does not show this: “Helps you and your team”.",
        ),
    ],
)
def test_nobody_is_you_but_in_quotation(sentence: str, turned: str) -> None:
    assert for_staff(sentence) == turned


def test_no_sentence_of_the_engine_speaks_to_staff_as_the_candidate() -> None:
    left = []
    for path in sorted((Path(scoring.__file__).parent / "criteria").glob("*.py")):
        texts = [node.value for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Constant)]
        said = [text for text in texts if isinstance(text, str) and SECOND.search(text) and "?" not in text]
        left += [
            text
            for text in said
            if SECOND.search(for_staff(text)) and not text.startswith(("How", "Where", "For", "When", "Do "))
        ]
    assert left == []
