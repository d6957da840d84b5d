import { describe, expect, it } from '@jest/globals';
import type { EvidenceDraftImportItem } from '@rungs/contracts/evidence-drafts.js';
import { batchesOf } from './send-drafts.js';

const draft = (externalId: string, subject = ''): EvidenceDraftImportItem => ({
  externalId,
  repository: 'web',
  title: 'Work',
  occurredFrom: '2026-01-01',
  occurredTo: '2026-01-02',
  kind: 'project',
  commits: [{ hash: 'a'.repeat(40), subject, committedAt: '2026-01-01T10:00:00+01:00' }],
  filesChanged: 1,
  linesAdded: 1,
  linesDeleted: 1,
  links: [],
});

describe('batches', () => {
  it('hold a hundred drafts at most, in order', () => {
    const drafts = Array.from({ length: 201 }, (_, at) => draft(String(at)));
    expect(batchesOf(drafts).map((batch) => batch.length)).toEqual([100, 100, 1]);
    expect(batchesOf(drafts).flat()).toEqual(drafts);
  });

  it('hold fewer when the drafts are heavy, counted in bytes, and one that is too heavy travels alone', () => {
    const heavy = draft('heavy', '🚀'.repeat(40_000)); // 160 kB in UTF-8, half of it in UTF-16 units
    const tooHeavy = draft('too heavy', 'x'.repeat(500_000));
    expect(batchesOf([heavy, heavy, heavy, tooHeavy, heavy]).map((batch) => batch.length)).toEqual([2, 1, 1, 1]);
  });

  it('are none for no drafts', () => expect(batchesOf([])).toEqual([]));
});
