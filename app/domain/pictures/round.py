"""The round that was started last: its bell, what it asks for, and who sees what is made in it."""

from collections.abc import Mapping

from app.domain.clockwork import GRACE_ROUND
from app.domain.design import Asked, Share
from app.domain.pictures.audiences import Facilitators
from app.domain.pictures.lens import Lens
from app.domain.pictures.standing import stands
from app.domain.pictures.steps import is_open, pages
from app.domain.pictures.times import iso_or_none
from app.domain.pictures.view import Keys, Panel, View, each_audience
from app.domain.room import Artefact, Round

WHO_SEES: Mapping[Share, str] = {
    Share.PRIVATE: "me",
    Share.DARK: "team",
    Share.TWILIGHT: "titles",
    Share.GALLERY: "all",
    Share.DAYLIGHT: "all",
    Share.PLENARY: "room",
}


def _round(view: View) -> Keys:
    round = view.current
    if round is None:
        return {}
    kept = _cue(round) if isinstance(view.audience, Facilitators) else {}
    return {"round": {**_clock(view, round), **_task(view, round), **pages(view, round), **kept}}


def _round_reads(view: View) -> tuple[object, ...]:
    room, round = view.room, view.current
    everywhere = round and any(asked.per == "session" for asked in round.design.artefacts)
    cards = room.artefacts if everywhere else view.own_cards
    return room.agenda, room.current, room.method, room.teams, room.links, cards, view.sight


def _clock(view: View, round: Round) -> dict[str, object]:
    return {
        "n": view.room.agenda.index(round) + 1,
        "of": len(view.room.agenda),
        "state": round.state if round.running else "closed",
        "minutes": round.minutes,
        "started_at": iso_or_none(round.started_at),
        "ends_at": iso_or_none(round.ends_for(view.sight.team)),
        "left": round.left,
        "closed_at": iso_or_none(round.closed_at),
        "rev": round.rev,
        "grace_seconds": int(GRACE_ROUND.total_seconds()),
    }


def _task(view: View, round: Round) -> dict[str, object]:
    design = round.design
    share, silent = design.share, design.share is Share.GALLERY
    return {
        "id": round.id,
        "title": design.title,
        "type": design.type,
        "share": share.value,
        "prompt": design.prompt,
        "asks": [_ask(view, asked, round) for asked in design.artefacts],
        "sees": {"who": WHO_SEES[share], "marks": _marks(view, share)},
        "borrow": round.running and not silent,
        "challenge": round.running and not silent,
        "comment": round.running,
    }


def _cue(round: Round) -> dict[str, object]:
    ends = {team: iso_or_none(at) for team, at in round.team_ends.items()}
    return {"cue": round.design.facilitator, "note": round.note, "team_ends": ends}


def _marks(view: View, share: Share) -> list[int]:
    """The marks of the teams that see what this audience makes."""
    if share is Share.PRIVATE:
        return []
    teams = view.room.teams
    if share in (Share.DARK, Share.TWILIGHT):
        own = teams.get(view.sight.team or "")
        return [own.mark] if own else []
    return [team.mark for team in teams.values()]


def _ask(view: View, asked: Asked, round: Round) -> dict[str, object]:
    done = _done(view, asked, round)
    return {**asked_for(view, asked, done), "open": is_open(view, asked, round)}


def asked_for(view: View, asked: Asked, done: int) -> dict[str, object]:
    kind = view.kind(asked.type)
    singular = kind.title if kind else asked.type
    plural = (kind.plural if kind else "") or singular
    return {
        "type": asked.type,
        "label": singular if asked.most == 1 else plural,
        "least": asked.least,
        "most": asked.most,
        "per": asked.per,
        "done": done,
    }


def _done(view: View, asked: Asked, round: Round) -> int:
    """How many of them the team has, as far as it sees; of what all make, how many are seen."""
    lens = Lens(view)
    cards = view.room.artefacts if asked.per == "session" else view.own_cards
    made = (card for card in cards.values() if card.type == asked.type)
    return sum(1 for card in made if _made_in(lens, card, round) and stands(lens, card))


def _made_in(lens: Lens, artefact: Artefact, round: Round) -> bool:
    """Posted or revised in that round, as far as it is seen."""
    return any(v.round == round.id and lens.sight.sees(artefact, v) for v in artefact.versions)


def _clock_only(view: View) -> Keys:
    round = view.current
    return {"round": _clock(view, round)} if round else {}


ROUND = Panel("round", _round_reads, _round, each_audience)
CLOCK = Panel("clock", lambda view: (view.room.agenda, view.room.current), _clock_only)
