"""How the sponsor answers: openly at once, or later; a room of laters was not answered."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.room import Request

MOST_LATER = 0.25
"""Share of answers that may be put off before the room is told."""


@dataclass(frozen=True, slots=True)
class Answers:
    asked: int
    answered: int
    later: int

    @property
    def share_later(self) -> float:
        return self.later / self.answered if self.answered else 0.0

    @property
    def too_many_later(self) -> bool:
        return self.share_later > MOST_LATER


def answers(requests: Iterable[Request]) -> Answers:
    given = [request.answer for request in requests]
    return Answers(len(given), sum(each is not None for each in given), given.count("date"))
