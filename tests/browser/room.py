"""One room on the real server, with everybody who takes part in a story."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser.facilitator import Facilitator
from tests.browser.house import House, Indoors
from tests.browser.people import Participant, Projector, Somebody, Sponsor
from tests.browser.pictures import take

TITLE, GOAL = "Better mornings", "Half the waiting time by May"
TEAMS = ("Teal", "Amber")
LAPTOP, PHONE, WALL = chromium.LAPTOP, chromium.PHONE, chromium.WALL
HANDHELD = {"is_mobile": True, "has_touch": True, "device_scale_factor": 2}


@dataclass
class Room:
    """Fay facilitates; Maya and Ana are Teal, Omar and Ravi Amber; Lena is late; Sol sponsors."""

    browser: Browser
    house: House | Indoors
    code: str = ""
    people: list[Somebody] = field(default_factory=list)

    @cached_property
    def fay(self) -> Facilitator:
        return self.brings(Facilitator, "Fay", LAPTOP, accept_downloads=True)

    @cached_property
    def maya(self) -> Participant:
        return self.brings(Participant, "Maya", LAPTOP)

    @cached_property
    def ana(self) -> Participant:
        return self.brings(Participant, "Ana", PHONE, **HANDHELD)

    @cached_property
    def omar(self) -> Participant:
        return self.brings(Participant, "Omar", PHONE, color_scheme="dark", **HANDHELD)

    @cached_property
    def ravi(self) -> Participant:
        return self.brings(Participant, "Ravi", LAPTOP, color_scheme="dark")

    @cached_property
    def lena(self) -> Participant:
        return self.brings(Participant, "Lena", PHONE, **HANDHELD)

    @cached_property
    def sol(self) -> Sponsor:
        return self.brings(Sponsor, "Sol", LAPTOP, accept_downloads=True)

    @cached_property
    def projector(self) -> Projector:
        return self.brings(Projector, "the projector", WALL)

    @property
    def makers(self) -> list[Participant]:
        """Those who sit in teams."""
        return [each for each in self.people if isinstance(each, Participant)]

    def opens(self, design: str) -> None:
        """Fay signs in by the printed link and starts a workshop from her desk."""
        self.fay.signs_in(self.house.sign_in)
        self.code = self.fay.opens_a_room(design, TITLE, GOAL, TEAMS)

    def gathers(self) -> None:
        """The projector and the sponsor are there; Maya and Ana sit with Teal, Omar with Amber."""
        self.projector.shows_up(self.fay.invites("Projector"))
        self.sol.comes(self.fay.invites("Sponsor"))
        for person, team in ((self.maya, "Teal"), (self.ana, "Teal"), (self.omar, "Amber")):
            person.joins(self.code)
            person.sits_with(team)

    def starts(self, title: str, instead_of_what_runs: bool = True) -> None:
        """Fay starts the next round, and it has arrived at every table before anybody goes on."""
        self.fay.starts(title, instead_of_what_runs)
        for person in self.makers:
            person.is_in(title)

    def is_in_order(self) -> None:
        """Every page that is open: an empty console, no request that failed, nothing in the way."""
        found = {each.name: each.watched.in_the_way() for each in self.people}
        assert not any(found.values()), "\n".join(
            f"{name}: {trouble}" for name, troubles in found.items() for trouble in troubles
        )

    def shows(self, **pages: Somebody) -> None:
        """Pictures for docs/screenshots, named like the keywords."""
        for name, person in pages.items():
            take(person, name.replace("_", "-"))

    def shows_the_top(self, **pages: Somebody) -> None:
        for person in pages.values():
            person.looks_up()
        self.shows(**pages)

    def leaves_pictures(self, folder: Path) -> None:
        """What everybody sees now, to find out what went wrong."""
        for each in self.people:
            each.page.screenshot(path=folder / f"{each.name}.png")

    def leaves(self) -> None:
        for each in self.people:
            each.device.close()

    def brings(self, kind: type, name: str, size: dict, **more: object) -> Somebody:
        device = chromium.window(self.browser, size, **more)
        person = kind(name, device, self.house.address)
        self.people.append(person)
        return person
