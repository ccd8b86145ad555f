"""The documents that sections make up."""

import pytest

from app.outcome.chapters import FILES, PAGE_ONE, chapter, title
from app.outcome.edition import edition
from app.outcome.parts import parts
from tests.outcome.recorded import brackenline, snapshot

EDITION = edition(snapshot())


def test_every_document_of_the_method_has_files_and_a_title_of_its_own():
    documents = {section.document for section in brackenline().method.sections}
    assert FILES.keys() == documents
    assert len({title(EDITION, document) for document in documents}) == len(documents)


@pytest.mark.parametrize("document", FILES)
def test_all_is_printed_but_page_one_which_stands_alone(document):
    ids = [part.id for part in parts(EDITION, document)]
    assert [part.id for part in chapter(EDITION, document)] == [i for i in ids if i != PAGE_ONE]
