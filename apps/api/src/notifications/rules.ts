import type { NotificationChannel, NotificationKind } from '@rungs/contracts/notifications.js';

/** Whom an act concerns; never who did it. `named`: those that the act itself names, see `Act.concerns`. */
type Concerned = 'subject' | 'manager' | 'named';
export type Rule = Readonly<{ act: string; kind: NotificationKind; tells: readonly Concerned[] }>;

const both = ['subject', 'manager'] as const;

/**
 * Which acts are told, as what and to whom: one line each. Somebody whom two lines of an act concern is told by the
 * first of them. A new kind also wants its word in the contract, in `mails/words.ts` and in the web's locales; the
 * compiler asks for each.
 */
export const rules: readonly Rule[] = [
  { act: 'intent.declared', kind: 'intent_declared', tells: ['manager'] },
  { act: 'intent.reminded', kind: 'intent_waits', tells: ['manager'] },
  { act: 'intent.owed', kind: 'answer_owed', tells: ['named'] },
  { act: 'intent.acknowledged', kind: 'intent_answered', tells: ['subject'] },
  { act: 'intent.countered', kind: 'intent_answered', tells: ['subject'] },
  { act: 'readiness.judged', kind: 'readiness_given', tells: ['subject'] },
  { act: 'assessment.published', kind: 'assessment_published', tells: both },
  { act: 'journey.advanced', kind: 'step_moved', tells: both },
  { act: 'journey.revisited', kind: 'step_moved', tells: both },
  { act: 'talk.logged', kind: 'talk_logged', tells: both },
  { act: 'comment.created', kind: 'mentioned', tells: ['named'] },
  { act: 'comment.created', kind: 'comment_written', tells: both },
  { act: 'comment.updated', kind: 'mentioned', tells: ['named'] },
  { act: 'agreement.created', kind: 'agreement_made', tells: both },
  { act: 'agreement.done', kind: 'agreement_done', tells: both },
  { act: 'agreement.due', kind: 'agreement_due', tells: ['named'] },
  { act: 'plan.propose', kind: 'plan_proposed', tells: ['manager'] },
  { act: 'plan.counter', kind: 'plan_answered', tells: ['subject'] },
  { act: 'plan.agree', kind: 'plan_answered', tells: ['subject'] },
  { act: 'plan.accept', kind: 'plan_answered', tells: ['manager'] },
  { act: 'plan.fall_due', kind: 'plan_check_due', tells: both },
  { act: 'alignment-check.created', kind: 'plan_checked', tells: both },
  // A request is traced once for each of the two; whoever acts is told nothing, so that the other one is.
  { act: 'validation.asked', kind: 'validation_asked', tells: ['subject'] },
  { act: 'validation.answered', kind: 'validation_answered', tells: ['subject'] },
  { act: 'help-request.asked', kind: 'help_asked', tells: ['subject'] },
  { act: 'help-request.answered', kind: 'help_answered', tells: ['subject'] },
  { act: 'help-request.declined', kind: 'help_answered', tells: ['subject'] },
  { act: 'feedback-request.created', kind: 'feedback_asked', tells: ['subject'] },
  { act: 'feedback-request.declined', kind: 'feedback_declined', tells: ['subject'] },
  { act: 'feedback-request.reminded', kind: 'feedback_reminded', tells: ['subject'] },
  { act: 'feedback-request.expired', kind: 'feedback_over', tells: ['named'] },
  { act: 'circle-member.invited', kind: 'circle_asked', tells: ['subject'] },
  { act: 'circle-member.accepted', kind: 'circle_answered', tells: ['subject'] },
  { act: 'circle-member.declined', kind: 'circle_answered', tells: ['subject'] },
  { act: 'circle-member.ended', kind: 'circle_ended', tells: ['subject'] },
  { act: 'feedback.given', kind: 'feedback_given', tells: ['subject'] },
  { act: 'feedback.answered', kind: 'feedback_answered', tells: ['named'] },
];

/** Until somebody chooses otherwise: what waits for one's answer comes by mail, what is good to know in the digest. */
const atOnce: ReadonlySet<NotificationKind> = new Set([
  'intent_declared',
  'intent_waits',
  'answer_owed',
  'intent_answered',
  'mentioned',
  'agreement_due',
  'feedback_asked',
  'feedback_reminded',
  'feedback_over',
  'circle_asked',
  'validation_asked',
  'help_asked',
  'plan_proposed',
  'plan_check_due',
]);

export const channelsAtFirst = (kind: NotificationKind): NotificationChannel[] =>
  atOnce.has(kind) ? ['app', 'mail'] : ['app', 'digest'];
