import type { Audience, Step } from '@rungs/contracts/records.js';
import type { GoalState } from '@rungs/contracts/goals.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('goals')
export class Goal extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column('smallint')
  step!: Step;

  @Column('smallint')
  readonly iteration!: number;

  @Column('text')
  title!: string;

  @Column({ type: 'text', default: '' })
  why!: string;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text', name: 'success_measure', default: '' })
  successMeasure!: string;

  @Column({ type: 'smallint', default: 0 })
  progress!: number;

  @Column({ type: 'text', default: 'open' })
  state!: GoalState;

  @Column({ type: 'text', default: '' })
  outcome!: string;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'text', default: 'private' })
  audience!: Audience;

  /** Deleted goals stay a day, so that deleting can be undone. */
  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
