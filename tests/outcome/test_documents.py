"""The documents, as a reader finds them."""

import csv
import json
import re
from html.parser import HTMLParser
from io import StringIO

import pytest
from markdown_it import MarkdownIt

from app.outcome.documents import pictures
from app.outcome.tables import FORMULA
from app.outcome.variants import VARIANTS
from tests.outcome.hostile import hostile
from tests.outcome.packed import MADE_BY, part, parts, told
from tests.outcome.recorded import empty, snapshot

KNOWN = (
    "html head meta title style body main p span h1 h2 h3 h4 table thead tbody tr th td b br div "
    "section ul li i dl dt dd a nav ol em header aside article footer "
    "svg rect line polyline circle figure figcaption desc g path use defs pattern"
)
TAGS = set(KNOWN.split())

PLACE = r"#|(\d\d_\w+|reader)\.html$"
"""Where links may lead: on the page itself, or to another page of the pack."""


class Reader(HTMLParser):
    """Every tag, every address and every attribute that a page has."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.links, self.attributes = set(), [], set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name in ("href", "src")]


def pages(variant="sponsor", of=snapshot):
    return {name: text.decode() for name, text in part("HTML", of, variant).items()}


@pytest.mark.parametrize("variant", VARIANTS)
def test_pages_stand_alone(variant):
    for name, page in pages(variant).items():
        if name.endswith(".html"):
            found = Reader(page)
            assert found.tags <= TAGS
            assert not [link for link in found.links if not re.match(PLACE, link)]
            assert "@import" not in page


@pytest.mark.parametrize("variant", VARIANTS)
def test_hostile_text_is_inert_on_every_page(variant):
    for name, page in pages(variant, hostile).items():
        if name.endswith(".html"):
            found = Reader(page)
            assert found.tags <= TAGS
            assert not [name for name in found.attributes if name.startswith("on")]


def test_hostile_text_is_inert_in_markdown():
    reader = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    for name, text in pages("internal", hostile).items():
        if name.endswith(".md"):
            tokens = reader.parse(text)
            inside = [child for token in tokens for child in token.children or ()]
            kinds = {token.type for token in [*tokens, *inside]}
            assert not kinds & {"html_block", "html_inline", "image", "code_inline", "fence"}
            links = [child.attrs["href"] for child in inside if child.type == "link_open"]
            assert not [link for link in links if not re.match(PLACE, link)]


def is_csv(name):
    return name.endswith(".csv")


def test_hostile_text_starts_no_formula():
    makers = [maker for maker in MADE_BY if any(map(is_csv, part(maker, snapshot, "internal")))]
    assert "data/*.csv" in makers
    for name, content in parts(makers, hostile, "internal").items():
        if is_csv(name):
            cells = [cell for row in csv.reader(StringIO(content.decode(), newline=""))
                     for cell in row]  # fmt: skip
            risky = [cell for cell in cells if cell[:1] in FORMULA and cell]
            assert not [cell for cell in risky if not re.fullmatch(r"-?\d+(\.\d+)?", cell)]


def test_a_template_in_a_text_is_not_run():
    page = pages("sponsor", hostile)["02_draft_tom.html"]
    assert "{{ 7*7 }}" in page
    assert "49 }}" not in page


def test_hostile_text_stays_whole_in_the_data():
    written = json.loads(part("data/*.json", hostile, "internal")["data/workshop.json"])
    assert written["room"]["title"].startswith("<script>alert(1)</script>")


def test_every_section_is_printed_in_an_empty_room():
    found = pages("sponsor", empty)
    sections = told(empty).room.method.sections
    text = found["02_draft_tom.md"] + found["03_change_programme.md"] + found["04_evidence.md"]
    assert not [s.id for s in sections if s.id != "TOM-01" and f"## {s.id} " not in text]
    assert "Not worked on" in found["02_draft_tom.html"]


def test_page_one_tells_the_day():
    page = pages()["01_one_page.html"]
    for said in ("Returns service owner", "Lewis Adair", "15 to 9", "too close to call",
                 "A-033 v1, Kestrel+Otter", "Second look: 13 November 2026"):  # fmt: skip
        assert said in page


def test_everybody_finds_their_own_part_inside_the_house():
    page = pages("internal")["05_participants/004.html"]
    assert "Callum Reid" in page
    assert "show the spoken code to the Harrowby drivers" in page


def test_every_row_of_a_table_in_markdown_has_as_many_cells_as_its_head():
    for name, text in pages("internal").items():
        tables = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE) if name.endswith(".md") else ()
        for table in tables:
            assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1


def test_tables_in_markdown_are_tables():
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(pages()["01_one_page.md"])
    assert sum(token.type == "tr_open" for token in tokens) == 6


def test_charts_stand_in_their_sections_and_say_what_they_show():
    model, evidence = (pages()[f"{name}.html"] for name in ("02_draft_tom", "04_evidence"))
    assert model.index('id="TOM-07"') < model.index('id="chart-capabilities"')
    assert 'id="chart-lineage"' in evidence
    for figure in pictures(told())["EVD-04"]:
        assert figure.svg in evidence


def test_a_document_with_its_charts_can_still_be_sent_by_mail():
    assert max(len(content) for content in part("HTML").values()) < 2_000_000
