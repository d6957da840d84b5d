import type { FeedbackRequestList, ListFeedbackRequestsQuery } from '@rungs/contracts/feedback.js';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { pendingRequests, requestPages } from './feedback.queries.js';
import { FeedbackRequest } from './feedback-request.entity.js';
import { requestViewFor } from './feedback-request.view.js';
import { PeopleInFeedback } from './people-in-feedback.js';
import { RecordsInFeedback } from './records-in-feedback.js';

@Injectable()
export class FeedbackRequestLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly people: PeopleInFeedback,
    private readonly records: RecordsInFeedback,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  /** What the caller asked of others, or others of the caller. */
  async list(actor: Actor, query: ListFeedbackRequestsQuery): Promise<FeedbackRequestList> {
    const { direction, state, cursor, limit } = query;
    const today = this.clock.today();
    const name = `feedback requests ${direction} ${actor.personId}`;
    const [behind] = cursor ? this.cursors.open<[string]>(name, cursor) : [null];
    const [ids, [pending]] = await Promise.all([
      this.scope.rows<{ id: string }>(requestPages[direction], [actor.personId, today, state, behind, limit + 1]),
      this.scope.rows<{ count: number }>(pendingRequests[direction], [actor.personId, today]),
    ]);
    const shown = await this.requests(ids.slice(0, limit).map(({ id }) => id));
    const [names, titles] = await Promise.all([
      this.people.names(shown.flatMap(({ personId, askedId }) => [personId, askedId])),
      this.records.titles(shown),
    ]);
    const last = ids.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((request) => requestViewFor(actor, request, { names, titles }, today)),
      nextCursor: last ? this.cursors.seal(name, [last.id]) : null,
      pendingCount: pending?.count ?? 0,
    };
  }

  private async requests(ids: readonly string[]): Promise<FeedbackRequest[]> {
    if (ids.length === 0) return [];
    const found = await this.scope.repository(FeedbackRequest).find({ where: { id: In(ids) } });
    const byId = new Map(found.map((request) => [request.id, request]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}
