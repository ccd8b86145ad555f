"""An evening about renewal, played by hand: rated, talked about, rated again, and what follows."""

import zipfile

from playwright.sync_api import expect

DESIGN = "How well do we renew ourselves"
AREAS = ("Vision and strategy", "Management", "Organisation", "Tools and information")
CHALK, TILL, PUB = "The chalk mark", "Two at the till", "What the café over the road does"
SLIP = "The slip in the bag"
HOUR = "The Thursday half hour"
WALL = "The wall of small things"


def test_an_evening_about_renewal(room, tmp_path):
    everybody_arrives_and_rates_in_the_lobby(room)
    the_sponsor_says_what_will_stop(room)
    each_rates_alone(room)
    the_spread_is_talked_about(room)
    they_rate_again_and_something_moves(room)
    practices_come_from_inside_first(room)
    the_fair_shows_what_others_would_use(room)
    practices_climb_one_rung(room)
    four_barriers_are_answered(room)
    the_next_stage_only(room)
    points_are_spent(room)
    each_pledges(room)
    the_room_closes_with_dates(room)
    the_sponsor_opens_the_pack(room, tmp_path)


def everybody_arrives_and_rates_in_the_lobby(room):
    room.opens(DESIGN)
    room.gathers()
    room.fay.asks_before_the_start()
    for person, stages in ((room.maya, (3, 2, 3, 2)), (room.omar, (1, 2, 1, 1))):
        person.presses("Answer before we start")
        rates(person, stages)
    room.is_in_order()
    room.shows_the_top(renewal_survey_phone=room.omar, renewal_lobby=room.ana)


def rates(person, stages):
    for area, stage in zip(AREAS, stages, strict=True):
        person.rates(area, stage)
    person.hands_in()


def the_sponsor_says_what_will_stop(room):
    room.fay.ends_the_ballot("2 of 3")
    room.fay.reveals_the_result()
    room.starts("Arrive", instead_of_what_runs=False)
    room.maya.says("I moved the till so that two can stand there")
    room.starts("Why renewal")
    room.sol.presses("Change it")
    room.sol.page.get_by_label("What you will stop doing").fill("Asking for a business case twice")
    room.sol.presses("State the mandate")
    room.sol.reads("Asking for a business case twice")
    room.is_in_order()


def each_rates_alone(room):
    room.starts("Rate alone")
    room.fay.opens_the_ballot("Rate alone")
    rates(room.maya, (3, 2, 3, 2))
    rates(room.ana, (2, 2, 3, 2))
    for area, stage in zip(AREAS[:3], (1, 2, 1), strict=True):
        room.omar.rates(area, stage)
    room.omar.cannot_judge(AREAS[3])
    room.omar.hands_in()
    room.is_in_order()
    room.shows_the_top(renewal_rate_alone=room.maya, renewal_rate_alone_phone=room.omar)
    room.fay.ends_the_ballot("3 of 3")
    room.fay.reveals_the_result()


def the_spread_is_talked_about(room):
    room.starts("Talk about the spread")
    room.maya.reads("If you said")
    room.projector.reads(AREAS[0])
    room.omar.presses(f"Put it on a card: what you saw about {AREAS[2]}")
    room.omar.posts(
        "The suggestion box has no key",
        stage="left to a chosen few",
        seen="Nobody could say who empties it.",
    )
    room.ana.goes_to("Gallery")
    room.ana.reads("The suggestion box has no key")
    room.is_in_order()
    room.shows_the_top(renewal_spread=room.maya, renewal_spread_phone=room.omar)
    room.shows_the_top(renewal_projector_spread=room.projector)


def they_rate_again_and_something_moves(room):
    room.starts("Rate again")
    room.fay.asks_again("Rate again")
    rates(room.maya, (2, 2, 2, 2))
    rates(room.ana, (2, 2, 2, 2))
    rates(room.omar, (2, 2, 1, 1))
    room.fay.ends_the_ballot("3 of 3")
    room.fay.reveals_the_result()
    room.projector.reads("Median 3 → 2")
    book = room.fay.panel("b")
    expect(book).to_contain_text("Median 3 → 2")
    room.is_in_order()
    room.shows_the_top(renewal_cockpit_movement=room.fay, renewal_projector_movement=room.projector)
    room.fay.shuts(book)


def practices_come_from_inside_first(room):
    room.starts("Practices in our heads")
    room.maya.posts(CHALK, rung="in somebody's head", recipe="Chalk the hour on the step")
    room.omar.picks(room.omar.page.get_by_role("radio", name="Seen outside"))
    room.omar.types(PUB, rung="in somebody's head", recipe="They warm the cups")
    room.omar.presses("Post")
    room.omar.sees("Inside first: references from outside open when")
    room.is_in_order()
    room.shows_the_top(renewal_inside_first_phone=room.omar, renewal_cockpit_harvest=room.fay)
    why = room.fay.page.get_by_label("Why references from outside open early")
    why.fill("Amber is one person")
    why.press("Enter")
    room.fay.reads("Amber is one person")
    room.omar.has_typed(PUB, recipe="They warm the cups")
    room.omar.presses("Post")
    expect(room.omar.card(PUB).first).to_be_visible()
    room.omar.posts(SLIP, rung="in somebody's head", recipe="A slip in each bag says who packed it")
    room.is_in_order()


