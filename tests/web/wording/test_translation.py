from __future__ import annotations

from datetime import UTC, datetime, timedelta

from flask import Flask
from flask_babel import Babel

from tracker.web.wording import translation


def test_without_an_application_the_words_stay_as_written() -> None:
    assert translation.gettext("%(n)s h ago", n=2) == "2 h ago"
    assert translation.ngettext("%(num)s day", "%(num)s days", 1) == "1 day"
    assert translation.locale() == "en"


def test_within_one_the_reader_has_a_locale_and_a_zone() -> None:
    app = Flask("words")
    app.config["BABEL_DEFAULT_LOCALE"] = "pt"
    app.config["BABEL_DEFAULT_TIMEZONE"] = "Africa/Nairobi"
    Babel(app)
    with app.test_request_context():
        assert translation.locale() == "pt"
        assert datetime(2026, 11, 20, tzinfo=UTC).astimezone(translation.zone()).utcoffset() == timedelta(hours=3)
        assert datetime(2026, 11, 20, tzinfo=translation.zone()).utcoffset() == timedelta(hours=3)


def test_a_text_can_be_had_with_its_gaps_still_in_it() -> None:
    assert translation.translated("%(n)s h ago") == "%(n)s h ago"
    assert translation.plural("%(num)s day", "%(num)s days", 3) == "%(num)s days"
