import { type FollowedKpis, type KpiList, type ListKpisQuery } from '@rungs/contracts/kpis.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations } from '../identity/index.js';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { kpiPolicy, readsFollowed } from './kpi.policy.js';
import { viewFor } from './kpi.view.js';
import { followedBy, kpiPage, type KpiRow } from './kpis.queries.js';

@Injectable()
export class KpiLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly cursors: Cursors,
  ) {}

  async list(actor: Actor, query: ListKpisQuery): Promise<KpiList> {
    const { scope, departmentId, retired = false, followed, text, cursor, limit } = query;
    const [name, id] = cursor ? this.cursors.open<[string, string]>('kpis', cursor) : [null, null];
    const filters = [scope, departmentId, retired, followed, text];
    const values = [actor.personId, ...filters, name, id, limit + 1];
    const rows = await this.scope.rows<KpiRow & { folded: string }>(kpiPage, values);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ folded: _, ...row }) => viewFor(actor, row)),
      nextCursor: last ? this.cursors.seal('kpis', [last.folded, last.id]) : null,
      abilities: kpiPolicy.create(actor, { ownerId: null }) ? ['create'] : [],
    };
  }

  async followedBy(actor: Actor, personId: string): Promise<FollowedKpis> {
    if (!readsFollowed(actor, await this.relations.of(actor, personId))) throw new NotFoundException();
    const rows = await this.scope.rows<KpiRow>(followedBy, [actor.personId, personId]);
    return { items: rows.map((row) => viewFor(actor, row)) };
  }
}
