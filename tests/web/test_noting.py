"""What is shared, downloaded and opened is noted, and where guessing ended; once."""

from tests.web.served import said


def told(served):
    return [what for (what,) in served.read("SELECT what FROM audit ORDER BY id")]


def test_links_and_shared_packs_are_noted(served, run, code):
    run.post(f"/rooms/{code}/links", json={"place": "sponsor"})
    run.post(f"/rooms/{code}/share", data={"label": "Board", "variant": "sponsor", "days": "7"})
    assert told(served)[-2:] == ["made a link for a sponsor", "shared a pack"]


def test_the_end_of_guessing_is_noted_once(apart):
    with apart.browser() as browser:
        for _ in range(14):
            answer = browser.post("/join", data={"code": "AAAAAAAA", "name": "Mallory"})
    assert "Too many tries" in said(answer)
    apart.until(lambda: "too many wrong codes" in told(apart))
    assert told(apart).count("too many wrong codes") == 1
