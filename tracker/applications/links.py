"""The private link of an application: an HMAC over its public id and a revocation counter.

A link needs no table: it is checked by computing it again. Raising the counter ends every link given out before.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import datetime, timedelta

from tracker.foundation.ids import PUBLIC_ID_LENGTH

VALID_FOR = timedelta(days=365)
MAC_BYTES = 20


def token_for(public_id: str, revision: int, *, secret: str) -> str:
    """The token: the public id followed by 160 bits of HMAC-SHA-256, URL-safe."""
    return public_id + _mac(public_id, revision, secret)


def public_id_in(token: str) -> str | None:
    """The id a token speaks of, before anything is checked; None when it is too short to be one."""
    return token[:PUBLIC_ID_LENGTH] if len(token) > PUBLIC_ID_LENGTH else None


def fits(token: str, public_id: str, revision: int, *, secret: str) -> bool:
    """True when the token is the one for this id and revision. Takes the same time for every wrong token."""
    return hmac.compare_digest(token.encode("utf-8", "replace"), token_for(public_id, revision, secret=secret).encode())


def expires_at(submitted_at: datetime) -> datetime:
    """When links to an application sent at this time end."""
    return submitted_at + VALID_FOR


def _mac(public_id: str, revision: int, secret: str) -> str:
    digest = hmac.new(secret.encode(), f"status-link:{public_id}:{revision}".encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest[:MAC_BYTES]).decode().rstrip("=")
