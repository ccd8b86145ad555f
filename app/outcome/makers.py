"""Everything that makes files for the pack, in the order in which it is done."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from app.outcome import album, calendar
from app.outcome.documents import documents
from app.outcome.edition import Edition
from app.outcome.figures.gallery import files as charts
from app.outcome.measures_json import measures
from app.outcome.models.pack import models
from app.outcome.office.files import SINGLE as OFFICE
from app.outcome.pdf.books import SINGLE as PDF
from app.outcome.plain import encode
from app.outcome.reader import page as reader
from app.outcome.registers import registers
from app.outcome.schemas import schemas
from app.outcome.workshop_json import ballot_files, workshop

Files = Mapping[str, bytes]
"""File name in the pack to content."""


class Maker(NamedTuple):
    """`name` is what a reader of the pack would miss: a file, or a folder."""

    name: str
    make: Callable[[Edition], Files]


def tables(edition: Edition) -> Files:
    return {f"data/{name}.csv": table.encode() for name, table in registers(edition).items()}


def record(edition: Edition) -> Files:
    ballots = {f"data/ballots/{id}.json": encode(b) for id, b in ballot_files(edition).items()}
    return {
        **ballots,
        **{f"data/{name}": content for name, content in schemas().items()},
        "data/workshop.json": encode(workshop(edition)),
        "data/measures.json": encode(measures(edition)),
    }


def _one(name: str, make: Callable[[Edition], bytes], edition: Edition) -> Files:
    return {name: make(edition)}


MAKERS: tuple[Maker, ...] = (
    Maker("data/*.csv", tables),
    Maker("data/*.json", record),
    Maker(calendar.FILE, calendar.files),
    Maker("model/", models),
    Maker("charts/", charts),
    Maker(album.FOLDER, album.files),
    Maker("HTML", documents),
    Maker(reader.FILE, reader.files),
    *(Maker(name, partial(_one, name, make)) for name, make in (*OFFICE.items(), *PDF.items())),
)
