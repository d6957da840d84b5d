/**
 * Who is answered what, by every route. A row names the route, the record in its path, the answers (`*`: everybody
 * whom the row does not name) and what is sent. Nobody signed in is answered 401 unless named. Changes are sent with
 * a version that never was, so that 412 means "you may, were it not stale", and nothing has changed for the next row.
 */
export type Row = readonly [route: string, record: string, answers: string, body?: object | string];

const day = '2026-02-02';
const missing = '00000000-0000-7000-8000-000000000000';
const keepers = 'hr admin 412, stranger 404, * 403';
const own = 'owner 412, * 404';
const shared = 'owner 412, manager skip 403, * 404';
const sharedByTwo = 'owner 412, manager 403, * 404';
const line = 'owner manager skip 200, * 404';
const anybody = 'stranger 404, * 200';
const making = 'owner 201, stranger 404, * 403';

const records: readonly Row[] = [
  ['GET /people/:personId/goals', 'owner', line],
  ['POST /people/:personId/goals', 'owner', making, { step: 1, title: 'More' }],
  ['GET /goals/:id', 'goal', 'owner 200, * 404'],
  ['GET /goals/:id', 'goalShared', line],
  ['GET /goals/:id', 'goalDeleted', '* 404'],
  ['PATCH /goals/:id', 'goal', own, { title: 'Changed' }],
  ['PATCH /goals/:id', 'goalShared', shared, { title: 'Changed' }],
  ['POST /goals/:id/acts', 'goal', own, { act: 'finish' }],
  ['POST /goals/:id/acts', 'goalShared', shared, { act: 'finish' }],
  ['DELETE /goals/:id', 'goal', own],
  ['DELETE /goals/:id', 'goalShared', shared],
  ['POST /goals/:id/restoration', 'goalDeleted', own],
  ['GET /people/:personId/evidence', 'owner', line],
  ['GET /people/:personId/evidence/summary', 'owner', line],
  ['GET /people/:personId/coverage', 'owner', line],
  ['POST /people/:personId/evidence', 'owner', making, { title: 'More', occurredOn: day }],
  ['GET /evidence/:id', 'evidence', 'owner 200, * 404'],
  ['GET /evidence/:id', 'evidenceShared', line],
  ['GET /evidence/:id', 'evidenceDeleted', '* 404'],
  ['PATCH /evidence/:id', 'evidence', own, { title: 'Changed' }],
  ['PATCH /evidence/:id', 'evidenceShared', shared, { title: 'Changed' }],
  ['DELETE /evidence/:id', 'evidence', own],
  ['DELETE /evidence/:id', 'evidenceShared', shared],
  ['POST /evidence/:id/restoration', 'evidenceDeleted', own],
  ['POST /evidence-drafts/import', '', '* 400', { drafts: [] }],
  ['GET /evidence-drafts', '', '* 200'],
  ['PATCH /evidence-drafts/:id', 'draft', own, { title: 'Changed' }],
  ['POST /evidence-drafts/:id/confirmation', 'draft', own, {}],
  ['POST /evidence-drafts/:id/merge', 'draft', own, { draftId: missing }],
  ['DELETE /evidence-drafts/:id', 'draft', own],
  ['POST /evidence-drafts/:id/restoration', 'draftDeleted', own],
  ['GET /people/:personId/key-players', 'owner', 'owner 200, * 404'],
  [
    'POST /people/:personId/key-players',
    'owner',
    'owner 201, * 404',
    { who: { kind: 'typed', name: 'More' }, relation: 'peer' },
  ],
  ['GET /key-players/:id', 'keyPlayer', 'owner 200, * 404'],
  ['GET /key-players/:id', 'keyPlayerDeleted', '* 404'],
  ['PATCH /key-players/:id', 'keyPlayer', own, { why: 'Changed' }],
  ['DELETE /key-players/:id', 'keyPlayer', own],
  ['POST /key-players/:id/restoration', 'keyPlayerDeleted', own],
  ['GET /key-players/:keyPlayerId/encounters', 'keyPlayer', 'owner 200, * 404'],
  ['POST /key-players/:keyPlayerId/encounters', 'keyPlayer', 'owner 201, * 404', { heldOn: day }],
  ['PATCH /encounters/:id', 'encounter', own, { place: 'Changed' }],
  ['DELETE /encounters/:id', 'encounter', own],
  ['POST /encounters/:id/restoration', 'encounterDeleted', own],
  ['GET /people/:personId/check-ins', 'owner', 'owner 200, * 404'],
  ['GET /people/:personId/check-ins/trend', 'owner', 'owner 200, * 404'],
  ['POST /people/:personId/check-ins', 'owner', 'owner 201, * 404', { takenOn: day, load: 3, energy: 3 }],
  ['GET /check-ins/:id', 'checkIn', 'owner 200, * 404'],
  ['GET /check-ins/:id', 'checkInDeleted', '* 404'],
  ['PATCH /check-ins/:id', 'checkIn', own, { note: 'Changed' }],
  ['DELETE /check-ins/:id', 'checkIn', own],
  ['POST /check-ins/:id/restoration', 'checkInDeleted', own],
  ['GET /people/:personId/observations', 'owner', 'owner 200, * 404'],
  ['POST /people/:personId/observations', 'owner', 'owner 201, * 404', { kind: 'praised', text: 'More' }],
  ['GET /observations/:id', 'observation', 'owner 200, * 404'],
  ['GET /observations/:id', 'observationDeleted', '* 404'],
  ['PATCH /observations/:id', 'observation', own, { text: 'Changed' }],
  ['DELETE /observations/:id', 'observation', own],
  ['POST /observations/:id/restoration', 'observationDeleted', own],
  ['GET /people/:personId/patterns', 'owner', 'owner 200, * 404'],
  [
    'POST /people/:personId/patterns',
    'owner',
    'owner 201, * 404',
    { title: 'More', conclusion: 'More', observationIds: ['$observation'] },
  ],
  ['GET /patterns/:id', 'pattern', 'owner 200, * 404'],
  ['GET /patterns/:id', 'patternDeleted', '* 404'],
  ['PATCH /patterns/:id', 'pattern', own, { title: 'Changed' }],
  ['DELETE /patterns/:id', 'pattern', own],
  ['POST /patterns/:id/restoration', 'patternDeleted', own],
  ['GET /people/:personId/focus-sessions', 'owner', 'owner 200, * 404'],
  [
    'POST /people/:personId/focus-sessions',
    'owner',
    'owner 201, * 404',
    { startedAt: '2026-02-02T10:00:00Z', minutes: 25 },
  ],
  ['GET /focus-sessions/:id', 'focusSession', 'owner 200, * 404'],
  ['GET /focus-sessions/:id', 'focusSessionDeleted', '* 404'],
  ['PATCH /focus-sessions/:id', 'focusSession', own, { intention: 'Changed' }],
  ['DELETE /focus-sessions/:id', 'focusSession', own],
  ['POST /focus-sessions/:id/restoration', 'focusSessionDeleted', own],
  ['GET /people/:personId/visibility-events', 'owner', line],
  ['POST /people/:personId/visibility-events', 'owner', making, { kind: 'demo', title: 'More', heldOn: day }],
  ['GET /visibility-events/:id', 'visibilityEvent', 'owner 200, * 404'],
  ['GET /visibility-events/:id', 'visibilityEventShared', line],
  ['GET /visibility-events/:id', 'visibilityEventDeleted', '* 404'],
  ['PATCH /visibility-events/:id', 'visibilityEvent', own, { title: 'Changed' }],
  ['PATCH /visibility-events/:id', 'visibilityEventShared', shared, { title: 'Changed' }],
  ['DELETE /visibility-events/:id', 'visibilityEvent', own],
  ['DELETE /visibility-events/:id', 'visibilityEventShared', shared],
  ['POST /visibility-events/:id/restoration', 'visibilityEventDeleted', own],
  ['GET /people/:personId/comments', 'owner', 'owner manager 200, * 404'],
  ['POST /people/:personId/comments', 'owner', 'owner manager 201, * 404', { text: 'More' }],
  ['PATCH /comments/:id', 'comment', sharedByTwo, { text: 'Changed' }],
  ['DELETE /comments/:id', 'comment', sharedByTwo],
  ['POST /comments/:id/restoration', 'commentDeleted', sharedByTwo],
];

