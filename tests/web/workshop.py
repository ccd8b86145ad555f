"""A room on a real server with people at their tabs: Fay runs it, Maya is Teal, Omar Amber."""

from tests.web.served import Served, link, opened
from tests.web.tab import Tab

TEAL, AMBER = "T1", "T2"


class Workshop:
    """`fay` presses; `tabs` holds everybody by name. Use it as `async with`."""

    def __init__(self, served: Served, **room):
        self.served, self.room = served, room
        self.tabs: dict[str, Tab] = {}
        self.rounds = 0

    async def __aenter__(self):
        self.desk = self.served.desk()
        self.code = opened(self.desk, **self.room)
        self.fay = await self.sits("fay", "facilitator", self.desk.cookies)
        return self

    async def __aexit__(self, *_):
        self.desk.close()
        for tab in self.tabs.values():
            await tab.close()

    def tab(self, place="participant", cookies=()) -> Tab:
        return Tab(self.served.address, self.code, place, cookies)

    async def sits(self, name, place, cookies) -> Tab:
        self.tabs[name] = await self.tab(place, cookies).open()
        return self.tabs[name]

    async def joins(self, name, team=None) -> Tab:
        tab = self.tabs[name] = self.tab()
        answer = await tab.client.post("/join", data={"code": self.code, "name": name.title()})
        assert answer.status_code == 303, answer.text
        await tab.open()
        if team:
            await tab.does("join_team", team=team)
            await tab.until(lambda: tab.picture["me"]["team"] == team)
        return tab

    async def invited(self, name, place, team=None) -> Tab:
        tab = self.tabs[name] = self.tab("participant" if place == "guest" else place)
        path = link(self.desk, self.code, place)
        form = {"name": name.title()}
        answer = await (
            tab.client.get(path) if place == "screen" else tab.client.post(path, data=form)
        )
        assert answer.status_code == 303, answer.text
        await tab.open()
        if team:
            await tab.does("join_team", team=team)
            await tab.until(lambda: tab.picture["me"]["team"] == team)
        return tab

    async def cast(self):
        await self.joins("maya", TEAL)
        await self.joins("ana", TEAL)
        await self.joins("omar", AMBER)

    async def round(self, share, **more):
        """A new round of this share mode runs now; its id."""
        self.rounds += 1
        id = f"x{self.rounds:02}"
        await self.fay.does("insert_round", **{
            "round": id, "after": None, "title": f"Round {id}", "type": "team_build",
            "minutes": 10, "share": share, **more,
        })  # fmt: skip
        await self.fay.does("start_round", round=id)
        return id

    async def settle(self):
        """Everybody has heard everything."""
        for tab in self.tabs.values():
            if not tab.closed:
                await tab.catch_up()


def persona(id, title="Ida, 61", **fields):
    asked = {"name": "Ida", "kind": "external", "role": "nurse", "job": "be home before work"}
    return {"artefact": id, "type": "persona", "title": title, "fields": {**asked, **fields}}
