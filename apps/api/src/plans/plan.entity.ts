import type { Audience, Step } from '@rungs/contracts/records.js';
import type { PlanState } from '@rungs/domain/plans/plan-state.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** One per journey and iteration. Its version grows with every change of its items too: it is read and agreed whole. */
@Entity('plans')
export class Plan extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column({ type: 'uuid', name: 'journey_id' })
  readonly journeyId!: string;

  @Column({ type: 'smallint', default: 3 })
  readonly step!: Step;

  @Column('smallint')
  readonly iteration!: number;

  @Column('text')
  title!: string;

  @Column({ type: 'text', default: '' })
  summary!: string;

  @Column({ type: 'text', default: 'draft' })
  state!: PlanState;

  @Column({ type: 'date', name: 'agreed_on', nullable: true })
  agreedOn!: string | null;

  /** How many proposals and counters there were. */
  @Column({ type: 'smallint', default: 0 })
  versions!: number;

  @Column({ type: 'text', default: 'private' })
  audience!: Audience;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
