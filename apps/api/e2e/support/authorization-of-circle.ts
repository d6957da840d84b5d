import type { Row } from './authorization-table.js';

/** The places in a circle themselves; what a mentor reads stands with each record. */
export const circle: readonly Row[] = [
  ['GET /people/:personId/circle', 'owner', 'owner 200, * 404'],
  [
    'POST /people/:personId/circle',
    'owner',
    'owner 409, stranger 404, * 403',
    { memberId: '$mentor', role: 'sponsor', note: 'More' },
  ],
  ['GET /circle-members', '', '* 200'],
  ['GET /circle-members/:id', 'circleMember', 'owner mentor 200, * 404'],
  ['PATCH /circle-members/:id', 'circleMember', 'owner 412, mentor 403, * 404', { role: 'sponsor' }],
  ['POST /circle-members/:id/acts', 'circleMember', 'owner mentor 412, * 404', { act: 'end' }],
];
