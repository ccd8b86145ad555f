// Every behaviour of the participant's page, by the name that it uses in x-data.

import { answering } from "./answering.js";
import { audience } from "./audience.js";
import { ballots, paperBasket } from "./ballots.js";
import { bell } from "./bell.js";
import { board } from "./board.js";
import { borrow } from "./borrow.js";
import { oneCard } from "./card.js";
import { pictureForm } from "./picture_form.js";
import { pictures } from "./pictures.js";
import { cardFields } from "./card_fields.js";
import { cardForm } from "./card_form.js";
import { cardFormWords } from "./card_form_words.js";
import { challenge } from "./challenge.js";
import { champions } from "./champions.js";
import { climb } from "./climb.js";
import { gallery } from "./gallery.js";
import { glossary } from "./glossary.js";
import { horizons } from "./horizons.js";
import { growth } from "./growth.js";
import { lastQuestion } from "./last_question.js";
import { ladder } from "./ladder.js";
import { lobby, spoken } from "./lobby.js";
import { merge, merges } from "./merge.js";
import { mine } from "./mine.js";
import { notices } from "./notices.js";
import { page } from "./page.js";
import { panel } from "./cockpit_panel.js";
import { pages } from "./pages.js";
import { paper } from "./paper.js";
import { amounts } from "./paper_amounts.js";
import { answers } from "./paper_answers.js";
import { grid, kinds, ratings } from "./paper_marks.js";
import { ordering } from "./paper_order.js";
import { signs } from "./paper_stages.js";
import { pen } from "./pen.js";
import { parking } from "./parking.js";
import { prompt } from "./prompt.js";
import { reach } from "./reach.js";
import { resultGroups } from "./result_groups.js";
import { resultRows } from "./result_rows.js";
import { resultStages } from "./result_stages.js";
import { ringing } from "./ringing.js";
import { saved } from "./saved.js";
import { spreadTalk } from "./spread_talk.js";
import { upshot } from "./upshot.js";
import { utterance } from "./utterance.js";
import { walk } from "./walk.js";
import { profile } from "./profile.js";
import { scale } from "./scale.js";
import { presenting } from "./presenting.js";
import { awards } from "./awards.js";
import { ownCard } from "./own_card.js";
import { promises } from "./promises.js";

export const components = {
  amounts,
  answering,
  answers,
  audience,
  awards,
  ballots,
  bell,
  board,
  borrow,
  cardFields,
  cardForm,
  cardFormWords,
  challenge,
  champions,
  climb,
  gallery,
  glossary,
  grid,
  growth,
  horizons,
  kinds,
  ladder,
  lastQuestion,
  lobby,
  spoken,
  merge,
  merges,
  mine,
  notices,
  oneCard,
  ordering,
  ownCard,
  page,
  pages,
  panel,
  paper,
  paperBasket,
  parking,
  pen,
  pictureForm,
  pictures,
  presenting,
  profile,
  prompt,
  ratings,
  reach,
  resultGroups,
  resultRows,
  resultStages,
  ringing,
  saved,
  scale,
  signs,
  spreadTalk,
  upshot,
  utterance,
  walk,
  promises,
};
