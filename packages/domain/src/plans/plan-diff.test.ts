import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noCriterion, type PlanContent, type PlanItemContent } from './plan-content.js';
import { differences } from './plan-diff.js';

const item = (wish: Partial<PlanItemContent> = {}): PlanItemContent => ({
  id: 'build',
  kind: 'improve',
  title: 'the build',
  replacement: '',
  why: '',
  startsOn: '2026-12-07',
  endsOn: '2027-01-15',
  hoursPerWeek: 4,
  criterion: noCriterion,
  milestones: [],
  ...wish,
});
const plan = (...items: PlanItemContent[]): PlanContent => ({ title: 'Faster', summary: '', items });
const of = { itemId: 'build', title: 'the build' };

describe('what is different between two versions', () => {
  it.each([
    ['nothing', item(), []],
    [
      'an item that starts later',
      item({ startsOn: '2026-12-14' }),
      [
        {
          type: 'item_moved',
          ...of,
          before: { startsOn: '2026-12-07', endsOn: '2027-01-15' },
          after: { startsOn: '2026-12-14', endsOn: '2027-01-15' },
        },
      ],
    ],
    [
      'less effort',
      item({ hoursPerWeek: 2 }),
      [{ type: 'item_changed', ...of, field: 'hoursPerWeek', before: 4, after: 2 }],
    ],
    [
      'another target',
      item({ criterion: { ...noCriterion, target: 6 } }),
      [{ type: 'item_changed', ...of, field: 'target', before: null, after: 6 }],
    ],
    [
      'a new milestone',
      item({ milestones: [{ id: 'm', title: 'Half way', dueOn: null }] }),
      [{ type: 'milestone_added', ...of, milestoneId: 'm', milestone: 'Half way', dueOn: null }],
    ],
  ])('%s', (_, after, expected) => {
    expect(differences(plan(item()), plan(after))).toEqual(expected);
  });

  it('names what came and what went, and the words of the plan itself', () => {
    const after = { ...plan(item({ id: 'tests', title: 'the tests' })), title: 'Calmer' };
    expect(differences(plan(item()), after)).toEqual([
      { type: 'plan_changed', field: 'title', before: 'Faster', after: 'Calmer' },
      { type: 'item_added', itemId: 'tests', title: 'the tests', kind: 'improve' },
      { type: 'item_removed', itemId: 'build', title: 'the build', kind: 'improve' },
    ]);
  });

  it('tells a milestone that was renamed from one that moved', () => {
    const was = item({ milestones: [{ id: 'm', title: 'Half way', dueOn: '2026-12-20' }] });
    const is = item({ milestones: [{ id: 'm', title: 'Half done', dueOn: '2026-12-21' }] });
    expect(differences(plan(was), plan(is)).map(({ type }) => type)).toEqual(['milestone_renamed', 'milestone_moved']);
  });
});

const day = fc.constantFrom(null, '2026-12-07', '2027-01-15');
const words = fc.constantFrom('', 'a', 'b');
const number = fc.constantFrom(null, 1, 2);
const someItem = (id: string): fc.Arbitrary<PlanItemContent> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom('change', 'improve', 'replace'),
    title: words,
    replacement: words,
    why: words,
    startsOn: day,
    endsOn: day,
    hoursPerWeek: number,
    criterion: fc.record({ statement: words, kpiName: words, unit: words, baseline: number, target: number }),
    milestones: fc.subarray(['m', 'n']).chain((ids) => fc.tuple(...ids.map((one) => someMilestone(one)))),
  });
const someMilestone = (id: string) => fc.record({ id: fc.constant(id), title: words, dueOn: day });
const somePlan: fc.Arbitrary<PlanContent> = fc.record({
  title: words,
  summary: words,
  items: fc.subarray(['x', 'y', 'z']).chain((ids) => fc.tuple(...ids.map(someItem))),
});

describe('differences in general', () => {
  it('are none exactly where both versions say the same', () => {
    fc.assert(
      fc.property(somePlan, somePlan, (a, b) => {
        expect(differences(a, a)).toEqual([]);
        expect(differences(a, b).length === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('are as many from the one to the other as back again', () => {
    fc.assert(
      fc.property(somePlan, somePlan, (a, b) => {
        expect(differences(a, b)).toHaveLength(differences(b, a).length);
      }),
    );
  });
});