const feedback: readonly Row[] = [
  ['GET /people/:personId/feedback', 'owner', 'owner manager 200, * 404'],
  ['POST /people/:personId/feedback', 'owner', 'stranger 404, owner 403, * 201', { text: 'More' }],
  ['GET /feedback/given', '', '* 200'],
  ['GET /feedback/:id', 'feedback', 'owner 200, * 404'],
  ['GET /feedback/:id', 'feedbackShared', 'owner manager 200, * 404'],
  ['GET /feedback/:id', 'feedbackDeleted', '* 404'],
  ['PATCH /feedback/:id', 'feedback', own, { audience: 'manager' }],
  ['PATCH /feedback/:id', 'feedbackShared', sharedByTwo, { audience: 'manager' }],
  ['POST /feedback/:id/response', 'feedback', own, { response: 'Thanks' }],
  ['POST /feedback/:id/response', 'feedbackShared', sharedByTwo, { response: 'Thanks' }],
  ['DELETE /feedback/:id', 'feedback', own],
  ['DELETE /feedback/:id', 'feedbackShared', sharedByTwo],
  ['POST /feedback/:id/restoration', 'feedbackDeleted', own],
  ['POST /people/:personId/feedback-requests', 'owner', making, { askedId: '$giver', question: 'And?' }],
  ['GET /feedback-requests?direction=asked', '', '* 200'],
  ['GET /feedback-requests?direction=received', '', '* 200'],
  ['GET /feedback-requests/:id', 'request', 'owner 200, * 404'],
  ['PATCH /feedback-requests/:id', 'request', own, { about: 'Changed' }],
  ['DELETE /feedback-requests/:id', 'request', own],
  ['POST /feedback-requests/:id/answer', 'request', 'owner 403, * 404', { text: 'Mine' }],
  ['POST /feedback-requests/:id/decline', 'request', 'owner 403, * 404', {}],
  ['POST /feedback-requests/:id/restoration', 'requestDeleted', own],
];

