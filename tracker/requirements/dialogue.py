"""Ads told in questions and answers: without the letters in front, a question is a heading."""

from __future__ import annotations

import re

_QUESTION = re.compile(r"^[ \t*]*Q(?:uestion)?\d*[.:)](?=\s)", re.MULTILINE)
_ANSWER = re.compile(r"^[ \t*]*A(?:nswer)?\d*[.:)](?=\s)", re.MULTILINE)
_ANSWERED = re.compile(r"^(?P<question>[ \t]*[A-Z][^.!?:\n]{4,70}\?)[ ](?=\S)", re.MULTILINE)
_SEVERAL = 3  # questions with their answers in one line
_FEWEST = 2  # of each, for a dialogue


def without_speakers(plain: str) -> str:
    """``plain``, as long as before, with blanks for the "Q:" and "A:" of a dialogue, each question in its own line."""
    if len(_ANSWERED.findall(plain)) >= _SEVERAL:
        plain = _ANSWERED.sub(r"\g<question>\n", plain)
    if any(len(mark.findall(plain)) < _FEWEST for mark in (_QUESTION, _ANSWER)):
        return plain
    for mark in (_QUESTION, _ANSWER):
        plain = mark.sub(lambda found: " " * len(found[0]), plain)
    return plain
