export { goalKeys } from './goals.queries.js';
export { GoalsPanel } from './goals-panel.js';
