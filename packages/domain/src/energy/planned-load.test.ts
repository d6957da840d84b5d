import { describe, expect, it } from '@jest/globals';
import { plannedLoadSignal } from './planned-load-signal.js';
import { loadWeeks, type LoadItem, uncounted } from './planned-load.js';

const today = '2026-11-25'; // a Wednesday
const item = (id: string, startsOn: string | null, endsOn: string | null, wish: Partial<LoadItem> = {}): LoadItem => ({
  ...{ id, state: 'todo', startsOn, endsOn, hoursPerWeek: 4, milestones: [] },
  ...wish,
});
const hours = (items: LoadItem[]) => loadWeeks(items, today).map((week) => [week.weekOf, week.hours]);

describe('planned effort', () => {
  it('counts an item in each week that it touches, from this one on', () => {
    expect(hours([item('a', '2026-11-02', '2026-12-07'), item('b', '2026-12-04', '2026-12-05')])).toEqual([
      ['2026-11-23', 4],
      ['2026-11-30', 8],
      ['2026-12-07', 4],
    ]);
  });

  it.each<[string, LoadItem]>([
    ['is done', item('a', '2026-11-23', '2026-12-07', { state: 'done' })],
    ['is deferred', item('a', '2026-11-23', '2026-12-07', { state: 'deferred' })],
    ['is over', item('a', '2026-11-02', '2026-11-22')],
    ['has no first day', item('a', null, '2026-12-07')],
    ['has no last day', item('a', '2026-11-23', null)],
    ['has no hours', item('a', '2026-11-23', '2026-12-07', { hoursPerWeek: null })],
  ])('counts nothing that %s', (_, of) => expect(hours([of])).toEqual([]));

  it('shows half a year, however far a plan goes', () => {
    const weeks = hours([item('a', '2026-11-23', '2096-11-23')]);
    expect(weeks).toHaveLength(26);
    expect(weeks.at(-1)).toEqual(['2027-05-17', 4]);
  });

  it('says how many items it could not count', () => {
    const done = item('d', null, null, { state: 'done' });
    const vague = [item('a', null, null), item('b', '2026-11-23', '2026-12-07', { hoursPerWeek: null })];
    expect(uncounted([...vague, done, item('c', '2026-11-23', '2026-12-07')])).toBe(2);
  });
});

describe('the signal of planned effort', () => {
  it.each([
    [[], false, 'No item of your plan says'],
    [[item('a', '2026-11-23', '2026-12-07')], true, 'at most 4 hours a week are planned, of 8.'],
    [[item('a', '2026-11-23', '2026-12-07', { hoursPerWeek: 8 })], true, 'at most 8 hours a week are planned, of 8.'],
    [
      [item('a', '2026-11-23', '2026-12-07', { hoursPerWeek: 8.5 })],
      false,
      '8.5 hours are planned in the fullest week',
    ],
  ])('%#: holds %s', (items, met, words) => {
    const signal = plannedLoadSignal(loadWeeks(items, today), 8);
    expect(signal).toMatchObject({ key: 'planned_load', met, required: false, threshold: 8 });
    expect(signal.sentence.en).toContain(words);
    expect(signal.sentence.es).not.toMatch(/[{}|]|\d\.\d/);
  });
});
