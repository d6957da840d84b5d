import type { PlanTransition } from '@rungs/domain/plans/plan-state.js';
import { Column, Entity } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** What somebody did with a plan. Proposals and counters keep the whole of it; the database lets nobody rewrite one. */
@Entity('plan_turns')
export class PlanTurnRow extends OwnEntity {
  @Column({ type: 'uuid', name: 'plan_id' })
  readonly planId!: string;

  @Column('text')
  readonly act!: PlanTransition;

  @Column({ type: 'uuid', name: 'by_person_id', nullable: true })
  readonly byPersonId!: string | null;

  @Column({ type: 'text', default: '' })
  readonly message!: string;

  @Column({ type: 'smallint', nullable: true })
  readonly number!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  readonly snapshot!: object | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}
