import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { signalDefinitions } from './signal-definitions.js';

const page = readFileSync(new URL('../../../../docs/signals.md', import.meta.url), 'utf8');
const explained = new Map(
  [...page.matchAll(/^\| `(\w+)`(.*)$/gmu)].map(([, key = '', row = '']) => [
    key,
    row.split('|').map((cell) => cell.trim()),
  ]),
);
/** Computed for their owner alone, from what their owner decides. */
const wellbeing = ['check_in_recent', 'planned_load'];

describe('docs/signals.md', () => {
  it('explains every signal and no other', () => {
    expect([...explained.keys()].toSorted()).toEqual(
      [...signalDefinitions.map(({ key }) => key), ...wellbeing].toSorted(),
    );
  });

  it.each(signalDefinitions)('says what $key counts, from which threshold on, why and who sees it', (signal) => {
    const [, counts = '', threshold = '', why = '', seenBy = ''] = explained.get(signal.key) ?? [];
    const direction = signal.direction === 'at_least' ? 'at least' : 'at most';
    expect(threshold).toMatch(new RegExp(`^${direction} ${signal.threshold}\\b`));
    for (const cell of [counts, why, seenBy]) expect(cell.split(' ').length).toBeGreaterThan(2);
  });
});
