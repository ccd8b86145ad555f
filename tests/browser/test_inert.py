"""F31: whatever people write is text on every page, for the hands of those who read it and not."""

import asyncio
import threading

import pytest

from tests.browser.room import Room
from tests.browser.test_workshop import DESIGN
from tests.web.tab import Tab

RUNS = "window.__ran=1"
PAYLOADS = (
    f"<img src=x onerror={RUNS}>",
    f"\"'><script>{RUNS}</script>",
    f"</script><script>{RUNS}</script>",
    f"<svg onload={RUNS}>",
    f"[a](javascript:{RUNS})",
    f"javascript:{RUNS}",
    f"' x-init=\"{RUNS}\" @click='{RUNS}' y='",
    "{{ 7*7 }} ${7*7} {% raw %}",
)
MARKUP = """img[src="x"], svg[onload], [x-init*="__ran"], [href^="javascript:"]"""
NOTHING_RAN = f"""() => window.__ran === undefined && window.__violations.length === 0
  && document.querySelector({MARKUP!r}) === null"""
LISTEN = """window.__violations = [];
addEventListener("securitypolicyviolation", (told) => window.__violations.push(told.blockedURI));"""


@pytest.fixture
def room(browser, house):
    room = Hostile(browser, house)
    yield room
    room.leaves()


class Hostile(Room):
    """Every device notes what its page was kept from doing."""

    def brings(self, kind, name, size, **more):
        person = super().brings(kind, name, size, **more)
        person.device.add_init_script(LISTEN)
        person.page.on("dialog", lambda dialog: dialog.dismiss())
        return person


def test_whatever_people_write_is_text_on_every_page(room):
    room.fay.signs_in(room.house.sign_in)
    title, teams = PAYLOADS[0], (PAYLOADS[1][:60], PAYLOADS[6][:60])
    room.code = room.fay.opens_a_room(DESIGN, title, PAYLOADS[2], teams)
    cookies = {cookie["name"]: cookie["value"] for cookie in room.fay.device.cookies()}
    screen, sponsor = room.fay.invites("Projector"), room.fay.invites("Sponsor")
    apart(fills, room.house.address, room.code, cookies)
    room.maya.joins(room.code)
    room.projector.shows_up(screen)
    room.sol.comes(sponsor)
    for person in (room.maya, room.projector, room.sol):
        is_inert(person)
        assert RUNS in person.page.inner_text("body")
    for path in ("run", "edit", "share", "care", "screen"):
        room.fay.opens(f"/rooms/{room.code}/{path}")
        is_inert(room.fay)
    for path in ("/desk", f"/join/{room.code}", f"/?code={room.code}"):
        room.fay.opens(path)
        is_inert(room.fay)
    assert [t for each in room.people for t in each.watched.troubles] == []


def is_inert(person):
    person.page.wait_for_load_state("networkidle")
    assert person.page.evaluate(NOTHING_RAN), person.page.url


def apart(story, *given):
    """Beside the browser's loop, in one of its own."""
    failed = []

    async def told():
        for tab in await story(*given):
            await tab.close()

    def run():
        try:
            asyncio.run(told())
        except Exception as error:
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert failed == []


async def fills(address, code, cookies):
    """Everything that people may write in a room, written by people with such names."""
    fay = await Tab(address, code, "facilitator", cookies).open()
    eves = [await enters(address, code, name) for name in PAYLOADS]
    for number, eve in enumerate(eves):
        await eve.does("join_team", team=f"T{number % 2 + 1}")
        await eve.until(lambda eve=eve: eve.picture["me"]["team"])
    await fay.does("insert_round", round="x01", after=None, title=PAYLOADS[0], type="team_build",
                   minutes=10, share="daylight", prompt=PAYLOADS[2])  # fmt: skip
    await fay.does("start_round", round="x01")
    for number, (eve, payload) in enumerate(zip(eves, PAYLOADS, strict=True)):
        await says_everything(eve, number, payload)
        await fay.does("send_message", message=f"m{number}", text=payload)
    return [fay, *eves]


async def enters(address, code, name):
    eve = Tab(address, code)
    answer = await eve.client.post("/join", data={"code": code, "name": name[:60]})
    assert answer.status_code == 303, answer.text
    return await eve.open()


async def says_everything(eve, number, payload):
    fields = {"name": payload, "kind": "external", "role": payload, "job": payload}
    await eve.does("post_artefact", artefact=f"a{number}", type="persona", title=payload,
                   fields=fields)  # fmt: skip
    await eve.does("park_item", item=f"p{number}", text=payload, reason=payload)
    await eve.does("leave_comment", comment=f"c{number}", artefact=f"a{number}", text=payload)
    if number:  # of the other team
        await eve.does("raise_challenge", challenge=f"h{number}", artefact=f"a{number - 1}",
                       version=1, lens="customer", text=payload)  # fmt: skip
