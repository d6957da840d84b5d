import type { OpportunityState } from '@rungs/contracts/opportunities.js';
import type { Audience } from '@rungs/contracts/records.js';
import type { ValidationAnswer } from '@rungs/contracts/validations.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('opportunities')
export class Opportunity extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column('smallint')
  readonly iteration!: number;

  @Column('text')
  title!: string;

  @Column({ type: 'text', default: '' })
  problem!: string;

  @Column({ type: 'text', name: 'who_is_hurt', default: '' })
  whoIsHurt!: string;

  @Column({ type: 'uuid', name: 'kpi_id', nullable: true })
  kpiId!: string | null;

  @Column('smallint')
  size!: number;

  @Column('smallint')
  effort!: number;

  @Column('smallint')
  confidence!: number;

  @Column({ type: 'boolean', name: 'own_initiative', default: false })
  ownInitiative!: boolean;

  @Column({ type: 'text', name: 'demo_url', nullable: true })
  demoUrl!: string | null;

  @Column({ type: 'text', default: 'idea' })
  state!: OpportunityState;

  @Column({ type: 'text', name: 'dropped_reason', default: '' })
  droppedReason!: string;

  @Column({ type: 'text', default: 'private' })
  audience!: Audience;

  /** How often it was called worthwhile by those who were asked; so with the next two. */
  @Column({ type: 'smallint', default: 0 })
  readonly worthwhile!: number;

  @Column({ type: 'smallint', default: 0 })
  readonly redirect!: number;

  @Column({ type: 'smallint', name: 'not_now', default: 0 })
  readonly notNow!: number;

  /** How many of these answers were a manager's. */
  @Column({ type: 'smallint', name: 'manager_answers', default: 0 })
  readonly managerAnswers!: number;

  /** The manager's last word. */
  @Column({ type: 'text', name: 'manager_answer', nullable: true })
  readonly managerAnswer!: ValidationAnswer | null;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
