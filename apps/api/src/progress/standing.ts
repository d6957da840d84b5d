import { type Facts, factsSchema, type SignalCounts, signalCountsSchema } from './facts.js';
import type { Place } from './summary.js';

type About = Pick<Place, 'targetLevelId' | 'targetOn' | 'intentState' | 'intentTargetOn'>;

/** Of a summary what changing its counts needs. */
export type Standing = About & Readonly<{ facts: Facts; hasManager: boolean }>;

/** As `standingColumns` read it, with what `Subject` says of the manager: without facts where there is no summary yet. */
export type StandingRow = About & Readonly<{ facts: unknown; hasManager: boolean }>;

/** Whether somebody is above the person of the summary `s` who has not left: asked anew with every change. */
export const hasManager = `exists (
    select from people p0
    join people m0 on m0.organization_id = p0.organization_id and m0.id = p0.manager_id and m0.deactivated_at is null
    where p0.organization_id = s.organization_id and p0.id = s.person_id)`;

/** For a statement that locks the summary `s` besides what else it does. */
export const standingColumns = `
  s.facts, s.target_level_id as "targetLevelId", s.target_on as "targetOn", s.intent_state as "intentState",
  s.intent_target_on as "intentTargetOn"`;

export const standingOf = (row: StandingRow): Standing => ({ ...row, facts: factsOf(row.facts) });

/** We wrote them, so only a row from before a count existed is looked at more closely. */
export const factsOf = (kept: unknown): Facts => (hasAll<Facts>(kept, everyFact) ? kept : factsSchema.parse(kept));

export const signalCountsOf = (kept: unknown): SignalCounts =>
  hasAll<SignalCounts>(kept, everyCount) ? kept : signalCountsSchema.parse(kept ?? {});

const everyFact = Object.keys(factsSchema.shape);
const everyCount = Object.keys(signalCountsSchema.shape);

const hasAll = <T>(kept: unknown, names: readonly string[]): kept is T =>
  typeof kept === 'object' && kept !== null && names.every((name) => name in kept);
