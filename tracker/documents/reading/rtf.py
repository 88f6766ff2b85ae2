"""RTF by striprtf. It knows nothing of hidden runs, headers and text boxes, so the source is prepared for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from striprtf.striprtf import rtf_to_text

from tracker.documents.reading.archive import DAMAGED
from tracker.documents.reading.colours import Colour, unseen
from tracker.documents.reading.metadata import wordy
from tracker.documents.reading.pieces import Piece, Reading
from tracker.documents.reading.room import NO_ROOM, Room
from tracker.documents.reading.rtf_rooms import RoomMarks, with_word, without_marks
from tracker.documents.types import HiddenSpan, Unreadable, UnreadableDocument

# striprtf drops these groups; without the control word their text is read like any other.
_WRAPPERS = re.compile(r"\\(?:header[lrf]?|footer[lrf]?|shptxt|shp|\*\\shpinst)(?![a-z])(?:-?\d+)? ?")
_TOKEN = re.compile(r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'[0-9a-f]{2}|\\[^a-z]|([{}])", re.IGNORECASE)
_COLOUR = re.compile(r"(?:\\red(\d+))?\s*(?:\\green(\d+))?\s*(?:\\blue(\d+))?\s*;")
_INFO = re.compile(r"\{\\(title|subject|keywords|doccomm|category) ?([^{}]*)\}")
_REASONS = ("vanished", "deleted", "tiny", "white", "near_white")
# Private characters that travel through striprtf as \\u words and mark where the hidden state changes.
_FIRST_MARK = 0xE000
_SHOWN = 0xE00F
_MARK = re.compile("([\ue000-\ue00f])")
_TINY_HALF_POINTS = 5
_ROW_END = re.compile("\\|([\ufdd0-\ufddf]*)\n")


@dataclass(frozen=True, slots=True)
class _State:
    vanished: bool = False
    deleted: bool = False
    half_points: int = 24
    ink: int = 0
    paper: int = 0
    room: Room = NO_ROOM


def read_rtf(data: bytes) -> Reading:
    """One piece a paragraph or table row; raises :class:`UnreadableDocument` when striprtf cannot follow the groups."""
    source = _WRAPPERS.sub("", data.decode("latin-1"))
    reading = Reading("rtf")
    try:
        rooms = RoomMarks()
        text: str = rtf_to_text(_marked(source, rooms), errors="replace")  # type: ignore[no-untyped-call]
    except Exception as error:
        raise UnreadableDocument(Unreadable.DAMAGED, DAMAGED) from error
    shown = _without_hidden(_ROW_END.sub(r"\1\n", _whole_letters(text)).replace("|", "\t"), reading)
    for line in shown.split("\n"):
        said, gap = without_marks(line), rooms.apart(line)
        if said.strip():
            reading.pieces.append(Piece(said, len(reading.pieces), gap=gap))
    reading.hidden.extend(wordy({name.replace("doccomm", "description"): text for name, text in _INFO.findall(source)}))
    return reading


def _whole_letters(text: str) -> str:
    """RTF writes an emoji as two halves, of which striprtf makes two characters. A lone half is no character."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def _marked(source: str, rooms: RoomMarks) -> str:
    """The source with a mark wherever text becomes hidden or visible again, and with the room of every paragraph."""
    colours = _colour_table(source)
    parts: list[str] = []
    stack: list[_State] = []
    state, before, offset = _State(), None, 0
    for token in _TOKEN.finditer(source):
        if token[3] == "{":
            stack.append(state)
        elif token[3] == "}":
            state = stack.pop() if stack else _State()
        elif token[1]:
            state = _changed(state, token[1], token[2])
        if token[1] == "par":
            parts.extend((source[offset : token.start()], rooms.mark(state.room)))
            offset = token.start()
        now = _reason(state, colours)
        if now != before:
            parts.extend((source[offset : token.end()], _mark(now)))
            before, offset = now, token.end()
    return "".join((*parts, source[offset:]))


def _mark(reason: str | None) -> str:
    code = _SHOWN if reason is None else _FIRST_MARK + _REASONS.index(reason)
    return f"{{\\uc1\\u{code - 0x10000}?}}"


def _changed(state: _State, word: str, argument: str | None) -> _State:
    number = int(argument) if argument else None
    if word == "plain":
        return _State(room=state.room)
    if word == "v":
        return replace(state, vanished=number != 0)
    if word == "deleted":
        return replace(state, deleted=number != 0)
    if word == "fs" and number is not None:
        return replace(state, half_points=number)
    if word == "cf":
        return replace(state, ink=number or 0)
    if word in {"cb", "chcbpat", "highlight", "clcbpat", "cbpat"}:
        return replace(state, paper=number or 0)
    room = with_word(state.room, word, number)
    return state if room is state.room else replace(state, room=room)


def _reason(state: _State, colours: list[Colour | None]) -> str | None:
    if state.vanished:
        return "vanished"
    if state.deleted:
        return "deleted"
    if 0 < state.half_points < _TINY_HALF_POINTS:
        return "tiny"
    return unseen(_colour(colours, state.ink), _colour(colours, state.paper))


def _colour(colours: list[Colour | None], index: int) -> Colour | None:
    return colours[index] if 0 < index < len(colours) else None


def _colour_table(source: str) -> list[Colour | None]:
    start = source.find("\\colortbl")
    if start < 0:
        return []
    table = source[start + len("\\colortbl") : source.find("}", start)]
    return [
        None if not any(parts) else (int(parts[0] or 0) % 256, int(parts[1] or 0) % 256, int(parts[2] or 0) % 256)
        for parts in (match.groups() for match in _COLOUR.finditer(table))
    ]


def _without_hidden(text: str, reading: Reading) -> str:
    shown: list[str] = []
    mark = chr(_SHOWN)
    for part in _MARK.split(text):
        if _MARK.fullmatch(part):
            mark = part
        elif ord(mark) == _SHOWN:
            shown.append(part)
        elif without_marks(part).strip():
            reading.hidden.append(HiddenSpan(without_marks(part).strip(), _REASONS[ord(mark) - _FIRST_MARK]))
    return "".join(shown)
