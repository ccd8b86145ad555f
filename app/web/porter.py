"""What the porter has at hand: who has an account here, their sign-ins, invitations and links."""

from dataclasses import dataclass, field

from app.store.accounts import Accounts
from app.store.links import Links
from app.store.sign_ins import SignIns
from app.store.tickets import Tickets
from app.web.knocking import Knocking
from app.web.passwords import Passwords
from app.web.provider import Provider


@dataclass(frozen=True, slots=True)
class Porter:
    accounts: Accounts
    sign_ins: SignIns
    tickets: Tickets
    links: Links
    provider: Provider | None = None
    passwords: Passwords = field(default_factory=Passwords)
    knocking: Knocking = field(default_factory=Knocking)
