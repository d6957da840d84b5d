import { Identity1764000000000 } from './1764000000000-identity.js';
import { Traces1764000001000 } from './1764000001000-traces.js';
import { Journeys1764000002000 } from './1764000002000-journeys.js';

/** In the order in which they run. */
export const migrations = [Identity1764000000000, Traces1764000001000, Journeys1764000002000];
