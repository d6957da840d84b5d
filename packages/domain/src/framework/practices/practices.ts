import type { StepNumber } from '../steps.js';
import { deliverImpactPractices } from './deliver-impact.js';
import { findImpactAreasPractices } from './find-impact-areas.js';
import { getPromotedPractices } from './get-promoted.js';
import type { Practice } from './practice.types.js';
import { settleInPractices } from './settle-in.js';

const inOrder = [
  ...settleInPractices,
  ...findImpactAreasPractices,
  ...deliverImpactPractices,
  ...getPromotedPractices,
] as const;

export type PracticeKey = (typeof inOrder)[number]['key'];

/** The sixteen practices in the order in which one meets them, and the one that follows a "not yet". */
export const practices: readonly Practice<PracticeKey>[] = inOrder;

/** The practices of a step; learning from a no joins once a decision said "not yet". */
export function practicesOf(step: StepNumber, wasRejected = false): Practice<PracticeKey>[] {
  return practices.filter((practice) => practice.step === step && (wasRejected || !practice.afterRejection));
}
