"""HTML: a small page with its style inside, as exported by a résumé site."""

from __future__ import annotations

from html import escape
from itertools import groupby

from tracker.demo.layouts.lines import Line, lines
from tracker.demo.sheet import Sheet

_HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Résumé</title>
<style>body{font:16px/1.5 Georgia,serif;max-width:44em;margin:3em auto;color:#222}h1,h2{color:#1f3a5f}
h2{border-bottom:1px solid #ccd;font-size:1.15em}h3{margin:1em 0 0;font-size:1em}p{margin:.2em 0}</style></head><body>
"""
_TAGS = {"name": "h1", "heading": "h2", "entry": "h3", "plain": "p", "bullet": "li"}


def web_page(sheet: Sheet) -> bytes:
    """The résumé as a UTF-8 HTML page."""
    runs = groupby(lines(sheet), key=lambda line: line.style == "bullet")
    parts = (_listed(run) if bullets else _plain(run) for bullets, run in ((kind, list(group)) for kind, group in runs))
    return f"{_HEAD}{''.join(parts)}</body></html>\n".encode()


def _plain(run: list[Line]) -> str:
    return "".join(f"<{_TAGS[line.style]}>{escape(line.words)}</{_TAGS[line.style]}>\n" for line in run)


def _listed(run: list[Line]) -> str:
    return f"<ul>\n{_plain(run)}</ul>\n"