const journeys: readonly Row[] = [
  ['GET /people/:personId/journey', 'owner', line],
  ['POST /people/:personId/journeys', 'owner', 'owner 409, stranger 404, * 403', { targetLevelId: '$level' }],
  ['PATCH /journeys/:journeyId', 'journey', shared, { targetOn: day }],
  ['POST /journeys/:journeyId/advance', 'journey', shared, {}],
  ['POST /journeys/:journeyId/revisit', 'journey', shared, { step: 1, reason: 'There is more to learn.' }],
  ['POST /intents/:intentId/acknowledgement', 'intent', 'manager 412, owner skip 403, * 404', {}],
  [
    'POST /intents/:intentId/counter',
    'intent',
    'manager 412, owner skip 403, * 404',
    { answer: 'A little later, I think.' },
  ],
  ['POST /intents/:intentId/withdrawal', 'intent', shared],
  // After the three above: a new intent takes the place of the one they answer.
  [
    'POST /people/:personId/intents',
    'owner',
    'owner 201, manager skip 403, * 404',
    { targetLevelId: '$level', sentence: 'I want to be promoted.' },
  ],
  [
    'POST /people/:personId/readiness',
    'owner',
    'manager 201, owner skip 403, * 404',
    { value: 'developing', reason: 'On the way there.' },
  ],
  ['GET /people/:personId/readiness', 'owner', line],
  ['POST /people/:personId/talks', 'owner', 'owner manager 201, skip 403, * 404', { heldOn: '2026-01-06' }],
  ['GET /team', '', '* 200'],
  ['GET /ladders', '', '* 200'],
  ['GET /pipeline', '', 'hr stranger 200, * 403'],
  ['GET /pipeline/export.csv', '', 'hr stranger 200, * 403'],
];

