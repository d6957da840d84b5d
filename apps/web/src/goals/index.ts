export { GoalList } from './goal-list.js';
export { GoalsPanel } from './goals-panel.js';
export { handedPartsQuery, useActOnPart } from './goal-parts.queries.js';
