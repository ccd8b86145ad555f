// Every behaviour of the cockpit, by the name that its page uses in x-data.

import { answerRequest } from "./sponsor_request.js";
import { question } from "./cockpit_ask.js";
import { answering } from "./answering.js";
import { ballotBook } from "./cockpit_ballots.js";
import { ballotSlip } from "./cockpit_slip.js";
import { bell } from "./bell.js";
import { bellRope } from "./cockpit_bell.js";
import { cockpit } from "./cockpit_page.js";
import { champions } from "./champions.js";
import { dates } from "./dates.js";
import { decisionBook } from "./cockpit_decisions.js";
import { door } from "./cockpit_door.js";
import { flood } from "./cockpit_flood.js";
import { glossary } from "./glossary.js";
import { horizons } from "./horizons.js";
import { mandate } from "./sponsor_mandate.js";
import { messages } from "./cockpit_talk.js";
import { newBallot } from "./cockpit_new_ballot.js";
import { pack } from "./cockpit_pack.js";
import { pageTurner } from "./cockpit_pages.js";
import { panel } from "./cockpit_panel.js";
import { parking } from "./parking.js";
import { people } from "./cockpit_people.js";
import { pictures } from "./pictures.js";
import { rail } from "./cockpit_rail.js";
import { remote } from "./cockpit_remote.js";
import { gates } from "./gates.js";
import { harvest } from "./cockpit_harvest.js";
import { resultGroups } from "./result_groups.js";
import { resultRows } from "./result_rows.js";
import { resultStages } from "./result_stages.js";
import { roundSheet, newRound } from "./cockpit_round.js";
import { saved } from "./saved.js";
import { side } from "./cockpit_side.js";
import { teamBoard } from "./cockpit_team.js";
import { tile } from "./cockpit_tile.js";
import { trimming } from "./cockpit_trimming.js";
import { wall } from "./cockpit_wall.js";
import { figures } from "./cockpit_figures.js";
import { gaps } from "./cockpit_gaps.js";
import { links } from "./cockpit_links.js";
import { lot } from "./cockpit_lot.js";
import { mixing } from "./cockpit_mixing.js";
import { noted } from "./profile.js";
import { nudge } from "./cockpit_nudge.js";
import { packMaking } from "./pack_making.js";

export const components = {
  answering,
  answerRequest,
  ballotBook,
  ballotSlip,
  bell,
  bellRope,
  champions,
  cockpit,
  dates,
  decisionBook,
  door,
  flood,
  figures,
  gaps,
  glossary,
  horizons,
  links,
  lot,
  mandate,
  messages,
  mixing,
  newBallot,
  newRound,
  noted,
  nudge,
  pack,
  pageTurner,
  panel,
  parking,
  people,
  pictures,
  question,
  rail,
  remote,
  gates,
  harvest,
  resultGroups,
  resultRows,
  resultStages,
  roundSheet,
  saved,
  side,
  teamBoard,
  tile,
  trimming,
  wall,
  packMaking,
};
