import { describe, expect, it } from '@jest/globals';
import { lookalike } from './lookalike.js';

const draft = { title: 'Retry budget for buoy uplinks', occurredFrom: '2026-11-16', occurredTo: '2026-11-17' };
const entry = (title: string, occurredOn: string) => ({ title, occurredOn, occurredUntil: null });

describe('the entry that a draft may belong to', () => {
  it('has words in common, whatever their ending', () => {
    const same = entry('Buoys whose uplink heals on a retry', '2026-11-20');
    expect(lookalike(draft, [entry('Uplinks that heal', '2026-11-16'), same])).toBe(same);
  });

  it('is of about the same days', () => {
    expect(lookalike(draft, [entry('Retry budget for buoy uplinks', '2026-09-01')])).toBeNull();
  });

  it('is nobody’s guess from short words', () => {
    expect(lookalike(draft, [entry('A fix for the log', '2026-11-16')])).toBeNull();
  });
});
