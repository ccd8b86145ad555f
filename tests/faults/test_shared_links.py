"""F35: what reads mails before people do uses no link up, and no link stands where others look."""

from contextlib import closing

import httpx

from tests.faults.server import Server
from tests.web.served import link, opened, said
from tests.web.test_sharing import path_of, share


def scanned(server, path):
    """As filters of mails do: every link is fetched, from several machines, all it leads to too."""
    for method in ("HEAD", "GET", "GET", "OPTIONS"):
        with server.browser() as scanner:
            scanner.request(method, path, follow_redirects=True)


def test_scanners_use_no_link_up_and_no_token_is_kept_anywhere(tmp_path):
    with Server(tmp_path) as server, closing(server.desk()) as desk:
        code = opened(desk)
        pack, seat = path_of(share(desk, code)), link(desk, code, "sponsor")
        for path in (pack, seat):
            scanned(server, path)
        with server.browser() as sol:
            answer = sol.get(pack)
            assert answer.status_code == httpx.codes.SEE_OTHER
            assert is_kept_by_nobody(answer, pack)
            assert is_kept_by_nobody(sol.get(answer.headers["location"]), pack)
            assert "Your name" in said(sol.get(seat))
            assert sol.post(seat, data={"name": "Sol"}).status_code == httpx.codes.SEE_OTHER
        server.stop()
        kept = server.log.encode() + b"".join(
            f.read_bytes() for f in tmp_path.glob("charrette.db*")
        )
        for path in (pack, seat):
            assert path.rpartition("/")[2].encode() not in kept


def is_kept_by_nobody(answer, path):
    """Neither the address that is left, nor what other sites or shared caches are told."""
    headers = answer.headers
    return (
        headers["cache-control"] == "no-store"
        and headers["referrer-policy"] in ("same-origin", "no-referrer")
        and path.rpartition("/")[2] not in headers.get("location", "") + answer.text
    )
