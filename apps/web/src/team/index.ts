export { OwedBelow } from './owed-below.js';
export { owedCount } from './owed.js';
export { teamQuery } from './team.queries.js';
export { TeamSpark } from './team-spark.js';
