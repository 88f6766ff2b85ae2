"""``tracker benchmark quality``: every set we are measured on, our figure beside the plain baselines, in one table.

A measure is one file here that holds ``MEASURES``; :mod:`.registry` finds it.
"""

from tracker.benchmarks.quality.command import main

__all__ = ["main"]
