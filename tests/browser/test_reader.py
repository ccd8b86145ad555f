"""The reader of a pack, opened from the disk by somebody who was not there."""

import pytest
from playwright.sync_api import expect

from app.outcome.documents import documents
from app.outcome.edition import edition
from app.outcome.reader import page as reader
from tests.browser import chromium, pictures
from tests.browser.people import Somebody
from tests.outcome.hostile import hostile
from tests.outcome.pdf.crowded import crowded
from tests.outcome.pdf.reader import Reader as Paper
from tests.outcome.recorded import empty, snapshot

SERVICE = "Show-a-code hand-over"
NARROW = {"width": 320, "height": 720}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A pack as somebody unzipped it."""
    folder, made = tmp_path_factory.mktemp("pack"), edition(snapshot())
    for name, content in {**documents(made), **reader.files(made)}.items():
        folder.joinpath(name).write_bytes(content)
    return folder


@pytest.fixture
def opened(browser):
    """Opens a file at an address in a window of its own; nothing of it may go wrong."""
    strangers = []

    def open_(file, at="", size=chromium.LAPTOP):
        stranger = Stranger("A stranger", chromium.window(browser, size, offline=True), "")
        strangers.append(stranger)
        stranger.opens(f"{file.as_uri()}{at}")
        return stranger

    yield open_
    for stranger in strangers:
        assert stranger.watched.troubles == []
        stranger.device.close()


class Stranger(Somebody):
    """Knows nothing but what the reader says."""

    @property
    def detail(self):
        return self.page.locator("#open")

    @property
    def results(self):
        return self.page.locator("#results a")

    def looks_for(self, words):
        self.page.keyboard.press("/")
        self.page.keyboard.insert_text(words)

    def filters(self, label, value):
        if not self.page.get_by_label(label, exact=True).is_visible():
            self.page.get_by_text("Filters").click()
        self.page.get_by_label(label, exact=True).select_option(value)

    def follows(self, name, under=""):
        place = self.under(under) if under else self.detail
        place.get_by_role("link", name=name).first.click()

    def under(self, heading):
        own = self.page.get_by_role("heading", name=heading, exact=True)
        return self.detail.locator("section").filter(has=own)

    def has_open(self, title):
        expect(self.detail.get_by_role("heading", level=2)).to_have_text(title)

    def finds(self, text, under):
        expect(self.under(under)).to_contain_text(text)

    def sees_no_barrier(self):
        for scheme in ("light", "dark"):
            self.page.emulate_media(color_scheme=scheme)
            assert self.watched.barriers() == [], scheme
        self.page.emulate_media(color_scheme=None)


def test_a_stranger_finds_five_answers_by_clicking(folder, opened):
    stranger = opened(folder / "00_START_HERE.html")
    stranger.page.get_by_role("link", name="Reader").click()
    stranger.sees_no_barrier()
    stranger.follows("Rate the services", under="Ballots")
    how_the_vote_went(stranger)
    stranger.follows(SERVICE, under="The whole table")
    stranger.has_open(SERVICE)
    expect(stranger.detail).to_contain_text("Proposed byCallum Reid, Sunita Rao")
    stranger.finds("2 of 7, mean 4.28, 18 raters", under="How the votes went")
    stranger.finds("“Half my customers arrive with a flat battery.”", under="Who objected")
    stranger.finds("Martin Kowal (Curlew)", under="Who objected")
    stranger.finds("owner: Lewis Adair", under="Delivered by")
    stranger.finds("first step: Monday briefing, ten minutes", under="Delivered by")
    stranger.sees_no_barrier()
    pictures.take(stranger, "reader")
    from_whom_they_borrowed(stranger)


def how_the_vote_went(stranger):
    expect(stranger.detail).to_contain_text("Turnout24 of 24 papers")
    expect(stranger.detail).to_contain_text("too close to call")
    expect(stranger.detail).to_contain_text(
        "Last one in: Orphan rescue within the shift (mean 3.59, 17 raters); "
        "first one out: Back-with-the-van (mean 3.56, 18 raters)."
    )
    stranger.sees_no_barrier()


def from_whom_they_borrowed(stranger):
    stranger.finds("proposed by Curlew · Martin Kowal, Priya Nambiar", under="Made from")
    stranger.follows("Thirty-second counter", under="Made from")
    stranger.has_open("Thirty-second counter")
    expect(stranger.page.locator("li:focus")).to_contain_text("v1")
    stranger.page.go_back()
    stranger.has_open(SERVICE)


def test_every_address_leads_somewhere_and_comes_back(folder, opened):
    stranger = opened(folder / "reader.html", "#line/A-026")
    for title in ("Statement", "The card behind it"):
        expect(stranger.detail).to_contain_text(title)
    stranger.follows(SERVICE)
    stranger.follows("D3", under="Decided")
    stranger.follows("B2")
    stranger.has_open("Rate the services")
    for _ in range(3):
        stranger.page.go_back()
    expect(stranger.detail).to_contain_text("The card behind it")
    assert stranger.page.evaluate(ASTRAY) == []
    stranger.opens(f"{(folder / 'reader.html').as_uri()}#card/nothing")
    stranger.has_open("There is nothing at this address. It may be from another draft.")


ASTRAY = """() => {
  const { entries } = JSON.parse(document.getElementById("data").textContent);
  const texts = (each) => Array.isArray(each) ? [each, ...each.flatMap(texts)]
    : each && typeof each === "object" ? Object.values(each).flatMap(texts) : [];
  const known = new Set(entries.flatMap((entry) => [entry.id,
    ...entry.blocks.flatMap((block) => (block.items ?? []).map((item) => item.id))]));
  const kinds = /^(card|line|ballot|decision|answer|challenge)[/]/;
  const links = entries.flatMap(texts).filter((each) => each.length === 2 && kinds.test(each[1]));
  return links.map((each) => each[1]).filter((id) => !known.has(id));
}"""
"""Addresses that some words lead to although nothing is there."""


def test_keys_alone_are_enough(folder, opened):
    stranger = opened(folder / "reader.html")
    press = stranger.page.keyboard.press
    stranger.looks_for("flat battery")
    expect(stranger.page.get_by_role("status")).to_have_text("6 of 176")
    press("ArrowDown")
    press("ArrowDown")
    expect(stranger.results.nth(1)).to_be_focused()
    press("ArrowUp")
    press("Enter")
    expect(stranger.detail.get_by_role("heading", level=2)).to_be_focused()
    press("Escape")
    expect(stranger.page.locator("#results [aria-current=true]")).to_be_focused()
    press("/")
    press("Escape")
    expect(stranger.results).to_have_count(176)


def test_filters_narrow_what_is_listed(folder, opened):
    stranger = opened(folder / "reader.html")
    stranger.filters("Kind", "Service")
    stranger.filters("Team", "Otter")
    expect(stranger.results).to_have_count(3)
    stranger.filters("Grade", "B")
    expect(stranger.results).to_have_text(
        [r"Scan once, everyone knowsA-033 · Service · Kestrel + OtterB"]
    )
    stranger.sees_no_barrier()
    stranger.presses("Clear")
    expect(stranger.results).to_have_count(176)


def test_it_fits_a_phone_held_in_one_hand(folder, opened):
    stranger = opened(folder / "reader.html", size=NARROW)
    stranger.sees_no_barrier()
    stranger.results.filter(has_text="Service · Kestrel").first.click()
    stranger.has_open(SERVICE)
    stranger.sees_no_barrier()
    assert stranger.page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
    pictures.take(stranger, "reader-phone")
    stranger.presses("Back to the list")
    expect(stranger.results.first).to_be_visible()


@pytest.mark.parametrize("of", [empty, hostile, crowded])
def test_whatever_is_in_it_is_only_text(of, tmp_path, opened):
    file = tmp_path / "reader.html"
    file.write_bytes(reader.files(edition(of()))[reader.FILE])
    stranger = opened(file, size=NARROW)
    tags = "document.body.querySelectorAll('script, img, iframe, object').length"
    assert stranger.page.evaluate(tags) == 2  # the data and the script of the reader itself
    stranger.sees_no_barrier()
    if of is not empty:
        stranger.results.last.click()
        expect(stranger.page.locator("#back")).to_be_visible()
        assert stranger.page.evaluate(tags) == 2
        stranger.sees_no_barrier()
    assert stranger.page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_first_page_prints_on_one_sheet(folder, opened, paper):
    stranger = opened(folder / "00_START_HERE.html")
    assert Paper(stranger.page.pdf(format=paper)).pages == 1


def test_what_is_open_prints_without_the_list(folder, opened):
    stranger = opened(folder / "reader.html", "#card/A-026")
    printed = Paper(stranger.page.pdf(format="A4"))
    assert SERVICE in printed.text
    assert "Search everything" not in printed.text
    assert printed.pages <= 4
