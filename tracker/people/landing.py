"""Where to go after signing in: an address of this site, whatever the link says."""

from __future__ import annotations

SPACE = " "  # and every character below it: browsers drop tabs and line breaks from an address before they read it


def on_this_site(target: str | None) -> str | None:
    """``target`` when it is a path of this site; None for any other address, or what a browser might read as one."""
    if not target or not target.startswith("/") or "//" in target:
        return None
    if "\\" in target or any(character <= SPACE for character in target):
        return None
    return target
