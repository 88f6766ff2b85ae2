"""Handing a letter over: to the SMTP server of the settings, or to the mail catcher's folder."""

from __future__ import annotations

import secrets
import smtplib
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, parseaddr
from urllib.parse import unquote, urlsplit

from tracker.config import Settings
from tracker.messages.models import Letter

TIMEOUT_SECONDS = 10


def deliver(settings: Settings, letter: Letter) -> None:
    """Send, or write to the catcher. Raises what smtplib raises; the job is tried again."""
    message = compose(settings, letter)
    if settings.smtp_url:
        _send(settings.smtp_url, message)
    else:
        _catch(settings, letter, message)


def compose(settings: Settings, letter: Letter) -> EmailMessage:
    """The message, with the letter's own Message-ID; plain text always, HTML beside it when there is any."""
    message = EmailMessage()
    name, address = parseaddr(settings.mail_from)
    message["From"] = formataddr((letter.sender_name or name, address))
    message["To"] = formataddr((letter.to_name, _in_ascii(letter.to_address)))
    message["Reply-To"] = letter.reply_to or settings.contact_email
    message["Subject"] = letter.subject
    message["Message-ID"] = letter.message_id
    message["Date"] = format_datetime(letter.created_at)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.body_text)
    if letter.body_html:
        message.add_alternative(letter.body_html, subtype="html")
    return message


def _in_ascii(address: str) -> str:
    """The address with its domain as mail servers write it: exämple.org is xn--exmple-cua.org."""
    local, _at, domain = address.rpartition("@")
    return f"{local}@{domain.encode('idna').decode()}"


def _send(url: str, message: EmailMessage) -> None:
    parts = urlsplit(url)
    secure = parts.scheme == "smtps"
    client = smtplib.SMTP_SSL if secure else smtplib.SMTP
    with client(parts.hostname or "localhost", parts.port or (465 if secure else 25), timeout=TIMEOUT_SECONDS) as smtp:
        if parts.scheme == "smtp+starttls":
            smtp.starttls()
        if parts.username:
            smtp.login(unquote(parts.username), unquote(parts.password or ""))
        smtp.send_message(message)


def _catch(settings: Settings, letter: Letter, message: EmailMessage) -> None:
    """One file a letter: a repeat replaces it, as a mail reader would show it once."""
    settings.mail_dir.mkdir(parents=True, exist_ok=True)
    part = settings.mail_dir / f".{secrets.token_hex(8)}.part"
    part.write_bytes(bytes(message))
    part.replace(settings.mail_dir / f"{letter.created_at:%Y%m%d-%H%M%S}-{letter.kind}-{letter.public_id}.eml")
