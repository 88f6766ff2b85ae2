"""Whether letters reach anybody."""

from __future__ import annotations

import smtplib
from email.utils import parseaddr

from flask import Flask

from tracker.messages import delivery
from tracker.upkeep.doctor.findings import Finding, advice, danger, down, well
from tracker.web.settings import settings

SCHEMES = ("smtp://", "smtps://", "smtp+starttls://")


def deliverable(app: Flask) -> Finding:
    """The mail server lets us in. Nothing is sent."""
    config = settings(app)
    if "@" not in parseaddr(config.mail_from)[1]:
        return danger(f"MAIL_FROM holds no address: {config.mail_from}. Write it as: Hiring <jobs@example.org>")
    if not config.smtp_url:
        sentence = f"Letters are written to {config.mail_dir} and sent to nobody. Set SMTP_URL to send them."
        return advice(sentence) if config.production else well(sentence)
    if not config.smtp_url.startswith(SCHEMES):
        return danger(f"SMTP_URL begins with none of {', '.join(SCHEMES)}. Letters cannot be sent until it does.")
    try:
        with delivery.server(config.smtp_url) as smtp:
            smtp.noop()
    except smtplib.SMTPAuthenticationError:
        return down(f"{delivery.KEY_REFUSED} Letters wait for a day.")
    except (OSError, smtplib.SMTPException) as error:
        return down(
            f"{delivery.AWAY[:-1]} ({type(error).__name__}). Letters wait for a day. Start it, or correct SMTP_URL."
        )
    return well("The mail server lets us in.")
