"""Citations, dates and answers in the words of the reader."""

from gettext import NullTranslations

from app.outcome.edition import edition
from app.outcome.sentences import answer, cited, day, method_name, written_day
from tests.outcome.recorded import at, snapshot

EDITION = edition(snapshot())


class German(NullTranslations):
    """A catalogue of a few words."""

    WORDS = {"merged from {parents}": "aus {parents}", "{rank} of {of}": "{rank}. von {of}",
             "mean {n}": "Mittel {n}", "{n} raters": "{n} Stimmen"}  # fmt: skip

    def gettext(self, message):
        return self.WORDS.get(message, message)


def cite(edition, id):
    return cited(edition, edition.citation(edition.room.artefacts[id]))


def test_a_citation_is_one_line():
    assert cite(EDITION, "A-033") == (
        "A-033 v1, Kestrel+Otter, merged from A-028, A-029; B2 1 of 7, mean 4.58, 12 raters; D2, D3"
    )


def test_a_citation_speaks_the_readers_language():
    assert cite(edition(snapshot(), "sponsor", German()), "A-033") == (
        "A-033 v1, Kestrel+Otter, aus A-028, A-029; B2 1. von 7, Mittel 4.58, 12 Stimmen; D2, D3"
    )


def test_a_day_is_the_day_where_the_workshop_was():
    assert day(EDITION, at("2026-10-14T23:30:00+00:00")) == "15 October 2026"
    assert day(EDITION, None) == ""


def test_a_date_that_is_none_stays_as_it_was_typed():
    assert written_day(EDITION, "2026-11-13") == "13 November 2026"
    assert written_day(EDITION, "after Easter") == "after Easter"


def test_an_open_request_is_not_answered_yet():
    assert [answer(EDITION, said) for said in ("yes", "yes_limited", "date", "no", None)] == [
        "Yes", "Yes, limited", "By a date", "No", "Not answered yet",
    ]  # fmt: skip


def test_a_method_has_a_name_for_people():
    assert method_name(EDITION, "schulze") == "ranking, Schulze"
    assert method_name(EDITION, "a new one") == "a new one"
