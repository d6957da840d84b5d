import type { IntentView, JourneyPage, Step } from '@rungs/contracts/journeys.js';

export type Change =
  | Readonly<{ what: 'step'; step: Step; iteration: number }>
  | Readonly<{ what: 'reason'; text: string }>
  | Readonly<{ what: 'target'; level: string }>
  | Readonly<{ what: 'date'; on: string | null }>
  | Readonly<{ what: 'proposal'; step: Step | null }>
  | Readonly<{ what: 'intent'; state: IntentView['state'] }>;

/** What the other did while one was writing: each fact that differs, as it is now. */
export function changesBetween(before: JourneyPage, now: JourneyPage): Change[] {
  const [was, is] = [before.journey, now.journey];
  const changes: Change[] = [];
  if (was && is) {
    if (was.step !== is.step || was.iteration !== is.iteration) {
      changes.push({ what: 'step', step: is.step, iteration: is.iteration });
      const reason = is.visits.at(-1)?.reason;
      if (reason) changes.push({ what: 'reason', text: reason });
    }
    if (was.targetLevel.id !== is.targetLevel.id) {
      changes.push({ what: 'target', level: `${is.targetLevel.title} ${is.targetLevel.code}` });
    }
    if (was.targetOn !== is.targetOn) changes.push({ what: 'date', on: is.targetOn });
  }
  if (before.proposal?.id !== now.proposal?.id) changes.push({ what: 'proposal', step: now.proposal?.step ?? null });
  if (now.intent && (before.intent?.id !== now.intent.id || before.intent.state !== now.intent.state)) {
    changes.push({ what: 'intent', state: now.intent.state });
    if (now.intent.answer) changes.push({ what: 'reason', text: now.intent.answer });
  }
  return changes;
}
