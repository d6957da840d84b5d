import type { NotificationView } from '@rungs/contracts/notifications.js';

/** Where what one is told of is to be read. */
export function placeOf({ kind, subject }: NotificationView, me: string) {
  if (kind.startsWith('feedback_')) return { to: '/feedback' } as const;
  if (kind.startsWith('help_')) return { to: '/help' } as const;
  if (kind.startsWith('circle_')) return { to: '/circle' } as const;
  const personId = subject?.personId ?? me;
  if (kind.startsWith('plan_')) {
    return personId === me
      ? ({ to: '/plan' } as const)
      : ({ to: '/people/$personId/plan', params: { personId } } as const);
  }
  if (kind === 'assessment_published') {
    return personId === me
      ? ({ to: '/journey/assessments' } as const)
      : ({ to: '/people/$personId/assessments', params: { personId } } as const);
  }
  if (kind.startsWith('agreement_')) return { to: '/people/$personId/one-on-one', params: { personId } } as const;
  return personId === me ? ({ to: '/journey' } as const) : ({ to: '/people/$personId', params: { personId } } as const);
}
