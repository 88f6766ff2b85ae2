"""``tracker benchmark pages``: how fast the pages are, on the real servers, beside the figures of others.

Starts the broker, the web server, the worker and the sweeper that ``tracker run`` starts, in a folder of its own on a
free port of the loopback, and stops them all. Refuses a database that holds anything.
"""

from tracker.benchmarks.pages.command import main

__all__ = ["main"]
