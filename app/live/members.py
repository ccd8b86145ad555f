"""The keys of a picture as JSON, in chunks of which only those that changed are packed again."""

from app.live.packing import Packed, listed, pack, together

CHUNK = 64
"""Keys: few enough that a changed card costs little, enough that packing finds what repeats."""


class Members:
    """Key to `"key":value`, as it stands inside of a JSON object."""

    __slots__ = ("_asked", "_chunks", "_fill", "_packed", "_texts", "_whole")

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._chunks: dict[str, int] = {}
        self._fill: list[dict[str, None]] = []
        self._packed: dict[int, Packed] = {}
        self._whole: Packed | None = None
        self._asked = False

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def __getitem__(self, key: str) -> str:
        return self._texts[key]

    def put(self, key: str, text: str) -> None:
        if key not in self._texts:
            self._place(key)
        self._texts[key] = text
        self._touch(self._chunks.get(key))

    def drop(self, key: str) -> None:
        """Also one that is not there."""
        if self._texts.pop(key, None) is not None and key in self._chunks:
            chunk = self._chunks.pop(key)
            del self._fill[chunk][key]
            self._touch(chunk)

    def text(self) -> str:
        """All of them."""
        return ",".join(self._texts.values())

    def packed(self) -> Packed:
        """The same, compressed; from the first call on it is kept."""
        if not self._asked:
            self._asked = True
            for key in self._texts:
                self._place(key)
        if self._whole is None:
            chunks = (self._chunk(n) for n in range(len(self._fill)))
            self._whole = together(listed(chunks)).solid
        return self._whole

    def _chunk(self, number: int) -> Packed:
        if number not in self._packed:
            texts = (self._texts[key] for key in self._fill[number])
            self._packed[number] = pack(",".join(texts))
        return self._packed[number]

    def _place(self, key: str) -> None:
        """Into the last chunk, or a new one; nowhere before anybody has asked for them packed."""
        if not self._asked:
            return
        if not self._fill or len(self._fill[-1]) >= CHUNK:
            self._fill.append({})
        self._fill[-1][key] = None
        self._chunks[key] = len(self._fill) - 1

    def _touch(self, chunk: int | None) -> None:
        self._whole = None
        if chunk is not None:
            self._packed.pop(chunk, None)
