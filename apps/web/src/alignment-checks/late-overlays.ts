import { late } from '../shared/ui/late.js';

/** A plan can be read without it: it comes with the first press. */
export const CheckDrawer = late(async () => (await import('./overlays.js')).CheckDrawer);
