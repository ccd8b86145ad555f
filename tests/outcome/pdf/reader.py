"""Reads a PDF file as a screen reader would: its tags, its text, what it says about itself."""

import re
from functools import cached_property
from io import BytesIO

import pikepdf


class Reader:
    def __init__(self, content):
        self.file = pikepdf.open(BytesIO(content))
        self.pages = len(self.file.pages)
        self.root = self.file.Root

    @property
    def sizes(self):
        return {tuple(round(float(n)) for n in page.mediabox[2:]) for page in self.file.pages}

    @cached_property
    def elements(self):
        """Every element of the tag tree, in reading order."""
        return list(_inside(self.root.StructTreeRoot))

    def tags(self, *names):
        return [each for each in self.elements if str(each.S) in names]

    @property
    def headings(self):
        """Levels in reading order."""
        found = [str(each.S) for each in self.elements if re.fullmatch(r"/H\d", str(each.S))]
        return [int(name[2:]) for name in found]

    @property
    def fonts(self):
        return [f for page in self.file.pages for f in page.resources.get("/Font", {}).values()]

    @property
    def faces(self):
        """Names of the typefaces."""
        return {str(font.BaseFont) for font in self.fonts}

    @cached_property
    def text(self):
        """All that is printed, with what parts long words left out."""
        return "\n".join(_text(page) for page in self.file.pages)

    @cached_property
    def unbroken(self):
        return _bare(self.text)

    def says(self, words):
        """Are these words there, wherever lines break?"""
        return _bare(words) in self.unbroken


def _bare(text):
    return re.sub(r"[\s\u00ad\u200b-]", "", text)


def _inside(element):
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _inside(kid)


def _text(page):
    faces = {name: _letters(font) for name, font in page.resources.get("/Font", {}).items()}
    told, face = [], {}
    for operands, operator in pikepdf.parse_content_stream(page, "Tf Tj TJ ET"):
        match str(operator):
            case "Tf":
                face = faces[str(operands[0])]
            case "Tj":
                told.append(_decoded(bytes(operands[0]), face))
            case "TJ":
                parts = [bytes(o) for o in operands[0] if isinstance(o, pikepdf.String)]
                told.append(_decoded(b"".join(parts), face))
            case "ET":
                told.append(" ")
    return "".join(told)


def _decoded(codes, face):
    return "".join(face.get(codes[n : n + 2], "") for n in range(0, len(codes), 2))


def _letters(font):
    """Two-byte code to text, from the font's own table."""
    table = font.ToUnicode.read_bytes().decode("latin-1")
    found = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            found[bytes.fromhex(code)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            start = int(text, 16)
            for n in range(int(first, 16), int(last, 16) + 1):
                found[n.to_bytes(2, "big")] = chr(start + n - int(first, 16))
    return found
