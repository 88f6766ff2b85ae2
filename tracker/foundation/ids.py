"""Public ids: shown in addresses, unguessable, never the row's number."""

from __future__ import annotations

import secrets

PUBLIC_ID_LENGTH = 22


def public_id() -> str:
    """132 random bits, URL-safe, 22 characters."""
    return secrets.token_urlsafe(17)[:PUBLIC_ID_LENGTH]
