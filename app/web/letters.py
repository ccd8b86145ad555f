"""What is written to people by e-mail: an invitation, a way to a new password."""

from app.web.mailing import Letter
from app.words import catalogue


def invitation(language: str, to: str, url: str) -> Letter:
    _ = catalogue(language).gettext
    text = _("""You are invited to run workshops with Charrette.

Open this link within seven days, say your name and choose a password:

{url}

It is good once and for you only. If you did not expect it, do nothing.""")
    return Letter(to, _("Your invitation to Charrette"), text.format(url=url))


def new_password(language: str, to: str, url: str) -> Letter:
    _ = catalogue(language).gettext
    text = _("""Somebody asked for a new password for this address.

If it was you, open this link within one hour:

{url}

If it was not you, do nothing: your password stays as it is.""")
    return Letter(to, _("A new password for Charrette"), text.format(url=url))
