from __future__ import annotations

import pytest

from tracker.documents.reading.mojibake import mended


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2019 â€“ 2021", "2019 – 2021"),
        ("itâ€™s", "it’s"),
        ("CafÃ©", "Café"),
        ("Harbour FoodsÂ as", "Harbour Foods as"),
        ("2019 ï¼\x8d 2021", "2019 － 2021"),
        ("2019 ï¼ 2021", "2019 – 2021"),
        ("Âge, Ângela, naïve, PÂTÉ, mâché", "Âge, Ângela, naïve, PÂTÉ, mâché"),
    ],
)
def test_text_read_in_the_wrong_encoding_is_read_rightly(written: str, meant: str) -> None:
    assert mended(written) == meant
