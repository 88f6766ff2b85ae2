"""Leases are times: machines that share work must agree on what time it is."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime

from flask import Flask
from sqlalchemy import func, select

from tracker.foundation import broker, clock
from tracker.foundation.database import db
from tracker.upkeep.doctor.findings import Finding, advice, danger, well
from tracker.web.settings import settings

NOTICEABLE_SECONDS = 2.0


def agree(app: Flask) -> Finding:
    """This machine's clock beside those of the database, the broker and the file server."""
    apart = {name: abs((theirs - clock.now()).total_seconds()) for name, theirs in _others(app)}
    if not apart:
        return well("There is no other clock to compare with.")
    name, seconds = max(apart.items(), key=lambda item: item[1])
    advised = f"The clock of {name} is {seconds:.0f} s away from ours. Keep both right with NTP."
    if seconds >= settings(app).timings.lease / 2:
        return danger(f"{advised} Work is taken from workers that are still at it.")
    return advice(advised) if seconds >= NOTICEABLE_SECONDS else well(f"The clocks agree within {seconds:.1f} s.")


def _others(app: Flask) -> Iterator[tuple[str, datetime]]:
    found = broker.set_up()
    if found is not None:
        yield "the broker", found.clock
    if not settings(app).sqlite:
        yield "the database", db.session.execute(select(func.clock_timestamp())).scalar_one().astimezone(UTC)
    folder = settings(app).data_dir
    if folder.is_dir():
        probe = folder / f".probe-{secrets.token_hex(4)}"
        probe.write_bytes(b"")
        try:
            yield "the data folder", datetime.fromtimestamp(probe.stat().st_mtime, UTC)
        finally:
            probe.unlink()
