import { late } from '../shared/ui/late.js';

/** The board can be read without them, and forms weigh as much as the rest of it: they come with the first press. */
const load = () => import('./overlays.js');

export const AskDrawer = late(async () => (await load()).AskDrawer);
export const DropDialog = late(async () => (await load()).DropDialog);
export const OpportunityDetails = late(async () => (await load()).OpportunityDetails);
export const OpportunityDrawer = late(async () => (await load()).OpportunityDrawer);
export const PlanThisDialog = late(async () => (await load()).PlanThisDialog);
