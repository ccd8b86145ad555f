"""Two real servers on one PostgreSQL, and one room that is spread over both."""

from tests.web.served import Served, joined, opened
from tests.web.tab import Tab


class Spread:
    """Fay is at the first server; everybody else where they are told to be."""

    def __init__(self, folder, url):
        self.servers = [Served(folder / name, database=url) for name in ("first", "second")]
        self.tabs = []

    async def __aenter__(self):
        self.desk = self.servers[0].desk()
        self.code = opened(self.desk)
        self.fay = await self.tab(0, "facilitator", self.desk.cookies).open()
        return self

    async def __aexit__(self, *_):
        self.desk.close()
        tabs, self.tabs = self.tabs, []
        for tab in tabs:
            await tab.close()

    def close(self):
        for server in self.servers:
            server.close()

    def tab(self, at, place="participant", cookies=()):
        tab = Tab(self.servers[at].address, self.code, place, cookies)
        self.tabs.append(tab)
        return tab

    async def round(self):
        """A round in which teams make cards runs now."""
        await self.fay.does("insert_round", round="x01", after=None, title="Build", minutes=10,
                            type="team_build", share="daylight")  # fmt: skip
        await self.fay.does("start_round", round="x01")

    async def joins(self, name, at, team=None, door=None):
        """Somebody comes in at the door of one server and sits at another, or the same."""
        with self.servers[at if door is None else door].browser() as browser:
            joined(browser, self.code, name)
            tab = await self.tab(at, cookies=browser.cookies).open()
        if team:
            await tab.does("join_team", team=team)
            await tab.until(lambda: tab.picture["me"]["team"] == team)
        return tab

    async def comes_back(self, tab, at, *, anew=False):
        """The line was cut; the tab goes on from its cursor at another server, or the same.

        `anew`: it was opened again, with a whole picture from where it was.
        """
        await tab.socket.close()
        await tab.close_code()
        if anew:
            await tab.fetch()
        tab.closed, tab.address = None, self.servers[at].address
        await tab.connect()
        await tab.hello()


def here(tab):
    """Whom a tab was last told to be in the room."""
    told = [f["d"]["here"] for f in tab.frames if f["t"] == "now" and f["k"] == "presence"]
    return set(told[-1]) if told else set()
