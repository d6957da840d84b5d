import type { HandedPartList, ListHandedPartsQuery } from '@rungs/contracts/goals.js';
import { Injectable } from '@nestjs/common';
import { Relations } from '../identity/index.js';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { type PartRow, partViewFor } from './goal-part.view.js';
import { handedParts, never, partsOfGoals } from './goal-parts.queries.js';

/** Parts as they are read: with their goals, and by those they are handed to. */
@Injectable()
export class GoalParts {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly cursors: Cursors,
  ) {}

  async of(goalIds: readonly string[]): Promise<ReadonlyMap<string, PartRow[]>> {
    if (goalIds.length === 0) return new Map();
    const rows = await this.scope.rows<PartRow>(partsOfGoals, [goalIds]);
    return Map.groupBy(rows, ({ goalId }) => goalId);
  }

  /** What the caller has in hand; it tells of the goals behind it no more than whose they are. */
  async handedTo(actor: Actor, { cursor, limit }: ListHandedPartsQuery): Promise<HandedPartList> {
    const name = `parts handed to ${actor.personId}`;
    const [due, behind] = cursor ? this.cursors.open<[string, string]>(name, cursor) : [null, null];
    const rows = await this.scope.rows<PartRow>(handedParts, [actor.personId, due, behind, limit + 1]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const items: HandedPartList['items'] = [];
    for (const row of shown) {
      const { relation } = await this.relations.of(actor, row.owner.personId);
      items.push(partViewFor(actor, relation, row));
    }
    return { items, nextCursor: last ? this.cursors.seal(name, [last.dueOn ?? never, last.id]) : null };
  }
}
