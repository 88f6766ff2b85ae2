"""Single column, dark blue headings over a rule, dates at the right: what most people send."""

from __future__ import annotations

from tracker.demo.layouts.flow import Flow


class Classic(Flow):
    """The plain column as it is."""
