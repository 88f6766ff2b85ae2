from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine
from flask import Flask, render_template_string
from flask_babel import Babel

from tracker.web import filters

NOW = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)  # half past one on the 21st in Nairobi


@pytest.fixture
def _page() -> Iterator[None]:
    app = Flask("filters")
    app.config["BABEL_DEFAULT_TIMEZONE"] = "Africa/Nairobi"
    Babel(app)
    filters.register(app)
    with app.test_request_context(), time_machine.travel(NOW, tick=False):
        yield


@pytest.mark.usefixtures("_page")
@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{{ moment | day }}", "Saturday 21 November 2026"),
        ("{{ moment | plain_day }}", "21 November 2026"),
        ("{{ moment | day_month }}", "21 November"),
        ("{{ moment | short_day }}", "21 Nov"),
        ("{{ moment | when }}", "5 min ago"),
        ("{{ moment | full_time }}", "Saturday 21 November 2026, 01:25 EAT"),
        ("{{ moment | clock_time }}", "01:25"),
        ("{{ closes | days_until }}", "in 9 days"),
        ("{{ closes | closing }}", "in 9 days, 30 November"),
        ("{{ closes | is_soon }}, {{ moment | is_soon }}", "False, True"),
        ("{{ 813 | tenths }} of {{ 1436 | number }}", "81.3 of 1,436"),
        ("{{ 58000 | money_range(74000, 'EUR') }} {{ 'year' | per }}", "€58,000 to 74,000 a year"),
        ("{{ 184300 | file_size }}", "184 kB"),
        ("{{ 'Inès Carpentier' | initials }}", "IC"),
        ("{{ ('met' | status_look).word }}, {{ ('open' | tier_look).word }}", "Met, Musts open"),
        ("{{ 3 | count_word }}", "Three"),
        ("{{ 'part_time' | word }}, {{ 'must' | code }}", "Part-time, must"),
    ],
)
def test_a_template_speaks_in_the_readers_zone(template: str, words: str) -> None:
    moment = datetime(2026, 11, 20, 22, 25, tzinfo=UTC)
    assert render_template_string(template, moment=moment, closes=date(2026, 11, 30)) == words
