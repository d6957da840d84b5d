import type { ListVisibilityEventsQuery, VisibilityEventList } from '@rungs/contracts/visibility-events.js';
import { audiences } from '@rungs/domain/audience.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import { Relations } from '../identity/index.js';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { VisibilityEvent } from './visibility-event.entity.js';
import { visibilityEventPolicy } from './visibility-event.policy.js';
import { viewFor } from './visibility-event.view.js';
import { visibilityEventPage } from './visibility-events.queries.js';

@Injectable()
export class VisibilityEventLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly cursors: Cursors,
  ) {}

  /** What the caller may read of a person's events; the same rule as for one event decides which those are. */
  async list(actor: Actor, personId: string, query: ListVisibilityEventsQuery): Promise<VisibilityEventList> {
    const subject = await this.relations.of(actor, personId);
    const { relation } = subject;
    const readable = audiences.filter((audience) => visibilityEventPolicy.read(actor, { relation, audience }));
    if (readable.length === 0) throw new NotFoundException();

    const name = `visibility events of ${personId}`;
    const [heldOn, behind] = query.cursor ? this.cursors.open<[string, string]>(name, query.cursor) : [null, null];
    const { step, audience, text, kind, limit } = query;
    const values = [personId, readable, step, audience, text, kind, heldOn, behind, limit + 1];
    type Place = Pick<VisibilityEvent, 'id' | 'heldOn'>;
    const rows = await this.scope.rows<Place>(visibilityEventPage, values);

    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const found = await this.scope.repository(VisibilityEvent).find({ where: { id: In(shown.map(({ id }) => id)) } });
    const byId = new Map(found.map((event) => [event.id, event]));
    return {
      items: shown.flatMap(({ id }) => {
        const event = byId.get(id);
        return event ? [viewFor(actor, subject, event)] : [];
      }),
      nextCursor: last ? this.cursors.seal(name, [last.heldOn, last.id]) : null,
      abilities: visibilityEventPolicy.create(actor, { relation, audience: 'private' }) ? ['create'] : [],
    };
  }
}
