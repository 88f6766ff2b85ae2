from __future__ import annotations

import pytest
from flask import Flask

from tracker.postings.countries import country_code, country_name, country_names


@pytest.mark.parametrize(
    ("text", "code"), [("KE", "KE"), ("ke ", "KE"), ("kenya", "KE"), ("Kenia", None), ("EU", None), ("", None)]
)
def test_a_country_is_known_by_its_name_or_its_letters(app: Flask, text: str, code: str | None) -> None:
    assert country_code(text) == code


def test_a_code_is_shown_by_its_name(app: Flask) -> None:
    assert [country_name(code) for code in ("KE", "??")] == ["Kenya", "??"]


def test_countries_are_listed_in_order_and_unions_are_none(app: Flask) -> None:
    names = country_names()
    assert names == sorted(names, key=str.casefold)
    assert [name for name in ("Kenya", "European Union") if name in names] == ["Kenya"]
