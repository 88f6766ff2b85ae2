"""gunicorn's own words, logged as everybody's: it would tell visitors' addresses and what they asked for."""

from __future__ import annotations

import logging

from gunicorn.config import Config
from gunicorn.glogging import Logger

from tracker.config import from_environment
from tracker.foundation.log import configure_logging


class QuietLogger(Logger):  # type: ignore[misc]
    """Hands every line to the root logger, whose filter holds back what may be about a person. No access log."""

    def setup(self, cfg: Config) -> None:
        """Called by gunicorn before anything is logged."""
        configure_logging(production=from_environment().production)
        self.error_log.setLevel(self.LOG_LEVELS.get(cfg.loglevel.lower(), logging.INFO))
        self.error_log.propagate = True
        self.access_log.disabled = True

    def reopen_files(self) -> None:
        """Nothing is open."""
