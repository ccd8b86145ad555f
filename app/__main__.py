"""The command line: `charrette`, and `python -m app`, are this program."""

import asyncio
import ipaddress
import json
import os
import sys
import webbrowser
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from app.designs.check import check as problems_of
from app.designs.reading import Unusable
from app.domain.ballots.count import recount
from app.main.caring import backed_up, erased, restored
from app.main.environment import Misread, identities, letters
from app.main.logs import speak
from app.main.looking import NothingThere, faults, packed, shelves_of
from app.main.rehearsing import Plan
from app.main.rehearsing import rehearse as play
from app.main.serving import NotStarted, Started
from app.main.serving import serve as serve_house
from app.outcome.variants import VARIANTS
from app.rehearsal.recording import NotARecording
from app.rehearsal.stage import NoStage
from app.rehearsal.tab import Refusal
from app.settings import Settings, home
from app.store.backup import NoBackup
from app.store.database import AlreadyServed, Unreachable
from app.store.restoring import NotEmpty
from app.store.shelves import Shelves
from app.web.addresses import qr_in_terminal

cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Live co-creation workshops that end with a draft operating model.",
)

DATA = Path("data")
LONGEST_KEPT = 36_500  # days
Data = Annotated[Path, typer.Option(help="Where the database and the secret are kept.")]
Database = Annotated[
    str | None,
    typer.Option(help="postgresql://…, not SQLite in --data.", envvar="CHARRETTE_DATABASE"),
]


def refuse(reason: str) -> typer.Exit:
    """One line on stderr, exit 1."""
    typer.echo(reason, err=True)
    return typer.Exit(1)


@cli.command()
def serve(
    host: str = "127.0.0.1", port: int = 8000, data: Data = DATA, database: Database = None,
    open: bool = typer.Option(False, help="Open the desk in a browser."),
) -> None:  # fmt: skip
    """Serve workshops until Ctrl+C."""
    speak(_log_level())
    settings = replace(from_environment(), host=host, port=port, data=data, database=database)

    def tell(started: Started) -> None:
        typer.echo(
            f"\nRun a workshop:   {started.sign_in}\nParticipants at:  {started.front_door}\n"
        )
        if sys.stdout.isatty():
            typer.echo(qr_in_terminal(started.front_door))
        if open:
            webbrowser.open(started.sign_in)

    try:
        serve_house(settings, tell)
    except (AlreadyServed, NotStarted, OSError) as error:
        raise refuse(f"The server could not start: {error}") from error


@cli.command()
def check(files: list[Path]) -> None:
    """Check session designs and methods; each problem as FILE:place: reason."""
    problems = problems_of(files, home() / "sessions" / "methods")
    for problem in problems:
        typer.echo(problem)
    if problems:
        raise typer.Exit(1)
    typer.echo(f"{len(files)} checked: nothing to mend.")


@cli.command()
def tally(ballot: Path) -> None:
    """Count a ballot from a file and print its result as JSON."""
    try:
        written = json.loads(ballot.read_text(encoding="utf-8"))
        if not isinstance(written, dict):
            raise ValueError("it is no object with a method, params, options and papers")
        result = recount(written)
    except (OSError, ValueError, KeyError) as error:
        raise refuse(f"{ballot}: this ballot cannot be counted: {error}") from error
    if kept_back := written.get("papers_kept_back"):
        sorry = f"{ballot}: {kept_back} papers are in the internal pack only; see “recorded”."
        typer.echo(sorry, err=True)
    typer.echo(json.dumps(result, indent=1, ensure_ascii=False))


@cli.command()
def rehearse(
    source: Path, out: Annotated[Path, typer.Option(help="Where the outcome pack goes.")],
    data: Annotated[Path | None, typer.Option(help="Keep the room here.")] = None,
    server: Annotated[str | None, typer.Option(help="Sign-in link of a running server.")] = None,
    people: int = 12, teams: int = 3, seed: int = 1, speed: float = 20.0,
) -> None:  # fmt: skip
    """Play a design with improvising bots, or replay a recorded workshop; then write its pack."""

    def progress(line: str) -> None:
        if sys.stderr.isatty():
            typer.echo(f"\r{line:<70}", err=True, nl=False)

    plan = Plan(source, out, data, server, people, teams, seed, speed)
    try:
        code = asyncio.run(play(plan, progress))
    except (NoStage, NotARecording, Refusal, Unusable, AlreadyServed, OSError) as error:
        raise refuse(f"The rehearsal could not go on: {error}") from error
    typer.echo(f"Room {code} played to its end; its outcome pack is in {out}.")


@cli.command()
def pack(
    room: str, out: Annotated[Path, typer.Option(help="The zip file to write.")],
    data: Data = DATA, database: Database = None, variant: str = "sponsor",
    as_of: Annotated[int | None, typer.Option(help="Up to this place in the journal.")] = None,
    frame: Annotated[str, typer.Option(help="Another order of the model, by its id.")] = "",
) -> None:  # fmt: skip
    """Write the outcome pack of a room, also while it runs."""
    if variant not in VARIANTS:
        raise refuse(f"There is no variant {variant!r}; there are {', '.join(VARIANTS)}.")
    try:
        out.write_bytes(packed(_shelves(data, database), room, variant, as_of, frame))
    except (NothingThere, OSError) as error:
        raise refuse(str(error)) from error
    typer.echo(f"The {variant} pack of {room} is in {out}.")


