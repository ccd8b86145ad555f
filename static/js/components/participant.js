// Every behaviour of the participant's page, by the name that it uses in x-data.

import { audience } from "./audience.js";
import { ballots, paperBasket } from "./ballots.js";
import { bell } from "./bell.js";
import { board } from "./board.js";
import { borrow } from "./borrow.js";
import { oneCard } from "./card.js";
import { cardFields } from "./card_fields.js";
import { cardForm } from "./card_form.js";
import { cardFormWords } from "./card_form_words.js";
import { challenge } from "./challenge.js";
import { gallery } from "./gallery.js";
import { lobby } from "./lobby.js";
import { merge, merges } from "./merge.js";
import { mine } from "./mine.js";
import { notices } from "./notices.js";
import { page } from "./page.js";
import { paper } from "./paper.js";
import { amounts } from "./paper_amounts.js";
import { answers } from "./paper_answers.js";
import { grid, kinds, ratings } from "./paper_marks.js";
import { ordering } from "./paper_order.js";
import { prompt } from "./prompt.js";
import { reach } from "./reach.js";
import { resultRows } from "./result_rows.js";
import { ringing } from "./ringing.js";
import { saved } from "./saved.js";
import { upshot } from "./upshot.js";
import { utterance } from "./utterance.js";

export const components = {
  amounts,
  answers,
  audience,
  ballots,
  bell,
  board,
  borrow,
  cardFields,
  cardForm,
  cardFormWords,
  challenge,
  gallery,
  grid,
  kinds,
  lobby,
  merge,
  merges,
  mine,
  notices,
  oneCard,
  ordering,
  page,
  paper,
  paperBasket,
  prompt,
  ratings,
  reach,
  resultRows,
  ringing,
  saved,
  upshot,
  utterance,
};
