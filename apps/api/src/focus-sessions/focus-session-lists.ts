import type { FocusByItem, FocusSessionList, ListFocusSessionsQuery } from '@rungs/contracts/focus-sessions.js';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { FocusSession } from './focus-session.entity.js';
import { type FocusSessionDetails, viewFor } from './focus-session.view.js';
import { focusSessionPage, minutesByItem, minutesSince } from './focus-sessions.queries.js';
import { OwnFocusSessions } from './own-focus-sessions.js';

const week = 7 * 86_400_000;

@Injectable()
export class FocusSessionLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly own: OwnFocusSessions,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, personId: string, { cursor, limit }: ListFocusSessionsQuery): Promise<FocusSessionList> {
    const subject = await this.own.owner(actor, personId);
    const name = `focus sessions of ${personId}`;
    const [startedAt, behind] = cursor ? this.cursors.open<[string, string]>(name, cursor) : [null, null];
    const [rows, [sum]] = await Promise.all([
      this.scope.rows<FocusSessionDetails>(focusSessionPage, [personId, startedAt, behind, limit + 1]),
      this.scope.rows<{ minutes: number }>(minutesSince, [personId, this.weekAgo()]),
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const found = await this.scope.repository(FocusSession).find({ where: { id: In(shown.map(({ id }) => id)) } });
    const byId = new Map(found.map((session) => [session.id, session]));
    return {
      items: shown.flatMap((details) => {
        const session = byId.get(details.id);
        return session ? [viewFor(subject, session, details)] : [];
      }),
      nextCursor: last ? this.cursors.seal(name, [last.startedAt.toISOString(), last.id]) : null,
      minutesThisWeek: sum?.minutes ?? 0,
      abilities: ['create'],
    };
  }

  /** How long the items of the own plans were worked on. */
  async byItem(actor: Actor, personId: string): Promise<FocusByItem> {
    await this.own.owner(actor, personId);
    return { items: await this.scope.rows<FocusByItem['items'][number]>(minutesByItem, [personId, this.weekAgo()]) };
  }

  private weekAgo(): Date {
    return new Date(this.clock.now().getTime() - week);
  }
}
