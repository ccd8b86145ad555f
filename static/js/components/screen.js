// Every behaviour of the projector, by the name that its page uses in x-data.

import { bell } from "./bell.js";
import { resultRows } from "./result_rows.js";
import { screenBell } from "./screen_bell.js";
import { screenDay } from "./screen_day.js";
import { screenGallery } from "./screen_gallery.js";
import { screenPage } from "./screen_page.js";
import { screenTeams } from "./screen_teams.js";

export const components = { bell, resultRows, screenBell, screenDay, screenGallery, screenPage, screenTeams };
