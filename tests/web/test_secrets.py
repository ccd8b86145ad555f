"""What a team keeps to itself reaches nobody else over any wire, until a round shares it.

Every byte that was sent to each person (pages, pictures, frames, refusals, packs) is searched.
"""

import pytest

from tests.loop import in_a_loop
from tests.web.workshop import AMBER, Workshop, persona

OUTSIDE = ("omar", "gwen", "sol", "otis", "screen", "wendy")


def canary(place):
    return f"canary-{place}-9f3a"


TITLE, FIELD, TAG, CHANGE = (canary(place) for place in ("title", "field", "tag", "change"))
NOTE, LINE, TYPED, SECOND = (canary(place) for place in ("note", "line", "typed", "second"))
FOUND = {"private": set(), "dark": set(), "twilight": {TITLE, SECOND},
         "gallery": {TITLE, FIELD, TAG, SECOND}, "daylight": {TITLE, FIELD, TAG, SECOND},
         "plenary": {TITLE, FIELD, TAG, SECOND}}  # fmt: skip
ALL = {TITLE, FIELD, TAG, CHANGE, NOTE, LINE, TYPED, SECOND}


async def everybody(workshop):
    await workshop.cast()
    await workshop.invited("gwen", "guest", AMBER)
    for name, place in (("sol", "sponsor"), ("otis", "observer"), ("screen", "screen")):
        await workshop.invited(name, place)
    await workshop.fay.does("set_door", locked=False, approval=True, capacity=60)
    await workshop.joins("wendy")


async def team_works(workshop):
    """Teal posts, revises, types, talks and asks; each thing carries a canary."""
    maya = workshop.tabs["maya"]
    card = persona("c1", TITLE, pains=[FIELD])
    await maya.does("post_artefact", **card, tags=[TAG])
    await maya.does("revise_artefact", artefact="c1", base=1, fields={"quote": FIELD},
                    title=SECOND, change=CHANGE)  # fmt: skip
    await maya.send(t="now", k="typing", d={"card": TYPED, "type": "persona"})
    await maya.does("send_note", note="n1", text=NOTE)
    await maya.does("raise_hand", up=True)
    await maya.do("say_line", line="l1", text=LINE)
    fay = workshop.fay  # weather comes to all at the same tick, if it comes to them at all
    await fay.until(lambda: any(TYPED in text for text in fay.received))


async def look_around(workshop):
    """Everybody opens every page and asks for the pack; then all have heard everything."""
    pages = ["", "/run", "/screen", "/sponsor", "/watch"]
    for name in ("maya", *OUTSIDE):
        client = workshop.tabs[name].client
        for page in pages:
            await client.get(f"/rooms/{workshop.code}{page}")
        for place in ("participant", "facilitator", "sponsor", "observer", "screen"):
            room = f"/rooms/{workshop.code}"
            await client.get(f"{room}/picture", params={"as": place})
            await client.post(f"{room}/pack", params={"as": place}, data={"variant": "sponsor"})
    await workshop.settle()


def leaked(workshop, name):
    told = "".join(workshop.tabs[name].received)
    return {secret for secret in ALL if secret in told}


@pytest.mark.parametrize("share", list(FOUND))
@in_a_loop
async def test_others_are_told_what_the_share_mode_says_and_nothing_else(served, share):
    async with Workshop(served, capacity="60") as workshop:
        await everybody(workshop)
        await workshop.round(share)
        await team_works(workshop)
        await look_around(workshop)
        told = {name: leaked(workshop, name) for name in OUTSIDE}
        public = share in ("gallery", "daylight", "plenary")
        for name in ("sol", "otis", "screen"):
            assert told[name] - {LINE} == (FOUND[share] if public else set()), name
        for name in ("omar", "gwen"):
            assert told[name] - {LINE} == FOUND[share], name
        assert told["wendy"] == set()
        assert public or all(LINE not in told[name] for name in OUTSIDE)


@pytest.mark.parametrize("share", ["private", "dark", "twilight"])
@in_a_loop
async def test_after_the_reveal_others_are_told(served, share):
    async with Workshop(served, capacity="60") as workshop:
        await everybody(workshop)
        await workshop.round(share)
        await team_works(workshop)
        await workshop.round("daylight")
        await workshop.settle()
        for name in ("omar", "gwen", "sol", "otis", "screen"):
            assert {SECOND, FIELD} <= leaked(workshop, name), name
            assert not leaked(workshop, name) & {NOTE, TYPED}, name
        assert leaked(workshop, "wendy") == set()


