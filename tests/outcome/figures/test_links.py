"""The seven links of a service."""

from app.domain.model.operability import Chain
from app.outcome.figures import links
from tests.outcome.figures.drawn import charts, made, with_room, words


def test_every_tested_service_has_its_links():
    drawing = charts(links)["operability"]
    assert "Cage-full call 3 of 7, without process, performer, measure, roadblock" in drawing.alt
    assert words(drawing).count("7 of 7") == 4


def test_every_link_has_a_name():
    assert len(links.link_names(made())) == Chain(()).of


def test_without_services_there_is_no_chart():
    assert charts(links, with_room(artefacts={})) == {}
