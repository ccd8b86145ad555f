// Every behaviour of the projector, by the name that its page uses in x-data.

import { answering } from "./answering.js";
import { bell } from "./bell.js";
import { horizons } from "./horizons.js";
import { awards } from "./awards.js";
import { presenting } from "./presenting.js";
import { resultGroups } from "./result_groups.js";
import { resultRows } from "./result_rows.js";
import { resultStages } from "./result_stages.js";
import { screenBell } from "./screen_bell.js";
import { screenDay } from "./screen_day.js";
import { pictures } from "./pictures.js";
import { screenGallery } from "./screen_gallery.js";
import { screenPage } from "./screen_page.js";
import { screenTeams } from "./screen_teams.js";

export const components = { answering, awards, bell, horizons, pictures, presenting, resultGroups, resultRows, resultStages, screenBell, screenDay, screenGallery, screenPage, screenTeams };
