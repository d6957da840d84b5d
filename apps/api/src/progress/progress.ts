import type { StepProgress } from '@rungs/domain/journey/signals.js';
import { Injectable } from '@nestjs/common';
import { Frameworks } from '../framework/index.js';
import { PublishedLadders } from '../ladders/index.js';
import { Clock } from '../platform/clock.js';
import { type RowsStatement, type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import type { Facts } from './facts.js';
import { computed } from './computed.js';
import { factsOf, hasManager, type Standing, standingOf, type StandingRow } from './standing.js';
import { type Place, placeColumns, type Summary } from './summary.js';

const columns = Object.values(placeColumns);

const readForChange: Statement = {
  name: 'progress.read-for-change',
  text: `
    select ${hasManager} as "hasManager", facts, ${columns.map(({ column, json }) => `${column} as "${json}"`).join(', ')}
    from journey_summaries s where organization_id = $1 and person_id = $2 for update`,
};

const iteration: Statement = {
  name: 'progress.iteration',
  text: `select iteration from journey_summaries where organization_id = $1 and person_id = $2`,
};

const steps: Statement = {
  name: 'progress.steps',
  text: `select steps from journey_summaries where organization_id = $1 and person_id = $2`,
};

/** In one order, so that two that lock the same people do not wait for each other crosswise. `[people]` */
const kept: Statement = {
  name: 'progress.kept',
  text: `
    select person_id as id from journey_summaries
    where organization_id = $1 and person_id = any ($2::uuid[]) order by person_id`,
};

const make: Statement = {
  name: 'progress.make',
  text: `insert into journey_summaries (organization_id, person_id) values ($1, $2) on conflict do nothing`,
};

/** Counts change far more often than the place does, so they are written by themselves. */
const writeCounts: RowsStatement = {
  name: 'progress.write-counts',
  writes: 'journey_summaries',
  takes: 'rows',
  key: 'person',
  text: `
    update journey_summaries s set facts = new.facts, steps = new.steps, covered = new.covered,
      required = new.required, computed_on = new.today, updated_at = now()
    from json_to_recordset($2) as new
      (person uuid, facts jsonb, steps jsonb, covered integer, required integer, today date)
    where s.organization_id = $1 and s.person_id = new.person`,
};

const write: Statement = {
  name: 'progress.write',
  writes: 'journey_summaries',
  text: `
    update journey_summaries set facts = $3, steps = $4, covered = $5, required = $6, computed_on = $7,
      ${columns.map(({ column }, index) => `${column} = $${index + 8}`).join(', ')}, updated_at = now()
    where organization_id = $1 and person_id = $2`,
};

/**
 * Keeps one summary per person: the counts that signals are computed from, and what boards and pipelines show of them.
 * Every act that changes a count calls this in its own transaction, so that nothing has to be counted when it is read.
 */
@Injectable()
export class Progress {
  constructor(
    private readonly scope: TenantScope,
    private readonly ladders: PublishedLadders,
    private readonly frameworks: Frameworks,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes the counts of a person. The row is locked, so that two acts at once are counted one after the other.
   * @param locked what `standingColumns` read under a lock, where that was part of another statement
   */
  async change(personId: string, change: (facts: Facts) => Facts, locked?: StandingRow): Promise<void> {
    const standing = locked?.facts ? standingOf(locked) : await this.read(personId);
    const counts = await this.countsOf({ ...standing, facts: change(standing.facts) });
    this.scope.sendRow(writeCounts, { person: personId, ...counts });
  }

  /** Changes where the person stands: journey, step, intent, readiness. */
  async place(personId: string, place: Partial<Place>): Promise<void> {
    const next = { ...(await this.read(personId)), ...place };
    const values = columns.map(({ json }) => (json === 'path' ? JSON.stringify(next.path) : next[json]));
    const { facts, steps, covered, required, today } = await this.countsOf(next);
    const counts = [JSON.stringify(facts), JSON.stringify(steps), covered, required, today];
    this.scope.send(write, [personId, ...counts, ...values]);
  }

  /** Computes anew what follows from the counts, by the framework as it is now. */
  renew(personId: string): Promise<void> {
    return this.change(personId, (facts) => facts);
  }

  /** The same for those of them who have a summary: nobody gets one by being moved. */
  async renewKept(personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    for (const { id } of await this.scope.rows<{ id: string }>(kept, [personIds])) await this.renew(id);
  }

  /** How far each step is, `met` of `required` signals, as it is kept. */
  async steps(personId: string): Promise<StepProgress[]> {
    const [row] = await this.scope.rows<{ steps: [number, number][] }>(steps, [personId]);
    return (row?.steps ?? []).map(([met, required]) => ({ met, required }));
  }

  /** The iteration that a record made now belongs to; 1 before there is a journey. */
  async iterationOf(personId: string): Promise<number> {
    const [row] = await this.scope.rows<{ iteration: number | null }>(iteration, [personId]);
    return row?.iteration ?? 1;
  }

  /** The kept counts, for tests and for the owner's own view. */
  async facts(personId: string): Promise<Facts> {
    return (await this.read(personId)).facts;
  }

  /** The counts, what follows from them, and as of which day. */
  private async countsOf(summary: Standing) {
    const { targetLevelId, facts } = summary;
    const expectations = targetLevelId ? await this.ladders.expectations(targetLevelId) : [];
    const framework = await this.frameworks.current();
    const today = this.clock.today();
    return { facts, ...computed(summary, expectations, today, framework), today };
  }

  private async read(personId: string): Promise<Summary & { hasManager: boolean }> {
    const [row] = await this.scope.rows<Place & { facts: unknown; hasManager: boolean }>(readForChange, [personId]);
    if (row) return { ...row, facts: factsOf(row.facts) };
    await this.scope.rows(make, [personId]);
    return this.read(personId);
  }
}
