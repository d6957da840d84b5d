import type { TuningChange } from '@rungs/domain/framework/tuning-changes.js';
import type { Tuning } from '@rungs/domain/framework/tuning.types.js';
import { Column, Entity } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';

/** What the organization said otherwise about the framework from one moment on; the latest number holds. */
@Entity('framework_versions')
export class FrameworkVersion extends OwnEntity {
  @Column('int')
  number!: number;

  @Column('jsonb')
  tuning!: Tuning;

  /** Against the version before, as it was told on that day; null for what is older than this. */
  @Column({ type: 'jsonb', nullable: true })
  changes!: TuningChange[] | null;

  @Column('text')
  reason!: string;

  /** Null where no person did it. */
  @Column({ type: 'uuid', name: 'changed_by', nullable: true })
  changedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'changed_at' })
  changedAt!: Date;
}
