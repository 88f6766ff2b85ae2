"""Every kind of durable work. A member's value is the name of the task that does it."""

from __future__ import annotations

from enum import Enum


class Job(Enum):
    READ = "screening.read"  # key: file hash and reader version
    SCORE = "screening.score"  # key: rubric version, scorer, application
    DRAFT = "drafting.draft"  # key: the document's public id and reader version
    SEND = "messages.send"  # key: the letter's public id
