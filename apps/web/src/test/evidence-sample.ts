import type { EvidenceSummary, EvidenceView } from '@rungs/contracts/evidence.js';
import { mara } from './render.js';

const owner = mara.membership.personId;

export const entryId = (n: number): string => `0190b6d0-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`;

export const entry = (wish: Partial<EvidenceView> = {}): EvidenceView => ({
  id: entryId(1),
  personId: owner,
  version: 4,
  step: 3,
  iteration: 1,
  audience: 'private',
  visibleTo: [{ personId: owner, name: 'Mara Velasco' }],
  abilities: ['update', 'delete'],
  title: 'No reading lost',
  situation: '',
  action: '',
  result: '31 gauges, none lost.',
  role: '',
  contributors: [],
  occurredOn: '2026-11-18',
  occurredUntil: null,
  competencyKeys: ['delivery'],
  kpi: { name: 'Late readings', before: 18.4, after: 0.6, unit: '%' },
  kind: 'incident',
  links: [],
  source: 'manual',
  externalId: null,
  createdAt: '2026-11-18T10:00:00.000Z',
  updatedAt: '2026-11-18T10:00:00.000Z',
  ...wish,
});

export const summary = (wish: Partial<EvidenceSummary> = {}): EvidenceSummary => ({
  total: 2,
  matching: 2,
  inLevel: { code: 'IC4', since: '2026-09-01', entries: 2 },
  months: [{ month: '2026-11', total: 2, matching: 2 }],
  steps: [{ value: 3, count: 2 }],
  kinds: [
    { value: 'incident', count: 1 },
    { value: 'glue', count: 1 },
  ],
  competencies: [{ value: 'delivery', count: 2 }],
  kpis: [{ value: '', count: 2 }],
  audiences: [{ value: 'private', count: 2 }],
  ...wish,
});
