"""The pack goes to those who may have it, when they may have it."""

import io
import json
import zipfile
from contextlib import closing

import pytest

from app.outcome.variants import VARIANTS
from tests.loop import in_a_loop
from tests.web.served import joined, link, opened, said
from tests.web.workshop import TEAL, Workshop, persona

PATIENCE = 600
PLACES = ("participant", "guest", "sponsor", "observer", "screen")


def ask(browser, code, place="facilitator", variant="internal"):
    return browser.post(f"/rooms/{code}/pack", params={"as": place}, data={"variant": variant},
                        timeout=PATIENCE)  # fmt: skip


def read(answer):
    """The manifest of a pack that was sent."""
    return json.loads(zipfile.ZipFile(io.BytesIO(answer.content)).read("MANIFEST.json"))


def close(served, run, code):
    for kind in ("next_round", "end_round", "close_workshop"):
        assert served.press(run, code, kind)["t"] == "ok"


def sponsor(served, run, code):
    browser = served.browser()
    browser.post(link(run, code, "sponsor"), data={"name": "Sol"})
    return browser


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_facilitator_may_have_every_variant_at_any_time(run, code, variant):
    answer = ask(run, code, variant=variant)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/zip"
    name = f'attachment; filename="{code}-outcome-pack-draft1-{variant}.zip"'
    assert answer.headers["content-disposition"] == name
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "MANIFEST.json" in "".join(zipfile.ZipFile(io.BytesIO(answer.content)).namelist())


def test_a_facilitators_pack_is_a_new_draft_if_anything_has_happened_since(served, run, code):
    first, again = (ask(run, code).headers["content-disposition"] for _ in range(2))
    served.press(run, code, "next_round")
    later = ask(run, code).headers["content-disposition"]
    assert ["draft1" in first, "draft1" in again, "draft2" in later] == [True, True, True]


def test_sponsors_read_the_last_draft_since_the_close(served, run, code):
    ask(run, code)
    close(served, run, code)
    with closing(sponsor(served, run, code)) as sol:
        unseen = read(ask(sol, code, "sponsor", "sponsor"))
        ask(run, code, variant="sponsor")
        served.press(run, code, "record_decision", decision="d1", text="Later", by_way_of="consent")
        seen = read(ask(sol, code, "sponsor", "sponsor"))
    assert (unseen["draft"], seen["draft"]) == (1, 2)
    assert seen["snapshot"] > unseen["snapshot"]
    assert read(ask(run, code, variant="sponsor"))["snapshot"] > seen["snapshot"]


def test_the_page_is_told_what_is_made_and_only_its_own(served, run, code):
    ask(run, code)
    told = run.get(f"/rooms/{code}/pack/progress").json()
    assert told == {"making": [], "missing": []}
    with served.browser() as browser:
        assert browser.get(f"/rooms/{code}/pack/progress").status_code == 403


def test_the_sections_can_be_put_into_another_order(run, code):
    answer = run.post(f"/rooms/{code}/pack", data={"variant": "sponsor", "frame": "poti"},
                      timeout=PATIENCE)  # fmt: skip
    assert read(answer)["frame"] == "poti"
    answer = run.post(f"/rooms/{code}/pack", data={"variant": "sponsor", "frame": "mine"})
    assert answer.status_code == 400
    assert "no such order" in said(answer)


def test_a_sponsor_waits_for_the_close(served, run, code):
    ask(run, code)
    with closing(sponsor(served, run, code)) as sol:
        answer = ask(sol, code, "sponsor", "sponsor")
        assert answer.status_code == 403
        assert "The pack opens when the workshop closes." in said(answer)
        close(served, run, code)
        answer = ask(sol, code, "sponsor", "sponsor")
        assert (answer.status_code, answer.content[:2]) == (200, b"PK")


def test_a_sponsor_never_has_the_internal_variant(served, run, code):
    close(served, run, code)
    with closing(sponsor(served, run, code)) as sol:
        assert ask(sol, code, "sponsor", "internal").status_code == 403
        assert ask(sol, code, "sponsor", "public").status_code == 200


@pytest.mark.parametrize("place", ["participant", "facilitator", "sponsor", "observer", "nowhere"])
@pytest.mark.parametrize("variant", VARIANTS)
def test_a_participant_has_no_pack(served, run, code, place, variant):
    with served.browser() as browser:
        joined(browser, code, "Maya")
        assert ask(browser, code, place, variant).status_code == 403


def test_a_stranger_has_no_pack(served, run, code):
    with served.browser() as browser:
        assert ask(browser, code).status_code == 403
        assert ask(browser, "ZZZZ2222").status_code == 403


def test_a_variant_that_is_not_there_is_refused_with_a_sentence(run, code):
    answer = ask(run, code, variant="secret")
    assert answer.status_code == 400
    assert "not as expected" in said(answer)


def test_what_nobody_has_answered_stands_before_the_pack(served):
    with closing(served.desk()) as desk:
        code = opened(desk, design="maturity-renewal")
        answer = ask(desk, code)
        assert answer.status_code == 409
        assert "nobody has answered: “renewal is not part of daily work”" in said(answer)
        anyway = desk.post(f"/rooms/{code}/pack", data={"variant": "internal", "anyway": "yes"},
                           timeout=PATIENCE)  # fmt: skip
        assert anyway.status_code == 200


@in_a_loop
async def test_a_pack_made_while_people_vote_holds_no_paper(served):
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya", TEAL)
        await workshop.round("daylight")
        await maya.does("post_artefact", **persona("c1"))
        await workshop.fay.does(
            "open_ballot", ballot="b1", method="single_choice", title="Which?",
            options=["o1", "o2"], option_text={"o1": "Soon", "o2": "Later"},
        )  # fmt: skip
        await maya.does("hand_in_paper", ballot="b1", paper={"choice": "o1"})
        answer = ask(workshop.desk, workshop.code)
        pack = zipfile.ZipFile(io.BytesIO(answer.content))
        told = {name: pack.read(name).decode("utf-8", "replace") for name in pack.namelist()}
        assert any("Ida, 61" in text for text in told.values())
        voted = [name for name, text in told.items() if '"choice":"o1"' in text.replace(" ", "")]
        assert voted == []
