"""The blueprint that every screen of postings hangs on."""

from __future__ import annotations

from flask import Blueprint

blueprint = Blueprint("postings", __name__)
