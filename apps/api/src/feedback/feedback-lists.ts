import type {
  FeedbackList,
  GivenFeedbackList,
  ListFeedbackQuery,
  ListGivenFeedbackQuery,
} from '@rungs/contracts/feedback.js';
import { readableAudiences } from '@rungs/domain/audience.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { Relations } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { abilities } from '../platform/policy/policy.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { feedbackOfPersonPolicy } from './feedback.policy.js';
import { feedbackCounts, feedbackPage, type FeedbackPlace, givenPage } from './feedback.queries.js';
import { viewFor } from './feedback.view.js';
import { FeedbackLoader } from './feedback-loader.js';

type Place = [day: string, id: string];

@Injectable()
export class FeedbackLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly loader: FeedbackLoader,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  /** What somebody received, as far as the caller may read it; the same rule as for one decides. */
  async received(actor: Actor, personId: string, query: ListFeedbackQuery): Promise<FeedbackList> {
    const subject = await this.relations.of(actor, personId);
    const { relation } = subject;
    const { list, ...acts } = feedbackOfPersonPolicy;
    if (!list(actor, { relation })) throw new NotFoundException();

    const name = `feedback of ${personId}`;
    const [day, behind] = query.cursor ? this.cursors.open<Place>(name, query.cursor) : [null, null];
    const { step, audience, text, answered, limit } = query;
    const readable = [personId, readableAudiences(relation), relation === 'manager', actor.personId];
    const [places, [counts]] = await Promise.all([
      this.scope.rows<FeedbackPlace>(feedbackPage, [
        ...readable,
        step,
        audience,
        text,
        answered,
        day,
        behind,
        limit + 1,
      ]),
      this.scope.rows<{ received: number; answered: number }>(feedbackCounts, readable),
    ]);
    const shown = places.slice(0, limit);
    const loaded = await this.loader.byIds(
      actor,
      shown.map(({ id }) => id),
      subject,
    );
    return {
      items: loaded.map((one) => viewFor(actor, one, this.clock.now())),
      nextCursor: this.next(name, places, limit),
      receivedCount: counts?.received ?? 0,
      answeredCount: counts?.answered ?? 0,
      abilities: abilities(acts, actor, { relation }),
    };
  }

  /** What the caller gave to others. */
  async given(actor: Actor, { cursor, limit }: ListGivenFeedbackQuery): Promise<GivenFeedbackList> {
    const name = `feedback by ${actor.personId}`;
    const [day, behind] = cursor ? this.cursors.open<Place>(name, cursor) : [null, null];
    const places = await this.scope.rows<FeedbackPlace>(givenPage, [actor.personId, day, behind, limit + 1]);
    const loaded = await this.loader.byIds(
      actor,
      places.slice(0, limit).map(({ id }) => id),
    );
    return {
      items: loaded.map((one) => viewFor(actor, one, this.clock.now())),
      nextCursor: this.next(name, places, limit),
    };
  }

  private next(name: string, places: readonly FeedbackPlace[], limit: number): string | null {
    const last = places.length > limit ? places[limit - 1] : undefined;
    return last ? this.cursors.seal(name, [last.givenOn, last.id]) : null;
  }
}
