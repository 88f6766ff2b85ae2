"""Keyset paging: where a list goes on is a signed cursor, never a page number."""

from __future__ import annotations

from itsdangerous import BadSignature, URLSafeSerializer

from tracker.web.settings import settings

Place = list[int | str]


def cursor(place: Place) -> str:
    """An opaque, signed cursor for the sort key of a row."""
    return _serializer().dumps(place)


def place_of(text: str | None) -> Place | None:
    """The sort key in a cursor; None for none, or for one that is not ours."""
    if not text:
        return None
    try:
        place: Place = _serializer().loads(text)
    except BadSignature:
        return None
    return place


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer(settings().secret_key, salt="cursor")
