import type { EvidenceKind } from '@rungs/contracts/evidence.js';
import type { EvidenceDraftView } from '@rungs/contracts/evidence-drafts.js';
import type { Step } from '@rungs/contracts/records.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../../platform/tenancy/own-entity.js';

export type DraftState = 'waiting' | 'confirmed' | 'merged';

@Entity('evidence_drafts')
export class EvidenceDraft extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column('text')
  readonly source!: 'git';

  @Column({ type: 'text', name: 'external_id' })
  readonly externalId!: string;

  @Column('text')
  repository!: string;

  @Column('text')
  title!: string;

  @Column({ type: 'text', default: '' })
  situation!: string;

  @Column({ type: 'text', default: '' })
  action!: string;

  @Column({ type: 'text', default: '' })
  result!: string;

  @Column({ type: 'date', name: 'occurred_from' })
  occurredFrom!: string;

  @Column({ type: 'date', name: 'occurred_to' })
  occurredTo!: string;

  @Column('text')
  kind!: EvidenceKind;

  @Column({ type: 'smallint', nullable: true })
  step!: Step | null;

  @Column({ type: 'text', name: 'competency_keys', array: true, default: [] })
  competencyKeys!: string[];

  @Column('jsonb')
  commits!: EvidenceDraftView['commits'];

  @Column({ type: 'int', name: 'files_changed' })
  filesChanged!: number;

  @Column({ type: 'int', name: 'lines_added' })
  linesAdded!: number;

  @Column({ type: 'int', name: 'lines_deleted' })
  linesDeleted!: number;

  @Column({ type: 'text', array: true, default: [] })
  links!: string[];

  /** Fields that the person has changed: a later import leaves them alone. */
  @Column({ type: 'text', array: true, default: [] })
  edited!: string[];

  @Column({ type: 'text', default: 'waiting' })
  state!: DraftState;

  @Column({ type: 'uuid', name: 'evidence_id', nullable: true })
  evidenceId!: string | null;

  @Column({ type: 'uuid', name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  /** Thrown away. The row stays, so that the next import does not bring it back. */
  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
