export { PlanPanel } from './plan-panel.js';
export { planQuery } from './plans.queries.js';
export { PlanThisDialog } from './plan-this-dialog.js';
export { useItemWords } from './use-item-words.js';
