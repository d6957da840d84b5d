/** Everything that opens over a plan, in one file of its own: see late-overlays.ts. */
export { ActDialog } from './act-dialog.js';
export { ItemDrawer } from './item-drawer.js';
export { PlanDrawer } from './plan-drawer.js';
export { PresentPlan } from './present-plan.js';
export { ShortlistDrawer } from './shortlist-drawer.js';
