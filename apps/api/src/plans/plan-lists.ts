import {
  type ListPlanTurnsQuery,
  type PlanSnapshot,
  planSnapshotSchema,
  type PlanTurn,
  type PlanTurnList,
  planTurnSchema,
  type PlanVersion,
  type PlanVersionQuery,
} from '@rungs/contracts/plan-turns.js';
import type { ListPlansQuery, PlanList } from '@rungs/contracts/plans.js';
import { audiences } from '@rungs/domain/audience.js';
import { differences } from '@rungs/domain/plans/plan-diff.js';
import { Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import { Relations } from '../identity/index.js';
import { Cursors } from '../platform/http/cursors.js';
import type { Actor } from '../platform/policy/actor.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { PlanLoader } from './plan-loader.js';
import { PlanReaders } from './plan-readers.js';
import { Plan } from './plan.entity.js';
import { planPolicy, readsWords } from './plan.policy.js';
import { headFor } from './plan.view.js';
import { planPage, type PlanPlace, turnPage, type TurnRow, versionOf } from './plans.queries.js';

@Injectable()
export class PlanLists {
  constructor(
    private readonly scope: TenantScope,
    private readonly relations: Relations,
    private readonly loader: PlanLoader,
    private readonly readers: PlanReaders,
    private readonly cursors: Cursors,
  ) {}

  /** What the caller may read of a person's plans, the latest first. */
  async list(actor: Actor, personId: string, { state, limit, cursor }: ListPlansQuery): Promise<PlanList> {
    const subject = await this.relations.of(actor, personId);
    const { relation } = subject;
    const readable = audiences.filter((audience) => planPolicy.read(actor, { relation, audience }));
    if (readable.length === 0) throw new NotFoundException();

    const name = `plans of ${personId}`;
    const [before, id] = cursor ? this.cursors.open<[string, string]>(name, cursor) : [null, null];
    const rows = await this.scope.rows<PlanPlace>(planPage, [personId, readable, state, before, id, limit + 1]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const ids = shown.map((row) => row.id);
    const found = ids.length === 0 ? [] : await this.scope.repository(Plan).find({ where: { id: In(ids) } });
    const plans = new Map(found.map((plan) => [plan.id, plan]));
    return {
      items: shown.flatMap((row) => {
        const plan = plans.get(row.id);
        return plan ? [{ ...headFor(actor, subject, plan, row.itemCount), itemCount: row.itemCount }] : [];
      }),
      nextCursor: last ? this.cursors.seal(name, [last.createdAt.toISOString(), last.id]) : null,
      abilities: planPolicy.create(actor, { relation, audience: 'private' }) ? ['create'] : [],
    };
  }

  /** What was done with a plan, the latest first, with what each version changed. */
  async turns(actor: Actor, planId: string, { limit, cursor }: ListPlanTurnsQuery): Promise<PlanTurnList> {
    const { subject } = await this.loader.find(actor, planId);
    const name = `turns of ${planId}`;
    const [before] = cursor ? this.cursors.open<[string]>(name, cursor) : [null];
    const rows = await this.scope.rows<TurnRow>(turnPage, [planId, before, limit + 1]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const said = shown.map(kept).map(readsWords(actor, subject) ? (turn) => turn : withoutWords);
    const seen = await this.readers.of(subject.relation, said.flatMap(versionsOf));
    return {
      items: said.map((turn) => turnFor(turn, seen)),
      nextCursor: last ? this.cursors.seal(name, [last.id]) : null,
    };
  }

  /** One version whole, and how it differs from the one before or from another that is named. */
  async version(actor: Actor, id: string, { since }: PlanVersionQuery): Promise<PlanVersion> {
    const [row] = await this.scope.rows<TurnRow>(versionOf, [id, since]);
    if (!row || row.number === null) throw new NotFoundException();
    const { subject } = await this.loader.find(actor, row.planId);
    if (since !== undefined && row.earlier === null) throw new NotFoundException();
    const turn = readsWords(actor, subject) ? kept(row) : withoutWords(kept(row));
    const seen = await this.readers.of(subject.relation, versionsOf(turn));
    return { ...turnFor(turn, seen), version: row.number, content: seen(planSnapshotSchema.parse(row.snapshot)) };
  }
}

type Kept = Omit<TurnRow, 'snapshot' | 'earlier'> &
  Readonly<{ snapshot: PlanSnapshot | null; earlier: PlanSnapshot | null }>;

const versionOfRow = (value: unknown): PlanSnapshot | null => (value === null ? null : planSnapshotSchema.parse(value));
const kept = (row: TurnRow): Kept => ({
  ...row,
  snapshot: versionOfRow(row.snapshot),
  earlier: versionOfRow(row.earlier),
});
const withoutWords = (turn: Kept): Kept => ({ ...turn, message: '' });
const versionsOf = ({ snapshot, earlier }: Kept): PlanSnapshot[] =>
  [snapshot, earlier].filter((version) => version !== null);

function turnFor(turn: Kept, seen: (version: PlanSnapshot) => PlanSnapshot): PlanTurn {
  const { id, act, byId, byName, message, createdAt, number, snapshot, earlier } = turn;
  return {
    id,
    act: planTurnSchema.shape.act.parse(act),
    by: byId !== null && byName !== null ? { personId: byId, name: byName } : null,
    message,
    createdAt: createdAt.toISOString(),
    version: number,
    changes: snapshot && earlier ? differences(seen(earlier), seen(snapshot)) : [],
  };
}
