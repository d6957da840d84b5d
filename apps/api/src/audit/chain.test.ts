import { describe, expect, it } from '@jest/globals';
import { canonicalJson, chainStart, type ChainedEntry, entryHash } from './chain.js';

const entry: ChainedEntry = {
  id: '0199f0aa-0000-7000-8000-000000000001',
  act: 'goal.created',
  actorPersonId: '0199f0aa-0000-7000-8000-000000000002',
  actorRoles: ['employee'],
  actorKind: 'session',
  recordType: 'goal',
  recordId: null,
  subjectPersonId: null,
  details: { step: 2, tags: ['a', 'b'] },
  requestId: null,
  happenedAt: '2026-05-01T09:00:00.123456Z',
};
const start = chainStart('0199f0aa-0000-7000-8000-0000000000ff');

describe('the chain of audit entries', () => {
  it.each(Object.keys(entry) as (keyof ChainedEntry)[])('notices a change of %s', (field) => {
    expect(entryHash(start, { ...entry, [field]: 'something else' })).not.toEqual(entryHash(start, entry));
  });

  it('notices a change of what came before', () => {
    expect(entryHash(chainStart('another'), entry)).not.toEqual(entryHash(start, entry));
  });

  it('does not depend on the order in which a column of JSON names its keys', () => {
    const reordered = { ...entry, details: { tags: ['a', 'b'], step: 2 } };
    expect(entryHash(start, reordered)).toEqual(entryHash(start, entry));
    expect(canonicalJson(reordered)).toBe(canonicalJson(entry));
  });

  it('tells apart what lies close together', () => {
    const texts = [{ a: 1 }, { a: '1' }, { a: null }, {}, [{ a: 1 }], { a: [1] }, { a: { b: 1 } }].map(canonicalJson);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
