/** Everything that opens over opportunities, in one file of its own: see late-overlays.ts. */
export { PlanThisDialog } from '../plans/index.js';
export { AskDrawer } from '../validations/index.js';
export { DropDialog } from './drop-dialog.js';
export { OpportunityDetails } from './opportunity-details.js';
export { OpportunityDrawer } from './opportunity-drawer.js';
