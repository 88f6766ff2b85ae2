from __future__ import annotations

import pytest

from tracker.people.landing import on_this_site


@pytest.mark.parametrize("path", ["/openings", "/openings?view=mine&q=a%20b", "/people/Zo%C3%AB", "/"])
def test_a_path_of_this_site_is_kept(path: str) -> None:
    assert on_this_site(path) == path


@pytest.mark.parametrize(
    "target",
    [
        None,
        "",
        "openings",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "https:evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "\t//evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        " //evil.example",
        "/openings\r\nSet-Cookie: a=b",
        "/openings//evil.example",
        "/openings?next=https://evil.example",
    ],
)
def test_every_other_address_is_refused(target: str | None) -> None:
    assert on_this_site(target) is None
