import type { Request } from 'autocannon';
import type { SignedIn } from './organization.ts';

/** What is asked of both servers. */
export const scenarios = {
  'journey page': (who: SignedIn): Request => ({
    method: 'GET',
    path: `/api/v1/people/${who.personId}/journey`,
    headers: headersOf(who, who.cookie),
  }),
  'log evidence': (who: SignedIn): Request => ({
    method: 'POST',
    path: `/api/v1/people/${who.personId}/evidence`,
    headers: { ...headersOf(who, who.cookie), 'content-type': 'application/json' },
    body: JSON.stringify({
      title: 'Cut the build time',
      situation: 'It took fourteen minutes.',
      action: 'Cached the toolchain.',
      result: 'It takes six.',
      occurredOn: '2026-11-01',
      kind: 'project',
      audience: 'manager',
      competencyKeys: ['delivery'],
    }),
  }),
  'team board': (who: SignedIn): Request => ({
    method: 'GET',
    path: '/api/v1/team',
    headers: { ...headersOf(who, who.managerCookie), 'x-person': who.managerId },
  }),
} satisfies Readonly<Record<string, (who: SignedIn) => Request>>;

const headersOf = (who: SignedIn, cookie: string) => ({ cookie, 'x-csrf-token': who.csrfToken });
