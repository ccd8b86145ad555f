"""An evening in the clinic: a bold idea meets those who would have to run it, played by hand."""

import zipfile

DESIGN = "Operationally smart clinic"
IDEA, REBUILT = "Repairs while you wait", "Repairs by five, on a Tuesday"
QUESTION = "What really earns the money here?"
EARNS = "The hour after work"
BELTS = "Belts, not bolts"
BLOCKS = {
    "The lift takes one bicycle": "physics",
    "Parts come on Thursdays": "contract",
    "Nobody answers the telephone": "habit",
}
LIFT, PARTS, PHONE = BLOCKS
BENCH, EARLY = "A second bench by the door", "Come at seven, save a fiver"
TEXT = "Text, do not ring"
STEP = "One Tuesday at the station shop"
POSSIBLE = "Early customers unload for us"


def test_an_evening_in_the_clinic(room, tmp_path):
    everybody_arrives_and_says_what_they_do(room)
    the_idea_is_told(room)
    seven_questions_turn_their_pages(room)
    the_last_one_is_put_to_omar_alone(room)
    the_answers_are_read(room)
    those_who_run_it_hold_the_pen(room)
    three_dots_find_what_matters(room)
    ways_round_without_a_new_system(room)
    they_present_and_rebuild(room)
    value_meets_what_can_be_done(room)
    two_lists_and_a_first_step(room)
    an_objection_is_taken_in(room)
    the_clinic_closes(room, tmp_path)


def everybody_arrives_and_says_what_they_do(room):
    room.opens(DESIGN)
    room.gathers()
    room.maya.tells_what_they_do("counter", "on the front line", "meets customers")
    for person in (room.ana, room.omar):
        person.tells_what_they_do("workshop", "on the front line", "runs the daily work")
    room.starts("Arrive", instead_of_what_runs=False)
    room.maya.says("Everything possible; the other side was right about August")
    room.is_in_order()


def the_idea_is_told(room):
    room.starts("The ideas")
    room.maya.posts(IDEA, customer_gets="A bicycle back the same day", threshold="By five")
    room.omar.goes_to("Gallery")
    room.omar.reads(IDEA)
    room.is_in_order()


def seven_questions_turn_their_pages(room):
    room.starts("Seven questions")
    room.maya.reads(QUESTION)
    room.maya.posts(EARNS, text="Four of five repairs come in between five and six")
    turns = room.fay.page.get_by_role("button", name="One page on")
    for question in QUESTIONS[1:4]:
        turns.click()
        room.omar.reads(question)
    room.omar.goes_to("Write")
    room.omar.posts(BELTS, text="The station shop keeps belts on the wall")
    room.projector.reads(QUESTIONS[3])
    room.maya.sees(QUESTIONS[3])
    room.is_in_order()
    room.shows_the_top(clinic_pages=room.maya, clinic_pages_phone=room.omar)
    room.shows_the_top(clinic_projector_page=room.projector, clinic_cockpit_pages=room.fay)


QUESTIONS = (
    QUESTION,
    "Which operational factors make room",
    "Where is there far more room",
    "What makes our best sites",
    "What has to be right",
    "What could customers be rewarded for",
    "What have we not asked about?",
)


def the_last_one_is_put_to_omar_alone(room):
    turns = room.fay.page.get_by_role("button", name="One page on")
    for question in QUESTIONS[4:]:
        turns.click()
        room.projector.reads(question)
    room.omar.sees("To you alone, because you run the work.")
    room.maya.does_not_read("To you alone, because you run the work.")
    room.is_in_order()
    room.shows_the_top(clinic_last_question_phone=room.omar)
    room.omar.page.get_by_label("Your answer").fill("Let regulars fetch their own key")
    room.omar.presses("Tell the facilitators")
    room.fay.reads("Last question: 1 of 2 answered.")
    room.fay.page.get_by_text("Last question: 1 of 2 answered.").click()
    room.fay.reads("Let regulars fetch their own key")
    room.is_in_order()
    room.shows_the_top(clinic_cockpit_coverage=room.fay)
    room.ana.presses("I have nothing to add")
    room.fay.reads("Last question: 2 of 2 answered.")


def the_answers_are_read(room):
    room.starts("Read the answers")
    room.fay.opens_the_ballot("Read the answers")
    room.maya.marks_on_paper(BELTS, "Surprises me")
    room.omar.marks_on_paper(EARNS, "Surprises me")
    room.ana.marks_on_paper(BELTS, "Surprises me")
    room.is_in_order()
    room.fay.ends_the_ballot("3 of 3")
    room.fay.reveals_the_result()
    room.projector.reads(BELTS)
    room.is_in_order()


def those_who_run_it_hold_the_pen(room):
    room.starts("Worst Tuesday")
    room.maya.reads("Ana holds the pen for this kind of card.")
    room.maya.types(LIFT, blocks=IDEA, kind=BLOCKS[LIFT])
    room.maya.presses("Post")
    room.maya.sees("Those who run the work hold the pen for roadblocks.")
    room.is_in_order()
    room.shows_the_top(clinic_pen_refused=room.maya)
    room.maya.has_typed(LIFT)
    room.maya.dictates_to("Ana")
    room.maya.presses("Post")
    room.ana.reads(LIFT)
    for title in (PARTS, PHONE):
        room.omar.posts(title, blocks=IDEA, kind=BLOCKS[title])
    room.maya.does_not_read("hold the pen for roadblocks. Say it")
    room.is_in_order()
    room.shows_the_top(clinic_pen_phone=room.omar)


