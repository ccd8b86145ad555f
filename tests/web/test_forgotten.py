"""A forgotten password: the answer is the same for everybody, the letter goes to who is known."""

from contextlib import closing

import httpx
import pytest

from tests.web.accounts import ANOTHER, MAYA, at_the_desk, colleague, invited, signs_in
from tests.web.post_office import PostOffice
from tests.web.served import Served, said


@pytest.fixture
def office():
    with closing(PostOffice()) as found:
        yield found


@pytest.fixture
def posted(tmp_path, office):
    """A house that sends letters."""
    server = Served(tmp_path, smtp_url=office.url, mail_from="workshops@example.org")
    yield server
    server.close()


def link_in(letter) -> str:
    (line,) = [line for line in letter.get_content().splitlines() if line.startswith("http")]
    return httpx.URL(line).path


def forgets(browser, email):
    return browser.post("/forgot", data={"email": email})


def test_asking_tells_nothing_about_who_is_known(served, run):
    colleague(served, run, "ana@example.org", "Ana").close()
    with served.browser() as stranger:
        answers = [forgets(stranger, email) for email in
                   ("ana@example.org", "nobody@example.org", "nobody", "")]  # fmt: skip
        assert {(answer.status_code, answer.text) for answer in answers} == {(200, answers[0].text)}
        assert "sees that you asked" in said(answers[0])


def test_without_letters_the_owner_sees_who_asked(served, run):
    colleague(served, run, "omar@example.org", "Omar").close()
    with served.browser() as omar:
        forgets(omar, "omar@example.org")
        served.until(lambda: "Asked for a new password" in said(run.get("/people")))
    assert served.read("SELECT count(*) FROM ticket WHERE purpose = 'reset'") == [(0,)]


def test_a_letter_brings_a_link_and_the_link_a_new_password(posted, office):
    with closing(posted.desk()) as desk, closing(colleague(posted, desk)) as maya:
        assert "seven days" in office.next_letter().get_content()
        with posted.browser() as laptop:
            assert "a letter is on its way" in said(forgets(laptop, MAYA))
            path = link_in(office.next_letter())
            assert laptop.get(path).headers["location"] == "/reset"
            assert laptop.post("/reset", data={"password": ANOTHER}).status_code == 303
            assert at_the_desk(laptop)
        assert not at_the_desk(maya)
        assert signs_in(maya, password=ANOTHER).status_code == 303


def test_an_invitation_goes_by_letter_too(posted, office):
    with closing(posted.desk()) as desk:
        path = invited(desk, "sol@example.org")
        letter = office.next_letter()
        assert letter["To"] == "sol@example.org"
        assert link_in(letter) == path


def test_nobody_is_flooded_with_letters(posted, office):
    with closing(posted.desk()) as desk, closing(colleague(posted, desk)):
        office.next_letter()
        with posted.browser() as eve:
            assert [forgets(eve, MAYA).status_code for _ in range(12)] == [200] * 10 + [429] * 2
            office.next_letter()
    assert len(office.letters) == 2
