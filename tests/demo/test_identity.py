from __future__ import annotations

from itertools import islice
from random import Random

from tracker.demo.identity import Identity, identities, plain

PEOPLE: list[Identity] = list(islice(identities(Random(5)), 900))


def test_accents_are_dropped() -> None:
    assert plain("Łukasz Dvořák, Thảo Đặng, Weiß, Aslı") == "Lukasz Dvorak, Thao Dang, Weiss, Asli"


def test_nobody_shares_a_name_or_an_address() -> None:
    assert (len({one.name for one in PEOPLE}), len({one.email for one in PEOPLE})) == (900, 900)


def test_addresses_and_links_use_the_domains_kept_for_examples() -> None:
    assert {one.email.split("@")[1] for one in PEOPLE} == {"example.org", "example.net"}
    hosts = {link.split("/")[2] for one in PEOPLE for link in one.links}
    assert [host for host in hosts if not host.endswith(("example.org", "example.net"))] == []


def test_phones_are_complete() -> None:
    assert [one.phone for one in PEOPLE if "#" in one.phone] == []


def test_american_numbers_lie_in_the_fictional_range() -> None:
    american = [one.phone for one in PEOPLE if one.phone.startswith("(")]
    assert [phone for phone in american if "555-01" not in phone] == []
