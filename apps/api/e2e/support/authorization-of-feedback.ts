import type { Row } from './authorization-table.js';

const own = 'owner 412, * 404';
const sharedByTwo = 'owner 412, manager 403, * 404';
const making = 'owner 201, stranger 404, * 403';

/** Feedback, who is asked for it, and the links of those who have no account. */
export const feedback: readonly Row[] = [
  ['GET /people/:personId/feedback', 'owner', 'owner manager mentor 200, * 404'],
  ['POST /people/:personId/feedback', 'owner', 'stranger 404, owner 403, * 201', { text: 'More' }],
  ['GET /feedback/given', '', '* 200'],
  ['GET /feedback/:id', 'feedback', 'owner 200, * 404'],
  ['GET /feedback/:id', 'feedbackShared', 'owner manager 200, * 404'],
  ['GET /feedback/:id', 'feedbackInCircle', 'owner manager mentor 200, * 404'],
  ['GET /feedback/:id', 'feedbackDeleted', '* 404'],
  ['PATCH /feedback/:id', 'feedback', own, { audience: 'manager' }],
  ['PATCH /feedback/:id', 'feedbackShared', sharedByTwo, { audience: 'manager' }],
  ['POST /feedback/:id/response', 'feedback', own, { response: 'Thanks' }],
  ['POST /feedback/:id/response', 'feedbackShared', sharedByTwo, { response: 'Thanks' }],
  ['DELETE /feedback/:id', 'feedback', own],
  ['DELETE /feedback/:id', 'feedbackShared', sharedByTwo],
  ['POST /feedback/:id/restoration', 'feedbackDeleted', own],
  ['POST /people/:personId/feedback-requests', 'owner', making, { askedId: '$giver', question: 'And?' }],
  [
    'POST /people/:personId/outside-feedback-requests',
    'owner',
    making,
    { name: 'Lin', email: 'lin@example.test', locale: 'en', question: 'And?' },
  ],
  // Whoever holds the link may, signed in or not; an id is no link.
  ['GET /feedback-links/:token', 'request', 'nobody 404, * 404'],
  ['POST /feedback-links/:token/answer', 'request', 'nobody 404, * 404', { text: 'Mine' }],
  ['POST /feedback-links/:token/decline', 'request', 'nobody 404, * 404', {}],
  ['GET /feedback-requests?direction=asked', '', '* 200'],
  ['GET /feedback-requests?direction=received', '', '* 200'],
  ['GET /feedback-requests/:id', 'request', 'owner 200, * 404'],
  ['PATCH /feedback-requests/:id', 'request', own, { about: 'Changed' }],
  ['DELETE /feedback-requests/:id', 'request', own],
  ['POST /feedback-requests/:id/answer', 'request', 'owner 403, * 404', { text: 'Mine' }],
  ['POST /feedback-requests/:id/decline', 'request', 'owner 403, * 404', {}],
  ['POST /feedback-requests/:id/restoration', 'requestDeleted', own],
];
