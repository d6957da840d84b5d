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
  opportunity: null,
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
      { type: 'item_added', itemId: 'tests', title: 'the tests', kind: 'improve', opportunity: null },
      { type: 'item_removed', itemId: 'build', title: 'the build', kind: 'improve' },
    ]);
  });

  const measuredBy = (kpiId: string | null, kpiName: string) => item({ criterion: { ...noCriterion, kpiId, kpiName } });
  it.each([
    ['free text to a KPI', measuredBy(null, 'Build time'), measuredBy('k', 'Build time')],
    ['a KPI to another', measuredBy('k', 'Build time'), measuredBy('l', 'Lead time')],
    ['a KPI to none', measuredBy('k', 'Build time'), measuredBy(null, '')],
  ])('says once, with both names, when it goes from %s', (_, was, is) => {
    const named = ({ kpiId: id, kpiName: name }: typeof was.criterion) => (name === '' ? null : { id, name });
    expect(differences(plan(was), plan(is))).toEqual([
      { type: 'kpi_linked', ...of, before: named(was.criterion), after: named(is.criterion) },
    ]);
  });

  it('tells a KPI that is called otherwise now as another name', () => {
    expect(differences(plan(measuredBy('k', 'Build time')), plan(measuredBy('k', 'Time to build')))).toEqual([
      { type: 'item_changed', ...of, field: 'kpiName', before: 'Build time', after: 'Time to build' },
    ]);
  });

  it('names the opportunity that a new item was made from, as it was called then, and forgets it in silence', () => {
    const made = item({ id: 'tests', title: 'the tests', opportunity: { id: 'o', title: 'Flaky tests' } });
    expect(differences(plan(item()), plan(item(), made))).toMatchObject([
      { type: 'item_added', itemId: 'tests', opportunity: 'Flaky tests' },
    ]);
    expect(differences(plan(made), plan({ ...made, opportunity: null }))).toEqual([]);
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
    criterion: fc.record({
      statement: words,
      kpiId: words,
      kpiName: words,
      unit: words,
      baseline: number,
      target: number,
    }),
    opportunity: fc.constant(null),
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
