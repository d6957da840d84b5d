import type { Row } from './authorization-table.js';

const anybody = 'stranger 404, * 200';
const keepers = 'hr admin 412, stranger 404, * 403';
const content = { name: 'More', competencies: [], tracks: [] };
const missing = '00000000-0000-7000-8000-000000000000';

/** What is published is everybody's to read; what is written, and whether it measures anybody, is for HR and admins. */
export const ladders: readonly Row[] = [
  ['GET /ladders', '', '* 200'],
  ['GET /ladder-catalog', '', 'hr admin stranger 200, * 403'],
  ['GET /ladders/:id/versions', 'ladder', anybody],
  ['POST /ladders/:id/acts', 'ladder', 'hr admin 409, stranger 404, * 403', { act: 'unarchive' }],
  ['GET /ladder-versions/:id', 'ladderVersion', anybody],
  [`GET /ladder-versions/:id/difference?from=${missing}`, 'ladderVersion', '* 404'],
  ['GET /ladder-versions/:id/file?format=csv', 'ladderVersion', anybody],
  ['POST /ladder-drafts', '', 'hr admin stranger 201, * 403', { from: 'template', template: 'sales' }],
  ['GET /ladder-drafts/:id', 'ladderDraft', 'hr admin 200, stranger 404, * 403'],
  ['PUT /ladder-drafts/:id', 'ladderDraft', keepers, content],
  ['DELETE /ladder-drafts/:id', 'ladderDraft', keepers],
  ['POST /ladder-drafts/:id/publication', 'ladderDraft', keepers, { changelog: 'More' }],
];
