"""F43: journals of every release are read; a kind that only a newer one knows stops that room only.

That old journals still fold: tests/test_journals.py.
"""

import httpx

from tests.loop import in_a_loop
from tests.web.served import Served, opened, said
from tests.web.workshop import Workshop

NEWER = """INSERT INTO event (room, seq, at, actor, kind, body)
           SELECT id, head + 1, 0, NULL, 'cake_served', '{"kind": "cake_served", "what": "Sachertorte"}'
           FROM room WHERE code = ?"""  # noqa: E501


@in_a_loop
async def test_a_room_that_a_newer_version_wrote_in_stops_and_says_so(tmp_path, caplog):
    served = Served(tmp_path)
    async with Workshop(served) as workshop:
        maya = await workshop.joins("maya")
        other = opened(workshop.desk)
        served.write(NEWER, workshop.code)
        answer = await maya.do("send_note", note="note-1", text="Is anybody there?")
        assert (answer["t"], answer["code"]) == ("no", "storage")  # kept, and sent again
        assert await maya.close_code() == await workshop.fay.close_code() == 1012
        page = await maya.client.get(f"/rooms/{workshop.code}")
        assert page.status_code == httpx.codes.SERVICE_UNAVAILABLE
        assert "newer Charrette" in said(page)
        again = await workshop.tab(cookies=maya.client.cookies).connect()
        assert await again.close_code() == 1012
        await again.close()
        assert workshop.desk.get(f"/rooms/{other}/run").status_code == httpx.codes.OK
        assert workshop.desk.get("/desk").status_code == httpx.codes.OK
    served.close()
    assert "cake_served" in caplog.text
    assert "Sachertorte" not in caplog.text
