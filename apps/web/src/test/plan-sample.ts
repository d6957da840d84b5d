import type { PlanItemView, PlanList, PlanView } from '@rungs/contracts/plans.js';

const id = (n: number): string => `0190b6d0-0000-7000-8000-0000000003${String(n).padStart(2, '0')}`;

export const planItem = (wish: Partial<PlanItemView> = {}): PlanItemView => ({
  id: id(1),
  kind: 'improve',
  title: 'the build',
  replacement: '',
  why: '',
  startsOn: '2031-01-06',
  endsOn: '2031-01-31',
  hoursPerWeek: 4,
  criterion: { statement: '', kpiId: null, kpiName: 'Build time', unit: 'min', baseline: 14, target: 6 },
  state: 'todo',
  milestones: [{ id: id(9), title: 'Half way', dueOn: '2031-01-17', reachedOn: null }],
  isComplete: true,
  opportunity: null,
  kpi: null,
  abilities: ['update', 'delete'],
  ...wish,
});

export const plan = (personId: string, wish: Partial<PlanView> = {}): PlanView => ({
  id: id(20),
  personId,
  version: 5,
  createdAt: '2026-11-01T10:00:00.000Z',
  updatedAt: '2026-11-01T10:00:00.000Z',
  visibleTo: [{ personId, name: 'Mara Velasco' }],
  abilities: ['propose', 'abandon', 'add_item', 'update', 'delete'],
  step: 3,
  iteration: 1,
  audience: 'private',
  title: 'A faster, calmer delivery',
  summary: '',
  state: 'draft',
  agreedOn: null,
  manager: { personId: id(30), name: 'Dana Whitlock' },
  versions: 0,
  items: [planItem()],
  ...wish,
});

export const planList = ({ items, ...head }: PlanView): PlanList => ({
  items: [{ ...head, itemCount: items.length }],
  nextCursor: null,
  abilities: [],
});
