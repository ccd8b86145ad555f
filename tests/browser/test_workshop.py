"""A workshop in eight windows, from the sign-in link to the pack in the sponsor's hands."""

import zipfile

import pytest

DESIGN = "Ninety-minute remote sprint"

CALL_BACK = "Call back within the hour"
KEY_SAFE = "A key safe at the door"


@pytest.fixture
def house(house_of_its_own):
    return house_of_its_own


def test_a_workshop_from_the_sign_in_link_to_the_pack(room, tmp_path):
    fay_opens_a_room_from_her_desk(room)
    everybody_arrives(room)
    they_connect(room)
    each_writes_alone(room)
    teams_build_unseen(room)
    the_bell_rings_and_a_latecomer_comes(room)
    all_walk_the_gallery(room)
    a_challenge_is_raised_and_answered(room)
    something_is_borrowed_with_credit(room)
    a_ballot_ends_in_a_tie_and_a_run_off(room)
    the_decision_is_recorded(room)
    the_sponsor_answers(room)
    the_workshop_closes(room)
    both_take_the_pack_home(room, tmp_path)


def fay_opens_a_room_from_her_desk(room):
    room.fay.signs_in(room.house.sign_in)
    room.is_in_order()
    room.shows(desk=room.fay)
    room.opens(DESIGN)
    room.ana.opens(f"/join/{room.code}")
    room.maya.opens("/")
    room.is_in_order()
    room.shows(front_door=room.maya, front_door_phone=room.ana)


def everybody_arrives(room):
    room.gathers()
    room.ravi.joins(room.code)
    room.ravi.sits_with("Amber")
    room.omar.reads("Ravi")
    room.is_in_order()
    room.shows(lobby=room.maya, lobby_phone=room.ana, cockpit_lobby=room.fay)
    room.shows(projector_before_the_start=room.projector)


def they_connect(room):
    room.starts("Connect", instead_of_what_runs=False)
    room.maya.says("At home; the form that asked my name three times")
    room.omar.says("On the train; a parcel that came back")
    room.ana.reads("a parcel that came back")
    room.is_in_order()


def each_writes_alone(room):
    room.starts("The moment")
    room.starts("Alone first")
    room.maya.posts("Ask once", customer_gets="One form", threshold="One page")
    room.ana.does_not_read("Ask once")
    room.fay.does_not_read("Ask once")
    room.is_in_order()
    room.shows(alone_phone=room.ana)


def teams_build_unseen(room):
    room.starts("One service")
    room.ana.reads("Ask once")
    room.maya.posts(
        CALL_BACK, customer_gets="A call from somebody who knows", threshold="A call the same day"
    )
    room.ana.reads(CALL_BACK)
    room.omar.posts(KEY_SAFE, customer_gets="A key without an office", threshold="A code by text")
    room.ravi.reads(KEY_SAFE)
    room.maya.does_not_read(KEY_SAFE)
    room.projector.does_not_read(KEY_SAFE)
    room.sol.does_not_read(KEY_SAFE)
    room.is_in_order()
    room.shows(unseen=room.maya, unseen_phone=room.ana, cockpit=room.fay)
    room.shows(projector_unseen=room.projector)


def the_bell_rings_and_a_latecomer_comes(room):
    room.lena.joins(room.code)
    room.lena.understands_the_recap()
    room.lena.goes_to("People")
    room.lena.sits_with("Amber")
    room.fay.rings_the_bell()
    room.omar.reads("Thirty seconds to finish your sentence.")
    room.is_in_order()
    room.shows(bell_phone=room.omar, projector_bell=room.projector)


def all_walk_the_gallery(room):
    room.fay.puts_in(
        "A silent walk", "Silent reading", "Everybody, without names", "Read all of it."
    )
    room.starts("A silent walk", instead_of_what_runs=False)
    room.maya.reads(KEY_SAFE)
    room.maya.marks(KEY_SAFE, "Like")
    room.is_in_order()
    room.shows(gallery=room.maya, gallery_phone=room.ana, projector_gallery=room.projector)


def a_challenge_is_raised_and_answered(room):
    room.starts("Sharing")
    room.omar.challenges(CALL_BACK, "Who calls when the line is down on a Monday?")
    room.maya.answers(CALL_BACK, "Adapt", "We name a window, not an hour.")
    room.omar.reads("We name a window, not an hour.")
    room.is_in_order()
    room.shows(challenge=room.maya, sponsor_sharing=room.sol)


def something_is_borrowed_with_credit(room):
    room.starts("Borrow")
    room.ravi.borrows(CALL_BACK, KEY_SAFE, "The promise to call", "We call before we come")
    room.maya.reads("borrowed once")
    room.is_in_order()
    room.shows(borrowed=room.ravi)


def a_ballot_ends_in_a_tie_and_a_run_off(room):
    room.fay.skips("Version two")
    room.starts("Score")
    room.fay.opens_the_ballot("Score", without=("Ask once",))
    room.maya.reads("0 to 5, not for your own.")
    for person in (room.maya, room.ana):
        person.scores(KEY_SAFE, 4)
    for person in (room.omar, room.ravi, room.lena):
        person.scores(CALL_BACK, 4)
    room.is_in_order()
    room.shows(ballot=room.maya, ballot_phone=room.omar, projector_ballot=room.projector)
    room.shows(cockpit_ballot=room.fay)
    room.fay.ends_the_ballot("5 of 5")
    room.fay.reveals_the_result()
    room.maya.reads("That is a tie.")
    room.projector.reads("That is a tie.")
    room.is_in_order()
    room.shows(projector_tie=room.projector)
    room.fay.runs_off()
    for person in (room.maya, room.ana, room.lena):
        person.chooses(CALL_BACK)
    for person in (room.omar, room.ravi):
        person.chooses(KEY_SAFE)
    room.fay.ends_the_ballot("5 of 5")
    room.fay.reveals_the_result()
    room.projector.reads(f"{CALL_BACK} goes forward.")
    room.is_in_order()
    room.shows(result=room.maya, result_phone=room.omar, projector_result=room.projector)


def the_decision_is_recorded(room):
    decided = room.fay.records_the_decision("Score", "adopted")
    room.sol.reads(decided)


def the_sponsor_answers(room):
    room.fay.asks_the_sponsor("May two people answer calls from Monday?")
    room.sol.reads("May two people answer calls from Monday?")
    room.is_in_order()
    room.shows(sponsor_request=room.sol)
    room.sol.answers("May two people", "Yes, within limits", "For four weeks, then we look.")
    room.is_in_order()


def the_workshop_closes(room):
    room.fay.closes_the_workshop()
    room.projector.reads("Thank you all.")
    room.sol.reads("Download the pack")
    room.maya.reads(f"{CALL_BACK} goes forward.")
    room.maya.reads("For four weeks, then we look.")
    room.is_in_order()
    room.shows(my_part=room.maya, my_part_phone=room.omar)
    room.shows(projector_close=room.projector, sponsor_pack=room.sol)


def both_take_the_pack_home(room, folder):
    for_fay = room.fay.downloads_the_pack("For the facilitators", folder)
    for_sol = room.sol.downloads_the_pack(folder)
    for person, path in ((room.fay, for_fay), (room.sol, for_sol)):
        with zipfile.ZipFile(path) as pack:
            assert pack.testzip() is None
            pack.extractall(path.parent)
        person.opens((path.parent / "01_one_page.html").as_uri())
        person.reads("Better mornings")
        person.reads(CALL_BACK)
    room.is_in_order()
    room.shows(page_one=room.sol)
