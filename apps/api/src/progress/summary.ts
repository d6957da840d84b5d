import type { IntentView, ReadinessValue, Step } from '@rungs/contracts/journeys.js';
import type { Facts } from './facts.js';

/** One visit in short, for the spark: step and iteration. */
type PathPoint = readonly [step: Step, iteration: number];

/** Where a person stands, as boards and pipelines show it. Dates as `YYYY-MM-DD`. */
export type Place = {
  journeyId: string | null;
  targetLevelId: string | null;
  targetOn: string | null;
  step: Step | null;
  iteration: number | null;
  stepEnteredOn: string | null;
  path: readonly PathPoint[];
  intentId: string | null;
  intentState: IntentView['state'] | null;
  intentDeclaredOn: string | null;
  /** As the intent says it: the journey may aim at another day by now. */
  intentTargetOn: string | null;
  readiness: ReadinessValue | null;
  readinessGivenOn: string | null;
  lastTalkOn: string | null;
  /** Since when a move waits for the manager's word; null while none does. */
  moveProposedOn: string | null;
};

export type Summary = Place & { facts: Facts };

type Column = Readonly<{ column: string; json: keyof Place }>;

const column = (json: keyof Place): Column => ({
  json,
  column: json.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
});

/** The columns of `journey_summaries` that hold the place, in one order for reading and writing. */
export const placeColumns = [
  'journeyId',
  'targetLevelId',
  'targetOn',
  'step',
  'iteration',
  'stepEnteredOn',
  'path',
  'intentId',
  'intentState',
  'intentDeclaredOn',
  'intentTargetOn',
  'readiness',
  'readinessGivenOn',
  'lastTalkOn',
  'moveProposedOn',
].map((json) => column(json as keyof Place));
