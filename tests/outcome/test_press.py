"""The press: what people wrote stays inert."""

from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import Markup

from app.outcome.press import Press, fonts, inert, tokens

PLAIN = MarkdownIt("gfm-like", {"linkify": False, "html": True})
INLINE = {"text", "softbreak", "paragraph_open", "paragraph_close", "inline"}


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a | b", "a \\| b"),
        ("<b>", "&lt;b&gt;"),
        ("1. first", "1\\. first"),
        ("- dash", "\\- dash"),
        ("6.8 days", "6.8 days"),
        ("2.4 days; -1", "2.4 days; -1"),
        ("[x](y)", "\\[x\\](y)"),
        ("two\nlines", "two lines"),
        ("http://x.example", "http\\://x.example"),
        ("www.x.example", "www\\.x.example"),
        ("ida@mail.example.org", "ida\\@mail\\.example.org"),
    ],
)
def test_special_signs_are_escaped_and_others_left(text, printed):
    assert inert(text) == printed


def test_what_a_template_says_itself_is_left_alone():
    assert inert(Markup("**bold**")) == "**bold**"


@given(st.text(max_size=60))
def test_nothing_typed_becomes_more_than_text(text):
    printed = str(inert("a " + text))
    tokens = PLAIN.parse(printed)
    kinds = {token.type for token in tokens} | {
        child.type for token in tokens for child in token.children or ()
    }
    assert kinds - {"text_special"} <= INLINE


def test_a_page_carries_its_look_and_its_typefaces_with_it():
    files = Press(NullTranslations()).files
    assert "--text:" in tokens(files)
    assert fonts(files).count("data:font/woff2;base64,") == 2


def test_without_typefaces_the_readers_own_serve(tmp_path):
    assert fonts(tmp_path) == ""
