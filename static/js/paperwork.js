// Pages of plain forms that work without this: copying a link, editing without losing one's place.

import { copier } from "./paperwork/copying.js";
import { editForms } from "./paperwork/edits.js";
import { waiting } from "./paperwork/waiting.js";

document.querySelectorAll("[data-copies]").forEach(copier);
document.querySelectorAll("form[data-making]").forEach(waiting);
editForms(document);
