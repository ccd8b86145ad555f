"""Which fields of events hold what people typed: what goes once somebody asks to be forgotten.

Every field that can hold text stands in exactly one of the tables here; a test sees to it, so that
whoever adds an event says what becomes of its words.
"""

from collections.abc import Mapping

from app.domain import events as happened
from app.domain.events import Event

TYPED: Mapping[type[Event], tuple[str, ...]] = {
    happened.MandateStated: ("goal", "fixed", "open", "promise", "stops_doing"),
    happened.TeamAdded: ("name",),
    happened.TeamRenamed: ("name",),
    happened.RoundExtended: ("reason",),
    happened.RoundTrimmed: ("reason",),
    happened.AgendaFitted: ("reason",),
    happened.LastQuestionAnswered: ("text",),
    happened.RoundSkipped: ("reason",),
    happened.RoundInserted: ("design",),
    happened.RoundReopened: ("reason",),
    happened.WorkshopReopened: ("reason",),
    happened.NoteSent: ("text",),
    happened.MessageSent: ("text",),
    happened.LineSaid: ("text",),
    happened.ItemParked: ("text", "reason"),
    happened.RoundNoteKept: ("text",),
    happened.TermDefined: ("term", "meaning", "not_to_be_confused_with"),
    happened.TermSettled: ("term", "meaning"),
    happened.ArtefactPosted: ("title", "fields", "tags", "brought"),
    happened.ArtefactRevised: ("title", "fields", "change", "images"),
    happened.ClashRaised: ("value",),
    happened.ArtefactWithdrawn: ("reason",),
    happened.VersionLinked: ("what", "thanks"),
    happened.MergeProposed: ("title", "fields", "parents"),
    happened.ChallengeRaised: ("text",),
    happened.ChallengeAnswered: ("text",),
    happened.CommentLeft: ("text",),
    happened.OutsideUnlocked: ("reason",),
    happened.BallotOpened: ("title", "question", "option_text", "reason"),
    happened.BallotOpenedAgain: ("amendment",),
    happened.DecisionRecorded: ("text", "reasons", "alternatives", "dissent", "note"),
    happened.SponsorAsked: ("text",),
    happened.RequestAnswered: ("reason",),
    happened.SponsorIntervened: ("text",),
    happened.ReactionNoted: ("text",),
    happened.RenewalSet: ("question",),
    happened.LeadWritten: ("text",),
    happened.LineReworded: ("text", "reason"),
    happened.LineHidden: ("reason",),
    happened.LineContested: ("reason",),
    happened.StatusReported: ("note",),
}
"""What whoever caused the event wrote into it."""

TOLD_OF_SOMEBODY: Mapping[type[Event], tuple[str, ...]] = {
    happened.SeatTaken: ("profile",),
    happened.ProfileTold: ("profile",),
}
"""What the event's `person` said of themselves at the door, or a facilitator said of them."""

ON_PAPERS: Mapping[type[Event], tuple[str, ...]] = {happened.BallotClosed: ("papers",)}
"""Reasons that were given with a vote. Nobody can tell whose they are."""

OF_THE_WORKSHOP: Mapping[type[Event], tuple[str, ...]] = {
    happened.RoomOpened: ("design", "method", "title", "teams", "continues"),
}
"""Words of those who hold the workshop, from before anybody was in it; they go with the room."""

DROPPED: Mapping[type[Event], tuple[str, ...]] = {
    happened.RoundNoteKept: ("text",),
    happened.LeadWritten: ("text",),
    happened.LineReworded: ("text",),
}
"""Where nothing at all is better than a mark that something stood here: the card speaks again."""

NO_WORDS = frozenset(
    {
        "kind", "artefact", "ballot", "call", "challenge", "child", "comment", "decision", "item",
        "line", "link", "merge", "message", "note", "parent", "person", "request", "round", "team",
        "trace", "owner", "authors", "teams", "from_team", "to_team", "source", "target", "about",
        "evidence", "before", "runoff_of", "cells", "owners", "order", "selected", "options",
        "inside", "revealed", "minutes", "section", "field", "type", "method", "mark", "params",
        "result", "seed", "variant", "zone", "zoom", "customer_kind", "origin", "date",
        "look_again", "role", "status", "how", "lens", "response", "answer", "by_way_of",
        "seating", "settled_by", "tag",
    }
)  # fmt: skip
"""Fields of these names hold ids, choices, dates and figures, wherever no table above has them."""
