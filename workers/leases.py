"""How long a claimed request is ours: longer than the hard limit of a task, so that a living worker never loses it."""

from __future__ import annotations

from tracker.config import Timings

LEASE_SECONDS = Timings().lease
