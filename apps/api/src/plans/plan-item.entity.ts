import type { PlanItemKind } from '@rungs/domain/plans/plan-content.js';
import type { PlanItemState } from '@rungs/domain/plans/plan-state.js';
import { Column, Entity } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('plan_items')
export class PlanItem extends OwnEntity {
  @Column({ type: 'uuid', name: 'plan_id' })
  readonly planId!: string;

  /** What it was made from; forgotten once that is purged. */
  @Column({ type: 'uuid', name: 'opportunity_id', nullable: true })
  readonly opportunityId!: string | null;

  @Column('text')
  kind!: PlanItemKind;

  @Column('text')
  title!: string;

  @Column({ type: 'text', default: '' })
  replacement!: string;

  @Column({ type: 'text', default: '' })
  why!: string;

  @Column({ type: 'date', name: 'starts_on', nullable: true })
  startsOn!: string | null;

  @Column({ type: 'date', name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column({ type: 'double precision', name: 'hours_per_week', nullable: true })
  hoursPerWeek!: number | null;

  @Column({ type: 'text', default: '' })
  statement!: string;

  /** One of the organization's; its name and unit are then the two below, as they were when this was written. */
  @Column({ type: 'uuid', name: 'kpi_id', nullable: true })
  kpiId!: string | null;

  @Column({ type: 'text', name: 'kpi_name', default: '' })
  kpiName!: string;

  @Column({ type: 'text', default: '' })
  unit!: string;

  @Column({ type: 'double precision', nullable: true })
  baseline!: number | null;

  @Column({ type: 'double precision', nullable: true })
  target!: number | null;

  @Column({ type: 'text', default: 'todo' })
  state!: PlanItemState;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}

@Entity('plan_milestones')
export class PlanMilestone extends OwnEntity {
  @Column({ type: 'uuid', name: 'item_id' })
  readonly itemId!: string;

  @Column('smallint')
  position!: number;

  @Column('text')
  title!: string;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'date', name: 'reached_on', nullable: true })
  reachedOn!: string | null;
}