@cli.command()
def verify(data: Data = DATA, database: Database = None, room: str | None = None) -> None:
    """Is every journal dense, does it fold, do the ballots add up?"""
    try:
        found = list(faults(_shelves(data, database), room))
    except NothingThere as error:
        raise refuse(str(error)) from error
    for fault in found:
        typer.echo(fault)
    if found:
        raise typer.Exit(1)
    typer.echo("Everything adds up.")


@cli.command()
def backup(
    out: Annotated[Path, typer.Option(help="The file to write; there must be none yet.")],
    data: Data = DATA, database: Database = None,
) -> None:  # fmt: skip
    """Copy everything into one file, also while a server runs."""
    _tell(backed_up(_where(data, database), out))


@cli.command()
def restore(
    file: Path, data: Data = DATA, database: Database = None,
    over: bool = typer.Option(False, help="Replace the rooms that are there."),
) -> None:  # fmt: skip
    """Put a backup in place and look whether it adds up. No server may be running."""
    _tell(restored(_where(data, database), file, over))
    verify(data, database)


@cli.command()
def erase(
    room: Annotated[str, typer.Option(help="Its join code or id.")],
    person: Annotated[str, typer.Option(help="The id of whoever asked to be forgotten.")],
    data: Data = DATA, database: Database = None,
) -> None:  # fmt: skip
    """Forget somebody: their name, and their words wherever they stand in this room."""
    _tell(erased(_where(data, database), room, person))


def _tell(lines: Iterator[str]) -> None:
    try:
        for line in lines:
            typer.echo(line)
    except (NothingThere, NoBackup, NotEmpty, AlreadyServed, Unreachable, OSError) as error:
        raise refuse(str(error)) from error


def _where(data: Path, database: str | None) -> Settings:
    return replace(from_environment(), data=data, database=database)


def _shelves(data: Path, database: str | None) -> Shelves:
    try:
        return shelves_of(_where(data, database))
    except Unreachable as error:
        raise refuse(str(error)) from error


def from_environment() -> Settings:
    """CHARRETTE_PUBLIC_URL: the https address that people use, where a proxy stands in front.

    CHARRETTE_PROXIES: addresses or networks of proxies whose X-Forwarded-For is believed, parted
    by commas; unset, this machine if there is a public address, else nobody.
    CHARRETTE_METRICS_TOKEN: with it /metrics is read from elsewhere.
    CHARRETTE_SMTP_…, CHARRETTE_OIDC_…: app/main/environment.py.
    CHARRETTE_SECRET: what cookies are signed with; unset, one is made and kept with the data.
    CHARRETTE_KEEP_DAYS: how many days after its last use a room is deleted; 0: never.
    CHARRETTE_FAIL: for tests of faults only, see app/store/failpoints.py.
    """
    public = os.environ.get("CHARRETTE_PUBLIC_URL", "").rstrip("/")
    proxies = os.environ.get("CHARRETTE_PROXIES", "127.0.0.1,::1" if public else "")
    try:
        post, elsewhere = letters(os.environ), identities(os.environ, public)
    except Misread as error:
        raise refuse(str(error)) from error
    return Settings(
        **post, **elsewhere,
        public_url=public, secure=public.startswith("https://"),
        fail=os.environ.get("CHARRETTE_FAIL", ""),
        keep_days=_days(os.environ.get("CHARRETTE_KEEP_DAYS", "90")),
        secret=os.environ.get("CHARRETTE_SECRET", ""),
        proxies=_proxies(proxies),
        metrics_token=os.environ.get("CHARRETTE_METRICS_TOKEN", ""),
    )  # fmt: skip


def _days(said: str) -> int:
    """A typing mistake must delete nothing."""
    if not said.isdecimal() or int(said[:6]) > LONGEST_KEPT:
        raise refuse(f"CHARRETTE_KEEP_DAYS is a number of days up to {LONGEST_KEPT}, or 0 to keep "
                     f"every room, not {said!r}.")  # fmt: skip
    return int(said[:6])


def _proxies(said: str) -> tuple[str, ...]:
    """A typing mistake must not leave everybody behind one address."""
    found = tuple(proxy.strip() for proxy in said.split(",") if proxy.strip())
    try:
        return tuple(str(ipaddress.ip_network(proxy, strict=False)) for proxy in found)
    except ValueError as error:
        raise refuse(f"CHARRETTE_PROXIES: {error}.") from error


LEVELS = ("debug", "info", "warning", "error")


def _log_level() -> str:
    """CHARRETTE_LOG; unset, what goes wrong on a terminal and every request in a file."""
    said = os.environ.get("CHARRETTE_LOG", "warning" if sys.stderr.isatty() else "info").lower()
    if said not in LEVELS:
        raise refuse(f"CHARRETTE_LOG is one of {', '.join(LEVELS)}, not {said!r}.")
    return said.upper()


def main() -> None:
    speak()
    cli()


if __name__ == "__main__":
    main()
