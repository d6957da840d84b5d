import { type Facts, factsSchema } from './facts.js';
import type { Place } from './summary.js';

type About = Pick<Place, 'targetLevelId' | 'targetOn' | 'intentState'>;

/** Of a summary what changing its counts needs. */
export type Standing = About & Readonly<{ facts: Facts }>;

/** As `standingColumns` read it: without facts where there is no summary yet. */
export type StandingRow = About & Readonly<{ facts: unknown }>;

/** For a statement that locks the summary `s` besides what else it does. */
export const standingColumns = `
  s.facts, s.target_level_id as "targetLevelId", s.target_on as "targetOn", s.intent_state as "intentState"`;

export const standingOf = (row: StandingRow): Standing => ({ ...row, facts: factsSchema.parse(row.facts) });
