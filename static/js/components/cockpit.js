// Every behaviour of the cockpit, by the name that its page uses in x-data.

import { answerRequest } from "./sponsor_request.js";
import { question } from "./cockpit_ask.js";
import { ballotBook } from "./cockpit_ballots.js";
import { ballotSlip } from "./cockpit_slip.js";
import { bell } from "./bell.js";
import { bellRope } from "./cockpit_bell.js";
import { cockpit } from "./cockpit_page.js";
import { decisionBook } from "./cockpit_decisions.js";
import { door } from "./cockpit_door.js";
import { mandate } from "./sponsor_mandate.js";
import { messages, parkingLot } from "./cockpit_talk.js";
import { newBallot } from "./cockpit_new_ballot.js";
import { pack } from "./cockpit_pack.js";
import { panel } from "./cockpit_panel.js";
import { people } from "./cockpit_people.js";
import { rail } from "./cockpit_rail.js";
import { remote } from "./cockpit_remote.js";
import { resultRows } from "./result_rows.js";
import { roundSheet, newRound } from "./cockpit_round.js";
import { saved } from "./saved.js";
import { side } from "./cockpit_side.js";
import { teamBoard } from "./cockpit_team.js";
import { tile } from "./cockpit_tile.js";
import { trimming } from "./cockpit_trimming.js";
import { wall } from "./cockpit_wall.js";

export const components = {
  answerRequest,
  ballotBook,
  ballotSlip,
  bell,
  bellRope,
  cockpit,
  decisionBook,
  door,
  mandate,
  messages,
  newBallot,
  newRound,
  pack,
  panel,
  parkingLot,
  people,
  question,
  rail,
  remote,
  resultRows,
  roundSheet,
  saved,
  side,
  teamBoard,
  tile,
  trimming,
  wall,
};
