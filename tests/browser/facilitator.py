"""Fay: runs the room from the cockpit, mostly by its keys."""

from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.browser.people import Somebody, saved_pack


class Facilitator(Somebody):
    """What one does at the desk and in the cockpit."""

    def signs_in(self, link: str) -> None:
        self.opens(link)
        self.page.wait_for_url("**/desk")

    def opens_a_room(self, design: str, title: str, goal: str, teams: tuple[str, ...]) -> str:
        """From the desk, in three steps; the room's code."""
        self.presses(f"Use {design}")
        form = self.page.get_by_role("dialog", name="A new workshop")
        form.get_by_label("Title").fill(title)
        form.get_by_label("The goal, in one sentence").fill(goal)
        self.presses("Next", within=form)
        form.get_by_label("Teams").fill("\n".join(teams))
        form.get_by_label("Your name").fill(self.name)
        self.presses("Open the room", within=form)
        self.page.wait_for_url("**/run")
        self.is_connected()
        return self.page.url.split("/")[-2]

    # ---- keys and panels -------------------------------------------------------------------

    def panel(self, key: str) -> Locator:
        """The dialog behind a key."""
        self.page.keyboard.press(key)
        return self.page.locator("dialog[open]")

    def shuts(self, panel: Locator) -> None:
        assert self.watched.spilt() == []
        self.presses("Close", within=panel)
        expect(panel).to_have_count(0)

    def agrees(self, to: str) -> None:
        """To what the cockpit asks before it does something that matters."""
        self.presses(to, within=self.page.locator("dialog[open]"))
        expect(self.page.locator("dialog[open]")).to_have_count(0)

    # ---- rounds ----------------------------------------------------------------------------

    def starts(self, title: str, instead_of_what_runs: bool = True) -> None:
        """The next round, which must be this one."""
        next_button = self.page.locator(".cockpit__time .button--first")
        expect(next_button).to_contain_text(title)
        self.page.keyboard.press("n")
        if instead_of_what_runs:
            self.agrees(f"Start {title}")
        expect(self.page.locator(".agenda__now")).to_contain_text(title)

    def rings_the_bell(self) -> None:
        self.page.keyboard.press("e")
        self.agrees("Ring the bell")

    def puts_in(self, title: str, kind: str, sight: str, prompt: str) -> None:
        """A round that comes right after the one that runs."""
        form = self.panel("i")
        form.get_by_label("Title").fill(title)
        form.get_by_label("What people read").fill(prompt)
        form.get_by_label("Kind of round").select_option(label=kind)
        form.get_by_label("Who sees the work").select_option(label=sight)
        self.presses("Put it in", within=form)
        expect(form).to_have_count(0)

    def skips(self, title: str) -> None:
        self.page.get_by_role("navigation").get_by_role("button", name=title).click()
        self.presses("Skip it", within=self.page.locator("dialog[open]"))
        expect(self.page.get_by_text("out?")).to_be_visible()
        self.agrees("Skip it")

    # ---- the room --------------------------------------------------------------------------

    def invites(self, place: str) -> str:
        """The link that lets one person in: "Sponsor", "Projector"."""
        door = self.panel("l")
        self.presses(place, within=door, exact=True)
        link = door.locator("#invite")
        expect(link).not_to_have_value("")
        url = link.input_value()
        self.shuts(door)
        return url

    def copies_a_link_for(self, place: str) -> None:
        """With the button, which works where the clipboard is closed to pages too."""
        door = self.panel("l")
        self.presses(place, within=door, exact=True)
        self.presses("Copy", within=door)
        expect(door.get_by_role("button", name="Copied")).to_be_visible()
        self.shuts(door)

    def counts_as_connected(self, people: int) -> None:
        counted = self.page.locator(".people").locator("div").filter(has_text="Connected")
        expect(counted.locator("dd")).to_have_text(str(people))

    def asks_the_sponsor(self, text: str) -> None:
        asked = self.panel("s")
        asked.get_by_label("Ask for something").fill(text)
        self.presses("Ask the sponsor", within=asked)
        expect(asked.get_by_role("article").filter(has_text=text)).to_be_visible()
        self.shuts(asked)

    def looks_again(self, date: str, asking: str) -> None:
        dates = self.panel("r")
        dates.get_by_label("A date to look again").fill(date)
        dates.get_by_placeholder("What do we ask then?").fill(asking)
        self.presses("Add the date", within=dates)
        expect(dates.get_by_label("Date", exact=True)).to_have_value(date)
        self.shuts(dates)

    # ---- ballots and decisions -------------------------------------------------------------

    def opens_the_ballot(
        self, planned_in: str, without: tuple[str, ...] = (), question: str = ""
    ) -> None:
        """The ballot that a round has planned, leaving some of its options out."""
        book = self.panel("b")
        self.presses(f"Prepare the ballot of {planned_in}", within=book)
        form = self.page.get_by_role("dialog", name="Open a ballot")
        if question:
            form.get_by_label("The question people answer").fill(question)
        for title in without:
            form.get_by_role("checkbox", name=title).uncheck()
        self.presses("Open the ballot", within=form)
        expect(form).to_have_count(0)

    def opens_a_ballot_of_our_own(self, title: str, method: str, options: tuple[str, ...]) -> None:
        """Options in words; none where the method's model says them."""
        book = self.panel("b")
        self.presses("A ballot of your own", within=book)
        form = self.page.get_by_role("dialog", name="Open a ballot")
        form.get_by_label("Title").fill(title)
        form.get_by_label("How they vote").select_option(value=method)
        if options:
            form.get_by_label("Options in your own words").fill("\n".join(options))
            self.presses("Add", within=form, exact=True)
        self.presses("Open the ballot", within=form)
        expect(form).to_have_count(0)

    def ends_the_ballot(self, voted: str) -> None:
        """Once this many have voted, in the cockpit's words: "5 of 5"."""
        pane = self.page.locator(".pane--ballot")
        expect(pane).to_contain_text(voted)
        self.presses("End", within=pane, exact=True)
        self.agrees("End the ballot")
        expect(pane.get_by_role("button", name="Reveal")).to_be_visible()

    def asks_before_the_start(self) -> None:
        """What is rated later too, so that people can think about it in the lobby."""
        book = self.panel("b")
        self.presses("Ask before we start", within=book)
        expect(book.get_by_role("article")).to_be_visible()
        self.shuts(book)

    def asks_again(self, in_round: str) -> None:
        book = self.panel("b")
        self.presses(f"Ask again in {in_round}", within=book)
        expect(book.get_by_role("button", name="End the ballot")).to_be_visible()
        self.shuts(book)

    def reveals_the_result(self) -> None:
        self.page.keyboard.press("v")
        expect(self.page.locator(".pane--ballot")).to_have_count(0)

    def runs_off(self) -> None:
        book = self.panel("b")
        self.presses("Run-off", within=book)
        expect(book.get_by_text("Run-off:").first).to_be_visible()
        self.shuts(book)

    def records_the_decision(self, on: str, status: str) -> str:
        """What is written down; the sentence as it stands in the room's decisions."""
        book = self.panel("d")
        self.presses(f"Record the decision of {on}", within=book)
        text = book.get_by_label("What is decided").input_value()
        book.get_by_label("Its cards become").select_option(label=status)
        self.presses("Record it", within=book)
        expect(book.get_by_role("listitem").filter(has_text=text).first).to_be_visible()
        self.shuts(book)
        return text

    # ---- the end ---------------------------------------------------------------------------

    def closes_the_workshop(self) -> None:
        pack = self.panel("o")
        expect(pack).to_contain_text("Close the workshop")
        self.presses("Close the workshop", within=pack)
        self.agrees("Close the workshop")
        expect(self.page.locator(".cockpit__time")).to_contain_text("The workshop is closed.")

    def downloads_the_pack(self, variant: str, to: Path) -> Path:
        panel = self.panel("o")
        path = saved_pack(self, panel, variant, to)
        self.shuts(panel)
        return path
