"""What differs from one installation to the next; read from the environment by `__main__` only."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are and how the door is reached. `secure`: pages are served over https.

    `proxies`: addresses and networks whose forwarded headers are believed. `metrics_token`: lets
    in whoever reads /metrics from elsewhere; empty, nobody from elsewhere is let in.
    `smtp_url` and `mail_from`: who sends letters, and as whom; empty, links are shown only.
    `oidc_…`: a provider of identities; `oidc_domains`: whose e-mails need no invitation.
    `secret`: what cookies are signed with, if it is not kept with the data.
    `keep_days`: after its last use a room is deleted, unless its facilitators chose; 0: never.
    `fail`: where a test lets the program break off (app/store/failpoints.py); empty for people.
    """

    data: Path = Path("data")
    database: str | None = None
    host: str = "127.0.0.1"
    port: int = 8000
    secure: bool = False
    public_url: str = ""
    keep_days: int = 90
    fail: str = ""
    secret: str = ""
    proxies: tuple[str, ...] = ()
    metrics_token: str = ""
    smtp_url: str = ""
    mail_from: str = ""
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: str = ""
    oidc_domains: tuple[str, ...] = ()
    oidc_name: str = ""
    oidc_trust_email: bool = False

    @property
    def database_url(self) -> str:
        return self.database or f"sqlite:///{self.data / 'charrette.db'}"


def home() -> Path:
    """The folder with `sessions/`, `static/` and `templates/`: inside a wheel, or the checkout."""
    package = Path(__file__).parent
    inside = package / "_files"
    return inside if inside.exists() else package.parent
