export { signalsOf } from './computed.js';
export { factsSchema, signalCountsSchema } from './facts.js';
export { ProgressModule } from './progress.module.js';
export { Progress } from './progress.js';
export { standingColumns, type StandingRow } from './standing.js';
