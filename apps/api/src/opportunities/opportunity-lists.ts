import type { ListOpportunitiesQuery, OpportunityList } from '@rungs/contracts/opportunities.js';
import { audiences } from '@rungs/domain/audience.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import { Relations } from '../identity/index.js';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { besidesOf, type BesidesRow, opportunityPage, type OpportunityPlace } from './opportunities.queries.js';
import { Opportunity } from './opportunity.entity.js';
import { opportunityPolicy } from './opportunity.policy.js';
import { viewFor } from './opportunity.view.js';

@Injectable()
export class OpportunityLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly cursors: Cursors,
  ) {}

  /** What the caller may read of a person's opportunities; the same rule as for one decides which those are. */
  async list(actor: Actor, personId: string, query: ListOpportunitiesQuery): Promise<OpportunityList> {
    const subject = await this.relations.of(actor, personId);
    const { relation } = subject;
    const readable = audiences.filter((audience) => opportunityPolicy.read(actor, { relation, audience }));
    if (readable.length === 0) throw new NotFoundException();

    const name = `opportunities of ${personId}`;
    const [place, behind] = query.cursor ? this.cursors.open<[number, string]>(name, query.cursor) : [null, null];
    const { audience, text, state, kpiId, limit } = query;
    const filters = [readable, audience, text, state, kpiId];
    const rows = await this.scope.rows<OpportunityPlace>(opportunityPage, [
      personId,
      ...filters,
      place,
      behind,
      limit + 1,
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const ids = shown.map(({ id }) => id);
    const [found, besides] = ids.length === 0 ? [[], []] : await this.read(ids);
    const byId = new Map(found.map((opportunity) => [opportunity.id, opportunity]));
    const besidesById = new Map(besides.map((row) => [row.id, row]));
    return {
      items: ids.flatMap((id) => {
        const [opportunity, beside] = [byId.get(id), besidesById.get(id)];
        return opportunity && beside ? [viewFor(actor, subject, opportunity, beside)] : [];
      }),
      nextCursor: last ? this.cursors.seal(name, [last.place, last.id]) : null,
      abilities: opportunityPolicy.create(actor, { relation, audience: 'private' }) ? ['create'] : [],
    };
  }

  private async read(ids: readonly string[]): Promise<[Opportunity[], BesidesRow[]]> {
    return [
      await this.scope.repository(Opportunity).find({ where: { id: In(ids) } }),
      await this.scope.rows<BesidesRow>(besidesOf, [ids]),
    ];
  }
}
