import { Injectable } from '@nestjs/common';
import { PublishedLadders } from '../ladders/index.js';
import { Clock } from '../platform/clock.js';
import { type Statement, TenantScope } from '../platform/tenancy/tenant-scope.js';
import { type Facts, factsSchema } from './facts.js';
import { computed } from './computed.js';
import { type Place, placeColumns, type Summary } from './summary.js';

const columns = Object.values(placeColumns);

const readForChange: Statement = {
  name: 'progress.read-for-change',
  text: `
    select facts, ${columns.map(({ column, json }) => `${column} as "${json}"`).join(', ')}
    from journey_summaries where organization_id = $1 and person_id = $2 for update`,
};

const iteration: Statement = {
  name: 'progress.iteration',
  text: `select iteration from journey_summaries where organization_id = $1 and person_id = $2`,
};

const make: Statement = {
  name: 'progress.make',
  text: `insert into journey_summaries (organization_id, person_id) values ($1, $2) on conflict do nothing`,
};

/** Counts change far more often than the place does, so they are written by themselves. */
const writeCounts: Statement = {
  name: 'progress.write-counts',
  text: `
    update journey_summaries set facts = $3, steps = $4, covered = $5, required = $6, updated_at = now()
    where organization_id = $1 and person_id = $2`,
};

const write: Statement = {
  name: 'progress.write',
  text: `
    update journey_summaries set facts = $3, steps = $4, covered = $5, required = $6,
      ${columns.map(({ column }, index) => `${column} = $${index + 7}`).join(', ')}, updated_at = now()
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
    private readonly clock: Clock,
  ) {}

  /**
   * Changes the counts of a person. The row is locked, so that two acts at once are counted one after the other.
   * @param standing what `lock` answered, where the reading was begun earlier
   */
  async change(personId: string, change: (facts: Facts) => Facts, standing = this.lock(personId)): Promise<void> {
    const summary = await standing;
    const counts = await this.countsOf({ ...summary, facts: change(summary.facts) });
    this.scope.send(writeCounts, [personId, ...counts]);
  }

  /** Begins to read a person's summary and locks it: not awaited, the reading travels with other statements. */
  lock(personId: string): Promise<Summary> {
    const standing = this.read(personId);
    // Who began it may fail before waiting for it.
    standing.catch(() => undefined);
    return standing;
  }

  /** Changes where the person stands: journey, step, intent, readiness. */
  async place(personId: string, place: Partial<Place>): Promise<void> {
    const next = { ...(await this.lock(personId)), ...place };
    const values = columns.map(({ json }) => (json === 'path' ? JSON.stringify(next.path) : next[json]));
    this.scope.send(write, [personId, ...(await this.countsOf(next)), ...values]);
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

  /** The counts, and what follows from them: facts, steps, covered, required. */
  private async countsOf(summary: Summary): Promise<unknown[]> {
    const { targetLevelId, facts } = summary;
    const expectations = targetLevelId ? await this.ladders.expectations(targetLevelId) : [];
    const { steps, covered, required } = computed(summary, expectations, this.clock.today());
    return [JSON.stringify(facts), JSON.stringify(steps), covered, required];
  }

  private async read(personId: string): Promise<Summary> {
    const [row] = await this.scope.rows<Place & { facts: unknown }>(readForChange, [personId]);
    if (row) return { ...row, facts: factsSchema.parse(row.facts) };
    await this.scope.rows(make, [personId]);
    return this.read(personId);
  }
}
