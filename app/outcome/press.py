"""The press: templates become HTML that stands alone, and Markdown; what people wrote is inert."""

import re
from base64 import b64encode
from collections.abc import Mapping
from functools import lru_cache
from gettext import NullTranslations
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from app.settings import home

FONTS = {"Inter Variable": "inter.woff2", "Newsreader Variable": "newsreader.woff2"}

SPECIAL = re.compile(
    r"[\\`*_{}\[\]#|~]"
    r"|(?<=\w):(?=//)|(?<=\w)[@.](?=\w+\.)"
    r"|^[-+=](?=\s|$)|^=+$|^\d+(?=[.)](?:\s|$))"
)
"""What Markdown, and the autolinks of its dialects, would take for more than text."""


class Press:
    """Prints templates of `templates/outcome`; the same values always give the same text."""

    def __init__(self, words: NullTranslations, files: Path | None = None) -> None:
        self.files = files or home()
        self.html = _environment(self.files, words)
        self.markdown = _environment(self.files, words)
        self.markdown.finalize = inert
        self.markdown.filters["inert"] = inert

    def page(self, template: str, values: Mapping[str, object]) -> bytes:
        look = {
            "tokens": tokens(self.files),
            "fonts": fonts(self.files),
            "paper": paper(self.files),
        }
        printed = self.html.get_template(f"outcome/{template}.html").render(**look, **values)
        return _encoded(printed)

    def fragment(self, template: str, values: Mapping[str, object]) -> Markup:
        """A piece of HTML for a page of the house."""
        return Markup(self.html.get_template(f"outcome/{template}.html").render(**values))

    def text(self, template: str, values: Mapping[str, object]) -> bytes:
        printed = self.markdown.get_template(f"outcome/{template}.md").render(**values)
        return _encoded(re.sub(r"\n{3,}", "\n\n", printed).strip() + "\n")


def _environment(files: Path, words: NullTranslations) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(files / "templates"),
        autoescape=True,
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    return environment


def inert(value: object) -> object:
    """Text for Markdown: on one line, every special sign escaped, HTML as entities.

    What a template itself says, and what was made inert before, is `Markup` and stays as it is.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    line = " ".join(value.split())
    plain = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Markup(SPECIAL.sub(lambda found: _escaped(found[0]), plain))


def _escaped(found: str) -> str:
    """A backslash goes before a sign, and behind the number that would open a list."""
    return f"{found}\\" if found.isdigit() else f"\\{found}"


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


@lru_cache
def tokens(files: Path) -> Markup:
    """The colours, type and measures of the product: our own style sheet, so no text to escape."""
    return Markup((files / "static" / "css" / "tokens.css").read_text("utf-8"))


@lru_cache
def paper(files: Path) -> Markup:
    """How documents are set, on a screen and on paper."""
    return Markup((files / "static" / "css" / "layouts" / "paper.css").read_text("utf-8"))


@lru_cache
def fonts(files: Path) -> Markup:
    """The typefaces inside the page; without them the reader's own serif and sans serve."""
    folder = files / "static" / "vendor" / "fonts"
    faces = [
        _face(name, folder / file) for name, file in FONTS.items() if (folder / file).is_file()
    ]
    return Markup("\n").join(faces)


def _face(name: str, file: Path) -> Markup:
    data = b64encode(file.read_bytes()).decode()
    return Markup(
        '@font-face {{ font-family: "{}"; font-weight: 400 700; '
        'src: url("data:font/woff2;base64,{}") format("woff2"); }}'
    ).format(name, data)
