"""A picture comes onto a card by keyboard, is seen by the team, and by all once the card is."""

from playwright.sync_api import expect

from tests.browser.test_workshop import DESIGN, KEY_SAFE
from tests.web.uploading import photo

SHOWS = "The lock beside the door"
PHOTO = {"name": "IMG_4711.jpg", "mimeType": "image/jpeg", "buffer": photo(size=(1200, 900))}


def test_a_picture_is_seen_by_whoever_sees_the_card(room):
    omar_writes_a_card(room)
    he_adds_a_picture_by_keyboard(room)
    his_team_sees_it_and_nobody_else(room)
    all_see_it_when_the_card_is_shared(room)
    he_takes_it_away(room)


def omar_writes_a_card(room):
    room.opens(DESIGN)
    room.gathers()
    room.ravi.joins(room.code)
    room.ravi.sits_with("Amber")
    for title in ("Connect", "The moment", "Alone first", "One service"):
        room.starts(title, instead_of_what_runs=title != "Connect")
    room.omar.posts(KEY_SAFE, customer_gets="A key", threshold="A code by text")


def he_adds_a_picture_by_keyboard(room):
    omar = room.omar
    omar.page.get_by_role("button", name=f"Add a picture to {KEY_SAFE}").press("Enter")
    file = omar.page.get_by_label("A picture", exact=True)
    expect(file).to_be_focused()
    room.shows(picture_form_empty=omar)
    file.set_input_files({**PHOTO, "name": "notes.txt", "mimeType": "text/plain"})
    omar.reads("Only PNG, JPEG and WebP")
    file.set_input_files(PHOTO)
    words = omar.page.get_by_label("What does it show?")
    expect(words).to_be_focused()
    expect(omar.page.get_by_role("button", name="Add it")).to_be_disabled()
    words.press_sequentially(SHOWS)
    room.is_in_order()
    room.shows(picture_form=omar, picture_form_phone=omar)
    words.press("Enter")
    expect(picture(omar)).to_be_visible()


def picture(person):
    return person.page.get_by_role("img", name=SHOWS).first


def loaded(person):
    expect(picture(person)).to_be_visible()
    person.page.wait_for_function(
        "alt => [...document.images].some((i) => i.alt === alt && i.naturalWidth > 0)", arg=SHOWS
    )


def his_team_sees_it_and_nobody_else(room):
    loaded(room.ravi)
    for person in (room.maya, room.sol, room.projector):
        expect(picture(person)).to_have_count(0)


def all_see_it_when_the_card_is_shared(room):
    room.starts("Sharing")
    room.maya.reads(KEY_SAFE)
    for person in (room.maya, room.sol, room.projector):
        loaded(person)
    room.is_in_order()
    room.shows(
        picture_gallery=room.maya, picture_projector=room.projector, picture_sponsor=room.sol
    )
    panel = room.fay.panel("2")
    loaded(room.fay)
    room.shows(picture_cockpit=room.fay)
    room.fay.shuts(panel)


def he_takes_it_away(room):
    omar = room.omar
    omar.goes_to("Our table")
    omar.page.locator("summary", has_text=KEY_SAFE).click()
    card = omar.card(KEY_SAFE).first
    card.get_by_text("All of it").click()
    room.shows(picture_whole=omar)
    card.get_by_role("button", name=f"Take the picture away: {SHOWS}").click()
    expect(picture(omar)).to_have_count(0)
