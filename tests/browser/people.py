"""Who takes part in these stories, each at a device of their own, and what they do there."""

from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.watching import Watched


class Somebody:
    """A person at a device. Each method does something, then waits until it has worked."""

    lost = "You are offline."
    """What the page says while the server cannot be reached."""

    def __init__(self, name: str, device: BrowserContext, address: str) -> None:
        self.name, self.device, self.address = name, device, address
        self.page: Page = device.new_page()
        self.watched = Watched(self.page)

    def opens(self, path: str) -> None:
        self.page.goto(path if "://" in path else self.address + path)

    def presses(self, name: str, within: Locator | None = None, exact: bool = False) -> None:
        (within or self.page).get_by_role("button", name=name, exact=exact).first.click()

    def reads(self, text: str) -> None:
        """The words stand on the page where they can be seen."""
        expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible()

    def does_not_read(self, text: str) -> None:
        expect(self.page.get_by_text(text).filter(visible=True)).to_have_count(0)

    def is_connected(self) -> None:
        """The page is alive, and all that was done on it has arrived."""
        expect(self.page.get_by_text("Saved", exact=False).first).to_be_visible()

    def knows_that_the_server_is_gone(self) -> None:
        self.reads(self.lost)

    def is_back(self) -> None:
        self.does_not_read(self.lost)


class Participant(Somebody):
    """Somebody who makes cards and votes."""

    def joins(self, code: str) -> None:
        self.opens(f"/join/{code}")
        self.page.get_by_label("Your name").fill(self.name)
        self.presses("Join the room")
        self.page.wait_for_url(f"**/rooms/{code}")
        self.is_connected()

    def comes_back(self, code: str, personal: str) -> None:
        """On another device, with the code that a facilitator has shown."""
        self.opens(f"/join/{code}")
        self.page.get_by_text("I was here before").click()
        self.page.get_by_label("Your personal code").fill(personal)
        self.presses("Take my seat again")
        self.page.wait_for_url(f"**/rooms/{code}")
        self.is_connected()

    def is_in(self, round: str) -> None:
        """The page shows this round; what is written from now on belongs to it."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(round)

    def sits_with(self, team: str) -> None:
        self.presses(f"Sit with {team}")
        self.reads("You sit here")

    def understands_the_recap(self) -> None:
        self.presses("Understood")

    def goes_to(self, tab: str) -> None:
        self.page.get_by_role("navigation").get_by_role("button", name=tab).click()

    def says(self, line: str) -> None:
        self.page.get_by_label("Your line").fill(line)
        self.presses("Post my line")
        self.reads(line)

    def types(self, title: str, **fields: str) -> None:
        """Into the form of a card, which is not posted yet. Fields are named by their ids."""
        self.page.locator("#card-title").fill(title)
        for id, text in fields.items():
            self.page.locator(f"#field-{id}").fill(text)

    def posts(self, title: str, **fields: str) -> None:
        self.types(title, **fields)
        self.presses("Post")
        expect(self.card(title).first).to_be_visible()

    def posts_for_later(self, title: str, **fields: str) -> None:
        """While there is no server: the card is kept on this device."""
        self.types(title, **fields)
        self.presses("Post")
        self.reads("1 kept here")

    def has_typed(self, title: str, **fields: str) -> None:
        """What stands in the form of a card that was never posted."""
        expect(self.page.locator("#card-title")).to_have_value(title)
        for id, text in fields.items():
            expect(self.page.locator(f"#field-{id}")).to_have_value(text)

    def revises(self, title: str, **fields: str) -> None:
        self.presses(f"Revise {title}")
        for id, text in fields.items():
            self.page.locator(f"#field-{id}").fill(text)
        self.presses("Post version")

    def card(self, title: str) -> Locator:
        return self.page.get_by_role("article", name=title).filter(visible=True)

    def marks(self, title: str, mark: str) -> None:
        button = self.card(title).get_by_role("button", name=mark)
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")

    def challenges(self, title: str, text: str) -> None:
        self.presses(f"Challenge {title}")
        asked = self.page.get_by_role("dialog")
        asked.get_by_label("The operator’s").check()
        asked.get_by_label("What happens if?").fill(text)
        self.presses("Challenge", within=asked, exact=True)
        self.reads(text)

    def answers(self, title: str, answer: str, text: str) -> None:
        card = self.card(title).filter(has=self.page.get_by_role("button", name="Answer")).first
        card.get_by_text(answer, exact=True).click()
        card.get_by_label("In one line").fill(text)
        self.presses("Answer", within=card, exact=True)
        self.reads(text)

    def borrows(self, title: str, into: str, what: str, change: str) -> None:
        self.presses(f"Borrow from {title}")
        asked = self.page.get_by_role("dialog")
        asked.get_by_label("Into which card of yours?").select_option(label=into)
        asked.get_by_label("what do you take?").fill(what)
        asked.get_by_label("what do you change?").fill(change)
        self.presses("Borrow with credit", within=asked)
        self.reads("Borrowed with credit.")

    def scores(self, title: str, mark: int) -> None:
        """On a paper that rates its options; it counts once it is handed in."""
        option = self.page.get_by_role("listitem").filter(has_text=title)
        option.get_by_role("radio", name=str(mark), exact=True).check()
        self.hands_in()

    def chooses(self, title: str) -> None:
        self.page.get_by_role("radio", name=title).check()
        self.hands_in()

    def hands_in(self) -> None:
        hand_in = self.page.get_by_role("button", name="Hand in").filter(visible=True)
        if hand_in.count():
            hand_in.click()
        self.reads("Your paper is in.")


class Sponsor(Somebody):
    """Somebody who states the mandate, answers requests and takes the pack home."""

    def comes(self, link: str) -> None:
        self.opens(link)
        self.page.get_by_label("Your name").fill(self.name)
        self.presses("Join the room")
        self.page.wait_for_url("**/sponsor")
        expect(self.page.get_by_role("main")).to_be_visible()

    def answers(self, asked: str, answer: str, reason: str) -> None:
        request = self.page.get_by_role("article").filter(has_text=asked)
        self.presses(answer, within=request)
        request.get_by_label("Which limits").fill(reason)
        self.presses("Answer", within=request, exact=True)
        self.does_not_read("Not now")

    def downloads_the_pack(self, to: Path) -> Path:
        return saved_pack(self, self.page.get_by_role("main"), "For the sponsor", to)


class Projector(Somebody):
    """The wall that everybody looks at; nobody touches it."""

    lost = "The connection is gone."

    def shows_up(self, link: str) -> None:
        self.opens(link)
        self.page.wait_for_url("**/screen")


def saved_pack(person: Somebody, place: Locator, variant: str, to: Path) -> Path:
    """The zip behind the button, made for the facilitators, the sponsor or everybody."""
    place.get_by_label(variant).check()
    with person.page.expect_download() as waiting:
        person.presses("Download the pack", within=place)
    path = to / person.name / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path
