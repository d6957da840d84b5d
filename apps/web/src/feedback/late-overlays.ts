import { late } from '../shared/ui/late.js';

/** Feedback can be read without them, and forms weigh as much as the rest of it: they come with the first press. */
const load = () => import('./overlays.js');

export const ActDialog = late(async () => (await load()).ActDialog);
export const AskDrawer = late(async () => (await load()).AskDrawer);
export const DeclineDialog = late(async () => (await load()).DeclineDialog);
export const GiveDrawer = late(async () => (await load()).GiveDrawer);
