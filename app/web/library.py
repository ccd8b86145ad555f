"""The session designs that the desk offers, and the methods they use."""

from dataclasses import dataclass
from pathlib import Path

from app.designs.reading import bundled_designs, read_method
from app.domain.design import SessionDesign
from app.domain.method import Method


@dataclass(frozen=True, slots=True)
class Library:
    folder: Path
    designs: tuple[SessionDesign, ...]
    methods: dict[str, Method]

    @classmethod
    def read(cls, folder: Path) -> "Library":
        """Everything in `folder`; a file that does not pass `check` stops the start."""
        methods = [read_method(path) for path in sorted((folder / "methods").glob("*.toml"))]
        return cls(folder, bundled_designs(folder), {method.id: method for method in methods})

    def design(self, id: str) -> SessionDesign | None:
        return next((design for design in self.designs if design.id == id), None)
