"""Own words that the standard vocabulary has grown over are named, with what to do."""

from __future__ import annotations

from flask import Flask

from tests.factories.terms import publish_rows, term_row
from tracker.upkeep.doctor import Level
from tracker.upkeep.doctor.vocabulary import own_words


def test_words_that_fit_are_well(app: Flask) -> None:
    publish_rows(term_row("Loomweaver"))
    assert own_words(app).level is Level.WELL


def test_words_that_clash_are_named(app: Flask) -> None:
    publish_rows(term_row("Python", "language"))
    found = own_words(app)
    assert (found.level, found.sentence) == (
        Level.ADVICE,
        "Own words clash with the standard vocabulary: “Python”: The standard vocabulary has “Python” too, "
        "as a name of Python. Change or remove them on /terms.",
    )


def test_many_clashes_are_counted(app: Flask) -> None:
    publish_rows(*(term_row(name, "language") for name in ("Python", "Java", "Rust", "Go", "Ruby")))
    assert " And 2 more. Change or remove them" in own_words(app).sentence
