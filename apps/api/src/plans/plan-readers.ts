import type { PlanSnapshot } from '@rungs/contracts/plan-turns.js';
import type { Audience } from '@rungs/contracts/records.js';
import { mayBeRead, type Relation } from '@rungs/domain/audience.js';
import { Injectable } from '@nestjs/common';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { opportunityAudiences } from './plan-links.queries.js';

/** What a version tells a reader of the opportunities behind its items: only of those that they may read themselves. */
@Injectable()
export class PlanReaders {
  constructor(private readonly scope: TenantScope) {}

  /** A way to read the given versions of somebody's plan, for one who stands to them in this relation. */
  async of(relation: Relation, versions: readonly PlanSnapshot[]): Promise<(version: PlanSnapshot) => PlanSnapshot> {
    const ids = versions.flatMap(({ items }) => items.flatMap(({ opportunity }) => opportunity?.id ?? []));
    if (relation === 'owner' || ids.length === 0) return (version) => version;
    const rows = await this.scope.rows<{ id: string; audience: Audience }>(opportunityAudiences, [[...new Set(ids)]]);
    const readable = new Set(rows.filter(({ audience }) => mayBeRead(audience, relation)).map(({ id }) => id));
    return (version) => ({
      ...version,
      items: version.items.map((item) =>
        item.opportunity && !readable.has(item.opportunity.id) ? { ...item, opportunity: null } : item,
      ),
    });
  }
}
