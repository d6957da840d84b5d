/** Everything that opens over help requests, in one file of its own: see late-overlays.ts. */
export { AnswerHelpDrawer } from './answer-help-drawer.js';
export { AskHelpDrawer } from './ask-help-drawer.js';
export { TakeOverDrawer } from './take-over-drawer.js';
