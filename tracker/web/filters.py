"""The words of ``wording`` as Jinja filters, with the reader's zone and this moment filled in."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date, datetime
from functools import lru_cache

from flask import Flask, has_request_context, request
from markupsafe import Markup, escape

from tracker.foundation import clock
from tracker.web import bars
from tracker.web.wording import codes, dates, money, names, numbers, statuses, translation, work

_SOON_DAYS = 3
STOP = ' tabindex="0"'  # one may stop here with the Tab key


def register(app: Flask) -> None:
    """Add every filter of this file, those of ``wording`` that need neither clock nor zone, and what draws."""
    app.jinja_env.filters.update(
        {
            "day": day,
            "plain_day": plain_day,
            "day_month": day_month,
            "short_day": short_day,
            "days_until": days_until,
            "closing": closing,
            "is_soon": is_soon,
            "when": when,
            "full_time": full_time,
            "clock_time": clock_time,
            "money_range": money.money_range,
            "per": money.per,
            "number": numbers.number,
            "tenths": numbers.tenths,
            "count_word": numbers.count_word,
            "file_size": numbers.file_size,
            "shares": numbers.shares,
            "initials": names.initials,
            "segments": bars.segments,
            "status_look": statuses.status_look,
            "tier_look": statuses.tier_look,
            "word": work.word,
            "code": codes.code,
        }
    )
    app.jinja_env.globals.update(drawn_bar=bars.score_bar, drawn_date=drawn_date, once=once)


def once(component: Callable[..., Markup], *given: Hashable) -> Markup:
    """What a component draws, drawn once a process: for one that a list repeats, and that follows from ``given``."""
    return _drawn(component, given, translation.locale(), request.script_root if has_request_context() else "")


def drawn_date(moment: datetime, text: str = "", stop: bool = True) -> Markup:
    """What components/date.html draws; a list has one on every row."""
    local = _local(moment)
    short = escape(text or dates.ago(local, _local(clock.now())))
    return Markup(  # noqa: S704 - what is not ours is escaped
        f'<time class="when" datetime="{moment.isoformat()}"{STOP if stop else ""}'
        f' data-full="{escape(dates.full_time(local))}">{short}</time>'
    )


@lru_cache(maxsize=8192)
def _drawn(component: Callable[..., Markup], given: tuple[Hashable, ...], _language: str, _script_root: str) -> Markup:
    return component(*given)


def day(value: date) -> str:
    """``Friday 11 December 2026``; a moment is shown as the reader's day."""
    return dates.day(_local_day(value))


def plain_day(value: date) -> str:
    """``11 December 2026``."""
    return dates.plain_day(_local_day(value))


def day_month(value: date) -> str:
    """``30 November``."""
    return dates.day_month(_local_day(value))


def short_day(value: date) -> str:
    """``5 Nov``, with the year when it is not this one."""
    return dates.short_day(_local_day(value), _today())


def days_until(value: date) -> str:
    """``in 10 days``, counted in the reader's days."""
    return dates.days_until(_local_day(value), _today())


def closing(value: date) -> str:
    """``in 10 days, 30 November``."""
    return dates.closing(_local_day(value), _today())


def is_soon(value: date) -> bool:
    """True in the last three days before ``value``, and after it: worth a colour beside the words."""
    return (_local_day(value) - _today()).days <= _SOON_DAYS


def when(moment: datetime) -> str:
    """``2 h ago``, ``Yesterday``, ``5 Nov``."""
    return dates.ago(_local(moment), _local(clock.now()))


def full_time(moment: datetime) -> str:
    """``Thursday 5 November 2026, 14:41 EAT``."""
    return dates.full_time(_local(moment))


def clock_time(moment: datetime) -> str:
    """``14:41`` in the reader's zone."""
    return dates.clock_time(_local(moment))


def _local(moment: datetime) -> datetime:
    return moment.astimezone(translation.zone())


def _local_day(value: date) -> date:
    return _local(value).date() if isinstance(value, datetime) else value


def _today() -> date:
    return _local(clock.now()).date()
