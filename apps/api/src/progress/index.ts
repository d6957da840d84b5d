export { signalsOf } from './computed.js';
export type { Facts } from './facts.js';
export { ProgressModule } from './progress.module.js';
export { Progress } from './progress.js';
export { Renewal } from './renewal.js';
export { factsOf, signalCountsOf, standingColumns, type StandingRow } from './standing.js';
