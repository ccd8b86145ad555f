"""Sentences and pages, in the reader's language, with every name that a template asks for."""

from typing import get_args

import pytest
from jinja2 import UndefinedError
from jinja2.meta import find_undeclared_variables

from app.domain.refusal import Code, Refused
from app.settings import home
from app.web.rendering import CONFLICT, environment, sentence, status_of

TEMPLATES = environment(home() / "templates")
OWN_MARKS = {"_drawing.html", "rooms/_input.html"}
"""What these call safe, they wrote themselves a few lines before."""

GIVEN = {"_", "gettext", "ngettext", "static", "lang", "boot"}


def test_a_name_that_nobody_passed_is_an_error():
    with pytest.raises(UndefinedError):
        TEMPLATES.from_string("{{ nobody }}").render()


def test_everything_is_escaped():
    page = TEMPLATES.from_string("{{ name }}").render(name="<b>&\"'")
    assert page == "&lt;b&gt;&amp;&#34;&#39;"


@pytest.mark.parametrize("name", [n for n in TEMPLATES.list_templates() if n.endswith(".html")])
def test_every_template_can_be_read(name):
    assert TEMPLATES.get_template(name).name == name
    source, _, _ = TEMPLATES.loader.get_source(TEMPLATES, name)
    assert "x-html" not in source
    assert name in OWN_MARKS or "|safe" not in source.replace(" ", "")


def test_the_page_of_a_sentence_needs_a_title_and_a_sentence_only():
    asked = set()
    for name in ("error.html", "base.html", "_wordmark.html", "_theme.html", "_drawing.html"):
        source, _, _ = TEMPLATES.loader.get_source(TEMPLATES, name)
        asked |= find_undeclared_variables(TEMPLATES.parse(source))
    assert asked - GIVEN == {"title", "sentence"}


def test_a_sentence_is_filled_after_it_was_translated():
    refused = Refused("You have placed {placed} dots of {most}.", placed=4, most=3)
    assert sentence(refused, "en") == "You have placed 4 dots of 3."
    assert sentence(refused, "xx") == str(refused)


def test_a_sentence_with_braces_of_its_own_is_left_alone():
    assert sentence(Refused("Write {{ and }} as they are."), "en") == "Write {{ and }} as they are."


def test_what_people_typed_is_not_filled_in_twice():
    refused = Refused("“{title}” is closed.", title="{placed} {0}")
    assert sentence(refused, "en") == "“{placed} {0}” is closed."


def test_every_code_has_a_status():
    statuses = {code: status_of(Refused("No.", code=code)) for code in get_args(Code)}
    assert statuses["not_found"] == 404
    assert statuses["forbidden"] == 403
    assert statuses["rate_limited"] == 429
    assert statuses["storage"] == statuses["busy"] == 503
    assert statuses["internal"] == 500
    assert statuses["refused"] == statuses["stale"] == statuses["closed"] == CONFLICT
