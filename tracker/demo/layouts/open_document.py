"""ODT, written by hand: three small XML files in a zip."""

from __future__ import annotations

from xml.sax.saxutils import escape

from tracker.demo.layouts.archive import packed
from tracker.demo.layouts.lines import Line, lines
from tracker.demo.sheet import Sheet

MIME = "application/vnd.oasis.opendocument.text"
_MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0"
 xmlns:style="{_OASIS}:style:1.0" xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0" office:version="1.2">
<office:automatic-styles><style:style style:name="entry" style:family="paragraph">
<style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>
"""
_TAGS = {
    "name": '<text:h text:outline-level="1">{}</text:h>',
    "heading": '<text:h text:outline-level="2">{}</text:h>',
    "entry": '<text:p text:style-name="entry">{}</text:p>',
    "plain": "<text:p>{}</text:p>",
    "bullet": "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>",
}


def open_document(sheet: Sheet) -> bytes:
    """The résumé as an OpenDocument text."""
    body = "\n".join(_set(line) for line in lines(sheet))
    content = f"{_HEAD}{body}\n</office:text></office:body></office:document-content>"
    members = (("mimetype", MIME), ("content.xml", content), ("META-INF/manifest.xml", _MANIFEST))
    return packed(((name, text.encode()) for name, text in members), stored=("mimetype",))


def _set(line: Line) -> str:
    return _TAGS[line.style].format(escape(line.words))
