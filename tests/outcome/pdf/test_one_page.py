"""Page one, shorter and shorter."""

from app.outcome.edition import edition
from app.outcome.pdf.one_page import CLIPS, clipped, leaf, versions
from app.outcome.surroundings import first_page
from tests.outcome.pdf.crowded import crowded
from tests.outcome.recorded import empty, snapshot


def test_the_first_version_is_whole_and_points_nowhere():
    told = leaf(edition(snapshot()))["versions"]
    assert told[0]["more"] == ""
    assert all("02_draft_tom.pdf" in each["more"] for each in told[1:])


def test_each_version_has_less_than_the_one_before():
    found = list(versions(first_page(edition(crowded()))))
    sizes = [len(repr(page)) for page in found]
    assert sizes == sorted(sizes, reverse=True)


def test_the_last_version_holds_no_text_longer_than_the_last_cut():
    page = list(versions(first_page(edition(crowded()))))[-1]
    said = [page.title, page.goal, *page.unsettled, *(s.after for s in page.shifts)]
    assert max(map(len, said)) <= CLIPS[-1]


def test_cutting_leaves_short_texts_alone():
    page = first_page(edition(empty()))
    assert clipped(page, 200) == page


def test_what_is_not_on_record_is_told():
    assert leaf(edition(empty()))["versions"][0]["after"].startswith("No champions")
