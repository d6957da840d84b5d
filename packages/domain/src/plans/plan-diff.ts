import type { PlanContent, PlanItemContent, PlanItemKind, PlanMilestone } from './plan-content.js';

export type PlanScalar = string | number | null;
type Days = Readonly<{ startsOn: string | null; endsOn: string | null }>;
type OfItem = Readonly<{ itemId: string; title: string }>;
/** Without an id it is free text. */
type NamedKpi = Readonly<{ id: string | null; name: string }>;
type OfMilestone = OfItem & Readonly<{ milestoneId: string; milestone: string }>;

/** Parts of an item that hold one value; dates and milestones are told apart from them. */
export const itemFields = [
  'kind',
  'title',
  'replacement',
  'why',
  'hoursPerWeek',
  'statement',
  'kpiName',
  'unit',
  'baseline',
  'target',
] as const;
export type ItemField = (typeof itemFields)[number];

/**
 * One difference between two versions of a plan. `title` is the item's in the later of the two that has it; of a KPI and
 * of an opportunity, the name is the one it had then.
 */
export type PlanChange =
  | Readonly<{ type: 'plan_changed'; field: 'title' | 'summary'; before: string; after: string }>
  | (OfItem & Readonly<{ type: 'item_added'; kind: PlanItemKind; opportunity: string | null }>)
  | (OfItem & Readonly<{ type: 'item_removed'; kind: PlanItemKind }>)
  | (OfItem & Readonly<{ type: 'kpi_linked'; before: NamedKpi | null; after: NamedKpi | null }>)
  | (OfItem & Readonly<{ type: 'item_moved'; before: Days; after: Days }>)
  | (OfItem & Readonly<{ type: 'item_changed'; field: ItemField; before: PlanScalar; after: PlanScalar }>)
  | (OfMilestone & Readonly<{ type: 'milestone_added' | 'milestone_removed'; dueOn: string | null }>)
  | (OfMilestone & Readonly<{ type: 'milestone_renamed'; before: string; after: string }>)
  | (OfMilestone & Readonly<{ type: 'milestone_moved'; before: string | null; after: string | null }>);

/**
 * What is different in `after`, in the order in which one reads a plan. Nothing where both say the same. What an item
 * was made from is told with the item: it never changes afterwards, it can only be forgotten.
 */
export function differences(before: PlanContent, after: PlanContent): PlanChange[] {
  const known = byId(before.items);
  const kept = byId(after.items);
  return [
    ...(['title', 'summary'] as const).flatMap((field): PlanChange[] =>
      before[field] === after[field]
        ? []
        : [{ type: 'plan_changed', field, before: before[field], after: after[field] }],
    ),
    ...after.items.flatMap((item): PlanChange[] => {
      const earlier = known.get(item.id);
      return earlier ? ofItem(earlier, item) : [added(item)];
    }),
    ...before.items
      .filter(({ id }) => !kept.has(id))
      .map(({ id, title, kind }): PlanChange => ({ type: 'item_removed', itemId: id, title, kind })),
  ];
}

const added = ({ id, title, kind, opportunity }: PlanItemContent): PlanChange => ({
  type: 'item_added',
  itemId: id,
  title,
  kind,
  opportunity: opportunity?.title ?? null,
});

function ofItem(before: PlanItemContent, after: PlanItemContent): PlanChange[] {
  const of = { itemId: after.id, title: after.title };
  const moved = before.startsOn !== after.startsOn || before.endsOn !== after.endsOn;
  const relinked = before.criterion.kpiId !== after.criterion.kpiId;
  return [
    ...itemFields.flatMap((field): PlanChange[] => {
      // Another KPI has another name: that is said once, with the link.
      if (relinked && field === 'kpiName') {
        return [{ type: 'kpi_linked', ...of, before: namedKpi(before), after: namedKpi(after) }];
      }
      const [was, is] = [scalar(before, field), scalar(after, field)];
      return was === is ? [] : [{ type: 'item_changed', ...of, field, before: was, after: is }];
    }),
    ...(moved ? [{ type: 'item_moved', ...of, before: days(before), after: days(after) } as const] : []),
    ...ofMilestones(of, before.milestones, after.milestones),
  ];
}

function ofMilestones(of: OfItem, before: readonly PlanMilestone[], after: readonly PlanMilestone[]): PlanChange[] {
  const known = byId(before);
  const kept = byId(after);
  const named = ({ id, title }: PlanMilestone) => ({ ...of, milestoneId: id, milestone: title });
  return [
    ...after.flatMap((now): PlanChange[] => {
      const was = known.get(now.id);
      if (!was) return [{ type: 'milestone_added', ...named(now), dueOn: now.dueOn }];
      return [
        ...(was.title === now.title
          ? []
          : [{ type: 'milestone_renamed', ...named(now), before: was.title, after: now.title } as const]),
        ...(was.dueOn === now.dueOn
          ? []
          : [{ type: 'milestone_moved', ...named(now), before: was.dueOn, after: now.dueOn } as const]),
      ];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((gone): PlanChange => ({ type: 'milestone_removed', ...named(gone), dueOn: gone.dueOn })),
  ];
}

const namedKpi = ({ criterion: { kpiId, kpiName } }: PlanItemContent): NamedKpi | null =>
  kpiName === '' ? null : { id: kpiId, name: kpiName };

function scalar(item: PlanItemContent, field: ItemField): PlanScalar {
  return { ...item, ...item.criterion }[field];
}

const days = ({ startsOn, endsOn }: Days): Days => ({ startsOn, endsOn });
const byId = <T extends { id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]));
