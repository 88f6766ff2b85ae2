"""Which environment variables the settings read."""

from __future__ import annotations

import inspect
import re

from tracker import config

READ = re.compile(r'(?:env\.get\(|_number\(env,)\s*"([A-Z_]+)"')


def variables_read() -> set[str]:
    """Every name that config.py looks up."""
    return set(READ.findall(inspect.getsource(config)))
