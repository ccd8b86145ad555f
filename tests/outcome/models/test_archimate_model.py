"""Elements and relations."""

from app.outcome.models.archimate_model import FOLDERS, WHY, Element, folder_names, related

GOAL = Element("id.goal", "Goal", "Effortless", WHY)
MEASURE = Element("id-M", "Outcome", "Within a day", WHY)


def test_a_relation_that_is_allowed_is_drawn_as_it_is():
    assert related("Realization", MEASURE, GOAL).kind == "Realization"


def test_any_other_becomes_an_association():
    assert related("Realization", GOAL, MEASURE).kind == "Association"


def test_a_relation_is_called_after_its_ends():
    assert related("Realization", MEASURE, GOAL).id == "Realization..id-M..id.goal"


def test_every_folder_has_a_name():
    assert set(folder_names(str)) == set(FOLDERS)
