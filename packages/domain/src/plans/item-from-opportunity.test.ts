import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysBetween, weekday } from '../calendar.js';
import { itemsFromOpportunities, type PlannedOpportunity } from './item-from-opportunity.js';
import { isComplete } from './plan-content.js';

const today = '2026-11-25'; // a Wednesday
const kpi = { id: 'k', name: 'Lead time', unit: 'days', direction: 'down', target: 3, latest: 9 } as const;
const of = (wish: Partial<PlannedOpportunity> = {}): PlannedOpportunity => ({
  title: 'Flaky tests',
  problem: 'Half the builds fail.',
  whoIsHurt: 'Everybody who merges',
  effort: 2,
  kpi,
  ...wish,
});
const one = (wish: Partial<PlannedOpportunity> = {}) => itemsFromOpportunities([of(wish)], today)[0];

describe('an item that is made from an opportunity', () => {
  it('says what, why and for whom, from where the KPI stands to its target, and begins next Monday', () => {
    expect(one()).toEqual({
      kind: 'improve',
      title: 'Flaky tests',
      replacement: '',
      why: 'Half the builds fail.\n\nEverybody who merges',
      startsOn: '2026-11-30',
      endsOn: '2027-01-08',
      hoursPerWeek: 4,
      criterion: { statement: '', kpiId: 'k', kpiName: 'Lead time', unit: 'days', baseline: 9, target: 3 },
    });
  });

  it.each([
    [1, 4, 3],
    [2, 4, 6],
    [3, 5, 8],
    [4, 6.5, 10],
    [5, 8, 13],
  ])('of effort %d takes %d hours a week for %d weeks', (effort, hours, weeks) => {
    const item = one({ effort });
    expect(item?.hoursPerWeek).toBe(hours);
    expect(item && (daysBetween(item.startsOn, item.endsOn) + 3) / 7).toBe(weeks);
  });

  it.each([
    ['no reading', { ...kpi, latest: null }, null, 3],
    ['no target', { ...kpi, target: null }, 9, null],
    ['a target that is reached already', { ...kpi, latest: 3 }, 3, null],
    ['a target to rise to', { ...kpi, direction: 'up' as const, latest: 1 }, 1, 3],
  ])('takes of a KPI with %s what there is', (_, measured, baseline, target) => {
    expect(one({ kpi: measured })?.criterion).toMatchObject({ kpiId: 'k', baseline, target });
  });

  it('without a KPI leaves it open how one will tell', () => {
    const item = one({ kpi: null });
    expect(item?.criterion.kpiId).toBeNull();
    expect(item && isComplete(item)).toBe(false);
  });

  it('keeps the problem whole where both are too long for one reason', () => {
    const problem = 'p'.repeat(3_900);
    expect(one({ problem, whoIsHurt: 'w'.repeat(200) })?.why).toBe(problem);
  });

  it('stands among others one after the other, from a Monday to a Friday, in the order they were chosen', () => {
    const efforts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(efforts, (chosen) => {
        const items = itemsFromOpportunities(
          chosen.map((effort, index) => of({ effort, title: String(index) })),
          today,
        );
        expect(items.map(({ title }) => title)).toEqual(chosen.map((_, index) => String(index)));
        for (const [index, item] of items.entries()) {
          expect([weekday(item.startsOn), weekday(item.endsOn)]).toEqual([1, 5]);
          expect(item.startsOn > (items[index - 1]?.endsOn ?? today)).toBe(true);
        }
      }),
    );
  });
});
