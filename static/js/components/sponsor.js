// Every behaviour of the sponsors' and observers' page, by the name that it uses in x-data.

import { answerRequest } from "./sponsor_request.js";
import { answering } from "./answering.js";
import { bell } from "./bell.js";
import { mandate } from "./sponsor_mandate.js";
import { gates } from "./gates.js";
import { resultGroups } from "./result_groups.js";
import { resultRows } from "./result_rows.js";
import { resultStages } from "./result_stages.js";
import { saved } from "./saved.js";
import { sponsorPage } from "./sponsor_page.js";
import { packMaking } from "./pack_making.js";
import { pictures } from "./pictures.js";
import { promises } from "./promises.js";

export const components = { answerRequest, answering, bell, mandate, packMaking, pictures, promises, gates, resultGroups, resultRows, resultStages, saved, sponsorPage };
