import { late } from '../shared/ui/late.js';

/** The page can be read without them, and forms weigh as much as the rest of it: they come with the first press. */
const load = () => import('./dialogs.js');

export const AdvanceDialog = late(async () => (await load()).AdvanceDialog);
export const AnswerIntentDialog = late(async () => (await load()).AnswerIntentDialog);
export const ChangedMeanwhile = late(async () => (await load()).ChangedMeanwhile);
export const ChangeTargetDialog = late(async () => (await load()).ChangeTargetDialog);
export const CoverageDrawer = late(async () => (await load()).CoverageDrawer);
export const DeclineMoveDialog = late(async () => (await load()).DeclineMoveDialog);
export const DeclareIntentDialog = late(async () => (await load()).DeclareIntentDialog);
export const JudgeDialog = late(async () => (await load()).JudgeDialog);
export const RevisitDialog = late(async () => (await load()).RevisitDialog);
export const TalkDialog = late(async () => (await load()).TalkDialog);
