"""The plateaus of a roadmap."""

from app.outcome.figures import roadmap
from tests.outcome.figures.drawn import charts, made, with_room, words


def test_plateaus_lead_from_today_to_the_target():
    said = words(charts(roadmap)["roadmap"])
    assert {"Today", "First three months", "Year one", "Target"} <= set(said)


def test_the_leading_measure_stands_at_both_ends():
    said = " ".join(words(charts(roadmap)["roadmap"]))
    assert "58 % Clean first scan" in said
    assert "95 % Clean first scan" in said


def test_without_a_measure_only_the_initiatives_are_counted():
    kept = {id: a for id, a in made().room.artefacts.items() if a.type == "initiative"}
    said = " ".join(words(charts(roadmap, with_room(artefacts=kept))["roadmap"]))
    assert "Clean first scan" not in said
    assert "3 initiatives bear fruit" in said
