"""Somebody with a link reads the pack without a seat; without a good one nobody learns a thing."""

import io
import zipfile
from contextlib import closing

import pytest

from tests.web.served import said
from tests.web.test_downloads import PATIENCE, ask, close
from tests.web.test_sharing import path_of, share

WRONG = "This link does not open anything any more."


@pytest.fixture
def reader(apart):
    """A browser of somebody without a seat, and what Fay has: her desk, a closed room."""
    run = apart.desk()
    with closing(apart.browser()) as browser:
        yield Reader(apart, run, browser)
    run.close()


class Reader:
    def __init__(self, served, run, browser):
        from_desk = run.post("/desk/rooms", data={
            "design": "remote-sprint-90", "title": "Better mornings", "name": "Fay",
            "teams": "Teal\nAmber", "goal": "Half the waiting time by May",
        })  # fmt: skip
        self.served, self.run = served, run
        self.code = from_desk.headers["location"].split("/")[2]
        self.browser = browser

    def closes(self):
        close(self.served, self.run, self.code)
        return self

    def shared(self, **more):
        """The path of a new link."""
        return path_of(share(self.run, self.code, **more))

    def opens(self, path):
        """The clean address behind a link."""
        answer = self.browser.get(path)
        assert answer.status_code == 303, said(answer)
        return answer.headers["location"]


def test_a_reader_needs_no_seat_and_the_address_is_no_secret(reader):
    path = reader.closes().shared()
    clean = reader.opens(path)
    assert path.rsplit("/", 1)[1] not in clean
    page = reader.browser.get(clean, timeout=PATIENCE)
    assert page.status_code == 200
    assert "Half the waiting time by May" in said(page)
    assert "Download: For the sponsor" in said(page)
    assert "default-src 'none'" in page.headers["content-security-policy"]


def test_before_the_close_the_link_waits(reader):
    page = reader.browser.get(reader.opens(reader.shared()))
    assert "The workshop is still at work." in said(page)


def test_the_pack_is_downloaded_by_button_in_the_variants_allowed(reader):
    clean = reader.opens(reader.closes().shared(variant=["public"]))
    answer = reader.browser.post(f"{clean}/pack", data={"variant": "public"}, timeout=PATIENCE)
    names = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    assert {"01_one_page.html", "MANIFEST.json"} <= set(names)
    refused = reader.browser.post(f"{clean}/pack", data={"variant": "sponsor"})
    assert refused.status_code == 403


def test_who_opened_it_is_seen_by_facilitators_and_on_the_page(reader):
    clean = reader.opens(reader.closes().shared(variant=["public"]))
    assert "Not opened yet." in said(reader.run.get(f"/rooms/{reader.code}/share"))
    for _ in range(2):
        reader.browser.get(clean, timeout=PATIENCE)
    reader.browser.post(f"{clean}/pack", data={"variant": "public"}, timeout=PATIENCE)
    seen = said(reader.run.get(f"/rooms/{reader.code}/share"))
    assert seen.count("read draft 1") == 1
    assert "took draft 1 along (For everybody)" in seen
    assert "took draft 1 along" in said(reader.browser.get(clean, timeout=PATIENCE))


def test_every_link_that_does_not_open_answers_alike(reader):
    expired, revoked = reader.shared(label="Expired"), reader.shared(label="Revoked")
    reader.served.write("UPDATE pack_link SET expires = created WHERE label = 'Expired'")
    reader.served.write("UPDATE pack_link SET revoked = 1 WHERE label = 'Revoked'")
    good = reader.shared()
    paths = (
        expired,
        revoked,
        f"/packs/{'A' * 27}",
        "/packs/x",
        f"{good[:-1]}_",
        "/shared/0123456789ab",
    )
    answers = [reader.browser.get(path) for path in paths]
    assert {(a.status_code, a.text) for a in answers} == {(404, answers[0].text)}
    assert WRONG in said(answers[0])
    assert not [a for a in answers if "set-cookie" in a.headers]
    told = [{k: v for k, v in a.headers.items() if k != "date"} for a in answers]
    assert all(each == told[0] for each in told)


def test_a_cookie_opens_nothing_once_the_link_is_over(reader):
    clean = reader.opens(reader.closes().shared())
    reader.served.write("UPDATE pack_link SET expires = created")
    assert reader.browser.get(clean).status_code == 404
    assert reader.browser.post(f"{clean}/pack", data={"variant": "public"}).status_code == 404
    assert reader.browser.post(f"{clean}/phrase", data={"phrase": "x"}).status_code == 404


def test_a_passphrase_stands_before_everything_and_cannot_be_guessed_on_and_on(reader):
    clean = reader.opens(reader.closes().shared(phrase="harbour light"))
    assert "Half the waiting time" not in said(reader.browser.get(clean))
    assert reader.browser.post(f"{clean}/pack", data={"variant": "public"}).status_code == 404
    wrong = [reader.browser.post(f"{clean}/phrase", data={"phrase": "harbour"}) for _ in range(12)]
    assert (wrong[0].status_code, wrong[-1].status_code) == (403, 429)
    assert "This is not the passphrase." in said(wrong[0])
    assert "Too many tries from here." in said(wrong[-1])


def test_the_right_passphrase_opens_it(reader):
    clean = reader.opens(reader.closes().shared(phrase="harbour light"))
    assert (
        reader.browser.post(f"{clean}/phrase", data={"phrase": "harbour light"}).status_code == 303
    )
    page = reader.browser.get(clean, timeout=PATIENCE)
    assert "Half the waiting time by May" in said(page)


def test_a_new_draft_tells_what_changed(reader):
    clean = reader.opens(reader.closes().shared())
    ask(reader.run, reader.code, variant="sponsor")
    reader.served.press(reader.run, reader.code, "record_decision", decision="d1",
                        text="We call back", by_way_of="consent")  # fmt: skip
    assert "We call back" not in said(reader.browser.get(clean, timeout=PATIENCE))
    ask(reader.run, reader.code, variant="sponsor")
    page = said(reader.browser.get(clean, timeout=PATIENCE))
    assert "Draft 2" in page
    assert "decided: We call back" in page
