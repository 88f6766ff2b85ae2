"""Every layout a demo résumé can have, by name: how it is written and what kind of file it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tracker.demo.layouts.academic import Academic
from tracker.demo.layouts.banner import Banner
from tracker.demo.layouts.boxed import Boxed
from tracker.demo.layouts.classic import Classic
from tracker.demo.layouts.compact import Compact
from tracker.demo.layouts.elegant import Elegant
from tracker.demo.layouts.flow import Flow
from tracker.demo.layouts.open_document import MIME as ODT_TYPE
from tracker.demo.layouts.open_document import open_document
from tracker.demo.layouts.rich_text import rich_text
from tracker.demo.layouts.sidebar import SidebarLeft, SidebarRight
from tracker.demo.layouts.spaced import Spaced
from tracker.demo.layouts.text import text
from tracker.demo.layouts.timeline import Timeline
from tracker.demo.layouts.web_page import web_page
from tracker.demo.layouts.word import Word
from tracker.demo.layouts.word_columns import WordColumns
from tracker.demo.layouts.word_table import WordTable
from tracker.demo.layouts.word_textbox import WordTextbox
from tracker.demo.sheet import Sheet

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Layout:
    """``write`` makes the file's bytes; ``extension`` has no dot."""

    write: Callable[[Sheet], bytes]
    extension: str
    content_type: str


def _pdf(flow: type[Flow]) -> Layout:
    return Layout(lambda sheet: flow(sheet).pdf(), "pdf", "application/pdf")


def _docx(word: type[Word]) -> Layout:
    return Layout(lambda sheet: word(sheet).docx(), "docx", DOCX_TYPE)


LAYOUTS: Mapping[str, Layout] = MappingProxyType(
    {
        "classic": _pdf(Classic),
        "banner": _pdf(Banner),
        "sidebar-left": _pdf(SidebarLeft),
        "sidebar-right": _pdf(SidebarRight),
        "boxed": _pdf(Boxed),
        "academic": _pdf(Academic),
        "compact": _pdf(Compact),
        "timeline": _pdf(Timeline),
        "spaced": _pdf(Spaced),
        "elegant": _pdf(Elegant),
        "word-simple": _docx(Word),
        "word-table": _docx(WordTable),
        "word-columns": _docx(WordColumns),
        "word-textbox": _docx(WordTextbox),
        "open-document": Layout(open_document, "odt", ODT_TYPE),
        "rich-text": Layout(rich_text, "rtf", "application/rtf"),
        "web-page": Layout(web_page, "html", "text/html"),
        "text": Layout(text, "txt", "text/plain"),
    }
)
