"""What the figures tell is what happened."""

from prometheus_client.parser import text_string_to_metric_families

from app.domain.commands import NextRound, PostArtefact
from app.domain.refusal import Refused
from app.settings import Settings
from app.web.founding import open_room
from tests.cast import OPEN_ROOM
from tests.web.inside import in_house


async def read(client):
    """Every sample by its name and labels."""
    text = (await client.get("/metrics")).text
    families = text_string_to_metric_families(text)
    return {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in families
        for sample in family.samples
    }


async def a_morning(client, house):
    before = await read(client)
    code, fay = await open_room(house, "owner", "Fay", OPEN_ROOM)
    host = await house.lobby.host(house.register.by_code(code))
    await host.do("command-1", fay, NextRound())
    try:
        await host.do("command-2", "nobody", PostArtefact("A-1", "persona", "Ida", {}))
    except Refused as refused:
        before["code"] = refused.code
    house.limits.sockets.come("r1", "192.0.2.1", "participant", "websocket")
    house.limits.refused["joins"] += 2
    return before, await read(client)


def test_rooms_commands_turns_sockets_and_refusals_are_counted(tmp_path):
    before, after = in_house(Settings(data=tmp_path), a_morning, at=("127.0.0.1", 1))
    assert before["charrette_rooms",] == 0
    assert after["charrette_rooms",] == 1
    assert after["charrette_commands_total", "ok"] == 3  # the room, Fay's seat, the round
    assert after["charrette_commands_total", before["code"]] == 1
    assert after["charrette_connections", "participant", "websocket"] == 1
    assert after["charrette_limited_total", "joins"] == 2
    assert after["charrette_turn_seconds_count",] >= 4
    assert after["charrette_turn_seconds_bucket", "+Inf"] == after["charrette_turn_seconds_count",]
    assert after["charrette_waiting",] == 0
    assert after["charrette_tasks",] > before["charrette_tasks",]  # those of the room
    assert after["charrette_packs_making",] == after["charrette_packs_made_total",] == 0


def test_how_late_the_loop_wakes_is_told(tmp_path):
    async def asks(client, house):
        house.pulse.note(0.3)
        return await read(client), await read(client)

    first, second = in_house(Settings(data=tmp_path), asks, at=("127.0.0.1", 1))
    assert first["charrette_loop_lag_longest_seconds",] >= 0.3
    assert second["charrette_loop_lag_longest_seconds",] < 0.3
    assert first["charrette_loop_lag_seconds_bucket", "0.5"] >= 1
