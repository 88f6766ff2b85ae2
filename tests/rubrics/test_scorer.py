"""What makes a score: engine, reader and vocabulary, each a part of its name."""

from __future__ import annotations

from flask import Flask

from tests.factories.terms import publish_rows, term_row
from tracker.documents.version import READER_VERSION
from tracker.rubrics.scorer import reader_of, scorer, scorer_of
from tracker.scoring import ENGINE_VERSION
from tracker.terminology.in_use import vocabulary
from tracker.vocabulary import STANDARD


def test_engine_reader_and_vocabulary_stand_in_the_name_of_a_scorer() -> None:
    assert scorer_of(STANDARD) == f"{ENGINE_VERSION}-r{READER_VERSION}-{STANDARD.version[:12]}"


def test_the_reader_is_told_by_the_name_of_a_scorer() -> None:
    assert (reader_of(scorer_of(STANDARD)), reader_of("17-r4-0123456789ab")) == (READER_VERSION, "4")


def test_own_words_make_another_scorer_and_the_same_words_the_same(app: Flask) -> None:
    names = [scorer()]
    for rows in ((term_row("Beetscope"),), (), (term_row("Beetscope"),)):
        publish_rows(*rows)
        names.append(scorer())
    assert (names[0], names[1]) == (scorer_of(STANDARD), scorer_of(vocabulary()))
    assert (names[2], names[3], names[0] == names[1]) == (names[0], names[1], False)
