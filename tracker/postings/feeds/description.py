"""The words of a posting as HTML without classes, the same in every feed."""

from __future__ import annotations

from flask import render_template

from tracker.postings.models import Posting
from tracker.web.wording.money import money_range, per


def description(posting: Posting) -> str:
    """Summary, duties, requirements and benefits."""
    return render_template("postings/_description.html", posting=posting).strip()


def pay_phrase(posting: Posting) -> str:
    """``€40,000 to 52,000 a year``, as on the page; empty when the role shows no pay."""
    phrases = [
        f"{money_range(pay['low'], pay['high'], pay['currency'], exact=True)} {per(pay['period'])}"
        + (f" ({pay['region']})" if pay["region"] else "")
        for pay in posting.salaries
    ]
    return "; ".join(phrases)
