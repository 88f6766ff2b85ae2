"""Whether a connection that lay in the pool still leads to PostgreSQL, without asking the server each time.

A ping before every page costs a round trip. A server that ended a connection has left something to read on it, and on
an idle one that lives there is nothing: the operating system tells at once. Only a connection with something to read
is pinged, and one that lay for long, because a firewall in between forgets without a word.
"""

from __future__ import annotations

import select
import time
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import InvalidatePoolError

LONG_SECONDS = 30.0
RESTING = "resting_since"


def check_before_use(engine: Engine) -> None:
    """Replace a dead connection of the pool, and all its neighbours, before anybody is given it."""

    def rest(_connection: object, record: Any) -> None:  # noqa: ANN401 - the pool's record
        record.info[RESTING] = time.monotonic()

    def check(connection: Any, record: Any, _proxy: object) -> None:  # noqa: ANN401 - the driver's own connection
        since = record.info.get(RESTING)
        if since is None or (time.monotonic() - since < LONG_SECONDS and _is_silent(connection)):
            return
        if not _answers(engine, connection):
            raise InvalidatePoolError

    event.listen(engine, "checkin", rest)
    event.listen(engine, "checkout", check)


def _is_silent(connection: Any) -> bool:  # noqa: ANN401 - the driver's own connection
    if connection.closed:
        return False
    waiting = select.poll()  # not select(): it knows no file beyond the 1,024th
    waiting.register(connection.fileno(), select.POLLIN)
    return not waiting.poll(0)


def _answers(engine: Engine, connection: Any) -> bool:  # noqa: ANN401 - the driver's own connection
    try:
        return bool(engine.dialect.do_ping(connection))
    except engine.dialect.loaded_dbapi.Error:
        return False
