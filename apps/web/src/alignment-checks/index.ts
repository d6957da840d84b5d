export { alignmentQuery } from './alignment-checks.queries.js';
export { AlignmentPanel } from './alignment-panel.js';
export { PlanAlignment } from './plan-alignment.js';
