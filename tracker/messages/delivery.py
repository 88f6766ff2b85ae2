"""Handing a letter over: to the SMTP server of the settings, or to the mail catcher's folder."""

from __future__ import annotations

import secrets
import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, parseaddr
from urllib.parse import unquote, urlsplit

from tracker.config import Settings
from tracker.foundation import jobs
from tracker.messages.models import Letter

PRIVATE_LINK = "[private link]"  # stands for it wherever staff read a letter
TIMEOUT_SECONDS = 10
LOOK_AGAIN_SECONDS = 60.0
FOR_EVER = 500  # an answer of 500 and more is the server's last word; below it, later may be better
AWAY = "The mail server does not answer."
KEY_REFUSED = "The mail server refuses our name and password. Correct SMTP_URL."
BUSY = "The mail server asks us to come back later."
REFUSED = "The mail server refuses this letter ({code})."
ADDRESS_REFUSED = "The mail server refuses the address of this letter ({code})."


def deliver(settings: Settings, letter: Letter) -> None:
    """Send, or write to the catcher. NotYet while the server is away or busy, GiveUp when it refuses the letter."""
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
    message.set_content(with_link(letter.body_text, letter.private_link))
    if letter.body_html:
        message.add_alternative(with_link(letter.body_html, letter.private_link), subtype="html")
    return message


def without_link(body: str, link: str) -> str:
    """The body with words in the place of the private link."""
    return body.replace(link, PRIVATE_LINK) if link else body


def with_link(body: str, link: str) -> str:
    """The body as the person it is for reads it."""
    return body.replace(PRIVATE_LINK, link) if link else body


def _in_ascii(address: str) -> str:
    """The address with its domain as mail servers write it: exämple.org is xn--exmple-cua.org."""
    local, _at, domain = address.rpartition("@")
    return f"{local}@{domain.encode('idna').decode()}"


@contextmanager
def server(url: str) -> Iterator[smtplib.SMTP]:
    """A connection to the mail server, signed in. Raises what smtplib and sockets raise."""
    parts = urlsplit(url)
    secure = parts.scheme == "smtps"
    client = smtplib.SMTP_SSL if secure else smtplib.SMTP
    with client(parts.hostname or "localhost", parts.port or (465 if secure else 25), timeout=TIMEOUT_SECONDS) as smtp:
        if parts.scheme == "smtp+starttls":
            smtp.starttls()
        if parts.username:
            smtp.login(unquote(parts.username), unquote(parts.password or ""))
        yield smtp


def _send(url: str, message: EmailMessage) -> None:
    """What smtplib raises holds addresses; what leaves here does not."""
    try:
        with server(url) as smtp:
            smtp.send_message(message)
    except smtplib.SMTPRecipientsRefused as error:
        raise _verdict(max(code for code, _text in error.recipients.values()), ADDRESS_REFUSED) from None
    except smtplib.SMTPAuthenticationError:
        raise jobs.NotYet(LOOK_AGAIN_SECONDS, KEY_REFUSED) from None
    except smtplib.SMTPConnectError:
        raise jobs.NotYet(LOOK_AGAIN_SECONDS, AWAY) from None
    except smtplib.SMTPResponseException as error:
        raise _verdict(error.smtp_code, REFUSED) from None
    except OSError:  # smtplib's other errors are among them
        raise jobs.NotYet(LOOK_AGAIN_SECONDS, AWAY) from None


def _verdict(code: int, sentence: str) -> Exception:
    if code < FOR_EVER:
        return jobs.NotYet(LOOK_AGAIN_SECONDS, BUSY)
    return jobs.GiveUp(sentence.format(code=code))


def _catch(settings: Settings, letter: Letter, message: EmailMessage) -> None:
    """One file a letter: a repeat replaces it, as a mail reader would show it once."""
    settings.mail_dir.mkdir(parents=True, exist_ok=True)
    part = settings.mail_dir / f".{secrets.token_hex(8)}.part"
    part.write_bytes(bytes(message))
    part.replace(settings.mail_dir / f"{letter.created_at:%Y%m%d-%H%M%S}-{letter.kind}-{letter.public_id}.eml")
