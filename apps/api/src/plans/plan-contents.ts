import type { CounterContent, CreatePlanItemRequest } from '@rungs/contracts/plans.js';
import type { PlanContent, PlanItemContent } from '@rungs/domain/plans/plan-content.js';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { invalid } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { type OwnRepository } from '../platform/tenancy/own-repository.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { PlanItem, PlanMilestone } from './plan-item.entity.js';
import { type ItemLinks, noLinks, PlanLinks } from './plan-links.js';
import type { Plan } from './plan.entity.js';

export type ItemWithMilestones = PlanItem & Readonly<{ milestones: readonly PlanMilestone[]; links: ItemLinks }>;
type ItemRequest = CreatePlanItemRequest;
type MilestoneRequests = ItemRequest['milestones'];

/** The items of a plan and what hangs on them: read as they stand, written as somebody wants them. */
@Injectable()
export class PlanContents {
  constructor(
    private readonly scope: TenantScope,
    private readonly links: PlanLinks,
    private readonly clock: Clock,
  ) {}

  /** By the day they start, those without one last. */
  async of(planId: string): Promise<ItemWithMilestones[]> {
    const items = await this.items.find({
      where: { planId, deletedAt: IsNull() },
      order: { startsOn: { direction: 'ASC', nulls: 'LAST' }, createdAt: 'ASC', id: 'ASC' },
    });
    const milestones = await this.milestonesOf(items.map(({ id }) => id));
    const pointing = items.some(({ kpiId, opportunityId }) => kpiId !== null || opportunityId !== null);
    const links = pointing ? await this.links.of(planId) : new Map<string, ItemLinks>();
    return items.map((item) => ({
      ...item,
      milestones: milestones.get(item.id) ?? [],
      links: links.get(item.id) ?? noLinks,
    }));
  }

  /** @param at where the item stands in what was sent */
  async add(planId: string, request: ItemRequest, opportunityId: string | null = null, at = ''): Promise<void> {
    check(request, at);
    const { milestones, criterion, ...fields } = request;
    const measure = await this.links.named(criterion, null, `${at}/criterion`);
    const id = newId();
    const made = { id, planId, opportunityId, deletedAt: null, createdAt: this.clock.now() };
    await this.items.insert({ ...fields, ...measure, ...made });
    await this.replaceMilestones(id, milestones);
  }

  async change(item: ItemWithMilestones, request: Partial<ItemRequest>, at = ''): Promise<void> {
    check({ ...item, ...request }, at);
    const { milestones, criterion, ...fields } = request;
    const measure = criterion && (await this.links.named(criterion, item.kpiId, `${at}/criterion`));
    const change = { ...fields, ...measure };
    if (Object.keys(change).length > 0) await this.items.update(item.id, undefined, change);
    if (milestones) await this.replaceMilestones(item.id, milestones, item.milestones);
  }

  async setItem(id: string, change: Partial<Pick<PlanItem, 'state' | 'deletedAt'>>): Promise<void> {
    await this.items.update(id, undefined, change);
  }

  async reach(milestoneId: string, reachedOn: string | null): Promise<void> {
    await this.milestones.update(milestoneId, undefined, { reachedOn });
  }

  findItem(id: string): Promise<PlanItem | null> {
    return this.items.findOneBy({ id });
  }

  /** Makes the items be those of a counter: what it names stays, what it leaves out goes. */
  async replace(planId: string, items: CounterContent['items']): Promise<void> {
    const now = await this.of(planId);
    const known = new Map(now.map((item) => [item.id, item]));
    const named = new Set(items.flatMap(({ id }) => id ?? []));
    for (const gone of now.filter(({ id }) => !named.has(id))) {
      await this.setItem(gone.id, { deletedAt: this.clock.now() });
    }
    for (const [index, { id, ...request }] of items.entries()) {
      const item = id === undefined ? undefined : known.get(id);
      const at = `/content/items/${index}`;
      if (id !== undefined && !item) throw invalid(`${at}/id`, 'unknown_item', 'The plan has no such item.');
      if (item) await this.change(item, request, at);
      else await this.add(planId, request, null, at);
    }
  }

  private get items(): OwnRepository<PlanItem> {
    return this.scope.repository(PlanItem);
  }

  private get milestones(): OwnRepository<PlanMilestone> {
    return this.scope.repository(PlanMilestone);
  }

  private async milestonesOf(itemIds: readonly string[]): Promise<ReadonlyMap<string, PlanMilestone[]>> {
    if (itemIds.length === 0) return new Map();
    const rows = await this.milestones.find({ where: { itemId: In(itemIds) }, order: { position: 'ASC', id: 'ASC' } });
    return Map.groupBy(rows, ({ itemId }) => itemId);
  }

  private async replaceMilestones(
    itemId: string,
    wanted: MilestoneRequests,
    before: readonly PlanMilestone[] = [],
  ): Promise<void> {
    const reached = new Map(before.map(({ id, reachedOn }) => [id, reachedOn]));
    const ids = wanted.flatMap(({ id }) => id ?? []);
    if (new Set(ids).size !== ids.length || ids.some((id) => !reached.has(id))) {
      throw invalid('/milestones', 'unknown_milestone', 'Name milestones of this item, each once.');
    }
    await this.milestones.delete({ itemId });
    if (wanted.length === 0) return;
    await this.milestones.insertAll(
      wanted.map(({ id, title, dueOn }, position) => ({
        id: id ?? newId(),
        itemId,
        position,
        title,
        dueOn,
        reachedOn: id === undefined ? null : (reached.get(id) ?? null),
      })),
    );
  }
}

/** What is agreed to of an item, without how far it has come. */
export function contentOfItem(
  item: ItemWithMilestones,
): PlanItemContent & { milestones: { id: string; title: string; dueOn: string | null }[] } {
  const { id, kind, title, replacement, why, startsOn, endsOn, hoursPerWeek } = item;
  const { statement, kpiId, kpiName, unit, baseline, target } = item;
  const milestones = item.milestones.map((one) => ({ id: one.id, title: one.title, dueOn: one.dueOn }));
  const criterion = { statement, kpiId, kpiName, unit, baseline, target };
  const from = item.links.opportunity;
  const opportunity = from && { id: from.id, title: from.title };
  return { id, kind, title, replacement, why, startsOn, endsOn, hoursPerWeek, criterion, opportunity, milestones };
}

export const contentOf = ({ title, summary }: Plan, items: readonly ItemWithMilestones[]): PlanContent => ({
  title,
  summary,
  items: items.map(contentOfItem),
});

function check({ startsOn, endsOn }: Pick<ItemRequest, 'startsOn' | 'endsOn'>, at: string): void {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    throw invalid(`${at}/endsOn`, 'before_start', 'An item ends on the day it starts at the earliest.');
  }
}
