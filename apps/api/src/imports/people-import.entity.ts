import type {
  ImportColumn,
  ImportMapping,
  ImportPlanSummary,
  ImportState,
  PeopleImportView,
} from '@rungs/contracts/people-import.js';
import { Column, CreateDateColumn, Entity, UpdateDateColumn, VersionColumn } from 'typeorm';
import { OwnEntity } from '../platform/tenancy/own-entity.js';
import type { Encoding } from './csv/decode.js';
import type { Named } from './planning/planning.types.js';

/** What is kept of a file from upload to application. Its cells and the plan are in tables of their own. */
@Entity('people_imports')
export class PeopleImport extends OwnEntity {
  @Column({ type: 'uuid', name: 'created_by' })
  createdBy!: string;

  @Column({ type: 'text' })
  state!: ImportState;

  @Column({ type: 'text', name: 'file_name' })
  fileName!: string;

  @Column({ type: 'bytea', name: 'file_hash' })
  fileHash!: Buffer;

  @Column({ type: 'text' })
  encoding!: Encoding;

  @Column({ type: 'text' })
  delimiter!: string;

  @Column({ type: 'int', name: 'row_count' })
  rowCount!: number;

  @Column({ type: 'jsonb' })
  columns!: Omit<ImportColumn, 'kept'>[];

  @Column({ type: 'jsonb' })
  guess!: PeopleImportView['guess'];

  @Column({ type: 'jsonb', nullable: true })
  mapping!: ImportMapping | null;

  @Column({ type: 'int', array: true })
  kept!: number[];

  @Column({ type: 'jsonb', nullable: true })
  plan!: (Omit<ImportPlanSummary, 'newDepartments'> & { newDepartments: readonly Named[] }) | null;

  @Column({ type: 'text', name: 'planned_on', nullable: true })
  plannedOn!: string | null;

  @Column({ type: 'int', default: 0 })
  total!: number;

  @Column({ type: 'int', default: 0 })
  done!: number;

  @Column({ type: 'text', name: 'stopped_because', nullable: true })
  stoppedBecause!: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  readonly createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz', name: 'updated_at' })
  readonly updatedAt!: Date;

  @VersionColumn()
  readonly version!: number;
}
