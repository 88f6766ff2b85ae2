from tests.documents.facts.plain import words
from tracker.documents.facts.links import links_of


def test_addresses_are_found_without_the_signs_around_them() -> None:
    text = (
        "See https://example.org/me, (www.example.net) or github.com/some-one. Mail me@example.com; also site.github.io"
    )
    assert [words(text, link) for link in links_of(text)] == [
        "https://example.org/me",
        "www.example.net",
        "github.com/some-one",
        "site.github.io",
    ]


def test_other_words_with_points_are_no_addresses() -> None:
    assert links_of("Used node.js, ASP.NET and and/or .io games at Acme.com") == ()


def test_an_address_alone_in_its_line_is_found() -> None:
    text = "Portfolio\nwww.alpha.example\nhttps://beta.example/me"
    assert [text[span.start : span.end] for span in links_of(text)] == text.split("\n")[1:]