const directory: readonly Row[] = [
  ['GET /people', '', '* 200'],
  ['GET /people/:personId', 'owner', anybody],
  ['POST /people', '', 'hr admin stranger 201, * 403', { name: 'Newcomer' }],
  ['PATCH /people/:personId', 'owner', keepers, { title: 'Changed' }],
  ['GET /people/:personId/level-changes', 'owner', 'owner manager hr admin 200, stranger 404, * 403'],
  [
    'POST /people/:personId/level-changes',
    'owner',
    'hr admin 400, stranger 404, * 403',
    { kind: 'promotion', levelId: missing, effectiveOn: day },
  ],
  ['GET /people/:personId/reports', 'owner', anybody],
  ['GET /people/:personId/chain', 'owner', anybody],
  ['GET /org-chart/roots', '', '* 200'],
  ['GET /framework', '', '* 200'],
  ['GET /framework/versions', '', '* 200'],
  ['PUT /framework', '', 'hr admin stranger 412, * 403', { signals: {} }],
  ['GET /departments', '', '* 200'],
  ['POST /departments', '', 'hr admin stranger 400, * 403', { name: ' ' }],
  ['PATCH /departments/:departmentId', 'department', keepers, { name: 'Changed' }],
  ['DELETE /departments/:departmentId', 'department', keepers],
  ['POST /people-imports', '', 'hr admin stranger 201, * 403', 'Name\nLee'],
  ['GET /people-imports/:importId', 'import', 'hr admin 200, stranger 404, * 403'],
  ['GET /people-imports/:importId/changes', 'import', 'hr admin 200, stranger 404, * 403'],
  ['GET /people-imports/:importId/problems', 'import', 'hr admin 200, stranger 404, * 403'],
  ['PUT /people-imports/:importId/mapping', 'import', keepers, { mapping: { fullName: { column: 0 } } }],
  ['PUT /people-imports/:importId/file', 'import', keepers, 'Name\nLee'],
  ['POST /people-imports/:importId/application', 'import', keepers],
  ['DELETE /people-imports/:importId', 'import', keepers],
];

const identity: readonly Row[] = [
  ['GET /members', '', 'hr admin stranger 200, * 403'],
  ['PATCH /members/:id', 'member', 'admin 412, stranger 404, * 403', { roles: ['employee', 'hr'] }],
  ['POST /people/:personId/deactivation', 'owner', keepers],
  ['DELETE /people/:personId/deactivation', 'owner', 'hr admin 409, stranger 404, * 403'],
  ['GET /invitations', '', 'hr admin stranger 200, * 403'],
  ['POST /invitations', '', 'hr admin stranger 400, * 403', { name: 'Newcomer', email: 'no address' }],
  ['DELETE /invitations/:id', 'invitation', keepers],
  ['GET /invitations/:token', 'invitation', 'nobody 404, * 404'],
  [
    'POST /invitations/:token/acceptances',
    'invitation',
    'nobody 404, * 404',
    { password: 'four words nobody guesses' },
  ],
  ['GET /account', '', '* 200'],
  ['PATCH /account', '', '* 412', { name: 'Changed' }],
  ['POST /account/password', '', '* 400', { currentPassword: '', newPassword: '' }],
  ['GET /organization', '', '* 200'],
  ['PATCH /organization', '', 'admin stranger 412, * 403', { name: 'Changed' }],
  ['GET /session', '', '* 200'],
  ['POST /session', '', 'nobody 400, * 400', { email: 'no address', password: '' }],
  ['POST /session/organization', '', '* 404', { organizationId: missing }],
  ['POST /session/confirmation', '', '* 400', { password: '' }],
  ['GET /sessions', '', '* 200'],
  ['DELETE /sessions/:id', 'session', 'owner 204, * 404'],
  ['DELETE /sessions', '', '* 204'],
  ['DELETE /session', '', '* 204'],
  ['GET /tokens', '', '* 200'],
  ['POST /tokens', '', '* 201', { name: 'More' }],
  ['DELETE /tokens/:id', 'token', 'owner 204, * 404'],
  ['POST /sign-ups', '', 'nobody 400, * 400', {}],
  ['POST /password-resets', '', 'nobody 400, * 400', {}],
  ['POST /password-resets/:token', 'member', 'nobody 400, * 400', { password: 'short' }],
  ['GET /audit', '', 'hr admin stranger 200, * 403'],
  ['GET /events', '', '* 200'],
  ['GET /healthz', '', 'nobody 200, * 200'],
  ['GET /readyz', '', 'nobody 200, * 200'],
];

export const authorizationTable: readonly Row[] = [...records, ...feedback, ...journeys, ...directory, ...identity];

export const routeOf = ([route]: Row): string => route.replace(/\?.*/, '');

/** `owner 200, * 404` → what `actor` is answered. */
export function expected([, , answers]: Row, actor: string): string {
  const byName = new Map(
    answers.split(', ').flatMap((part) => {
      const words = part.split(' ');
      return words.slice(0, -1).map((name) => [name, words.at(-1) ?? ''] as const);
    }),
  );
  return byName.get(actor) ?? (actor === 'nobody' ? '401' : (byName.get('*') ?? ''));
}