def the_fair_shows_what_others_would_use(room):
    room.starts("Practice fair")
    room.fay.opens_the_ballot("Practice fair")
    room.omar.marks_on_paper(CHALK, "I would use it")
    room.maya.marks_on_paper(SLIP, "We already do")
    room.ana.marks_on_paper(SLIP, "I would use it")
    room.is_in_order()
    room.shows_the_top(renewal_fair=room.maya, renewal_fair_phone=room.omar)
    room.fay.ends_the_ballot("3 of 3")
    room.fay.reveals_the_result()
    room.is_in_order()
    room.shows_the_top(renewal_projector_fair=room.projector)


def practices_climb_one_rung(room):
    room.starts("Break")
    room.starts("One rung up")
    room.maya.presses(f"One rung up for {CHALK}")
    asked = room.maya.page.get_by_role("dialog")
    room.maya.presses("One rung up", within=asked)
    room.maya.reads("Fill this in before you post.")
    room.is_in_order()
    room.shows_the_top(renewal_rung_asks=room.maya)
    room.maya.presses("Close", within=asked)
    room.maya.climbs(CHALK, second_user="The choir")
    rung = room.maya.page.get_by_role("listitem", name="Shown or told")
    expect(rung).to_contain_text(CHALK)
    room.is_in_order()
    room.shows_the_top(renewal_ladder=room.maya, renewal_ladder_phone=room.omar)


def four_barriers_are_answered(room):
    room.starts("Four barriers")
    for barrier in BARRIERS[:3]:
        room.maya.posts(
            f"Against: {barrier[:20]}", barrier=barrier, severity="often", counter_move=HOUR
        )
    pack = room.fay.panel("o")
    expect(pack).to_contain_text("The pack waits.")
    expect(pack).to_contain_text(BARRIERS[3])
    room.is_in_order()
    room.shows_the_top(renewal_cockpit_gate=room.fay, renewal_barriers=room.maya)
    room.omar.posts(
        "Against: counter too", barrier=BARRIERS[3], severity="often", counter_move=WALL
    )
    expect(pack).not_to_contain_text("The pack waits.")
    room.fay.shuts(pack)


BARRIERS = (
    "renewal is not part of daily work",
    "our own people's ideas count less than outside ones",
    "it is seen as cost cutting",
    "it is thought to be for operations only",
)


def the_next_stage_only(room):
    room.starts("Share and borrow")
    room.starts("Next stage only")
    step = {
        "outcome": "An idea is heard within a week",
        "first_step": "Ask on Thursday",
        "size": "small",
        "horizon": "within three months",
    }
    aim = room.maya.page.locator("#field-to_stage")
    expect(aim).to_contain_text("stage 3: across departments")
    expect(aim).not_to_contain_text("stage 4")
    room.maya.posts(HOUR, to_stage="stage 3: across departments", **step)
    room.is_in_order()
    room.shows_the_top(renewal_next_stage=room.maya)
    room.omar.posts(WALL, **step)


def points_are_spent(room):
    room.starts("Spend")
    room.fay.opens_the_ballot("Spend")
    for person, hour in ((room.maya, 70), (room.ana, 60), (room.omar, 40)):
        person.spends(HOUR, hour)
        person.spends(WALL, 100 - hour)
        person.hands_in()
    room.is_in_order()
    room.shows_the_top(renewal_spend=room.maya, renewal_spend_phone=room.ana)
    room.fay.ends_the_ballot("3 of 3")
    room.fay.reveals_the_result()
    room.is_in_order()
    room.shows_the_top(renewal_projector_spend=room.projector)
    room.fay.records_the_decision("Spend", "adopted")


def each_pledges(room):
    room.starts("I will")
    room.omar.posts(
        "Omar teaches the slip",
        champion="Omar",
        about=SLIP,
        i_will="show it to the early shift",
        first_step_by="2030-01-07",
    )
    panel = room.fay.panel("r")
    expect(panel).to_contain_text("Champions")
    room.is_in_order()
    room.shows_the_top(renewal_pledge_phone=room.omar, renewal_cockpit_programme=room.fay)
    room.fay.shuts(panel)


def the_room_closes_with_dates(room):
    room.starts("Close")
    room.maya.says("Warmer")
    pack = room.fay.panel("o")
    pack.get_by_label("Days after").fill("180")
    pack.get_by_label("That is").fill("2030-06-03")
    pack.get_by_label("The question then").fill("Same rating again: what moved?")
    room.fay.presses("Set the date", within=pack)
    expect(pack).to_contain_text("Same rating again: what moved?")
    room.fay.shuts(pack)
    room.fay.closes_the_workshop()
    room.sol.reads("Same rating again: what moved?")
    room.projector.reads("Thank you all.")
    room.is_in_order()
    room.shows_the_top(renewal_projector_close=room.projector, renewal_sponsor_close=room.sol)
    room.shows_the_top(renewal_my_part_phone=room.omar)


def the_sponsor_opens_the_pack(room, folder):
    path = room.sol.downloads_the_pack(folder)
    with zipfile.ZipFile(path) as pack:
        assert pack.testzip() is None
        pack.extractall(path.parent)
    room.sol.opens((path.parent / "03_change_programme.html").as_uri())
    room.sol.reads(HOUR)
    room.is_in_order()
    room.shows_the_top(renewal_programme=room.sol)
