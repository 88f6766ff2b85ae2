from __future__ import annotations

from tracker.demo.layouts.faces import SANS, VERA, shown


def test_letters_of_western_europe_stay() -> None:
    assert shown("Élodie Weiß – Šimek", SANS) == "Élodie Weiß – Šimek"


def test_other_letters_lose_their_accents() -> None:
    assert shown("Łukasz Zając, Thảo", SANS) == "Lukasz Zajac, Thao"


def test_the_embedded_face_keeps_more() -> None:
    assert shown("Łukasz Doğan Şahin", VERA) == "Łukasz Doğan Şahin"
