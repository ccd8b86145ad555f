// Every behaviour a page may name in x-data, by that name.

import { bell } from "./bell.js";
import { saved } from "./saved.js";

export const components = { bell, saved };
