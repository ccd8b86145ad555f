"""The owner of the installation sees what was done on it; nobody else does."""

import httpx

from tests.web.served import said


def test_the_owner_sees_who_did_what_newest_first(run, code):
    run.post(f"/rooms/{code}/care/keep", data={"days": "30"})
    told = said(run.get("/people/notes"))
    assert "changed how long a room is kept" in told
    assert told.index("changed how long a room is kept") < told.index("signed in by link")
    assert code in told
    assert "127.0.0.0/24" in told
    assert "127.0.0.1" not in told


def test_others_are_refused(served):
    with served.browser() as browser:
        assert browser.get("/people/notes").status_code == httpx.codes.FORBIDDEN
