/** Everything that opens over feedback, in one file of its own: see late-overlays.ts. */
export { ActDialog } from './act-dialog.js';
export { AskDrawer } from './ask-drawer.js';
export { DeclineDialog } from './decline-dialog.js';
export { GiveDrawer } from './give-drawer.js';
