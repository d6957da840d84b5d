import type { EvidenceKind, EvidenceSource } from '@rungs/contracts/evidence.js';
import type { Audience, Step } from '@rungs/contracts/records.js';
import { Column, Entity, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

@Entity('evidence')
export class Evidence extends OwnEntity {
  @Column({ type: 'uuid', name: 'person_id' })
  readonly personId!: string;

  @Column('smallint')
  step!: Step;

  @Column('smallint')
  readonly iteration!: number;

  @Column('text')
  title!: string;

  @Column({ type: 'text', default: '' })
  situation!: string;

  @Column({ type: 'text', default: '' })
  action!: string;

  @Column({ type: 'text', default: '' })
  result!: string;

  @Column({ type: 'text', default: '' })
  role!: string;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn!: string;

  @Column({ type: 'date', name: 'occurred_until', nullable: true })
  occurredUntil!: string | null;

  @Column({ type: 'text', name: 'competency_keys', array: true, default: [] })
  competencyKeys!: string[];

  @Column({ type: 'text', name: 'kpi_name', nullable: true })
  kpiName!: string | null;

  @Column({ type: 'double precision', name: 'kpi_before', nullable: true })
  kpiBefore!: number | null;

  @Column({ type: 'double precision', name: 'kpi_after', nullable: true })
  kpiAfter!: number | null;

  @Column({ type: 'text', name: 'kpi_unit', nullable: true })
  kpiUnit!: string | null;

  @Column('text')
  kind!: EvidenceKind;

  @Column({ type: 'text', array: true, default: [] })
  links!: string[];

  @Column({ type: 'text', default: 'manual' })
  readonly source!: EvidenceSource;

  @Column({ type: 'text', name: 'external_id', nullable: true })
  readonly externalId!: string | null;

  @Column({ type: 'text', default: 'private' })
  audience!: Audience;

  /** Deleted entries stay a day, so that deleting can be undone. */
  @Column({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
