import { deliverImpact } from './practices/deliver-impact.js';
import { findImpactAreas } from './practices/find-impact-areas.js';
import { getPromoted } from './practices/get-promoted.js';
import { settleIn } from './practices/settle-in.js';
import type { Practice } from './practice.types.js';

/** The sixteen practices in the order of the stair, and the one that follows a rejection. */
export const practices: readonly Practice[] = [...settleIn, ...findImpactAreas, ...deliverImpact, ...getPromoted];
