"""Figures are read on the machine itself or with the token; to others there is no such page."""

import pytest

from app.settings import Settings
from tests.web.inside import in_house

HERE, ELSEWHERE = ("127.0.0.1", 4000), ("192.0.2.1", 4000)
TOKEN = "a long word that only the collector knows"


def asked(tmp_path, at, *, token=TOKEN, **headers):
    async def asks(client, _):
        nowhere = await client.get("/nowhere")
        return await client.get("/metrics", headers=headers), nowhere

    return in_house(Settings(data=tmp_path, metrics_token=token), asks, at=at)


def test_whoever_is_on_the_machine_reads_them(tmp_path):
    answer, _ = asked(tmp_path, HERE)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain; version=")


def test_whoever_has_the_token_reads_them(tmp_path):
    answer, _ = asked(tmp_path, ELSEWHERE, Authorization=f"Bearer {TOKEN}")
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("at", "token", "headers"),
    [
        (ELSEWHERE, TOKEN, {}),
        (ELSEWHERE, TOKEN, {"Authorization": "Bearer "}),
        (ELSEWHERE, TOKEN, {"Authorization": "Bearer another"}),
        (ELSEWHERE, "", {"Authorization": "Bearer "}),
        (ELSEWHERE, TOKEN, {"X-Forwarded-For": "127.0.0.1"}),
        (HERE, TOKEN, {"X-Forwarded-For": "127.0.0.1"}),
        (HERE, TOKEN, {"Forwarded": "for=127.0.0.1"}),
    ],
)
def test_to_everybody_else_there_is_nothing_at_this_address(tmp_path, at, token, headers):
    answer, nowhere = asked(tmp_path, at, token=token, **headers)
    assert (answer.status_code, answer.content) == (404, nowhere.content)