def three_dots_find_what_matters(room):
    room.starts("The three that matter")
    room.fay.opens_the_ballot("The three that matter")
    for person in (room.maya, room.ana, room.omar):
        for title in BLOCKS:
            person.gives_a_dot(title)
        person.hands_in()
    room.is_in_order()
    room.shows_the_top(clinic_dots_phone=room.ana)
    room.fay.ends_the_ballot("3 of 3")
    room.fay.reveals_the_result()
    room.is_in_order()


def ways_round_without_a_new_system(room):
    room.starts("Break")
    room.starts("Ways round")
    room.ana.sees("rearrange what you have")
    room.ana.posts(
        BENCH, resolves=LIFT, idea="A bench where people wait", kind="rearranges what we have"
    )
    room.omar.posts(
        EARLY, resolves=PARTS, idea="A fiver off", kind="rewards the customer for something"
    )
    room.omar.posts(
        TEXT, resolves=PHONE, idea="The number is on the bag", kind="changes the offer a little"
    )
    room.maya.does_not_read(TEXT)
    room.is_in_order()
    room.shows_the_top(clinic_ways_phone=room.ana)


def they_present_and_rebuild(room):
    room.starts("Sharing")
    room.fay.presses("Draw who presents when")
    room.projector.reads("Lot")
    room.is_in_order()
    room.shows_the_top(clinic_projector_sharing=room.projector)
    room.starts("Borrow and rebuild")
    room.ana.goes_to("Gallery")
    room.ana.borrows(EARLY, BENCH, "The fiver for early birds", "At the station only")
    room.omar.goes_to("My part")
    room.omar.reads("Others borrowed from you")
    room.maya.posts(REBUILT, customer_gets="The same day, one day a week", threshold="By five")
    room.is_in_order()
    room.shows_the_top(clinic_borrowed_phone=room.ana)


def value_meets_what_can_be_done(room):
    room.starts("Value and doability")
    room.fay.opens_the_ballot("Value and doability")
    room.maya.reads("Customer value")
    for person, whole in ((room.maya, (5, 1)), (room.ana, (5, 2)), (room.omar, (4, 1))):
        person.places(IDEA, *whole)
        person.places(REBUILT, 4, 5)
        person.hands_in()
    room.is_in_order()
    room.shows_the_top(clinic_grid=room.maya, clinic_grid_phone=room.omar)
    room.fay.ends_the_ballot("3 of 3")
    room.fay.reveals_the_result()
    room.projector.reads(REBUILT)
    room.is_in_order()
    room.shows_the_top(clinic_projector_grid=room.projector)


def two_lists_and_a_first_step(room):
    room.starts("Two lists")
    room.maya.posts(POSSIBLE, statement="They lift their own bicycle onto the bench")
    room.starts("First steps")
    room.omar.posts(
        STEP,
        outcome="Twelve bicycles back by five",
        first_step="Carry the bench over on Monday",
        size="small",
        horizon="this week",
        stop_rule="More than two wait past five",
    )
    room.is_in_order()


def an_objection_is_taken_in(room):
    harm = "On the first Tuesday I am alone in the shop"
    room.starts("Any reason not to")
    room.fay.opens_the_ballot("Any reason not to")
    room.maya.consents()
    room.ana.objects(harm)
    room.omar.consents()
    room.is_in_order()
    room.shows_the_top(clinic_objection_phone=room.ana)
    room.fay.ends_the_ballot("3 of 3")
    room.fay.reveals_the_result()
    room.projector.reads("objection")
    room.is_in_order()
    room.shows_the_top(clinic_projector_objection=room.projector)
    amended = "From the second Tuesday on, when two are there: any reason not to?"
    room.fay.opens_the_ballot("Any reason not to", question=amended)
    room.ana.reads(amended)
    room.maya.consents()
    room.ana.is_content_with_the_change(harm)
    room.omar.consents()
    room.fay.ends_the_ballot("3 of 3")
    room.fay.reveals_the_result()
    room.projector.reads("Adopted")
    room.is_in_order()
    room.fay.records_the_decision("Any reason not to", "adopted")


def the_clinic_closes(room, folder):
    room.starts("Close")
    room.omar.says("Come and carry the bench")
    room.fay.closes_the_workshop()
    room.projector.reads("Thank you all.")
    room.is_in_order()
    room.shows_the_top(clinic_projector_close=room.projector)
    path = room.sol.downloads_the_pack(folder)
    with zipfile.ZipFile(path) as pack:
        assert pack.testzip() is None
        pack.extractall(path.parent)
    room.sol.opens((path.parent / "01_one_page.html").as_uri())
    room.sol.reads(STEP)
    room.is_in_order()
