export { PlanPanel } from './plan-panel.js';
export { PlanThisDialog } from './plan-this-dialog.js';
export { useItemWords } from './use-item-words.js';
