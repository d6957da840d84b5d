import type { Row } from './authorization-table.js';

const own = 'owner 412, * 404';
const topic = { about: { kind: 'own_words', topic: 'More' } };
const answer = { act: 'answer', parts: [{ title: 'First' }] };

/** Between the asker and the asked; the manager where it was opened to them. `help` was asked of the mentor. */
export const help: readonly Row[] = [
  ['GET /help-requests', '', '* 200'],
  ['GET /people/:personId/help-requests', 'owner', 'owner manager 200, * 404'],
  ['POST /people/:personId/help-requests', 'owner', 'owner 201, stranger 404, * 403', { askedId: '$giver', ...topic }],
  ['GET /help-requests/:id', 'help', 'owner mentor 200, * 404'],
  ['GET /help-requests/:id', 'helpShared', 'owner manager 200, * 404'],
  ['GET /help-requests/:id', 'helpWithdrawn', 'owner 200, * 404'],
  ['PATCH /help-requests/:id', 'help', 'owner 412, mentor 403, * 404', { audience: 'manager' }],
  ['PATCH /help-requests/:id', 'helpShared', 'owner 412, manager 403, * 404', { audience: 'private' }],
  ['POST /help-requests/:id/acts', 'help', 'owner 412, mentor 403, * 404', { act: 'withdraw' }],
  ['POST /help-requests/:id/acts', 'help', 'mentor 412, owner 403, * 404', answer],
  ['POST /help-requests/:id/acts', 'helpShared', 'owner manager 403, * 404', answer],
  ['POST /help-requests/:id/acts', 'helpShared', 'owner manager 403, * 404', { act: 'decline' }],
  ['POST /help-requests/:id/acts', 'helpWithdrawn', own, { act: 'withdraw' }],
  ['POST /help-requests/:id/acts', 'helpWithdrawn', own, { act: 'take_over', partIds: ['$owner'], into: 'new_goal' }],
];
