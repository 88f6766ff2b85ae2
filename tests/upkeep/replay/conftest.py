"""An opening whose scores can be looked at again."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.applications import scored_application, txt
from tests.factories.postings import make_posting


@pytest.fixture
def slug(app: Flask) -> str:
    """An opening with three scored people, one of them with a file that cannot be read."""
    posting = make_posting()
    for number in range(2):
        scored_application(app, posting, resume=txt(f"Wanja {number}", "Skills", "Python"))
    scored_application(app, posting, resume=b"%PDF-1.7\nnothing follows", filename="x.pdf")
    return posting.slug
