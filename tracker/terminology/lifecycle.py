"""What a list of terms can be: a draft is published once, and stays as it is from then on."""

from __future__ import annotations

from enum import Enum


class ListStatus(Enum):
    DRAFT = "draft"
    PUBLISHED = "published"
