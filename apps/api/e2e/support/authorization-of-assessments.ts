import type { Row } from './authorization-table.js';

/** They are told how often each rating was given; the words are looked for by the canaries. */
const readsOrIsTold = 'owner manager skip 200, * 404';
const changed = { answers: [{ expectationId: '00000000-0000-7000-8000-000000000000', rating: 'exceeds', note: '' }] };
const owners = 'owner 412, * 404';
const managers = 'manager 412, * 404';

/** What somebody says of themselves, and what their manager says of them. */
export const assessments: readonly Row[] = [
  ['GET /people/:personId/assessments', 'owner', 'owner manager skip mentor 200, * 404'],
  ['GET /people/:personId/assessments/standing', 'owner', 'owner manager skip mentor 200, * 404'],
  [
    'POST /people/:personId/assessments',
    'owner',
    'owner manager 409, stranger 404, * 403',
    { levelId: '$levelOfDrafts' },
  ],
  ['GET /assessments/:id', 'selfDraft', 'owner 200, * 404'],
  ['GET /assessments/:id', 'managersDraft', 'manager 200, * 404'],
  ['GET /assessments/:id', 'selfShared', readsOrIsTold],
  ['GET /assessments/:id', 'selfInCircle', 'owner manager skip mentor 200, * 404'],
  ['GET /assessments/:id', 'managers', readsOrIsTold],
  ['GET /assessments/:id', 'selfDraftDeleted', '* 404'],
  ['PATCH /assessments/:id', 'selfDraft', owners, changed],
  ['PATCH /assessments/:id', 'managersDraft', managers, changed],
  ['PATCH /assessments/:id', 'selfShared', 'owner 412, manager skip 403, * 404', { audience: 'circle' }],
  ['PATCH /assessments/:id', 'managers', 'owner manager skip 403, * 404', { audience: 'circle' }],
  ['PATCH /assessments/:id', 'managers', 'manager 412, owner skip 403, * 404', changed],
  ['POST /assessments/:id/publication', 'selfDraft', owners, {}],
  ['POST /assessments/:id/publication', 'managersDraft', managers, {}],
  ['DELETE /assessments/:id', 'selfDraft', owners],
  ['DELETE /assessments/:id', 'managersDraft', managers],
  ['DELETE /assessments/:id', 'selfShared', 'owner 412, manager skip 403, * 404'],
  ['POST /assessments/:id/restoration', 'selfDraftDeleted', owners],
  ['POST /assessments/:id/restoration', 'managersDraftDeleted', managers],
  ['GET /people/:personId/preflight', 'owner', 'owner manager 200, * 404'],
];
