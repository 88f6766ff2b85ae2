"""Hostile RTF, HTML and text files."""

from __future__ import annotations

import random

HOME = '<link rel=stylesheet href="http://127.0.0.1:48709/a.css"><img src="http://127.0.0.1:48709/a.png">'


def page(inner: str) -> bytes:
    """A web page."""
    return f"<html><body>{inner}</body></html>".encode()


def rtf(inner: str) -> bytes:
    """An RTF file."""
    return f"{{\\rtf1\\ansi {inner}}}".encode()


def noise(size: int = 300_000) -> bytes:
    """Bytes without any order, the same ones each time."""
    return random.Random(1).randbytes(size)


TABLE = {
    "RTF ten thousand deep": ("rtf", lambda: rtf("{" * 10_000 + "Stock clerk" + "}" * 10_000)),
    "RTF never closed": ("rtf", lambda: rtf("{\\b " * 200_000)),
    "RTF of closing braces": ("rtf", lambda: rtf("}" * 200_000)),
    "RTF of hidden turns": ("rtf", lambda: rtf("\\v a\\v0 b" * 60_000)),
    "RTF of great numbers": ("rtf", lambda: rtf("\\u99999999?\\fs9999999999 a" * 20_000)),
    "RTF with an object": ("rtf", lambda: rtf("{\\object\\objdata " + "d0cf11e0" * 100_000 + "}Stock clerk")),
    "RTF of skipped bytes": ("rtf", lambda: rtf("\\bin999999999 Stock clerk")),
    "HTML of nested tags": ("html", lambda: page("<div>" * 300_000 + "Stock clerk")),
    "HTML of nested tables": ("html", lambda: page("<table><tr><td>" * 50_000 + "Stock clerk")),
    "HTML of wide rows": ("html", lambda: page("<table><tr>" + "<td>a</td>" * 60_000 + "</tr></table>")),
    "HTML of one long attribute": ("html", lambda: page('<p style="' + "color:red;" * 300_000 + '">Stock clerk</p>')),
    "HTML of entities": ("html", lambda: page("&amp;" * 200_000)),
    "HTML that fetches": ("html", lambda: page(HOME * 500 + '<iframe src="file:///etc/passwd"></iframe>Stock clerk')),
    "HTML of scripts": ("html", lambda: page("<script>while(1){}</script>" * 9_000 + "Stock clerk")),
    "HTML never closed": ("html", lambda: b"<html><" + b"a " * 1_000_000),
    "HTML of comments": ("html", lambda: page("<!--" * 200_000 + "Stock clerk")),
    "text of one line": ("txt", lambda: b"Stock clerk " * 24_000),
    "text of degrees": ("txt", lambda: b"Bachelor of Science in " * 12_000),
    "text of addresses": ("txt", lambda: b"https://" * 36_000),
    "text of letters R": ("txt", lambda: b"R, " * 90_000),
    "text of dates": ("txt", lambda: b"2019 - " * 42_000),
    "text too long": ("txt", lambda: b"Stock clerk " * 500_000),
    "text of turned letters": ("txt", ("\u202eclerk\u202c " * 30_000).encode),
    "text of joined marks": ("txt", ("a" + "\u0301" * 200_000).encode),
    "noise named as text": ("txt", noise),
    "noise named as PDF": ("pdf", noise),
    "noise named as DOCX": ("docx", noise),
    "web page named as PDF": ("pdf", lambda: page("Stock clerk")),
    "program named as text": ("txt", lambda: b"\x7fELF" + noise(9_000)),
}
