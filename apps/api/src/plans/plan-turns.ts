import { planSnapshotSchema, type PlanSnapshot } from '@rungs/contracts/plan-turns.js';
import type { PlanContent } from '@rungs/domain/plans/plan-content.js';
import type { PlanTransition } from '@rungs/domain/plans/plan-state.js';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { TenantScope } from '../platform/tenancy/tenant-scope.js';
import { PlanTurnRow } from './plan-turn.entity.js';

type Version = Readonly<{ number: number; content: PlanContent }>;

/** Who did what with a plan, when and why; proposals and counters with the whole of what they propose. */
@Injectable()
export class PlanTurns {
  constructor(
    private readonly scope: TenantScope,
    private readonly clock: Clock,
  ) {}

  /** `byPersonId` is null where the calendar does it. */
  async add(
    byPersonId: string | null,
    planId: string,
    act: PlanTransition,
    message: string,
    version?: Version,
  ): Promise<void> {
    const snapshot = version ? { format: 2, ...version.content } : null;
    const number = version?.number ?? null;
    const row = { id: newId(), planId, act, byPersonId, message, number, snapshot, createdAt: this.clock.now() };
    await this.scope.repository(PlanTurnRow).insert(row);
  }

  /** What was last proposed or countered. */
  async latest(planId: string, number: number): Promise<PlanSnapshot | null> {
    const row = await this.scope.repository(PlanTurnRow).findOneBy({ planId, number });
    return row ? planSnapshotSchema.parse(row.snapshot) : null;
  }
}
