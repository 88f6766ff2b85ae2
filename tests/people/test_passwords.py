from __future__ import annotations

import unicodedata

import pytest
from argon2 import PasswordHasher, extract_parameters

from tracker.people import passwords

LONG = "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich – und 3 Rüben schauen ihm lange dabei zu"


def test_the_whole_of_a_long_password_counts() -> None:
    kept = passwords.hashed(LONG)
    assert [passwords.fits(kept, tried) for tried in (LONG, LONG[:72], LONG[:-1], LONG + " ")] == [
        True,
        False,
        False,
        False,
    ]


def test_a_password_is_the_same_however_its_accents_are_composed() -> None:
    kept = passwords.hashed(unicodedata.normalize("NFD", LONG))
    assert passwords.fits(kept, unicodedata.normalize("NFC", LONG))


@pytest.mark.parametrize("kept", [None, "", "not a hash"])
def test_nothing_fits_where_no_password_is_kept(kept: str | None) -> None:
    assert not passwords.fits(kept, "nobody")


def test_what_is_kept_is_argon2id_above_the_recommended_floor() -> None:
    parameters = extract_parameters(passwords.hashed("nine small beets"))
    assert (parameters.type.name, parameters.memory_cost >= 47_104, parameters.time_cost) == ("ID", True, 2)


def test_a_hash_made_with_weaker_parameters_is_renewed() -> None:
    weak = PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1).hash("nine small beets")
    renewed = passwords.renewed(weak, "nine small beets")
    assert renewed is not None
    assert passwords.fits(renewed, "nine small beets")
    assert passwords.renewed(renewed, "nine small beets") is None


@pytest.mark.parametrize(
    "easy",
    [
        "password123",
        "P@ssw0rd!",
        "Passw0rd2026!",
        "letmein99",
        "1234567890",
        "qwertyuiop",
        "poiuytrewq",
        "abcdefgh1234",
        "aaaaaaaaaaaa",
        "abcabcabcabc",
        "iloveyou2",
        "Dragon2019",
        "!!sunshine!!",
        "ｐａｓｓｗｏｒｄ",
    ],
)
def test_what_is_tried_first_is_easy(easy: str) -> None:
    assert passwords.is_easy(easy)


@pytest.mark.parametrize("about", ["Ines Calder", "ines.calder@example.org", "Northwind Labs"])
def test_a_name_or_address_with_a_number_behind_it_is_easy(about: str) -> None:
    assert passwords.is_easy("".join(filter(str.isalpha, about)).lower() + "2026", about=(about,))


@pytest.mark.parametrize(
    "good",
    [
        "nine small beets",
        "korrekt-Pferd-Batterie-7",
        "jsdh-3kX0-pqTz",
        "密码密码是七个字的",
        LONG,
        "dragon eats 3 moons",
    ],
)
def test_a_password_of_ones_own_is_not_easy(good: str) -> None:
    assert not passwords.is_easy(good)


def test_the_list_of_known_passwords_is_long_and_in_the_form_it_is_asked_in() -> None:
    known = [line for line in passwords.KNOWN.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert len(known) >= 300
    assert [line for line in known if line != unicodedata.normalize("NFKC", line).casefold()] == []
    assert len(set(known)) == len(known)
