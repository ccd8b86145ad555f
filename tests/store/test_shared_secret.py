"""All servers with one database sign their cookies alike."""

import threading

from app.store.database import open_writer
from app.store.shared_secret import shared_secret


def test_servers_that_start_together_agree_on_one_secret(postgres):
    url, found = postgres.database(), []

    def starts():
        writer = open_writer(url)
        found.append(shared_secret(writer))
        writer.dispose()

    servers = [threading.Thread(target=starts) for _ in range(4)]
    for server in servers:
        server.start()
    for server in servers:
        server.join()
    assert len(found) == 4
    assert len(set(found)) == 1
    assert len(found[0]) >= 64


def test_each_installation_has_a_secret_of_its_own(postgres):
    writers = [open_writer(postgres.database()) for _ in range(2)]
    assert shared_secret(writers[0]) != shared_secret(writers[1])
    for writer in writers:
        writer.dispose()
