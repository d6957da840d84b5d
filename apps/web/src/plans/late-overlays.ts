import { late } from '../shared/ui/late.js';

/** A plan can be read without them, and forms weigh as much as the rest of it: they come with the first press. */
const load = () => import('./overlays.js');

export const ActDialog = late(async () => (await load()).ActDialog);
export const ItemDrawer = late(async () => (await load()).ItemDrawer);
export const PlanDrawer = late(async () => (await load()).PlanDrawer);
export const PresentPlan = late(async () => (await load()).PresentPlan);
export const ShortlistDrawer = late(async () => (await load()).ShortlistDrawer);
