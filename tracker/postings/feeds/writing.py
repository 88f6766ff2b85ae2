"""XML that is well formed whatever a posting says."""

from __future__ import annotations

import re
from typing import TypeAlias

from lxml import etree
from lxml.etree import _Element

Element: TypeAlias = _Element
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(parent: Element, tag: str, text: str = "", *, marked: bool = False, **attributes: str) -> Element:
    """A child of ``parent``. ``marked`` wraps the text in CDATA, as job boards ask; ``]]>`` in it is parted."""
    child = etree.SubElement(parent, tag, attributes)
    clean = _NOT_XML.sub("", text)
    child.text = etree.CDATA(clean) if marked else clean
    return child


def written(root: Element) -> bytes:
    """The document, in UTF-8 with its declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
