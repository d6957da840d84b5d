import type { CheckInList, EnergyTrend, ListCheckInsQuery } from '@rungs/contracts/check-ins.js';
import { addDays } from '@rungs/domain/calendar.js';
import { isDue, mondayOf, type Point, readingOf, trendWeeks, weeksOf } from '@rungs/domain/energy/trend.js';
import { wellbeingSignals } from '@rungs/domain/energy/wellbeing-signals.js';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { CheckIn } from './check-in.entity.js';
import { viewFor } from './check-in.view.js';
import { checkInPage, checkInPoints, lastCheckIn } from './check-ins.queries.js';
import { OwnCheckIns } from './own-check-ins.js';

@Injectable()
export class CheckInLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly own: OwnCheckIns,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, personId: string, { cursor, limit }: ListCheckInsQuery): Promise<CheckInList> {
    const subject = await this.own.owner(actor, personId);
    const name = `check-ins of ${personId}`;
    const [takenOn, behind] = cursor ? this.cursors.open<[string, string]>(name, cursor) : [null, null];
    type Place = Pick<CheckIn, 'id' | 'takenOn'>;
    const rows = await this.scope.rows<Place>(checkInPage, [personId, takenOn, behind, limit + 1]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const found = await this.scope.repository(CheckIn).find({ where: { id: In(shown.map(({ id }) => id)) } });
    const byId = new Map(found.map((checkIn) => [checkIn.id, checkIn]));
    return {
      items: shown.flatMap(({ id }) => {
        const checkIn = byId.get(id);
        return checkIn ? [viewFor(subject, checkIn)] : [];
      }),
      nextCursor: last ? this.cursors.seal(name, [last.takenOn, last.id]) : null,
      abilities: ['create'],
    };
  }

  async trend(actor: Actor, personId: string): Promise<EnergyTrend> {
    await this.own.owner(actor, personId);
    const today = this.clock.today();
    const since = addDays(mondayOf(today), -7 * (trendWeeks - 1));
    const [points, [last]] = await Promise.all([
      this.scope.rows<Point>(checkInPoints, [personId, since]),
      this.scope.rows<{ lastTakenOn: string | null }>(lastCheckIn, [personId]),
    ]);
    const weeks = weeksOf(points, today);
    const lastTakenOn = last?.lastTakenOn ?? null;
    return {
      weeks,
      reading: readingOf(weeks),
      signals: wellbeingSignals(lastTakenOn, today),
      lastTakenOn,
      due: isDue(lastTakenOn, today),
    };
  }
}
