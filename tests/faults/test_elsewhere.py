"""Ids of another room open nothing here, and nobody says who they are or may do (F26)."""

import pytest

from tests.loop import in_a_loop
from tests.web.workshop import Workshop, persona

FORGED = {"by": "fay", "role": "facilitator", "team": "T2", "person": "somebody", "room": "r2",
          "actor": "fay", "at": "2020-01-01T00:00:00Z", "seq": 1}  # fmt: skip


@pytest.mark.parametrize("field", FORGED)
@in_a_loop
async def test_nobody_can_say_in_a_command_who_sends_it(served, field):
    async with Workshop(served) as workshop:
        await workshop.cast()
        await workshop.round("daylight")
        answer = await workshop.tabs["maya"].do(
            "post_artefact", **persona("c1"), **{field: FORGED[field]}
        )
        assert (answer["t"], answer["code"]) == ("no", "bad_request")
        await workshop.settle()
        assert "gallery/c1" not in workshop.fay.picture


ABOUT = {
    "revise_artefact": {"artefact": "c1", "base": 1, "fields": {"quote": "x"}},
    "withdraw_artefact": {"artefact": "c1"},
    "raise_challenge": {"challenge": "ch1", "artefact": "c1", "version": 1, "lens": "customer",
                        "text": "?"},
    "mark_artefact": {"artefact": "c1", "mark": "like", "on": True},
    "leave_comment": {"comment": "k1", "artefact": "c1", "text": "?"},
    "hand_in_paper": {"ballot": "b1", "paper": {"choice": "o1"}},
    "answer_request": {"request": "q1", "answer": "yes"},
}  # fmt: skip


@in_a_loop
async def test_what_is_in_another_room_is_answered_as_if_it_were_nowhere(served):
    async with Workshop(served) as workshop, Workshop(served) as other:
        for each in (workshop, other):
            await each.cast()
            await each.round("daylight")
        await workshop.tabs["maya"].does("post_artefact", **persona("c1", "Hidden elsewhere"))
        await workshop.fay.does("open_ballot", ballot="b1", method="single_choice", title="W?",
                                options=["o1", "o2"], option_text={"o1": "A", "o2": "B"},
                                )  # fmt: skip
        stranger = other.tabs["omar"]
        for kind, data in ABOUT.items():
            there = await stranger.do(kind, **data)
            nowhere = await stranger.do(kind, **_unknown(data))
            assert (there["t"], there["code"], there["msg"]) == (
                "no", nowhere["code"], nowhere["msg"],
            ), kind  # fmt: skip
        assert "Hidden elsewhere" not in "".join(stranger.received)


def _unknown(data):
    return {key: "nowhere" if value in ("c1", "b1", "q1") else value for key, value in data.items()}


@in_a_loop
async def test_people_of_another_room_can_be_moved_by_nobody_here(served):
    async with Workshop(served) as workshop, Workshop(served) as other:
        await workshop.cast()
        await other.cast()
        maya = workshop.tabs["maya"].person
        for kind, more in (("move_person", {"team": "T2"}), ("remove_person", {}),
                           ("change_role", {"role": "observer"}), ("hand_over", {})):  # fmt: skip
            there = await other.fay.do(kind, person=maya, **more)
            nowhere = await other.fay.do(kind, person="nobody", **more)
            assert there["t"] == "no", kind
            assert (there["code"], there["msg"]) == (nowhere["code"], nowhere["msg"]), kind
