"""What the pages write beside the events goes through the journal, or is refused in a sentence."""

import pytest

from app.domain.refusal import Refused
from app.live.caretaker import Caretaker
from app.live.clock import SetClock
from app.live.lobby import Lobby
from app.live.usher import Usher
from app.settings import Settings, home
from app.store import register
from app.store.accounts import Accounts
from app.store.audit import Audit
from app.store.images import Images
from app.store.keeping import Keeping
from app.store.links import Links
from app.store.sharing import Sharing
from app.store.sign_ins import SignIns
from app.store.tickets import Tickets
from app.web.background import Background
from app.web.cookies import Cookies
from app.web.house import House
from app.web.library import Library
from app.web.limits import Limits
from app.web.porter import Porter
from app.web.rendering import environment
from tests.cast import NOON
from tests.loop import in_a_loop
from tests.store.archive import Archive


@pytest.fixture
def archive(tmp_path):
    found = Archive(tmp_path)
    yield found
    found.close()


def house(archive, at=NOON):
    clock, reader = SetClock(at), archive.reader
    lobby = Lobby(archive.journal, archive.register, clock)
    porter = Porter(Accounts(reader), SignIns(reader), Tickets(reader), Links(reader))
    usher = Usher(
        lobby, archive.register, porter.sign_ins, porter.links, archive.journal, clock
    )  # fmt: skip
    return House(
        settings=Settings(), clock=clock, journal=archive.journal, register=archive.register,
        caretaker=Caretaker(
            lobby, archive.journal, Keeping(reader), Audit(reader), clock, 90
        ),
        lobby=lobby, cookies=Cookies("s", secure=False), porter=porter, usher=usher,
        library=Library(home(), (), {}), limits=Limits.by(clock),
        pages=environment(home() / "templates"),
        static="", build="", background=Background(), sharing=Sharing(archive.reader),
        images=Images(archive.reader),
    )  # fmt: skip


@in_a_loop
async def test_whoever_writes_gets_what_came_of_it(archive):
    code = await house(archive).write(lambda db: register.add_room(db, "r1", "owner", NOON))
    assert archive.register.by_id("r1").code == code


@in_a_loop
async def test_what_cannot_be_written_is_refused_and_may_be_tried_again(archive):
    with pytest.raises(Refused) as refused:
        await house(archive).write(lambda db: db.exec_driver_sql("no such statement"))
    assert refused.value.code == "storage"
    assert "Please try again." in str(refused.value)
