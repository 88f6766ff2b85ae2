from __future__ import annotations

import pytest

from tracker.documents.reading.lookalikes import Lookalikes


@pytest.mark.parametrize(
    ("written", "meant"), [("Рython", "Python"), ("Jаvа", "Java"), ("SQԼ", "SQԼ"), ("ΑWS", "AWS"), ("РНР", "PHP")]
)
def test_letters_of_other_scripts_inside_a_latin_document_are_folded(written: str, meant: str) -> None:
    assert Lookalikes(f"Used {written} daily").fold(written) == (meant, [written] if written != meant else [])


@pytest.mark.parametrize("text", ["Работал в Москве", "СОВА", "Ελλάδα", "β-carotene", "5 μm", "Δ E"])
def test_real_words_of_other_scripts_stay(text: str) -> None:
    assert Lookalikes("Жил в Москве. Λόγος. " + text).fold(text) == (text, [])
