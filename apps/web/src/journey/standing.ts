import type { Step } from '@rungs/contracts/journeys.js';
import { useQuery } from '@tanstack/react-query';
import { journeyQuery } from './journey.queries.js';

/**
 * The step on which a person stands: where a new record begins. `usual` before they set out, and while nobody knows;
 * prefetch `journeyQuery` with the page, so that a form never opens on the wrong one.
 */
export function useStanding(personId: string, usual: Step, { enabled = true } = {}): Step {
  return useQuery({ ...journeyQuery(personId), enabled }).data?.journey?.step ?? usual;
}
