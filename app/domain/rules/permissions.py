"""Who may do what: questions that many rules ask first, answered with the asker's seat."""

from app.domain import commands as asked
from app.domain.commands import Command
from app.domain.people import MAKERS, By, Role, Seat
from app.domain.refusal import Refused
from app.domain.room import Room, Team

STILL_AFTER_CLOSE = (
    asked.TakeSeat,
    asked.ComeBack,
    asked.LeaveRoom,
    asked.CloseRound,
    asked.CloseBallot,
    asked.CloseWorkshop,
    asked.ReopenWorkshop,
    asked.ArchiveWorkshop,
    asked.RecordDecision,
    asked.AnswerRequest,
    asked.NoteReaction,
    asked.SetRenewal,
    asked.NotePack,
    asked.WriteLead,
    asked.RewordLine,
    asked.HideLine,
    asked.OrderLines,
    asked.ContestLine,
    asked.ReportStatus,
)
STILL_IN_ARCHIVE = (
    asked.ComeBack,
    asked.LeaveRoom,
    asked.CloseRound,
    asked.CloseBallot,
    asked.ArchiveWorkshop,
    asked.NotePack,
)


def stage_allows(room: Room, command: Command) -> None:
    """Refuse what comes before the room is open or after the workshop is closed."""
    if room.design is None and not isinstance(command, asked.OpenRoom):
        raise Refused("This room does not exist. Check the code.", code="not_found")
    if room.stage == "closed" and not isinstance(command, STILL_AFTER_CLOSE):
        raise Refused(
            "This workshop is closed. A facilitator can reopen it, with a reason.", code="closed"
        )
    if room.stage == "archived" and not isinstance(command, STILL_IN_ARCHIVE):
        raise Refused("This workshop is in the archive. It can only be read.", code="closed")


def the_room(by: By) -> None:
    """Refuse everybody but the room itself."""
    if not by.is_room:
        raise Refused("Only the room itself does that.", code="forbidden")


def seated(room: Room, by: By) -> Seat:
    """Anybody who has a seat and was let in."""
    if by.person is not None and by.person in room.removed:
        raise Refused("You were removed from this room.", code="forbidden")
    seat = room.seats.get(by.person) if by.person else None
    if seat is None:
        raise Refused("You have no seat in this room. Come in with its code.", code="forbidden")
    if seat.waiting:
        raise Refused("Please wait until a facilitator lets you in.", code="forbidden")
    return seat


def facilitator(room: Room, by: By) -> Seat:
    seat = seated(room, by)
    if seat.role is not Role.FACILITATOR:
        raise Refused("Only a facilitator can do that.", code="forbidden")
    return seat


def maker(room: Room, by: By) -> Seat:
    """A participant or a guest, in a team or not yet."""
    seat = seated(room, by)
    if seat.role not in MAKERS:
        raise Refused("Only participants and guests can do that.", code="forbidden")
    return seat


def team_maker(room: Room, by: By) -> tuple[Seat, str]:
    """A participant or a guest who sits in a team, and that team's id."""
    seat = maker(room, by)
    if seat.team is None:
        raise Refused(
            "You are not in a team yet. Choose one, then send it again.", code="forbidden"
        )
    return seat, seat.team


def maker_or_facilitator(room: Room, by: By) -> Seat:
    seat = seated(room, by)
    if seat.role not in MAKERS and seat.role is not Role.FACILITATOR:
        raise Refused("Sponsors and observers cannot do that.", code="forbidden")
    return seat


def sponsor(room: Room, by: By) -> Seat:
    seat = seated(room, by)
    if seat.role is not Role.SPONSOR:
        raise Refused("Only a sponsor can do that.", code="forbidden")
    return seat


def sponsor_or_facilitator(room: Room, by: By) -> Seat:
    seat = seated(room, by)
    if seat.role not in (Role.SPONSOR, Role.FACILITATOR):
        raise Refused("Only a sponsor or a facilitator can do that.", code="forbidden")
    return seat


def seat_of(room: Room, person: str) -> Seat:
    """The seat of somebody whom a command names."""
    seat = room.seats.get(person)
    if seat is None or person in room.removed:
        raise Refused("That person is not in this room.", code="not_found")
    return seat


def team_of(room: Room, team: str) -> Team:
    """The team that a command names."""
    if team not in room.teams:
        raise Refused("There is no such team in this room.", code="not_found")
    return room.teams[team]
