import { late } from '../shared/ui/late.js';

/** What opens with a press comes with it. */
export const AgreementDrawer = late(async () => (await import('./agreement-drawer.js')).AgreementDrawer);
export const PresentTalk = late(async () => (await import('./present-talk.js')).PresentTalk);
