"""All models in the pack."""

import pytest

from app.outcome.edition import edition
from app.outcome.models.pack import models
from app.outcome.variants import VARIANTS
from tests.outcome.models.reading import ROOMS
from tests.outcome.recorded import empty, snapshot


def test_every_model_has_its_folder():
    folders = {name.split("/")[1] for name in models(edition(snapshot()))}
    assert folders == {"tom.archimate.xml", "leanix", "ardoq", "bpmn", "okf"}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("of", ROOMS.values(), ids=ROOMS)
def test_the_same_record_gives_the_same_bytes(of, variant):
    assert models(edition(of(), variant)) == models(edition(of(), variant))


def test_an_empty_room_has_a_model_and_a_bundle():
    assert set(models(edition(empty()))) == {
        "model/tom.archimate.xml", "model/okf/index.md", "model/okf/log.md",
    }  # fmt: skip
