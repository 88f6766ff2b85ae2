from io import BytesIO

import pytest

from tracker.foundation.sandbox import protocol


def test_what_is_written_is_read() -> None:
    stream = BytesIO()
    protocol.write(stream, {"do": "read"}, b"\x00bytes")
    stream.seek(0)
    assert protocol.read(stream) == ({"do": "read"}, b"\x00bytes")


def test_a_message_cut_short_is_an_end() -> None:
    stream = BytesIO(protocol.HEAD.pack(10, 10) + b"{}")
    with pytest.raises(EOFError):
        protocol.read(stream)


def test_a_message_longer_than_any_is_nonsense() -> None:
    with pytest.raises(ValueError, match="longer"):
        protocol.read(BytesIO(protocol.HEAD.pack(1, protocol.LIMIT)))