@in_a_loop
async def test_what_one_writes_alone_the_own_team_does_not_see_before_the_end(served):
    async with Workshop(served) as workshop:
        await workshop.cast()
        await workshop.round("private")
        await team_works(workshop)
        await workshop.settle()
        assert leaked(workshop, "ana") == set()
        await workshop.round("dark")
        await workshop.settle()
        assert {TITLE, SECOND} & leaked(workshop, "ana")
        assert leaked(workshop, "omar") == set()


@in_a_loop
async def test_the_own_team_and_the_facilitators_see_dark_work_at_once(served):
    async with Workshop(served) as workshop:
        await workshop.cast()
        await workshop.round("dark")
        await team_works(workshop)
        await workshop.settle()
        assert {TITLE, SECOND, FIELD, TYPED} <= leaked(workshop, "ana")
        assert NOTE not in leaked(workshop, "ana")
        assert {SECOND, FIELD, NOTE} <= leaked(workshop, "fay")


@in_a_loop
async def test_whoever_changes_teams_takes_nothing_along_and_gets_the_new_team_only(served):
    async with Workshop(served) as workshop:
        await workshop.cast()
        await workshop.round("dark")
        await team_works(workshop)
        ana, omar = workshop.tabs["ana"], workshop.tabs["omar"]
        await ana.until(lambda: "table/c1" in ana.picture)
        await workshop.fay.does("move_person", person=ana.person, team=AMBER)
        await ana.until(lambda: ana.picture["me"]["team"] == AMBER)
        assert SECOND not in str(ana.picture)
        ana.received.clear()
        await workshop.tabs["maya"].does(
            "revise_artefact", artefact="c1", base=2, fields={"quote": CHANGE}
        )
        await ana.catch_up()
        await omar.catch_up()
        assert not leaked(workshop, "ana")


@in_a_loop
async def test_a_refusal_tells_nothing_about_what_one_may_not_see(served):
    """The same words whether the card of the others is there or not."""
    async with Workshop(served) as workshop:
        await workshop.cast()
        await workshop.round("daylight")
        await workshop.round("dark")
        await team_works(workshop)
        omar = workshop.tabs["omar"]
        for kind, data in {
            "revise_artefact": {"base": 1, "fields": {"quote": "x"}},
            "raise_challenge": {"challenge": "ch1", "version": 1, "lens": "customer", "text": "?"},
            "mark_artefact": {"mark": "like", "on": True},
            "leave_comment": {"comment": "co1", "text": "?"},
            "withdraw_artefact": {},
            "settle_clash": {"field": "quote", "value": "x"},
        }.items():
            there = await omar.do(kind, artefact="c1", **data)
            nowhere = await omar.do(kind, artefact="c9", **data)
            assert (there["t"], nowhere["t"]) == ("no", "no")
            assert (there["code"], there["msg"]) == (nowhere["code"], nowhere["msg"]), kind
        assert leaked(workshop, "omar") == set()


@in_a_loop
async def test_cards_for_staff_only_reach_no_guest_and_no_screen(served):
    async with Workshop(served) as workshop:
        await everybody(workshop)
        await workshop.round("daylight")
        maya = workshop.tabs["maya"]
        card = persona("c1", TITLE, pains=[FIELD])
        await maya.does("post_artefact", **card, internal_only=True)
        await look_around(workshop)
        assert TITLE in leaked(workshop, "omar")
        for name in ("gwen", "screen", "wendy"):
            assert leaked(workshop, name) == set(), name


@in_a_loop
async def test_nobody_is_told_how_somebody_voted(served):
    async with Workshop(served) as workshop:
        await everybody(workshop)
        await workshop.round("daylight")
        await workshop.fay.does(
            "open_ballot", ballot="b1", method="single_choice", title="Which?",
            options=["o1", "o2"], option_text={"o1": "Soon", "o2": "Later"},
        )  # fmt: skip
        for tab in workshop.tabs.values():
            tab.received.clear()
        await workshop.tabs["maya"].does("hand_in_paper", ballot="b1", paper={"choice": "o1"})
        await look_around(workshop)
        for name in ("fay", "ana", *OUTSIDE):
            told = "".join(workshop.tabs[name].received)
            assert '"choice":"o1"' not in told


@in_a_loop
async def test_the_work_of_one_room_reaches_no_other_room(served):
    async with Workshop(served) as workshop, Workshop(served) as other:
        await workshop.cast()
        await other.cast()
        await workshop.round("daylight")
        await team_works(workshop)
        stranger = other.tabs["omar"]
        for place in ("participant", "facilitator", "screen"):
            await stranger.client.get(f"/rooms/{workshop.code}/picture", params={"as": place})
        await stranger.client.post(f"/rooms/{workshop.code}/pack", data={"variant": "public"})
        await other.settle()
        assert leaked(other, "omar") == leaked(other, "fay") == set()
