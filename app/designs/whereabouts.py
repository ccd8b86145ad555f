"""On which line of a TOML file a value stands, which `tomllib` does not tell."""

import re
from collections import Counter
from collections.abc import Mapping

Place = tuple[str | int, ...]
"""The way to a value: keys, and for lists the number of the element from 0."""

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*|\n|[ \t\r]+|[\[\]{},=.]|[^\s\[\]{},=.#\"']+",
    re.DOTALL,
)


def whereabouts(text: str) -> Mapping[Place, int]:
    """The line of every table, key and list element of a text that `tomllib` accepts."""
    return _Walk(text).lines


class _Walk:
    def __init__(self, text: str) -> None:
        self.lines: dict[Place, int] = {(): 1}
        self._text = text
        self._at = 0
        self._line = 1
        self._tables: Counter[Place] = Counter()
        self._walk()

    def _walk(self) -> None:
        table: Place = ()
        while self._next(" \t\r\n#"):
            if self._next() == "[":
                table = self._header()
            else:
                self._pair(table)

    def _next(self, skip: str = " \t\r") -> str:
        """The token ahead, past those that begin with one of `skip`; "" at the end."""
        while self._at < len(self._text):
            token = _TOKEN.match(self._text, self._at)
            if token is None or token[0][0] not in skip:
                return token[0] if token else ""
            self._take(token[0])
        return ""

    def _take(self, token: str) -> str:
        self._at += len(token)
        self._line += token.count("\n")
        return token

    def _header(self) -> Place:
        """`[a.b]` or `[[a.b]]`: the place of the table that begins here."""
        line, brackets = self._line, 0
        while self._next() == "[":
            brackets += len(self._take("["))
        *parents, last = self._keys("]")
        for _ in range(brackets):
            self._take(self._next())
        place = (*self._inside(tuple(parents)), last)
        if brackets == 2:
            self.lines.setdefault(place, line)
            place += (self._tables[place],)
            self._tables[place[:-1]] += 1
        self.lines[place] = line
        return place

    def _inside(self, keys: Place) -> Place:
        """Where these keys lead: of a list of tables, into its last one."""
        place: Place = ()
        for key in keys:
            place += (key,)
            if place in self._tables:
                place += (self._tables[place] - 1,)
        return place

    def _keys(self, end: str) -> list[str]:
        keys = []
        while (token := self._next()) not in {end, ""}:
            self._take(token)
            if token != ".":
                keys.append(token.strip("\"'"))
        return keys

    def _pair(self, table: Place) -> None:
        line = self._line
        place = table
        for key in self._keys("="):
            place += (key,)
            self.lines.setdefault(place, line)
        self._take(self._next())
        self._value(place)

    def _value(self, place: Place) -> None:
        match self._next(" \t\r\n#"):
            case "[":
                self._list(place)
            case "{":
                self._inline(place)
            case _:
                while self._next() not in {",", "]", "}", "\n", ""} and self._next()[0] != "#":
                    self._take(self._next())

    def _list(self, place: Place) -> None:
        self._take("[")
        number = 0
        while (token := self._next(" \t\r\n#")) not in {"]", ""}:
            if token == ",":
                self._take(token)
                continue
            self.lines[(*place, number)] = self._line
            self._value((*place, number))
            number += 1
        self._take(token)

    def _inline(self, place: Place) -> None:
        self._take("{")
        while (token := self._next(" \t\r\n#")) not in {"}", ""}:
            if token == ",":
                self._take(token)
            else:
                self._pair(place)
        self._take(token)
