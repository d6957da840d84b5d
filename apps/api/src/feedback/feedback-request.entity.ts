import type { FeedbackRecordType, FeedbackRequestState } from '@rungs/contracts/feedback.js';
import type { Step } from '@rungs/contracts/records.js';
import type { Locale } from '@rungs/contracts/session.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('feedback_requests')
export class FeedbackRequest extends OwnEntity {
  /** Who asks. */
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  /** A colleague; `null` for somebody outside, who has the next four instead. */
  @Column({ type: 'uuid', name: 'asked_id', nullable: true })
  readonly askedId!: string | null;

  @Column({ type: 'text', name: 'outside_name', nullable: true })
  readonly outsideName!: string | null;

  @Column({ type: 'text', name: 'outside_email', nullable: true })
  readonly outsideEmail!: string | null;

  /** The language of the mail, which whoever asks knows. */
  @Column({ type: 'text', name: 'outside_locale', nullable: true })
  readonly outsideLocale!: Locale | null;

  @Column({ type: 'bytea', name: 'token_hash', nullable: true })
  readonly tokenHash!: Buffer | null;

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

  /** A record of the asker's that it is about. */
  @Column({ type: 'text', name: 'record_type', nullable: true })
  recordType!: FeedbackRecordType | null;

  @Column({ type: 'uuid', name: 'record_id', nullable: true })
  recordId!: string | null;

  /** Whether whoever is asked sees its title. */
  @Column({ type: 'boolean', name: 'record_shown', default: false })
  recordShown!: boolean;

  /** The day of the next reminder, if one is still to come. */
  @Column({ type: 'date', name: 'remind_on', nullable: true })
  remindOn!: string | null;

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
