export { PlanPanel } from './plan-panel.js';
