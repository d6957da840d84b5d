import type { AlignmentVerdict } from '@rungs/domain/plans/alignment.js';
import type { DriftRule } from '@rungs/domain/plans/drift.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('alignment_checks')
export class AlignmentCheck extends OwnEntity {
  /** Whose plan it is about. */
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column({ type: 'uuid', name: 'plan_id' })
  readonly planId!: string;

  @Column({ type: 'date', name: 'held_on' })
  heldOn!: string;

  @Column({ type: 'uuid', name: 'with_id' })
  withId!: string;

  /** The owner or their manager, whoever wrote it down: it is theirs to put right. */
  @Column({ type: 'uuid', name: 'logged_by' })
  readonly loggedBy!: string;

  @Column({ type: 'text', default: '' })
  note!: string;

  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}

/** What was said of one item; it changes under the lock of its check, and with its version. */
@Entity('alignment_verdicts')
export class AlignmentVerdictRow extends OwnEntity {
  @Column({ type: 'uuid', name: 'check_id' })
  readonly checkId!: string;

  @Column({ type: 'uuid', name: 'item_id', nullable: true })
  readonly itemId!: string | null;

  @Column('smallint')
  readonly position!: number;

  @Column('text')
  readonly title!: string;

  @Column('text')
  verdict!: AlignmentVerdict;

  @Column({ type: 'text', default: '' })
  note!: string;

  @Column({ type: 'text', array: true, default: '{}' })
  readonly flags!: DriftRule[];
}
