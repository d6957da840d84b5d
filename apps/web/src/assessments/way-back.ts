import { useViewer } from '../shared/session.js';

/** To the assessments of a person: one's own under the journey, somebody else's under theirs. */
export function useWayBack(personId: string) {
  const { membership } = useViewer();
  return membership.personId === personId
    ? ({ to: '/journey/assessments' } as const)
    : ({ to: '/people/$personId/assessments', params: { personId } } as const);
}
