"""The chain of work and what threatens it."""

from app.outcome.figures import chain
from tests.outcome.figures.drawn import charts, fields, made, standing, with_room, words


def test_every_step_says_who_leads_and_what_changes():
    drawing = charts(chain)["chain-A-056"]
    assert "Tell (new, returns service owner)" in drawing.alt
    assert {"Offer", "Tell", "Settle", "stays", "changed", "new"} <= set(words(drawing))


def test_roadblocks_are_printed_next_to_the_promise_they_threaten():
    alt = charts(chain)["chain-A-056"].alt
    assert "Cracked screens in the rain (physics, 3), Show-a-code hand-over" in alt


def test_a_long_chain_goes_on_below():
    steps = [{"name": f"Step {n}", "lead": "", "change": "new"} for n in range(15)]
    long = fields(made().room.artefacts["A-056"], steps=steps)
    short = charts(chain)["chain-A-056"].sheet.height
    drawing = charts(chain, with_room(artefacts=standing(A_056=long), traces=()))["chain-A-056"]
    assert "Step 14" in drawing.alt
    assert drawing.sheet.height < 2 * short


def test_a_chain_without_steps_is_not_drawn():
    bare = fields(made().room.artefacts["A-056"], steps=[])
    assert charts(chain, with_room(artefacts=standing(A_056=bare))) == {}
