"""Letters by e-mail, where the installation has a server for it: plain text, sent in a thread."""

import asyncio
import logging
import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import SplitResult, unquote, urlsplit

from app.settings import Settings

PATIENCE = 20  # seconds
SUBMISSION, IMPLICIT_TLS = 587, 465

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Letter:
    to: str
    subject: str
    text: str


def can_send(settings: Settings) -> bool:
    return bool(settings.smtp_url)


async def send(settings: Settings, letter: Letter) -> bool:
    """False if it did not go out; the log says why, without the letter."""
    if not can_send(settings):
        return False
    try:
        await asyncio.to_thread(_deliver, urlsplit(settings.smtp_url), _message(settings, letter))
    except (OSError, smtplib.SMTPException, ValueError) as error:
        log.error("A letter could not be sent: %s", type(error).__name__)
        return False
    return True


def _message(settings: Settings, letter: Letter) -> EmailMessage:
    """Raises ValueError for what would be more than one header."""
    message = EmailMessage()
    message["From"] = settings.mail_from
    message["To"] = letter.to
    message["Subject"] = letter.subject
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    return message


def _deliver(server: SplitResult, message: EmailMessage) -> None:
    """`smtps:` speaks TLS from the first byte, `smtp:` as soon as the server offers it."""
    trusted, host = ssl.create_default_context(), server.hostname or "localhost"
    if server.scheme == "smtps":
        post: smtplib.SMTP = smtplib.SMTP_SSL(
            host, server.port or IMPLICIT_TLS, timeout=PATIENCE, context=trusted
        )
    else:
        post = smtplib.SMTP(host, server.port or SUBMISSION, timeout=PATIENCE)
    with post:
        post.ehlo()
        if server.scheme != "smtps" and post.has_extn("starttls"):
            post.starttls(context=trusted)
            post.ehlo()
        _present(post, server)
        post.send_message(message)


def _present(post: smtplib.SMTP, server: SplitResult) -> None:
    """Say who we are, if that is asked for: never where others on the way could read it."""
    if not server.username:
        return
    if not isinstance(post.sock, ssl.SSLSocket):
        raise smtplib.SMTPException("The server offers no encryption, so no password is sent.")
    post.login(unquote(server.username), unquote(server.password or ""))
