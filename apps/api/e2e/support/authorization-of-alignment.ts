import type { Row } from './authorization-table.js';

const theTwo = 'owner manager 200, * 404';
const nobody = [{ itemId: '$owner', verdict: 'right' }];

/** Of a person whose plan is a private draft: nothing runs, so nothing is checked. `check` was logged while one ran. */
export const alignment: readonly Row[] = [
  ['GET /people/:personId/alignment', 'owner', 'owner manager skip mentor 200, * 404'],
  ['GET /people/:personId/alignment-checks', 'owner', theTwo],
  [
    'POST /people/:personId/alignment-checks',
    'owner',
    'owner manager 409, * 404',
    { heldOn: '2026-01-05', withId: '$manager', verdicts: nobody },
  ],
  ['GET /alignment-checks/:id', 'check', theTwo],
  ['GET /alignment-checks/:id', 'checkDeleted', '* 404'],
  ['PATCH /alignment-checks/:id', 'check', 'manager 412, owner 403, * 404', { note: 'Changed' }],
  ['DELETE /alignment-checks/:id', 'check', 'manager 412, owner 403, * 404'],
  ['POST /alignment-checks/:id/restoration', 'checkDeleted', 'owner 412, manager 403, * 404'],
];
