import { late } from '../shared/ui/late.js';

/** Goals, plans and this list can be read without them: they come with the first press. */
const load = () => import('./overlays.js');

export const AnswerHelpDrawer = late(async () => (await load()).AnswerHelpDrawer);
export const AskHelpDrawer = late(async () => (await load()).AskHelpDrawer);
export const TakeOverDrawer = late(async () => (await load()).TakeOverDrawer);
