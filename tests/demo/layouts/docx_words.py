"""All the text of a DOCX, wherever it stands."""

from __future__ import annotations

import io

import docx


def text_of(data: bytes) -> str:
    """The runs of the body, text boxes and tables included, joined as they come."""
    body = docx.Document(io.BytesIO(data)).element.body
    return "".join(node.text or "" for node in body.iter("{*}t"))
