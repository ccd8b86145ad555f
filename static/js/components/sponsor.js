// Every behaviour of the sponsors' and observers' page, by the name that it uses in x-data.

import { answerRequest } from "./sponsor_request.js";
import { bell } from "./bell.js";
import { mandate } from "./sponsor_mandate.js";
import { resultRows } from "./result_rows.js";
import { saved } from "./saved.js";
import { sponsorPage } from "./sponsor_page.js";

export const components = { answerRequest, bell, mandate, resultRows, saved, sponsorPage };
