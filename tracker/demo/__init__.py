"""Fictional applicants with real files: who they are, what they send, and what is true of them.

``applicants`` invents a crowd from a seed, ``render`` writes one applicant's résumé as PDF, DOCX, ODT, RTF, HTML or
plain text, ``facts`` is the answer key. Refuses to know the web, the database and the queue.
"""

from tracker.demo.layouts import LAYOUTS
from tracker.demo.people import applicants, families
from tracker.demo.rendering import render
from tracker.demo.truth import facts
from tracker.demo.types import Applicant, Opening, Quality, Question, Special, Truth
from tracker.demo.wording import tools

__all__ = [
    "LAYOUTS",
    "Applicant",
    "Opening",
    "Quality",
    "Question",
    "Special",
    "Truth",
    "applicants",
    "facts",
    "families",
    "render",
    "tools",
]
