import type { Activity, ActivityQuery } from '@rungs/contracts/activity.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { activityPolicy, readableBy } from './activity.policy.js';
import { changesSince, keepLook, lookOf } from './activity.queries.js';

const firstLookDays = 30;
const mostShown = 50;

type Row = Readonly<{
  act: string;
  recordType: string;
  recordId: string | null;
  times: number;
  happenedAt: Date;
  actorId: string | null;
  actorName: string | null;
}>;

/** What changed on a person's page since its reader looked last, read from the audit entries that they may hear of. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly clock: Clock,
  ) {}

  async since(actor: Actor, personId: string, { since, heardBy }: ActivityQuery): Promise<Activity> {
    const { relation } = await this.page(actor, personId);
    const [look] = await this.scope.rows<{ lookedAt: Date }>(lookOf, [personId, actor.personId]);
    const monthAgo = new Date(this.clock.now().getTime() - firstLookDays * 86_400_000);
    const from = since !== undefined ? new Date(since) : (look?.lookedAt ?? monthAgo);
    const both = heardBy === 'both';
    // Less than the owner may read, so that a screen in a meeting room tells the manager nothing.
    const { always, byAudience, audiences } = readableBy(both && relation === 'owner' ? 'manager' : relation);
    const wanted = [personId, both ? null : actor.personId, from, always, byAudience, audiences, mostShown + 1];
    const rows = await this.scope.rows<Row>(changesSince, wanted);
    return {
      since: from.toISOString(),
      firstLook: look === undefined,
      items: rows.slice(0, mostShown).map(({ actorId, actorName, happenedAt, ...item }) => ({
        ...item,
        actor: actorId !== null && actorName !== null ? { personId: actorId, name: actorName } : null,
        happenedAt: happenedAt.toISOString(),
      })),
      more: rows.length > mostShown,
    };
  }

  async look(actor: Actor, personId: string): Promise<void> {
    await this.page(actor, personId);
    await this.scope.rows(keepLook, [personId, actor.personId, this.clock.now()]);
  }

  private async page(actor: Actor, personId: string): Promise<Subject> {
    const subject = await this.relations.of(actor, personId);
    if (!activityPolicy.read(actor, subject)) throw new NotFoundException();
    return subject;
  }
}
