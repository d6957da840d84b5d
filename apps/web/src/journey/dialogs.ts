/** Everything on the journey that opens with a press, in one file of its own: see late-dialogs.ts. */
export { AdvanceDialog } from './advance-dialog.js';
export { AnswerIntentDialog } from './answer-intent-dialog.js';
export { ChangedMeanwhile } from './changed-meanwhile.js';
export { ChangeTargetDialog } from './change-target-dialog.js';
export { CoverageDrawer } from './coverage-drawer.js';
export { DeclineMoveDialog } from './decline-move-dialog.js';
export { DeclareIntentDialog } from './declare-intent-dialog.js';
export { JudgeDialog } from './judge-dialog.js';
export { RevisitDialog } from './revisit-dialog.js';
export { TalkDialog } from './talk-dialog.js';
