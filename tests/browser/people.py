"""Who takes part in these stories, each at a device of their own, and what they do there."""

from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.browser import chromium
from tests.browser.somebody import Somebody
from tests.browser.voter import Voter


class Participant(Voter):
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

    def tells_what_they_do(self, work: str, level: str, tick: str) -> None:
        self.page.get_by_text("Tell the facilitator what you do").click()
        self.page.get_by_label("Work, in a word or two").fill(work)
        self.page.get_by_label("Level").select_option(label=level)
        self.page.get_by_role("checkbox", name=tick).check()
        self.presses("Tell it")
        self.reads("Noted. Teams are mixed by it.")

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
            self.fills(self.page.locator(f"#field-{id}"), text)

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
            self.fills(self.page.locator(f"#field-{id}"), text)
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

    def dictates_to(self, holder: str) -> None:
        """Somebody else holds the pen: the card in the form becomes theirs."""
        self.picks(self.page.get_by_role("radio", name=f"Dictate to {holder}"))

    def climbs(self, title: str, **fields: str) -> None:
        """One rung up, with what the next rung asks for."""
        self.presses(f"One rung up for {title}")
        asked = self.page.get_by_role("dialog")
        for id, text in fields.items():
            self.fills(asked.locator(f"#field-{id}"), text)
        self.presses("One rung up", within=asked)

    def borrows(self, title: str, into: str, what: str, change: str) -> None:
        self.presses(f"Borrow from {title}")
        asked = self.page.get_by_role("dialog")
        asked.get_by_label("Into which card of yours?").select_option(label=into)
        asked.get_by_label("what do you take?").fill(what)
        asked.get_by_label("what do you change?").fill(change)
        self.presses("Borrow with credit", within=asked)
        self.reads("Borrowed with credit.")


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
    button = place.get_by_role("button", name="Download the pack").first
    with person.page.expect_download(timeout=chromium.PACKING) as waiting:
        button.click(timeout=chromium.PACKING)
    path = to / person.name / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path
