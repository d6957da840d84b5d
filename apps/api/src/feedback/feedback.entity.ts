import type { Attribution } from '@rungs/contracts/feedback.js';
import type { Audience, Step } from '@rungs/contracts/records.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('feedback')
export class Feedback extends OwnEntity {
  /** Who receives it. */
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  /** A colleague; `null` for somebody outside, whose name is kept instead. */
  @Column({ type: 'uuid', name: 'giver_id', nullable: true })
  readonly giverId!: string | null;

  @Column({ type: 'text', name: 'outside_name', nullable: true })
  readonly outsideName!: string | null;

  /** Never kept for a writer without a name: the request knows who was asked. */
  @Column({ type: 'uuid', name: 'request_id', nullable: true })
  readonly requestId!: string | null;

  @Column('text')
  readonly attribution!: Attribution;

  /** The manager to whom a writer without a name is named. */
  @Column({ type: 'uuid', name: 'trusted_manager_id', nullable: true })
  readonly trustedManagerId!: string | null;

  @Column({ type: 'boolean', name: 'shared_with_manager', default: false })
  readonly sharedWithManager!: boolean;

  @Column('smallint')
  step!: Step;

  @Column('smallint')
  readonly iteration!: number;

  @Column('text')
  text!: string;

  @Column({ type: 'text', nullable: true })
  response!: string | null;

  @Column({ type: 'date', name: 'responded_on', nullable: true })
  respondedOn!: string | null;

  @Column({ type: 'text', default: 'private' })
  audience!: Audience;

  @Column({ type: 'date', name: 'given_on' })
  readonly givenOn!: string;

  /** By its receiver, from their own view. What the giver gave and whom they showed it to is not theirs to undo. */
  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true })
  removedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
