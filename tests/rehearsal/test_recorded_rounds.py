"""The recorded bells and what was said beside the cards."""

from app.rehearsal.recorded_rounds import bells, last_question, talk
from tests.rehearsal.recorded import RECORDING, of_kind


def test_every_round_is_started_in_its_order():
    started = [move.data["round"] for move in of_kind(bells(RECORDING), "start_round")]
    assert started == [round["id"] for round in RECORDING.record["rounds"]]


def test_a_trim_names_the_new_length():
    lunch = next(m for m in of_kind(bells(RECORDING), "trim_round") if m.data["round"] == "r14")
    assert lunch.data["minutes"] == 40


def test_parked_items_terms_and_dates_are_said_again():
    kinds = [move.kind for move in talk(RECORDING)]
    counts = [kinds.count(kind) for kind in ("park_item", "define_term", "set_renewal")]
    assert counts == [5, 5, 3]


def test_the_last_question_is_answered_again_in_the_order_of_the_record():
    moves = list(last_question(RECORDING))
    assert [move.who for move in moves] == ["p02", "p04", "p07", "p13", "p14", "p20"]
    assert {move.kind for move in moves} == {"answer_last_question"}
    assert [move.at for move in moves] == sorted(move.at for move in moves)
