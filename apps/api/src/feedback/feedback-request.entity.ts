import type { FeedbackRequestState } from '@rungs/contracts/feedback.js';
import type { Step } from '@rungs/contracts/records.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('feedback_requests')
export class FeedbackRequest extends OwnEntity {
  /** Who asks. */
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column({ type: 'uuid', name: 'asked_id' })
  readonly askedId!: string;

  @Column('smallint')
  step!: Step;

  @Column('smallint')
  readonly iteration!: number;

  @Column('text')
  question!: string;

  @Column({ type: 'text', default: '' })
  about!: string;

  @Column({ type: 'text', array: true, name: 'competency_keys', default: () => `'{}'` })
  competencyKeys!: string[];

  @Column({ type: 'date', name: 'expires_on' })
  expiresOn!: string;

  /** As it is kept; a pending one that is over is expired, whether or not the job came by. */
  @Column({ type: 'text', default: 'pending' })
  state!: FeedbackRequestState;

  @Column({ type: 'text', name: 'decline_reason', default: '' })
  declineReason!: string;

  /** Answered by somebody who is not named: for the asker nothing happened. */
  @Column({ type: 'boolean', name: 'answered_unnamed', default: false })
  answeredUnnamed!: boolean;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
