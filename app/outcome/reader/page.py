"""The reader as one file: data, one small script and the look inside; nothing is ever fetched."""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from app.outcome.edition import Edition
from app.outcome.plain import Json, plain
from app.outcome.press import Press, fonts, tokens
from app.outcome.reader.ballots import ballots
from app.outcome.reader.cards import cards, lines
from app.outcome.reader.entries import Entry
from app.outcome.reader.opening import opening
from app.outcome.reader.settled import answers, challenges, decisions, parked
from app.outcome.surroundings import surroundings

FILE = "reader.html"

MODULES = ("finding", "addresses", "nodes", "drawing", "listing", "keys", "reader")
"""The parts of the script in `static/js/reader`, each after those that it uses."""

IMPORT = re.compile(r"^import [^\n]*\n", re.MULTILINE)
EXPORT = re.compile(r"^export (?=const|function)", re.MULTILINE)


def files(edition: Edition) -> dict[str, bytes]:
    press = Press(edition.words)
    style, script = look(press.files), program(press.files)
    values = {
        **surroundings(edition),
        "title": edition.say("Reader"),
        "style": style,
        "script": script,
        "policy": policy(style, script),
        "data": {"entries": [slim(entry) for entry in entries(edition)], "words": words(edition)},
    }
    return {FILE: press.page("reader", values)}


def entries(edition: Edition) -> Iterator[Entry]:
    """The opening, then everything that can be looked up, the firmest statements first."""
    yield opening(edition)
    yield from lines(edition)
    yield from ballots(edition)
    yield from decisions(edition)
    yield from answers(edition)
    yield from cards(edition)
    yield from challenges(edition)
    yield from parked(edition)


def slim(value: object) -> Json:
    """As plain JSON, without anything that is empty."""
    match plain(value):
        case dict(found):
            return {key: slim(each) for key, each in found.items() if each}
        case list(found):
            return [slim(each) for each in found]
        case found:
            return found


def words(edition: Edition) -> dict[str, str]:
    """The sentences of the script."""
    _ = edition.say
    return {
        "found": _("{n} of {all}"),
        "nothing": _("Nothing is found. Take a word or a filter away."),
        "gone": _("There is nothing at this address. It may be from another draft."),
        "grade": _("grade {letter}"),
    }


def policy(style: str, script: str) -> str:
    """Only what is in the file itself may run, paint and speak."""
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@lru_cache
def look(house: Path) -> Markup:
    own = (house / "static" / "css" / "layouts" / "pack_reader.css").read_text("utf-8")
    return Markup("\n").join((tokens(house), fonts(house), Markup(own)))


@lru_cache
def program(house: Path) -> Markup:
    """The modules in one: ours, so no text to escape."""
    folder = house / "static" / "js" / "reader"
    parts = ((folder / f"{name}.js").read_text("utf-8") for name in MODULES)
    joined = "\n".join(EXPORT.sub("", IMPORT.sub("", part)) for part in parts)
    return Markup('(() => {{\n"use strict";\n{}\nopen(document, window);\n}})();').format(
        Markup(joined)
    )
