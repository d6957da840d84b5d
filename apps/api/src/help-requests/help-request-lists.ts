import type { HelpAudience, HelpRequestList, ListHelpRequestsQuery } from '@rungs/contracts/help-requests.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations, type Subject } from '../identity/index.js';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { factsOf, viewFor } from './help-request.view.js';
import { helpPolicy, readsHelpOf } from './help-request.policy.js';
import { helpPages, type HelpRow, pendingHelp } from './help-requests.queries.js';

const audiences: readonly HelpAudience[] = ['private', 'manager'];

@Injectable()
export class HelpRequestLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly cursors: Cursors,
  ) {}

  /** What a person asked of others, as far as the caller may read it. */
  async by(actor: Actor, personId: string, query: ListHelpRequestsQuery): Promise<HelpRequestList> {
    const subject = await this.relations.of(actor, personId);
    if (!readsHelpOf(actor, subject)) throw new NotFoundException();
    const { relation } = subject;
    const shared = { relation, askedId: '', state: 'pending' } as const;
    const readable = audiences.filter((audience) => helpPolicy.read(actor, { ...shared, audience }));
    const list = await this.page(actor, 'by', personId, readable, query, new Map([[personId, subject]]));
    const mayAsk = helpPolicy.create(actor, { ...shared, audience: 'private' });
    return { ...list, abilities: mayAsk ? ['create'] : [] };
  }

  /** What others asked of the caller. */
  of(actor: Actor, query: ListHelpRequestsQuery): Promise<HelpRequestList> {
    return this.page(actor, 'of', actor.personId, audiences, query);
  }

  private async page(
    actor: Actor,
    direction: keyof typeof helpPages,
    personId: string,
    readable: readonly HelpAudience[],
    { state, cursor, limit }: ListHelpRequestsQuery,
    known?: ReadonlyMap<string, Subject>,
  ): Promise<HelpRequestList> {
    const name = `help requests ${direction} ${personId}`;
    const [behind] = cursor ? this.cursors.open<[string]>(name, cursor) : [null];
    const [rows, [pending]] = await Promise.all([
      this.scope.rows<HelpRow>(helpPages[direction], [personId, readable, state, behind, limit + 1]),
      this.scope.rows<{ count: number }>(pendingHelp[direction], [personId, readable]),
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const askers =
      known ??
      (await this.relations.ofAll(
        actor,
        shown.map(({ asker }) => asker.personId),
      ));
    const items = shown.flatMap((row) => {
      const subject = askers.get(row.asker.personId);
      // The query and the policy agree; were they ever not to, the policy decides.
      return subject && helpPolicy.read(actor, factsOf(subject, row)) ? [viewFor(actor, subject, row)] : [];
    });
    const nextCursor = last ? this.cursors.seal(name, [last.id]) : null;
    return { items, nextCursor, pendingCount: pending?.count ?? 0, abilities: [] };
  }
}
