from __future__ import annotations

import pytest

from tracker.applications.uploads import clean_name


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("résumé 2026.pdf", "résumé 2026.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Wanja\\cv.docx", "cv.docx"),
        ("cv\u202efdp.exe", "cvfdp.exe"),
        ('a"\r\nSet-Cookie: x=1.pdf', 'a"Set-Cookie: x=1.pdf'),
        ("nul\x00.pdf", "nul.pdf"),
        ("\u202e", "résumé"),
        ("..", ".."),
        ("x" * 4096 + ".pdf", "x" * 296 + ".pdf"),
    ],
)
def test_a_name_is_text_and_never_a_path(sent: str, kept: str) -> None:
    assert clean_name(sent) == kept
